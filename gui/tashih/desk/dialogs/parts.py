"""What every dialog is made of: plain labels, headings, and a column with its buttons at the bottom."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget


def label(text: str = "", *, quiet: bool = False, heading: bool = False, title: bool = False) -> QLabel:
    """Words, shown as they are, whatever they look like."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    for name, value in (("quiet", quiet), ("heading", heading), ("title", title)):
        made.setProperty(name, value)
    return made


class Dialog(QDialog):
    """A dialog with a column for its content and a row of buttons. Esc leaves it."""

    def __init__(self, parent: QWidget | None, title: str, width: int = 520) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.content = QVBoxLayout()
        self.content.setSpacing(8)
        self.buttons = QDialogButtonBox()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addLayout(self.content, 1)
        column.addWidget(self.buttons)
        self.buttons.rejected.connect(self.reject)
        self.setMinimumWidth(width)
        self._offer_help()

    def _offer_help(self) -> None:
        """The key that opens the manual works here, too, where the commands of the window do not reach."""
        parent = self.parentWidget()
        command = parent.window().findChild(QAction, "manual") if parent is not None else None
        if command is not None:
            for keys in command.shortcuts():
                QShortcut(keys, self, command.trigger)
