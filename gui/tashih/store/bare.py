"""A bare connection to a database file, with what is right for any file, whoever wrote it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tashih.store.errors import ProjectError

WAIT_SECONDS = 2.0
"""How long a write waits for another window's; those take milliseconds."""


def resolved(path: Path) -> Path:
    """The file itself where ``path`` is a symbolic link. Raises ProjectError if the links go round in a circle."""
    try:
        return path.resolve(strict=False)
    except (OSError, RuntimeError) as fault:  # RuntimeError: a loop, up to Python 3.12
        raise ProjectError(f"{path} cannot be opened: {fault}") from fault


def connect(path: Path, *, readonly: bool = False, immutable: bool = False) -> sqlite3.Connection:
    """A bare connection with what is right for any file. ``immutable`` leaves a ``-wal`` out of account.

    It may be made in one thread and handed over to another, but never be used by two.
    """
    mode = "ro&immutable=1" if immutable else "ro" if readonly else "rw"
    uri = f"{path.as_uri()}?mode={mode}"
    db = sqlite3.connect(uri, uri=True, timeout=WAIT_SECONDS, isolation_level=None, check_same_thread=False)
    db.text_factory = _text
    db.execute("PRAGMA trusted_schema = OFF")  # the file may come from anywhere
    db.execute("PRAGMA cell_size_check = ON")
    db.execute("PRAGMA foreign_keys = ON")
    return db


def _text(data: bytes) -> str:
    """Text of a damaged file may be no text; what matters has a digest besides."""
    return data.decode("utf-8", "replace")


@contextmanager
def snapshot(db: sqlite3.Connection) -> Iterator[None]:
    """All that is read in the block is of one moment, whatever other windows write meanwhile."""
    if db.in_transaction:
        yield
        return
    db.execute("BEGIN")
    try:
        yield
    finally:
        with suppress(sqlite3.Error):  # SQLite may have ended it by itself
            db.execute("ROLLBACK")
