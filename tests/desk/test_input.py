"""What keyboards, input methods and pointers do to the repaired text, each as real events, each undone again."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.conftest import DAMAGED, Opened, repaired, type_in
from desk.test_typing import at, in_step
from tashih.article.article import Article
from tashih.article.spans import Span
from tashih.desk.window import Window

Act = Callable[[Window], None]


def preedit(window: Window, text: str) -> None:
    attribute = QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.TextFormat, 0, len(text), QTextCharFormat())
    QApplication.sendEvent(window.panes.repaired, QInputMethodEvent(text, [attribute]))


def commit(window: Window, text: str, replaced: int = 0) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(text, -replaced, replaced)
    QApplication.sendEvent(window.panes.repaired, event)


def compose(window: Window) -> None:
    """Romanised letters become a name in another script."""
    before = window.session.article
    for so_far in ("l", "la", "lav"):
        preedit(window, so_far)
        assert window.session.article is before
    commit(window, "拉夫罗夫")


def dead_key(window: Window) -> None:
    """A circumflex waits for its letter, as on a Turkish keyboard."""
    QApplication.sendEvent(
        window.panes.repaired,
        QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Dead_Circumflex, Qt.KeyboardModifier.NoModifier, ""),
    )
    commit(window, "â")


def alt_gr(window: Window) -> None:
    """AltGr comes as Ctrl+Alt on Windows; what it gives is text, no command."""
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
        QApplication.sendEvent(window.panes.repaired, QKeyEvent(kind, Qt.Key.Key_T, modifiers, "₺"))


def held_down(window: Window) -> None:
    """A key that repeats itself."""
    pane = window.panes.repaired
    for number in range(30):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", number > 0)
        QApplication.sendEvent(pane, event)
    QApplication.sendEvent(
        pane, QKeyEvent(QKeyEvent.Type.KeyRelease, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    )


TYPED: list[tuple[Act, str]] = [
    (compose, "拉夫罗夫"),
    (dead_key, "â"),
    (alt_gr, "₺"),
    (held_down, "a" * 30),
    (lambda w: type_in(w.panes.repaired, "ıİğĞşŞçÇ"), "ıİğĞşŞçÇ"),
    (lambda w: type_in(w.panes.repaired, "i\u0307e\u0301"), "i\u0307e\u0301"),
    (lambda w: type_in(w.panes.repaired, "😀👩\u200d🔧🇹🇷"), "😀👩\u200d🔧🇹🇷"),
    (lambda w: type_in(w.panes.repaired, "بشار الأسد"), "بشار الأسد"),
]


@pytest.mark.parametrize(("act", "text"), TYPED)
@pytest.mark.parametrize("place", [6, -1])
def test_what_is_typed_is_in_the_article_and_undone_whole(
    window: Window, opened: Opened, act: Act, text: str, place: int
) -> None:
    session = opened(repaired())
    before = session.article
    place = len(before.text) if place < 0 else place
    at(window, place)
    act(window)
    assert session.article.repaired == before.repaired[:place] + text + before.repaired[place:]
    assert in_step(window)
    assert session.position == place + len(text)
    while session.undo_name:
        session.undo()
        assert in_step(window)
    assert session.article == before


def test_what_is_being_composed_is_no_change_and_goes_when_given_up(window: Window, opened: Opened) -> None:
    session = opened(repaired())
    before = session.article
    at(window, 6)
    preedit(window, "şa")
    preedit(window, "")
    assert session.article is before
    assert in_step(window)


def test_an_input_method_can_correct_the_word_before_the_cursor(window: Window, opened: Opened) -> None:
    session = opened(Article.of("İyi bir gun"))
    at(window, 11)
    commit(window, "gün", replaced=3)
    assert session.article.repaired == "İyi bir gün"
    assert in_step(window)
    session.undo()
    assert session.article.repaired == "İyi bir gun"


def test_composing_over_a_selection_replaces_it(window: Window, opened: Opened) -> None:
    session = opened(repaired())
    session.go_to(Span(0, 6))
    preedit(window, "y")
    commit(window, "yö")
    assert session.article.repaired.startswith("yö Lavrov")
    assert in_step(window)
    while session.undo_name:
        session.undo()
    assert session.article.repaired == repaired().repaired


@pytest.mark.parametrize("text", ["e\u0301x", "👩\u200d🔧x", "🇹🇷x", "x😀"])
def test_the_arrows_and_backspace_never_stop_inside_a_letter(
    qtbot: QtBot, window: Window, opened: Opened, text: str
) -> None:
    session = opened(Article.of(text))
    at(window, 0)
    pane, stops = window.panes.repaired, {0}
    for _ in range(len(text)):
        qtbot.keyClick(pane, Qt.Key.Key_Right)
        stops.add(session.position)
    assert len(stops) == 3
    at(window, len(text))
    while session.article.repaired:
        qtbot.keyClick(pane, Qt.Key.Key_Backspace)
        assert in_step(window)
    while session.undo_name:
        session.undo()
    assert session.article.repaired == text


def test_a_million_letters_are_pasted_and_undone(window: Window, opened: Opened) -> None:
    session = opened(repaired())
    before = session.article
    long = ("Bařkan dün akřam açıklama yaptı. 😀 " * 30 + "\r\n") * 950
    at(window, 20)
    data = QMimeData()
    data.setText(long)
    window.panes.repaired.insertFromMimeData(data)
    assert len(session.article.text) == len(before.text) + len(long.replace("\r\n", "\n"))
    assert in_step(window)
    type_in(window.panes.repaired, "x")
    assert in_step(window)
    session.undo()
    session.undo()
    assert session.article == before
    assert in_step(window)


def test_words_dragged_elsewhere_are_moved_and_moved_back(qtbot: QtBot, window: Window, opened: Opened) -> None:
    session = opened(Article.of("bir iki üç dört"))
    pane = window.panes.repaired
    session.go_to(Span(4, 8))
    data = pane.createMimeDataFromSelection()
    assert data.text() == "iki "
    pane.textCursor().removeSelectedText()  # what Qt does when its own drag ends here
    at(window, 0)
    pane.insertFromMimeData(data)
    assert session.article.repaired == "iki bir üç dört"
    assert in_step(window)
    while session.undo_name:
        session.undo()
    assert session.article.repaired == "bir iki üç dört"
    assert in_step(window)


def test_a_drag_with_the_pointer_selects_across_paragraphs(qtbot: QtBot, window: Window, opened: Opened) -> None:
    session = opened(repaired())
    pane = window.panes.repaired
    rows = pane.rows()
    [first] = pane.boxes(Span(0, 6), rows)
    start = session.article.repaired.index("Emoji")
    [last] = pane.boxes(Span(start, start + 5), rows)
    QTest.mousePress(pane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(int(first.left()), int(first.center().y())))
    QTest.mouseMove(pane.viewport(), QPoint(int(last.right()), int(last.center().y())))
    QTest.mouseRelease(
        pane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(int(last.right()), int(last.center().y()))
    )
    assert session.selected == Span(0, start + 5)
    pane.copy()
    assert QGuiApplication.clipboard().text() == session.article.repaired[: start + 5]


def test_typing_in_a_right_to_left_paragraph_keeps_every_mark_on_its_words(window: Window, opened: Opened) -> None:
    text = "بشار الأسد (Beşar Esad) konuştu.\n" + DAMAGED
    article = repaired(text)
    session = opened(article)
    at(window, 5)
    type_in(window.panes.repaired, "م")
    assert session.article.repaired == article.repaired[:5] + "م" + article.repaired[5:]
    for edit in session.article.edits:
        assert session.article.alignment.place_of(edit).of(session.article.text) == edit.text
    assert in_step(window)
