"""What a project left open by a crash says with and without its ``-wal`` file, found out without changing either.

After a power cut the ``-shm`` file, which only says where in the ``-wal`` what is, is gone or wrong. SQLite makes it
anew, but not for a connection that may not write ("recovery" in walformat.html); so where only looking is wanted, a
copy is looked at.
"""

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from tashih.store.bare import connect

Head = tuple[str, str]
"""Project and session that a file or its ``-wal`` belongs to."""

_FIRST = 1 << 20
"""Bytes that hold the tables' definitions and the head, which are made first."""

_CANNOT = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN})


def left_open(path: Path) -> bool:
    """Whether a ``-wal`` file with something in it lies beside a project: it is open, or was not closed."""
    try:
        return beside(path).stat().st_size > 0
    except OSError:
        return False


def beside(path: Path) -> Path:
    """The ``-wal`` file of a project."""
    return path.with_name(path.name + "-wal")


def needs_recovery(path: Path) -> bool:
    """Whether only a connection that may write can read the file with its ``-wal``. Raises sqlite3.Error if damaged."""
    try:
        with closing(connect(path, readonly=True)) as db:
            _read(db)
    except sqlite3.OperationalError as fault:
        if fault.sqlite_errorcode & 0xFF in _CANNOT:
            return True
        raise
    return False


def head_alone(path: Path) -> Head:
    """The head in the file as if there were no ``-wal``. Raises sqlite3.Error if it has none."""
    with closing(connect(path, readonly=True, immutable=True)) as db:
        return _read(db)


def head(path: Path) -> Head:
    """The head with what the ``-wal`` says. Raises sqlite3.Error if there is none."""
    if not needs_recovery(path):
        with closing(connect(path, readonly=True)) as db:
            return _read(db)
    try:
        return _head_of_copy(path, _FIRST)
    except sqlite3.DatabaseError:
        return _head_of_copy(path, path.stat().st_size)


def _head_of_copy(path: Path, count: int) -> Head:
    """From a copy of so many bytes of the file, and of the whole ``-wal``."""
    with tempfile.TemporaryDirectory(prefix="tashih-") as folder:
        copy = Path(folder) / "copy.tashih"
        with path.open("rb") as source, copy.open("wb") as target:
            for _ in range(0, count, _FIRST):
                target.write(source.read(_FIRST))
            target.truncate(path.stat().st_size)
        shutil.copyfile(beside(path), beside(copy))
        with closing(connect(copy)) as db:
            return _read(db)


def _read(db: sqlite3.Connection) -> Head:
    project, session = db.execute("SELECT project, session FROM head").fetchone()
    return str(project), str(session)
