"""A list to choose from by typing: commands, labels, readings. Arrow keys move, Enter chooses, Esc leaves."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from tashih.article.casing import fold

WIDTH = 520
MOST_ROWS = 12
DETAIL = Qt.ItemDataRole.UserRole + 1
_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose. ``detail`` stands beside it, as a shortcut does."""

    text: str
    detail: str = ""
    icon: QIcon | None = None
    enabled: bool = True


class _WithDetail(QStyledItemDelegate):
    """Draws the detail of a choice at the right, quietly, and keeps all texts in one column."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:  # noqa: N802
        """Room for a drawing, whether there is one or not."""
        super().initStyleOption(option, index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.decorationSize = QSize(16, 16)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The choice as the style has it, then its detail."""
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        place = option.rect.adjusted(option.rect.width() // 3, 0, -8, 0)
        detail = option.fontMetrics.elidedText(str(index.data(DETAIL)), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, detail)
        painter.restore()


def ranked(query: str, texts: Sequence[str]) -> list[int]:
    """Which of ``texts`` fit what was typed, best first: the start of a word before the inside, then scattered letters.

    Case and diacritics do not matter; words of the query may stand in any order.

    >>> ranked("onay", ["Reddet", "Hepsini onayla", "Onayla"])
    [2, 1]
    """
    words = fold(query).split()
    scored = [(rank, number) for number, text in enumerate(texts) if (rank := _rank(words, fold(text))) is not None]
    return [number for _, number in sorted(scored)]


def _rank(words: list[str], text: str) -> int | None:
    total = 0
    for word in words:
        at = text.find(word)
        starts_word = at == 0 or f" {word}" in text
        if at >= 0:
            total += at if starts_word else 100 + at
        elif _scattered(word, text):
            total += 1000
        else:
            return None
    return total


def _scattered(word: str, text: str) -> bool:
    letters = iter(text)
    return all(letter in letters for letter in word)


class Chooser(QDialog):
    """The list, with the field to type in above it.

    Signals:
        chosen: the number of the choice; the list is already closed.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget, title: str, hint: str, choices: Sequence[Choice]) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        self.setWindowTitle(title)
        self._choices = tuple(choices)
        self.field = QLineEdit()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(title)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(QSize(16, 16))
        self.list.setItemDelegate(_WithDetail(self.list))
        self.nothing = QLabel(self.tr("Nothing matches"))
        self.nothing.setProperty("quiet", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        for widget in (self.field, self.list, self.nothing):
            column.addWidget(widget)
        self.setFixedWidth(WIDTH)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._fill)
        self.list.itemClicked.connect(self._on_clicked)
        self._fill("")

    def open_over(self, window: QWidget) -> None:
        """Show it at the upper middle of ``window``."""
        area = window.rect()
        at = window.mapToGlobal(area.topLeft())
        self.move(at.x() + (area.width() - WIDTH) // 2, at.y() + area.height() // 8)
        self.show()
        self.field.setFocus()

    def _fill(self, query: str) -> None:
        self.list.clear()
        found = ranked(query, [c.text for c in self._choices])
        order = sorted(found, key=partial(self._is_second, fold(query).split()))
        for number in order:
            self.list.addItem(self._item(number))
        self.list.setVisible(bool(order))
        self.nothing.setVisible(not order)
        self.list.setCurrentRow(0)
        height = self.list.sizeHintForRow(0) if order else 0
        self.list.setFixedHeight(height * min(MOST_ROWS, max(1, len(order))) + 4)
        self.adjustSize()

    def _is_second(self, words: list[str], number: int) -> tuple[bool, bool]:
        """Of what fits alike, what can be done comes first; scattered letters come last."""
        text = fold(self._choices[number].text)
        return not all(word in text for word in words), not self._choices[number].enabled

    def _item(self, number: int) -> QListWidgetItem:
        choice = self._choices[number]
        item = QListWidgetItem(choice.icon or QIcon(), choice.text)
        item.setData(Qt.ItemDataRole.UserRole, number)
        item.setData(DETAIL, choice.detail)
        spoken = f"{choice.text}, {choice.detail}" if choice.detail else choice.text
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        if not choice.enabled:
            item.setFlags(Qt.ItemFlag.ItemIsSelectable)
        return item

    def _on_clicked(self, item: QListWidgetItem) -> None:
        number = int(item.data(Qt.ItemDataRole.UserRole))
        if self._choices[number].enabled:
            self.close()
            self.chosen.emit(number)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that move and choose go from the field to the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _MOVES:
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (item := self.list.currentItem()) is not None:
                self._on_clicked(item)
                return True
        return super().eventFilter(watched, event)


def of_actions(parent: QWidget, title: str, hint: str, actions: Sequence[QAction]) -> Chooser:
    """A chooser over actions that triggers the one chosen; those that make no sense now are greyed and come last."""
    offered = sorted((a for a in actions if a.text()), key=lambda a: not a.isEnabled())
    chooser = Chooser(
        parent,
        title,
        hint,
        [
            Choice(
                a.text().replace("&", ""),
                a.shortcut().toString(QKeySequence.SequenceFormat.NativeText) if a.isEnabled() else a.whatsThis(),
                a.icon(),
                a.isEnabled(),
            )
            for a in offered
        ],
    )

    def trigger(number: int) -> None:
        offered[number].trigger()

    chooser.chosen.connect(trigger)
    return chooser
