"""Opening files: read, repaired and searched in the background, put into a project; one bad file stops no other."""

import shutil
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from tashih import resources
from tashih.desk.loading import LONG, Loaded, Read, load, put, put_in_own, read
from tashih.desk.session import Session
from tashih.desk.tasks import Tasks
from tashih.errors import TashihError
from tashih.process import Process
from tashih.store.locate import SUFFIX, project_beside, projects_folder
from tashih.store.project import Project


class Opener(QObject):
    """Opens what a person chose or dropped.

    Signals:
        began: with the path of the file being read.
        progressed: with the step (``decode``, ``repair``, ``suggest``).
        ended: nothing is being opened any more.
        refused: path of a project that cannot be opened, and the TashihError that says why.
    """

    began = Signal(object)
    progressed = Signal(str)
    ended = Signal()
    refused = Signal(object, object)

    def __init__(self, session: Session, tasks: Tasks, process: Callable[[], Process] = Process) -> None:
        super().__init__(session)
        self._session = session
        self._tasks = tasks
        self._process = process
        self._waiting: list[Path] = []
        self._show = True
        self._busy = False

    @property
    def busy(self) -> bool:
        """Whether files are being read."""
        return self._busy

    def open(self, paths: Sequence[Path]) -> None:
        """Open a project, or text files: in the project beside the first of them."""
        projects = [p for p in paths if p.suffix == SUFFIX]
        texts = [p for p in paths if p.suffix != SUFFIX]
        if projects:
            self._open_project(projects[0])
        for path in [t for t in texts if not t.exists() and project_beside(t).exists()]:
            texts.remove(path)  # the text is gone, the work on it is not
            self._open_project(project_beside(path))
        if texts:
            self._in_own_project = not projects
            self._waiting += texts
            self._show = True
            self._next()

    def add(self, paths: Sequence[Path]) -> None:
        """Put text files into the open project."""
        self._in_own_project = False
        self._waiting += paths
        self._show = not self._session.has_article
        self._next()

    _in_own_project = False

    def _open_project(self, path: Path) -> None:
        if path.is_file() and path.stat().st_size > LONG:
            self._busy = True
            self.began.emit(path)
            self._tasks.run(partial(load, path), self._on_loaded, partial(self._on_failed, path))
        else:
            self._take(load(path, _untold))

    def _on_loaded(self, loaded: Loaded) -> None:
        self._take(loaded)
        self._busy = False
        self._next()

    def _take(self, loaded: Loaded) -> None:
        if loaded.project is None:
            self.refused.emit(loaded.path, loaded.refusal)
            return
        self._session.open_project(loaded.project)
        if loaded.number is not None and loaded.number != self._session.article_id:
            self._session.open_article(loaded.number)

    def _next(self) -> None:
        if self._busy:
            return
        if not self._waiting:
            self.ended.emit()
            return
        path = self._waiting.pop(0)
        self._busy = True
        self.began.emit(path)
        work, failed = partial(read, self._process(), path), partial(self._on_failed, path)
        self._tasks.run(work, self._on_read, failed, self.progressed.emit)

    def _on_read(self, done: Read) -> None:
        if (self._in_own_project or self._session.project is None) and len(done.data) > LONG:
            self._in_own_project = self._show = False
            self._tasks.run(partial(put_in_own, done), self._on_loaded, partial(self._on_failed, done.path))
            return
        try:
            self._put(done)
        except TashihError as error:
            self._session.failed.emit(str(error))
        finally:  # whatever one file does, the others are opened
            self._busy = False
            self._next()

    def _put(self, done: Read) -> None:
        if self._in_own_project or self._session.project is None:
            try:
                self._session.open_project(Project.for_file(done.path))
            except TashihError as error:
                self.refused.emit(project_beside(done.path), error)
                return
            self._in_own_project = False
        project = self._session.project
        assert project is not None
        number = put(project, done)
        self._session.project_changed.emit()
        if self._show:
            self._session.open_article(number)
            self._show = False

    def _on_failed(self, path: Path, sentence: str) -> None:
        self._busy = False
        self._session.failed.emit(sentence if str(path) in sentence else f"{path}: {sentence}")
        self._next()


def _untold(step: str) -> None:
    """What is quick is not told about."""


def sample_copy() -> Path:
    """The example that comes with the program, as a copy among the user's own files, where its project can lie.

    Raises TashihError if there is no place for it.
    """
    sample = resources.path("samples", "lavrov.txt")
    copy = projects_folder() / sample.name
    try:
        if not copy.exists():
            shutil.copyfile(sample, copy)
    except OSError as error:
        raise TashihError(f"{copy} cannot be written: {error.strerror or error}.") from error
    return copy
