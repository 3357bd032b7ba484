"""Zones of foreign letters: ş that became ř, letters that became ``?`` or U+FFFD, and pairs never seen before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tashih.article.casing import lower
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.repair.channel import Channel, inverter
from tashih.repair.inventory import Inventory
from tashih.repair.lexicon import Lexicon
from tashih.repair.missing import plain_letters
from tashih.repair.stage import Zone
from tashih.repair.vocables import Vocables, restored

_LETTERS = "şğıçöü"
_MARKS = frozenset("?\ufffd")
_SEEN_BEFORE = {"ř": "ş", "đ": "ğ", "þ": "ş", "ð": "ğ", "ý": "ı", "ţ": "ş", "ț": "ş", "ș": "ş", "ǧ": "ğ", "ģ": "ğ"}
_HINT = 0.3  # what having been seen before counts for, in words that come back
_ENOUGH, _ENOUGH_NEW = 2, 4  # words that must come back: of a pair seen before, of one never seen
_LEAST = 0.6  # share of the words with a foreign letter that must come back
_SHOWS = 0.05  # of the lost letters at least so many leave a word that is none; the absence itself is evidence too


def zones_of_aliens(text: str, paragraphs: Sequence[Span], aliens: set[str], lexicon: Lexicon) -> list[Zone]:
    """The zones where characters of ``aliens`` stand for Turkish letters, in text order."""
    letters = "".join(sorted({lower(c) for c in aliens}))
    suspected = [p for p in paragraphs if any(c in aliens for c in p.of(text))]
    words = Vocables.of(text, suspected, letters)
    table = _learned(words, letters, Inventory("\n".join(p.of(text) for p in suspected)), lexicon)
    if not table:
        return []
    return [_zone(text, span, table, lexicon) for span in _stretches(text, paragraphs, table)]


def _learned(words: Vocables, aliens: str, inventory: Inventory, lexicon: Lexicon) -> dict[str, str]:
    """For each foreign character the letters it stands for, if enough words come back."""
    table = {}
    for alien in aliens:
        mine = [word for word in words.having(alien) if any(map(str.isalpha, word))]
        if alien in _MARKS:
            options = "".join(c for c in inventory.absent() or inventory.missing() or _LETTERS) + "i"
        else:
            options = _best_letter(alien, mine, aliens, lexicon)
        rest = {other: _LETTERS for other in aliens if other != alien}
        back = restored(mine, Channel(tuple({**rest, alien: options}.items())), lexicon) if options else []
        enough = 1 if alien in _MARKS else _ENOUGH if _SEEN_BEFORE.get(alien, " ") in options else _ENOUGH_NEW
        if len(back) >= max(enough, _LEAST * len(mine)):
            table[alien] = options
    return table


def _best_letter(alien: str, words: list[str], aliens: str, lexicon: Lexicon) -> str:
    best, most = "", 0.0
    rest = tuple((other, _LETTERS) for other in aliens if other != alien)
    for letter in _LETTERS:
        channel = Channel((*rest, (alien, letter)))
        worth = len(restored(words, channel, lexicon)) + _HINT * (_SEEN_BEFORE.get(alien) == letter)
        if worth > most and worth >= 1:
            best, most = letter, worth
    return best + "i" if best == "ı" else best


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


def _stretches(text: str, paragraphs: Sequence[Span], table: dict[str, str]) -> list[Span]:
    """Neighbouring damaged paragraphs as one; one that shows nothing belongs to those around it, or before it."""
    gone = {letter for options in table.values() for letter in options} - {"i"}
    damage = re.compile("[" + re.escape("".join(table) + "".join(c.upper() for c in table)) + "]")
    whole = re.compile("[" + "".join(gone) + "".join(c.upper() for c in gone - {"ı"}) + "]")
    found: list[Span] = []
    open_end = False
    first_seen = False
    lead: Span | None = None
    for span in paragraphs:
        signs = _signs(text, span, damage, whole)
        stretch = signs.stretch()
        if stretch is None:
            quiet = not signs.damaged and not signs.intact
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


def _signs(text: str, span: Span, damage: re.Pattern[str], whole: re.Pattern[str]) -> _Signs:
    return _Signs(
        span,
        [m.start() for m in damage.finditer(text, span.start, span.end)],
        [m.start() for m in whole.finditer(text, span.start, span.end)],
    )


def _zone(text: str, span: Span, table: dict[str, str], lexicon: Lexicon) -> Zone:
    inventory = Inventory(span.of(text))
    words = Vocables.of(text, [span], "".join(table))
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
