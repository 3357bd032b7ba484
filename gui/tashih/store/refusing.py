"""What is refused before a project is opened: another kind of file, a newer version, damage, a stray ``-wal``."""

import sqlite3
from pathlib import Path

from tashih.store import schema, wal
from tashih.store.errors import Damaged, NewerProject, NotAProject, ProjectError


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


def refuse_second_name(path: Path) -> None:
    if path.stat().st_nlink > 1:  # each name would get a -wal of its own
        raise ProjectError(f"{path} has a second name (a hard link), which is not safe. Make a copy and open that.")


def refuse_strange_tables(db: sqlite3.Connection, path: Path) -> None:
    names = {row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view', 'trigger')")}
    if not names >= schema.TABLES:
        raise NotAProject(f"{path} does not hold what a project holds. Restore a backup of it.")
    if strange := {n for n in names if n not in schema.TABLES and not n.startswith(("search_", "sqlite_"))}:
        raise NotAProject(f"{path} holds what no project holds ({', '.join(sorted(strange))}). It was not opened.")


def refuse_damage(db: sqlite3.Connection, path: Path) -> None:
    verdict = db.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise Damaged(
            f"{path} is damaged ({verdict}). Restore a backup, or save what is left with: tashih repair-project {path}"
        )


def refuse_foreign_wal(path: Path) -> None:
    """Refuse a ``-wal`` file that belongs to another file.

    SQLite takes any ``-wal`` of the right name for the newest pages. Every transaction writes the row ``head``; so
    where a ``-wal`` has changes, it has a head, whose project and session must be those of the main file.
    Both are read by connections that cannot write, as the last one to close would copy the ``-wal`` into the file.
    """
    try:
        alone = wal.head_alone(path)  # without the -wal
    except sqlite3.DatabaseError:
        return  # killed while the -wal was being copied: only both together make sense
    if alone != wal.head(path):
        raise Damaged(
            f"Beside {path} lies {path.name}-wal, which belongs to another file or to an older copy. Nothing was "
            f"changed. Move {path.name}-wal to another folder, keep it, and open the project again."
        )
