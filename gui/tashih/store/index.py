"""The search index: the repaired texts, folded to plain lower-case letters, kept up by code.

Triggers could not do it: with ``trusted_schema`` off they may not write to a full-text table. The index keeps no text
of its own, so to take an article out one must say what was put in: that is in ``text``.
"""

import sqlite3

from tashih.article.casing import fold
from tashih.store import codec


def put(db: sqlite3.Connection, number: int, version: int, repaired: str) -> None:
    """Index what an article says at a version, in place of what it said before; to be called in a transaction."""
    old = text(db, number)
    if old != repaired:
        if old is not None:
            db.execute("INSERT INTO search (search, rowid, folded) VALUES ('delete', ?, ?)", (number, fold(old)))
        db.execute("INSERT INTO search (rowid, folded) VALUES (?, ?)", (number, fold(repaired)))
        db.execute("INSERT OR REPLACE INTO text VALUES (?, ?)", (number, codec.pack(repaired.encode())))
    db.execute("UPDATE article SET indexed = ? WHERE id = ?", (version, number))


def text(db: sqlite3.Connection, number: int) -> str | None:
    """The repaired text as the index knows it."""
    row = db.execute("SELECT repaired FROM text WHERE article = ?", (number,)).fetchone()
    return None if row is None else codec.unpack(row[0]).decode()


def stale(db: sqlite3.Connection) -> list[int]:
    """The articles that have changed since they were indexed."""
    return [row[0] for row in db.execute("SELECT id FROM article WHERE indexed <> version ORDER BY id")]
