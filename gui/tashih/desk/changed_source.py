"""A file that has changed on disk since its article was made: noticed, told, and the person chooses what to do."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from tashih.desk.message_bar import MessageBar, Offer, Tone
from tashih.desk.models.lines import visible
from tashih.desk.rereading import Difference, Newer, Reread, differences, newer, reread
from tashih.desk.session import Session
from tashih.desk.tasks import Tasks
from tashih.desk.theme import Appearance
from tashih.errors import TashihError
from tashih.process import Process
from tashih.store.articles import Status
from tashih.store.locate import modified

EVERY = 3000
"""Milliseconds between two looks at the time of the file; reading it is only needed when that is another."""
_KEY = "changed-source"


class ChangedSource(QObject):
    """Watches the file of the open article. Nothing happens to the article unless it is asked for."""

    def __init__(
        self,
        window: QWidget,
        appearance: Appearance,
        session: Session,
        tasks: Tasks,
        bar: MessageBar,
        process: Callable[[], Process],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._appearance = appearance
        self._session = session
        self._tasks = tasks
        self._bar = bar
        self._process = process
        self._article: int | None = None
        self._path: Path | None = None
        self._modified = 0
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        session.article_opened.connect(self._on_article_opened)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._on_state)

    def _on_article_opened(self) -> None:
        project, number = self._session.project, self._session.article_id
        if number != self._article:
            self._bar.withdraw(_KEY)
        self._article, self._path = number, None
        if project is None or number is None or project.row(number).status is Status.ASIDE:
            self._timer.stop()
            return
        self._path, self._modified = project.source_file(number)
        self._timer.start()
        self.look()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()

    def look(self) -> None:
        """Look at the time of the file; if it is another, read the file in the background."""
        project, number, path = self._session.project, self._article, self._path
        if project is None or number is None or path is None or project.readonly:
            return
        time = modified(path)
        if time in (0, self._modified):
            return
        self._modified = time  # once for each time it is written
        try:
            known = project.source(number).data
        except TashihError as error:
            self._session.failed.emit(str(error))
            return
        self._tasks.run(partial(newer, path, known), partial(self._on_read, number), self._session.failed.emit)

    def _on_read(self, number: int, now: Newer | None) -> None:
        if now is None or number != self._article:
            return
        told = self.tr("{name} has changed on disk since it was read. Your work on it is kept; what now?")
        self._bar.say(
            told.format(name=visible(now.path.name)),
            [
                Offer(self.tr("See the difference"), partial(self.show, number, now)),
                Offer(self.tr("Read it again"), partial(self.read_again, number, now)),
                Offer(self.tr("Keep it as it is"), partial(self.keep, number)),
            ],
            Tone.WARNING,
            _KEY,
        )

    # what a person can choose

    def show(self, number: int, now: Newer) -> None:
        """Show what has changed; the choice is offered there again."""
        work = partial(differences, self._session.article.original, now)
        self._tasks.run(work, partial(self._on_compared, number, now), self._session.failed.emit)

    def _on_compared(self, number: int, now: Newer, found: list[Difference]) -> None:
        from tashih.desk.dialogs.difference import DifferenceDialog

        dialog = DifferenceDialog(visible(now.path.name), found, self._appearance.theme, self._window)
        dialog.again_asked.connect(partial(self.read_again, number, now))
        dialog.keep_asked.connect(partial(self.keep, number))
        dialog.rejected.connect(partial(self._on_read, number, now))
        dialog.show()

    def keep(self, number: int) -> None:
        """The article stays as it is, and nobody is asked again until the file is written once more."""
        try:
            if self._session.project is not None:
                self._session.project.keep_source(number)
        except TashihError as error:
            self._session.failed.emit(str(error))

    def read_again(self, number: int, now: Newer) -> None:
        """Make an article of the new bytes, with what was decided carried over; the old one is put aside."""
        project = self._session.project
        if project is None:
            return
        work = partial(reread, self._process(), project.article(number), project.version(number), now)
        self._tasks.run(work, partial(self._on_reread, number), self._session.failed.emit)

    def _on_reread(self, number: int, found: Reread) -> None:
        project = self._session.project
        if project is None:
            return
        try:
            if project.version(number) != found.version:  # something was done meanwhile, which is to come along
                self.read_again(number, found.newer)
                return
            now, carried = found.newer, found.carried
            made = project.supersede(number, now.data, found.decoding, carried.article, now.modified)
        except TashihError as error:
            self._session.failed.emit(str(error))
            return
        self._session.open_article(made)
        self._session.project_changed.emit()
        self._tell(visible(now.path.name), len(carried.lost_edits) + len(carried.lost))

    def _tell(self, name: str, lost: int) -> None:
        if not lost:
            told = self.tr("{name} was read again; all you had decided was carried over.").format(name=name)
            self._bar.say(told, tone=Tone.GOOD)
            return
        told = self.tr(
            "{name} was read again. What you had decided was carried over, but for {count} whose words are gone; the "
            "article as it was is put aside in the list."
        )
        self._bar.say(told.format(name=name, count=lost), tone=Tone.WARNING)
