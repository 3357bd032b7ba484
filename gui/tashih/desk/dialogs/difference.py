"""What has changed in an article's file since it was read: every place, what was there and what is there now."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QPushButton, QWidget

from tashih.desk.dialogs.parts import Dialog, label
from tashih.desk.models.lines import shown
from tashih.desk.rereading import MOST, Difference
from tashih.desk.theme import Role, Theme


class DifferenceDialog(Dialog):
    """Shows the differences; Esc leaves the question open.

    Signals:
        again_asked: the file is to be read again.
        keep_asked: the article is to stay as it is.
    """

    again_asked = Signal()
    keep_asked = Signal()

    def __init__(self, name: str, found: Sequence[Difference], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", 640)
        self.setWindowTitle(self.tr("What has changed"))
        self._theme = theme
        self.told = label(self._sentence(name, found))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("What has changed"))
        self.again = QPushButton(self.tr("Read it again"))
        self.keep = QPushButton(self.tr("Keep it as it is"))
        self.content.addWidget(self.told)
        self.content.addWidget(self.text, 1)
        self.content.addWidget(
            label(
                self.tr(
                    "Reading it again carries over what you have decided wherever the words are still there; the "
                    "article as it is now is put aside, not lost."
                ),
                quiet=True,
            )
        )
        self.buttons.addButton(self.keep, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(self.again, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.again.clicked.connect(self._on_again)
        self.keep.clicked.connect(self._on_keep)
        self.resize(760, 520)
        self._fill(found)

    def _sentence(self, name: str, found: Sequence[Difference]) -> str:
        if not found:
            return self.tr("The text of {name} is the same; only its bytes are others.").format(name=name)
        if len(found) > MOST:
            return self.tr("{name} differs in more than {count} places; these are the first.").format(
                name=name, count=MOST
            )
        return self.tr("%n place(s) in {name} are others than when it was read.", "", len(found)).format(name=name)

    def _fill(self, found: Sequence[Difference]) -> None:
        cursor = QTextCursor(self.text.document())
        plain, quiet = self._format(Role.INK), self._format(Role.MUTED)
        gone, come = self._format(Role.BAD), self._format(Role.GOOD)
        gone.setFontStrikeOut(True)
        come.setFontUnderline(True)
        for number, place in enumerate(found[:MOST], 1):
            cursor.insertText(f"{number}  ", quiet)
            cursor.insertText(place.before, plain)
            if place.old:
                cursor.insertText(shown(place.old), gone)
            if place.old and place.new:
                cursor.insertText(" → ", quiet)
            if place.new:
                cursor.insertText(shown(place.new), come)
            cursor.insertText(place.behind + "\n", plain)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _format(self, role: Role) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setForeground(self._theme.colour(role))
        return made

    def _on_again(self) -> None:
        self.accept()
        self.again_asked.emit()

    def _on_keep(self) -> None:
        self.accept()
        self.keep_asked.emit()
