"""Trains the project's learner in the background, when it pays and nothing new is decided, and keeps its model."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from tashih.desk.session import Session
from tashih.desk.suggesting import Suggesting
from tashih.desk.tasks import Task, Tasks
from tashih.errors import TashihError
from tashih.store.values import Values
from tashih.suggest.model import Model, pack, unpack

if TYPE_CHECKING:
    from tashih.learning.training import Trained

PAUSE = 20_000
"""Milliseconds without a new decision before it is looked whether training pays."""
FEWEST = 100
"""Decisions below which there cannot be sentences enough."""
MORE = 1.1
"""By how much the decisions must have grown since it was last looked."""


class Training(QObject):
    """The learner of the open project. Only a whole model is kept, so that whatever breaks off leaves the one before.

    Signals:
        changed: it began or ended, or the model is another.
    """

    changed = Signal()

    def __init__(self, session: Session, tasks: Tasks, suggesting: Suggesting) -> None:
        super().__init__(session)
        self._session = session
        self._tasks = tasks
        self._suggesting = suggesting
        self._running: Task[Trained] | None = None
        self._path: Path | None = None
        self._looked = 0
        self.corrected: int | None = None
        self.fault = ""
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(self._look)
        session.project_changed.connect(self._on_project_changed)
        suggesting.learned.connect(self._on_learned)

    @property
    def model(self) -> Model:
        """The model of the open project, with its curve."""
        return unpack(self._suggesting.lessons.weights)

    @property
    def running(self) -> bool:
        """Whether it trains now."""
        return self._running is not None

    @property
    def waiting(self) -> bool:
        """Whether it will be looked soon whether training pays."""
        return self._timer.isActive()

    @property
    def decisions(self) -> int:
        """How many names were tagged or rejected in the project."""
        lessons = self._suggesting.lessons
        return len(lessons.tagged) + len(lessons.rejected)

    def start(self) -> None:
        """Train now, whether it pays yet or not."""
        self._run(now=True)

    def stop(self) -> None:
        """Give up a training that runs; the model stays as it is."""
        self._timer.stop()
        if self._running is not None:
            self._running.cancel()
            self._running = None
            self.changed.emit()

    def _on_project_changed(self) -> None:
        project = self._session.project
        path = project.path if project is not None else None
        if path != self._path:
            self.stop()
            self._path, self._looked, self.corrected, self.fault = path, 0, None, ""

    def _on_learned(self) -> None:
        project = self._session.project
        if project is None or project.readonly or self.running:
            return
        if self.decisions >= max(FEWEST, self._looked * MORE):
            self._timer.start()

    def _look(self) -> None:
        self._looked = self.decisions
        self._run(now=False)

    def _run(self, *, now: bool) -> None:
        project = self._session.project
        if project is None or project.readonly or self.running:
            return
        self.fault = ""
        work = partial(_train, project.path, now=now)
        self._running = self._tasks.run(work, partial(self._take, project.path), self._on_failed)
        self.changed.emit()

    def _take(self, path: Path, trained: "Trained") -> None:
        self._running = None
        self.corrected = trained.corrected
        project = self._session.project
        if trained.model is not None and project is not None and project.path == path:
            try:
                project.values.set(Values.LEARNER, pack(trained.model))
            except TashihError as error:
                self.fault = str(error)
            else:
                self._session.project_changed.emit()
                self._suggesting.look()
        self.changed.emit()

    def _on_failed(self, sentence: str) -> None:
        self._running = None
        self.fault = sentence
        self.changed.emit()


def _train(path: Path, told: object, *, now: bool) -> "Trained":
    """In the background; few ever train, so what it takes is imported here."""
    from tashih.learning.training import train_project

    assert callable(told)
    return train_project(path, told, now=now)
