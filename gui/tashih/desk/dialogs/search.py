"""Search over all articles of the project: what is looked for, the places, and what to do with the chosen ones."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from tashih.desk.dialogs.parts import Dialog, label
from tashih.desk.labels import LabelSet
from tashih.desk.models.concordance import Column, ConcordanceModel
from tashih.desk.theme import Theme
from tashih.errors import TashihError
from tashih.store.query import Query, Where
from tashih.store.search import Hit
from tashih.telling import told

PAUSE = 250
"""Milliseconds without a key after which the search begins."""


class SearchDialog(Dialog):
    """Stays open beside the work. Enter on a row goes to the place.

    Signals:
        asked: the Query to look for; None when there is nothing to look for.
        chosen: the Hit to go to.
        tag_asked: the chosen hits and the id of a label.
        replace_asked: the chosen hits and the text to put in their place.
    """

    asked = Signal(object)
    chosen = Signal(object)
    tag_asked = Signal(object, str)
    replace_asked = Signal(object, str)

    def __init__(self, labels: LabelSet, language: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", 760)
        self.setWindowTitle(self.tr("Search in the project"))
        self._query: Query | None = None
        self._language = language
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(self._look)
        self._build_question()
        self.told = label(quiet=True)
        self.model = ConcordanceModel(theme, self)
        self.table = self._table()
        self.content.addLayout(self._first)
        self.content.addLayout(self._second)
        self.content.addWidget(self.told)
        self.content.addWidget(self.table, 1)
        self.content.addLayout(self._acts(labels, language))
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)
        self.resize(960, 620)
        self._on_selected()

    def _build_question(self) -> None:
        self.words = _field(self.tr("Words to look for in all articles"))
        self.side = QComboBox()
        self.side.setAccessibleName(self.tr("Where to look"))
        names = (self.tr("Repaired text"), self.tr("Original"), self.tr("Names and speakers"))
        for where, name in zip(Where, names, strict=True):
            self.side.addItem(name, where)
        self.whole = QCheckBox(self.tr("&Whole words"))
        self.case = QCheckBox(self.tr("&Case matters"))
        self.plain = QCheckBox(self.tr("&Letters without their marks count as the same (ş = s)"))
        self.pattern = _field(self.tr("Among these only lines with (regular expression)"))
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        self._first.addWidget(self.words, 2)
        self._first.addWidget(self.side)
        self._first.addWidget(self.pattern, 1)
        for box in (self.whole, self.case, self.plain):
            self._second.addWidget(box)
            box.toggled.connect(self._timer.start)
        self._second.addStretch()
        self.words.textChanged.connect(self._timer.start)
        self.pattern.textChanged.connect(self._timer.start)
        self.side.currentIndexChanged.connect(self._timer.start)

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Places found"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTextElideMode(Qt.TextElideMode.ElideNone)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        for column, width in ((Column.ARTICLE, 150), (Column.WORDS, 130)):
            header.resizeSection(column, width)
        for column in (Column.LEFT, Column.RIGHT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        table.activated.connect(self._on_activated)
        table.selectionModel().selectionChanged.connect(self._on_selected)
        return table

    def _acts(self, labels: LabelSet, language: str) -> QHBoxLayout:
        self.label = QComboBox()
        self.label.setAccessibleName(self.tr("Label"))
        for each in labels.active:
            self.label.addItem(each.name(language), each.id)
        self.tag = QPushButton(self.tr("&Tag the chosen"))
        self.by = _field(self.tr("Replace with"))
        self.replace = QPushButton(self.tr("&Replace the chosen"))
        row = QHBoxLayout()
        row.addWidget(self.label)
        row.addWidget(self.tag)
        row.addSpacing(16)
        row.addWidget(self.by, 1)
        row.addWidget(self.replace)
        for button in (self.tag, self.replace):
            button.setAutoDefault(False)
        self.tag.clicked.connect(self._on_tag)
        self.replace.clicked.connect(self._on_replace)
        return row

    # what is looked for

    def _look(self) -> None:
        try:
            self._query = Query(
                self.words.text(),
                Where(self.side.currentData()),
                whole=self.whole.isChecked(),
                case=self.case.isChecked(),
                plain=self.plain.isChecked(),
                pattern=self.pattern.text(),
            )
        except TashihError as error:
            self._query = None
            nothing = not self.words.text() and not self.pattern.text()
            self.show_hits([], "" if nothing else told(str(error), self._language))
        self.asked.emit(self._query)

    def look_again(self) -> None:
        """The articles are different now."""
        if self._query is not None:
            self._timer.start()

    def show_hits(self, hits: Sequence[Hit], told: str) -> None:
        """Show what was found, and a sentence about it."""
        self.model.show(hits)
        self.told.setText(told)
        if hits:
            self.table.selectRow(0)
        self._on_selected()

    # what is done

    @property
    def selected(self) -> list[Hit]:
        """The chosen places, in the order of the list."""
        return [self.model.hit(index) for index in sorted(self.table.selectionModel().selectedRows())]

    def _on_selected(self) -> None:
        on_repaired = self._query is not None and self._query.where is Where.REPAIRED
        some = bool(self.model.rowCount()) and self.table.selectionModel().hasSelection()
        self.tag.setEnabled(some and on_repaired and self.label.count() > 0)
        self.replace.setEnabled(some and on_repaired)

    def _on_activated(self, index: QModelIndex) -> None:
        self.chosen.emit(self.model.hit(index))

    def _on_tag(self) -> None:
        self.tag_asked.emit(self.selected, str(self.label.currentData()))

    def _on_replace(self) -> None:
        self.replace_asked.emit(self.selected, self.by.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field goes to the list; Ctrl+A there chooses all."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.words.hasFocus():
            self.table.setFocus()
        else:
            super().keyPressEvent(event)


def _field(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(name)
    made.setAccessibleName(name)
    made.setClearButtonEnabled(True)
    return made
