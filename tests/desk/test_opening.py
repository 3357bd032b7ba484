"""Files that cannot be opened say so and stop nothing else."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from desk.conftest import DAMAGED
from tashih.article.spans import Span
from tashih.desk.session import Session
from tashih.desk.window import Window
from tashih.formats.files import LARGEST


def opened(qtbot: QtBot, window: Window, *paths: Path) -> None:
    with qtbot.waitSignal(window.opener.ended, timeout=20_000):
        window.open_paths(paths)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "iyi.txt"
    path.write_text(DAMAGED, encoding="utf-8")
    return path


def no_text(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 40)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)


def vanished(path: Path) -> None:
    path.unlink(missing_ok=True)


@pytest.mark.parametrize("make", [no_text, empty, huge, vanished])
def test_a_bad_file_is_named_and_the_good_one_opens(
    qtbot: QtBot, window: Window, session: Session, tmp_path: Path, good: Path, make: object
) -> None:
    bad = tmp_path / "kötü.txt"
    assert callable(make)
    make(bad)
    opened(qtbot, window, bad, good)
    assert session.name == "iyi.txt"
    [message] = window.messages.messages
    assert "kötü.txt" in message
    assert window.messages.isVisible()
    window.messages.clear()
    assert not window.messages.isVisible()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_named(qtbot: QtBot, window: Window, good: Path) -> None:
    good.chmod(0)
    opened(qtbot, window, good)
    assert "iyi.txt" in window.messages.messages[0]


def test_a_project_that_is_none_is_named(qtbot: QtBot, window: Window, session: Session, tmp_path: Path) -> None:
    path = tmp_path / "boş.tashih"
    path.write_bytes(b"")
    window.open_paths([path])
    assert "boş.tashih" in window.messages.messages[0]
    assert not session.has_article


def test_several_files_share_the_project_beside_the_first(
    qtbot: QtBot, window: Window, session: Session, good: Path, tmp_path: Path
) -> None:
    other = tmp_path / "öbür.txt"
    other.write_text("Bir metin daha.", encoding="utf-8")
    opened(qtbot, window, good, other)
    assert session.project is not None
    assert [row.name for row in session.project.articles()] == ["iyi.txt", "öbür.txt"]
    assert session.project.path.name == "iyi.tashih"
    assert session.name == "iyi.txt"
    assert window.sides.left.isVisible()
    window.sides.next_article()
    assert session.name == "öbür.txt"


@pytest.mark.filterwarnings("ignore:.*QDragEnterEvent:DeprecationWarning")  # its successor is not in every Qt we use
def test_dropped_files_are_opened(qtbot: QtBot, window: Window, session: Session, good: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(good))])
    at = QPoint(50, 50)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, buttons, keys)
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(window.opener.ended, timeout=20_000):
        window.dropEvent(QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, buttons, keys))
    assert session.name == "iyi.txt"


def test_the_empty_desk_says_what_to_do(window: Window) -> None:
    assert window.welcome.isVisible()
    assert window.welcome.open_button.isVisible()
    assert not window.sides.right.isVisible()
    assert "Tashih" in window.windowTitle()


def test_a_file_opened_twice_is_one_article(qtbot: QtBot, window: Window, session: Session, good: Path) -> None:
    opened(qtbot, window, good)
    session.go_to_next()
    session.accept()
    left = session.article
    opened(qtbot, window, good)
    assert session.project is not None
    assert len(session.project.articles()) == 1
    assert session.article == left


def test_a_text_that_is_gone_opens_from_its_project(qtbot: QtBot, window: Window, session: Session, good: Path) -> None:
    opened(qtbot, window, good)
    session.close_project()
    good.unlink()
    window.open_paths([good])
    assert session.name == "iyi.txt"
    assert not window.messages.messages


@pytest.fixture
def everything_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that all is put in and read in the background."""
    monkeypatch.setattr("tashih.desk.opening.LONG", 1)


def test_what_is_long_is_put_in_and_read_in_the_background(
    qtbot: QtBot, window: Window, session: Session, good: Path, everything_is_long: None
) -> None:
    opened(qtbot, window, good)
    assert session.name == "iyi.txt"
    session.type_text(Span(0, 0), "x")
    now = session.article
    assert session.project is not None
    path = session.project.path
    session.close_project()
    opened(qtbot, window, path)
    assert session.article == now
    session.undo()
    assert session.article.repaired == now.repaired[1:]


def test_several_long_texts_go_into_the_project_of_the_first(
    qtbot: QtBot, window: Window, session: Session, tmp_path: Path, good: Path, everything_is_long: None
) -> None:
    other = tmp_path / "öteki.txt"
    other.write_text(DAMAGED * 2, encoding="utf-8")
    opened(qtbot, window, good, other)
    assert session.project is not None
    assert {row.name for row in session.project.articles()} == {"iyi.txt", "öteki.txt"}
    assert session.name == "iyi.txt"


def test_a_long_project_that_is_none_is_named(
    qtbot: QtBot, window: Window, session: Session, tmp_path: Path, everything_is_long: None
) -> None:
    path = tmp_path / "kötü.tashih"
    path.write_bytes(b"no project" * 30)
    opened(qtbot, window, path)
    assert "kötü.tashih" in window.messages.messages[0]
    assert not session.has_article
