"""The lists driven by keys and clicks: what is on screen afterwards, and what is stored."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialogButtonBox, QInputDialog, QLabel, QMenu
from pytestqt.qtbot import QtBot

from news import news
from tashih.article.annotations import MarksReason, State
from tashih.article.edits import EditState
from tashih.article.spans import Span
from tashih.desk.dialogs.entity import EntityDialog
from tashih.desk.models.lines import Line
from tashih.desk.models.row_model import Data
from tashih.desk.panels.articles import ArticlesPanel
from tashih.desk.panels.panel import Panel
from tashih.desk.panels.side_bar import SideBar
from tashih.desk.theme import Choice, Role
from tashih.store.articles import Decoding, Status
from tashih.store.values import Values


@pytest.fixture
def bar(qtbot: QtBot, opened, appearance) -> SideBar:
    session = opened(news())
    session.language = "en"
    made = SideBar(session, appearance)
    qtbot.addWidget(made)
    made.resize(340, 800)
    with qtbot.waitExposed(made):
        made.show()
    return made


def told(panel: Panel) -> list[str]:
    """The first line of each row, a heading and what is below it."""
    found = []
    for index, _ in panel.model.rows():
        lines: tuple[Line, ...] = panel.model.data(index, Data.LINES)
        found.append(lines[0].text)
    return found


def choose(panel: Panel, key: object) -> QModelIndex:
    index = panel.model.find(key)
    assert index.isValid(), [row.key for _, row in panel.model.rows()]
    panel.view.setCurrentIndex(index)
    return index


def press(qtbot: QtBot, panel: Panel, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(panel.view, key, modifier)


SERIES = ("zone-letters", "ř→ş")


def test_that_enter_on_a_repair_takes_it_in_hand(bar, qtbot):
    panel = bar.repairs
    group = panel.session.article.edits.touching(Span(2, 3))[0].group
    choose(panel, (SERIES, group))
    press(qtbot, panel, Qt.Key.Key_Return)
    assert panel.session.current.group == group
    qtbot.waitUntil(lambda: bar.inspector.title.text() == "Repair")


def test_that_a_click_on_a_row_goes_there(bar, qtbot):
    panel = bar.repairs
    panel.view.expandAll()
    index = panel.model.index(1, 0, panel.model.index(0, 0))
    place = panel.view.visualRect(index).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert panel.session.current.before(panel.session.article) == "konuřtu"


def test_that_the_key_a_accepts_one_repair_and_goes_on_to_the_next_row(bar, qtbot):
    panel = bar.repairs
    first = panel.model.index(0, 0, panel.model.index(0, 0))
    panel.view.setCurrentIndex(first)
    press(qtbot, panel, Qt.Key.Key_A)
    edits = list(panel.session.article.edits)
    assert [e.reviewed for e in edits[:3]] == [True, False, False]
    assert panel.view.currentIndex().row() == 1
    assert panel.session.current.before(panel.session.article) == "konuřtu"


def test_that_rejecting_a_heading_rejects_all_below_it_as_one_act(bar, qtbot):
    panel = bar.repairs
    choose(panel, SERIES)
    press(qtbot, panel, Qt.Key.Key_R)
    states = {e.state for e in panel.session.article.edits if e.series == "ř→ş"}
    assert states == {EditState.REJECTED}
    panel.session.undo()
    assert panel.session.article == news()


def test_that_a_series_and_a_rule_are_decided_from_any_of_their_rows(bar, qtbot):
    panel = bar.repairs
    group = next(e.group for e in panel.session.article.edits if e.series == "đ→ğ")
    choose(panel, (SERIES, group))
    press(qtbot, panel, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    reviewed = {e.series for e in panel.session.article.edits if e.reviewed}
    assert reviewed == {"ř→ş"}
    choose(panel, (SERIES, group))
    panel.reject_rule()
    assert {e.state for e in panel.session.article.edits if e.rule == "zone-letters"} == {EditState.REJECTED}
    choose(panel, (SERIES, group))
    panel.accept_rule()
    choose(panel, (SERIES, group))
    panel.reject_series()
    assert {e.state for e in panel.session.article.edits if e.series == "đ→ğ"} == {EditState.APPLIED}


def test_that_the_filter_shows_what_fits_and_says_when_nothing_does(bar, qtbot):
    panel = bar.repairs
    qtbot.keyClicks(panel.filter, "konus")
    assert told(panel) == ["ř → ş", "konuřtu  →  konuştu"]
    qtbot.keyClicks(panel.filter, "xyz")
    assert told(panel) == []
    assert "Nothing matches" in panel.empty.accessibleName()
    panel.filter.clear()
    qtbot.mouseClick(panel.pending, Qt.MouseButton.LeftButton)
    assert len(told(panel)) > 3


def test_that_a_hidden_list_does_nothing_and_catches_up_when_shown(bar, qtbot):
    bar.show_list("entities")
    before = told(bar.repairs)
    session = bar.repairs.session
    session.accept_series(next(e for e in session.article.edits if e.series == "ř→ş"))
    qtbot.waitUntil(lambda: not bar.entities._timer.isActive())
    assert told(bar.repairs) == before
    bar.show_list("repairs")
    index = bar.repairs.model.index(0, 0)
    assert "all decided" in bar.repairs.model.data(index, Data.LINES)[1].text


def test_that_the_tabs_tell_what_is_left(bar, qtbot):
    assert [bar.tabs[n].text() for n in ("repairs", "entities", "quotations", "flags")] == ["5", "3", "1", "1"]
    assert bar.tabs["entities"].accessibleName() == "Names: 3 to decide"
    bar.show_list("entities")
    choose(bar.entities, "m3")
    press(qtbot, bar.entities, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: bar.tabs["entities"].text() == "2")


def test_that_mentions_are_decided_by_name(bar, qtbot):
    bar.show_list("entities")
    panel = bar.entities
    assert told(panel)[0] == "Ayla Demir"
    panel.view.setCurrentIndex(panel.model.index(1, 0))
    press(qtbot, panel, Qt.Key.Key_R)
    states = {m.id: m.state for m in panel.session.article.mentions}
    assert states["m3"] is states["m4"] is State.REJECTED
    assert [row.key for index, row in panel.model.rows() if not index.parent().isValid()] == ["e1"]


def test_that_names_are_joined_set_apart_and_relabelled(bar, qtbot):
    bar.show_list("entities")
    panel = bar.entities
    panel.view.setCurrentIndex(panel.model.index(1, 0))
    press(qtbot, panel, Qt.Key.Key_J)
    assert {m.entity for m in panel.session.article.mentions if m.label == "LOC"} == {"e2"}
    choose(panel, "m4")
    press(qtbot, panel, Qt.Key.Key_K)
    assert [e.name for e in panel.session.article.entities] == ["Ayla Demir", "İzmir", "İzmir"]
    choose(panel, "m4")
    panel.relabel_as("ORG")
    assert panel.session.article.mentions.get("m4").label == "ORG"


def test_that_the_label_menu_offers_the_labels_of_the_project(bar, qtbot):
    bar.show_list("entities")
    choose(bar.entities, "m3")
    press(qtbot, bar.entities, Qt.Key.Key_L)
    menu = bar.entities.findChild(QMenu)
    assert [a.text() for a in menu.actions()] == ["&1  Person", "&2  Place", "&3  Organisation"]
    qtbot.keyClick(menu, Qt.Key.Key_1)
    assert bar.entities.session.article.mentions.get("m3").label == "PER"


def test_that_an_entity_is_renamed_and_described(bar, qtbot):
    bar.show_list("entities")
    panel = bar.entities
    choose(panel, "m1")
    press(qtbot, panel, Qt.Key.Key_N)
    [dialog] = panel.window().findChildren(EntityDialog)
    dialog.name.setText(" Ayla  Demir Kaya ")
    dialog.outside.setText("https://www.wikidata.org/wiki/Q42")
    dialog.note.setPlainText("başkan")
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    article = panel.session.article
    assert article.entities[0].name == article.quotations.get("q1").who == "Ayla Demir Kaya"
    assert (article.entities[0].note, article.entities[0].external) == ("başkan", "Q42")
    panel.session.undo()
    assert panel.session.article.entities[0].name == "Ayla Demir"


def test_that_a_name_that_is_not_told_apart_becomes_an_entity_by_being_described(bar, qtbot):
    bar.show_list("entities")
    panel = bar.entities
    choose(panel, "m3")
    dialog = panel.describe()
    dialog.name.setText("")
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    dialog.name.setText("İzmir ili")
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    assert "İzmir ili" in [e.name for e in panel.session.article.entities]


def test_that_guidelines_are_edited_kept_and_put_back(bar, qtbot):
    bar.show_list("guidelines")
    panel, values = bar.guidelines, bar.guidelines._session.project.values
    qtbot.mouseClick(panel.edit, Qt.MouseButton.LeftButton)
    assert "Quotations" in panel.editor.toPlainText()
    panel.editor.setPlainText("# Bizim kurallar")
    qtbot.mouseClick(panel.edit, Qt.MouseButton.LeftButton)
    assert values.get(Values.GUIDELINES) == b"# Bizim kurallar"
    assert panel.reader.toPlainText() == "Bizim kurallar"
    qtbot.mouseClick(panel.edit, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.usual, Qt.MouseButton.LeftButton)
    assert values.get(Values.GUIDELINES) is None
    panel.editor.setPlainText("yarım kal")
    bar.show_list("repairs")
    assert values.get(Values.GUIDELINES) == b"yar\xc4\xb1m kal"


def test_that_a_card_without_speaker_is_seen_as_work_and_gets_one_by_name(bar, qtbot, monkeypatch):
    bar.show_list("quotations")
    panel = bar.quotations
    assert told(panel) == ["Ayla Demir", "No speaker yet", "Not a quotation"]
    offered = []

    def ask(_parent, _title, _text, names):
        offered.extend(names)
        return "Ayla Demir", True

    monkeypatch.setattr(QInputDialog, "getItem", ask)
    choose(panel, "q2")
    press(qtbot, panel, Qt.Key.Key_S)
    assert "Ayla Demir" in offered
    assert panel.session.article.quotations.get("q2").who == "Ayla Demir"
    assert told(panel) == ["Ayla Demir", "Ayla Demir", "Not a quotation"]


def test_that_a_card_becomes_marks_that_are_none_and_is_deleted(bar, qtbot):
    bar.show_list("quotations")
    panel = bar.quotations
    choose(panel, "q2")
    panel.a_title()
    assert [n.why for n in panel.session.article.not_quotations] == [MarksReason.TITLE, MarksReason.OTHER]
    choose(panel, "n1")
    panel.scare()
    assert panel.session.article.not_quotations.get("n1").why is MarksReason.SCARE
    choose(panel, "n1")
    panel.a_term()
    choose(panel, "q1")
    press(qtbot, panel, Qt.Key.Key_Delete)
    assert len(panel.session.article.quotations) == 0


def test_that_flags_are_settled(bar, qtbot):
    bar.show_list("flags")
    choose(bar.flags, "f1")
    press(qtbot, bar.flags, Qt.Key.Key_A)
    assert bar.flags.session.article.flags.get("f1").resolved


def test_that_history_goes_back_to_any_point_and_forth_again(bar, qtbot):
    session = bar.history.session
    for item in list(session.article.mentions)[:3]:
        session.relabel(item, "ORG")
    after = session.article
    bar.show_list("history")
    panel = bar.history
    assert panel.model.rowCount() == 4
    panel.view.setCurrentIndex(panel.model.index(3, 0))
    press(qtbot, panel, Qt.Key.Key_Return)
    assert session.article == news()
    assert panel.model.rowCount() == 4
    panel.view.setCurrentIndex(panel.model.index(0, 0))
    press(qtbot, panel, Qt.Key.Key_Return)
    assert session.article == after


def test_that_guidelines_can_be_read_and_follow_no_link(bar):
    bar.show_list("guidelines")
    reader = bar.guidelines.reader
    assert "Quotations" in reader.toPlainText()
    assert not reader.openLinks()
    assert reader.loadResource(0, "file:///etc/hostname") is None


def test_that_the_menu_of_a_row_names_every_command_with_its_key(bar, qtbot):
    panel = bar.repairs
    choose(panel, SERIES)
    panel.view.customContextMenuRequested.emit(panel.view.visualRect(panel.view.currentIndex()).center())
    [menu] = panel.findChildren(QMenu)
    assert [a.shortcut().toString() for a in menu.actions()][:4] == ["A", "R", "Shift+A", "Shift+R"]
    menu.close()


def test_that_every_control_has_a_name_and_nothing_is_shown_as_markup(bar):
    for widget in (*bar.tabs.values(), bar.repairs.view, bar.repairs.filter, bar.repairs.pending, bar.inspector):
        assert widget.accessibleName()
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in bar.findChildren(QLabel) if label.text())


def test_that_rows_are_drawn_in_the_colours_of_the_theme(bar, appearance, qtbot):
    panel = bar.repairs
    light = panel.view.grab().toImage()
    assert _has(light, appearance.theme.hex(Role.CHROME_INK))
    appearance.choose(Choice.DARK)
    assert _has(panel.view.grab().toImage(), appearance.theme.hex(Role.CHROME_INK))
    appearance.choose(Choice.LIGHT)


def _has(image: QImage, colour: str) -> bool:
    return any(image.pixelColor(x, y).name() == colour for x in range(image.width()) for y in range(image.height()))


@pytest.fixture
def articles(qtbot: QtBot, opened, appearance) -> ArticlesPanel:
    session = opened(news())
    session.language = "en"
    session.project.add("iki.txt", None, b"Ankara.", Decoding(), news())
    made = ArticlesPanel(session, appearance)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_that_enter_opens_an_article_and_keys_say_how_far_it_is(articles, qtbot):
    assert told(articles) == ["haber.txt", "iki.txt"]
    articles.view.setCurrentIndex(articles.model.index(1, 0))
    press(qtbot, articles, Qt.Key.Key_Return)
    assert articles.session.name == "iki.txt"
    for key, status in (
        (Qt.Key.Key_3, Status.DONE),
        (Qt.Key.Key_4, Status.CHECKED),
        (Qt.Key.Key_6, Status.ASIDE),
        (Qt.Key.Key_2, Status.STARTED),
    ):
        press(qtbot, articles, key)
        assert articles.session.project.row(articles.session.article_id).status is status
    press(qtbot, articles, Qt.Key.Key_1)
    assert articles.model.row(articles.view.currentIndex()).value.status is Status.NEW


def test_that_a_note_is_kept_and_shown(articles, qtbot, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getMultiLineText", lambda *a: ("sonra bak", True))
    articles.view.setCurrentIndex(articles.model.index(0, 0))
    press(qtbot, articles, Qt.Key.Key_N)
    assert articles.session.project.row(1).note == "sonra bak"
    assert "sonra bak" in articles.model.data(articles.model.index(0, 0), Data.LINES)[1].text


def test_that_an_empty_desk_says_how_to_begin(qtbot, session, appearance):
    session.language = "en"
    made = SideBar(session, appearance)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    assert "No article is open" in made.repairs.empty.accessibleName()
    assert "Ctrl+O" in made.repairs.empty.accessibleName()
