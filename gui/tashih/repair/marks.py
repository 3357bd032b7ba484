"""Curly quotation marks and apostrophes that a code page lacked and that became question marks.

A straight apostrophe or quotation mark is never lost that way, so what was lost was a curly one.
"""

import re
from collections.abc import Iterator

from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.repair.stage import Proposal, View

_SUFFIX = (
    r"(?:[dt][ae](?:n|ki(?:ler(?:in(?:in)?|e|i|den|de)?)?|yd[ıi])?|n?[ıiuü]n(?:k[iü](?:ler)?)?|y?[ae]|n?[ae]|[yn]?[ıiuü]"
    r"|nd[ae](?:n|ki)?|l[ae]r(?:[ıi]n?|[ae]|d[ae]n?|[ıi]n[ıi]n)?|y?l[ae]|l[ıiuü](?:l[ae]r)?|s[ıiuü]z|[cç][ae]"
    r"|s[ıiuü](?:n(?:[ıiuü]n?|[ae]|d[ae]n?))?|[ıiuü]n?(?:d[ae]n?)?|[dt][ıiuü]r|m[ıiuü]z|nc[ıiuü])"
)
_APOSTROPHE = re.compile(rf"(?<=[^\W_])\?(?={_SUFFIX}(?:[\s.,;:!?)\"”-]|\Z))")
_SUFFIX_THERE = re.compile(_SUFFIX)
_OPENING = re.compile(r"(?:(?<=[\s(])|^)\?(?=[^\W_])", re.MULTILINE)
_CLOSING = re.compile(r"(?<=[^\W_]|[.,!…])\?(?=[\s.,;:)]|\Z)")
_BEFORE = re.compile(r"[^\W_]+$")


def restore_marks(view: View) -> Iterator[Proposal]:
    """Propose the mark for each question mark that stands where no question ends."""
    if "?" not in view.alphabet:
        return
    text = view.text
    for match in _APOSTROPHE.finditer(text):
        word = _BEFORE.search(text, max(0, match.start() - 40), match.start())
        if word is None or not _takes_apostrophe(word[0]):
            continue
        suffix = _SUFFIX_THERE.match(text, match.end())
        group = Span(word.start(), suffix.end() if suffix else match.end())
        yield _proposal(match, "’", "mark_apostrophe", 0.97, group)
    for paragraph in view.paragraphs:
        yield from _quotation(text, paragraph)


def _takes_apostrophe(word: str) -> bool:
    return word[0].isupper() or word[-1].isdigit()


def _quotation(text: str, paragraph: Span) -> Iterator[Proposal]:
    """Opening and closing marks by turns: an opening one stands where no question mark can."""
    at = paragraph.start
    while (opening := _OPENING.search(text, at, paragraph.end)) is not None:
        closing = _closing(text, opening.end(), paragraph.end)
        if closing is None:
            yield _proposal(opening, "“", "mark_quotation", 0.7, Span(*opening.span()), apply=False)
            return
        yield _proposal(opening, "“", "mark_quotation", 0.95, Span(*opening.span()))
        yield _proposal(closing, "”", "mark_quotation", 0.95, Span(*closing.span()))
        at = closing.end()


def _closing(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first mark that closes: behind a full stop or comma for choice, else the last before another opens."""
    behind = _OPENING.search(text, start, end)
    last = None
    for match in _CLOSING.finditer(text, start, behind.start() if behind else end):
        last = match
        if text[match.start() - 1] in ".,!…":
            return match
    return last


def _proposal(
    match: re.Match[str], new: str, key: str, confidence: float, group: Span, *, apply: bool = True
) -> Proposal:
    reason = Reason(key, {"new": new})
    return Proposal(match.start(), match.end(), new, "lost-mark", reason, confidence, group, f"?→{new}", apply=apply)
