"""A text without marks: shows it, and knows by code points what is selected and where everything is in the view.

Positions are code points of the text shown; see ``positions`` for Qt's own.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import inf

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from tashih.article.spans import Span
from tashih.article.text import Text
from tashih.desk.panes.display import shown
from tashih.desk.panes.layout import AIR, SpacedLayout
from tashih.desk.panes.row import LINE_END, Row
from tashih.desk.positions import Positions

MARGIN = 30
"""Pixels of paper on each side of the text."""

WIDEST = 76
"""Letters of a line where lines are kept short."""


class PlainPane(QPlainTextEdit):
    """Shows a text. It is never asked what the text is: whoever changes it says so.

    Signals:
        moved: the text was scrolled or laid out anew.
        resized: the width is another, and so are all lines.
        cursor_moved: with the selection as a Span and the cursor's position.
    """

    moved = Signal()
    resized = Signal()
    cursor_moved = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letters = Text()
        self.positions = Positions("")
        self._quiet = False
        self._is_narrow = False
        self._rows: list[Row] = []
        self._rows_state: tuple[int, ...] = ()
        document = QTextDocument(self)
        self.layout_ = SpacedLayout(document)
        document.setDocumentLayout(self.layout_)
        document.setDocumentMargin(MARGIN)
        document.setUndoRedoEnabled(False)
        self.setDocument(document)
        self.setUndoRedoEnabled(False)
        self.setProperty("pane", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursorWidth(2)
        self.verticalScrollBar().valueChanged.connect(self.moved)
        self.cursorPositionChanged.connect(self._on_cursor)
        self.selectionChanged.connect(self._on_cursor)

    # --- text ------------------------------------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """The text shown, in one piece."""
        return str(self.letters)

    def show_text(self, text: Text) -> None:
        """Show another text from its beginning."""
        plain = str(text)
        self._quiet = True
        self.letters, self.positions = text, Positions(plain)
        self.setPlainText(shown(plain))
        self._quiet = False
        self.viewport().update()
        self.moved.emit()

    @property
    def in_step(self) -> bool:
        """Whether the widget shows the text; it is ahead while something is being typed."""
        return self.positions.units == self.document().characterCount() - 1

    def replaced(self, start: int, end: int, new: str) -> None:
        """The widget shows the piece already; the rows in view, where they are the same, move with it."""
        self.positions.replaced(start, end, new)
        change = len(new) - (end - start)
        if self._rows_state[:1] != (self.layout_.generation,) or "\n" in new + self.letters[start:end]:
            self._rows_state = ()
            return
        self._rows = [replace(row, span=_grown(row.span, start, change)) for row in self._rows]

    def put(self, start: int, end: int, new: str) -> None:
        """Show another piece of text in place of ``start`` to ``end``, without telling anyone."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.positions.to_units(start))
        cursor.setPosition(self.positions.to_units(end), QTextCursor.MoveMode.KeepAnchor)
        self._quiet = True
        cursor.insertText(shown(new))
        self._quiet = False
        self.replaced(start, end, new)

    def set_reading_font(self, font: QFont) -> None:
        """Another font or size."""
        self.setFont(font)
        self.document().setDefaultFont(font)
        self._set_margins()
        self.moved.emit()

    # --- cursor ----------------------------------------------------------------------------------------------------

    def selection(self) -> tuple[Span, int]:
        """What is selected, and where the cursor is."""
        cursor = self.textCursor()
        ends = sorted(self.positions.to_points(at) for at in (cursor.anchor(), cursor.position()))
        return Span(*ends), self.positions.to_points(cursor.position())

    def select(self, span: Span, position: int | None = None) -> None:
        """Select ``span`` with the cursor at one of its ends, without telling anyone."""
        position = span.end if position is None else position
        if self.selection() == (span, position):
            return
        anchor = span.start if position == span.end else span.end
        cursor = self.textCursor()
        cursor.setPosition(self.positions.to_units(anchor))
        cursor.setPosition(self.positions.to_units(position), QTextCursor.MoveMode.KeepAnchor)
        self._quiet = True
        self.setTextCursor(cursor)
        self._quiet = False

    def _on_cursor(self) -> None:
        if not self._quiet:
            self.cursor_moved.emit(*self.selection())

    # --- where things are ------------------------------------------------------------------------------------------

    def rows(self) -> list[Row]:
        """The visible paragraphs, from the top; found once for each state of layout, scroll bar and size."""
        bar, view = self.verticalScrollBar(), self.viewport()
        state = (self.layout_.generation, bar.value(), view.width(), view.height())
        if state != self._rows_state:
            self._rows = list(self._found_rows())
            self._rows_state = (self.layout_.generation, *state[1:]) if self.in_step else ()
        return self._rows

    def _found_rows(self) -> Iterator[Row]:
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        bottom = self.viewport().height()
        number, start = block.blockNumber(), self.positions.to_points(block.position())
        while block.isValid() and top <= bottom:
            end = max(
                start, self.positions.to_points(block.position() + block.length() - 1)
            )  # Qt scrolls in mid-change
            yield Row(block, number, top, Span(start, end))
            top += self.blockBoundingRect(block).height()
            start, number = end + 1, number + 1
            block = block.next()

    def lines_between(self, top: float, bottom: float) -> Span:
        """The code points of the lines between two heights of the view; the air beside a line is its own."""
        start, end = None, 0
        rows = self.rows()
        for row, below in zip(rows, [*(r.top for r in rows[1:]), inf], strict=True):
            if row.top > bottom or below < top:
                continue
            layout, base = row.block.layout(), row.block.position()
            numbers = range(layout.lineCount())
            first = bisect_left(numbers, top - row.top, key=lambda n, at=layout.lineAt: at(n).rect().bottom())  # type: ignore[misc]
            last = bisect_right(numbers, bottom - row.top, key=lambda n, at=layout.lineAt: at(n).y()) - 1  # type: ignore[misc]
            if first > last:
                continue
            line = layout.lineAt(last)
            end = self.positions.to_points(base + line.textStart() + line.textLength())
            if start is None:
                start = self.positions.to_points(base + layout.lineAt(first).textStart())
        return Span(end if start is None else start, end)

    def natural_height(self, block: QTextBlock) -> float:
        """Pixels of a paragraph's lines."""
        return self.layout_.natural_height(block)

    def visible(self) -> Span:
        """The code points in view, to whole paragraphs."""
        rows = self.rows()
        return Span(rows[0].span.start, rows[-1].span.end) if rows else Span(0, 0)

    def boxes(self, span: Span, rows: Iterable[Row]) -> Iterator[QRectF]:
        """Where ``span`` is in the view: a box a line; of an empty span one without width."""
        for row in rows:
            if span.start > row.span.end or span.end < row.span.start:
                continue
            first = max(span.start, row.span.start)
            last = min(span.end, row.span.end)
            base = row.block.position()
            boxes = list(row.boxes(self.positions.to_units(first) - base, self.positions.to_units(last) - base))
            if boxes and span.end > row.span.end:  # the line end is in it: it is shown as wide as a letter
                boxes[-1] = boxes[-1].adjusted(0, 0, LINE_END, 0)
            yield from boxes  # none while Qt is in the middle of a change and has no lines

    def middle_of(self, position: int) -> float | None:
        """The height of the middle of the line that holds ``position``; None if its paragraph is not in view."""
        rows = self.rows()
        number = bisect_right(rows, position, key=lambda row: row.span.start) - 1
        if number < 0 or position > rows[number].span.end:
            return None
        row = rows[number]
        line = row.block.layout().lineForTextPosition(self.positions.to_units(position) - row.block.position())
        return row.top + line.y() + line.height() / 2 if line.isValid() else row.top

    def y_of(self, position: int) -> float:
        """The top of the line that holds ``position``, in pixels of the view; may lie outside it."""
        block = self.document().findBlock(self.positions.to_units(position))
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        line = block.layout().lineForTextPosition(self.positions.to_units(position) - block.position())
        return top + line.y() if line.isValid() else top

    def position_at(self, point: QPointF) -> int:
        """The code point under a point of the view."""
        return self.positions.to_points(self.cursorForPosition(self.snapped(point).toPoint()).position())

    def bring(self, position: int, y: float) -> None:
        """Scroll so that the line that holds ``position`` is as near to ``y`` as whole lines allow."""
        unit = self.positions.to_units(position)
        block = self.document().findBlock(unit)
        if not block.isValid():
            return
        self.blockBoundingRect(block)
        here = block.layout().lineForTextPosition(unit - block.position())
        above = y - (here.y() if here.isValid() else 0)
        while above > 0 and block.previous().isValid():
            block = block.previous()
            above -= self.blockBoundingRect(block).height()
        number = block.firstLineNumber() + _line_below(block, -above)
        self.verticalScrollBar().setValue(number)

    def snapped(self, point: QPointF) -> QPointF:
        """``point`` moved out of the air above and below a line, where Qt would find the end of another."""
        for row in self.rows():
            layout = row.block.layout()
            for line in (layout.lineAt(i) for i in range(layout.lineCount())):
                top, high = row.top + line.y(), line.height()
                if top - high * self.layout_.above <= point.y() < top + high * (1 + AIR):
                    return QPointF(point.x(), min(max(point.y(), top + 1), top + high - 1))
        return point

    def set_widest(self, on: bool) -> None:
        """Lines of at most some seventy letters, in the middle, or as long as there is room."""
        self._is_narrow = on
        self._set_margins()

    def _set_margins(self) -> None:
        widest = self.fontMetrics().averageCharWidth() * WIDEST + 2 * MARGIN
        side = max(0, self.width() - widest) // 2 if self._is_narrow else 0
        self.setViewportMargins(side, 0, side, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The layout learns the new width before Qt asks for lines."""
        self._set_margins()
        self.layout_.width = self.viewport().width()
        self.resized.emit()
        super().resizeEvent(event)
        self.moved.emit()


def _grown(span: Span, at: int, change: int) -> Span:
    """The paragraph on ``span`` after its text, or that before it, became longer at ``at``."""
    start = span.start if at >= span.start else span.start + change
    end = span.end if at > span.end else span.end + change
    return Span(start, max(start, end))


def _line_below(block: QTextBlock, y: float) -> int:
    """The first line of ``block`` whose top is not above ``y``."""
    layout = block.layout()
    for i in range(layout.lineCount()):
        line = layout.lineAt(i)
        if line.y() + line.height() / 2 >= y:
            return i
    return layout.lineCount()
