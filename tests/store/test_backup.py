"""Backups are made by the way, thinned out by number, verified, and restored without losing what they replace."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import platformdirs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tashih.article import hand
from tashih.article.article import Article
from tashih.article.spans import Span
from tashih.store import backup
from tashih.store.articles import Decoding
from tashih.store.backup import Backup
from tashih.store.errors import Damaged, ProjectError
from tashih.store.project import Project
from tashih.store.survey import Loss, survey

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC).replace(tzinfo=None)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one article; backups go to a folder of the test."""
    monkeypatch.setattr(platformdirs, "user_data_path", lambda _: tmp_path / "data")
    made = tmp_path / "haber.tashih"
    with Project.create(made) as project:
        add(project, "bir")
    return made


def add(project: Project, text: str) -> None:
    """One more article."""
    project.add(text, None, text.encode(), Decoding(), Article.of(text))


def texts(path: Path) -> list[str]:
    """The articles of a project."""
    with Project.open(path) as project:
        return [row.name for row in project.articles()]


def test_a_backup_is_a_whole_project_even_of_one_that_is_open(path: Path) -> None:
    """With what is still in the -wal."""
    with Project.open(path) as project:
        add(project, "iki")
        made = backup.make(path, NOON)
        add(project, "üç")
    assert texts(made.path) == ["bir", "iki"]
    assert [b.path for b in backup.backups(path)] == [made.path]


def test_restoring_keeps_what_it_replaces(path: Path) -> None:
    """Under another name beside it."""
    made = backup.make(path, NOON)
    with Project.open(path) as project:
        add(project, "iki")
    aside = backup.restore(made.path, path)
    assert texts(path) == ["bir"]
    assert aside is not None
    assert texts(aside) == ["bir", "iki"]
    again = backup.restore(made.path, path)
    assert again not in {None, aside}
    path.unlink()
    assert backup.restore(made.path, path) is None
    assert texts(path) == ["bir"]


def test_a_damaged_backup_is_not_restored(path: Path) -> None:
    """And the project stays as it is."""
    made = backup.make(path, NOON)
    made.path.write_bytes(made.path.read_bytes()[:-9000])
    with pytest.raises(Damaged):
        backup.restore(made.path, path)
    assert texts(path) == ["bir"]
    assert [p.name for p in path.parent.iterdir() if p.is_file()] == ["haber.tashih"]


def test_a_damaged_project_is_not_backed_up_over_good_backups(path: Path) -> None:
    """The good ones stay."""
    made = backup.make(path, NOON)
    path.write_bytes(path.read_bytes()[:-9000])
    with pytest.raises(Damaged):
        backup.make(path, NOON)
    assert [b.path for b in backup.backups(path)] == [made.path]


def test_a_backup_is_due_when_something_changed_some_time_ago(path: Path) -> None:
    """Also when the clock was set back."""
    assert backup.due(path, NOON)
    backup.make(path, NOON)
    assert not backup.due(path, NOON + timedelta(days=1))
    with Project.open(path) as project:
        add(project, "iki")
    assert not backup.due(path, NOON + timedelta(minutes=1))
    assert backup.due(path, NOON + timedelta(hours=1))
    assert backup.due(path, NOON - timedelta(days=400))


def test_a_folder_for_backups_that_cannot_be_made_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a sentence."""
    monkeypatch.setattr(platformdirs, "user_data_path", lambda _: path / "data")
    with pytest.raises(ProjectError, match="No backup could be made"):
        backup.make(path, NOON)


def made(number: int, day: int, why: str = "", size: int = 1) -> Backup:
    """A backup as the list of them has it."""
    return Backup(number, NOON + timedelta(days=day), number, why, Path(f"{number}"), size)


@given(st.lists(st.tuples(st.integers(-500, 500), st.booleans()), max_size=60))
def test_the_newest_stay_whatever_their_dates(days: list[tuple[int, bool]]) -> None:
    """And those made for a reason, and the last of each of the last days."""
    there = [made(i, day, "why" if named else "") for i, (day, named) in enumerate(days)]
    gone = set(backup.superfluous(there))
    assert not gone & set(there[-backup.NEWEST :])
    assert not any(b.why for b in gone)
    assert len(there) - len(gone) <= backup.NEWEST + backup.DAYS + sum(named for _, named in days)


def test_backups_of_a_huge_project_do_not_fill_the_disk() -> None:
    """All but the newest two give way."""
    there = [made(i, i, "why", backup.BYTES) for i in range(6)]
    assert backup.superfluous(there) == there[:-2]


def test_a_survey_says_what_each_backup_lacks(path: Path) -> None:
    """Articles, and changes to those it has."""
    backup.make(path, NOON)
    with Project.open(path) as project:
        add(project, "iki")
        for _ in range(3):
            now = project.article(1)
            project.record(1, hand.type_text(now, Span(0, 0), "a", "k"), version=project.version(1))
    backup.make(path, NOON)
    later, earlier = survey(path)
    assert (later.articles, later.loss) == (2, Loss(0, 0))
    assert (earlier.articles, earlier.loss) == (1, Loss(1, 3))


def test_a_survey_notices_another_history_of_the_same_length(path: Path) -> None:
    """As after going back and going on otherwise."""
    with Project.open(path) as project:
        project.record(1, hand.type_text(project.article(1), Span(0, 0), "a", "k"), version=0)
    then = backup.make(path, NOON)
    backup.restore(backup.make(path, NOON).path, path)
    with Project.open(path) as project:
        project.undo(1, version=1)
    [_, found] = survey(path)
    assert found.backup.path == then.path
    assert found.loss == Loss(0, 1)


def test_a_survey_tells_what_cannot_be_read(path: Path) -> None:
    """A backup, or the project itself."""
    made = backup.make(path, NOON)
    backup.make(path, NOON)
    made.path.write_bytes(b"x" * 5000)
    assert [s.articles for s in survey(path)] == [1, None]
    path.write_bytes(b"x" * 5000)
    assert [s.loss for s in survey(path)] == [None, None]
