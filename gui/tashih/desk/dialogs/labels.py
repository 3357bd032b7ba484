"""The labels of the project: names, keys, colours, what belongs to each; contrast and likeness are checked."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QColorDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tashih.desk import labels
from tashih.desk.contrast import TEXT, contrast, hardest_distance
from tashih.desk.dialogs.parts import Dialog, label
from tashih.desk.icons import icon
from tashih.desk.labels import Label, LabelSet
from tashih.desk.theme import Appearance, Role, themes
from tashih.errors import TashihError
from tashih.telling import told

APART = 10.0
"""Colours nearer to each other than this look the same to some readers."""


def faults(edited: LabelSet, at: Label) -> list[tuple[str, str]]:
    """What is wrong with a label's colours: ("contrast" or "alike", the tone or the other label's id)."""
    found = []
    for tone in ("light", "dark"):
        ground = themes()[tone].hex(Role.RAISED)
        if contrast(getattr(at, tone), ground) < TEXT:
            found.append(("contrast", tone))
        for other in edited.labels:
            near = other.id != at.id and hardest_distance(getattr(at, tone), getattr(other, tone)) < APART
            if near and ("alike", other.id) not in found:
                found.append(("alike", other.id))
    return found


class LabelsDialog(Dialog):
    """Edits a copy; OK hands it out.

    Signals:
        edited: the new LabelSet.
    """

    edited = Signal(object)

    def __init__(self, now: LabelSet, language: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", 780)
        self.setWindowTitle(self.tr("Labels"))
        self._set = now
        self._language = language
        self._appearance = appearance
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Labels"))
        self.told = label()
        self._build()
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self._on_ok)
        self._fill(0)

    # building

    def _build(self) -> None:
        left, both = QVBoxLayout(), QHBoxLayout()
        left.addWidget(self.list, 1)
        left.addLayout(self._acts())
        both.setSpacing(16)
        both.addLayout(left, 2)
        both.addLayout(self._form(), 3)
        self.content.addLayout(both, 1)
        self.content.addWidget(self.told)
        self.list.currentRowChanged.connect(self._on_current)
        self.list.itemChanged.connect(self._on_ticked)

    def _form(self) -> QFormLayout:
        self.fields = {name: QLineEdit() for name in ("id", "tr", "en", "key", "hint_tr", "hint_en")}
        self.fields["key"].setMaxLength(1)
        self.colours = {tone: QPushButton() for tone in ("light", "dark")}
        form = QFormLayout()
        form.setVerticalSpacing(8)
        for name, text in (
            ("id", self.tr("Stored as")),
            ("tr", self.tr("Name in Turkish")),
            ("en", self.tr("Name in English")),
            ("key", self.tr("Key")),
            ("hint_tr", self.tr("What belongs to it, in Turkish")),
            ("hint_en", self.tr("What belongs to it, in English")),
        ):
            form.addRow(text, self.fields[name])
            self.fields[name].textEdited.connect(self._on_edited)
        for tone, text in (("light", self.tr("Colour on light")), ("dark", self.tr("Colour on dark"))):
            form.addRow(text, self.colours[tone])
            self.colours[tone].setAutoDefault(False)
            self.colours[tone].clicked.connect(self._on_colour)
        return form

    def _acts(self) -> QHBoxLayout:
        acts = QHBoxLayout()
        for drawing, text, slot in (
            ("plus", self.tr("Add a label"), self.add),
            ("delete", self.tr("Take the label out"), self.take_out),
            ("previous", self.tr("Move up"), self.move_up),
            ("next", self.tr("Move down"), self.move_down),
            ("import", self.tr("Import a label set…"), self._on_import),
            ("export", self.tr("Export the label set…"), self._on_export),
        ):
            button = QToolButton()
            button.setIcon(icon(drawing, self._appearance.theme))
            button.setToolTip(text)
            button.setAccessibleName(text)
            button.clicked.connect(slot)
            acts.addWidget(button)
        acts.addStretch()
        return acts

    def _fill(self, row: int) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            for each in self._set.labels:
                item = QListWidgetItem(f"{each.key or '–'}   {each.name(self._language)}")
                item.setIcon(icon("tag", self._appearance.theme, each))
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if each.on else Qt.CheckState.Unchecked)
                self.list.addItem(item)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self._show_current()

    # the label in hand

    @property
    def current(self) -> Label | None:
        """The label that is being edited."""
        row = self.list.currentRow()
        return self._set.labels[row] if 0 <= row < len(self._set.labels) else None

    def _on_current(self) -> None:
        self._show_current()

    def _show_current(self) -> None:
        now = self.current
        if now is None:
            return
        for name, field in self.fields.items():
            if field.text() != getattr(now, name):
                field.setText(getattr(now, name))
                field.setCursorPosition(0)
        for tone, button in self.colours.items():
            self._paint(button, getattr(now, tone), tone)
        self._tell(now)

    @staticmethod
    def _paint(button: QPushButton, colour: str, tone: str) -> None:
        ground = themes()[tone].hex(Role.PAPER)
        button.setText(colour)
        button.setStyleSheet(f"color: {colour}; background: {ground}; font-weight: 600;")

    def _tell(self, now: Label) -> None:
        faulty = []
        for kind, what in faults(self._set, now):
            if kind == "contrast":
                text = self.tr("Too pale to read on light.") if what == "light" else self.tr("Too dim to read on dark.")
                faulty.append(text)
            else:
                other = self._set.get(what).name(self._language)
                faulty.append(self.tr("Hard to tell from “{label}” for some readers.").format(label=other))
        fine = self.tr("Readable, and apart from the others for colour-blind readers, too.")
        self._say(" ".join(faulty) or fine, bad=bool(faulty))

    def _say(self, sentence: str, *, bad: bool = True) -> None:
        self.told.setText(sentence)
        self.told.setProperty("bad", bad)
        self.told.style().polish(self.told)

    def _put(self, new: Label) -> None:
        row = self.list.currentRow()
        rows = list(self._set.labels)
        rows[row] = new
        try:
            self._set = replace(self._set, labels=tuple(rows))
        except ValueError:
            others = (x for x in self._set.labels if x is not self._set.labels[row])
            other = next(x for x in others if x.id == new.id or x.key == new.key)
            kept = self.tr("“{label}” has that already; choose another.")
            self._say(kept.format(label=other.name(self._language)))
            return
        self._fill(row)

    def _on_edited(self) -> None:
        now = self.current
        said = {name: field.text().strip() for name, field in self.fields.items()}
        if now is not None and said["id"]:
            new = replace(now, id=said["id"], tr=said["tr"], en=said["en"], key=said["key"])
            self._put(replace(new, hint_tr=said["hint_tr"], hint_en=said["hint_en"]))

    def _on_colour(self) -> None:
        now = self.current
        tone = "light" if self.sender() is self.colours["light"] else "dark"
        if now is None:
            return
        chosen = QColorDialog.getColor(QColor(getattr(now, tone)), self)
        if chosen.isValid():
            self.set_colour(tone, chosen.name())

    def set_colour(self, tone: str, colour: str) -> None:
        """Give the label in hand a colour on ``light`` or ``dark``."""
        if self.current is not None:
            changed = replace(self.current, light=colour) if tone == "light" else replace(self.current, dark=colour)
            self._put(changed)

    def _on_ticked(self, item: QListWidgetItem) -> None:
        row = self.list.row(item)
        on = item.checkState() is Qt.CheckState.Checked
        rows = [replace(x, on=on) if n == row else x for n, x in enumerate(self._set.labels)]
        self._set = replace(self._set, labels=tuple(rows))

    # the set

    def add(self) -> None:
        """A new label at the end, with the first free key."""
        taken = {x.key for x in self._set.labels}
        key = next((str(n) for n in range(1, 10) if str(n) not in taken), "")
        number = next(n for n in range(1, 1000) if all(x.id != f"LABEL{n}" for x in self._set.labels))
        name = f"LABEL{number}"
        self._set = self._set.with_label(Label(name, name, name, key))
        self._fill(len(self._set.labels) - 1)
        self.fields["id"].setFocus()
        self.fields["id"].selectAll()

    def take_out(self) -> None:
        """Without the label in hand; what is tagged with it stays tagged."""
        if self.current is not None and len(self._set.labels) > 1:
            row = self.list.currentRow()
            self._set = self._set.without(self.current.id)
            self._fill(row)

    def move_up(self) -> None:
        """One place up."""
        self._move(-1)

    def move_down(self) -> None:
        """One place down."""
        self._move(1)

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        rows = list(self._set.labels)
        if 0 <= row < len(rows) and 0 <= row + by < len(rows):
            rows.insert(row + by, rows.pop(row))
            self._set = replace(self._set, labels=tuple(rows))
            self._fill(row + by)

    def _on_import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import a label set"), "", "JSON (*.json)")
        if name:
            self.import_from(Path(name))

    def import_from(self, file: Path) -> None:
        """Take the labels of ``file`` instead; what is wrong with it is told below the list."""
        try:
            self._set = labels.read(file)
        except TashihError as why:
            self._say(told(str(why), self._language))
            return
        self._fill(0)

    def _on_export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export the label set"), "labels.json", "JSON (*.json)")
        if name:
            self.export_to(Path(name))

    def export_to(self, file: Path) -> None:
        """Write the labels to ``file``."""
        try:
            file.write_text(self._set.to_json(), encoding="utf-8")
        except OSError as why:
            fault = told(why.strerror or str(why), self._language)
            self._say(self.tr("{file} cannot be written: {why}").format(file=file, why=fault))

    def _on_ok(self) -> None:
        self.accept()
        self.edited.emit(self._set)
