"""What can happen to a project file, and what then happens: a sentence, and nothing lost."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import platformdirs
import pytest

from tashih.article import hand
from tashih.article.article import Article
from tashih.article.spans import Span
from tashih.store import articles, bare, connection, locate, place, wal
from tashih.store.articles import Decoding, Loaded
from tashih.store.errors import (
    Busy,
    Conflict,
    Damaged,
    DiskFull,
    Misplaced,
    NewerProject,
    NotAProject,
    ProjectError,
    ReadOnly,
)
from tashih.store.project import Project

TEXT = "Bakan dün konuştu. "
ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project with one article and three changes, closed."""
    made = tmp_path / "haber.tashih"
    with Project.create(made) as project:
        number = add(project)
        for _ in range(3):
            type_on(project, number)
    return made


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    """The same, open."""
    with Project.open(path) as opened:
        yield opened


def add(project: Project, text: str = TEXT) -> int:
    """One article."""
    return project.add("haber", None, text.encode(), Decoding(), Article.of(text))


def type_on(project: Project, number: int = 1, text: str = "a") -> int:
    """One letter typed; gives the new version."""
    now = project.article(number)
    version = project.version(number)
    return project.record(number, hand.type_text(now, Span(0, 0), text, "ayşe"), version=version)


def leave_open(path: Path, *acts: str) -> None:
    """A process types in a project, says so and dies without closing it."""
    script = (
        "import os, sys; from pathlib import Path; from tashih.store.project import Project\n"
        "from tashih.article import hand; from tashih.article.spans import Span\n"
        "project = Project.open(Path(sys.argv[1]))\n"
        "for text in sys.argv[2:]:\n"
        "    change = hand.type_text(project.article(1), Span(0, 0), text, 'child')\n"
        "    project.record(1, change, version=project.version(1))\n"
        "os._exit(9)\n"
    )
    assert subprocess.run([sys.executable, "-c", script, path, *acts], check=False).returncode == 9


def test_a_closed_project_is_one_plain_file(path: Path) -> None:
    """No -wal, no -shm, no draft."""
    assert [p.name for p in path.parent.iterdir()] == ["haber.tashih"]


def test_a_process_that_dies_loses_nothing(path: Path) -> None:
    """What was recorded is there, and the next close leaves one file."""
    leave_open(path, "x", "y")
    assert path.with_name("haber.tashih-wal").stat().st_size > 0
    with Project.open(path) as project:
        assert project.article(1).repaired == "yxaaa" + TEXT
        assert project.undo(1, version=5) is not None
    assert [p.name for p in path.parent.iterdir()] == ["haber.tashih"]


@pytest.mark.parametrize("shm", [None, b"", bytes(32768), b"x" * 32768])
def test_a_project_opens_after_a_power_cut_whatever_became_of_its_shm_file(path: Path, shm: bytes | None) -> None:
    """A process that dies leaves it as it was; a power cut does not. To look at it, too, it can be opened."""
    leave_open(path, "x", "y")
    beside = path.with_name("haber.tashih-shm")
    beside.unlink() if shm is None else beside.write_bytes(shm)
    with Project.open(path, readonly=True) as project:
        assert project.article(1).repaired == "yxaaa" + TEXT
        with pytest.raises(ReadOnly):
            type_on(project)
    leave_open(path, "z")
    beside.unlink() if shm is None else beside.write_bytes(shm)
    with Project.open(path) as project:
        assert project.article(1).repaired == "zyxaaa" + TEXT


def test_a_stray_wal_is_refused_after_a_power_cut_too(path: Path, tmp_path: Path) -> None:
    """When there is no -shm file to read it by."""
    other = tmp_path / "other.tashih"
    with Project.create(other) as project:
        add(project, "başka")
    leave_open(other, "x")
    shutil.move(other.with_name("other.tashih-wal"), path.with_name("haber.tashih-wal"))
    before = path.read_bytes()
    for readonly in (False, True):
        with pytest.raises(Damaged, match="belongs to another file"):
            Project.open(path, readonly=readonly)
    assert path.read_bytes() == before


def test_a_project_left_open_on_a_read_only_medium_says_what_to_copy(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite cannot read it there."""
    leave_open(path, "x")
    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.setattr(wal, "needs_recovery", lambda _: True)
    monkeypatch.setattr(wal, "head", wal.head_alone)
    with pytest.raises(ReadOnly, match=r"Copy it and haber\.tashih-wal"):
        Project.open(path)


@pytest.mark.parametrize("what", ["removed", "renamed", "replaced"])
def test_a_file_that_is_gone_takes_no_more_changes_but_can_be_saved_elsewhere(
    path: Path, project: Project, what: str
) -> None:
    """Else they would be written where nobody finds them."""
    if what == "removed":
        path.unlink()
    else:
        path.rename(path.with_name("anders.tashih"))
    if what == "replaced":
        shutil.copy(path.with_name("anders.tashih"), path)
    with pytest.raises(Misplaced, match="save a copy"):
        type_on(project)
    assert project.version(1) == 3
    saved = path.with_name("kopya.tashih")
    project.save_copy(saved)
    project.close()
    with Project.open(saved) as copy:
        assert copy.article(1).repaired == "aaa" + TEXT
        type_on(copy)


def test_a_change_that_the_disk_has_no_room_for_is_not_made_and_works_later(project: Project) -> None:
    """By a limit on the pages of the file."""
    project._db.execute(f"PRAGMA max_page_count = {project._db.execute('PRAGMA page_count').fetchone()[0]}")
    noise = os.urandom(30_000).hex()
    with pytest.raises(DiskFull, match="no room left"):
        type_on(project, text=noise)
    assert (project.version(1), project.article(1).repaired) == (3, "aaa" + TEXT)
    project._db.execute("PRAGMA max_page_count = 100000")
    assert type_on(project, text=noise) == 4


def fill(project: Project, number: int) -> None:
    """Type until the disk is full."""
    while True:
        type_on(project, number, os.urandom(3000).hex())


@pytest.mark.skipif(not Path("/dev/full").exists() or not ROOT, reason="needs a small file system")
def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    """A real one, of 400 kB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=400k", "none", disk], check=False, capture_output=True
    ).returncode:
        pytest.skip("may not mount here")
    try:
        with Project.create(disk / "p.tashih") as project:
            number = add(project)
            with pytest.raises(DiskFull):
                fill(project, number)
            typed = project.article(number)
            with pytest.raises(ProjectError):
                project.save_copy(disk / "kopya.tashih")
            assert project.article(number) == typed
        assert not (disk / "kopya.tashih").exists()
        with Project.open(disk / "p.tashih") as project:
            assert project.article(number) == typed
    finally:
        subprocess.run(["umount", disk], check=True)


def test_a_stray_wal_of_another_project_is_refused_and_both_files_kept(path: Path, tmp_path: Path) -> None:
    """SQLite by itself would show the other project's pages."""
    other = tmp_path / "other.tashih"
    with Project.create(other) as project:
        add(project, "başka")
    leave_open(other, "x")
    stray = path.with_name("haber.tashih-wal")
    shutil.move(other.with_name("other.tashih-wal"), stray)
    before, wal = path.read_bytes(), stray.read_bytes()
    with pytest.raises(Damaged, match=r"haber\.tashih-wal, which belongs to another file"):
        Project.open(path)
    assert (path.read_bytes(), stray.read_bytes()) == (before, wal)
    stray.unlink()
    with Project.open(path) as project:
        assert project.version(1) == 3


def test_the_wal_of_a_later_session_is_refused_beside_an_older_copy(path: Path) -> None:
    """As when a backup is copied back by hand after a crash."""
    old = path.read_bytes()
    with Project.open(path) as project:
        type_on(project)
    leave_open(path, "x")
    path.write_bytes(old)
    with pytest.raises(Damaged, match="older copy"):
        Project.open(path)


def test_an_empty_file_is_not_taken_for_a_new_project(path: Path) -> None:
    """Nor is it filled."""
    path.write_bytes(b"")
    with pytest.raises(NotAProject, match="is empty"):
        Project.open(path)
    assert path.stat().st_size == 0


@pytest.mark.parametrize("content", [b"merhaba" * 100, b"\0" * 5000, b"SQLite format 3\0"])
def test_a_file_of_another_kind_is_refused(path: Path, content: bytes) -> None:
    """By its first bytes."""
    path.write_bytes(content)
    with pytest.raises(NotAProject, match="not a Tashih project"):
        Project.open(path)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    """Nothing is written to it."""
    other = tmp_path / "x.tashih"
    with sqlite3.connect(other) as db:
        db.execute("CREATE TABLE article (id)")
    db.close()
    before = other.read_bytes()
    with pytest.raises(NotAProject, match="another program"):
        Project.open(other)
    assert other.read_bytes() == before


def test_a_project_of_a_newer_version_is_refused(path: Path) -> None:
    """Nothing is written to it."""
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 999")
    db.close()
    before = path.read_bytes()
    with pytest.raises(NewerProject, match="newer Tashih"):
        Project.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER evil AFTER INSERT ON journal BEGIN DELETE FROM article; END",
        "CREATE VIEW evil AS SELECT * FROM article",
        "DROP TABLE journal",
    ],
)
def test_a_project_with_strange_tables_is_refused(path: Path, statement: str) -> None:
    """A trigger would act in our name."""
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute(statement)
    db.close()
    with pytest.raises(NotAProject):
        Project.open(path)


def test_a_truncated_file_is_named_as_damaged(path: Path) -> None:
    """With the way out."""
    path.write_bytes(path.read_bytes()[:-20_000])
    with pytest.raises(Damaged, match="repair-project"):
        Project.open(path)


@pytest.mark.parametrize("column", ["source.original", "state.layers", "journal.change"])
def test_a_flipped_bit_is_noticed_where_sqlite_does_not(path: Path, column: str) -> None:
    """The article is named; the others can be used."""
    with Project.open(path) as project:
        other = add(project, "sağlam")
    table, name = column.split(".")
    with sqlite3.connect(path) as db:
        value = bytearray(db.execute(f"SELECT {name} FROM {table} WHERE article = 1").fetchone()[0])
        value[len(value) // 2] ^= 4
        db.execute(f"UPDATE {table} SET {name} = ? WHERE article = 1", (bytes(value),))
    db.close()
    with Project.open(path) as project:
        with pytest.raises(Damaged, match=r"“haber”.* is damaged"):
            project.article(1)
        assert project.article(other).original == "sağlam"


def test_a_missing_change_is_noticed(path: Path) -> None:
    """The journal has no gaps."""
    with sqlite3.connect(path) as db:
        db.execute("DELETE FROM journal WHERE seq = 2")
    db.close()
    with Project.open(path) as project, pytest.raises(Damaged, match="change 2 is missing"):
        project.article(1)


@pytest.mark.skipif(not hasattr(os, "link"), reason="no hard links here")
def test_a_second_name_of_the_file_is_refused_and_a_symbolic_link_followed(path: Path) -> None:
    """Two names would have two -wal files."""
    link = path.with_name("link.tashih")
    link.symlink_to(path)
    with Project.open(link) as project:
        assert project.path == path
        type_on(project)
    assert link.is_symlink()
    os.link(path, path.with_name("second.tashih"))
    with pytest.raises(ProjectError, match="hard link"):
        Project.open(path)
    with Project.open(path, readonly=True) as project:
        assert project.version(1) == 4


def test_links_in_a_circle_are_told(tmp_path: Path) -> None:
    """Not followed forever."""
    a, b = tmp_path / "a.tashih", tmp_path / "b.tashih"
    a.symlink_to(b)
    b.symlink_to(a)
    with pytest.raises(ProjectError, match="cannot be opened"):
        Project.open(a)


def test_a_folder_is_not_a_project(tmp_path: Path) -> None:
    """Nor is nothing."""
    with pytest.raises(ProjectError, match="cannot be opened"):
        Project.open(tmp_path)
    with pytest.raises(ProjectError, match="cannot be opened"):
        Project.open(tmp_path / "none.tashih")


def test_a_project_on_a_read_only_medium_can_be_looked_at(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And says so when changed."""
    path.chmod(0o444)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with Project.open(path) as project:
        assert project.readonly
        assert project.article(1).repaired == "aaa" + TEXT
        with pytest.raises(ReadOnly, match="Save a copy"):
            type_on(project)


def test_two_windows_see_each_others_changes_and_overwrite_nothing(path: Path) -> None:
    """Each says what it saw; the later of two changes to one version is refused."""
    with Project.open(path) as one, Project.open(path) as two:
        assert (one.poll(), two.poll()) == (None, None)
        type_on(one)
        assert one.poll() is None
        assert two.poll() == [1]
        assert two.version(1) == 4
        stale = two.article(1)
        type_on(two)
        with pytest.raises(Conflict):
            one.record(1, hand.type_text(stale, Span(0, 0), "?", "ali"), version=4)
        assert one.article(1) == two.article(1)
        one.values.set("labels", b"PER")
        assert two.poll() == []
        assert two.values.get("labels") == b"PER"
    assert [p.name for p in path.parent.iterdir()] == ["haber.tashih"]


def test_an_article_written_by_another_window_while_it_is_read_is_not_taken_for_damaged(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever comes between two statements: all that is read is of one moment."""
    latest = articles.latest
    with Project.open(path) as one, Project.open(path) as two:

        def interrupted(*of: Any) -> Loaded:
            monkeypatch.undo()
            type_on(two)
            return latest(*of)

        monkeypatch.setattr(articles, "latest", interrupted)
        assert one.article(1).repaired == "aaa" + TEXT
        assert one.article(1).repaired == "aaaa" + TEXT


def test_a_window_that_writes_for_long_makes_the_other_wait_then_say_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing hangs."""
    monkeypatch.setattr(bare, "WAIT_SECONDS", 0.0)
    with Project.open(path) as one, Project.open(path) as two:
        with one.batch(), pytest.raises(Busy, match="Another program is using"):
            type_on(two)
        type_on(two)


def test_on_a_network_drive_one_computer_has_the_project_for_itself(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No WAL there, and no second writer."""
    monkeypatch.setattr(connection, "is_remote", lambda _: True)
    monkeypatch.setattr(bare, "WAIT_SECONDS", 0.0)
    with Project.open(path) as project:
        assert project.alone
        type_on(project)
        assert not path.with_name("haber.tashih-wal").exists()
        with pytest.raises(Busy):
            Project.open(path)
    with Project.open(path) as project:
        assert project.version(1) == 4


def test_a_table_of_mounts_tells_a_network_drive() -> None:
    """The longest mount point that holds the file counts."""
    mounts = "1 0 0:1 / / rw shared:1 - ext4 d rw\n2 1 0:2 / /mnt/a\\040b rw - cifs s rw\n"
    assert place.file_system(Path("/mnt/a b/x.tashih"), mounts) == "cifs"
    assert place.file_system(Path("/mnt/x.tashih"), mounts) == "ext4"


def test_a_failure_in_a_batch_takes_all_of_it_back(project: Project) -> None:
    """In memory too."""

    def fail() -> None:
        with project.batch():
            type_on(project)
            add(project, "yeni")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert (project.version(1), len(project.articles())) == (3, 1)
    type_on(project)


def test_a_change_that_no_file_can_hold_is_refused_whole(project: Project) -> None:
    """Half of a surrogate pair."""
    with pytest.raises(ValueError, match="surrogate"):
        type_on(project, text="\ud83d")
    assert project.version(1) == 3
    type_on(project)


def test_control_characters_and_nul_are_kept(project: Project) -> None:
    """In text, name and note."""
    text = "a\0b\r\n\u2028\ufeff\u202e\x1b😀 e\u0301"
    number = project.add(text, None, text.encode(), Decoding(), Article.of(text))
    project.note(number, text)
    type_on(project, number, text)
    project.close()
    with Project.open(project.path) as again:
        assert again.article(number).repaired == text + text
        assert (again.row(number).name, again.row(number).note) == (text, text)


@pytest.mark.parametrize("name", ["a\nb", "a'b\"c", "😀", "a?b#c%20d", "ş" * 120, "-rf", " x "])
def test_a_file_may_have_any_name(tmp_path: Path, name: str) -> None:
    """Up to 255 bytes."""
    path = tmp_path / f"{name}.tashih"
    with Project.create(path) as project:
        add(project)
    with Project.open(path) as project:
        assert len(project.articles()) == 1
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_nothing_is_written_over_when_a_project_is_made(path: Path) -> None:
    """Another name is asked for."""
    before = path.read_bytes()
    with pytest.raises(ProjectError, match="is there already"):
        Project.create(path)
    assert path.read_bytes() == before


def test_a_copy_onto_the_project_itself_is_refused(project: Project) -> None:
    """By whatever name."""
    with pytest.raises(ProjectError, match="this project itself"):
        project.save_copy(project.path)


def test_a_lone_file_has_its_project_beside_it_or_among_the_users_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file itself is never written to."""
    file = tmp_path / "haber.txt"
    file.write_text("metin", "utf-8")
    with Project.for_file(file) as project:
        assert project.path == tmp_path / "haber.tashih"
    with Project.for_file(file) as project:
        assert len(project.articles()) == 0
    project.path.unlink()
    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.setattr(platformdirs, "user_data_path", lambda _: tmp_path / "data")
    assert locate.project_beside(file).parent == tmp_path / "data" / "projects"


def test_articles_of_ten_million_code_points_in_one_line_are_kept(project: Project) -> None:
    """Nothing has a limit of its own."""
    text = "haber " * 1_700_000
    number = add(project, text)
    type_on(project, number)
    project.close()
    with Project.open(project.path) as again:
        assert again.article(number).repaired == "a" + text


def test_time_running_backwards_changes_nothing(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Order is by number."""
    from dataclasses import replace
    from datetime import UTC, datetime

    now = project.article(1)
    change = replace(hand.type_text(now, Span(0, 0), "x", ""), time=datetime(1970, 1, 1, tzinfo=UTC))
    project.record(1, change, version=3)
    assert [line.seq for line in project.history(1)] == [1, 2, 3, 4]
    assert project.history(1)[-1].time.year == 1970
    assert project.undo(1, version=4) is not None


def test_a_project_closed_while_it_was_read_becomes_one_plain_file_when_the_reader_is_done(path: Path) -> None:
    """As while a backup is made of it."""
    with Project.open(path) as project:
        type_on(project)
        reader = Project.open(path, readonly=True)
        assert reader.version(1) == 4
    assert path.with_name("haber.tashih-wal").exists()
    reader.close()
    connection.settle(path)
    assert [p.name for p in path.parent.iterdir()] == ["haber.tashih"]
    with Project.open(path) as project:
        connection.settle(path)
        assert type_on(project) == 5
