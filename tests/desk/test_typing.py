"""Typing in the repaired pane: whatever the widget does, the article says what the text is."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.conftest import DAMAGED, Opened, repaired, type_in
from tashih.article.article import Article
from tashih.article.edits import HAND
from tashih.article.spans import Span
from tashih.desk.panes.display import levelled, shown
from tashih.desk.window import Window

TRICKY = "a\r\nb\rc\u00a0d\u2028e\u2029f\0g\x0bh 😀i\n\nj\u0301"


def on_screen(window: Window) -> str:
    document = window.panes.repaired.document()
    return document.toRawText().replace("\u2029", "\n")


def in_step(window: Window) -> bool:
    article, pane = window.session.article, window.panes.repaired
    same = pane.text == article.repaired and levelled(on_screen(window)) == levelled(shown(article.repaired))
    return same and not article.check() and pane.positions.units == len(article.repaired.encode("utf-16-le")) // 2


def at(window: Window, position: int) -> None:
    window.session.go_to(Span(position, position))


def test_letters_become_one_edit_by_hand_and_one_undo(qtbot: QtBot, window: Window, opened: Opened) -> None:
    session = opened(repaired())
    at(window, 6)
    type_in(window.panes.repaired, "ımız")
    assert session.article.repaired.startswith("Başkanımız Lavrov")
    assert [e.text for e in session.article.edits if e.rule == HAND] == ["ımız"]
    assert in_step(window)
    session.undo()
    assert session.article.repaired.startswith("Başkan Lavrov")
    assert in_step(window)


def test_a_letter_with_alt_is_never_typed(qtbot: QtBot, window: Window, opened: Opened) -> None:
    session = opened(repaired())
    at(window, 6)
    before = session.article
    qtbot.keyClick(window.panes.repaired, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    assert session.article is before


def test_backspace_removes_an_emoji_whole(qtbot: QtBot, window: Window, opened: Opened) -> None:
    session = opened(repaired())
    at(window, session.article.repaired.index("😀") + 1)
    qtbot.keyClick(window.panes.repaired, Qt.Key.Key_Backspace)
    assert "Emoji  burada" in session.article.repaired
    assert in_step(window)


def test_enter_makes_a_line_end_with_and_without_shift(qtbot: QtBot, window: Window, opened: Opened) -> None:
    session = opened(Article.of("ab"))
    at(window, 1)
    qtbot.keyClick(window.panes.repaired, Qt.Key.Key_Return)
    qtbot.keyClick(window.panes.repaired, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert session.article.repaired == "a\n\nb"
    assert in_step(window)


def test_signs_for_controls_stay_what_they_stand_for(qtbot: QtBot, window: Window, opened: Opened) -> None:
    session = opened(Article.of(TRICKY))
    assert in_step(window)
    for position in (3, 7, 11, 13, 18):
        at(window, position)
        type_in(window.panes.repaired, "x")
        assert in_step(window)
    at(window, len(session.article.repaired))
    type_in(window.panes.repaired, "z")
    assert session.article.repaired.replace("x", "") == TRICKY + "z"
    while session.undo_name:
        session.undo()
        assert in_step(window)
    assert session.article.repaired == TRICKY


def test_everything_can_be_overwritten(qtbot: QtBot, window: Window, opened: Opened) -> None:
    session = opened(repaired(TRICKY + DAMAGED))
    window.panes.repaired.selectAll()
    type_in(window.panes.repaired, "y")
    assert session.article.repaired == "y"
    assert in_step(window)
    session.undo()
    assert session.article.repaired == repaired(TRICKY + DAMAGED).repaired
    assert in_step(window)


def test_pasted_text_is_plain_and_keeps_every_character(window: Window, opened: Opened) -> None:
    session = opened(Article.of("aa"))
    at(window, 1)
    data = QMimeData()
    data.setHtml("<b>x</b>")
    data.setText("x\u00a0\r\ny\u2028a")
    window.panes.repaired.insertFromMimeData(data)
    assert session.article.repaired == "ax\u00a0\ny\u2028aa"
    assert in_step(window)


def test_cut_and_paste_move_text(qtbot: QtBot, window: Window, opened: Opened) -> None:
    session = opened(Article.of("a\0b c"))
    session.go_to(Span(0, 3))
    window.commands["cut"].trigger()
    assert session.article.repaired == " c"
    assert QGuiApplication.clipboard().text() in ("a\0b", "a")
    at(window, 2)
    QGuiApplication.clipboard().setText("ab")
    window.commands["paste"].trigger()
    assert session.article.repaired == " cab"
    assert in_step(window)


def test_an_input_method_composes_before_it_types(window: Window, opened: Opened) -> None:
    session = opened(Article.of("ab"))
    at(window, 1)
    pane = window.panes.repaired
    QApplication.sendEvent(pane, QInputMethodEvent("n", []))
    QApplication.sendEvent(pane, QInputMethodEvent("ni", []))
    assert session.article.repaired == "ab"
    commit = QInputMethodEvent("", [])
    commit.setCommitString("ñ")
    QApplication.sendEvent(pane, commit)
    assert session.article.repaired == "añb"
    assert in_step(window)


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_a_word_can_be_deleted(qtbot: QtBot, window: Window, opened: Opened, key: Qt.Key) -> None:
    session = opened(repaired())
    at(window, 7)
    qtbot.keyClick(window.panes.repaired, key, Qt.KeyboardModifier.ControlModifier)
    assert len(session.article.repaired) < len(DAMAGED)
    assert in_step(window)


def test_reading_mode_types_nothing(qtbot: QtBot, window: Window, opened: Opened) -> None:
    session = opened(repaired())
    window.toggle_reading()
    at(window, 3)
    type_in(window.panes.repaired, "xyz")
    qtbot.keyClick(window.panes.repaired, Qt.Key.Key_Backspace)
    assert session.article.repaired == repaired().repaired
