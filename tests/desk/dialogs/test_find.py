"""Find and replace, by the bar: what is listed, where one gets, what is stored, and that all is undone at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from news import news
from tashih.article.annotations import Quotation
from tashih.article.article import Article
from tashih.article.search import Query
from tashih.article.spans import Span
from tashih.desk.find_bar import FindBar
from tashih.desk.finding import Side, hits_in
from tashih.desk.models.row_model import Data
from tashih.desk.tasks import Tasks

TEXT = "İzmir'de izmir, IZMIR.\nAnkara ve ankara; Ankara 😀 Ankara"


@pytest.fixture
def bar(qtbot: QtBot, opened, appearance):
    session = opened(Article.of(TEXT))
    session.language = "en"
    tasks = Tasks(session)
    made = FindBar(session, appearance, tasks)
    qtbot.addWidget(made)
    made.resize(900, 240)
    made.session = session
    made.open_bar(replace=True)
    yield made
    tasks.cancel_all()


def look_for(qtbot: QtBot, bar: FindBar, text: str, count: int) -> None:
    bar.field.clear()
    qtbot.keyClicks(bar.field, text)
    qtbot.waitUntil(lambda: bar.finder.query.text == text and len(bar.finder.hits) == count)


def listed(bar: FindBar) -> list[str]:
    return [bar.matches.data(index, Data.LINES)[0].text for index, _ in bar.matches.rows()]


def test_that_every_match_is_listed_in_its_sentence_and_counted(bar, qtbot):
    look_for(qtbot, bar, "ankara", 4)
    assert bar.count.text() == "4 found"
    assert listed(bar)[0] == "Ankara ve ankara; Ankara 😀 Ankara"
    assert bar.list.isVisible()


def test_that_enter_goes_through_the_matches_and_round_the_end(bar, qtbot):
    look_for(qtbot, bar, "ankara", 4)
    at = []
    for _ in range(5):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
        at.append(bar.session.selected)
        assert bar.session.selected.of(TEXT).lower() == "ankara"
    assert at[0] == at[4]
    assert bar.count.text() == "1 of 4"
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "4 of 4"
    qtbot.mouseClick(bar.previous, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(bar.next, Qt.MouseButton.LeftButton)
    assert bar.count.text() == "4 of 4"


def test_that_a_click_on_a_listed_match_goes_there(bar, qtbot):
    look_for(qtbot, bar, "ankara", 4)
    bar.list.chosen.emit(bar.matches.index(2, 0))
    assert bar.session.selected.of(TEXT) == "Ankara"
    assert bar.count.text() == "3 of 4"


def test_that_options_are_heeded_the_moment_they_are_set(bar, qtbot):
    look_for(qtbot, bar, "izmir", 2)

    def expect(button: QToolButton, count: int) -> None:
        button.click()
        qtbot.waitUntil(lambda: len(bar.finder.hits) == count)
        button.click()
        qtbot.waitUntil(lambda: len(bar.finder.hits) == 2)

    expect(bar.case, 1)
    expect(bar.plain, 3)
    bar.field.setText("zmir")
    bar.word.click()
    qtbot.waitUntil(lambda: bar.count.text() == "Not found")


def test_that_a_wrong_expression_is_told_and_marked(bar, qtbot):
    bar.regex.click()
    qtbot.keyClicks(bar.field, "(ank")
    qtbot.waitUntil(lambda: "no regular expression" in bar.count.text())
    assert bar.field.property("wrong")
    assert not bar.replace_all.isEnabled()
    qtbot.keyClicks(bar.field, ")")
    qtbot.waitUntil(lambda: len(bar.finder.hits) == 4)
    assert not bar.field.property("wrong")


def test_that_one_match_is_replaced_and_the_next_follows(bar, qtbot):
    look_for(qtbot, bar, "ankara", 4)
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    bar.replacement.setText("Bursa")
    qtbot.mouseClick(bar.replace_one, Qt.MouseButton.LeftButton)
    assert bar.session.article.repaired == TEXT.replace("Ankara", "Bursa", 1)
    assert bar.session.selected.of(bar.session.article.repaired) == "ankara"
    assert len(bar.finder.hits) == 3


def test_that_replacing_all_is_one_act_that_is_undone_at_once(bar, qtbot):
    look_for(qtbot, bar, "ankara", 4)
    bar.replacement.setText("Bursa")
    qtbot.mouseClick(bar.replace_all, Qt.MouseButton.LeftButton)
    assert bar.session.article.repaired == TEXT.replace("Ankara", "Bursa").replace("ankara", "Bursa")
    assert bar.count.text() == "4 replaced"
    assert "4" in bar.session.undo_name
    bar.session.undo()
    assert bar.session.article.repaired == TEXT


def test_that_groups_of_an_expression_are_filled_in_and_a_missing_one_is_told(bar, qtbot):
    bar.regex.click()
    bar.field.setText(r"(Ankara) (\S)")
    qtbot.waitUntil(lambda: len(bar.finder.hits) == 2)
    bar.replacement.setText(r"\2 \3")
    bar.replace_all.click()
    assert "no group 3" in bar.count.text()
    assert bar.session.article.repaired == TEXT
    bar.replacement.setText(r"\2 \1")
    bar.replace_all.click()
    assert "😀 Ankara" in bar.session.article.repaired


def test_that_typing_in_the_text_is_found_again(bar, qtbot):
    look_for(qtbot, bar, "ankara", 4)
    bar.session.type_text(bar.finder.hits[0].span, "Bursa")
    qtbot.waitUntil(lambda: len(bar.finder.hits) == 3)


def test_that_what_is_selected_is_looked_for_and_closing_gives_the_keyboard_back(bar, qtbot):
    bar.close_bar()
    bar.session.select(Span(23, 29))
    bar.open_bar()
    assert bar.field.text() == "Ankara"
    assert bar.replace_all.isHidden()
    qtbot.waitUntil(lambda: len(bar.finder.hits) == 4)
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert bar.finder.hits == []


def test_that_matches_of_the_original_lead_to_where_they_are_now():
    article = news()
    hits = hits_in(article, Query("bařkan"), Side.BOTH)
    assert [h.side for h in hits] == [Side.ORIGINAL]
    assert hits[0].at.of(article.repaired) == "Başkan"
    both = hits_in(article, Query("İzmir"), Side.BOTH)
    assert [h.side for h in both] == [Side.REPAIRED, Side.ORIGINAL] * 2


def test_that_matches_of_the_original_cannot_be_replaced(bar, qtbot):
    bar.side.setCurrentIndex(bar.side.findData(Side.ORIGINAL))
    look_for(qtbot, bar, "ankara", 4)
    assert not bar.replace_one.isEnabled()
    assert not bar.replace_all.isEnabled()


def test_that_every_control_of_the_bar_has_a_name(bar):
    for widget in (bar.field, bar.replacement, bar.side, bar.list, *bar.findChildren(QToolButton)):
        assert widget.accessibleName() or widget.parent() in (bar.field, bar.replacement), widget


def test_that_the_keys_of_the_options_are_the_bars_own_while_one_is_in_it(qtbot, window, opened):
    session = opened(Article.of('Lavrov "iyi" dedi.', (), (), [Quotation("q1", (Span(7, 12),))]))
    window.activateWindow()
    session.select(Span(9, 9))
    window.dialogs.find()
    bar = window.dialogs.find_bar
    qtbot.waitUntil(bar.field.hasFocus)
    qtbot.keyClick(bar.field, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    assert bar.case.isChecked()
    assert session.article.quotations.get("q1").cue is None
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    session.select(Span(14, 14))
    qtbot.keyClick(window.panes.repaired, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    assert session.article.quotations.get("q1").cue is not None
