"""The inspector: what it says of the thing in hand and the character here, and what its buttons do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from news import news
from tashih.article.decisions import repairs
from tashih.article.edits import EditState
from tashih.article.spans import Span
from tashih.desk.panels.inspector import Inspector


@pytest.fixture
def inspector(qtbot: QtBot, opened, appearance) -> Inspector:
    session = opened(news())
    session.language = "en"
    made = Inspector(session, appearance)
    made.session = session
    qtbot.addWidget(made)
    made.resize(320, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


def facts(inspector: Inspector) -> dict[str, str]:
    labels = [w for w in inspector.widget().findChildren(QLabel) if w.isVisible()]
    form = inspector._facts
    rows = [
        (form.itemAt(n, form.ItemRole.LabelRole), form.itemAt(n, form.ItemRole.FieldRole))
        for n in range(form.rowCount())
    ]
    assert labels
    return {name.widget().text(): value.widget().text() for name, value in rows}


def take(inspector: Inspector, qtbot: QtBot, item: object, title: str) -> None:
    inspector.session.go_to(Span(0, 0))
    inspector.session.take_up(item)
    qtbot.waitUntil(lambda: not inspector._timer.isActive())
    assert inspector.title.text() == title


def test_that_nothing_in_hand_says_how_to_go_on(inspector, qtbot):
    at = inspector.session.article.repaired.index("ait") + 1
    inspector.session.go_to(Span(at, at))
    qtbot.waitUntil(lambda: inspector.title.text() == "Nothing in hand")
    assert "F8" in inspector.reason.text()
    assert inspector.accept.isHidden()


def test_that_a_repair_shows_before_after_reason_and_facts(inspector, qtbot):
    take(inspector, qtbot, next(repairs(inspector.session.article)), "Repair")
    assert inspector.words.text == "Bařkan  →  Başkan"
    assert inspector.reason.text() == "Typed by hand."
    assert facts(inspector)["Series"] == "ř→ş  ×4"
    assert inspector.candidates == []


def test_that_a_click_on_another_reading_chooses_it(inspector, qtbot):
    [suggested] = [r for r in repairs(inspector.session.article) if r.state is EditState.SUGGESTED]
    take(inspector, qtbot, suggested, "Repair")
    [button] = inspector.candidates
    assert "süzleşme" in button.accessibleName()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "süzleşme" in inspector.session.article.repaired


def test_that_its_buttons_decide_and_go_on(inspector, qtbot):
    take(inspector, qtbot, inspector.session.article.flags.get("f1"), "Flag")
    assert inspector.work.text().startswith("No repair is known")
    qtbot.mouseClick(inspector.accept, Qt.MouseButton.LeftButton)
    assert inspector.session.article.flags.get("f1").resolved
    take(inspector, qtbot, next(repairs(inspector.session.article)), "Repair")
    qtbot.mouseClick(inspector.reject, Qt.MouseButton.LeftButton)
    assert inspector.session.article.repaired.startswith("Bařkan")


def test_that_a_quotation_without_speaker_says_what_to_do(inspector, qtbot):
    take(inspector, qtbot, inspector.session.article.quotations.get("q2"), "Quotation")
    assert "Alt+S" in inspector.work.text()
    assert facts(inspector)["Speaker"] == "none yet"


def test_that_the_character_at_the_cursor_is_named_with_what_it_was(inspector, qtbot):
    at = inspector.session.article.repaired.index("ş")
    inspector.session.go_to(Span(at, at))
    qtbot.waitUntil(lambda: inspector.character.text().startswith("ş"))
    assert "U+015F" in inspector.character.text()
    assert "in the original ř U+0159" in inspector.character.text()


def test_that_buttons_name_their_keys(inspector):
    assert "Ctrl+" in inspector.accept.toolTip()
    assert inspector.reject.accessibleName()
