"""What was found in the project, one row a place with the words to its left and right, as a concordance has it."""

from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tashih.article.casing import fold
from tashih.desk.models.lines import visible
from tashih.desk.theme import Role, Theme
from tashih.store.search import Hit

ModelIndex = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, in their order."""

    ARTICLE = 0
    LEFT = 1
    WORDS = 2
    RIGHT = 3


_KEYS: dict[Column, Callable[[Hit], str]] = {
    Column.ARTICLE: lambda hit: fold(hit.name),
    Column.LEFT: lambda hit: fold(hit.left)[::-1],
    Column.WORDS: lambda hit: fold(hit.words),
    Column.RIGHT: lambda hit: fold(hit.right),
}


class ConcordanceModel(QAbstractTableModel):
    """The places found. Sorting is by the words nearest to the place first, and as Turkish letters fold."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []
        self._theme = theme

    def show(self, hits: Sequence[Hit]) -> None:
        """Show these, in their order."""
        self.beginResetModel()
        self._hits = list(hits)
        self.endResetModel()

    def hit(self, index: ModelIndex) -> Hit:
        """What the row of ``index`` is about."""
        return self._hits[index.row()]

    def rowCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008  Qt's default
        """How many places."""
        return 0 if parent.isValid() else len(self._hits)

    def columnCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Article, left, words, right."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The names of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (self.tr("Article"), self.tr("Before it"), self.tr("Found"), self.tr("Behind it"))
        return names[section]

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, its side and its colour."""
        hit, column = self._hits[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return visible((hit.name, hit.left, hit.words, hit.right)[column])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return visible(f"{hit.name}: {hit.left}{hit.words}{hit.right}")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column is Column.LEFT else Qt.AlignmentFlag.AlignLeft
            return Qt.AlignmentFlag.AlignVCenter | side
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._theme.colour(Role.ACCENT if column is Column.WORDS else Role.CHROME_INK)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; places that are alike in it stay in their order."""
        if column < 0:
            return
        self.layoutAboutToBeChanged.emit()
        self._hits.sort(key=_KEYS[Column(column)], reverse=order is Qt.SortOrder.DescendingOrder)
        self.layoutChanged.emit()
