"""Blank lines beyond need: several in a row; and those of a text with a sentence a line, that came by wrapping it."""

import re
from collections.abc import Iterator

from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.repair.layout import BROKEN, WRAPPED
from tashih.repair.stage import Proposal, View

RULE = "blank-lines"
_GAP = re.compile(r"\n[ \t\r]*\n(?:[ \t\r]*\n)*")
_SEVERAL = 0.8  # share of the gaps that must have several blank lines for them to be the converter's
_MADE = 3  # from so many broken words on the text came out of a page
_INNER_STOP = re.compile(r"[.!?…][\"”»')]*\s+[\"“«'(]*[A-ZÇĞİÖŞÜ\d]")
_ONE_SENTENCE = 0.7  # share of the lines that must be one sentence: of articles in paragraphs fewer are


def thin_blank_lines(view: View) -> Iterator[Proposal]:
    """One blank line for several, offered; applied where wrapping made them all.

    So it did, too, where a text with a sentence a line was wrapped: there one line end for a blank line.
    """
    runs = list(_GAP.finditer(view.text)) if "\n" in view.alphabet else []
    if not runs:
        return
    rules = [e.rule for e in view.edits]
    several = [m for m in runs if _count(m) > 1]
    if several:
        doubled = len(several) > 1 and len(several) >= _SEVERAL * len(runs) and (BROKEN in rules or WRAPPED in rules)
        yield from (_proposal(m, "blank_lines", "\n\n", apply=doubled) for m in several)
    elif rules.count(BROKEN) >= _MADE and _has_a_sentence_a_line(view):
        yield from (_proposal(m, "blank_lines_between_sentences", "\n", apply=True) for m in runs)


def _has_a_sentence_a_line(view: View) -> bool:
    single = [p for p in view.paragraphs if not _INNER_STOP.search(view.text, p.start, p.end)]
    return len(single) >= max(2, _ONE_SENTENCE * len(view.paragraphs))


def _count(run: re.Match[str]) -> int:
    return run[0].count("\n") - 1


def _proposal(run: re.Match[str], key: str, new: str, *, apply: bool) -> Proposal:
    reason, group = Reason(key, {"count": _count(run)}), Span(*run.span())
    confidence = 0.9 if apply else 0.7
    series = f"{'¶' * len(new)}¶→{'¶' * len(new)}"
    return Proposal(run.start(), run.end(), new, RULE, reason, confidence, group, series, apply=apply)
