"""What stands in the middle while no article is open: what this is, and what to do first."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tashih.desk.icons import application_icon
from tashih.desk.models.lines import tip, visible
from tashih.desk.settings import Settings

_PICTURE = 72
_COLUMN = 440
_MOST = 5


class Welcome(QWidget):
    """The empty desk.

    Signals:
        open_asked: choose a file.
        sample_asked: show the example.
        file_asked: open this Path, which was opened before.
    """

    open_asked = Signal()
    sample_asked = Signal()
    file_asked = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
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
        self.text.setMaximumWidth(_COLUMN)
        for label in (picture, title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(picture)
        column.addWidget(title)
        column.addLayout(_in_the_middle(self.text))
        column.addLayout(self._buttons())
        column.addLayout(self._recent_files())
        column.addStretch(3)

    def _buttons(self) -> QHBoxLayout:
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
        return row

    def _recent_files(self) -> QHBoxLayout:
        self.recent = QWidget(self)
        self.recent.setMaximumWidth(_COLUMN)
        self._files = QVBoxLayout(self.recent)
        self._files.setContentsMargins(0, 8, 0, 0)
        self._files.setSpacing(2)
        return _in_the_middle(self.recent)

    def showEvent(self, event: QShowEvent) -> None:
        """The files opened last, as far as they are still there."""
        super().showEvent(event)
        while (item := self._files.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        there = [p for p in self._settings.recent if p.exists()][:_MOST]
        if there:
            heading = QLabel(self.tr("Opened last"), self.recent)
            heading.setProperty("heading", True)
            self._files.addWidget(heading)
        for path in there:
            button = QPushButton(visible(path.name).replace("&", "&&"), self.recent)
            button.setFlat(True)
            button.setProperty("card", True)
            button.setToolTip(tip(str(path)))
            button.clicked.connect(partial(self._on_file, path))
            self._files.addWidget(button)

    def _on_file(self, path: Path) -> None:
        self.file_asked.emit(path)


def _in_the_middle(widget: QWidget) -> QHBoxLayout:
    """Not by an alignment, which would give a text of several lines the height of one."""
    row = QHBoxLayout()
    row.addStretch()
    row.addWidget(widget, _COLUMN)
    row.addStretch()
    return row
