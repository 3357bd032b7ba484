"""What a name stands for: how it is called, a note, and its id elsewhere."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from tashih.article.annotations import Entity
from tashih.desk.dialogs.parts import Dialog, label

_WIKIDATA = re.compile(r"(?:https?://(?:www\.)?wikidata\.org/(?:wiki|entity)/)?(Q[1-9]\d*)/?", re.IGNORECASE)


def outside_id(text: str) -> str:
    """An id as it is kept: of an address of Wikidata the id alone.

    >>> outside_id(" https://www.wikidata.org/wiki/Q58217 "), outside_id("q43"), outside_id("GND 118")
    ('Q58217', 'Q43', 'GND 118')
    """
    text = " ".join(text.split())
    found = _WIKIDATA.fullmatch(text)
    return found[1].upper() if found else text


class EntityDialog(Dialog):
    """Edits one entity; OK hands out name, note and outside id.

    Signals:
        edited: the name, the note, the id.
    """

    edited = Signal(str, str, str)

    def __init__(self, entity: Entity, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", 460)
        self.setWindowTitle(self.tr("Name"))
        self.name = QLineEdit(entity.name)
        self.outside = QLineEdit(entity.external)
        self.outside.setPlaceholderText("Q58217")
        self.note = QPlainTextEdit(entity.note)
        self.note.setTabChangesFocus(True)
        self.note.setMaximumHeight(120)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.addRow(self.tr("&Called"), self.name)
        form.addRow(self.tr("&Id in Wikidata"), self.outside)
        form.addRow(self.tr("N&ote"), self.note)
        self.content.addLayout(form)
        self.told = label(quiet=True)
        self.content.addWidget(self.told)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self._on_ok)
        self.name.textChanged.connect(self._tell)
        self.outside.textChanged.connect(self._tell)
        self.name.selectAll()
        self._tell()

    def _tell(self) -> None:
        named = bool(self.name.text().strip())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(named)
        given = outside_id(self.outside.text())
        if not named:
            told = self.tr("It needs a name.")
        elif given and not _WIKIDATA.fullmatch(given):
            told = self.tr("This is no id of Wikidata (Q and a number); it is kept as it is.")
        else:
            told = self.tr("Nothing is looked up: the id is only kept.")
        self.told.setText(told)

    def _on_ok(self) -> None:
        name = " ".join(self.name.text().split())
        if name:
            self.accept()
            self.edited.emit(name, self.note.toPlainText().strip(), outside_id(self.outside.text()))
