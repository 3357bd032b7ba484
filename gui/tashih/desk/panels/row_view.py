"""The list all panels share: rows of several lines, drawn piece by piece in the theme's tones, all of one height."""

from typing import cast

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QTextCharFormat, QTextLayout, QTextLine
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from tashih.desk.icons import icon
from tashih.desk.models.lines import Line
from tashih.desk.models.row_model import Data, Mark
from tashih.desk.theme import Appearance, Role, Theme

GAP = 8
MARK = 16
SMALL = 0.92
CARD = 2
"""Rows of more text than this are cards, with a line between them."""
UNBROKEN = 100_000
COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class RowDelegate(QStyledItemDelegate):
    """Draws a row. ``rows`` is how many rows of text each has room for."""

    def __init__(self, appearance: Appearance, rows: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The same for every row."""
        return QSize(80, option.fontMetrics.lineSpacing() * self._rows + 2 * GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The ground as the style has it, then mark, badge and lines."""
        self.initStyleOption(option, index)
        option.text = ""
        view = option.widget
        view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, view)
        painter.save()
        theme = self._appearance.theme
        if self._rows > CARD:
            painter.fillRect(
                QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.colour(Role.HAIRLINE)
            )
        room: QRect = option.rect.adjusted(GAP // 2, GAP, -GAP, -GAP)
        font: QFont = option.font
        room = self._draw_mark(painter, room, index.data(Data.MARK), theme, font)
        room = self._draw_badge(painter, room, index.data(Data.BADGE), theme, font)
        for text in index.data(Data.LINES):
            room.setTop(draw_line(painter, room, text, theme, font))
        painter.restore()

    @staticmethod
    def _draw_mark(painter: QPainter, room: QRect, mark: Mark | None, theme: Theme, font: QFont) -> QRect:
        if mark is None:
            return room
        height = QFontMetrics(font).height()
        place = QRect(room.left(), room.top() + (height - MARK) // 2, MARK, MARK)
        icon(mark.icon, theme, mark.tone).paint(painter, place)
        return room.adjusted(MARK + GAP, 0, 0, 0)

    @staticmethod
    def _draw_badge(painter: QPainter, room: QRect, badge: str, theme: Theme, font: QFont) -> QRect:
        if not badge:
            return room
        width = QFontMetrics(font).horizontalAdvance(badge)
        painter.setFont(font)
        painter.setPen(theme.colour(Role.CHROME_MUTED))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, badge)
        return room.adjusted(0, 0, -width - GAP, 0)


def draw_line(painter: QPainter, room: QRect, text: Line, theme: Theme, font: QFont) -> int:
    """Draws one line of a row, cut short with an ellipsis if need be, and returns where the next begins."""
    font = QFont(font)
    if text.small:
        font.setPointSizeF(font.pointSizeF() * SMALL)
    metrics = QFontMetrics(font)
    layout = _layout(text, theme, font)
    layout.beginLayout()
    for number in range(text.rows):
        drawn = layout.createLine()
        if not drawn.isValid():
            break
        drawn.setLineWidth(room.width() if number < text.rows - 1 else UNBROKEN)
        drawn.setPosition(QPointF(0, number * metrics.lineSpacing()))
    layout.endLayout()
    for number in range(layout.lineCount()):
        _draw_row(painter, QPointF(room.topLeft()), layout.lineAt(number), room.width(), metrics)
    return room.top() + metrics.lineSpacing() * max(1, layout.lineCount())


def _draw_row(painter: QPainter, at: QPointF, row: QTextLine, width: int, metrics: QFontMetrics) -> None:
    if row.naturalTextWidth() <= width:
        row.draw(painter, at)
        return
    ellipsis = metrics.horizontalAdvance("…")
    place = cast("tuple[float, int]", row.cursorToX(row.xToCursor(width - ellipsis)))  # the stub says object
    cut = min(place[0], width - ellipsis)
    top = at + QPointF(0, row.y())
    painter.save()
    painter.setClipRect(QRectF(top, QSizeF(cut, row.height())))
    row.draw(painter, at)
    painter.restore()
    painter.drawText(top + QPointF(cut, row.ascent()), "…")


def _layout(text: Line, theme: Theme, font: QFont) -> QTextLayout:
    layout = QTextLayout(text.text, font)
    ranges = []
    at = 0
    for piece in text.pieces:
        found = QTextLayout.FormatRange()
        found.start, found.length = at, len(piece.text.encode("utf-16-le")) // 2
        look = QTextCharFormat()
        look.setForeground(theme.tone(piece.tone))
        look.setFontWeight(QFont.Weight.DemiBold if piece.bold else QFont.Weight.Normal)
        look.setFontStrikeOut(piece.struck)
        found.format = look
        ranges.append(found)
        at += found.length
    layout.setFormats(ranges)
    return layout


class RowView(QTreeView):
    """The list itself. Enter or a double click chooses a row; a click on a place does, too.

    Signals:
        chosen: the index of a row that a person wants to go to.
        entered: Enter was pressed on a row: it was chosen, and the keyboard may go where it leads.
        pressed_key: a plain key pressed on the rows, as ``A`` or ``Shift+R``.
    """

    chosen = Signal(QModelIndex)
    entered = Signal()
    pressed_key = Signal(str)

    def __init__(self, appearance: Appearance, rows: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(RowDelegate(appearance, rows, self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.setRootIsDecorated(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.clicked.connect(self.chosen)
        appearance.changed.connect(self.viewport().update)

    def choose(self, index: QModelIndex) -> None:
        """This row alone, whatever keys are held: Qt would add it to the rows chosen before."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there; letters and Delete are commands, not a search for a row."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid() and not event.modifiers():
            self.chosen.emit(index)
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Delete or (event.text().isalnum() and not event.modifiers() & COMMAND):
            shift = "Shift+" if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else ""
            name = "Del" if event.key() == Qt.Key.Key_Delete else event.text().upper()
            self.pressed_key.emit(shift + name)
        else:
            super().keyPressEvent(event)
