"""Backups at the desk: listed, made now, and gone back to; in place, or as a copy beside the project."""

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tashih.desk.message_bar import MessageBar, Tone
from tashih.desk.models.lines import visible
from tashih.desk.opening import Opener
from tashih.desk.session import Session
from tashih.desk.tasks import Progress, Tasks
from tashih.desk.theme import Appearance
from tashih.store import backup
from tashih.store.copying import copy_file, free
from tashih.store.locate import short
from tashih.store.survey import Surveyed, survey

if TYPE_CHECKING:
    from tashih.desk.dialogs.backups import BackupsDialog


class Backups(QObject):
    """Opens the list of backups and does what is chosen there. Copying is done in the background."""

    def __init__(
        self, window: QWidget, appearance: Appearance, session: Session, tasks: Tasks, opener: Opener, bar: MessageBar
    ) -> None:
        super().__init__(window)
        self._window = window
        self._appearance = appearance
        self._session = session
        self._tasks = tasks
        self._opener = opener
        self._bar = bar

    def show(self) -> "BackupsDialog | None":
        """The backups of the open project."""
        project = self._session.project
        return self.show_of(project.path) if project is not None else None

    def show_of(self, project: Path) -> "BackupsDialog":
        """The backups of a project, which need not be open, nor be there at all."""
        from tashih.desk.dialogs.backups import BackupsDialog

        dialog = BackupsDialog(visible(project.name), self._session.language, self._appearance, self._window)
        dialog.restore_asked.connect(partial(self._restore, project))
        dialog.copy_asked.connect(partial(self._copy, project))
        dialog.backup_asked.connect(partial(self._make, project, dialog))
        dialog.make.setEnabled(project.exists())
        dialog.show()
        self._survey(project, dialog)
        return dialog

    def _survey(self, project: Path, dialog: "BackupsDialog") -> None:
        task = self._tasks.run(partial(_survey, project), dialog.show_found, self._session.failed.emit)
        dialog.finished.connect(task.cancel)

    def _make(self, project: Path, dialog: "BackupsDialog") -> None:
        dialog.make.setEnabled(False)

        def made(_: object) -> None:
            dialog.make.setEnabled(True)
            self._survey(project, dialog)

        task = self._tasks.run(partial(_make, project, datetime.now()), made, self._session.failed.emit)
        dialog.finished.connect(task.cancel)

    def _restore(self, project: Path, chosen: Surveyed) -> None:
        if self._session.project is not None and self._session.project.path == project:
            self._session.close_project()
        self._tasks.run(
            partial(_restore, chosen.backup.path, project),
            partial(self._on_restored, project, chosen),
            partial(self._on_failed, project),
        )

    def _on_restored(self, project: Path, chosen: Surveyed, aside: Path | None) -> None:
        self._opener.open([project])
        when = f"{chosen.backup.made:%Y-%m-%d %H:%M}"
        told = self.tr("{name} is as it was on {when}.").format(name=visible(project.name), when=when)
        if aside is not None:
            kept = self.tr("What was there until now is kept beside it as {name}.").format(name=visible(aside.name))
            told = f"{told} {kept}"
        self._bar.say(told, tone=Tone.GOOD)

    def _on_failed(self, project: Path, sentence: str) -> None:
        self._session.failed.emit(sentence)
        if project.exists():
            self._opener.open([project])

    def _copy(self, project: Path, chosen: Surveyed) -> None:
        target = free(project.with_name(f"{short(project.stem)} ({chosen.backup.made:%Y-%m-%d %H.%M}){project.suffix}"))
        self._tasks.run(
            partial(_copy, chosen.backup.path, target), partial(self._on_copied, target), self._session.failed.emit
        )

    def _on_copied(self, target: Path, _: object) -> None:
        self._opener.open([target])
        told = self.tr("This is a copy of the backup: {name}.").format(name=visible(target.name))
        self._bar.say(told, tone=Tone.GOOD)


# In the background:


def _survey(project: Path, progress: Progress) -> list[Surveyed]:
    return survey(project, lambda done, of: progress(f"{done}/{of}"))


def _make(project: Path, now: datetime, progress: Progress) -> None:
    backup.make(project, now, told=lambda done, of: progress(f"{done}/{of}"))


def _restore(chosen: Path, project: Path, progress: Progress) -> Path | None:
    progress("restore")
    return backup.restore(chosen, project)


def _copy(chosen: Path, target: Path, progress: Progress) -> None:
    copy_file(chosen, target, lambda done, of: progress(f"{done}/{of}"))
