"""Only what looks different is painted anew, and nothing that looks different is forgotten: the screen says so."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEventLoop, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk.conftest import DAMAGED, Opened, repaired, type_in
from tashih.article.annotations import Flag, Mention, Quotation, State
from tashih.article.article import Article
from tashih.article.spans import Span
from tashih.desk.panes.text_pane import TextPane
from tashih.desk.window import Window

LONG = "\n\n".join([DAMAGED, "Uzun bir paragraf, birkaç satıra bölünür ve řimdi sürer. " * 9, DAMAGED])


def marked() -> Article:
    article = repaired(LONG)
    text = article.repaired
    names = [Mention("m1", Span(0, 13), "PER"), Mention("m2", Span(7, 13), "ORG", State.ACCEPTED)]
    start = text.index('"')
    said = Quotation("q1", (Span(start, text.index('"', start + 1) + 1),), cue=Span(start + 26, start + 30))
    spoken = Quotation("q2", (Span(220, 500),), source=Span(160, 166), cue=Span(505, 510))
    return Article.of(LONG, article.edits, names, [said, spoken], flags=[Flag("f1", Span(30, 40), "garbled")])


def on_screen(pane: TextPane) -> QImage:
    """What the window shows there, without asking it to paint."""
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    view, window = pane.viewport(), pane.window()
    place = QRect(view.mapTo(window, view.rect().topLeft()), view.size())
    shot = window.screen().grabWindow(window.winId(), place.x(), place.y(), place.width(), place.height())
    return shot.toImage().convertToFormat(QImage.Format.Format_RGB32)


def painted_anew(pane: TextPane) -> QImage:
    return pane.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def key(code: Qt.Key) -> Callable[[Window], object]:
    return lambda window: QTest.keyClick(window.panes.repaired, code)


ACTS: dict[str, Callable[[Window], object]] = {
    "type": lambda w: type_in(w.panes.repaired, "a"),
    "type a space": lambda w: type_in(w.panes.repaired, " "),
    "type Arabic": lambda w: type_in(w.panes.repaired, "\u0645"),
    "backspace": key(Qt.Key.Key_Backspace),
    "delete": key(Qt.Key.Key_Delete),
    "enter": key(Qt.Key.Key_Return),
    "down": key(Qt.Key.Key_Down),
    "select": lambda w: QTest.keyClick(w.panes.repaired, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier),
    "select lines": lambda w: QTest.keyClick(w.panes.repaired, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier),
    "next": lambda w: w.session.go_to_next(),
    "accept": lambda w: w.session.accept(),
    "reject": lambda w: w.session.reject(),
    "reject series": lambda w: w.session.reject_series(),
    "tag": lambda w: w.session.tag("LOC"),
    "quote": lambda w: w.session.tag_quotation(),
    "speaker": lambda w: w.session.set_speaker(),
    "remove": lambda w: w.session.delete_current(),
    "cycle": lambda w: w.session.cycle(),
    "undo": lambda w: w.session.undo(),
    "redo": lambda w: w.session.redo(),
    "scroll": lambda w: w.panes.repaired.verticalScrollBar().setValue(3),
}


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.sampled_from(sorted(ACTS)), st.integers(0, 700)), min_size=1, max_size=10))
def test_the_screen_shows_what_painting_anew_would(
    still: None, window: Window, opened: Opened, steps: list[tuple[str, int]]
) -> None:
    session = opened(marked())
    for what, at in steps:
        if at % 3 == 0:
            place = min(at, len(session.article.text))
            session.go_to(Span(place, place))
        ACTS[what](window)
        for pane in (window.panes.repaired, window.panes.original):
            assert on_screen(pane) == painted_anew(pane), what
