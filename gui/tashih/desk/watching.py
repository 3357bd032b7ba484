"""What else happens to the open project: changes of another window appear here, and a backup is made by the way."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from tashih.desk.session import Session
from tashih.desk.tasks import Progress, Tasks
from tashih.errors import TashihError
from tashih.store import backup
from tashih.store.errors import Misplaced

EVERY = 1000
"""Milliseconds between two looks at the file."""


class Watching(QObject):
    """Looks at the project once a second; what another window changed is shown, and nothing of it is overwritten.

    Signals:
        lost: with the sentence that says how; nothing more can be saved in the project, whose file was taken away.
    """

    lost = Signal(str)

    def __init__(self, session: Session, tasks: Tasks) -> None:
        super().__init__(session)
        self._session = session
        self._tasks = tasks
        self._backed_up: Path | None = None
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        session.project_changed.connect(self._on_project_changed)

    def look(self) -> None:
        """Show what others changed since the last look."""
        project = self._session.project
        if project is None:
            return
        try:
            project.refuse_misplaced()
            changed = project.poll()
        except Misplaced as error:
            self._timer.stop()
            self._session.stop_saving()
            self.lost.emit(str(error))
            return
        except TashihError as error:
            self._timer.stop()  # said once, not every second
            self._session.failed.emit(str(error))
            return
        if changed is None:
            return
        if self._session.article_id in changed or not changed:
            self._session.look_again()
        self._session.project_changed.emit()

    def _on_project_changed(self) -> None:
        project = self._session.project
        if project is None:
            self._timer.stop()
            self._backed_up = None
        elif self._backed_up != project.path:
            self._backed_up = project.path
            self._timer.start()
            if not project.readonly:
                work = partial(_back_up, project.path, datetime.now())
                self._tasks.run(work, _nothing, self._session.failed.emit)


def _back_up(path: Path, now: datetime, progress: Progress) -> None:
    """In the background, by a connection of its own."""
    progress("backup")
    if backup.due(path, now):
        backup.make(path, now)


def _nothing(done: None) -> None:
    """A backup that went well is not spoken of."""
