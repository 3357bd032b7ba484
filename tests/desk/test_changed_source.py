"""A file that changes on disk is noticed, and nothing happens to its article but what a person chooses."""

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desk.conftest import DAMAGED, type_in
from tashih.article.spans import Span
from tashih.desk.dialogs.difference import DifferenceDialog
from tashih.desk.session import Session
from tashih.desk.window import Window
from tashih.store.articles import Status

LATER = DAMAGED + "\n\nSon paragraf yeni."


@pytest.fixture
def file(qtbot: QtBot, window: Window, tmp_path: Path) -> Path:
    """An open text with a word typed at its start."""
    path = tmp_path / "haber.txt"
    path.write_text(DAMAGED, encoding="utf-8")
    with qtbot.waitSignal(window.opener.ended, timeout=20_000):
        window.open_paths([path])
    window.session.select(Span(0, 0))
    type_in(window.panes.repaired, "Not ")
    return path


def write(path: Path, text: str, seconds: int = 10) -> None:
    """As another program does, a while later."""
    time = path.stat().st_mtime_ns + seconds * 10**9
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(time, time))


def told(qtbot: QtBot, window: Window) -> str:
    window.changed_source.look()
    qtbot.waitUntil(lambda: bool(window.messages.messages))
    return window.messages.messages[0]


def press(window: Window, text: str) -> None:
    next(b for b in window.messages.findChildren(QPushButton) if b.text() == text).click()


def idle(qtbot: QtBot, window: Window) -> None:
    """Nothing runs in the background any more."""
    qtbot.waitUntil(lambda: not window.tasks._running)


def test_a_changed_file_is_told_and_the_article_stays_as_it_is(
    qtbot: QtBot, window: Window, session: Session, file: Path
) -> None:
    before = session.article
    write(file, LATER)
    assert "haber.txt" in told(qtbot, window)
    assert session.article is before


def test_a_file_that_was_only_touched_is_not_spoken_of(qtbot: QtBot, window: Window, file: Path) -> None:
    write(file, DAMAGED)
    window.changed_source.look()
    idle(qtbot, window)
    assert not window.messages.messages


def test_a_file_that_is_gone_is_not_spoken_of(qtbot: QtBot, window: Window, file: Path) -> None:
    file.unlink()
    window.changed_source.look()
    idle(qtbot, window)
    assert not window.messages.messages


def test_reading_it_again_carries_over_what_was_decided(
    qtbot: QtBot, window: Window, session: Session, file: Path
) -> None:
    write(file, LATER)
    told(qtbot, window)
    press(window, "Read it again")
    qtbot.waitUntil(lambda: session.article.original == LATER)
    assert session.article.repaired.startswith("Not Ba")
    assert "carried over" in window.messages.messages[-1]
    assert session.project is not None
    assert next(iter(session.project.articles())).status is Status.ASIDE
    window.changed_source.look()
    idle(qtbot, window)
    assert len(window.messages.messages) == 1


def test_what_cannot_be_carried_over_is_counted(qtbot: QtBot, window: Window, session: Session, file: Path) -> None:
    at = session.article.repaired.index("Lavrov")
    session.select(Span(at, at + 6))
    session.tag("PER")
    write(file, "Başka bir haber.")
    told(qtbot, window)
    press(window, "Read it again")
    qtbot.waitUntil(lambda: session.article.original == "Başka bir haber.")
    assert "put aside" in window.messages.messages[-1]


def test_keeping_it_is_asked_once(qtbot: QtBot, window: Window, session: Session, file: Path) -> None:
    write(file, LATER)
    told(qtbot, window)
    press(window, "Keep it as it is")
    window.open_paths([file])
    with qtbot.waitSignal(window.opener.ended, timeout=20_000):
        window.open_paths([file])
    idle(qtbot, window)
    assert session.article.original == DAMAGED
    assert not window.messages.messages
    write(file, LATER + "!", seconds=20)
    assert "haber.txt" in told(qtbot, window)


def test_the_difference_can_be_looked_at_first(qtbot: QtBot, window: Window, session: Session, file: Path) -> None:
    write(file, LATER.replace("burada", "orada"))
    told(qtbot, window)
    press(window, "See the difference")
    qtbot.waitUntil(lambda: window.findChild(DifferenceDialog) is not None)
    dialog = window.findChild(DifferenceDialog)
    assert dialog is not None
    assert "2 place" in dialog.told.text()
    assert "burada → orada" in dialog.text.toPlainText()
    assert "Son paragraf yeni." in dialog.text.toPlainText()
    dialog.reject()
    assert window.messages.messages
    press(window, "See the difference")
    qtbot.waitUntil(lambda: len(window.findChildren(DifferenceDialog)) == 1)
    window.findChild(DifferenceDialog).again.click()
    qtbot.waitUntil(lambda: "Son paragraf" in session.article.original)


def test_a_changed_file_that_is_opened_again_asks_instead_of_making_a_second_article(
    qtbot: QtBot, window: Window, session: Session, file: Path
) -> None:
    write(file, LATER)
    with qtbot.waitSignal(window.opener.ended, timeout=20_000):
        window.open_paths([file])
    qtbot.waitUntil(lambda: bool(window.messages.messages))
    assert session.article.original == DAMAGED
    assert session.project is not None
    assert len(session.project.articles()) == 1
