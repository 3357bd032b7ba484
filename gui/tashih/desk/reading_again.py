"""Reading an article's bytes again in another encoding: made anew in the background, then put in its place."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from tashih.desk.session import Session
from tashih.desk.tasks import Progress, Tasks
from tashih.errors import TashihError
from tashih.process import Process, Processed
from tashih.store.articles import Decoding, Source


@dataclass(frozen=True)
class _Read:
    number: int
    name: str
    source: Source
    processed: Processed


class ReadingAgain(QObject):
    """Changes the encoding of an article that is already in the project. What was decided in it does not stay."""

    def __init__(self, session: Session, tasks: Tasks) -> None:
        super().__init__(session)
        self._session = session
        self._tasks = tasks

    def read(self, number: int, encoding: str) -> None:
        """Read the article of that number as ``encoding``; what goes wrong goes to the session's ``failed``."""
        project = self._session.project
        if project is None:
            return
        source, name = project.source(number), project.row(number).name
        work = partial(_read, number, name, source, encoding)
        self._tasks.run(work, self._on_read, self._session.failed.emit)

    def _on_read(self, read: _Read) -> None:
        project = self._session.project
        if project is None:
            return
        found = read.processed.decoding
        decoding = Decoding(
            found.encoding, found.confidence, tuple((a.encoding, a.confidence) for a in found.alternatives)
        )
        try:
            with project.batch():
                project.remove([read.number])
                new = project.add(read.name, read.source.path, read.source.data, decoding, read.processed.article)
        except TashihError as error:
            self._session.failed.emit(str(error))
            return
        self._session.open_article(new)
        self._session.project_changed.emit()


def _read(number: int, name: str, source: Source, encoding: str, progress: Progress) -> _Read:
    return _Read(number, name, source, Process().bytes(source.data, encoding=encoding, progress=progress))
