"""The stretches of a text that one damage holds, by its signs and by letters that it would not have left whole."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from tashih.article.spans import Span
from tashih.repair.inventory import SHARES
from tashih.repair.vocables import MARKED

_QUIET = 3.0  # where so many letters should be and none is, sound or damaged, another damage may hold
_STRAY = 0.1  # so many whole letters for each damaged one are slips, or typed in later
_RUN = 3  # signs of damage between whole letters that tell what is between them too


@dataclass(frozen=True)
class _Signs:
    """Where in one paragraph the damage shows and where it can't have been."""

    span: Span
    damaged: list[int]
    intact: list[int]

    def stretches(self, text: str) -> list[Span]:
        """The damaged parts of the paragraph, each from behind the last whole letter to the word that has the next one.

        Where single signs of both kinds take turns, neither tells what stands around it: there is no part then.
        """
        if len(self.intact) <= _STRAY * len(self.damaged):
            return [self.span] * bool(self.damaged)
        signs = sorted([(at, True) for at in self.damaged] + [(at, False) for at in self.intact])
        runs = [(is_damage, [at for at, _ in run]) for is_damage, run in groupby(signs, key=itemgetter(1))]
        found = []
        for number, (is_damage, places) in enumerate(runs):
            if is_damage and len(places) >= (_RUN if 0 < number < len(runs) - 1 else 1):
                start = runs[number - 1][1][-1] + 1 if number else self.span.start
                ahead = runs[number + 1][1][0] if number + 1 < len(runs) else 0
                found.append(Span(start, word_start(text, places[-1] + 1, ahead) if ahead else self.span.end))
        return found


def word_start(text: str, first: int, at: int) -> int:
    """Where the word begins that has ``text[at]`` in it; not before ``first``."""
    while at > first and text[at - 1].isalpha():
        at -= 1
    return at


def stretches(text: str, paragraphs: Sequence[Span], table: dict[str, str], others: set[str]) -> list[Span]:
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
        parts = signs.stretches(text)
        if not parts:
            quiet = not signs.damaged and not signs.intact and not elsewhere.search(text, span.start, span.end)
            quiet = quiet and (len(span) * expected < _QUIET or bool(sound.search(text, span.start, span.end)))
            if quiet and open_end:
                found[-1] = Span(found[-1].start, span.end)
            elif quiet and not first_seen:
                lead = lead or span
            else:
                first_seen, open_end = True, False
        else:
            if open_end and parts[0].start == span.start:
                parts[0] = Span(found.pop().start, parts[0].end)
            elif lead and not first_seen and parts[0].start == span.start:
                parts[0] = Span(lead.start, parts[0].end)
            found += parts
            first_seen, open_end = True, parts[-1].end == span.end
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
