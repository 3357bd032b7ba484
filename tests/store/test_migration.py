"""A project of an earlier version is brought to this one: after a backup, whole or not at all."""

import shutil
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import platformdirs
import pytest

from tashih.store import backup, migration, schema
from tashih.store.check import check
from tashih.store.errors import Busy, Damaged, ProjectError, ReadOnly
from tashih.store.project import Project
from tashih.store.refusing import version_of

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC).replace(tzinfo=None)
KEPT = sorted((Path(__file__).parents[1] / "data" / "projects").glob("version-*.tashih"))


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that says it is of version 0."""
    monkeypatch.setattr(platformdirs, "user_data_path", lambda _: tmp_path / "data")
    path = tmp_path / "eski.tashih"
    Project.create(path).close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 0")
    db.close()
    return path


def add_column(db: sqlite3.Connection) -> None:
    """A step."""
    db.execute("ALTER TABLE article ADD COLUMN extra TEXT")


def columns(path: Path) -> list[str]:
    """Of the table of articles."""
    db = sqlite3.connect(path)
    found = [row[1] for row in db.execute("PRAGMA table_info(article)")]
    db.close()
    return found


@pytest.mark.parametrize("kept", KEPT, ids=lambda p: p.stem)
def test_a_project_of_every_version_there_was_opens(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its article, its history and nothing broken."""
    monkeypatch.setattr(platformdirs, "user_data_path", lambda _: tmp_path / "data")
    path = Path(shutil.copy(kept, tmp_path))
    with Project.open(path) as project:
        row = project.articles()[0]
        assert (row.name, row.version) == ("haber.txt", 7)
        assert project.article(row.id).repaired == "Başbakan İdlib'de konuştu."
        assert project.undo(row.id, version=7) is not None
    assert check(path).sound
    assert version_of(path) == schema.VERSION


def test_this_version_is_among_those_kept() -> None:
    """So that the next one finds it."""
    assert f"version-{schema.VERSION}" in [p.stem for p in KEPT]


def test_a_migration_leaves_a_backup_of_what_was(old: Path) -> None:
    """Named for it."""
    migration.migrate(old, NOON, {0: add_column}, 1)
    assert version_of(old) == 1
    assert "extra" in columns(old)
    (kept,) = backup.backups(old)
    assert (kept.why, version_of(kept.path)) == ("before version 1", 0)
    assert "extra" not in columns(kept.path)


def test_a_migration_that_fails_halfway_leaves_the_old_version(old: Path) -> None:
    """And can be run again."""

    def fail(db: sqlite3.Connection) -> None:
        add_column(db)
        db.execute("INSERT INTO nowhere VALUES (1)")

    with pytest.raises(ProjectError):
        migration.migrate(old, NOON, {0: fail}, 1)
    assert version_of(old) == 0
    assert "extra" not in columns(old)
    migration.migrate(old, NOON, {0: add_column}, 1)
    assert version_of(old) == 1


def test_a_migration_that_is_killed_leaves_the_old_version(old: Path) -> None:
    """In the middle of its transaction."""
    script = (
        "import os, sys; from datetime import datetime; from pathlib import Path\n"
        "from tashih.store import migration, backup\n"
        "backup.make = lambda *_: None\n"
        "def die(db): db.execute('ALTER TABLE article ADD COLUMN extra TEXT'); os.kill(os.getpid(), 9)\n"
        "migration.migrate(Path(sys.argv[1]), datetime.now(), {0: die}, 1)\n"
    )
    assert subprocess.run([sys.executable, "-c", script, old], check=False).returncode != 0
    assert "extra" not in columns(old)
    migration.migrate(old, NOON, {0: add_column}, 1)
    assert version_of(old) == 1


def test_a_step_that_orphans_rows_is_taken_back(old: Path) -> None:
    """By SQLite's own check."""

    def orphan(db: sqlite3.Connection) -> None:
        db.execute("INSERT INTO text VALUES (77, x'', x'')")

    with pytest.raises(Damaged, match="lost what they belong to"):
        migration.migrate(old, NOON, {0: orphan}, 1)
    assert version_of(old) == 0


def test_a_version_that_cannot_be_read_any_more_is_told(old: Path) -> None:
    """No step leads from it."""
    with pytest.raises(ProjectError, match="no longer read"):
        Project.open(old)


def test_a_project_open_elsewhere_or_read_only_is_not_migrated(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told why."""
    db = sqlite3.connect(old)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("SELECT * FROM head").fetchall()
    monkeypatch.setattr("tashih.store.bare.WAIT_SECONDS", 0.0)
    with pytest.raises(Busy):
        migration.migrate(old, NOON, {0: add_column}, 1)
    db.close()
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(ReadOnly, match="earlier version"):
        migration.migrate(old, NOON, {0: add_column}, 1)
