"""A text with marks: shows one text of the article and paints what is said about it, for visible lines only.

Positions are code points of the text shown; see ``positions`` for Qt's own.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextLine,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from tashih.article.spans import Span
from tashih.desk.panes.display import shown
from tashih.desk.panes.layout import SPACING, SpacedLayout
from tashih.desk.panes.mark_painter import MarkPainter
from tashih.desk.panes.marks import Mark, of_matches
from tashih.desk.positions import Positions

MARGIN = 30
"""Pixels of paper on each side of the text."""

LINE_END = 7.0
"""Pixels that stand for a line end where it is marked."""


@dataclass(frozen=True, slots=True)
class Row:
    """A visible paragraph: its block, where its top is in the view, and the code points it holds."""

    block: QTextBlock
    top: float
    span: Span


class TextPane(QPlainTextEdit):
    """Shows a text; its kinds say which marks lie on it.

    Signals:
        moved: the text was scrolled or laid out anew.
        resized: the width is another, and so are all lines.
        cursor_moved: with the selection as a Span and the cursor's position.
        other_asked: with the position under a click that asks for the other thing there.
    """

    moved = Signal()
    resized = Signal()
    cursor_moved = Signal(object, int)
    other_asked = Signal(int)

    def __init__(self, painter: MarkPainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self.positions = Positions("")
        self.reserved: frozenset[str] = frozenset()
        self.show_invisible = False
        self._marks = painter
        self._quiet = False
        self._matches: Sequence[Span] = ()
        self._match: Span | None = None
        self._rows: list[Row] = []
        self._rows_state: tuple[int, ...] = ()
        document = QTextDocument(self)
        self.layout_ = SpacedLayout(document, SPACING)
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

    def show_text(self, text: str) -> None:
        """Show another text from its beginning."""
        self._quiet = True
        self.text, self.positions = text, Positions(text)
        self.setPlainText(shown(text))
        self._quiet = False
        self.viewport().update()
        self.moved.emit()

    def set_reading_font(self, font: QFont) -> None:
        """Another font or size."""
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.moved.emit()

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
        self.viewport().update()

    def _on_cursor(self) -> None:
        if not self._quiet:
            self.cursor_moved.emit(*self.selection())

    # --- geometry --------------------------------------------------------------------------------------------------

    def rows(self) -> list[Row]:
        """The visible paragraphs, from the top; found once for each state of text, layout and scroll bar."""
        bar, view = self.verticalScrollBar(), self.viewport()
        state = (self.document().revision(), self.layout_.generation, bar.value(), view.width(), view.height())
        if state != self._rows_state:
            self._rows = list(self._found_rows())
            self._rows_state = state[0], self.layout_.generation, *state[2:]
        return self._rows

    def _found_rows(self) -> Iterator[Row]:
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        bottom = self.viewport().height()
        start = self.positions.to_points(block.position())
        while block.isValid() and top <= bottom:
            end = self.positions.to_points(block.position() + block.length() - 1)
            yield Row(block, top, Span(start, end))
            top += self.blockBoundingRect(block).height()
            start = end + 1
            block = block.next()

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
            boxes = _boxes_in(row, self.positions.to_units(first) - base, self.positions.to_units(last) - base)
            if span.end <= row.span.end:
                yield from boxes
                continue
            *full, end = boxes  # the line end is in it: it is shown as wide as a letter
            yield from (*full, end.adjusted(0, 0, LINE_END, 0))

    def y_of(self, position: int) -> float:
        """The top of the line that holds ``position``, in pixels of the view; may lie outside it."""
        block = self.document().findBlock(self.positions.to_units(position))
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        line = block.layout().lineForTextPosition(self.positions.to_units(position) - block.position())
        return top + line.y() if line.isValid() else top

    def position_at(self, point: QPointF) -> int:
        """The code point under a point of the view."""
        return self.positions.to_points(self.cursorForPosition(self._snapped(point).toPoint()).position())

    def bring(self, position: int, y: float) -> None:
        """Scroll so that the line that holds ``position`` is as near to ``y`` as whole lines allow."""
        unit = self.positions.to_units(position)
        block = self.document().findBlock(unit)
        self.blockBoundingRect(block)
        here = block.layout().lineForTextPosition(unit - block.position())
        above = y - (here.y() if here.isValid() else 0)
        while above > 0 and block.previous().isValid():
            block = block.previous()
            above -= self.blockBoundingRect(block).height()
        number = block.firstLineNumber() + _line_below(block, -above)
        self.verticalScrollBar().setValue(number)

    def _snapped(self, point: QPointF) -> QPointF:
        """``point`` moved out of the air above and below a line, where Qt would find the end of another."""
        for row in self.rows():
            layout = row.block.layout()
            for line in (layout.lineAt(i) for i in range(layout.lineCount())):
                top, high = row.top + line.y(), line.height()
                air = high * (SPACING - 1) / 2
                if top - air <= point.y() < top + high + air:
                    return QPointF(point.x(), min(max(point.y(), top + 1), top + high - 1))
        return point

    # --- painting --------------------------------------------------------------------------------------------------

    def marks(self, visible: Span) -> list[Mark]:
        """What is to be seen on ``visible``."""
        return []

    def show_matches(self, matches: Sequence[Span], current: Span | None) -> None:
        """What was found, in text order, and the one gone to."""
        self._matches, self._match = matches, current
        self.viewport().update()

    def framed(self) -> Span | None:
        """What is in hand."""
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Grounds below the letters, lines and signs above them."""
        rows = self.rows()
        visible = Span(rows[0].span.start, rows[-1].span.end) if rows else Span(0, 0)
        marks = [*of_matches(self._matches, self._match, visible), *self.marks(visible)]
        placed = [(mark, list(self.boxes(mark.span, rows))) for mark in marks]
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(event.rect())
        selected, _ = self.selection()
        self._marks.paint_under(painter, placed)
        if selected.start < selected.end:
            self._marks.paint_selection(painter, self.boxes(selected, rows))
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(event.rect())
        ascent = self.fontMetrics().ascent()
        self._marks.paint_over(painter, placed, ascent)
        self._marks.paint_links(painter, placed)
        if (span := self.framed()) is not None:
            self._marks.paint_frame(painter, self.boxes(span, rows))
        if self.show_invisible:
            self._paint_invisible(painter, rows)
        painter.end()

    def _paint_invisible(self, painter: QPainter, rows: list[Row]) -> None:
        painter.setFont(self.font())
        self._marks.paint_invisible(
            painter,
            (
                (self.text[at], box)
                for row in rows
                for at in range(row.span.start, row.span.end)
                if not self.text[at].isprintable() or self.text[at].isspace()
                for box in self.boxes(Span(at, at + 1), [row])
            ),
        )

    # --- Qt --------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The layout learns the new width before Qt asks for lines."""
        self.layout_.width = self.viewport().width()
        self.resized.emit()
        super().resizeEvent(event)
        self.moved.emit()

    def event(self, event: QEvent) -> bool:
        """Leaves to the window the keys that are commands there."""
        if event.type() is QEvent.Type.ShortcutOverride:
            keys = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)  # type: ignore[attr-defined]
            if keys in self.reserved:
                event.ignore()
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Alt and a click ask for the other thing there."""
        super().mousePressEvent(self._over_text(event))
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.other_asked.emit(self.position_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Selecting finds letters in the air between lines too."""
        super().mouseMoveEvent(self._over_text(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """As above."""
        super().mouseDoubleClickEvent(self._over_text(event))

    def _over_text(self, event: QMouseEvent) -> QMouseEvent:
        point = self._snapped(event.position())
        return QMouseEvent(
            event.type(), point, event.globalPosition(), event.button(), event.buttons(), event.modifiers()
        )

    def createMimeDataFromSelection(self) -> QMimeData:
        """The text itself, not what stands for it in the widget."""
        data = QMimeData()
        span, _ = self.selection()
        data.setText(span.of(self.text))
        return data

    def set_colours(self, paper: QColor, ink: QColor) -> None:
        """Paper and ink; the selection is painted with the marks, so Qt's own is clear."""
        sheet = "TextPane {{ background: {0}; color: {1}; selection-background-color: {2}; selection-color: {1}; }}"
        self.setStyleSheet(sheet.format(paper.name(), ink.name(), "rgba(0, 0, 0, 0)"))


def _boxes_in(row: Row, first: int, last: int) -> Iterator[QRectF]:
    layout = row.block.layout()
    line = layout.lineForTextPosition(first)
    number = line.lineNumber() if line.isValid() else layout.lineCount()
    for i in range(number, layout.lineCount()):
        line = layout.lineAt(i)
        start, end = line.textStart(), line.textStart() + line.textLength()
        if start > last or (start == last and first < last):
            return
        left, right = _x(line, max(first, start)), _x(line, min(last, end))
        yield QRectF(min(left, right), row.top + line.y(), abs(right - left), line.height())


def _x(line: QTextLine, at: int) -> float:
    x = line.cursorToX(at)
    return cast(float, x[0] if isinstance(x, tuple) else x)


def _line_below(block: QTextBlock, y: float) -> int:
    """The first line of ``block`` whose top is not above ``y``."""
    layout = block.layout()
    for i in range(layout.lineCount()):
        line = layout.lineAt(i)
        if line.y() + line.height() / 2 >= y:
            return i
    return layout.lineCount()
