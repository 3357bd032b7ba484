"""A text with marks: paints what is said about the text, on the lines that look different and no others."""

from collections.abc import Iterable, Sequence
from math import ceil, floor

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from tashih.article.spans import Span
from tashih.desk.models.lines import tip
from tashih.desk.panes import invisible
from tashih.desk.panes.display import INVISIBLES, SIGNS
from tashih.desk.panes.layout import AIR
from tashih.desk.panes.mark_painter import MarkPainter
from tashih.desk.panes.marks import Mark, of_matches
from tashih.desk.panes.plain_pane import PlainPane
from tashih.desk.theme import Role

_ABOVE = 18
"""Pixels that what is in hand may be painted above its line, by its sign."""
_AROUND = 6
"""Pixels that any other mark may be painted above and below its line; as much air is there on either side."""


class TextPane(PlainPane):
    """Its kinds say which marks lie on the text.

    Signals:
        other_asked: with the position under a click that asks for the other thing there.
    """

    other_asked = Signal(int)

    def __init__(self, painter: MarkPainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reserved: frozenset[str] = frozenset()
        self.show_invisible = False
        self._marks = painter
        self._matches: Sequence[Span] = ()
        self._match: Span | None = None
        self.layout_.lines_changed.connect(self._on_lines_changed)

    # --- what a kind says ------------------------------------------------------------------------------------------

    def marks(self, visible: Span) -> list[Mark]:
        """What is to be seen on ``visible``."""
        return []

    def framed(self) -> Span | None:
        """What is in hand."""
        return None

    def told_at(self, position: int) -> str:
        """What a pointer that rests there is told."""
        return ""

    # --- painting --------------------------------------------------------------------------------------------------

    def touch(self, spans: Iterable[Span]) -> None:
        """These stretches look different: paint their lines anew."""
        rows = self.rows()
        for span in spans:
            boxes = list(self.boxes(span, rows))
            if boxes:
                self._paint_anew(boxes[0].top() - _ABOVE, boxes[-1].bottom())

    def _on_lines_changed(self, number: int, top: float, bottom: float) -> None:
        row = next((r for r in self._rows if r.number == number), None)
        if row is not None:
            self._paint_anew(row.top + top, row.top + bottom)

    def _paint_anew(self, top: float, bottom: float) -> None:
        above = _AROUND + ceil(self.fontMetrics().height() * (self.layout_.above - AIR))
        high = ceil(bottom - top) + above + _AROUND + 1
        self.viewport().update(QRect(0, floor(top) - above, self.viewport().width(), high))

    def show_matches(self, matches: Sequence[Span], current: Span | None) -> None:
        """What was found, in text order, and the one gone to."""
        self._matches, self._match = matches, current
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Grounds below the letters, lines and signs above them."""
        area, rows = event.rect(), self.rows()
        below = max(_ABOVE, self.fontMetrics().height() * self.layout_.above)
        lines = self.lines_between(area.top() - _AROUND, area.bottom() + below)
        marks = [*of_matches(self._matches, self._match, lines), *self.marks(lines)]
        placed = [(mark, list(self.boxes(mark.span, rows))) for mark in marks]
        painter = self._painter_in(area)
        selected, _ = self.selection()
        self._marks.paint_under(painter, placed)
        if selected.start < selected.end:
            self._marks.paint_selection(painter, self.boxes(selected, rows))
        painter.end()
        super().paintEvent(event)
        painter = self._painter_in(area)
        self._marks.paint_over(painter, placed, self.fontMetrics().ascent())
        self._marks.paint_links(painter, placed)
        if (span := self.framed()) is not None:
            self._marks.paint_frame(painter, self.boxes(span, rows))
        if self.show_invisible:
            self._paint_invisible(painter, lines)
        self.paint_more(painter, lines)
        painter.end()

    def paint_more(self, painter: QPainter, lines: Span) -> None:
        """What a kind paints above all else on those lines."""

    def _painter_in(self, area: QRect) -> QPainter:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(area)
        return painter

    def _paint_invisible(self, painter: QPainter, lines: Span) -> None:
        theme, rows = self._marks.theme, self.rows()
        quiet, loud = theme.colour(Role.INVISIBLE), theme.colour(Role.BAD)
        for found in INVISIBLES.finditer(lines.of(self.letters)):
            at = lines.start + found.start()
            for box in self.boxes(Span(at, at + 1), rows):
                invisible.paint(painter, SIGNS[found.group()], box, quiet, loud)

    def set_colours(self, paper: QColor, ink: QColor) -> None:
        """Paper and ink; the selection is painted with the marks, so Qt's own is clear."""
        sheet = "TextPane {{ background: {0}; color: {1}; selection-background-color: {2}; selection-color: {1}; }}"
        self.setStyleSheet(sheet.format(paper.name(), ink.name(), "rgba(0, 0, 0, 0)"))

    # --- keys and pointer ------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Leaves to the window the keys that are commands there, and tells a resting pointer what is below it."""
        kind = event.type()
        if kind is QEvent.Type.ShortcutOverride:
            keys = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)  # type: ignore[attr-defined]
            if keys in self.reserved:
                event.ignore()
                return True
        elif kind is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), tip(self.told_at(self.position_at(QPointF(event.pos())))), self)
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
        point = self.snapped(event.position())
        return QMouseEvent(
            event.type(), point, event.globalPosition(), event.button(), event.buttons(), event.modifiers()
        )

    def createMimeDataFromSelection(self) -> QMimeData:
        """The text itself, not what stands for it in the widget."""
        data = QMimeData()
        span, _ = self.selection()
        data.setText(span.of(self.letters))
        return data
