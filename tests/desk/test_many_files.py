"""Many files dropped at once: imported in the background, bad ones named, and gone on with where it was stopped."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tashih.article.article import Article
from tashih.desk.dialogs.import_ import ImportDialog
from tashih.desk.filing import FEW
from tashih.desk.window import Window
from tashih.process import Process, silent

COUNT, BAD = 60, 5


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Short texts, some of which are none."""
    made = []
    for number in range(COUNT):
        path = tmp_path / "gelen" / f"haber {number:03}.txt"
        path.parent.mkdir(exist_ok=True)
        bad = number % (COUNT // BAD) == 0
        path.write_bytes(bytes(range(256)) * 8 if bad else f"Bakan {number}. kez konuştu.".encode())
        made.append(path)
    return made


def imported(qtbot: QtBot, window: Window) -> ImportDialog:
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: not window.tasks._running, timeout=60_000)
    return dialog


def test_many_files_are_imported_and_the_bad_ones_named(qtbot: QtBot, window: Window, files: list[Path]) -> None:
    assert len(files) > FEW
    window.open_paths(files)
    imported(qtbot, window)
    project = window.session.project
    assert project is not None
    assert len(project.articles()) == COUNT - BAD
    assert window.session.has_article
    assert window.sides.left.isVisible()


def test_an_import_that_is_repeated_goes_on_where_it_was_stopped(
    qtbot: QtBot, window: Window, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_paths(files[: COUNT // 2])
    imported(qtbot, window).close()
    texts: list[str] = []
    job = Process.text

    def counted(self: Process, text: str, *, progress: object = silent) -> Article:
        texts.append(text)
        return job(self, text)

    monkeypatch.setattr(Process, "text", counted)
    window.open_paths(files)
    imported(qtbot, window)
    project = window.session.project
    assert project is not None
    assert len(project.articles()) == COUNT - BAD
    done = sum(1 for path in files[: COUNT // 2] if path.read_bytes().startswith(b"Bakan"))
    assert len([t for t in texts if t.startswith("Bakan")]) == COUNT - BAD - done
