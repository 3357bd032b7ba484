"""The whole job by keyboard alone: from the damaged sample to an exported file, and back again after reopening."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desk.conftest import type_in
from tashih import resources
from tashih.article.annotations import State
from tashih.desk.actions.table import ACTIONS
from tashih.desk.dialogs.export import ExportDialog
from tashih.desk.session import Session
from tashih.desk.window import Window
from tashih.store.project import Project


class Hands:
    """Ten fingers: shortcuts of the window and keys of the focused pane."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self._qtbot = qtbot
        self._window = window

    @property
    def _target(self) -> QWidget:
        return self._window.panes.repaired

    def press(self, keys: str, times: int = 1) -> None:
        """A shortcut or key, as in ``Ctrl+Return``."""
        combination = QKeySequence(keys)[0]
        for _ in range(times):
            self._qtbot.keyClick(self._target, combination.key(), combination.keyboardModifiers())

    def type(self, text: str) -> None:
        """Letters."""
        type_in(self._target, text)


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    copy = tmp_path / "lavrov.txt"
    copy.write_bytes(resources.path("samples", "lavrov.txt").read_bytes())
    return copy


@pytest.fixture
def hands(qtbot: QtBot, window: Window, sample: Path) -> Hands:
    window.activateWindow()
    with qtbot.waitSignal(window.opener.ended, timeout=20_000):
        window.open_paths([sample])
    qtbot.waitUntil(window.panes.repaired.hasFocus)
    return Hands(qtbot, window)


def test_the_sample_is_proofread_and_tagged_by_keyboard(hands: Hands, window: Window, session: Session) -> None:
    session_text = session.article.repaired
    before = session.left
    assert before.repairs > 20

    hands.press("F8")
    assert session.current is not None
    hands.press("Ctrl+Return", 5)
    after = session.left
    assert after.repairs + after.flags + after.suggestions == before.repairs + before.flags + before.suggestions - 5

    hands.press("Ctrl+Home")
    hands.press("Down")
    hands.press("Down")
    hands.press("Home")
    hands.press("Shift+Right", 7)
    hands.press("Alt+2")
    [mention] = session.article.mentions.touching(session.selected)[:1]
    assert (mention.label, mention.state) == ("LOC", State.ACCEPTED)

    hands.press("End")
    hands.type(" ğüş")
    assert session.article.repaired != session_text
    assert "açıklama ğüş geldi" in session.article.repaired
    hands.press("Ctrl+Z")
    assert "açıklama ğüş geldi" not in session.article.repaired
    hands.press("Ctrl+Shift+Z")
    assert "açıklama ğüş geldi" in session.article.repaired


def test_a_quotation_is_made_of_text_by_keyboard(hands: Hands, session: Session) -> None:
    text = session.article.repaired
    count = len(session.article.quotations)
    hands.press("Ctrl+Home")
    hands.press("Down", 2)
    hands.press("Home")
    hands.press("Shift+End")
    hands.press("Alt+Q")
    assert len(session.article.quotations) == count + 1
    made = session.quotation
    assert made is not None
    hands.press("Home")
    hands.press("Ctrl+Right", 2)
    hands.press("Alt+S")
    hands.press("End")
    hands.press("Ctrl+Left")
    hands.press("Alt+C")
    made = session.quotation
    assert made is not None
    assert made.who == "Rusya"
    assert made.cue is not None
    assert made.cue.of(text) == "açıklama"


def test_plain_keys_decide_in_reading_mode(hands: Hands, window: Window, session: Session) -> None:
    text, left = session.article.repaired, session.left
    hands.press("F2")
    hands.press("N")
    hands.press("A")
    hands.press("A")
    assert session.article.repaired == text
    assert session.left != left
    hands.press("F2")
    hands.press("Ctrl+Home")
    hands.type("x")
    assert session.article.repaired == "x" + text


def test_everything_is_there_after_closing_and_opening_again(
    qtbot: QtBot, hands: Hands, window: Window, session: Session, sample: Path
) -> None:
    untouched = session.article
    hands.press("F8")
    hands.press("Ctrl+Return", 3)
    hands.press("Ctrl+Home")
    hands.type("yeni ")
    left = session.article
    window.close()
    with Project.open(sample.with_suffix(".tashih")) as project:
        [row] = project.articles()
        assert project.article(row.id) == left
    with qtbot.waitSignal(window.opener.ended, timeout=20_000):
        window.open_paths([sample])
    assert session.article == left
    while session.undo_name:
        session.undo()
    assert session.article == untouched


def test_the_article_is_exported_by_keyboard(qtbot: QtBot, hands: Hands, window: Window, sample: Path) -> None:
    hands.press("F8")
    hands.press("Ctrl+Return", 2)
    window.settings.export_folder = str(sample.parent)
    window.settings.export_format = "tashih-json"
    hands.press("Ctrl+E")
    [dialog] = window.findChildren(ExportDialog)
    qtbot.waitUntil(dialog.isVisible)
    target = Path(dialog.target.text())
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.report)
    assert window.session.article.repaired in json.loads(target.read_text(encoding="utf-8")).values()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_no_two_actions_share_a_key() -> None:
    for keys in ([k for a in ACTIONS for k in a.keys], [a.plain for a in ACTIONS if a.plain]):
        normal = [QKeySequence(k).toString() for k in keys]
        assert len(normal) == len(set(normal)), sorted(k for k in normal if normal.count(k) > 1)


def test_every_action_has_a_slot(window: Window) -> None:
    assert [a.id for a in ACTIONS if a.id not in window.commands] == []
