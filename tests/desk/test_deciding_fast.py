"""Few keys do much: a paragraph accepted by one, a quotation with cue and speaker made by one."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from desk.conftest import Opened
from tashih.article.annotations import State
from tashih.article.article import Article
from tashih.article.spans import Span
from tashih.desk.session import Session
from tashih.desk.window import Window

TEXT = 'Bakan Ayşe Yılmaz, dün Ankara\'da konuştu.\n\nYılmaz, "Karar alındı, bütün işler bitti." ifadelerini kullandı.'
Processed = Callable[[str], Article]


def press(qtbot: QtBot, window: Window, keys: str) -> None:
    from PySide6.QtGui import QKeySequence

    combination = QKeySequence(keys)[0]
    qtbot.keyClick(window.panes.repaired, combination.key(), combination.keyboardModifiers())


def test_alt_enter_accepts_the_paragraph_and_goes_on_to_the_next(
    qtbot: QtBot, window: Window, opened: Opened, processed: Processed
) -> None:
    session = opened(processed(TEXT))
    window.activateWindow()
    press(qtbot, window, "Alt+Return")
    first = [m for m in session.article.mentions if m.span.end < TEXT.index("\n")]
    assert first
    assert all(m.state is State.ACCEPTED for m in first)
    assert session.position > TEXT.index("\n")
    press(qtbot, window, "Alt+Return")
    assert not session.left
    assert "2" not in window.status_line.sentences[1]
    press(qtbot, window, "Ctrl+Z")
    assert session.left.quotations == 1


def test_everything_sure_is_accepted_from_the_menu(window: Window, opened: Opened, processed: Processed) -> None:
    session = opened(processed(TEXT))
    window.commands["accept_sure"].trigger()
    assert all(m.state is State.ACCEPTED for m in session.article.mentions if m.confidence >= 0.9)


def test_q_makes_a_quotation_of_the_marks_around_the_cursor_with_its_cue_and_speaker(
    qtbot: QtBot, window: Window, opened: Opened
) -> None:
    session = opened(Article.of(TEXT))
    window.activateWindow()
    at = TEXT.index("bütün")
    session.select(Span(at, at))
    press(qtbot, window, "Alt+Q")
    [made] = session.article.quotations
    assert made.words.of(TEXT) == "Karar alındı, bütün işler bitti."
    assert made.cue is not None
    assert made.cue.of(TEXT) == "ifadelerini kullandı"
    assert made.who == "Ayşe Yılmaz"
    assert made.state is State.ACCEPTED
    press(qtbot, window, "Ctrl+Z")
    assert not list(session.article.quotations)


def test_q_on_a_suggested_quotation_accepts_it_and_on_a_selection_takes_its_place(
    qtbot: QtBot, window: Window, opened: Opened, processed: Processed
) -> None:
    session = opened(processed(TEXT))
    window.activateWindow()
    [offered] = session.article.quotations
    session.take_up(offered)
    press(qtbot, window, "Alt+Q")
    assert [(q.id, q.state) for q in session.article.quotations] == [(offered.id, State.ACCEPTED)]
    press(qtbot, window, "Ctrl+Z")
    words = Span(TEXT.index("Karar"), TEXT.index(" bütün"))
    session.select(words)
    press(qtbot, window, "Alt+Q")
    [made] = session.article.quotations
    assert (made.contents, made.state) == ((words,), State.ACCEPTED)


def test_a_label_switched_on_is_looked_for_at_once(
    qtbot: QtBot, window: Window, opened: Opened, processed: Processed
) -> None:
    from dataclasses import replace

    session: Session = opened(processed("Rus heyeti dün geldi, görüşme yüzde 20 uzadı."))
    assert not [m for m in session.article.mentions if m.label == "PERCENT"]
    session.use_labels(replace(session.labels, labels=tuple(replace(x, on=True) for x in session.labels.labels)))
    qtbot.waitUntil(lambda: any(m.label == "PERCENT" for m in session.article.mentions), timeout=30_000)
