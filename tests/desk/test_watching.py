"""A project that others use too: what they change appears, nothing is overwritten, and backups are made."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desk.conftest import Opened, type_in
from tashih.article.article import Article
from tashih.article.hand import type_text
from tashih.article.spans import Span
from tashih.desk.window import Window
from tashih.store.backup import backups
from tashih.store.project import Project


def typed_elsewhere(window: Window, text: str) -> None:
    here = window.session.project
    assert here is not None
    with Project.open(here.path) as other:
        [row] = other.articles()
        article = other.article(row.id)
        other.record(row.id, type_text(article, Span(0, 0), text, "other"), version=other.version(row.id))


def test_what_another_window_typed_appears(qtbot: QtBot, window: Window, opened: Opened) -> None:
    session = opened(Article.of("Bir metin."))
    typed_elsewhere(window, "Yeni ")
    window.watching.look()
    assert session.article.repaired == window.panes.repaired.text == "Yeni Bir metin."
    assert "Yeni" in session.undo_name


def test_typing_goes_on_after_another_window_typed(qtbot: QtBot, window: Window, opened: Opened) -> None:
    session = opened(Article.of("Bir metin."))
    typed_elsewhere(window, "Yeni ")
    window.watching.look()
    session.type_text(Span(0, 0), "!")
    assert session.article.repaired == "!Yeni Bir metin."


def test_nothing_is_shown_anew_while_nobody_else_changes_anything(window: Window, opened: Opened) -> None:
    session = opened(Article.of("Bir metin."))
    before = session.article
    window.watching.look()
    assert session.article is before


def test_a_project_that_is_opened_is_backed_up(qtbot: QtBot, window: Window, opened: Opened) -> None:
    session = opened(Article.of("Bir metin."))
    assert session.project is not None
    path = session.project.path
    qtbot.waitUntil(lambda: len(backups(path)) == 1)


def test_typing_into_a_lost_project_is_taken_back_and_a_copy_saves_everything(
    qtbot: QtBot, window: Window, opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = opened(Article.of("Bir metin."))
    pane = window.panes.repaired
    type_in(pane, "Tek")
    assert session.project is not None
    for part in tmp_path.glob("project0.tashih*"):
        part.unlink()
    type_in(pane, "x")
    qtbot.waitUntil(lambda: pane.toPlainText() == "TekBir metin.")
    assert session.article.repaired == pane.text == "TekBir metin."
    assert "removed" in window.messages.messages[0]
    window.status_line.refresh()
    assert window.status_line.sentences[2] == "The last change is not saved"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "kopya"), ""))
    window.commands["save_copy"].trigger()
    type_in(pane, "y")
    assert session.article.repaired == "yTekBir metin."
    assert window.status_line.sentences[2] == "All changes saved"
    session.close_project()
    with Project.open(tmp_path / "kopya.tashih") as copy:
        assert copy.article(next(iter(copy.articles())).id).repaired == "yTekBir metin."
