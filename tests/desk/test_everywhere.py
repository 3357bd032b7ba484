"""Tagging and correcting everywhere: each place is shown before, chosen, and taken back as one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from desk.conftest import Opened
from tashih.article.article import Article
from tashih.article.spans import Span
from tashih.desk.dialogs.everywhere import EverywhereDialog
from tashih.desk.session import Session
from tashih.desk.window import Window
from tashih.store.articles import Decoding

TEXT = "Ankara, Ankara'da ve Ankaraya. Kitap."


def press(qtbot: QtBot, window: Window, keys: str) -> None:
    combination = QKeySequence(keys)[0]
    qtbot.keyClick(window.panes.repaired, combination.key(), combination.keyboardModifiers())


@pytest.fixture
def two(window: Window, opened: Opened) -> Session:
    made = opened(Article.of(TEXT))
    assert made.project is not None
    made.project.add("b.txt", None, b"b", Decoding(), Article.of("Yine Ankara'da Kitap."))
    made.project_changed.emit()
    window.activateWindow()
    made.select(Span(2, 2))
    press_tag(made)
    return made


def press_tag(session: Session) -> None:
    session.tag("LOC")


def test_the_places_here_are_shown_and_those_ticked_are_tagged_as_one_act(
    qtbot: QtBot, window: Window, two: Session
) -> None:
    press(qtbot, window, "Alt+A")
    [dialog] = window.findChildren(EverywhereDialog)
    assert [p.certain for p in dialog.places] == [True, False]
    assert len(dialog.ticked) == 1
    qtbot.mouseClick(dialog.all, Qt.MouseButton.LeftButton)
    assert len(dialog.ticked) == 2
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert [m.span.of(TEXT) for m in two.article.mentions] == ["Ankara"] * 3
    press(qtbot, window, "Ctrl+Z")
    assert len(list(two.article.mentions)) == 1


def test_the_places_of_the_project_are_found_in_the_background_and_taken_back_everywhere(
    qtbot: QtBot, window: Window, two: Session
) -> None:
    press(qtbot, window, "Alt+Shift+A")
    [dialog] = window.findChildren(EverywhereDialog)
    qtbot.waitUntil(lambda: len(dialog.places) == 3, timeout=30_000)
    qtbot.waitUntil(dialog.ok.isEnabled, timeout=30_000)
    dialog.ok.click()
    qtbot.waitUntil(window.offers.isVisible, timeout=30_000)
    assert two.project is not None
    assert len(list(two.project.article(2).mentions)) == 1
    assert len(list(two.article.mentions)) == 2
    window.offers.buttons[0].click()
    qtbot.waitUntil(lambda: not list(two.project.article(2).mentions), timeout=30_000)  # type: ignore[union-attr]
    assert len(list(two.article.mentions)) == 1


def test_no_other_place_is_said_and_nothing_is_done(qtbot: QtBot, window: Window, opened: Opened) -> None:
    session = opened(Article.of("Tek Ankara."))
    window.activateWindow()
    session.select(Span(5, 5))
    press_tag(session)
    press(qtbot, window, "Alt+A")
    [dialog] = window.findChildren(EverywhereDialog)
    assert dialog.told.text()
    assert not dialog.ok.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_rule_can_be_carried_to_the_other_articles(qtbot: QtBot, window: Window, two: Session) -> None:
    end = TEXT.index("Kitap") + 5
    two.type_text(Span(end - 1, end), "b")
    two.select(Span(end, end))
    press(qtbot, window, "Ctrl+Alt+A")
    window.offers.buttons[0].click()
    [dialog] = window.findChildren(EverywhereDialog)
    qtbot.waitUntil(dialog.ok.isEnabled, timeout=30_000)
    dialog.ok.click()
    assert two.project is not None
    qtbot.waitUntil(lambda: "Kitab" in two.project.article(2).repaired, timeout=30_000)  # type: ignore[union-attr]
