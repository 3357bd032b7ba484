"""Backups in the window: listed with what would be lost, gone back to without losing anything, opened as a copy."""

from datetime import UTC, datetime
from pathlib import Path

import platformdirs
import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desk.conftest import Opened, type_in
from tashih.article.article import Article
from tashih.desk.dialogs.backups import BackupsDialog
from tashih.desk.window import Window
from tashih.store import backup
from tashih.store.project import Project

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC).replace(tzinfo=None)


@pytest.fixture(autouse=True)
def _data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platformdirs, "user_data_path", lambda _: tmp_path / "data")


@pytest.fixture
def project(qtbot: QtBot, window: Window, opened: Opened) -> Path:
    """An open project with a backup, and three letters typed since."""
    session = opened(Article.of("Bir metin."))
    assert session.project is not None
    path = session.project.path
    qtbot.waitUntil(lambda: len(backup.backups(path)) == 1)
    type_in(window.panes.repaired, "abc")
    return path


def dialog_of(qtbot: QtBot, window: Window, count: int = 1) -> BackupsDialog:
    window.commands["backups"].trigger()
    dialog = window.findChild(BackupsDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.model.rowCount() == count)
    return dialog


def said(dialog: BackupsDialog) -> list[str]:
    return [line.text for _, row in dialog.model.rows() for line in dialog.model.lines(row)]


def test_a_backup_says_what_would_be_lost(qtbot: QtBot, window: Window, project: Path) -> None:
    dialog = dialog_of(qtbot, window)
    assert "1 article" in said(dialog)[1]
    assert "3 change" in said(dialog)[1]
    assert dialog.restore.isEnabled()


def test_going_back_shows_the_backup_and_keeps_what_it_replaces(qtbot: QtBot, window: Window, project: Path) -> None:
    dialog = dialog_of(qtbot, window)
    dialog.restore.click()
    qtbot.waitUntil(lambda: window.session.article.repaired == "Bir metin.")
    aside = project.with_name("project0 (before restoring).tashih")
    assert aside.name in window.messages.messages[-1]
    with Project.open(aside) as kept:
        assert kept.article(1).repaired == "abcBir metin."
    type_in(window.panes.repaired, "x")
    assert window.session.article.repaired == "xBir metin."


def test_a_copy_of_a_backup_opens_beside_the_project(qtbot: QtBot, window: Window, project: Path) -> None:
    dialog = dialog_of(qtbot, window)
    dialog.copy.click()
    qtbot.waitUntil(lambda: window.session.article.repaired == "Bir metin.")
    assert window.session.project is not None
    assert window.session.project.path.parent == project.parent
    assert window.session.project.path != project
    with Project.open(project) as kept:
        assert kept.article(1).repaired == "abcBir metin."


def test_a_backup_can_be_made_now(qtbot: QtBot, window: Window, project: Path) -> None:
    dialog = dialog_of(qtbot, window)
    dialog.make.click()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2)
    assert "the same as now" in said(dialog)[1]


def test_a_damaged_backup_is_shown_as_such_and_cannot_be_chosen(qtbot: QtBot, window: Window, project: Path) -> None:
    for one in backup.backups(project):
        one.path.write_bytes(b"x" * 9000)
    dialog = dialog_of(qtbot, window)
    assert "damaged" in said(dialog)[1]
    assert not dialog.restore.isEnabled()
    assert not dialog.copy.isEnabled()


@pytest.fixture
def damaged(window: Window, project: Path) -> Path:
    """The same project, closed, its last pages lost."""
    window.session.close_project()
    project.write_bytes(project.read_bytes()[:-20_000])
    return project


def test_a_damaged_project_offers_its_backups(qtbot: QtBot, window: Window, damaged: Path) -> None:
    window.open_paths([damaged])
    assert "is damaged" in window.messages.messages[0]
    button(window, "Backups…").click()
    dialog = window.findChild(BackupsDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    assert "cannot be read" in said(dialog)[1]
    dialog.restore.click()
    qtbot.waitUntil(lambda: window.session.article.repaired == "Bir metin.")


def test_a_damaged_project_offers_to_save_what_is_left(qtbot: QtBot, window: Window, project: Path) -> None:
    window.session.close_project()
    damaged, before = project, bytes(100) + project.read_bytes()[100:]
    damaged.write_bytes(before)
    window.open_paths([damaged])
    button(window, "Save what is left").click()
    qtbot.waitUntil(lambda: window.session.has_article)
    assert window.session.article.repaired == "abcBir metin."
    assert "project0 (saved).tashih" in window.messages.messages[-1]
    assert damaged.read_bytes() == before


def button(window: Window, text: str) -> QPushButton:
    return next(b for b in window.messages.findChildren(QPushButton) if b.text() == text)
