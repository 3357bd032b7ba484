"""Ways to look at an article: inline, the texts alone, invisible characters, text that runs from right to left."""

import pytest
from hypothesis import given
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desk.conftest import DAMAGED, Opened, repaired
from strategies import articles
from tashih.article.article import Article
from tashih.article.edits import EditState
from tashih.article.spans import Span
from tashih.desk.panes.display import SIGNS
from tashih.desk.panes.gloss import glosses
from tashih.desk.theme import Role
from tashih.desk.window import Window


def colours(window: Window, left: float, top: float, width: float, height: float) -> set[str]:
    image = window.panes.repaired.viewport().grab().toImage()
    xs, ys = range(int(left), int(left + width)), range(int(top), int(top + height))
    return {QColor(image.pixel(x, y)).name() for x in xs for y in ys}


# --- inline ---------------------------------------------------------------------------------------------------------


def test_the_inline_view_says_what_each_word_was(window: Window, opened: Opened) -> None:
    article = opened(repaired()).article
    found = list(glosses(article, Span(0, len(article.text))))
    assert [g.text for g in found] == ["ř", "ř", "ř", "ř"]
    assert all(g.struck for g in found)


def test_a_suggestion_says_what_it_would_become_and_what_was_rejected_nothing() -> None:
    suggested = repaired(state=EditState.SUGGESTED)
    found = list(glosses(suggested, Span(0, len(DAMAGED))))
    assert [g.text for g in found] == ["ş", "ş", "ş", "ş"]
    assert not any(g.struck for g in found)
    assert not list(glosses(repaired(state=EditState.REJECTED), Span(0, len(DAMAGED))))


@given(articles())
def test_a_gloss_lies_over_the_place_of_its_repair(article: Article) -> None:
    whole = Span(0, len(article.text))
    assert all(whole.contains(g.span) for g in glosses(article, whole))


def test_inline_is_one_text_with_the_old_words_struck_through_above(
    qtbot: QtBot, window: Window, opened: Opened
) -> None:
    opened(repaired())
    pane = window.panes.repaired
    qtbot.keyClick(pane, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    assert window.commands["inline"].isChecked()
    assert not window.panes.original.isVisible()
    [box] = pane.boxes(Span(2, 3), pane.rows())
    above = colours(window, box.left() - 2, box.top() - box.height() * 0.6, box.width() + 4, box.height() * 0.55)
    assert window.appearance.theme.hex(Role.BAD) in above
    assert pane.position_at(box.center()) in (2, 3)
    qtbot.keyClick(pane, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    assert window.panes.original.isVisible()
    assert not window.commands["inline"].isChecked()


# --- the texts alone ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("back", [(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
                                  (Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)])  # fmt: skip
def test_the_texts_alone_have_nothing_around_them_until_a_key_brings_it_back(
    qtbot: QtBot, window: Window, opened: Opened, back: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    opened(repaired())
    pane = window.panes.repaired
    around = [window.menuBar(), window.statusBar(), window.sides.right, window.panes.legend]
    assert all(w.isVisible() for w in around)
    qtbot.keyClick(pane, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    assert not any(w.isVisible() for w in around)
    assert pane.isVisible()
    window.session.go_to_next()
    before = window.session.article
    window.session.accept()
    assert window.session.article is not before
    qtbot.keyClick(pane, *back)
    assert all(w.isVisible() for w in around)
    assert not window.sides.left.isVisible()


def test_what_something_else_shows_waits_until_the_texts_are_no_longer_alone(
    qtbot: QtBot, window: Window, opened: Opened
) -> None:
    opened(repaired())
    window.commands["texts_alone"].trigger()
    window.sides.show_left(True)
    qtbot.waitUntil(lambda: not window.sides.left.isVisible())
    window.commands["texts_alone"].trigger()
    assert window.sides.left.isVisible()


def test_lines_of_the_texts_alone_are_not_too_long_to_read(window: Window, opened: Opened) -> None:
    opened(repaired(DAMAGED * 5))
    window.resize(1600, 800)
    window.commands["original"].trigger()
    window.commands["texts_alone"].trigger()
    pane = window.panes.repaired
    assert pane.viewport().width() < pane.width() * 0.8
    assert pane.layout_.width == pane.viewport().width()


# --- invisible characters and directions ----------------------------------------------------------------------------


@pytest.mark.parametrize("character", [" ", "\t", "\u00a0", "\u202f", "\u00ad", "\u200b", "\ufeff", "\u200f", "\u0307"])
def test_every_invisible_character_can_be_seen_on_request(
    still: None, window: Window, opened: Opened, character: str
) -> None:
    opened(Article.of(f"aai{character}bb"))
    view = window.panes.repaired.viewport()
    before = view.grab().toImage()
    window.commands["invisible"].trigger()
    assert view.grab().toImage() != before
    window.commands["invisible"].trigger()
    assert view.grab().toImage() == before


def test_there_is_a_sign_for_every_character_without_ink_that_news_have() -> None:
    assert set(" \t\u00a0\u202f\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u0307") <= set(SIGNS)


def test_text_from_right_to_left_stands_at_the_right_and_is_marked_where_it_is(window: Window, opened: Opened) -> None:
    arabic = "\u0628\u0634\u0627\u0631 \u0627\u0644\u0623\u0633\u062f"
    opened(Article.of(f"Lavrov geldi.\n\n{arabic} (Lavrov)\n"))
    pane = window.panes.repaired
    [latin] = pane.boxes(Span(0, 6), pane.rows())
    boxes = list(pane.boxes(Span(15, 15 + len(arabic)), pane.rows()))
    assert latin.left() < 40
    assert max(box.right() for box in boxes) > pane.viewport().width() - 40
    for box in boxes:
        assert 15 <= pane.position_at(box.center()) <= 15 + len(arabic)
