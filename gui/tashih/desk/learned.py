"""What the project has learned, to be looked at and forgotten, word by word or all of it, with a way back."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from tashih.desk.session import Session
from tashih.desk.suggesting import Suggesting
from tashih.desk.training import Training
from tashih.errors import TashihError
from tashih.learning.known import Known, known, without, without_any
from tashih.learning.lessons import keep_forgotten
from tashih.store.values import Values
from tashih.suggest.forgotten import Forgotten


class Learned(QObject):
    """Memory and learner of the open project.

    Signals:
        changed: something was learned, forgotten or remembered again.
    """

    changed = Signal()

    def __init__(self, session: Session, suggesting: Suggesting, training: Training) -> None:
        super().__init__(session)
        self.training = training
        self._session = session
        self._suggesting = suggesting
        self._before: list[tuple[Forgotten, bytes]] = []
        self._of: object = None
        suggesting.learned.connect(self.changed)
        training.changed.connect(self.changed)

    @property
    def known(self) -> list[Known]:
        """All that is remembered of words and cues."""
        return known(self._suggesting.lessons)

    @property
    def is_fixed(self) -> bool:
        """Whether nothing can be forgotten: the project can only be read."""
        return self._session.project is None or self._session.project.readonly

    @property
    def can_undo(self) -> bool:
        """Whether something was forgotten since the project was opened."""
        return bool(self._before) and self._of is self._session.project

    def forget(self, rows: Iterable[Known]) -> None:
        """Forget these; what is decided about them later counts again."""
        self._use(without(self._suggesting.lessons, rows), self._suggesting.lessons.weights)

    def forget_all(self) -> None:
        """Forget every word and cue, and the learner with all that it was taught."""
        self.training.stop()
        self._use(without_any(self._suggesting.lessons), b"")

    def delete_model(self) -> None:
        """Delete the learner's model; it may be trained again."""
        self.training.stop()
        self._use(self._suggesting.lessons.forgotten, b"")

    def undo(self) -> None:
        """Remember again what was forgotten last."""
        if self.can_undo:
            self.training.stop()
            self._keep(*self._before.pop())

    def _use(self, forgotten: Forgotten, weights: bytes) -> None:
        lessons = self._suggesting.lessons
        before = lessons.forgotten, lessons.weights
        if (forgotten, weights) == before or not self._keep(forgotten, weights):
            return
        if self._of is not self._session.project:
            self._of, self._before = self._session.project, []
        self._before.append(before)
        self.changed.emit()

    def _keep(self, forgotten: Forgotten, weights: bytes) -> bool:
        project = self._session.project
        if project is None:
            return False
        try:
            keep_forgotten(project.values, forgotten)
            project.values.set(Values.LEARNER, weights or None)
        except TashihError as error:
            self._session.failed.emit(str(error))
            return False
        self._session.project_changed.emit()
        self._suggesting.look()
        return True
