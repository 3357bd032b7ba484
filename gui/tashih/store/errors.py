"""What can go wrong with a project file, each with the sentence a person reads."""

# ruff: noqa: N818  named after what happened; the base class says that it is an error

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tashih.errors import TashihError


class ProjectError(TashihError):
    """Something is wrong with the project file."""


class NotAProject(ProjectError):
    """The file is something else, or empty."""


class NewerProject(ProjectError):
    """The file was written by a later version of the program."""


class Damaged(ProjectError):
    """The file, or one article in it, does not hold what was written to it."""


class Misplaced(ProjectError):
    """The file is no longer where it was opened: removed, renamed or replaced."""


class ReadOnly(ProjectError):
    """The project was opened to be looked at only."""


class Busy(ProjectError):
    """Another program is writing to the project, or keeps it for itself."""


class Conflict(ProjectError):
    """The article was changed elsewhere since it was read."""


class DiskFull(ProjectError):
    """There was no room for the change; nothing has been written."""


_KINDS: list[tuple[set[int], type[ProjectError], str]] = [
    (
        {sqlite3.SQLITE_FULL},
        DiskFull,
        "There is no room left for {path}. The last change is not saved: make room, then do it again.",
    ),
    (
        {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED},
        Busy,
        "Another program is using {path}. Close it there, then try again.",
    ),
    (
        {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH},
        ReadOnly,
        "{path} cannot be written to. Save a copy elsewhere to go on working.",
    ),
    (
        {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB},
        Damaged,
        "{path} is damaged. Restore a backup, or save what is left with: tashih repair-project {path}",
    ),
    (
        {sqlite3.SQLITE_CANTOPEN},
        ProjectError,
        "{path} cannot be opened. Check that it exists and that you may read and write its folder.",
    ),
]


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite raises into the sentence for it, naming ``path``."""
    try:
        yield
    except sqlite3.Error as fault:
        raise _explanation(fault, path) from fault
    except UnicodeDecodeError as fault:  # SQLite's own message quotes what it could not read
        raise _damaged(path, fault) from fault


def _damaged(path: Path, fault: Exception) -> Damaged:
    return Damaged(
        f"{path} is damaged: {fault}. Restore a backup, or save what is left with: tashih repair-project {path}"
    )


def _explanation(fault: sqlite3.Error, path: Path) -> ProjectError:
    code = getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    for codes, kind, sentence in _KINDS:
        if code in codes:
            return kind(sentence.format(path=path))
    return ProjectError(f"{path}: {fault}. The last change is not saved; save a copy elsewhere to be safe.")


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """``explained``, where moreover a value that cannot be read means that the file is damaged."""
    with explained(path):
        try:
            yield
        except (ValueError, TypeError) as fault:
            raise _damaged(path, fault) from fault
