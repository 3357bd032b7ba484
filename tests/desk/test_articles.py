"""A project of many articles: filtered, sorted, marked, gone through by key, several open in tabs."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from desk.conftest import Opened, type_in
from tashih.article.article import Article
from tashih.article.spans import Span
from tashih.desk.session import Session
from tashih.desk.window import Window
from tashih.store.articles import Decoding, Status

TEXT = "\n".join(f"{n}. satır uzun uzun yazıldı." for n in range(300))


@pytest.fixture
def many(window: Window, opened: Opened) -> Session:
    session = opened(Article.of(TEXT))
    assert session.project is not None
    for name in ("Ankara.txt", "Bursa.txt", "Çorum.txt"):
        session.project.add(name, None, name.encode(), Decoding(), Article.of(f"{name}\n{TEXT}"))
    session.project_changed.emit()
    window.activateWindow()
    return session


def press(qtbot: QtBot, window: Window, keys: str) -> None:
    combination = QKeySequence(keys)[0]
    qtbot.keyClick(window.panes.repaired, combination.key(), combination.keyboardModifiers())


def shown(window: Window) -> list[str]:
    return [str(row.value.name) for _, row in window.sides.left.articles.rows()]  # type: ignore[attr-defined]


def test_the_list_is_filtered_by_typing_and_by_status_and_sorted(qtbot: QtBot, window: Window, many: Session) -> None:
    panel = window.sides.left
    assert shown(window) == ["haber.txt", "Ankara.txt", "Bursa.txt", "Çorum.txt"]
    type_in(panel.filter, "cor")
    assert shown(window) == ["Çorum.txt"]
    panel.filter.clear()
    panel.order.setCurrentIndex(1)
    assert shown(window) == ["Ankara.txt", "Bursa.txt", "Çorum.txt", "haber.txt"]
    press(qtbot, window, "Ctrl+4")
    assert many.project is not None
    assert many.project.row(1).status is Status.CHECKED
    assert "1" in panel.told.text()
    panel.status.setCurrentIndex(panel.status.findData(Status.CHECKED.value))
    assert shown(window) == ["haber.txt"]
    panel.status.setCurrentIndex(panel.status.findData(Status.PROBLEM.value))
    assert panel.empty.isVisible()


def test_the_next_article_is_the_next_of_the_list_as_it_is_shown(qtbot: QtBot, window: Window, many: Session) -> None:
    press(qtbot, window, "Ctrl+PgDown")
    assert many.name == "Ankara.txt"
    type_in(window.sides.left.filter, "r")
    window.sides.left.order.setCurrentIndex(1)
    press(qtbot, window, "Ctrl+PgDown")
    press(qtbot, window, "Ctrl+PgDown")
    assert many.name == "Çorum.txt"
    press(qtbot, window, "Ctrl+PgUp")
    assert many.name == "Bursa.txt"


def test_tabs_remember_the_cursor_and_the_place_of_each(qtbot: QtBot, window: Window, many: Session) -> None:
    assert not window.tabs.isVisible()
    many.go_to(Span(6000, 6004))
    qtbot.waitUntil(lambda: window.panes.repaired.visible().start > 1000, timeout=30_000)
    top = window.panes.repaired.visible().start
    window.sides.left.view.choose(window.sides.left.articles.find(3))
    qtbot.keyClick(window.sides.left.view, Qt.Key.Key_T)
    assert (many.name, window.tabs.count(), window.tabs.isVisible()) == ("Bursa.txt", 2, True)
    press(qtbot, window, "Ctrl+PgDown")
    assert (many.name, window.tabs.count()) == ("Çorum.txt", 2)
    press(qtbot, window, "Ctrl+Tab")
    assert (many.name, many.selected) == ("haber.txt", Span(6000, 6004))
    qtbot.waitUntil(lambda: abs(window.panes.repaired.visible().start - top) < 120, timeout=30_000)
    press(qtbot, window, "Ctrl+Shift+Tab")
    assert many.name == "Çorum.txt"
    press(qtbot, window, "Ctrl+W")
    assert (many.name, window.tabs.isVisible()) == ("haber.txt", False)
    press(qtbot, window, "Ctrl+W")
    assert many.has_article


def test_a_middle_click_closes_a_tab_and_what_is_open_twice_is_gone_to(
    qtbot: QtBot, window: Window, many: Session
) -> None:
    window.tabs.open_beside(2)
    window.tabs.open_beside(3)
    assert many.name == "Bursa.txt"
    many.open_article(1)
    assert (window.tabs.currentIndex(), window.tabs.count()) == (0, 3)
    place = window.tabs.tabRect(2).center() - QPoint(10, 0)
    qtbot.mouseClick(window.tabs, Qt.MouseButton.MiddleButton, pos=place)
    assert [s.article for s in window.tabs.stays] == [1, 2]
    qtbot.mouseClick(window.tabs, Qt.MouseButton.LeftButton, pos=window.tabs.tabRect(1).center() - QPoint(10, 0))
    assert many.name == "Ankara.txt"
    assert many.project is not None
    many.project.remove([1])
    window.tabs.go(0)
    assert window.messages.messages
    assert ([s.article for s in window.tabs.stays], window.tabs.currentIndex()) == ([2], 0)
    assert many.name == "Ankara.txt"


def test_a_click_in_the_list_keeps_the_keyboard_there_and_enter_gives_it_to_the_text(
    qtbot: QtBot, window: Window, many: Session
) -> None:
    view = window.sides.left.view
    place = view.visualRect(window.sides.left.articles.find(3)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert many.name == "Bursa.txt"
    assert view.hasFocus()
    before = many.article
    qtbot.keyClick(view, Qt.Key.Key_3)
    assert many.article is before
    assert many.project is not None
    assert many.project.row(3).status is Status.DONE
    view.choose(window.sides.left.articles.find(2))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert many.name == "Ankara.txt"
    assert window.panes.repaired.hasFocus()


def test_the_first_act_takes_an_article_into_work_and_one_key_ends_it_and_opens_the_next(
    qtbot: QtBot, window: Window, many: Session
) -> None:
    assert many.project is not None
    type_in(window.panes.repaired, "x")
    assert many.project.row(1).status is Status.STARTED
    many.project.status(1, Status.NEW)
    type_in(window.panes.repaired, "y")
    assert many.project.row(1).status is Status.NEW
    press(qtbot, window, "Ctrl+Shift+PgDown")
    assert many.project.row(1).status is Status.DONE
    assert many.name == "Ankara.txt"
    [chosen] = window.sides.left.chosen_rows()
    assert chosen.key == 2
