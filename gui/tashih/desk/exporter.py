"""Export in the window: asks what to write, and how."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tashih.desk.dialogs.export import ExportDialog
from tashih.desk.session import Session
from tashih.desk.settings import Settings
from tashih.desk.tasks import Tasks


class Exporter(QObject):
    """Opens the dialog over ``window``. ``chosen`` tells which articles are selected in the list of all."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        tasks: Tasks,
        settings: Settings,
        chosen: Callable[[], list[int]],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._tasks = tasks
        self._settings = settings
        self._chosen = chosen

    def ask(self) -> ExportDialog:
        """Let a person choose format, articles and place."""
        dialog = ExportDialog(self._session, self._tasks, self._settings, self._chosen(), self._window)
        dialog.show()
        return dialog
