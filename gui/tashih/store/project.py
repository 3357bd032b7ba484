"""A project: articles in one file, where every change is on disk before the method that makes it returns."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from tashih.article.article import Article
from tashih.article.changes import Change
from tashih.article.difference import difference
from tashih.article.history import History
from tashih.article.reason import Reason
from tashih.store import articles, codec, connection, copying, index, journal, listing, locate, migration, search
from tashih.store.articles import ArticleRow, Decoding, Loaded, Source, Status
from tashih.store.connection import Connection
from tashih.store.errors import Conflict, ProjectError, explained, reading
from tashih.store.index import Words
from tashih.store.journal import Act, Entry
from tashih.store.listing import ArticleRows
from tashih.store.memory import Held, Memory
from tashih.store.query import Query
from tashih.store.search import Hit
from tashih.store.values import Values

_REPLAYED = 20
"""Changes that may be left to replay at the next opening."""

_Step = Callable[[sqlite3.Connection, int, History, str], list[Act]]


@dataclass(frozen=True, slots=True)
class Made:
    """What undo or redo did: the changes in order, and the version they led to."""

    version: int
    changes: tuple[Change, ...]


class Project:
    """An open project file; close it when done. For one thread; another thread or window opens its own.

    Everything that writes raises ProjectError with a sentence for the user if it could not; then nothing was written.
    """

    def __init__(self, opened: Connection) -> None:
        """Use ``Project.open`` or ``Project.create``."""
        self._connection = opened
        self._db = opened.db
        self._memory = Memory(opened)
        self._changed: set[int] = set()
        self._seen = opened.clock()
        self.values = Values(opened)

    @classmethod
    def create(cls, path: Path) -> Self:
        """A new, empty project. Raises ProjectError if there is a file of that name."""
        connection.create(path)
        return cls(Connection(path))

    @classmethod
    def open(cls, path: Path, *, readonly: bool = False) -> Self:
        """An existing project. One that may not be written to is opened for reading only.

        A project of an earlier version is brought to this one, after a backup.
        """
        migration.migrate(connection.resolved(path), datetime.now())
        return cls(Connection(path, readonly=readonly))

    @classmethod
    def for_file(cls, file: Path) -> Self:
        """The project that a lone text file belongs to, made if need be. The file itself is not read."""
        path = locate.project_beside(file)
        return cls.open(path) if path.exists() else cls.create(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Make it one plain file again, if no other window has it open. Never raises: all is saved already."""
        with suppress(ProjectError):
            self._tidy()
        self._connection.close()

    def _tidy(self) -> None:
        """Make the next opening and search quick."""
        for number in self._changed:
            now = self._memory.get(number).now
            with self._writing():
                index.put(self._db, number, now.version, Words.of(now.article))
                if now.version - articles.kept_state(self._db, number, now.version) > _REPLAYED:
                    articles.write_state(self._db, number, now)

    def save_copy(self, target: Path) -> None:
        """Write all that is here to ``target``, in place of what was there. Works when the file itself is gone."""
        if target.exists() and self.path.exists() and target.samefile(self.path):
            raise ProjectError(f"{target} is this project itself. Choose another name.")
        copying.copy(self._db, target)

    @property
    def path(self) -> Path:
        """The project file, symbolic links resolved."""
        return self._connection.path

    @property
    def readonly(self) -> bool:
        """Whether changes are refused."""
        return self._connection.readonly

    @property
    def alone(self) -> bool:
        """Whether no other window or computer can open it meanwhile, as on a network drive; to be said to the user."""
        return self._connection.alone

    # Articles

    def add(self, name: str, source: Path | None, data: bytes, decoding: Decoding, article: Article) -> int:
        """Put in an article made from ``data``, the bytes of the file ``source``. The same bytes again: the same id.

        Raises ValueError if the article breaks a promise of the model or holds text that no file can hold.
        """
        if faults := article.check():
            raise ValueError("; ".join(faults))
        if (there := self.find(data)) is not None:
            return there
        origin = Source(source, locate.modified(source), decoding, data)
        with self._writing() as clock:
            made = articles.insert(self._db, clock, name, origin, article)
            index.put(self._db, made, 0, Words.of(article))
        return made

    def find(self, data: bytes) -> int | None:
        """The article that was made from these bytes, if it is there already."""
        rows = self._connection.read("SELECT id FROM article WHERE content = ?", (codec.digest(data),))
        return int(rows[0][0]) if rows else None

    def remove(self, numbers: Iterable[int]) -> None:
        """Take articles out with all their history, which cannot be undone. To put one away, there is Status.ASIDE."""
        with self._writing():
            for number in numbers:
                articles.delete(self._db, number)

    def batch(self) -> AbstractContextManager[int]:
        """All that is put in or changed in the block is one transaction: much quicker, and all or nothing."""
        return self._writing()

    def articles(self, status: Status | None = None, name: str = "") -> ArticleRows:
        """All articles, or those with a status or with ``name`` in their name; read when looked at."""
        return ArticleRows(self._connection.read, status, name)

    def row(self, number: int) -> ArticleRow:
        """An article's line in the list, as it is now."""
        found = listing.rows(self._connection.read, [number])
        if not found:
            raise ProjectError(f"There is no article {number} in {self.path}. It was removed.")
        return found[0]

    def article(self, number: int) -> Article:
        """An article exactly as it was left."""
        return self._memory.get(number).now.article

    def version(self, number: int) -> int:
        """How many changes an article has seen."""
        return self._memory.get(number).now.version

    def at(self, number: int, version: int) -> Article:
        """An article as it was at an earlier version."""
        return self._memory.at(number, version).article

    def source(self, number: int) -> Source:
        """Where an article came from, and its bytes."""
        with reading(self.path):
            return articles.source(self._db, number)

    # Changes

    def record(self, number: int, change: Change, *, version: int) -> int:
        """Make a change to the article that has this version; gives the new version.

        Raises Conflict if the article has moved on, ValueError if the change does not fit.
        """
        return self._append(number, version, [Act(change)]).version

    def undo(self, number: int, author: str = "", *, version: int) -> Made | None:
        """Take back the last act that stands, as an act of its own; None if there is none."""
        return self._step(number, author, version, journal.undoing)

    def redo(self, number: int, author: str = "", *, version: int) -> Made | None:
        """Make the last act taken back again; None if there is none."""
        return self._step(number, author, version, journal.redoing)

    def go_back(self, number: int, to: int, author: str = "", *, version: int) -> Made | None:
        """Make the article what it was at version ``to``, as an act that can be undone; None if it is that already."""
        now, then = self.article(number), self.at(number, to)
        change = difference(now, then, Reason("act_went_back", {"version": to}), author)
        return self._append(number, version, [Act(change)]) if change else None

    def past(self, number: int) -> History:
        """What can be undone and redone."""
        return self._memory.get(number).history

    def history(self, number: int) -> list[Entry]:
        """Who did what and when, oldest first."""
        with reading(self.path):
            return list(journal.entries(self._db, number))

    def _step(self, number: int, author: str, version: int, acts_of: _Step) -> Made | None:
        with explained(self.path):
            try:
                acts = acts_of(self._db, number, self.past(number), author)
            except ValueError as fault:
                raise self._memory.damaged(number, fault) from fault
        return self._append(number, version, acts) if acts else None

    def _append(self, number: int, version: int, acts: list[Act]) -> Made:
        held = self._memory.get(number)
        if held.now.version != version:
            raise self._conflict(number)
        article, undecided = held.now.article, held.now.undecided
        for act in acts:
            article, undecided = act.change.apply(article), undecided.after(act.change)
        with self._writing() as clock:
            chain = journal.append(self._db, number, version, held.now.chain, acts)
            now = Loaded(article, version + len(acts), chain, undecided)
            if not articles.advance(self._db, clock, number, version, now):
                raise self._conflict(number)
            if version // articles.SNAPSHOT_EVERY != now.version // articles.SNAPSHOT_EVERY:
                articles.write_state(self._db, number, now)
        steps = [act.step(seq) for seq, act in enumerate(acts, version + 1)]
        self._memory.put(number, Held(now, held.history.after(steps)))
        self._changed.add(number)
        return Made(now.version, tuple(act.change for act in acts))

    def _conflict(self, number: int) -> Conflict:
        return Conflict(
            f"“{self.row(number).name}” was changed in another window meanwhile. This change was not made: look at the "
            "article as it is now and do it again."
        )

    def status(self, number: int, status: Status) -> None:
        """Say how far the work on an article is."""
        self._set("UPDATE article SET status = ?, touched = ? WHERE id = ?", number, status.value)

    def note(self, number: int, note: str) -> None:
        """Write the note on an article."""
        self._set("UPDATE article SET note = ?, touched = ? WHERE id = ?", number, note)

    def rename(self, number: int, name: str) -> None:
        """Give an article another name."""
        self._set("UPDATE article SET name = ?, touched = ? WHERE id = ?", number, name)

    def _set(self, statement: str, number: int, value: str) -> None:
        with self._writing() as clock:
            self._db.execute(statement, (value, clock, number))

    # Other windows

    def poll(self) -> Sequence[int] | None:
        """The articles that other windows have written since the last poll; None if they have done nothing at all.

        Empty if it is something else: an article removed, other labels. Cheap: to be called every second.
        """
        clock = self._connection.clock()
        if clock == self._seen:
            return None
        found = self._connection.read("SELECT id FROM article WHERE touched > ? ORDER BY id", (self._seen,))
        self._seen = clock
        return [row[0] for row in found]

    @contextmanager
    def _writing(self) -> Iterator[int]:
        with self._connection.writing() as clock:
            yield clock
        if clock == self._seen + 1:  # nobody else has written since the last poll
            self._seen = clock

    # Search

    def search(self, query: Query) -> Iterator[Hit]:
        """Every place that has what is searched for, article by article; read on as far as it is asked for."""
        self.refresh_index()
        with reading(self.path):
            yield from search.search(self._db, query, self.article)

    def count(self, query: Query) -> int | None:
        """How many articles may have it; None if only reading them all can tell."""
        self.refresh_index()
        with reading(self.path):
            return search.count(self._db, query)

    def refresh_index(self) -> None:
        """Bring the search index up to the articles that have changed since. Search does it by itself."""
        if self.readonly:
            return
        with explained(self.path):
            stale = index.stale(self._db)
        for number in stale:
            now = self._memory.get(number).now
            with self._writing():
                index.put(self._db, number, now.version, Words.of(now.article))
