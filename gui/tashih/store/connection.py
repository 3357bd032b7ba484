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

from tashih.store import schema
from tashih.store.errors import Damaged, Misplaced, NewerProject, NotAProject, ProjectError, ReadOnly, explained
from tashih.store.place import is_remote

WAIT_SECONDS = 2.0
"""How long a write waits for another window's; those take milliseconds."""

_CHECKED_SIZE = 16 << 20
"""Bytes of a file that is small enough to be checked whole each time it is opened."""


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
        version = version_of(self.path)
        with explained(self.path):
            left_open = _left_open(self.path)
            if left_open:
                _refuse_foreign_wal(self.path)
            self.db = connect(self.path, readonly=self.readonly)
            try:
                if version == schema.VERSION:  # an earlier one is only ever read to back it up
                    _refuse_strange_tables(self.db, self.path)
                if left_open or self.path.stat().st_size <= _CHECKED_SIZE:
                    _refuse_damage(self.db, self.path)
                if not self.readonly:
                    _refuse_second_name(self.path)
                    self._start_writing()
            except BaseException:
                self.db.close()
                raise
        self._identity = _identity(self.path)

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
            with suppress(sqlite3.Error):  # another window has it open, or the disk is full: the -wal file stays
                self.db.execute("PRAGMA busy_timeout = 0")
                self.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                self.db.execute("PRAGMA journal_mode = DELETE")
        self.db.close()


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


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _left_open(path: Path) -> bool:
    wal = path.with_name(path.name + "-wal")
    try:
        return wal.stat().st_size > 0
    except OSError:
        return False


def version_of(path: Path) -> int:
    """The version of a project file, by its first 100 bytes, before SQLite touches it (fileformat.html).

    Raises ProjectError if it is no project, or one of a later version.
    """
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as fault:
        raise ProjectError(f"{path} cannot be opened: {fault.strerror or fault}.") from fault
    if header[:16] != b"SQLite format 3\0" or len(header) < 100:
        what = "is empty" if not header else "is not a Tashih project"
        raise NotAProject(f"{path} {what}. If it once was a project, restore a backup of it.")
    application, version = (int.from_bytes(header[at : at + 4], "big") for at in (68, 60))
    if application != schema.APPLICATION_ID:
        raise NotAProject(f"{path} is a database of another program, not a Tashih project. Nothing was changed in it.")
    if version > schema.VERSION:
        raise NewerProject(f"{path} was written by a newer Tashih. Install the latest version to open it.")
    return version


def _refuse_second_name(path: Path) -> None:
    if path.stat().st_nlink > 1:  # each name would get a -wal of its own
        raise ProjectError(f"{path} has a second name (a hard link), which is not safe. Make a copy and open that.")


def _refuse_strange_tables(db: sqlite3.Connection, path: Path) -> None:
    names = {row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view', 'trigger')")}
    if not names >= schema.TABLES:
        raise NotAProject(f"{path} does not hold what a project holds. Restore a backup of it.")
    if strange := {n for n in names if n not in schema.TABLES and not n.startswith(("search_", "sqlite_"))}:
        raise NotAProject(f"{path} holds what no project holds ({', '.join(sorted(strange))}). It was not opened.")


def _refuse_damage(db: sqlite3.Connection, path: Path) -> None:
    verdict = db.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise Damaged(
            f"{path} is damaged ({verdict}). Restore a backup, or save what is left with: tashih repair-project {path}"
        )


def _refuse_foreign_wal(path: Path) -> None:
    """Refuse a ``-wal`` file that belongs to another file.

    SQLite takes any ``-wal`` of the right name for the newest pages. Every transaction writes the row ``head``; so
    where a ``-wal`` has changes, it has a head, whose project and session must be those of the main file.
    Both are read by connections that cannot write, as the last one to close would copy the ``-wal`` into the file.
    """
    heads = []
    for immutable in (True, False):  # immutable: without the -wal
        with closing(connect(path, readonly=True, immutable=immutable)) as db:
            try:
                heads.append(db.execute("SELECT project, session FROM head").fetchone())
            except sqlite3.DatabaseError:
                if not immutable:
                    raise
                return  # killed while the -wal was being copied: only both together make sense
    if heads[0] != heads[1]:
        raise Damaged(
            f"Beside {path} lies {path.name}-wal, which belongs to another file or to an older copy. Nothing was "
            f"changed. Move {path.name}-wal to another folder, keep it, and open the project again."
        )


def create(path: Path) -> None:
    """Make an empty project at ``path``, all or nothing. Raises ProjectError if something is there already."""
    path = resolved(path)
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
