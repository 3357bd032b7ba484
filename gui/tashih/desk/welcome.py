"""What stands in the middle while no article is open: what this is, and what to do first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tashih.desk.icons import application_icon

_PICTURE = 72
_COLUMN = 440


class Welcome(QWidget):
    """The empty desk.

    Signals:
        open_asked: choose a file.
        sample_asked: show the example.
    """

    open_asked = Signal()
    sample_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        picture = QLabel(self)
        picture.setPixmap(application_icon().pixmap(_PICTURE, _PICTURE))
        title = QLabel(self.tr("Drop an article here, or open one"), self)
        title.setProperty("title", True)
        self.text = QLabel(
            self.tr(
                "Tashih shows the text as it came and as it should read, side by side. Everything is saved as you "
                "work, in a project file beside the text; the text itself is never touched."
            ),
            self,
        )
        self.text.setProperty("quiet", True)
        self.text.setFixedWidth(_COLUMN)
        for label in (picture, title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.open_button = QPushButton(self.tr("Open…"), self)
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self.open_asked)
        self.sample_button = QPushButton(self.tr("Show an example"), self)
        self.sample_button.clicked.connect(self.sample_asked)
        self.setFocusProxy(self.open_button)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(self.open_button)
        row.addWidget(self.sample_button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(picture)
        column.addWidget(title)
        middle = QHBoxLayout()  # not an alignment, which would give a text of several lines the height of one
        middle.addStretch()
        middle.addWidget(self.text)
        middle.addStretch()
        column.addLayout(middle)
        column.addLayout(row)
        column.addStretch(3)
