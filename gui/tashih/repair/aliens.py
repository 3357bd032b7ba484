"""Zones of foreign letters: ş that became ř, letters that became ``?`` or U+FFFD, and pairs never seen before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tashih.article.casing import lower
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.repair.channel import Channel, inverter
from tashih.repair.covered import Covered, overlapping
from tashih.repair.inventory import Inventory
from tashih.repair.lexicon import Lexicon
from tashih.repair.missing import plain_letters
from tashih.repair.stage import Zone
from tashih.repair.stretches import stretches, word_start
from tashih.repair.substitutes import MARKS, Learner
from tashih.repair.vocables import MARKED, Vocables, restored

_LOST = re.compile("\ufffd")
_TELLING = 60  # code points that must lie between the first mark and the last to tell which letters they stand for
_SHOWS = 0.05  # of the lost letters at least so many leave a word that is none; the absence itself is evidence too


def zones_of_aliens(text: str, paragraphs: Sequence[Span], aliens: set[str], lexicon: Lexicon) -> list[Zone]:
    """The zones where characters of ``aliens`` stand for Turkish letters, in text order.

    Characters that never share a paragraph may be of different damages: each such set is looked at by itself.
    """
    found: list[Zone] = []
    for together in _companies(text, paragraphs, aliens):
        free = Covered(zone.span for zone in found).clear(paragraphs)
        found += _of_one_damage(text, free, together, aliens - together, lexicon)
    return sorted(found, key=lambda zone: zone.span)


def _companies(text: str, paragraphs: Sequence[Span], aliens: set[str]) -> list[set[str]]:
    """Sets of characters that share paragraphs; a question mark counts where it must be a letter."""
    found: list[set[str]] = []
    for paragraph in paragraphs:
        here = aliens.intersection(paragraph.of(text))
        if "?" in here and not MARKED.search(text, paragraph.start, paragraph.end):
            here.discard("?")
        if here and here not in found:
            joined = [one for one in found if one & here]
            found = [one for one in found if not one & here] + [here.union(*joined)]
    return found


def _of_one_damage(
    text: str, paragraphs: Sequence[Span], aliens: set[str], others: set[str], lexicon: Lexicon
) -> list[Zone]:
    letters = "".join(sorted({lower(c) for c in aliens}))
    suspected = [p for p in paragraphs if any(c in aliens for c in p.of(text))]
    words = Vocables.of(text, suspected, letters)
    inventories = [Inventory("\n".join(p.of(text) for p in suspected)), *_between_marks(text, suspected, aliens)]
    table = Learner(words, letters, tuple(inventories), lexicon).table()
    if not table:
        return []
    found = stretches(text, paragraphs, table, others)
    return [zone for span in found for zone in _zones(text, span, paragraphs, table, lexicon)]


def _between_marks(text: str, suspected: Sequence[Span], aliens: set[str]) -> Iterator[Inventory]:
    """From the first mark that must be a letter to the last, for each paragraph: beyond these all may be sound."""
    if not aliens & MARKS:
        return
    marks = MARKED if "?" in aliens else _LOST
    parts = []
    for paragraph in suspected:
        found = [m.start() for m in marks.finditer(text, paragraph.start, paragraph.end)]
        if found:
            parts.append(text[found[0] : found[-1] + 1])
    part = "\n".join(parts)
    if len(part) >= _TELLING:
        yield Inventory(part)


def _zones(
    text: str, span: Span, paragraphs: Sequence[Span], table: dict[str, str], lexicon: Lexicon
) -> Iterator[Zone]:
    """The zone of a stretch; several where paragraphs within it that show no damage have what the damage loses."""
    signs = [at for at in range(span.start, span.end) if lower(text[at]) in table]
    core = Span(signs[0], signs[-1] + 1)
    parts = [Span(max(p.start, span.start), min(p.end, span.end)) for p in overlapping(paragraphs, span)]
    telling = [p for p in parts if any(c in table for c in lower(p.of(text)))]
    zone = _zone(text, span, core, telling, table, lexicon)
    span = _trimmed(text, span, core, zone.lost)
    shown = set(telling)
    sound = [p for p in parts if p not in shown and any(c in zone.lost for c in lower(p.of(text)))]
    start = span.start
    for part in sound:
        if start < part.start:
            yield replace(zone, span=Span(start, part.start))
        start = max(start, part.end)
    if start < span.end:
        yield replace(zone, span=Span(start, span.end))


def _trimmed(text: str, span: Span, core: Span, lost: str) -> Span:
    """Without what lies before the first sign or behind the last and has a letter that the damage loses."""
    before = [at for at in range(span.start, core.start) if lower(text[at]) in lost] if lost else []
    behind = next((at for at in range(core.end, span.end) if lower(text[at]) in lost), 0) if lost else 0
    start = before[-1] + 1 if before else span.start
    return Span(start, word_start(text, core.end, behind) if behind else span.end)


def _zone(text: str, span: Span, core: Span, telling: Sequence[Span], table: dict[str, str], lexicon: Lexicon) -> Zone:
    inventories = [Inventory("\n".join(p.of(text) for p in telling)), Inventory(core.of(text))]
    words = Vocables.of(text, telling, "".join(table))
    letters = tuple((alien, options) for alien, options in table.items() if alien in lower(span.of(text)))
    lost, plain = _also_missing(words, inventories, Channel(letters), lexicon)
    letters += plain_letters(plain)
    count = sum(
        span.of(text).count(alien) + span.of(text).count(alien.upper()) * (alien.upper() != alien)
        for alien, _ in letters
    )
    back = restored(words.having("".join(table)), Channel(letters, lost), lexicon)
    share = len(back) / max(1, len(words.having("".join(table))))
    pairs = ", ".join(
        f"{alien}→{options.removesuffix('i') if len(options) == 2 else options}" for alien, options in letters
    )
    reason = Reason("zone_letters", {"pairs": pairs, "count": count, "words": len(back), "share": round(100 * share)})
    return Zone(span, "letters", reason, share, letters, lost)


def _also_missing(
    words: Vocables, inventories: Sequence[Inventory], channel: Channel, lexicon: Lexicon
) -> tuple[str, str]:
    """Letters that are gone without a trace in the zone, and letters that became plain ones."""
    targets = {letter for _, options in channel.become for letter in options}
    lost, plain = "", ""
    broken = inverter(channel, lexicon)
    unknown = [w for w in words.counts if len(w) > 1 and not broken.words(w)]
    missing = {letter: one.expected(letter) for one in inventories for letter in one.missing(least=0.8)}
    for letter, expected in missing.items():
        if letter in targets:
            continue
        dropped = restored(unknown, channel.joined(Channel(lost=letter)), lexicon)
        plainer = restored(unknown, channel.joined(Channel(plain_letters(letter))), lexicon)
        if max(len(dropped), len(plainer)) >= max(1, _SHOWS * expected):
            lost, plain = (lost + letter, plain) if len(dropped) >= len(plainer) else (lost, plain + letter)
    return lost, plain
