"""The search index: what each article says, folded to plain lower-case letters, kept up by code.

Three columns: the repaired text; the words of the original that repairs replaced; names (mentions with their label,
speakers). Triggers could not keep it up: with ``trusted_schema`` off they may not write to a full-text table. The index
keeps no text of its own, so to take an article out one must say again what was put in: that is in ``text``.
"""

import sqlite3
from dataclasses import dataclass

from tashih.article.annotations import State
from tashih.article.article import Article
from tashih.article.casing import fold
from tashih.store import codec


@dataclass(frozen=True, slots=True)
class Words:
    """What the index knows of an article."""

    repaired: str
    replaced: str = ""
    names: str = ""

    @classmethod
    def of(cls, article: Article) -> "Words":
        """What there is to find in an article."""
        groups = dict.fromkeys(e.group for e in article.edits if e.applied)
        mentions = (f"{m.label} {m.span.of(article.repaired)}" for m in article.mentions if m.state != State.REJECTED)
        speakers = (q.who for q in article.quotations if q.who and q.state != State.REJECTED)
        return cls(
            article.repaired,
            "\n".join(dict.fromkeys(_words_around(article.original, g.start, g.end) for g in groups)),
            "\n".join(dict.fromkeys([*mentions, *speakers])),
        )

    @property
    def folded(self) -> tuple[str, str, str]:
        """As the index holds them, column by column."""
        return fold(self.repaired), fold(self.replaced), fold(self.names)


def _words_around(text: str, start: int, end: int) -> str:
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return text[start:end]


def put(db: sqlite3.Connection, number: int, version: int, words: Words) -> None:
    """Index what an article says at a version, in place of what it said before; to be called in a transaction."""
    if get(db, number) != words:
        remove(db, number)
        db.execute("INSERT INTO search (rowid, folded, replaced, names) VALUES (?, ?, ?, ?)", (number, *words.folded))
        db.execute(
            "INSERT OR REPLACE INTO text VALUES (?, ?, ?)",
            (number, codec.pack(words.repaired.encode()), codec.pack(codec.to_json((words.replaced, words.names)))),
        )
    db.execute("UPDATE article SET indexed = ? WHERE id = ?", (version, number))


def remove(db: sqlite3.Connection, number: int) -> None:
    """Take an article out of the index; to be called in a transaction."""
    if (old := get(db, number)) is not None:
        db.execute(
            "INSERT INTO search (search, rowid, folded, replaced, names) VALUES ('delete', ?, ?, ?, ?)",
            (number, *old.folded),
        )
        db.execute("DELETE FROM text WHERE article = ?", (number,))


def get(db: sqlite3.Connection, number: int) -> Words | None:
    """What the index knows of an article."""
    row = db.execute("SELECT repaired, others FROM text WHERE article = ?", (number,)).fetchone()
    if row is None:
        return None
    return Words(codec.unpack(row[0]).decode(), *codec.from_json(codec.unpack(row[1]), tuple[str, str]))


def stale(db: sqlite3.Connection) -> list[int]:
    """The articles that have changed since they were indexed."""
    return [row[0] for row in db.execute("SELECT id FROM article WHERE indexed <> version ORDER BY id")]


def clear(db: sqlite3.Connection) -> None:
    """Forget everything, so that all articles are indexed anew; to be called in a transaction."""
    db.execute("INSERT INTO search (search) VALUES ('delete-all')")
    db.execute("DELETE FROM text")
    db.execute("UPDATE article SET indexed = -1")
