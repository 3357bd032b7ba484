"""Articles in the project file: putting one in, its state at a version, and the list of all."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import overload

from tashih.article.annotations import State
from tashih.article.article import Article
from tashih.article.changes import Change
from tashih.store import codec, journal
from tashih.store.errors import Damaged, ProjectError

SNAPSHOT_EVERY = 200
"""Changes after which the whole state is written again, so that opening never replays more."""


class Status(StrEnum):
    """How far the work on an article is."""

    NEW = "new"
    STARTED = "started"
    DONE = "done"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Undecided:
    """How many of each a person still has to decide about."""

    edits: int = 0
    mentions: int = 0
    quotations: int = 0
    flags: int = 0

    @classmethod
    def in_article(cls, article: Article) -> "Undecided":
        """Counted anew."""
        return cls(
            sum(e.pending for e in article.edits),
            sum(m.state is State.SUGGESTED for m in article.mentions),
            sum(q.state is State.SUGGESTED for q in article.quotations),
            sum(not f.resolved for f in article.flags),
        )

    def after(self, change: Change) -> "Undecided":
        """Counted on by what went and what came."""
        removed, added = (
            Undecided(
                sum(e.pending for e in edits),
                sum(m.state is State.SUGGESTED for m in mentions),
                sum(q.state is State.SUGGESTED for q in quotations),
                sum(not f.resolved for f in flags),
            )
            for edits, mentions, quotations, flags in (
                (change.edits.removed, change.mentions.removed, change.quotations.removed, change.flags.removed),
                (change.edits.added, change.mentions.added, change.quotations.added, change.flags.added),
            )
        )
        return Undecided(
            self.edits - removed.edits + added.edits,
            self.mentions - removed.mentions + added.mentions,
            self.quotations - removed.quotations + added.quotations,
            self.flags - removed.flags + added.flags,
        )

    @property
    def total(self) -> int:
        """Of all kinds."""
        return self.edits + self.mentions + self.quotations + self.flags


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article as the list of articles shows it."""

    id: int
    name: str
    status: Status
    note: str
    version: int
    undecided: Undecided


@dataclass(frozen=True, slots=True)
class Decoding:
    """How bytes became text: the encoding, how sure that is (0 to 1), and the other readings with theirs."""

    encoding: str = "utf-8"
    confidence: float = 1.0
    alternatives: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article came from. ``modified`` is the file's time in ns when it was read, 0 if it came from no file."""

    path: Path | None
    modified: int
    decoding: Decoding
    data: bytes


@dataclass(frozen=True, slots=True)
class Loaded:
    """An article at a version, with the digest of its journal there and what is undecided."""

    article: Article
    version: int
    chain: bytes
    undecided: Undecided


_FILTERED = "SELECT id FROM article WHERE status = ifnull(?, status) AND instr(name, ?) ORDER BY id"
_ROWS = """
SELECT id, name, status, note, version, edits, mentions, quotations, flags
FROM article WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id
"""
_DROP_STATES = """
DELETE FROM state WHERE article = ? AND version > (SELECT min(version) FROM state WHERE article = ?)
"""


def _row(found: tuple[int, str, str, str, int, int, int, int, int]) -> ArticleRow:
    return ArticleRow(found[0], found[1], Status(found[2]), found[3], found[4], Undecided(*found[5:]))


def find(db: sqlite3.Connection, data: bytes) -> int | None:
    """The article that was made from these bytes."""
    found = db.execute("SELECT id FROM article WHERE content = ?", (codec.digest(data),)).fetchone()
    return found and int(found[0])


def insert(db: sqlite3.Connection, clock: int, name: str, source: Source, article: Article) -> int:
    """Put an article in; to be called in a transaction."""
    text = article.original.encode()
    content, chain = codec.digest(source.data), codec.digest(text)
    count = Undecided.in_article(article)
    made = db.execute(
        "INSERT INTO article (name, chain, touched, indexed, edits, mentions, quotations, flags, content)"
        " VALUES (?, ?, ?, -1, ?, ?, ?, ?, ?)",
        (name, chain, clock, count.edits, count.mentions, count.quotations, count.flags, content),
    ).lastrowid
    assert made is not None
    decoding = source.decoding
    db.execute(
        "INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            made,
            "" if source.path is None else str(source.path),
            source.modified,
            decoding.encoding,
            codec.to_json((decoding.confidence, decoding.alternatives)),
            None if source.data == text else codec.pack(source.data),
            codec.pack(text),
            chain,
        ),
    )
    write_state(db, made, Loaded(article, 0, chain, count))
    return made


def write_state(db: sqlite3.Connection, number: int, now: Loaded) -> None:
    """Keep the whole state; of the earlier ones only the first stays. To be called in a transaction."""
    layers = codec.pack_state(now.article)
    db.execute(_DROP_STATES, (number, number))
    db.execute(
        "INSERT OR REPLACE INTO state VALUES (?, ?, ?, ?, ?)",
        (number, now.version, layers, codec.digest(now.chain, layers), now.chain),
    )


def original(db: sqlite3.Connection, number: int) -> str:
    """The original text. Raises ValueError if it is not what was written."""
    data, digest = db.execute("SELECT original, digest FROM source WHERE article = ?", (number,)).fetchone()
    text = codec.unpack(data)
    if codec.digest(text) != digest:
        raise ValueError("its original text is damaged")
    return text.decode()


def states(db: sqlite3.Connection, number: int) -> list[int]:
    """The versions whose whole state is kept, oldest first."""
    return [row[0] for row in db.execute("SELECT version FROM state WHERE article = ? ORDER BY version", (number,))]


def replayed(db: sqlite3.Connection, number: int, base: int) -> Iterator[Loaded]:
    """The state kept for version ``base``, then the article after each change behind it.

    Raises ValueError at the first thing that is missing or is not what was written.
    """
    layers, digest, chain = db.execute(
        "SELECT layers, digest, chain FROM state WHERE article = ? AND version = ?", (number, base)
    ).fetchone()
    if codec.digest(chain, layers) != digest:
        raise ValueError(f"its state at version {base} is damaged")
    article = codec.unpack_state(original(db, number), layers)
    now = Loaded(article, base, chain, Undecided.in_article(article))
    yield now
    for seq, change, link in journal.changes(db, number, base, chain):
        now = Loaded(change.apply(now.article), seq, link, now.undecided.after(change))
        yield now


def load(db: sqlite3.Connection, number: int) -> Loaded:
    """The article as it is now. Raises ProjectError if there is none, Damaged if it is not what was written."""
    found = db.execute("SELECT name, version, chain FROM article WHERE id = ?", (number,)).fetchone()
    if found is None:
        raise ProjectError(f"There is no article {number} in this project.")
    name, version, chain = found
    try:
        *_, now = replayed(db, number, states(db, number)[-1])
        if (now.version, now.chain) != (version, chain):
            raise ValueError(f"it ends at version {now.version} instead of {version}")
    except (ValueError, IndexError, TypeError) as fault:
        raise Damaged(
            f"The article “{name}” is damaged: {fault}. The others can be used; restore a backup, or save what is left "
            "with: tashih repair-project"
        ) from fault
    return now


def advance(db: sqlite3.Connection, clock: int, number: int, before: int, now: Loaded) -> bool:
    """Make ``now`` the version after ``before``; to be called in a transaction. False if it has moved on meanwhile."""
    count = now.undecided
    return (
        db.execute(
            "UPDATE article SET version = ?, chain = ?, touched = ?, edits = ?, mentions = ?, quotations = ?, flags = ?"
            " WHERE id = ? AND version = ?",
            (now.version, now.chain, clock, count.edits, count.mentions, count.quotations, count.flags, number, before),
        ).rowcount
        == 1
    )


def source(db: sqlite3.Connection, number: int) -> Source:
    """Where an article came from, and its bytes."""
    path, modified, encoding, decoding, data, text = db.execute(
        "SELECT path, modified, encoding, decoding, data, original FROM source WHERE article = ?", (number,)
    ).fetchone()
    confidence, alternatives = codec.from_json(decoding, tuple[float, tuple[tuple[str, float], ...]])
    read = Decoding(encoding, confidence, alternatives)
    return Source(Path(path) if path else None, modified, read, codec.unpack(text if data is None else data))


class ArticleRows(Sequence[ArticleRow]):
    """The list of articles as it was when asked for; rows are read a page at a time when they are looked at."""

    PAGE = 200

    def __init__(self, db: sqlite3.Connection, status: Status | None = None, name: str = "") -> None:
        """Those with ``status``, if given, and ``name`` in their name."""
        self._db = db
        self._ids = [row[0] for row in db.execute(_FILTERED, (None if status is None else status.value, name))]
        self._page = lru_cache(8)(self._read_page)

    def __len__(self) -> int:
        return len(self._ids)

    @overload
    def __getitem__(self, index: int) -> ArticleRow: ...
    @overload
    def __getitem__(self, index: slice) -> list[ArticleRow]: ...
    def __getitem__(self, index: int | slice) -> ArticleRow | list[ArticleRow]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        place = range(len(self._ids))[index]
        return self._page(place // self.PAGE)[place % self.PAGE]

    @property
    def ids(self) -> Sequence[int]:
        """The ids alone, in order."""
        return self._ids

    def _read_page(self, page: int) -> list[ArticleRow]:
        return rows(self._db, self._ids[page * self.PAGE : (page + 1) * self.PAGE])


def rows(db: sqlite3.Connection, ids: Iterable[int]) -> list[ArticleRow]:
    """The rows of these articles, in the order of their ids."""
    return [_row(found) for found in db.execute(_ROWS, (codec.to_json(list(ids)),))]
