"""The list of formats to write: one line each with its name, what it holds and for whom it is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from tashih import reasons
from tashih.formats.format import Format


class FormatList(QTreeWidget):
    """Formats to choose one of. One that lacks a package is shown, and cannot be chosen by a click."""

    def __init__(self, formats: Sequence[Format], language: str) -> None:
        super().__init__()
        self._formats = list(formats)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setAccessibleName(self.tr("Formats"))
        for found in self._formats:
            name, holds = reasons.explain(found.name, language), reasons.explain(found.holds, language)
            item = QTreeWidgetItem([name, holds])
            for column in (0, 1):
                item.setToolTip(column, holds)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{name}. {holds}")
            if found.missing:
                item.setFlags(Qt.ItemFlag.ItemIsSelectable)
            self.addTopLevelItem(item)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(True)

    @property
    def format(self) -> Format:
        """The one that is chosen; the first if none is."""
        return self._formats[max(0, self.currentIndex().row())]

    def choose(self, id: str) -> None:  # noqa: A002  the field's own name
        """Choose the format of that id, or the first if there is none."""
        number = next((n for n, f in enumerate(self._formats) if f.id == id), 0)
        self.setCurrentIndex(self.model().index(number, 0))
