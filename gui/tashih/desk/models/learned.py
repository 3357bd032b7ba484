"""What is remembered of words and cues, as a table: words, label, how often tagged and rejected, what follows."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tashih.desk.labels import LabelSet
from tashih.desk.models.lines import visible
from tashih.learning.known import Effect, Known

Index = QModelIndex | QPersistentModelIndex
SORTED_BY = Qt.ItemDataRole.UserRole
_NUMBERS = (2, 3)


class LearnedModel(QAbstractTableModel):
    """Rows in any order; a proxy sorts and filters. ``SORTED_BY`` gives numbers as numbers."""

    def __init__(self, labels: LabelSet, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._labels = {x.id: x.name(language) for x in labels.labels}
        self._rows: Sequence[Known] = ()
        self._effects = {
            Effect.OFFERED: self.tr("is suggested"),
            Effect.WITHHELD: self.tr("is no longer suggested"),
            Effect.NONE: self.tr("another label prevails"),
        }

    def show(self, rows: Sequence[Known]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, number: int) -> Known:
        """What stands in a row."""
        return self._rows[number]

    def _texts(self, known: Known) -> tuple[str | int, ...]:
        label = self._labels.get(known.label, known.label) if known.label else self.tr("Cue")
        return visible(known.surface), label, known.tagged, known.rejected, self._effects[known.effect]

    # --- Qt --------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        """How many words and cues."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Words, label, tagged, rejected, what follows."""
        return 0 if parent is not None and parent.isValid() else 5

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell."""
        if role in (Qt.ItemDataRole.DisplayRole, SORTED_BY):
            value = self._texts(self._rows[index.row()])[index.column()]
            return value if role == SORTED_BY else str(value)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in _NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in _NUMBERS else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (self.tr("Words"), self.tr("As"), self.tr("Tagged"), self.tr("Rejected"), self.tr("What follows"))
        return titles[section]
