"""A project: articles in one file, where every change is on disk before the method that makes it returns."""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from tashih.article.article import Article
from tashih.article.changes import Change
from tashih.article.history import History, Kind
from tashih.article.reason import Reason
from tashih.store import articles, connection, index, journal, locate, search
from tashih.store.articles import ArticleRow, ArticleRows, Decoding, Loaded, Source, Status
from tashih.store.connection import Connection
from tashih.store.errors import Conflict, ProjectError
from tashih.store.index import Words
from tashih.store.journal import Act, Entry
from tashih.store.query import Query
from tashih.store.search import Hit
from tashih.store.values import Values

_KEPT = 8
"""Articles kept in memory after use."""


@dataclass
class _Open:
    """An article in memory. ``history`` is read when it is first asked for."""

    now: Loaded
    history: History | None = None


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
        self._open: OrderedDict[int, _Open] = OrderedDict()
        self._changed: set[int] = set()
        self._seen = opened.clock()
        self._batch: int | None = None
        self.values = Values(opened)

    @classmethod
    def create(cls, path: Path) -> Self:
        """A new, empty project. Raises ProjectError if there is a file of that name."""
        connection.create(path)
        return cls(Connection(path))

    @classmethod
    def open(cls, path: Path, *, readonly: bool = False) -> Self:
        """An existing project. One that may not be written to is opened for reading only."""
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
        """Tidy up and make it one plain file again, if no other window has it open."""
        self._connection.close()

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
        with self._writing() as clock:
            there = articles.find(self._db, data)
            if there is not None:
                return there
            origin = Source(source, locate.modified(source), decoding, data)
            made = articles.insert(self._db, clock, name, origin, article)
            index.put(self._db, made, 0, Words.of(article))
        return made

    @contextmanager
    def batch(self) -> Iterator[None]:
        """All that is put in or changed in the block is one transaction: much quicker, and all or nothing."""
        with self._connection.writing() as clock:
            self._batch = clock
            try:
                yield
            except BaseException:
                self._open.clear()
                raise
            finally:
                self._batch = None

    @contextmanager
    def _writing(self) -> Iterator[int]:
        if self._batch is not None:
            yield self._batch
        else:
            with self._connection.writing() as clock:
                yield clock

    def articles(self, status: Status | None = None, name: str = "") -> ArticleRows:
        """All articles, or those with a status or with ``name`` in their name; read when looked at."""
        return ArticleRows(self._db, status, name)

    def row(self, number: int) -> ArticleRow:
        """An article's line in the list, as it is now."""
        found = articles.rows(self._db, [number])
        if not found:
            raise ProjectError(f"There is no article {number} in this project.")
        return found[0]

    def article(self, number: int) -> Article:
        """An article exactly as it was left."""
        return self._loaded(number).now.article

    def version(self, number: int) -> int:
        """How many changes an article has seen."""
        return self._loaded(number).now.version

    def source(self, number: int) -> Source:
        """Where an article came from, and its bytes."""
        return articles.source(self._db, number)

    def _loaded(self, number: int) -> _Open:
        found = self._open.get(number)
        row = self._db.execute("SELECT version FROM article WHERE id = ?", (number,)).fetchone()
        if found is None or row is None or row[0] != found.now.version:
            found = _Open(articles.load(self._db, number))
        self._open[number] = found
        self._open.move_to_end(number)
        while len(self._open) > _KEPT:
            self._open.popitem(last=False)
        return found

    # Changes

    def record(self, number: int, change: Change, *, version: int) -> int:
        """Make a change to the article that has this version; gives the new version.

        Raises Conflict if the article has moved on, ValueError if the change does not fit.
        """
        return self._append(number, version, lambda _: [Act(change)]).version

    def undo(self, number: int, author: str = "", *, version: int) -> Made | None:
        """Take back the last act that stands, as an act of its own; None if there is none."""

        def inverses(history: History) -> list[Act]:
            return [
                Act(was.inverse(Reason("act_undo"), author, joined=place > 0), Kind.UNDO, seq)
                for place, (seq, was) in enumerate((s, journal.change(self._db, number, s)) for s in history.undoable)
            ]

        return self._append_if_any(number, version, inverses)

    def redo(self, number: int, author: str = "", *, version: int) -> Made | None:
        """Make the last act taken back again; None if there is none."""

        def again(history: History) -> list[Act]:
            return [
                Act(was.inverse(was.act).inverse(was.act, author, joined=place > 0), Kind.REDO, seq)
                for place, (seq, was) in enumerate((s, journal.change(self._db, number, s)) for s in history.redoable)
            ]

        return self._append_if_any(number, version, again)

    def past(self, number: int) -> History:
        """What can be undone and redone."""
        found = self._loaded(number)
        if found.history is None:
            found.history = History.of(journal.steps(self._db, number))
        return found.history

    def history(self, number: int) -> list[Entry]:
        """Who did what and when, oldest first."""
        return list(journal.entries(self._db, number))

    def _append_if_any(self, number: int, version: int, acts_of: Callable[[History], list[Act]]) -> Made | None:
        made = self._append(number, version, acts_of)
        return made if made.changes else None

    def _append(self, number: int, version: int, acts_of: Callable[[History], list[Act]]) -> Made:
        found = self._loaded(number)
        if found.now.version != version:
            raise self._conflict(number)
        history = self.past(number)
        acts = acts_of(history)
        article, undecided = found.now.article, found.now.undecided
        for act in acts:
            article, undecided = act.change.apply(article), undecided.after(act.change)
        if not acts:
            return Made(version, ())
        with self._writing() as clock:
            chain = journal.append(self._db, number, version, found.now.chain, acts)
            now = Loaded(article, version + len(acts), chain, undecided)
            if not articles.advance(self._db, clock, number, version, now):
                raise self._conflict(number)
            if version // articles.SNAPSHOT_EVERY != now.version // articles.SNAPSHOT_EVERY:
                articles.write_state(self._db, number, now)
        steps = [act.step(seq) for seq, act in enumerate(acts, version + 1)]
        self._open[number] = _Open(now, history.after(steps))
        self._changed.add(number)
        return Made(now.version, tuple(act.change for act in acts))

    def _conflict(self, number: int) -> Conflict:
        name = self.row(number).name
        return Conflict(
            f"“{name}” was changed in another window meanwhile. This change was not made; look at it and do it again."
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

    def poll(self) -> Sequence[int]:
        """The articles written since the last poll, by this window or another. Cheap: to be called every second."""
        clock = self._connection.clock()
        if clock == self._seen:
            return ()
        found = self._db.execute("SELECT id FROM article WHERE touched > ? ORDER BY id", (self._seen,))
        self._seen = clock
        return [row[0] for row in found]

    # Search

    def search(self, query: Query) -> Iterator[Hit]:
        """Every place that has what is searched for, article by article; read on as far as it is asked for."""
        self.refresh_index()
        return search.search(self._db, query, self.article)

    def count(self, query: Query) -> int | None:
        """How many articles may have it; None if only reading them all can tell."""
        self.refresh_index()
        return search.count(self._db, query)

    def refresh_index(self) -> None:
        """Bring the search index up to the articles that have changed since. Search does it by itself."""
        if self.readonly:
            return
        for number in index.stale(self._db):
            now = self._loaded(number).now
            with self._writing():
                index.put(self._db, number, now.version, Words.of(now.article))
