"""A visible paragraph, and where its letters are in the view, whichever way they run."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextLine

from tashih.article.spans import Span
from tashih.desk.panes.layout import BOTH_WAYS

LINE_END = 7.0
"""Pixels that stand for a line end where it is marked."""


@dataclass(frozen=True, slots=True)
class Row:
    """A block that is laid out, its number, where its top is in the view, and the code points it holds."""

    block: QTextBlock
    number: int
    top: float
    span: Span

    def boxes(self, first: int, last: int) -> Iterator[QRectF]:
        """The boxes of a stretch, in Qt's units from the start of the block: one a line, or one a run of letters."""
        layout = self.block.layout()
        line = layout.lineForTextPosition(first)
        number = line.lineNumber() if line.isValid() else layout.lineCount()
        for i in range(number, layout.lineCount()):
            line = layout.lineAt(i)
            start, end = line.textStart(), line.textStart() + line.textLength()
            if start > last or (start == last and first < last):
                return
            here = max(first, start), min(last, end)
            runs = (
                _runs(line, *here) if self.block.userState() & BOTH_WAYS else [(_x(line, here[0]), _x(line, here[1]))]
            )
            for left, right in runs:
                yield QRectF(min(left, right), self.top + line.y(), abs(right - left), line.height())


def _runs(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """Left and right of each run of letters that go one way; of an empty stretch the cursor's place."""
    boxes = [run.boundingRect() for run in line.glyphRuns(start, end - start)] if start < end else []
    return [(box.left(), box.right()) for box in boxes] or [(_x(line, start), _x(line, start))]


def _x(line: QTextLine, at: int) -> float:
    x = line.cursorToX(at)
    return cast(float, x[0] if isinstance(x, tuple) else x)
