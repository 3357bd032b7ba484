"""Tagging with the pointer and the keys that shape what is tagged."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desk.conftest import Opened
from tashih.article.annotations import Mention, Quotation, State
from tashih.article.article import Article
from tashih.article.spans import Span
from tashih.desk.window import Window

TEXT = "Sedat Önal geldi. Ankara'da Sedat Önal konuştu. Bitti."


def press(qtbot: QtBot, window: Window, keys: str) -> None:
    combination = QKeySequence(keys)[0]
    qtbot.keyClick(window.panes.repaired, combination.key(), combination.keyboardModifiers())


def point(window: Window, at: int) -> QPoint:
    pane = window.panes.repaired
    cursor = QTextCursor(pane.document())
    cursor.setPosition(pane.positions.to_units(at))
    return pane.cursorRect(cursor).center() + QPoint(2, 0)


def test_a_double_click_offers_the_labels_in_reading_mode_and_selects_a_word_otherwise(
    qtbot: QtBot, window: Window, opened: Opened
) -> None:
    session = opened(Article.of(TEXT))
    window.activateWindow()
    pane = window.panes.repaired
    at = point(window, TEXT.index("Ankara") + 2)
    qtbot.mouseDClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert session.selected.start < session.selected.end
    press(qtbot, window, "F2")
    qtbot.mouseDClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=at)
    [menu] = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible()]
    qtbot.keyClick(menu, Qt.Key.Key_2)
    [made] = session.article.mentions
    assert (made.span.of(TEXT), made.label) == ("Ankara", "LOC")


def test_alt_click_reaches_each_of_what_lies_over_each_other(qtbot: QtBot, window: Window, opened: Opened) -> None:
    mentions = [Mention("m1", Span(0, 10), "PER"), Mention("m2", Span(0, 5), "PER")]
    session = opened(Article.of(TEXT, (), mentions, [Quotation("q1", (Span(0, 17),))]))
    session.select(Span(30, 30))
    place = point(window, 2)
    seen = []
    for _ in range(4):
        qtbot.mouseClick(
            window.panes.repaired.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier, place
        )
        seen.append(session.current.id if session.current else "")  # type: ignore[union-attr]
    assert seen == ["m2", "m1", "q1", "m2"]
    assert window.panes.repaired.position_at(QPointF(place)) == session.position


def test_mentions_are_made_one_and_two_by_key(qtbot: QtBot, window: Window, opened: Opened) -> None:
    mentions = [Mention("m1", Span(0, 5), "PER"), Mention("m2", Span(6, 10), "PER")]
    session = opened(Article.of(TEXT, (), mentions))
    window.activateWindow()
    session.select(Span(1, 1))
    press(qtbot, window, "Alt+J")
    assert [m.span.of(TEXT) for m in session.article.mentions] == ["Sedat Önal"]
    session.select(Span(5, 5))
    press(qtbot, window, "Alt+K")
    assert [m.span.of(TEXT) for m in session.article.mentions] == ["Sedat", "Önal"]
    session.select(Span(0, 0))
    press(qtbot, window, "Alt+K")
    assert window.offers.isVisible()
    press(qtbot, window, "Ctrl+Z")
    press(qtbot, window, "Ctrl+Z")
    assert [m.span for m in session.article.mentions] == [Span(0, 5), Span(6, 10)]


def test_one_goes_through_the_mentions_of_a_name_and_round(qtbot: QtBot, window: Window, opened: Opened) -> None:
    again = TEXT.index("Sedat", 5)
    mentions = [
        Mention("m1", Span(0, 10), "PER"),
        Mention("m2", Span(18, 24), "LOC"),
        Mention("m3", Span(again, again + 10), "PER"),
    ]
    session = opened(Article.of(TEXT, (), mentions))
    window.activateWindow()
    session.select(Span(1, 1))
    for keys, place in (("Alt+PgDown", again), ("Alt+PgDown", 0), ("Alt+PgUp", again)):
        press(qtbot, window, keys)
        assert session.position == place


def test_the_end_moves_by_a_sentence(qtbot: QtBot, window: Window, opened: Opened) -> None:
    session = opened(Article.of(TEXT, (), (), [Quotation("q1", (Span(0, 17),), state=State.ACCEPTED)]))
    window.activateWindow()
    session.select(Span(3, 3))
    press(qtbot, window, "Ctrl+Alt+Shift+Down")
    [quotation] = session.article.quotations
    assert quotation.words.of(TEXT).endswith("konuştu.")
    press(qtbot, window, "Ctrl+Alt+Shift+Up")
    [quotation] = session.article.quotations
    assert quotation.words.of(TEXT).strip() == "Sedat Önal geldi."
