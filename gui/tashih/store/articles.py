"""Articles in the project file: putting one in, its state at a version, and the list of all."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tashih.article.annotations import State
from tashih.article.article import Article
from tashih.article.changes import Change
from tashih.store import codec, index, journal

SNAPSHOT_EVERY = 200
"""Changes after which the whole state is written again, so that opening never replays more."""


class Status(StrEnum):
    """How far the work on an article is."""

    NEW = "new"
    STARTED = "started"
    DONE = "done"
    CHECKED = "checked"  # done, and looked at once more
    PROBLEM = "problem"
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


_DROP_STATES = """
DELETE FROM state WHERE article = ? AND version > (SELECT min(version) FROM state WHERE article = ?)
"""
_DELETE = (
    "DELETE FROM journal WHERE article = ?",
    "DELETE FROM state WHERE article = ?",
    "DELETE FROM source WHERE article = ?",
    "DELETE FROM article WHERE id = ?",
)


def insert(db: sqlite3.Connection, clock: int, name: str, source: Source, article: Article) -> int:
    """Put an article in; to be called in a transaction."""
    text = article.original.encode()
    content, chain = codec.digest(source.data), codec.digest(text)
    count = Undecided.in_article(article)
    name = name.encode(errors="replace").decode()  # a file's name may be bytes that are no text
    made = db.execute(
        "INSERT INTO article (name, chain, touched, indexed, edits, mentions, quotations, flags, content)"
        " VALUES (?, ?, ?, -1, ?, ?, ?, ?, ?)",
        (
            name.encode(errors="replace").decode(),
            chain,
            clock,
            count.edits,
            count.mentions,
            count.quotations,
            count.flags,
            content,
        ),
    ).lastrowid
    assert made is not None
    decoding = source.decoding
    db.execute(
        "INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            made,
            _written(source.path),
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


def _written(path: Path | None) -> str:
    """A path as text; of one whose bytes are no text, which Linux allows, nothing is kept."""
    try:
        return "" if path is None else str(path).encode().decode()
    except UnicodeEncodeError:
        return ""


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


def first_kept(db: sqlite3.Connection, number: int) -> int:
    """The earliest version that can still be looked at; 0 unless the history was shortened."""
    row = db.execute("SELECT min(version) FROM state WHERE article = ?", (number,)).fetchone()
    return int(row[0] or 0)


def kept_state(db: sqlite3.Connection, number: int, version: int) -> int:
    """The last version up to ``version`` whose whole state is kept. Raises ValueError if there is none."""
    row = db.execute("SELECT max(version) FROM state WHERE article = ? AND version <= ?", (number, version)).fetchone()
    if row[0] is None:
        raise ValueError(f"its state before version {version} is missing")
    return int(row[0])


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


def name(db: sqlite3.Connection, number: int) -> str:
    """The name of an article that is there."""
    return str(db.execute("SELECT name FROM article WHERE id = ?", (number,)).fetchone()[0])


def at(db: sqlite3.Connection, number: int, version: int) -> Loaded:
    """The article as it was at a version. Raises ValueError if that is not what was written."""
    for now in replayed(db, number, kept_state(db, number, version)):
        if now.version == version:
            return now
    raise ValueError(f"the changes up to version {version} are missing")


def latest(db: sqlite3.Connection, number: int, version: int) -> Loaded:
    """The article at its last version. Raises ValueError if that is not what was written."""
    now = at(db, number, version)
    if (now.chain,) != db.execute("SELECT chain FROM article WHERE id = ?", (number,)).fetchone():
        raise ValueError("its journal is damaged")
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


def source_file(db: sqlite3.Connection, number: int) -> tuple[Path | None, int]:
    """The file an article came from, and its time in ns when it was read; (None, 0) if it came from no file."""
    row = db.execute("SELECT path, modified FROM source WHERE article = ?", (number,)).fetchone()
    path, modified = row or ("", 0)
    return Path(path) if path else None, int(modified)


def of_file(db: sqlite3.Connection, path: Path) -> int | None:
    """The last article that was made from a file and is not put aside, whatever the file says now."""
    row = db.execute(
        "SELECT max(article.id) FROM source JOIN article ON article.id = source.article"
        " WHERE path = ? AND status <> 'aside'",
        (_written(path),),
    ).fetchone()
    return row[0] if _written(path) else None


def delete(db: sqlite3.Connection, number: int) -> None:
    """Take an article out with all its history; to be called in a transaction."""
    index.remove(db, number)
    for statement in _DELETE:
        db.execute(statement, (number,))
