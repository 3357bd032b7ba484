"""A text with the line ends of Windows is read and written like any other."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desk.conftest import Opened
from tashih.article.article import Article
from tashih.desk.panes.display import shown
from tashih.desk.window import Window

KEY, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
TEXT = "Bir 😀\r\n\r\nİki satır\r\nson"


@pytest.fixture
def window_on(window: Window, opened: Opened) -> Window:
    opened(Article.of(TEXT))
    window.panes.repaired.setFocus()
    return window


def press(window: Window, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        QTest.keyClick(window.panes.repaired, key, modifiers)


def test_that_no_sign_stands_at_the_line_ends(window_on: Window) -> None:
    assert "\u240d" not in window_on.panes.repaired.toPlainText()
    assert "\u240d" in shown("a\rb")


def test_that_what_is_typed_at_a_line_end_stands_before_it(window_on: Window) -> None:
    press(window_on, KEY.Key_End, KEY.Key_X, KEY.Key_Y)
    assert window_on.session.article.repaired == TEXT.replace("😀", "😀xy")
    assert window_on.panes.repaired.in_step


def test_that_a_step_to_the_right_crosses_a_line_end_at_once(window_on: Window) -> None:
    press(window_on, KEY.Key_End, KEY.Key_Right, KEY.Key_Right, KEY.Key_X)
    assert window_on.session.article.repaired == TEXT.replace("\r\nİki", "\r\nxİki")


def test_that_a_step_to_the_left_crosses_a_line_end_at_once(window_on: Window) -> None:
    press(window_on, KEY.Key_Down, KEY.Key_Down, KEY.Key_Home, KEY.Key_Left, KEY.Key_Left, KEY.Key_X)
    assert window_on.session.article.repaired == TEXT.replace("😀", "😀x")


@pytest.mark.parametrize(
    "keys", [[KEY.Key_End, KEY.Key_Delete], [KEY.Key_Down, KEY.Key_Home, KEY.Key_Backspace]], ids=["delete", "back"]
)
def test_that_a_line_end_is_taken_out_whole_and_comes_back_whole(window_on: Window, keys: list[Qt.Key]) -> None:
    press(window_on, *keys)
    assert window_on.session.article.repaired == TEXT.replace("\r\n", "", 1)
    window_on.session.undo()
    assert window_on.session.article.repaired == TEXT
    assert window_on.panes.repaired.toPlainText() == shown(TEXT)


def test_that_a_selection_to_the_line_end_leaves_it(window_on: Window) -> None:
    press(window_on, KEY.Key_End, modifiers=Qt.KeyboardModifier.ShiftModifier)
    press(window_on, KEY.Key_X)
    assert window_on.session.article.repaired == TEXT.replace("Bir 😀", "x")


def test_that_the_column_is_kept_across_an_empty_line(window_on: Window) -> None:
    press(window_on, KEY.Key_Right, KEY.Key_Right, KEY.Key_Down, KEY.Key_Down, KEY.Key_X)
    assert "İkxi" in window_on.session.article.repaired
