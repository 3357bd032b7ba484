"""What a search in the manual found: each place by its heading, with the words around it in quiet ink."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from tashih.desk.theme import Appearance, Role
from tashih.manual import Hit, Manual

PLACE = Qt.ItemDataRole.UserRole
WORDS = Qt.ItemDataRole.UserRole + 1
"""What stands below the heading."""
_SIDE, _GAP, _LINES = 12, 6, 2


class Hits(QListWidget):
    """A list of hits; each item holds (chapter, section) under ``PLACE``."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setItemDelegate(_Drawing(appearance, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Found in the manual"))

    def show_search(self, manual: Manual, words: str) -> None:
        """List what ``words`` find."""
        self.clear()
        for hit in manual.search(words):
            self.addItem(_item(hit, manual.chapter(hit.section.chapter).title))


def _item(hit: Hit, chapter: str) -> QListWidgetItem:
    within = f"{chapter} · " if chapter != hit.section.title else ""
    item = QListWidgetItem(hit.section.title)
    item.setData(PLACE, (hit.section.chapter, hit.section.number))
    item.setData(WORDS, within + hit.excerpt)
    item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, within + hit.excerpt)
    return item


class _Drawing(QStyledItemDelegate):
    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A heading and two lines."""
        return QSize(100, QFontMetrics(option.font).lineSpacing() * (_LINES + 1) + 2 * _GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The heading in bold, then the words, cut where there is no more room."""
        theme = self._appearance.theme
        state, room = option.state, option.rect
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, theme.colour(Role.ACCENT_SOFT))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(room, theme.colour(Role.HOVER))
        font = QFont(option.font)
        high = QFontMetrics(font).lineSpacing()
        line = QRect(room.x() + _SIDE, room.y() + _GAP, room.width() - 2 * _SIDE, high)
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(theme.colour(Role.CHROME_INK))
        title = str(index.data())
        painter.drawText(line, 0, QFontMetrics(bold).elidedText(title, Qt.TextElideMode.ElideRight, line.width()))
        painter.setFont(font)
        painter.setPen(theme.colour(Role.CHROME_MUTED))
        words = line.translated(0, high)
        words.setHeight(high * _LINES)
        painter.drawText(words, Qt.TextFlag.TextWordWrap.value, str(index.data(WORDS)))
