"""The person's own replacement rules: listed, switched on and off, edited, deleted; OK keeps them."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tashih.article.casing import fold
from tashih.desk.dialogs.parts import Dialog, label
from tashih.desk.icons import icon
from tashih.desk.models.lines import visible
from tashih.desk.theme import Appearance
from tashih.repair.knowledge import Rule


class RulesDialog(Dialog):
    """Edits a copy of the rules; OK hands it out.

    Signals:
        edited: the new rules, as a tuple.
    """

    edited = Signal(object)

    def __init__(self, rules: Sequence[Rule], appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", 640)
        self.setWindowTitle(self.tr("My replacement rules"))
        self._rules = list(rules)
        self._before: list[list[Rule]] = []
        self._appearance = appearance
        self.filter = QLineEdit()
        self.list = QListWidget()
        self.old, self.new = QLineEdit(), QLineEdit()
        self.never = QCheckBox(self.tr("Never change it"))
        self.whole = QCheckBox(self.tr("Whole words only"))
        self.told = label(quiet=True)
        self._build()
        self._connect()
        self._fill(0)
        self.resize(680, 460)

    def _build(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter the rules"))
        self.filter.setClearButtonEnabled(True)
        self.list.setAccessibleName(self.tr("Rules"))
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.addRow(self.tr("Where this stands"), self.old)
        form.addRow(self.tr("put this"), self.new)
        form.addRow("", self.never)
        form.addRow("", self.whole)
        left, acts, both = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self.undo_button = self._tool("undo", self.tr("Undo"), self.undo)
        acts.addWidget(self._tool("plus", self.tr("Add a rule"), self.add))
        acts.addWidget(self._tool("delete", self.tr("Delete the rule"), self.take_out))
        acts.addWidget(self.undo_button)
        acts.addStretch()
        for widget in (self.filter, self.list):
            left.addWidget(widget)
        left.addLayout(acts)
        both.setSpacing(16)
        both.addLayout(left, 1)
        both.addLayout(form, 1)
        self.content.addLayout(both, 1)
        self.content.addWidget(self.told)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)

    def _tool(self, drawing: str, text: str, slot: object) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(drawing, self._appearance.theme))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(slot)
        return button

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._on_filter)
        self.list.currentRowChanged.connect(self._show_current)
        self.list.itemChanged.connect(self._on_ticked)
        for field in (self.old, self.new):
            field.textEdited.connect(self._on_edited)
        for box in (self.never, self.whole):
            box.clicked.connect(self._on_edited)
        self.buttons.accepted.connect(self._on_ok)

    # the list

    def _fill(self, row: int) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            for rule in self._rules:
                item = QListWidgetItem(self._name(rule))
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if rule.on else Qt.CheckState.Unchecked)
                self.list.addItem(item)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self._on_filter(self.filter.text())
        self._show_current()

    def _name(self, rule: Rule) -> str:
        if rule.never:
            return self.tr("{old}  stays as it is").format(old=visible(rule.old))
        return f"{visible(rule.old)}  →  {visible(rule.new)}"

    def _on_filter(self, text: str) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(fold(text) not in fold(item.text()))

    @property
    def current(self) -> Rule | None:
        """The rule that is being edited."""
        row = self.list.currentRow()
        return self._rules[row] if 0 <= row < len(self._rules) else None

    def _show_current(self) -> None:
        now = self.current
        for widget in (self.old, self.new, self.never, self.whole):
            widget.setEnabled(now is not None)
        shown = now or Rule("")
        for field, text in ((self.old, shown.old), (self.new, shown.new)):
            if field.text() != text:
                field.setText(text)
        self.new.setEnabled(now is not None and not shown.never)
        self.never.setChecked(shown.never)
        self.whole.setChecked(shown.whole_word)
        self.undo_button.setEnabled(bool(self._before))
        self._tell()

    def _tell(self) -> None:
        olds = [r.old for r in self._rules]
        told = ""
        if not self._rules:
            told = self.tr(
                "No rules yet. A word you correct in the text can become one, or add one with the plus sign."
            )
        elif any(not old.strip() for old in olds):
            told = self.tr("A rule without words does nothing and is not kept.")
        elif doubled := next((o for o in olds if olds.count(o) > 1), ""):
            told = self.tr("Two rules are for “{old}”: only the last is kept.").format(old=doubled)
        self.told.setText(told)

    # what one does

    def _put(self, rules: list[Rule], row: int) -> None:
        self._before.append(self._rules)
        self._rules = rules
        self._fill(row)

    def _on_edited(self) -> None:
        row = self.list.currentRow()
        if (now := self.current) is not None:
            never, whole = self.never.isChecked(), self.whole.isChecked()
            new = replace(now, old=self.old.text(), new=self.new.text(), never=never, whole_word=whole)
            self._put([*self._rules[:row], new, *self._rules[row + 1 :]], row)

    def _on_ticked(self, item: QListWidgetItem) -> None:
        row = self.list.row(item)
        on = item.checkState() is Qt.CheckState.Checked
        self._put([*self._rules[:row], replace(self._rules[row], on=on), *self._rules[row + 1 :]], row)

    def add(self) -> None:
        """An empty rule at the end, to be filled in."""
        self.filter.clear()
        self._put([*self._rules, Rule("")], len(self._rules))
        self.old.setFocus()

    def take_out(self) -> None:
        """Without the rule in hand."""
        row = self.list.currentRow()
        if self.current is not None:
            self._put([*self._rules[:row], *self._rules[row + 1 :]], row)

    def undo(self) -> None:
        """The rules as they were before the last act."""
        if self._before:
            self._rules = self._before.pop()
            self._fill(self.list.currentRow())

    def _on_ok(self) -> None:
        kept = {r.old.strip(): replace(r, old=r.old.strip()) for r in self._rules if r.old.strip()}
        self.accept()
        self.edited.emit(tuple(kept.values()))
