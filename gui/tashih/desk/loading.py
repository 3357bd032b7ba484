"""Slow parts of opening, for the background: reading a long article out of its project, putting a long one in."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tashih.desk.tasks import Progress
from tashih.errors import TashihError
from tashih.formats.files import read_bytes
from tashih.process import Process, Processed
from tashih.store.articles import Decoding
from tashih.store.locate import modified, project_beside
from tashih.store.project import Project

LONG = 200_000
"""Bytes of a text or a project from which on it is put in, or read, in the background."""
LONGEST_LINE = 500_000
"""Code points of a line that a window can still show and change without standing still."""


@dataclass(frozen=True)
class Read:
    """A file's bytes and what was made of them."""

    path: Path
    data: bytes
    modified: int
    processed: Processed


@dataclass(frozen=True)
class Loaded:
    """A project that is open, with the article to show ready in memory; or why it cannot be opened."""

    path: Path
    project: Project | None = None
    number: int | None = None
    refusal: TashihError | None = None


def read(process: Process, path: Path, progress: Progress) -> Read:
    """Read and process a text file. Raises TashihError if it cannot be read, is no text, or could not be shown."""
    time = modified(path)  # before reading: what is written meanwhile is noticed later
    data = read_bytes(path)
    processed = process.bytes(data, progress=progress)
    longest = max(map(len, processed.article.original.split("\n")))
    if longest > LONGEST_LINE:
        raise TashihError(f"{path} has a line of {longest:,} characters. Break it into lines and open it again.")
    return Read(path, data, time, processed)


def put(project: Project, done: Read) -> int:
    """Put what was read into ``project``, unless it has an article of that file; gives the article's number."""
    decoding = Decoding(done.processed.decoding.encoding, done.processed.decoding.confidence)
    path = done.path.absolute()
    number = None if project.find(done.data) is not None else project.of_file(path)
    if number is None:  # else the file has changed, and whoever looks at its article is asked what to do
        number = project.add(path.name, path, done.data, decoding, done.processed.article, done.modified)
    return number


def load(path: Path, progress: Progress) -> Loaded:
    """Open a project and have its first article ready."""
    try:
        project = Project.open(path)
    except TashihError as refusal:
        return Loaded(path, refusal=refusal)
    with _closed_in_vain(project):
        first = next(iter(project.articles()), None)
        if first is not None:
            _make_ready(project, first.id)
        progress("load")
    return Loaded(path, project, first.id if first is not None else None)


def put_in_own(done: Read, progress: Progress) -> Loaded:
    """Put what was read into the project beside its file, and have it ready."""
    path = project_beside(done.path)
    try:
        project = Project.for_file(done.path)
    except TashihError as refusal:
        return Loaded(path, refusal=refusal)
    with _closed_in_vain(project):
        number = put(project, done)
        _make_ready(project, number)
        progress("load")
    return Loaded(path, project, number)


@contextmanager
def _closed_in_vain(project: Project) -> Iterator[None]:
    """Close the project if what is done with it fails, or is given up."""
    try:
        yield
    except BaseException:
        project.close()
        raise


def _make_ready(project: Project, number: int) -> None:
    with suppress(TashihError):  # whoever shows the article tells what is wrong with it
        project.article(number)
