"""Curly quotation marks and apostrophes that a code page lacked and that became question marks.

A straight apostrophe or quotation mark is never lost that way, so what was lost was a curly one.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from tashih.article.casing import lower
from tashih.article.edits import Candidate
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.repair.covered import Covered
from tashih.repair.pagepairs import LOST
from tashih.repair.stage import Proposal, View, Zone

_SUFFIX = (
    r"(?:[dt][ae](?:n|ki(?:ler(?:in(?:in)?|e|i|den|de)?)?|yd[ıi])?|n?[ıiuü]n(?:k[iü](?:ler)?)?|y?[ae]|n?[ae]|[yn]?[ıiuü]"
    r"|nd[ae](?:n|ki)?|l[ae]r(?:[ıi]n?|[ae]|d[ae]n?|[ıi]n[ıi]n)?|y?l[ae]|l[ıiuü](?:l[ae]r)?|s[ıiuü]z|[cç][ae]"
    r"|s[ıiuü](?:n(?:[ıiuü]n?|[ae]|d[ae]n?))?|[ıiuü]n?(?:d[ae]n?)?|[dt][ıiuü]r|m[ıiuü]z|nc[ıiuü]"
    r"|l[ıiuü](?:k|ler(?:in|e|i|den)?|lar(?:ın|a|ı|dan)?)|[cç][ıiuü](?:l[ae]r)?)"
)
_APOSTROPHE = re.compile(rf"(?<=[^\W_])\?(?={_SUFFIX}(?:[\s.,;:!?)\"”-]|\Z))")
_BROKEN_SUFFIX = re.compile(
    rf"(?<=[^\W_]|{LOST})\?(?=[a-zçğıöşü]{{0,2}}{LOST}[a-zçğıöşü{LOST}]{{0,6}}(?:[\s.,;:!?)\"”-]|\Z))"
)
_ENDING = re.compile(rf"[a-zçğıöşü{LOST}]+")
_OPENING = re.compile(r"(?:(?<=[\s(])|^)\?(?=[^\W_])", re.MULTILINE)
_CLOSING = re.compile(r"(?<=[^\W_]|[.,!…])\?(?=[\s.,;:)]|\Z)")
_ASKING = re.compile(
    r"(?<!\w)(?:m[ıiuü](?:d[ıiuü]r|y[ıiuüdsm]\w*|s[ıiuü]n\w*)?|ne|nedir|neden|niye|niçin|nasıl|hani|acaba|kim|kimdir|kaç"
    r"|nere(?:de|ye|den)|hangisi|öyle|değil)$"
)
_DOUBLE, _SINGLE = ("“", "”"), ("‘", "’")  # single ones where straight double ones are left: both kinds are in use then
_OTHER = dict(zip(_DOUBLE + _SINGLE, _SINGLE + _DOUBLE, strict=True))
_OTHER_KIND = 0.1  # the chance that it was of the other kind, where it surely was a quotation mark
_BEFORE = re.compile(rf"(?:[^\W_]|{LOST})+$")


def restore_apostrophes(view: View) -> Iterator[Proposal]:
    """Propose the apostrophe before endings that themselves have a lost letter; the letter is found better then."""
    if {"?", LOST} <= view.alphabet and not any(_asks(zone) for zone in view.zones):
        yield from _apostrophes(view, _BROKEN_SUFFIX)


def restore_marks(view: View) -> Iterator[Proposal]:
    """Propose the mark for each question mark that stands where no question ends."""
    if "?" not in view.alphabet:
        return
    yield from _apostrophes(view, _APOSTROPHE)
    letters = _letter_zones(view)
    pair = _SINGLE if '"' in view.alphabet else _DOUBLE
    for paragraph in view.paragraphs:
        here = letters.touches(paragraph)
        found = _quotation(view.text, paragraph, pair)
        yield from (replace(p, apply=False) for p in found) if here else found


def _letter_zones(view: View) -> Covered:
    """Where a question mark stands for letters."""
    return Covered(zone.span for zone in view.zones if _asks(zone))


def _asks(zone: Zone) -> bool:
    return any(old == "?" for old, _ in zone.letters)


def _apostrophes(view: View, wanted: re.Pattern[str]) -> Iterator[Proposal]:
    text, letters = view.text, _letter_zones(view)
    for match in wanted.finditer(text):
        word = _BEFORE.search(text, max(0, match.start() - 40), match.start())
        if word is None or not _takes_apostrophe(word[0]):
            continue
        suffix = _ENDING.match(text, match.end())
        group = Span(word.start(), suffix.end() if suffix else match.end())
        known = not letters.touches(group) or view.lexicon.is_word(lower(word[0]))
        yield _proposal(match, "’", "mark_apostrophe", 0.97, group, apply=known)


def _takes_apostrophe(word: str) -> bool:
    return word[0].isupper() or word[-1].isdigit()


def _quotation(text: str, paragraph: Span, pair: tuple[str, str]) -> Iterator[Proposal]:
    """Opening and closing marks by turns: an opening one stands where no question mark can."""
    at = paragraph.start
    while (opening := _OPENING.search(text, at, paragraph.end)) is not None:
        closing = _closing(text, opening.end(), paragraph.end)
        if closing is None:
            yield _proposal(opening, pair[0], "mark_quotation", 0.7, Span(*opening.span()), apply=False)
            return
        for mark, new in zip((opening, closing), pair, strict=True):
            other = Candidate(_OTHER[new], _OTHER_KIND)
            found = _proposal(mark, new, "mark_quotation", 1 - _OTHER_KIND, Span(*mark.span()))
            yield replace(found, candidates=(other,))
        at = closing.end()


def _closing(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first mark that closes: behind a full stop or comma for choice, else the last before another opens.

    Behind a word that asks it is a true question mark.
    """
    behind = _OPENING.search(text, start, end)
    last = None
    for match in _CLOSING.finditer(text, start, behind.start() if behind else end):
        if _ASKING.search(text, max(start, match.start() - 12), match.start()):
            continue
        last = match
        if text[match.start() - 1] in ".,!…":
            return match
    return last


def _proposal(
    match: re.Match[str], new: str, key: str, confidence: float, group: Span, *, apply: bool = True
) -> Proposal:
    reason = Reason(key, {"new": new})
    return Proposal(match.start(), match.end(), new, "lost-mark", reason, confidence, group, f"?→{new}", apply=apply)
