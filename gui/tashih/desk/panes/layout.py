"""Paragraph layout with air between the lines; Qt's own for plain text has none and cannot be told to."""

import re
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout


def _none(block: QTextBlock) -> float | None:
    return 0.0


AIR = 0.25
"""Air above and below a line, against its height."""

BOTH_WAYS = 1
"""In the state of a block: some of its letters run from right to left."""

_UNLIMITED = (1 << 24) - 1.0

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""The blocks of Hebrew, Arabic and their like, and the signs that turn the direction."""


def runs_both_ways(text: str) -> bool:
    """Whether any of ``text`` runs from right to left.

    >>> runs_both_ways("Beşar Esad"), runs_both_ways("Esad (\u0627\u0644\u0623\u0633\u062f)")
    (False, True)
    """
    return _RIGHT_TO_LEFT.search(text) is not None


def _state(block: QTextBlock) -> int:
    """What the look of all its lines depends on: whether it runs both ways, and which way it runs as a whole."""
    return BOTH_WAYS * runs_both_ways(block.text()) + 2 * block.textDirection().value


class SpacedLayout(QPlainTextDocumentLayout):
    """Lines with air above and below. A block is laid out when it is first looked at, and no sooner.

    ``above`` is the air above each line against its height; below it is always ``AIR``.
    ``width`` is that of the view; it is to be set before the view itself notices that it was resized.
    ``air_below`` says how many pixels to leave below a block, None if it cannot know yet. ``generation`` is another
    when a height may be another.
    The state of a block says which ways its letters ran when it was laid out.

    Signals:
        reflowed: heights may be others.
        lines_changed: lines of a block look different, no height is another: its number, their top and bottom in it.
    """

    reflowed = Signal()
    lines_changed = Signal(int, float, float)

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.above = AIR
        self.width = _UNLIMITED
        self.air_below: Callable[[QTextBlock], float | None] = _none
        self.generation = 0
        self._blocks = document.blockCount()
        self._telling = False
        self._heights: dict[int, float] = {}

    def natural_height(self, block: QTextBlock) -> float:
        """Of its lines alone, without what is below to keep it beside another text."""
        layout = block.layout()
        if not layout.lineCount():
            self._lay_out(block)
        last = layout.lineAt(layout.lineCount() - 1)
        return last.y() + last.height() * (1 + AIR)

    def set_above(self, air: float) -> None:
        """Other air above each line; all lines are laid out anew when they are looked at."""
        self.above = air
        block = self.document().begin()
        while block.isValid():
            block.clearLayout()
            block = block.next()
        self._reflow()

    def renew(self) -> None:
        """Heights may be others: width, font, text, or what is below a block."""
        self.generation += 1
        self._heights.clear()

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:  # noqa: N802  Qt's name
        """The place of a block, its top at 0; lays it out if that has not been done."""
        number = block.blockNumber()
        height = self._heights.get(number)
        if height is not None:
            return QRectF(0, 0, self.width, height)
        if not block.isValid():
            return QRectF()
        height = self.natural_height(block)
        below = self.air_below(block) if block.next().isValid() else self.document().documentMargin()
        if below is not None:
            height += below
            self._heights[number] = height
        return QRectF(0, 0, self.width, height)

    def documentChanged(self, start: int, removed: int, added: int) -> None:  # noqa: N802  Qt's name
        """A change inside one block renews that block; anything else is left to Qt, which forgets what it touches."""
        document = self.document()
        block = document.findBlock(start)
        end = block.position() + block.length()
        if document.blockCount() != self._blocks or not block.isValid() or start + added > end:
            self._blocks = document.blockCount()
            super().documentChanged(start, removed, added)
            self._reflow()
        elif not block.layout().lineCount():
            self._reflow()
        else:
            self._renew(block, start - block.position(), removed, added)

    def _renew(self, block: QTextBlock, start: int, removed: int, added: int) -> None:
        """Lay out anew a block that was changed at ``start``, and tell which of its lines look different."""
        before, height, state = _lines(block), self.natural_height(block), block.userState()
        self._lay_out(block)
        after = _lines(block)
        if len(before) != len(after) or self.natural_height(block) != height:
            self._reflow()
            return
        first, last = _differing(before, after, start, removed, added)
        if state != block.userState():
            first, last = 0, len(after) - 1
        top, bottom = block.layout().lineAt(first).rect().top(), block.layout().lineAt(last).rect().bottom()
        self.lines_changed.emit(block.blockNumber(), top, bottom)

    def _reflow(self) -> None:
        self.renew()
        self.requestUpdate()
        self.reflowed.emit()

    def _lay_out(self, block: QTextBlock) -> None:
        document = self.document()
        margin = document.documentMargin()
        width = self.width - 2 * margin
        layout = block.layout()
        option = document.defaultTextOption()
        if block.textDirection() is Qt.LayoutDirection.RightToLeft:
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLeadingIncluded(True)
            line.setLineWidth(width)
            line.setPosition(QPointF(margin, top + line.height() * self.above))
            top += line.height() * (self.above + 1 + AIR)
        layout.endLayout()
        block.setUserState(_state(block))
        lines = document.lineCount()
        block.setLineCount(layout.lineCount() if block.isVisible() else 0)
        if document.lineCount() != lines and not self._telling:
            self._telling = True
            self.documentSizeChanged.emit(self.documentSize())
            self._telling = False


_Line = tuple[int, int]
"""Its start in the block and its length, in Qt's units."""


def _lines(block: QTextBlock) -> list[_Line]:
    layout = block.layout()
    lines = (layout.lineAt(number) for number in range(layout.lineCount()))
    return [(line.textStart(), line.textLength()) for line in lines]


def _differing(before: list[_Line], after: list[_Line], start: int, removed: int, added: int) -> tuple[int, int]:
    """The first and the last line that look different, where there are as many as before.

    >>> _differing([(0, 5), (5, 5), (10, 5)], [(0, 5), (5, 6), (11, 5)], 7, 0, 1)
    (1, 1)
    >>> _differing([(0, 5), (5, 5), (10, 5)], [(0, 5), (5, 4), (9, 7)], 7, 0, 1)
    (1, 2)
    """
    last = len(after) - 1
    first = 0
    while first < last and before[first] == after[first] and sum(after[first]) <= start:
        first += 1
    shift = added - removed
    while last > first and before[last][0] >= start + removed and _moved(before[last], shift) == after[last]:
        last -= 1
    return first, last


def _moved(line: _Line, shift: int) -> _Line:
    return line[0] + shift, line[1]
