"""Whether a project file holds what it promises, article by article."""

import sqlite3
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tashih.article.history import History
from tashih.store import articles, codec, index, journal
from tashih.store.articles import Undecided
from tashih.store.bare import snapshot
from tashih.store.connection import Connection
from tashih.store.errors import ProjectError

_ARTICLE = "SELECT version, chain, edits, mentions, quotations, flags, content, indexed FROM article WHERE id = ?"


@dataclass(frozen=True, slots=True)
class Fault:
    """One broken promise, as a sentence. ``article`` is its number, None where it is about the file."""

    sentence: str
    article: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What was looked at and what is wrong with it."""

    articles: int
    changes: int
    faults: tuple[Fault, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


def _untold(done: int, of: int) -> None:
    """Nobody wants to know."""


def check(path: Path, told: Callable[[int, int], None] = _untold) -> Report:
    """Look at everything in a project file; it is only read. ``told`` hears how many articles of how many are done."""
    try:
        opened = Connection(path, readonly=True)
    except ProjectError as fault:
        return Report(0, 0, (Fault(str(fault)),))
    with closing(opened):
        return check_open(opened.db, told)


def check_open(db: sqlite3.Connection, told: Callable[[int, int], None] = _untold) -> Report:
    """The same, of a project that is open."""
    faults: list[Fault] = []
    changes = 0
    numbers: list[int] = []
    try:
        faults += (Fault(row[0]) for row in db.execute("PRAGMA integrity_check(20)") if row[0] != "ok")
        faults += (Fault(f"a row of {row[0]} belongs to nothing") for row in db.execute("PRAGMA foreign_key_check"))
        numbers += (row[0] for row in db.execute("SELECT id FROM article ORDER BY id"))
        for done, number in enumerate(numbers, 1):
            found = check_article(db, number)
            changes += db.execute("SELECT version FROM article WHERE id = ?", (number,)).fetchone()[0]
            faults += (Fault(f"“{articles.name(db, number)}”: {sentence}", number) for sentence in found)
            told(done, len(numbers))
    except (sqlite3.Error, UnicodeDecodeError) as fault:  # the latter where SQLite's message quotes what is no text
        faults.append(Fault(f"the file cannot be read to its end: {fault}"))
    return Report(len(numbers), changes, tuple(faults))


def check_article(db: sqlite3.Connection, number: int) -> list[str]:
    """Every broken promise about one article."""
    try:
        with snapshot(db):
            return list(_faults(db, number))
    except (ValueError, TypeError) as fault:  # TypeError: a row that should be there is not
        return [str(fault)]


def _faults(db: sqlite3.Connection, number: int) -> Iterator[str]:
    version, chain, *counts, content, indexed = db.execute(
        "SELECT version, chain, edits, mentions, quotations, flags, content, indexed FROM article WHERE id = ?",
        (number,),
    ).fetchone()
    if codec.digest(articles.source(db, number).data) != content:
        yield "its original bytes are damaged"
    first = articles.first_kept(db, number)
    now = deque(articles.replayed(db, number, first), maxlen=1)[0]
    if (now.version, now.chain) != (version, chain):
        yield f"its journal ends at version {now.version} instead of {version}"
    if articles.at(db, number, version).article != now.article:
        yield "its kept state is not what its journal makes of it"
    yield from now.article.check()
    if now.undecided != Undecided(*counts) or now.undecided != Undecided.in_article(now.article):
        yield "what is undecided was counted wrong"
    History.of(s for s in journal.steps(db, number) if s.seq > first)
    if indexed == version and index.get(db, number) != index.Words.of(now.article):
        yield "the search index knows another text"
