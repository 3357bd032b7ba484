"""Where the window and its splitters were left, and where they are put again."""

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QSplitter

from tashih.desk.settings import Settings


class Layouts(QObject):
    """Keeps the layout of ``window`` and of ``splitters`` by name."""

    def __init__(self, window: QMainWindow, settings: Settings, splitters: Mapping[str, QSplitter]) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._splitters = splitters

    def restore(self) -> None:
        """As they were left; what was never kept stays as it is."""
        self._window.restoreGeometry(self._settings.layout("window"))
        for name, splitter in self._splitters.items():
            splitter.restoreState(self._settings.layout(name))
            splitter.setChildrenCollapsible(False)

    def keep(self) -> None:
        """As they are now."""
        self._settings.keep_layout("window", self._window.saveGeometry())
        for name, splitter in self._splitters.items():
            self._settings.keep_layout(name, splitter.saveState())
