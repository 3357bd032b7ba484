"""What Tashih has learned in this project: words and cues, each to be forgotten, and the learner with its curve."""

from PySide6.QtCore import QCollator, QLocale, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from tashih.desk.dialogs.curve import Curve
from tashih.desk.dialogs.parts import Dialog, label
from tashih.desk.labels import LabelSet
from tashih.desk.learned import Learned
from tashih.desk.models.learned import SORTED_BY, Index, LearnedModel
from tashih.desk.theme import Appearance
from tashih.suggest.learner import FIRST_TRAINING, next_training

_ROW = 28


class _Sorted(QSortFilterProxyModel):
    """Words in the order of the language's dictionary, numbers by size."""

    def __init__(self, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._collator = QCollator(QLocale(language))
        self._collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def lessThan(self, left: Index, right: Index) -> bool:
        """By ``SORTED_BY``."""
        one, other = left.data(SORTED_BY), right.data(SORTED_BY)
        if isinstance(one, int) and isinstance(other, int):
            return one < other
        return self._collator.compare(str(one), str(other)) < 0


class LearnedDialog(Dialog):
    """Shows ``learned`` as it is at any time; every act is done at once and can be undone here."""

    def __init__(
        self,
        learned: Learned,
        labels: LabelSet,
        language: str,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, "", 620)
        self.setWindowTitle(self.tr("What Tashih has learned"))
        self._learned = learned
        self.filter = QLineEdit()
        self.table = QTableView()
        self.nothing = label(quiet=True)
        self.state = label()
        self.curve = Curve(appearance.theme)
        self._model = LearnedModel(labels, language, self)
        self._sorted = _Sorted(language, self)
        self._sorted.setSourceModel(self._model)
        self._build_words()
        self._build_learner()
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)
        learned.changed.connect(self.refresh)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        self.refresh()
        self.resize(720, 640)

    def _build_words(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter the words"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._sorted.setFilterFixedString)
        self._sorted.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        table = self.table
        table.setModel(self._sorted)
        table.setAccessibleName(self.tr("Words and cues"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSortingEnabled(True)
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        head = table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)
        self.forget_button = self._button(self.tr("Forget"), self.forget)
        self.all_button = self._button(self.tr("Forget all"), self._learned.forget_all)
        self.undo_button = self._button(self.tr("Undo"), self._learned.undo)
        told = self.tr("What you tag or reject is suggested, or no longer suggested, everywhere in this project.")
        for widget in (label(self.tr("Words and cues"), heading=True), label(told, quiet=True), self.filter):
            self.content.addWidget(widget)
        self.content.addWidget(self.nothing)
        self.content.addWidget(table, 1)
        self.content.addLayout(_row(self.forget_button, self.all_button, self.undo_button))

    def _build_learner(self) -> None:
        training = self._learned.training
        self.train_button = self._button(self.tr("Train now"), training.start)
        self.stop_button = self._button(self.tr("Stop"), training.stop)
        self.delete_button = self._button(self.tr("Delete the learner"), self._learned.delete_model)
        self.content.addSpacing(8)
        for widget in (label(self.tr("Learner"), heading=True), self.state, self.curve):
            self.content.addWidget(widget)
        self.content.addLayout(_row(self.train_button, self.stop_button, self.delete_button))
        self.content.addStretch()

    def _button(self, text: str, slot: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    # what is shown

    def refresh(self) -> None:
        """Show it as it is now."""
        rows = self._learned.known
        self._model.show(rows)
        self.nothing.setText("" if rows else self.tr("Nothing yet. Accept, reject or tag a name and it stands here."))
        self.nothing.setVisible(not rows)
        training = self._learned.training
        self.table.setVisible(bool(rows))
        self.filter.setVisible(bool(rows))
        for button in (self.forget_button, self.all_button):
            button.setVisible(bool(rows or training.model.curve))
        self.undo_button.setVisible(bool(rows) or self._learned.can_undo)
        fixed = self._learned.is_fixed
        self.state.setText(self._told())
        self.curve.show_points(training.model.curve)
        self.curve.setVisible(bool(training.model.curve))
        self.train_button.setVisible(not training.running)
        self.train_button.setEnabled(not fixed and bool(training.decisions))
        self.stop_button.setVisible(training.running)
        self.delete_button.setEnabled(not fixed)
        self.delete_button.setVisible(bool(training.model.curve))
        self.all_button.setEnabled(not fixed and bool(rows or training.model.curve))
        self.undo_button.setEnabled(self._learned.can_undo)
        self._on_selected()

    def _on_selected(self) -> None:
        self.forget_button.setEnabled(not self._learned.is_fixed and self.table.selectionModel().hasSelection())

    def _told(self) -> str:
        training, model = self._learned.training, self._learned.training.model
        if training.running:
            return self.tr("It is being trained in the background. You can go on working.")
        if training.fault:
            return training.fault
        if not model.curve:
            begins = self.tr("It begins by itself when {first} sentences are corrected, and is used only if it helps.")
            so_far = self.tr("So far: {count}.").format(count=training.corrected) if training.corrected else ""
            return f"{begins.format(first=FIRST_TRAINING)} {so_far}".rstrip()
        last = model.curve[-1]
        if model.usable:
            told = self.tr(
                "In use. On corrections kept back for the test it scores {learner}, rules and memory {rules} of 100."
            )
        else:
            told = self.tr(
                "Not in use: on corrections kept back for the test it scores {learner}, rules and memory {rules} of "
                "100. It tries again at {again} sentences."
            )
        learner, rules = (QLocale().toString(100 * share, "f", 1) for share in (last.learner, last.rules))
        return told.format(learner=learner, rules=rules, again=next_training(model))

    # what one does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete forgets what is selected, and undo brings it back; a field that is typed in keeps its keys."""
        if event.matches(QKeySequence.StandardKey.Delete):
            self.forget()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._learned.undo()
        else:
            super().keyPressEvent(event)

    def forget(self) -> None:
        """Forget the words that are selected."""
        chosen = self.table.selectionModel().selectedRows()
        self._learned.forget([self._model.row(self._sorted.mapToSource(i).row()) for i in chosen])


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch()
    return row
