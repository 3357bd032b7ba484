"""What can be saved from a damaged project file, put into a new one; the damaged file is only read.

Of each article as much as is whole: all of it, or its history up to the first broken change, or its last kept state
without the history, or its original text.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tashih.article.article import Article
from tashih.article.history import History
from tashih.store import articles, codec, connection, index, journal
from tashih.store.articles import Decoding, Loaded, Source, Status, Undecided
from tashih.store.bare import connect, resolved
from tashih.store.connection import Connection
from tashih.store.copying import draft_for
from tashih.store.errors import Damaged, ProjectError
from tashih.store.journal import Act

_BROKEN = (sqlite3.Error, ValueError, TypeError, KeyError)
"""What reading a broken file can raise; TypeError where a row is missing, KeyError where a step is."""


class Saved(StrEnum):
    """How much of an article was saved."""

    WHOLE = "whole"
    EARLIER = "up to an earlier version"
    STATE = "without its history"
    ORIGINAL = "its original text only"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Found:
    """One article: its number in the damaged file, its name, and how much of it was saved."""

    number: int
    name: str
    saved: Saved


def salvage(damaged: Path, target: Path, told: Callable[[int, int], None] | None = None) -> list[Found]:
    """Put what is left of ``damaged`` into the new project ``target``. Gives what became of each article.

    Raises ProjectError if ``target`` is there already, or if nothing at all can be read.
    """
    damaged = resolved(damaged)
    if not damaged.is_file():
        raise ProjectError(f"{damaged} cannot be opened. Check that it exists.")
    found: list[Found] = []
    with draft_for(target) as copy:
        _readable_copy(damaged, copy)
        connection.create(target)
        with closing(connect(copy)) as old, closing(Connection(target)) as new:
            numbers = _numbers(old)
            for done, number in enumerate(numbers, 1):
                found.append(_move(old, new, number))
                if told:
                    told(done, len(numbers))
            _move_settings(old, new)
    if not any(f.saved is not Saved.NOTHING for f in found):
        target.unlink()
        raise Damaged(f"Nothing could be saved from {damaged}. Restore a backup of it, if there is one.")
    return found


def _readable_copy(damaged: Path, copy: Path) -> None:
    """A copy that may be written to, with what its ``-wal`` has, and with a new header if the old one is destroyed."""
    data = bytearray(damaged.read_bytes())
    if data[:16] != b"SQLite format 3\0":
        data[:100] = _new_header(copy)
    page = int.from_bytes(data[16:18], "big")
    data[28:32] = (len(data) // max(page, 512)).to_bytes(4, "big")  # else a file cut short is not read at all
    copy.write_bytes(data)
    wal = damaged.with_name(damaged.name + "-wal")
    if wal.exists():
        beside = copy.with_name(copy.name + "-wal")
        beside.write_bytes(wal.read_bytes())
        with suppress(sqlite3.Error), closing(connect(copy)) as db:
            db.execute("PRAGMA journal_mode = DELETE")
        beside.unlink(missing_ok=True)
        copy.with_name(copy.name + "-shm").unlink(missing_ok=True)


def _new_header(beside: Path) -> bytes:
    """The first 100 bytes of an empty project (fileformat.html)."""
    empty = beside.with_name(f"{beside.stem}.empty.tashih")
    connection.create(empty)
    try:
        header = bytearray(empty.read_bytes()[:100])
    finally:
        empty.unlink()
    header[32:40] = bytes(8)  # no list of free pages
    return bytes(header)


def _numbers(old: sqlite3.Connection) -> list[int]:
    """The numbers of all articles of which any table knows."""
    numbers: set[int] = set()
    for statement in (
        "SELECT id FROM article ORDER BY id",
        "SELECT id FROM article ORDER BY id DESC",
        "SELECT article FROM source ORDER BY article",
        "SELECT article FROM source ORDER BY article DESC",
    ):
        with suppress(*_BROKEN):  # what was read before the damage counts
            numbers.update(row[0] for row in old.execute(statement))
    return sorted(numbers)


@dataclass(frozen=True)
class _Rest:
    """What is left of an article."""

    base: Article
    acts: tuple[Act, ...]
    reached: int
    saved: Saved


def _move(old: sqlite3.Connection, new: Connection, number: int) -> Found:
    name, status, note = _row(old, number)
    rest = _rest(old, number)
    if rest is None:
        return Found(number, name, Saved.NOTHING)
    source = _source(old, number, rest.base.original)
    with new.writing() as clock:
        made = articles.insert(new.db, clock, name, source, rest.base)
        new.db.execute("UPDATE article SET status = ?, note = ? WHERE id = ?", (status, note, made))
        _write_acts(new.db, clock, made, rest)
    return Found(number, name, rest.saved)


def _write_acts(db: sqlite3.Connection, clock: int, number: int, rest: _Rest) -> None:
    chain = journal.append(db, number, 0, codec.digest(rest.base.original.encode()), rest.acts)
    now = rest.base
    for act in rest.acts:
        now = act.change.apply(now)
    last = Loaded(now, len(rest.acts), chain, Undecided.in_article(now))
    articles.advance(db, clock, number, 0, last)
    articles.write_state(db, number, last)
    index.put(db, number, last.version, index.Words.of(now))


def _rest(old: sqlite3.Connection, number: int) -> _Rest | None:
    """As much as is left of an article: what leads furthest, and of that what has the longest history."""
    with suppress(*_BROKEN):
        version = old.execute("SELECT version FROM article WHERE id = ?", (number,)).fetchone()[0]
        bases = [
            row[0] for row in old.execute("SELECT version FROM state WHERE article = ? ORDER BY version", (number,))
        ]
        found = [rest for base in bases if (rest := _replayed(old, number, base, version)) is not None]
        if found:
            return max(found, key=lambda r: (r.reached, len(r.acts)))
    text = _original(old, number)
    return None if text is None else _Rest(Article.of(text), (), 0, Saved.ORIGINAL)


def _replayed(old: sqlite3.Connection, number: int, base: int, version: int) -> _Rest | None:
    """From a kept state as far as the journal is whole."""
    steps = {}
    with suppress(*_BROKEN):
        steps = {step.seq: step for step in journal.steps(old, number)}
    start: Article | None = None
    reached, acts = base, list[Act]()
    with suppress(*_BROKEN):
        for now in articles.replayed(old, number, base):
            if start is None:
                start = now.article
                continue
            step = steps[now.version]
            target = None if step.target is None else step.target - base
            acts.append(Act(journal.change(old, number, now.version), step.kind, target))
            reached = now.version
    if start is None:
        return None
    whole = Saved.WHOLE if base == min(steps, default=1) - 1 else Saved.STATE
    return _Rest(start, _undoable(acts), reached, whole if reached == version else Saved.EARLIER)


def _undoable(acts: list[Act]) -> tuple[Act, ...]:
    """The acts, each as one of its own if undo would no longer find what some of them took back."""
    try:
        History.of(act.step(seq) for seq, act in enumerate(acts, 1))
    except ValueError:
        return tuple(Act(act.change) for act in acts)
    return tuple(acts)


def _original(old: sqlite3.Connection, number: int) -> str | None:
    """The original text as it was kept or, where that is broken, as its bytes give it again."""
    with suppress(*_BROKEN):
        return codec.unpack(
            old.execute("SELECT original FROM source WHERE article = ?", (number,)).fetchone()[0]
        ).decode()
    with suppress(*_BROKEN, LookupError):
        source = articles.source(old, number)
        return source.data.decode(source.decoding.encoding)
    return None


def _row(old: sqlite3.Connection, number: int) -> tuple[str, str, str]:
    with suppress(*_BROKEN):
        name, status, note = old.execute("SELECT name, status, note FROM article WHERE id = ?", (number,)).fetchone()
        return str(name), Status(status).value, str(note)
    return f"article {number}", Status.NEW.value, ""


def _source(old: sqlite3.Connection, number: int, original: str) -> Source:
    try:
        return articles.source(old, number)
    except _BROKEN:
        return Source(None, 0, Decoding(), original.encode())


def _move_settings(old: sqlite3.Connection, new: Connection) -> None:
    with suppress(*_BROKEN):
        for key, value in old.execute("SELECT key, value FROM setting"):
            with suppress(ValueError), new.writing():
                codec.unpack(value)
                new.db.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (key, value))
