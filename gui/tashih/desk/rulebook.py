"""The person's own replacement rules in the open project, each change of them with a way back."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from tashih.desk.session import Session
from tashih.errors import TashihError
from tashih.learning.lessons import keep_rules, read_rules
from tashih.repair.knowledge import Rule


class RuleBook(QObject):
    """Reads and keeps the rules; what comes into the project from now on goes by them.

    Signals:
        changed: the rules are different.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._before: list[tuple[Rule, ...]] = []
        self._of: object = None

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules of the open project, in the order in which they were made."""
        project = self._session.project
        try:
            return read_rules(project.values) if project is not None else ()
        except TashihError as error:
            self._session.failed.emit(str(error))
            return ()

    @property
    def can_undo(self) -> bool:
        """Whether the rules were changed since the project was opened."""
        return bool(self._before) and self._of is self._session.project

    def add(self, rule: Rule) -> bool:
        """Keep ``rule``, in the place of another for the same words; whether that is kept."""
        return self.use((*(r for r in self.rules if r.old != rule.old), rule))

    def use(self, rules: Sequence[Rule]) -> bool:
        """Keep these rules and no others; whether they are. A refusal goes to the session's ``failed``."""
        before = self.rules
        if not self._keep(tuple(rules)):
            return False
        if self._of is not self._session.project:
            self._of, self._before = self._session.project, []
        self._before.append(before)
        return True

    def undo(self) -> None:
        """The rules as they were before the last change of them."""
        if self.can_undo:
            self._keep(self._before.pop())

    def _keep(self, rules: tuple[Rule, ...]) -> bool:
        project = self._session.project
        if project is None:
            return False
        try:
            keep_rules(project.values, rules)
        except TashihError as error:
            self._session.failed.emit(str(error))
            return False
        self.changed.emit()
        self._session.project_changed.emit()
        return True
