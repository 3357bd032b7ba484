"""Files opened from outside while the program runs: macOS sends them as events instead of arguments."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent, QGuiApplication


class FileEvents(QObject):
    """Listens to ``app``. To be made on macOS only: elsewhere no such event comes, and every other would pass here.

    Signals:
        asked: with the path of a file that a person wants opened.
    """

    asked = Signal(object)

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes what asks for a file."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.asked.emit(Path(event.file()))
            return True
        return False
