"""Import in the window: asks what to import, takes what was dropped, and shows what came."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tashih.desk.session import Session
from tashih.desk.tasks import Tasks
from tashih.errors import TashihError
from tashih.importing import Imported
from tashih.process import Process
from tashih.store.project import Project

if TYPE_CHECKING:
    from tashih.desk.dialogs.import_ import ImportDialog


class Importer(QObject):
    """Opens the dialog over ``window``. ``process`` makes the job for texts that are not annotated yet."""

    def __init__(self, window: QWidget, session: Session, tasks: Tasks, process: Callable[[], Process]) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._tasks = tasks
        self._process = process

    def ask(self) -> "ImportDialog":
        """Let a person choose files and folders."""
        from tashih.desk.dialogs.import_ import ImportDialog

        dialog = ImportDialog(self._session, self._tasks, self._process, self._window)
        dialog.arrived.connect(self._on_arrived)
        dialog.show()
        return dialog

    def take(self, paths: Sequence[Path]) -> "ImportDialog":
        """Import these, without asking where there is nothing to choose."""
        dialog = self.ask()
        dialog.add(paths)
        dialog.start_at_once()
        return dialog

    def _on_arrived(self, project: Path, told: Imported) -> None:
        """Open the project if it is not open; go to what came if nothing is open, or if it is just one."""
        session = self._session
        try:
            if session.project is None or not _same(session.project.path, project):
                if not project.exists():
                    return
                session.open_project(Project.open(project))
            session.read_labels()
            session.project_changed.emit()
        except TashihError as error:
            session.failed.emit(str(error))
            return
        if told.articles and (not session.has_article or len(told.articles) == 1):
            session.open_article(told.articles[0])


def _same(one: Path, other: Path) -> bool:
    return one == other or (other.exists() and one.samefile(other))
