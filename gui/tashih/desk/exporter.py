"""Export in the window: asks what to write, and how. The formats are imported when it is asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tashih.desk.session import Session
from tashih.desk.settings import Settings
from tashih.desk.tasks import Tasks

if TYPE_CHECKING:
    from tashih.desk.dialogs.export import ExportDialog


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

    def ask(self) -> "ExportDialog":
        """Let a person choose format, articles and place."""
        from tashih.desk.dialogs.export import ExportDialog

        dialog = ExportDialog(self._session, self._tasks, self._settings, self._chosen(), self._window)
        dialog.show()
        return dialog
