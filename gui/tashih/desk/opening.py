"""Opening files: read, repaired and searched in the background, put into a project; one bad file stops no other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from tashih.desk.session import Session
from tashih.desk.tasks import Progress, Tasks
from tashih.errors import TashihError
from tashih.formats.files import read_bytes
from tashih.process import Process, Processed
from tashih.store.articles import Decoding
from tashih.store.locate import SUFFIX, modified, project_beside
from tashih.store.project import Project


@dataclass(frozen=True)
class _Read:
    """A file's bytes and, where the project does not know them yet, what was made of them."""

    path: Path
    data: bytes
    modified: int
    processed: Processed


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
        try:
            self._session.open_project(Project.open(path))
        except TashihError as error:
            self.refused.emit(path, error)

    def _next(self) -> None:
        if self._busy:
            return
        if not self._waiting:
            self.ended.emit()
            return
        path = self._waiting.pop(0)
        self._busy = True
        self.began.emit(path)
        work, failed = partial(_read, self._process(), path), partial(self._on_failed, path)
        self._tasks.run(work, self._on_read, failed, self.progressed.emit)

    def _on_read(self, read: _Read) -> None:
        try:
            self._put(read)
        except TashihError as error:
            self._session.failed.emit(str(error))
        finally:  # whatever one file does, the others are opened
            self._busy = False
            self._next()

    def _put(self, read: _Read) -> None:
        if self._in_own_project or self._session.project is None:
            try:
                self._session.open_project(Project.for_file(read.path))
            except TashihError as error:
                self.refused.emit(project_beside(read.path), error)
                return
            self._in_own_project = False
        project = self._session.project
        assert project is not None
        found = read.processed.decoding
        decoding = Decoding(found.encoding, found.confidence)
        path = read.path.absolute()
        number = None if project.find(read.data) is not None else project.of_file(path)
        if number is None:  # else the file has changed, and whoever looks at its article is asked what to do
            number = project.add(path.name, path, read.data, decoding, read.processed.article, read.modified)
        self._session.project_changed.emit()
        if self._show:
            self._session.open_article(number)
            self._show = False

    def _on_failed(self, path: Path, sentence: str) -> None:
        self._busy = False
        self._session.failed.emit(sentence if str(path) in sentence else f"{path}: {sentence}")
        self._next()


def _read(process: Process, path: Path, progress: Progress) -> _Read:
    """In the background."""
    time = modified(path)  # before reading: what is written meanwhile is noticed later
    data = read_bytes(path)
    return _Read(path, data, time, process.bytes(data, progress=progress))
