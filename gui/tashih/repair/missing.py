"""Zones where letters are missing though nothing foreign stands there: plain letters for Turkish ones, or nothing."""

import re
from collections.abc import Iterator, Sequence

from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.repair.channel import Channel
from tashih.repair.covered import Covered
from tashih.repair.inventory import BASE, SHARES, Inventory
from tashih.repair.lexicon import Lexicon
from tashih.repair.stage import Zone
from tashih.repair.vocables import Vocables, restored

_LEAST = 4.0  # a letter is missed when one would expect so many of it
_LEAST_OF_ALL = 1.2  # for all of them together
_FEWEST = 3
_LONG_ALONE, _LONG_TOGETHER = 8, 11  # letters by which one word, or two, prove that theirs are plain
_FEWEST_LOST = 4  # a letter put in anywhere makes a Turkish word of many a short foreign one
_UNKNOWN = 0.04  # below this share of unknown words a stretch is sound, whatever letters it happens to lack
_STOP = re.compile(r'[.!?…]["”»]?\s+')
_PARTED = 300  # code points of a paragraph of several sentences
_RESTORED = 0.6  # share of the unknown words that must come back


def zones_of_missing(text: str, paragraphs: Sequence[Span], lexicon: Lexicon) -> list[Zone]:
    """The zones of missing letters among ``paragraphs``, in text order, none overlapping another.

    A damage may begin or end within a paragraph: what whole paragraphs leave is looked at by sentences.
    """
    found = _among(text, paragraphs, lexicon)
    rest = Covered(zone.span for zone in found).clear(paragraphs)
    by_sentence = [s for p in rest if len(p) > _PARTED for s in _sentences(text, p)]
    if by_sentence:
        found += _among(text, by_sentence, lexicon)
    return sorted(found, key=lambda zone: zone.span)


def _sentences(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for match in _STOP.finditer(text, paragraph.start, paragraph.end):
        yield Span(start, match.end())
        start = match.end()
    if start < paragraph.end:
        yield Span(start, paragraph.end)


def _among(text: str, paragraphs: Sequence[Span], lexicon: Lexicon) -> list[Zone]:
    inventories = [Inventory(p.of(text)) for p in paragraphs]
    found: list[Zone] = []
    for letters in ("".join(SHARES), *SHARES):  # all at once shows soonest; then from the most frequent
        for first, last in _runs(inventories, letters):
            span = Span(paragraphs[first].start, paragraphs[last].end)
            if any(span.overlaps(zone.span) for zone in found):
                continue
            zone = _zone(text, paragraphs[first : last + 1], span, letters, lexicon)
            if zone:
                found.append(zone)
    return found


def _runs(inventories: Sequence[Inventory], letters: str) -> Iterator[tuple[int, int]]:
    """First and last of the neighbouring paragraphs that lack ``letters``, where together they should have some."""
    first, expected = 0, 0.0
    least = _LEAST if len(letters) == 1 else _LEAST_OF_ALL
    for at, inventory in enumerate([*inventories, None]):
        if inventory is not None and all(inventory.count(c) <= 0.05 * inventory.expected(c) for c in letters):
            expected += sum(inventory.expected(c) for c in letters)
            continue
        if expected >= least:
            yield first, at - 1
        first, expected = at + 1, 0.0


def plain_letters(letters: str) -> tuple[tuple[str, str], ...]:
    """What each plain letter may stand for when ``letters`` lost what makes them Turkish; with ı, İ lost its dot too.

    >>> plain_letters("şı")
    (('s', 'sş'), ('i', 'iı'), ('ı', 'ıi'))
    """
    pairs = [(BASE[letter], BASE[letter] + letter) for letter in letters]
    return (*pairs, ("ı", "ıi")) if "ı" in letters else tuple(pairs)


def _zone(text: str, paragraphs: Sequence[Span], span: Span, suspected: str, lexicon: Lexicon) -> Zone | None:
    letters = Inventory(span.of(text)).missing(least=1.5)
    letters += "".join(letter for letter in suspected if letter not in letters)
    words = Vocables.of(text, paragraphs)
    unknown = words.unknown(lexicon)
    if len(unknown) < max(1, _UNKNOWN * len(words.counts)):
        return None
    plain = Channel(plain_letters(letters))
    lost = Channel(lost=letters, most_lost=4)
    as_plain = restored(unknown, plain, lexicon)
    as_lost = restored(unknown, lost, lexicon) if len(as_plain) < _RESTORED * len(unknown) else []
    best = max(as_plain, as_lost, key=len)
    share = len(best) / len(unknown)
    if share < _RESTORED or not (len(best) >= _FEWEST or (best is as_plain and _is_proof(best, words))):
        return None
    args: dict[str, str | int | float] = {
        "letters": ", ".join(letters),
        "words": len(best),
        "share": round(100 * share),
    }
    if best is as_plain:
        return Zone(span, "plain", Reason("zone_plain", args), share, plain.become)
    if len(best) < _FEWEST_LOST:
        return None
    return Zone(span, "lost", Reason("zone_lost", args), share, (), letters)


def _is_proof(few: Sequence[str], words: Vocables) -> bool:
    """Whether fewer words than usual prove plain letters: long ones, of which one is written small and so no name."""
    small = [word for word in few if word in words.in_lower_case]
    if len(few) == 1:
        return any(len(word) >= _LONG_ALONE for word in small)
    return bool(small) and sum(map(len, few)) >= _LONG_TOGETHER
