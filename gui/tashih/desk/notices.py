"""What is particular about the open project, said as long as it is so: read-only, not to be shared, lost."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from tashih.desk.message_bar import MessageBar, Offer, Tone
from tashih.desk.models.lines import visible
from tashih.desk.session import Session
from tashih.desk.watching import Watching

_STATE, _LOST = "project-state", "project-lost"


class Notices(QObject):
    """Says it above the text, each with what can be done; ``save_copy`` asks where to and saves one."""

    def __init__(self, session: Session, watching: Watching, bar: MessageBar, save_copy: Callable[[], None]) -> None:
        super().__init__(session)
        self._session = session
        self._bar = bar
        self._save_copy = save_copy
        self._told: Path | None = None
        session.project_changed.connect(self._on_project_changed)
        watching.lost.connect(self._on_lost)

    def _on_project_changed(self) -> None:
        project = self._session.project
        path = project.path if project is not None else None
        if path == self._told:
            return
        self._told = path
        self._bar.withdraw(_STATE)
        self._bar.withdraw(_LOST)
        if project is None:
            return
        name = visible(project.path.name)
        if project.readonly:
            told = self.tr("{name} can be looked at but not changed: you may not write to it. Work on in a copy.")
            self._bar.say(told.format(name=name), [self._copy()], Tone.WARNING, _STATE)
        elif project.alone:
            told = self.tr(
                "{name} lies where it cannot be shared, as on a network drive. While it is open here, no other window "
                "or computer can open it."
            )
            self._bar.say(told.format(name=name), tone=Tone.WARNING, key=_STATE)

    def _on_lost(self, sentence: str) -> None:
        self._bar.say(sentence, [self._copy()], key=_LOST)

    def _copy(self) -> Offer:
        return Offer(self.tr("Save a copy…"), self._save_copy)
