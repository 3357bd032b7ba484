"""A copy of a project file that is whole: by SQLite's own backup, checked, and put in its place in one step.

Copying the file itself could miss changes still in its ``-wal``, or tear a page (howtocorrupt.html, 1.2).
"""

import os
import sqlite3
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tashih.store.bare import connect, resolved
from tashih.store.connection import Connection, settle, sync_folder
from tashih.store.errors import Damaged, ProjectError, explained
from tashih.store.locate import short

_PAGES = 2000

Progress = Callable[[int, int], None]
"""Told how much is done, of how much."""


def _untold(done: int, of: int) -> None:
    """Nobody wants to know."""


def copy(source: sqlite3.Connection, target: Path, told: Progress = _untold) -> None:
    """Write all that ``source`` sees to ``target``, in place of what was there. Nothing is left behind if it fails.

    It works on a project whose file was removed or replaced while it was open.
    """
    target = resolved(target)
    with draft_for(target) as draft:
        with explained(target), closing(connect(draft)) as db:
            source.backup(db, pages=_PAGES, progress=lambda _, left, total: told(total - left, total))
            db.execute("PRAGMA journal_mode = DELETE")
            verdict = db.execute("PRAGMA quick_check(1)").fetchone()[0]
            if verdict != "ok":
                raise Damaged(f"The copy for {target} is damaged ({verdict}) and was thrown away.")
        draft.replace(target)
        sync_folder(target.parent)


@contextmanager
def draft_for(target: Path) -> Iterator[Path]:
    """An empty file beside ``target`` to be written and renamed; gone at the end if it still has its own name."""
    draft = target.with_name(f".{uuid.uuid4().hex}.tashih")
    try:
        draft.touch(exist_ok=False)
        yield draft
    except OSError as fault:
        raise ProjectError(f"{target} cannot be written: {fault.strerror or fault}.") from fault
    finally:
        draft.unlink(missing_ok=True)
        draft.with_name(draft.name + "-journal").unlink(missing_ok=True)


def copy_file(path: Path, target: Path, told: Progress = _untold) -> None:
    """``copy`` from a project file that may be open elsewhere; for use in a thread of its own."""
    try:
        with closing(Connection(path, readonly=True)) as opened:
            copy(opened.db, target, told)
    finally:
        settle(resolved(path))


def set_aside(path: Path, name: str) -> Path | None:
    """Rename a project with what belongs to it, so that another file can take its place. Gives the new path."""
    if not path.exists():
        return None
    aside = free(path.with_name(f"{short(path.stem)} ({name}){path.suffix}"))
    for end in ("", "-wal", "-journal"):
        part = path.with_name(path.name + end)
        if part.exists():
            os.replace(part, aside.with_name(aside.name + end))
    path.with_name(path.name + "-shm").unlink(missing_ok=True)
    return aside


def free(path: Path) -> Path:
    """``path``, or the first name like it, with a number, that no file has."""
    number = 1
    free = path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem} {number}{path.suffix}")
    return free
