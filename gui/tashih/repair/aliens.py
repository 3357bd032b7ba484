"""Zones of foreign letters: ş that became ř, letters that became ``?`` or U+FFFD, and pairs never seen before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tashih.article.casing import lower
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.repair.channel import Channel, inverter
from tashih.repair.inventory import SHARES, Inventory
from tashih.repair.lexicon import Lexicon
from tashih.repair.missing import plain_letters
from tashih.repair.stage import Zone
from tashih.repair.substitutes import MARKS, Learner
from tashih.repair.vocables import MARKED, Vocables, restored

_LOST = re.compile("\ufffd")
_TELLING = 60  # code points that must lie between the first mark and the last to tell which letters they stand for
_QUIET = 3.0  # where so many letters should be and none is, sound or damaged, another damage may hold
_SHOWS = 0.05  # of the lost letters at least so many leave a word that is none; the absence itself is evidence too


def zones_of_aliens(text: str, paragraphs: Sequence[Span], aliens: set[str], lexicon: Lexicon) -> list[Zone]:
    """The zones where characters of ``aliens`` stand for Turkish letters, in text order.

    Characters that never share a paragraph may be of different damages: each such set is looked at by itself.
    """
    found: list[Zone] = []
    for together in _companies(text, paragraphs, aliens):
        free = [p for p in paragraphs if not any(p.overlaps(zone.span) for zone in found)]
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
    stretches = _stretches(text, paragraphs, table, others)
    return [zone for span in stretches for zone in _zones(text, span, paragraphs, table, lexicon)]


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


@dataclass(frozen=True)
class _Signs:
    """Where in one paragraph the damage shows and where it can't have been."""

    span: Span
    damaged: list[int]
    intact: list[int]

    def stretch(self) -> Span | None:
        """The damaged part of the paragraph, or None where both kinds mingle."""
        if not self.damaged:
            return None
        if len(self.intact) <= 0.1 * len(self.damaged):
            return self.span
        if self.intact[-1] < self.damaged[0]:
            return Span(self.intact[-1] + 1, self.span.end)
        if self.damaged[-1] < self.intact[0]:
            return Span(self.span.start, self.intact[0])
        return None


def _stretches(text: str, paragraphs: Sequence[Span], table: dict[str, str], others: set[str]) -> list[Span]:
    """Neighbouring damaged paragraphs as one; one that shows nothing belongs to those around it, or before it."""
    gone = {letter for options in table.values() for letter in options} - {"i"}
    damage = re.compile("[" + re.escape("".join(table) + "".join(c.upper() for c in table)) + "]")
    whole = re.compile("[" + "".join(gone) + "".join(c.upper() for c in gone - {"ı"}) + "]")
    expected = sum(SHARES.get(letter, 0.0) for letter in gone)
    sound = re.compile("[" + "".join(SHARES.keys() - gone or "\ufffe") + "]")  # a letter that this damage leaves
    elsewhere = _any_of(others)  # what another damage made
    found: list[Span] = []
    open_end = False
    first_seen = False
    lead: Span | None = None
    for span in paragraphs:
        signs = _signs(text, span, damage, whole)
        stretch = signs.stretch()
        if stretch is None:
            quiet = not signs.damaged and not signs.intact and not elsewhere.search(text, span.start, span.end)
            quiet = quiet and (len(span) * expected < _QUIET or bool(sound.search(text, span.start, span.end)))
            if quiet and open_end:
                found[-1] = Span(found[-1].start, span.end)
            elif quiet and not first_seen:
                lead = lead or span
            else:
                first_seen, open_end = True, False
        else:
            if open_end and stretch.start == span.start:
                found[-1] = Span(found[-1].start, stretch.end)
            else:
                found.append(Span(lead.start, stretch.end) if lead and not first_seen else stretch)
            first_seen, open_end = True, stretch.end == span.end
    return found


def _any_of(aliens: set[str]) -> re.Pattern[str]:
    """What finds one of them; question marks where they must be letters."""
    parts = [re.escape(c) for c in sorted(aliens) if c != "?"] + [MARKED.pattern] * ("?" in aliens)
    return re.compile("|".join(parts) or r"(?!)")


def _signs(text: str, span: Span, damage: re.Pattern[str], whole: re.Pattern[str]) -> _Signs:
    return _Signs(
        span,
        [m.start() for m in damage.finditer(text, span.start, span.end)],
        [m.start() for m in whole.finditer(text, span.start, span.end)],
    )


def _zones(
    text: str, span: Span, paragraphs: Sequence[Span], table: dict[str, str], lexicon: Lexicon
) -> Iterator[Zone]:
    """The zone of a stretch; several where paragraphs within it that show no damage have what the damage loses."""
    parts = [Span(max(p.start, span.start), min(p.end, span.end)) for p in paragraphs if p.overlaps(span)]
    telling = [p for p in parts if any(c in table for c in lower(p.of(text)))]
    zone = _zone(text, span, telling, table, lexicon)
    sound = [p for p in parts if p not in telling and any(c in zone.lost for c in lower(p.of(text)))]
    start = span.start
    for part in sound:
        if start < part.start:
            yield replace(zone, span=Span(start, part.start))
        start = part.end
    if start < span.end:
        yield replace(zone, span=Span(start, span.end))


def _zone(text: str, span: Span, telling: Sequence[Span], table: dict[str, str], lexicon: Lexicon) -> Zone:
    inventory = Inventory("\n".join(p.of(text) for p in telling))
    words = Vocables.of(text, telling, "".join(table))
    letters = tuple((alien, options) for alien, options in table.items() if alien in lower(span.of(text)))
    lost, plain = _also_missing(words, inventory, Channel(letters), lexicon)
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


def _also_missing(words: Vocables, inventory: Inventory, channel: Channel, lexicon: Lexicon) -> tuple[str, str]:
    """Letters that are gone without a trace in the zone, and letters that became plain ones."""
    targets = {letter for _, options in channel.become for letter in options}
    lost, plain = "", ""
    broken = inverter(channel, lexicon)
    unknown = [w for w in words.counts if len(w) > 1 and not broken.words(w)]
    for letter in inventory.missing(least=0.8):
        if letter in targets:
            continue
        dropped = restored(unknown, channel.joined(Channel(lost=letter)), lexicon)
        plainer = restored(unknown, channel.joined(Channel(plain_letters(letter))), lexicon)
        if max(len(dropped), len(plainer)) >= max(1, _SHOWS * inventory.expected(letter)):
            lost, plain = (lost + letter, plain) if len(dropped) >= len(plainer) else (lost, plain + letter)
    return lost, plain
