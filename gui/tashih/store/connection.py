"""Opening a project file so that nothing is lost: journal mode, checks of identity, guarded transactions.

Facts about SQLite are from its own documentation (pragma.html, wal.html, howtocorrupt.html, useovernet.html).
"""

import os
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from tashih.store import refusing, schema, wal
from tashih.store.bare import connect, resolved
from tashih.store.errors import Misplaced, ProjectError, ReadOnly, explained
from tashih.store.place import is_remote

_CHECKED_SIZE = 16 << 20
"""Bytes of a file that is small enough to be checked whole each time it is opened."""


_LONGEST_NAME = 255 - len("-journal")
"""Bytes that a project's name may have where file systems end at 255, as SQLite adds to it."""


class Connection:
    """An open project file. All reading goes through ``db``, all writing through ``writing``.

    ``alone`` says that no other window or computer can open it meanwhile: it lies where
    SQLite cannot share safely.
    """

    def __init__(self, path: Path, *, readonly: bool = False) -> None:
        """Open an existing project. Raises ProjectError saying what is wrong with it; then nothing was written."""
        self.path = resolved(path)
        self.readonly = readonly or not os.access(self.path, os.W_OK)
        self.alone = False
        version = refusing.version_of(self.path)
        with explained(self.path):
            left_open = wal.left_open(self.path)
            if left_open:
                refusing.refuse_foreign_wal(self.path)
            self.db = self._connected(left_open=left_open)
            try:
                if version == schema.VERSION:  # an earlier one is only ever read to back it up
                    refusing.refuse_strange_tables(self.db, self.path)
                if left_open or self.path.stat().st_size <= _CHECKED_SIZE:
                    refusing.refuse_damage(self.db, self.path)
                if not self.readonly:
                    refusing.refuse_second_name(self.path)
                    self._start_writing()
            except BaseException:
                self.db.close()
                raise
        self._identity = _identity(self.path)

    def _connected(self, *, left_open: bool) -> sqlite3.Connection:
        """For reading only, too, a file that was left open may need a connection that can write, to be read at all."""
        if not self.readonly or not (left_open and wal.needs_recovery(self.path)):
            return connect(self.path, readonly=self.readonly)
        if not os.access(self.path, os.W_OK) or not os.access(self.path.parent, os.W_OK):
            name = wal.beside(self.path).name
            raise ReadOnly(
                f"{self.path} was left open by a crash and lies where nothing can be written. Copy it and {name} to "
                "another folder and open it there."
            )
        db = connect(self.path)
        db.execute("PRAGMA query_only = ON")
        return db

    def _start_writing(self) -> None:
        self.db.execute("PRAGMA synchronous = FULL")  # in WAL, NORMAL loses acknowledged changes when power fails
        self.alone = is_remote(self.path) or not self._can_share()
        if self.alone:
            self.db.execute("PRAGMA locking_mode = EXCLUSIVE")
            self.db.execute("PRAGMA journal_mode = TRUNCATE")
            self.db.execute("BEGIN EXCLUSIVE")
            self.db.execute("COMMIT")  # the lock stays

    def _can_share(self) -> bool:
        """Go over to WAL, and see whether it works here: some file systems say yes and then fail at the first write."""
        self._start_session()
        try:
            if self.db.execute("PRAGMA journal_mode = WAL").fetchone()[0] != "wal":
                return False
            self.db.execute("UPDATE head SET clock = clock")
        except sqlite3.OperationalError as fault:
            if fault.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN):
                return False
            raise
        return True

    def _start_session(self) -> None:
        """Give the file a new session, unless it is open elsewhere: then the session is the one it has."""
        if self._journal_mode() == "wal":
            return
        self.db.execute("BEGIN IMMEDIATE")
        if self._journal_mode() != "wal":  # nobody came first
            self.db.execute("UPDATE head SET session = ?", (uuid.uuid4().hex,))
        self.db.execute("COMMIT")

    def _journal_mode(self) -> str:
        return str(self.db.execute("PRAGMA journal_mode").fetchone()[0])

    def read(self, statement: str, values: tuple[object, ...] = ()) -> list[Any]:
        """The rows that a SELECT gives."""
        with explained(self.path):
            return self.db.execute(statement, values).fetchall()

    @contextmanager
    def writing(self) -> Iterator[int]:
        """One transaction: on disk when the block has ended, or as if it had never begun. Gives the new clock.

        Inside another it is a part of that one, which can fail by itself.
        """
        if self.readonly:
            raise ReadOnly(f"{self.path} is open for reading only. Save a copy elsewhere to go on working.")
        inner = self.db.in_transaction
        with explained(self.path):
            self.db.execute("SAVEPOINT inner" if inner else "BEGIN IMMEDIATE")
            try:
                self.db.execute("UPDATE head SET clock = clock + ?", (not inner,))
                yield self.clock()
                self.refuse_misplaced()
                self.db.execute("RELEASE inner" if inner else "COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):  # SQLite may have rolled back by itself
                    self.db.execute("ROLLBACK TO inner" if inner else "ROLLBACK")
                raise

    def clock(self) -> int:
        """Counts the transactions of all windows and programs on this file."""
        return int(self.read("SELECT clock FROM head")[0][0])

    def refuse_misplaced(self) -> None:
        """Raise Misplaced if the file at this path is not the one that is open: what is written would be lost."""
        if _identity(self.path) != self._identity:
            raise Misplaced(
                f"{self.path} was removed, renamed or replaced by another program while it was open. Nothing more can "
                "be saved in it: save a copy under another name now."
            )

    def close(self) -> None:
        """Make it one plain file again, if this is the last window that has it open."""
        if not self.readonly and not self.alone and _identity(self.path) == self._identity:
            _make_plain(self.db)
        self.db.close()


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def settle(path: Path) -> None:
    """Make a project one plain file if nobody has it open any more: for one that was only read while others closed it.

    They could not, because it was read. Never raises: all is safe in the ``-wal`` file, too.
    """
    if wal.beside(path).exists() and os.access(path, os.W_OK):
        with suppress(sqlite3.Error, OSError), closing(connect(path)) as db:
            _make_plain(db)


def _make_plain(db: sqlite3.Connection) -> None:
    with suppress(sqlite3.Error):  # another window has it open, or the disk is full: the -wal file stays
        db.execute("PRAGMA busy_timeout = 0")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.execute("PRAGMA journal_mode = DELETE")


def create(path: Path) -> None:
    """Make an empty project at ``path``, all or nothing. Raises ProjectError if something is there already."""
    path = resolved(path)
    if len(os.fsencode(path.name)) > _LONGEST_NAME:
        raise ProjectError(f"The name {path.name} is too long. Choose a shorter one.")
    draft = path.with_name(f".{uuid.uuid4().hex}.tashih")
    try:
        draft.touch(exist_ok=False)
        try:
            with explained(path), closing(connect(draft, readonly=False)) as db:
                schema.create(db)
            place_new(draft, path)
            sync_folder(path.parent)
        finally:
            draft.unlink(missing_ok=True)
    except FileExistsError as fault:
        raise ProjectError(f"{path} is there already. Choose another name.") from fault
    except OSError as fault:
        raise ProjectError(f"{path} cannot be made: {fault.strerror or fault}.") from fault


def place_new(draft: Path, path: Path) -> None:
    """Give ``draft`` the name ``path``. Raises FileExistsError if that is taken: nothing is ever written over."""
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if path.exists():
            raise FileExistsError(path) from None
        draft.rename(path)


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` last through a power cut, where the system can do that."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
