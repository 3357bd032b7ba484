"""A project that others use too: what they change appears, nothing is overwritten, and backups are made."""

from pytestqt.qtbot import QtBot

from desk.conftest import Opened
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
