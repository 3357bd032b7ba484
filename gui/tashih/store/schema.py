"""The tables of a project file, and how a file of an earlier version becomes one of this.

``head`` is one row on one page that every transaction writes, so that a stray ``-wal`` file from elsewhere is noticed
by its ``project`` and ``session`` (see ``connection``); ``clock`` counts transactions, so that another window sees
which articles were ``touched`` since it looked.
"""

import sqlite3
import uuid

APPLICATION_ID = 0x54534948  # "TSIH"
VERSION = 1

_TABLES = """
CREATE TABLE head (
    id INTEGER PRIMARY KEY CHECK (id = 1), project TEXT NOT NULL, session TEXT NOT NULL, clock INTEGER NOT NULL
) STRICT;
CREATE TABLE setting (key TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,  -- a number is never given twice
    name TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'new',
    note TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 0,
    chain BLOB NOT NULL,            -- digest of the last journal row
    touched INTEGER NOT NULL,       -- the clock when it was last written
    indexed INTEGER NOT NULL,       -- the version that the search index knows; -1 for none
    edits INTEGER NOT NULL,         -- undecided ones of each layer
    mentions INTEGER NOT NULL,
    quotations INTEGER NOT NULL,
    flags INTEGER NOT NULL,
    content BLOB NOT NULL UNIQUE    -- digest of the bytes it came from
) STRICT;
CREATE INDEX article_touched ON article (touched);
CREATE INDEX article_stale ON article (id) WHERE indexed <> version;
CREATE TABLE source (
    article INTEGER PRIMARY KEY REFERENCES article (id),
    path TEXT NOT NULL,             -- where it came from; empty if from nowhere
    modified INTEGER NOT NULL,      -- that file's time, in ns
    encoding TEXT NOT NULL,
    decoding BLOB NOT NULL,         -- JSON: confidence and alternatives
    data BLOB,                      -- packed; NULL if they are the original in UTF-8
    original BLOB NOT NULL,         -- packed UTF-8
    digest BLOB NOT NULL            -- of the original
) STRICT;
CREATE TABLE state (
    article INTEGER NOT NULL REFERENCES article (id),
    version INTEGER NOT NULL,
    layers BLOB NOT NULL,           -- packed JSON: edits and annotations
    digest BLOB NOT NULL,           -- of layers and of the journal up to here
    chain BLOB NOT NULL,            -- the journal's digest at this version
    PRIMARY KEY (article, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE journal (
    article INTEGER NOT NULL REFERENCES article (id),
    seq INTEGER NOT NULL,           -- the version it made
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
    target INTEGER,
    joined INTEGER NOT NULL,
    author TEXT NOT NULL,
    time TEXT NOT NULL,
    act BLOB NOT NULL,              -- JSON
    change BLOB NOT NULL,           -- packed JSON
    digest BLOB NOT NULL,           -- of the row before and of this change
    PRIMARY KEY (article, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE text (
    article INTEGER PRIMARY KEY REFERENCES article (id),
    repaired BLOB NOT NULL,         -- packed UTF-8, as the search index knows it
    others BLOB NOT NULL            -- packed JSON: replaced words and names, as the search index knows them
) STRICT;
CREATE VIRTUAL TABLE search USING fts5(folded, replaced, names, content='', prefix='2 3');
"""

TABLES = frozenset({"head", "setting", "article", "source", "state", "journal", "text", "search"})


def statements(script: str) -> list[str]:
    """The single statements of a script without string literals that hold semicolons."""
    return [s for s in (part.strip() for part in script.split(";\n")) if s]


def create(db: sqlite3.Connection) -> None:
    """Make an empty database a project. To be called outside a transaction; it is all or nothing."""
    db.execute("BEGIN IMMEDIATE")
    for statement in statements(_TABLES):
        db.execute(statement)
    db.execute("INSERT INTO head VALUES (1, ?, ?, 0)", (uuid.uuid4().hex, uuid.uuid4().hex))
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {VERSION}")
    db.execute("COMMIT")
