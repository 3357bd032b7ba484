"""The manual in the program: opened by a key at what one is doing, searched, read and left by keyboard."""

import pkgutil
import re
from importlib import import_module

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from news import news
from tashih import desk, manual
from tashih.desk.dialogs.help import HelpWindow
from tashih.desk.dialogs.help_page import HelpPage
from tashih.desk.helping import PLACES, place_of
from tashih.desk.manual_tables import Tables
from tashih.desk.theme import Choice, Role, themes
from tashih.desk.window import Window

KEY = Qt.Key


def to_front(widget: QWidget, qtbot: QtBot) -> None:
    """The window that keys go to."""
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


def opened_by(window: Window, qtbot: QtBot) -> HelpWindow:
    """Press F1 as a person does."""
    to_front(window, qtbot)
    QTest.keyClick(window.focusWidget() or window, KEY.Key_F1)
    qtbot.waitUntil(lambda: window.findChild(HelpWindow) is not None)
    found = window.findChild(HelpWindow)
    to_front(found, qtbot)
    return found


@pytest.fixture
def help_window(window: Window, qtbot: QtBot) -> HelpWindow:
    return opened_by(window, qtbot)


def test_that_the_key_opens_the_manual_and_opens_it_only_once(window, qtbot, help_window):
    assert help_window.isVisible()
    assert help_window.page.chapter.id == "first-article"
    assert opened_by(window, qtbot) is help_window


def test_that_it_opens_at_what_one_is_doing(window, qtbot, opened):
    opened(news())
    window.dialogs.find()
    assert opened_by(window, qtbot).page.chapter.id == "proofreading"
    dialog = window.dialogs.labels()
    to_front(dialog, qtbot)
    QTest.keyClick(dialog, KEY.Key_F1)
    assert window.findChild(HelpWindow).page.chapter.id == "tagging"


def test_that_every_place_is_a_part_of_the_window_and_a_section_of_the_manual():
    modules = [import_module(m.name) for m in pkgutil.walk_packages(desk.__path__, "tashih.desk.")]
    classes = {name for module in modules for name in vars(module)}
    text = manual.read("en")
    for name, (chapter, anchor) in PLACES.items():
        assert name in classes
        assert text.chapter(chapter).section(anchor).anchor == anchor, name
    assert place_of(None) == ("first-article", "")


def test_that_a_search_is_answered_as_one_types_and_enter_goes_to_the_first(help_window):
    QTest.keyClick(help_window, KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(help_window.search, "backup")
    assert help_window.found.isVisible()
    QTest.keyClick(help_window.search, KEY.Key_Return)
    assert help_window.page.chapter.id == "projects"
    assert help_window.found.hasFocus()
    QTest.keyClick(help_window.found, KEY.Key_Escape)
    assert help_window.contents.isVisible()
    assert help_window.isVisible()


def test_that_a_search_for_nothing_says_so(help_window):
    help_window.search.setText("zzzz")
    assert help_window.nothing.isVisible()
    QTest.keyClick(help_window.search, KEY.Key_Return)
    assert help_window.page.chapter.id == "first-article"


def test_that_back_and_forward_go_where_one_was(help_window):
    help_window.page.go("quotations", "make")
    QTest.keyClick(help_window, KEY.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert help_window.page.chapter.id == "first-article"
    QTest.keyClick(help_window, KEY.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert help_window.page.chapter.id == "quotations"
    assert help_window.contents.currentItem().text(0) == help_window.page.chapter.section("make").title


def test_that_a_link_leads_to_its_section(help_window):
    help_window.page.go("troubleshooting")
    url = help_window.page.source().resolved("projects.md#backups")
    help_window.page.setSource(url)
    assert help_window.page.chapter.id == "projects"
    assert help_window.contents.currentItem().text(0) == "Backups"


def test_that_the_keyboard_goes_round_and_escape_closes(help_window, qtbot):
    seen = []
    for _ in range(3):
        QTest.keyClick(help_window, KEY.Key_F6)
        seen.append(QApplication.focusWidget())
    assert set(seen) == {help_window.search, help_window.contents, help_window.page}
    with qtbot.waitSignal(help_window.destroyed):
        QTest.keyClick(help_window, KEY.Key_Escape)


def test_that_a_chapter_is_chosen_in_the_contents(help_window, qtbot):
    item = help_window.contents.topLevelItem(1)
    help_window.contents.setCurrentItem(item)
    QTest.keyClick(help_window.contents, KEY.Key_Return)
    assert help_window.page.chapter.id == "proofreading"
    place = help_window.contents.visualItemRect(help_window.contents.topLevelItem(3)).center()
    qtbot.mouseClick(help_window.contents.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert help_window.page.chapter.id == "quotations"


@pytest.mark.parametrize("choice", [Choice.LIGHT, Choice.DARK, Choice.CONTRAST])
def test_that_words_keys_and_tables_have_the_colours_of_the_theme(help_window, appearance, choice):
    appearance.choose(choice)
    theme = themes()[choice.value]
    help_window.page.go("shortcuts")
    document = help_window.page.document()
    key = document.find("F1").charFormat()
    assert key.foreground().color().name() == theme.hex(Role.INK)
    assert key.background().color().name() == theme.hex(Role.HOVER)
    assert not key.isAnchor()
    tables = [f for f in document.rootFrame().childFrames() if isinstance(f, QTextTable)]
    assert len(tables) == 6
    appearance.choose(Choice.LIGHT)


@pytest.mark.parametrize("language", manual.LANGUAGES)
def test_that_no_markup_is_left_on_any_page(qtbot, appearance, language):
    text = manual.read(language, Tables(language).fill)
    page = HelpPage(text, appearance.theme)
    qtbot.addWidget(page)
    for chapter in text.chapters:
        page.go(chapter.id)
        shown = page.toPlainText()
        assert not re.search(r"</?(kbd|a)\b|<!--|\*\*|\]\(", shown), chapter.id
        assert all(s.title in shown for s in chapter.sections)


def test_that_it_is_laid_out_anew_for_another_width_and_stays_where_it_was(help_window, qtbot):
    help_window.page.go("proofreading", "typing")
    page = help_window.page
    before = page.chapter.section("typing").title
    help_window.resize(700, 500)
    qtbot.waitUntil(lambda: not page._timer.isActive())
    assert before in {page.cursorForPosition(QPoint(0, y)).block().text() for y in range(0, 300, 10)}


def test_that_the_shortcuts_are_those_that_a_person_chose(window, qtbot, settings):
    chosen = {"next": "F9", "previous": "Ctrl+[", "restore": "Ctrl+|", "legend": "Ctrl+*"}
    for name, keys in chosen.items():
        window.commands[name].setShortcut(keys)
    found = opened_by(window, qtbot)
    found.page.go("shortcuts")
    assert [k for k in chosen.values() if k not in found.page.toPlainText().split()] == []


def test_that_closing_it_lets_it_be_opened_again(window, qtbot, help_window):
    help_window.close()
    QApplication.sendPostedEvents(help_window, QEvent.Type.DeferredDelete)
    assert opened_by(window, qtbot).isVisible()


def test_that_it_opens_above_the_first_steps(window, qtbot):
    tour = window.dialogs.tour()
    to_front(tour, qtbot)
    QTest.keyClick(tour, KEY.Key_F1)
    qtbot.waitUntil(lambda: window.findChild(HelpWindow) is not None)
    assert window.findChild(HelpWindow).parentWidget() is tour
    tour.close()
