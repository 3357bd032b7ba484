"""What came of a long job: the outcome in a few words at the top, the details below, for the eye and the keyboard."""

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from tashih.desk.dialogs.parts import label


class OutcomePage(QWidget):
    """A title, a line that sums up, and details to read, select and copy. ``language`` is that of the reasons."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.outcome = label(title=True)
        self.summary = label()
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.outcome)
        column.addWidget(self.summary)
        column.addWidget(self.details, 1)
