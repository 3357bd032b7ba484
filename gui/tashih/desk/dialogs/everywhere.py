"""Every place where something could be done, each with the words around it, ticked or not; OK does it at the ticked."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from tashih.desk.dialogs.parts import Dialog, label
from tashih.desk.models.lines import visible
from tashih.everywhere import Place

_PLACE = Qt.ItemDataRole.UserRole


class EverywhereDialog(Dialog):
    """A heading an article, below it its places.

    Signals:
        agreed: the places that are ticked, as a list of Place.
    """

    agreed = Signal(object)

    def __init__(self, title: str, words: str, deed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, title, 640)
        self._words = words
        self._deed = deed
        self.places: list[Place] = []
        self.told = label(self.tr("Searching…"))
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setAccessibleName(self.tr("Places"))
        self.tree.installEventFilter(self)
        self.all = QPushButton(self.tr("Tick all"))
        self.none = QPushButton(self.tr("Tick none"))
        row = QHBoxLayout()
        for button, ticked in ((self.all, True), (self.none, False)):
            button.setAutoDefault(False)
            button.setProperty("ticked", ticked)
            button.clicked.connect(self._on_all)
            row.addWidget(button)
        row.addStretch()
        self.content.addWidget(self.told)
        self.content.addWidget(self.tree, 1)
        self.content.addLayout(row)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.buttons.accepted.connect(self._on_ok)
        self.tree.itemChanged.connect(self._tell)
        self.ok.setEnabled(False)
        self.resize(720, 440)

    def show_places(self, places: Sequence[Place], *, complete: bool) -> None:
        """Add places; ``complete`` if there are no more to come."""
        self.tree.blockSignals(True)
        for place in places:
            self._heading(place).addChild(self._row(place))
        self.tree.expandAll()
        self.tree.blockSignals(False)
        self.places += places
        if not self.tree.currentIndex().isValid() and self.places:
            self.tree.setCurrentIndex(self.tree.model().index(0, 0))
            self.tree.setFocus()
        self._complete = complete
        self._tell()

    _complete = False

    @property
    def ticked(self) -> list[Place]:
        """The places that are ticked, in the order of the list."""
        rows = (self._rows_of(self.tree.topLevelItem(n)) for n in range(self.tree.topLevelItemCount()))
        return [r.data(0, _PLACE) for row in rows for r in row if r.checkState(0) is Qt.CheckState.Checked]

    @staticmethod
    def _rows_of(heading: QTreeWidgetItem | None) -> list[QTreeWidgetItem]:
        return [row for n in range(heading.childCount()) if (row := heading.child(n))] if heading is not None else []

    def _heading(self, place: Place) -> QTreeWidgetItem:
        last = self.tree.topLevelItem(self.tree.topLevelItemCount() - 1)
        if last is None or last.data(0, _PLACE) != place.article:
            last = QTreeWidgetItem([visible(place.name)])
            last.setData(0, _PLACE, place.article)
            last.setFlags(last.flags() | Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable)
            last.setCheckState(0, Qt.CheckState.Checked)
            self.tree.addTopLevelItem(last)
        return last

    def _row(self, place: Place) -> QTreeWidgetItem:
        left, right = place.left.rpartition("\n")[2], place.right.partition("\n")[0]
        row = QTreeWidgetItem([f"…{visible(left)}[{visible(self._words)}]{visible(right)}…"])
        row.setData(0, _PLACE, place)
        row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        row.setCheckState(0, Qt.CheckState.Checked if place.certain else Qt.CheckState.Unchecked)
        if not place.certain:
            row.setToolTip(0, self.tr("The word goes on here: it may be another one."))
        return row

    def _tell(self) -> None:
        count = len(self.ticked)
        told = self._deed.format(count=count) if count else ""
        if not self._complete:
            told = self.tr("Searching the other articles…")
        elif not self.places:
            told = self.tr("There is no other place.")
        elif not count:
            told = self.tr("Tick the places that are meant.")
        self.told.setText(told)
        self.ok.setEnabled(bool(count) and self._complete)

    def _on_all(self) -> None:
        sender = self.sender()
        state = Qt.CheckState.Checked if sender is self.all else Qt.CheckState.Unchecked
        self.tree.blockSignals(True)
        for number in range(self.tree.topLevelItemCount()):
            for row in self._rows_of(self.tree.topLevelItem(number)):
                row.setCheckState(0, state)
        self.tree.blockSignals(False)
        self._tell()

    def _on_ok(self) -> None:
        if self.ok.isEnabled():
            places = self.ticked
            self.accept()
            self.agreed.emit(places)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter on the list is OK."""
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in enter:
            self._on_ok()
            return True
        return super().eventFilter(watched, event)
