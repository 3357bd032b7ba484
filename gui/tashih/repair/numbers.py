"""Puts digits back that were read as letters: ``2O19``, ``l9``."""

import re
from collections.abc import Iterator

from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.repair.stage import Proposal, View

_NUMBER = re.compile(r"(?<![\w.,'’/-])(?=\w*[Ool])(?:l\d+|\d+[Oo]\d*|l?\d+[Oo]\d*)(?![\w/-])")
_DIGITS = str.maketrans("Ool", "001")


def repair_numbers(view: View) -> Iterator[Proposal]:
    """A proposal for each letter among digits. A letter alone, one at the end like ``2l``, and codes stay."""
    if not {"O", "o", "l"} & view.alphabet:
        return
    for match in _NUMBER.finditer(view.text):
        new = match[0].translate(_DIGITS)
        reason = Reason("digit", {"old": match[0], "new": new})
        for at, (old, digit) in enumerate(zip(match[0], new, strict=True), start=match.start()):
            if old != digit:
                span = Span(match.start(), match.end())
                yield Proposal(at, at + 1, digit, "digit", reason, 0.98, span, series=f"{old}→{digit}")
