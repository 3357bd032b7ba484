"""A project file of an earlier version becomes one of this version: backup first, forward only, all or nothing.

To change the tables: raise ``schema.VERSION``, change ``schema``, add the step from the version before to ``STEPS``,
and put a project of the version before into ``tests/data/projects``.
"""

import os
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import datetime
from pathlib import Path

from tashih.store import backup, schema
from tashih.store.bare import connect
from tashih.store.errors import Damaged, ProjectError, ReadOnly, explained
from tashih.store.refusing import version_of

Step = Callable[[sqlite3.Connection], None]

STEPS: Mapping[int, Step] = {}
"""What makes a file of that version one of the next. A step runs inside a transaction and must not end it."""


def migrate(path: Path, now: datetime, steps: Mapping[int, Step] = STEPS, to: int = schema.VERSION) -> None:
    """Bring a project to version ``to``. It must not be open elsewhere.

    Raises ProjectError with the old version untouched. Running it again after a crash is right.
    """
    before = version_of(path)
    if before >= to:
        return
    if not os.access(path, os.W_OK):
        raise ReadOnly(f"{path} is of an earlier version and cannot be written to. Copy it elsewhere first.")
    if missing := [v for v in range(before, to) if v not in steps]:
        raise ProjectError(f"{path} is of version {missing[0]}, which this Tashih can no longer read.")
    backup.make(path, now, f"before version {to}")
    with explained(path), closing(connect(path)) as db:
        db.execute("PRAGMA journal_mode = DELETE")  # fails if another window has it open
        db.execute("PRAGMA synchronous = EXTRA")
        db.execute("PRAGMA foreign_keys = OFF")  # else rebuilding a table would touch those that refer to it
        db.execute("BEGIN EXCLUSIVE")
        for version in range(before, to):
            steps[version](db)
        if broken := db.execute("PRAGMA foreign_key_check").fetchall():
            raise Damaged(f"{path} could not be brought to version {to}: {len(broken)} rows lost what they belong to.")
        db.execute(f"PRAGMA user_version = {to}")
        db.execute("COMMIT")
