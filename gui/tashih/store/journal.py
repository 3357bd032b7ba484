"""The journal of an article: every change in order, each chained to the one before by a digest."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from tashih.article.changes import Change
from tashih.article.history import History, Kind, Step
from tashih.article.reason import Reason
from tashih.store import codec


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the history: what was done, by whom, when; ``seq`` is the version of the article that it made."""

    seq: int
    author: str
    time: datetime
    act: Reason
    kind: Kind
    target: int | None
    joined: bool


@dataclass(frozen=True, slots=True)
class Act:
    """A change to be put in the journal."""

    change: Change
    kind: Kind = Kind.DO
    target: int | None = None

    def step(self, seq: int) -> Step:
        """The same as undo sees it."""
        return Step(seq, self.kind, self.target, self.change.joined)


def append(db: sqlite3.Connection, article: int, version: int, chain: bytes, acts: Iterable[Act]) -> bytes:
    """Write acts behind ``version``; to be called in a transaction. Gives the new end of the chain."""
    for seq, act in enumerate(acts, version + 1):
        change = act.change
        data = codec.change_to_json(change)
        chain = codec.digest(chain, data)
        db.execute(
            "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                article,
                seq,
                act.kind.value,
                act.target,
                change.joined,
                change.author,
                change.time.isoformat(),
                codec.to_json(change.act),
                codec.pack(data),
                chain,
            ),
        )
    return chain


def entries(db: sqlite3.Connection, article: int) -> Iterator[Entry]:
    """The lines of the history, oldest first."""
    for seq, author, time, act, kind, target, joined in db.execute(
        "SELECT seq, author, time, act, kind, target, joined FROM journal WHERE article = ? ORDER BY seq", (article,)
    ):
        reason = codec.from_json(act, Reason)
        yield Entry(seq, author, datetime.fromisoformat(time), reason, Kind(kind), target, bool(joined))


def steps(db: sqlite3.Connection, article: int) -> Iterator[Step]:
    """The journal as undo sees it."""
    for seq, kind, target, joined in db.execute(
        "SELECT seq, kind, target, joined FROM journal WHERE article = ? ORDER BY seq", (article,)
    ):
        yield Step(seq, Kind(kind), target, bool(joined))


def change(db: sqlite3.Connection, article: int, seq: int) -> Change:
    """One change. Raises ValueError if the journal does not have it."""
    row = db.execute("SELECT change FROM journal WHERE article = ? AND seq = ?", (article, seq)).fetchone()
    if row is None:
        raise ValueError(f"change {seq} is missing")
    return codec.from_json(codec.unpack(row[0]), Change)


def undoing(db: sqlite3.Connection, article: int, history: History, author: str) -> list[Act]:
    """The acts that take back the last act that stands; none if there is none. Raises ValueError as ``change`` does."""
    what = Reason("act_undo")
    return [
        Act(change(db, article, seq).inverse(what, author, joined=place > 0), Kind.UNDO, seq)
        for place, seq in enumerate(history.undoable)
    ]


def redoing(db: sqlite3.Connection, article: int, history: History, author: str) -> list[Act]:
    """The acts that make the last act taken back again; none if there is none. Raises ValueError as ``change`` does."""
    now = datetime.now(UTC)
    return [
        Act(replace(change(db, article, seq), author=author, time=now, joined=place > 0), Kind.REDO, seq)
        for place, seq in enumerate(history.redoable)
    ]


def changes(db: sqlite3.Connection, article: int, after: int, chain: bytes) -> Iterator[tuple[int, Change, bytes]]:
    """(seq, change, digest) of the changes behind version ``after``, at which the digest was ``chain``.

    Raises ValueError at the first one that is missing or is not what was written.
    """
    expected = after
    for seq, data, digest in db.execute(
        "SELECT seq, change, digest FROM journal WHERE article = ? AND seq > ? ORDER BY seq", (article, after)
    ):
        expected += 1
        try:
            raw = codec.unpack(data)
        except ValueError as fault:
            raise ValueError(f"change {expected} is damaged") from fault
        chain = codec.digest(chain, raw)
        if seq != expected or chain != digest:
            raise ValueError(f"change {expected} is missing or damaged")
        yield seq, codec.from_json(raw, Change), chain
