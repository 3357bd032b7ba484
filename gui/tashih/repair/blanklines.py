"""Blank lines beyond need: several in a row; and those by which a page told paragraphs from its wrapped lines."""

import re
from collections.abc import Iterator

from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.repair.layout import BROKEN, WRAPPED
from tashih.repair.stage import Proposal, View

RULE = "blank-lines"
_GAP = re.compile(r"\n[ \t\r]*\n(?:[ \t\r]*\n)*")
_SEVERAL = 0.8  # share of the gaps that must have several blank lines for them to be the converter's
_MADE = 3  # from so many broken words on the text came out of a page, and the page made its blank lines


def thin_blank_lines(view: View) -> Iterator[Proposal]:
    """One blank line for several, offered; applied, or none for one, where the text was wrapped and all gaps are so."""
    runs = list(_GAP.finditer(view.text)) if "\n" in view.alphabet else []
    if not runs:
        return
    rules = [e.rule for e in view.edits]
    several = [m for m in runs if _count(m) > 1]
    if several:
        doubled = len(several) > 1 and len(several) >= _SEVERAL * len(runs) and (BROKEN in rules or WRAPPED in rules)
        yield from (_proposal(m, "blank_lines", "\n\n", apply=doubled) for m in several)
    elif rules.count(BROKEN) >= _MADE and WRAPPED in rules and len(runs) >= view.text.strip().count("\n") // 2:
        yield from (_proposal(m, "blank_lines_of_page", "\n", apply=True) for m in runs)


def _count(run: re.Match[str]) -> int:
    return run[0].count("\n") - 1


def _proposal(run: re.Match[str], key: str, new: str, *, apply: bool) -> Proposal:
    reason, group = Reason(key, {"count": _count(run)}), Span(*run.span())
    confidence = 0.9 if apply else 0.7
    series = f"{'¶' * len(new)}¶→{'¶' * len(new)}"
    return Proposal(run.start(), run.end(), new, RULE, reason, confidence, group, series, apply=apply)
