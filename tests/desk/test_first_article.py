"""“Your first article in five minutes” leads there: each step is done with the keys that the manual names for it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tashih.article.annotations import Flag, Mention, State
from tashih.article.decisions import place
from tashih.article.edits import EditState
from tashih.article.spans import Span
from tashih.desk.dialogs.export import ExportDialog
from tashih.desk.panels.row_view import RowView
from tashih.desk.window import Window
from tashih.manual import LANGUAGES, read

SECTION = re.compile(r'^## <a id="([\w-]+)"></a>.*?\n\n(.*?)\n\n', re.MULTILINE | re.DOTALL)
KEYS = re.compile(r"<kbd>(.*?)</kbd>")

Check = Callable[[], None]


def steps(language: str) -> dict[str, list[str]]:
    """The keys that the first paragraph of each section names, by the section's anchor, in order."""
    return {a: KEYS.findall(text) for a, text in SECTION.findall(read(language).chapter("first-article").markdown)}


def press(window: Window, keys: str) -> None:
    """Press a shortcut where the keyboard is."""
    [stroke] = [QKeySequence(keys)[0]]
    QTest.keyClick(QApplication.focusWidget() or window, stroke.key(), stroke.keyboardModifiers())


@pytest.fixture
def sample(window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Window:
    """The window after its button for the example was pressed."""
    monkeypatch.setattr("tashih.desk.opening.projects_folder", lambda: tmp_path)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.mouseClick(window.welcome.sample_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session.has_article, timeout=20_000)
    window.panes.repaired.setFocus()
    return window


def in_hand(window: Window) -> str:
    item = window.session.current
    return place(window.session.article, item).of(window.session.article.repaired) if item else ""


def state_of(window: Window, words: str) -> State | None:
    """What was decided about the first mention of those words; None if they are not tagged."""
    text = window.session.article.repaired
    start = text.index(words)
    found = [m for m in window.session.article.mentions if m.span == Span(start, start + len(words))]
    return found[0].state if found else None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_does_what_the_manual_says(sample: Window, qtbot: QtBot, language: str, tmp_path: Path) -> None:
    window, session, told = sample, sample.session, steps(language)

    def follow(step: str) -> None:
        for keys in told[step]:
            press(window, keys)

    follow("next")
    assert in_hand(window) == "Türkiye"
    assert isinstance(session.current, Mention)

    follow("accept")
    assert (state_of(window, "Türkiye"), state_of(window, "Rusya")) == (State.ACCEPTED, State.ACCEPTED)
    assert in_hand(window) == "Lavrov"

    reject, undo = told["reject"]
    press(window, reject)
    assert state_of(window, "Lavrov") in {None, State.REJECTED}
    press(window, undo)
    assert state_of(window, "Lavrov") is State.SUGGESTED

    click(qtbot, window.sides.right.repairs.view)
    follow("series")
    series = [e for e in session.article.edits if e.series == "ř→ş"]
    assert {(e.state, e.reviewed) for e in series} == {(EditState.APPLIED, True)}

    qtbot.mouseClick(window.sides.right.tabs["flags"], Qt.MouseButton.LeftButton)
    click(qtbot, window.sides.right.flags.view)
    assert isinstance(session.current, Flag)
    follow("flag")
    assert session.left.flags == 0

    at = session.article.repaired.index("M4")
    session.go_to(Span(at + 1, at + 1))
    follow("tag")
    assert state_of(window, "M4") is State.ACCEPTED

    follow("export")
    dialog = window.findChild(ExportDialog)
    dialog.choose("html")
    dialog.target.setText(str(tmp_path / "lavrov.html"))
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.report, timeout=20_000)
    assert (tmp_path / "lavrov.html").exists()
    assert dialog.findChildren(QPushButton)


def click(qtbot: QtBot, view: RowView) -> None:
    """Click the first row below the first group of a list."""
    model = view.model()
    index = model.index(0, 0, model.index(0, 0))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_in_the_manual_is_one_that_does_something(language: str, window: Window) -> None:
    used = {s.toString() for a in window.commands.offered for s in window.commands[a.id].shortcuts()}
    plain = {a.plain for a in window.commands.offered} - {""}
    here = {"Enter", "Esc", "F6", "Ctrl", "Ctrl+F", "Alt+Left", "Alt+Right", "J", "K", "4"}
    turkish = {"Aşağı": "Down", "Yukarı": "Up", "Sol": "Left", "Sağ": "Right", "PgDn": "PgDown"}
    for chapter in read(language).chapters:
        for keys in KEYS.findall(chapter.markdown):
            parts = [turkish.get(part, part) for part in re.split(r"(?<=.)\+(?=.)", keys)]
            named = "+".join(parts)
            assert named in used | plain | here, (chapter.id, keys)
