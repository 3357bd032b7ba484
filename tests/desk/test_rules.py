"""A person's own replacement rules: made from the text by key, kept in the project, edited in a dialog, taken back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from desk.conftest import Opened, repaired, type_in
from tashih.article.article import Article
from tashih.article.edits import Edit
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.desk.dialogs.rules import RulesDialog
from tashih.desk.session import Session
from tashih.desk.window import Window
from tashih.learning.lessons import read_lessons, read_rules
from tashih.repair.knowledge import Rule


def press(qtbot: QtBot, window: Window, keys: str) -> None:
    combination = QKeySequence(keys)[0]
    qtbot.keyClick(window.panes.repaired, combination.key(), combination.keyboardModifiers())


def rules(session: Session) -> tuple[Rule, ...]:
    assert session.project is not None
    return read_rules(session.project.values)


def correct(qtbot: QtBot, window: Window, session: Session, word: str, letters: str) -> None:
    end = session.article.repaired.index(word) + len(word)
    session.select(Span(end, end))
    window.panes.repaired.setFocus()
    qtbot.keyClick(window.panes.repaired, Qt.Key.Key_Backspace)
    type_in(window.panes.repaired, letters)


def test_a_word_typed_anew_is_offered_for_its_other_places_without_moving_the_text(
    qtbot: QtBot, window: Window, opened: Opened
) -> None:
    session = opened(Article.of("Kitap güzel.\n\nBu kitap. Kitap iyi, Kitap kötü."))
    top = window.panes.repaired.mapTo(window, window.panes.repaired.rect().topLeft()).y()
    correct(qtbot, window, session, "Kitap", "b")
    qtbot.waitUntil(window.offers.isVisible, timeout=30_000)
    assert "Kitap" in window.offers.text.text()
    assert window.panes.repaired.mapTo(window, window.panes.repaired.rect().topLeft()).y() == top
    qtbot.mouseClick(window.offers.buttons[0], Qt.MouseButton.LeftButton)
    assert session.article.repaired == "Kitab güzel.\n\nBu kitap. Kitab iyi, Kitab kötü."
    assert not window.offers.isVisible()
    session.undo()
    assert session.article.repaired == "Kitab güzel.\n\nBu kitap. Kitap iyi, Kitap kötü."
    assert rules(session) == ()


def test_always_keeps_a_rule_that_the_next_article_goes_by_and_that_can_be_taken_back(
    qtbot: QtBot, window: Window, opened: Opened
) -> None:
    session = opened(Article.of("Kitap güzel. Kitap."))
    window.activateWindow()
    correct(qtbot, window, session, "Kitap", "b")
    press(qtbot, window, "Ctrl+Alt+A")
    assert session.article.repaired == "Kitab güzel. Kitab."
    assert rules(session) == (Rule("Kitap", "Kitab"),)
    assert window.suggesting.process.text("Bir Kitap daha.").repaired == "Bir Kitab daha."
    undo = window.offers.buttons[-1]
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert rules(session) == ()
    assert window.suggesting.process.text("Bir Kitap daha.").repaired == "Bir Kitap daha."


def test_never_rejects_the_repair_of_that_word_everywhere_and_keeps_a_rule(
    qtbot: QtBot, window: Window, opened: Opened
) -> None:
    session = opened(repaired())
    window.activateWindow()
    press(qtbot, window, "F8")
    assert session.current is not None
    press(qtbot, window, "Ctrl+Alt+N")
    [rule] = rules(session)
    assert rule.never
    assert rule.old in session.article.repaired
    session.undo()
    assert rule.old not in session.article.repaired


def test_a_rule_of_nothing_in_hand_says_what_to_do(qtbot: QtBot, window: Window, opened: Opened) -> None:
    opened(Article.of("Temiz bir metin."))
    window.activateWindow()
    press(qtbot, window, "Ctrl+Alt+A")
    assert window.offers.isVisible()
    assert not window.offers.buttons


def test_rules_are_added_edited_switched_off_and_deleted_in_the_dialog(
    qtbot: QtBot, window: Window, opened: Opened
) -> None:
    session = opened(Article.of("Bir metin."))
    window.commands["own_rules"].trigger()
    [dialog] = window.findChildren(RulesDialog)
    assert dialog.told.text()
    dialog.add()
    type_in(dialog.old, "ögretmen")
    type_in(dialog.new, "öğretmen")
    dialog.add()
    type_in(dialog.old, "Zencani")
    qtbot.mouseClick(dialog.never, Qt.MouseButton.LeftButton)
    assert not dialog.new.isEnabled()
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.add()
    dialog.undo()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert rules(session) == (Rule("ögretmen", "öğretmen", on=False), Rule("Zencani", never=True))
    assert session.project is not None
    assert read_lessons(session.project.values).rules == (Rule("Zencani", never=True),)


def test_a_repair_of_blanks_makes_no_rule(qtbot: QtBot, window: Window, opened: Opened) -> None:
    text = "Bir.\n\n\n\nİki."
    session = opened(Article.of(text, [Edit(4, 6, "", "blank-lines", Reason("hand"), 0.7)]))
    window.activateWindow()
    press(qtbot, window, "F8")
    for keys in ("Ctrl+Alt+A", "Ctrl+Alt+N"):
        press(qtbot, window, keys)
        assert window.offers.isVisible()
        assert rules(session) == ()


def test_an_offer_is_taken_by_keyboard_and_the_keyboard_goes_back_to_the_text(
    qtbot: QtBot, window: Window, opened: Opened
) -> None:
    session = opened(Article.of("Kitap güzel. Kitap."))
    window.activateWindow()
    correct(qtbot, window, session, "Kitap", "b")
    qtbot.waitUntil(window.offers.isVisible, timeout=30_000)
    press(qtbot, window, "F6")
    assert window.offers.buttons[0].hasFocus()
    qtbot.keyClick(window.offers.buttons[0], Qt.Key.Key_Space)
    assert session.article.repaired == "Kitab güzel. Kitab."
    assert window.panes.repaired.hasFocus()


def test_a_repair_that_waits_comes_before_the_word_typed_last(qtbot: QtBot, window: Window, opened: Opened) -> None:
    session = opened(repaired())
    window.activateWindow()
    end = len(session.article.repaired)
    correct(qtbot, window, session, "burada", "o")
    session.select(Span(end, end))
    press(qtbot, window, "F8")
    press(qtbot, window, "Ctrl+Alt+A")
    [rule] = rules(session)
    assert "ř" in rule.old
