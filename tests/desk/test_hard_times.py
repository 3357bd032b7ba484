"""What can happen around the window: the disk full, the file broken under it, no memory, no home, the session ended."""

import logging
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desk.conftest import DAMAGED, Opened, type_in
from tashih.article.article import Article
from tashih.desk import app
from tashih.desk.loading import LONGEST_LINE
from tashih.desk.session import Session
from tashih.desk.tasks import Progress, Tasks
from tashih.desk.window import Window
from tashih.store.check import check
from tashih.store.project import Project

# the disk


def test_a_full_disk_takes_the_typing_back_and_lets_it_be_done_later(
    qtbot: QtBot, window: Window, opened: Opened
) -> None:
    session = opened(Article.of("Bir metin."))
    assert session.project is not None
    db, pane = session.project._db, window.panes.repaired
    db.execute(f"PRAGMA max_page_count = {db.execute('PRAGMA page_count').fetchone()[0]}")
    noise = os.urandom(40_000).hex()
    pane.textCursor().insertText(noise)
    assert "no room left" in window.messages.messages[0]
    assert session.article.repaired == "Bir metin."
    window.status_line.refresh()
    assert window.status_line.sentences[2] == "The last change is not saved"
    db.execute("PRAGMA max_page_count = 1000000")
    type_in(pane, "y")  # before the window has had time to take back what was refused: it goes with it
    qtbot.waitUntil(lambda: pane.toPlainText() == "Bir metin.")
    type_in(pane, "x")
    assert session.article.repaired == "xBir metin."
    window.status_line.refresh()
    assert window.status_line.sentences[2] == "All changes saved"


@pytest.mark.parametrize("how", ["cut short", "overwritten", "emptied"])
def test_a_project_broken_while_it_is_open_is_told_and_shows_nothing_wrong(
    window: Window, opened: Opened, caplog: pytest.LogCaptureFixture, how: str
) -> None:
    session = opened(Article.of("Bir metin."))
    assert session.project is not None
    path = session.project.path
    type_in(window.panes.repaired, "ab")
    with path.open("r+b") as file:
        size = path.stat().st_size
        if how == "overwritten":
            file.write(os.urandom(size))
        else:
            file.truncate(size // 2 if how == "cut short" else 0)
    for letter in "cd":
        type_in(window.panes.repaired, letter)
    window.watching.look()
    shown = window.panes.repaired.toPlainText()
    assert shown == session.article.repaired
    assert shown in {"abBir metin.", "abcBir metin.", "abcdBir metin."}
    if shown != "abcdBir metin.":
        assert window.messages.messages
    session.close_project()
    caplog.clear()


# memory, and the program's own faults


def test_too_little_memory_in_the_background_is_told(qtbot: QtBot) -> None:
    tasks, told = Tasks(), []

    def work(progress: Progress) -> None:
        raise MemoryError

    with qtbot.waitSignal(tasks.busy_changed, check_params_cb=lambda busy: not busy):
        tasks.run(work, told.append, told.append)
    assert "not enough memory" in told[0]


def test_an_exception_in_a_slot_is_told_logged_and_work_goes_on(
    window: Window, opened: Opened, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    session = opened(Article.of("Bir metin."))
    monkeypatch.setattr(sys, "excepthook", app.Crash(window))
    monkeypatch.setattr(Session, "accept", lambda _: 1 / 0)
    with caplog.at_level(logging.CRITICAL):
        try:
            session.accept()
        except ZeroDivisionError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    assert "ZeroDivisionError" in window.messages.messages[0]
    assert "Traceback" in caplog.text
    type_in(window.panes.repaired, "x")
    assert session.article.repaired == "xBir metin."
    caplog.clear()


# files


@pytest.mark.parametrize(
    "name",
    ["iki\nsatır.txt", "a'b\"c.txt", "😀.txt", "x" * 251 + ".txt", "ş" * 125 + ".txt", "-rf.txt", "a?b#c%20d.txt"],
)
def test_a_text_of_any_name_opens_in_a_project_beside_it(
    qtbot: QtBot, window: Window, session: Session, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    try:
        path.write_text(DAMAGED, encoding="utf-8")
    except OSError:
        pytest.skip("this file system has no such names")
    with qtbot.waitSignal(window.opener.ended, timeout=20_000):
        window.open_paths([path])
    assert not window.messages.messages
    assert session.name == name
    assert session.project is not None
    assert session.project.path.parent == tmp_path
    type_in(window.panes.repaired, "x")
    session.close_project()
    window.tasks.cancel_all()  # a backup reads it; the last one to have it open makes it one plain file
    assert sorted(p.suffix for p in tmp_path.iterdir() if p.is_file() and p.suffix != ".ini") == [".tashih", ".txt"]


def test_links_in_a_circle_are_named_and_the_next_file_opens(
    qtbot: QtBot, window: Window, session: Session, tmp_path: Path
) -> None:
    for name, to in (("a", "b"), ("b", "a")):
        (tmp_path / f"{name}.txt").symlink_to(tmp_path / f"{to}.txt")
        (tmp_path / f"{name}.tashih").symlink_to(tmp_path / f"{to}.tashih")
    good = tmp_path / "iyi.txt"
    good.write_text(DAMAGED, encoding="utf-8")
    with qtbot.waitSignal(window.opener.ended, timeout=20_000):
        window.open_paths([tmp_path / "a.txt", tmp_path / "b.tashih", good])
    assert any("a.txt" in m for m in window.messages.messages)
    assert any("b.tashih" in m for m in window.messages.messages)
    assert session.project is not None
    assert "iyi.txt" in [row.name for row in session.project.articles()]


def test_a_line_too_long_to_be_shown_is_refused(qtbot: QtBot, window: Window, session: Session, tmp_path: Path) -> None:
    path = tmp_path / "satır.txt"
    path.write_text("a" * (LONGEST_LINE + 1), encoding="utf-8")
    with qtbot.waitSignal(window.opener.ended, timeout=60_000):
        window.open_paths([path])
    assert "Break it into lines" in window.messages.messages[0]
    assert not session.has_article


def test_a_file_of_a_hundred_megabytes_is_refused_before_it_is_read(
    qtbot: QtBot, window: Window, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "büyük.txt"
    with path.open("wb") as file:
        file.truncate(100 << 20)
    with qtbot.waitSignal(window.opener.ended, timeout=60_000):
        window.open_paths([path])
    assert "larger than" in window.messages.messages[0]
    assert not session.has_article


def test_zero_bytes_in_a_text_are_kept_and_shown(
    qtbot: QtBot, window: Window, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "nul.txt"
    path.write_bytes(b"Bir\0metin var, burada.\n")
    with qtbot.waitSignal(window.opener.ended, timeout=20_000):
        window.open_paths([path])
    assert session.article.original == "Bir\0metin var, burada.\n"
    type_in(window.panes.repaired, "x")
    assert session.article.original == "Bir\0metin var, burada.\n"


# the process and what is around it

CHILD = """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QTimer, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from tashih.desk import app
from tashih.desk.window import Window

def type_once():
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Window))
    if not window.session.has_article:
        return
    timer.stop()
    key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "İ")
    QApplication.sendEvent(window.panes.repaired, key)
    QApplication.processEvents()
    print("typed", ascii(window.session.article.repaired[:3]), len(window.messages.messages), flush=True)

application = app.application()
timer = QTimer(interval=20)
timer.timeout.connect(type_once)
timer.start()
sys.exit(app.main([Path(sys.argv[1])]))
"""


@contextmanager
def program(path: Path, **surroundings: str) -> Iterator[subprocess.Popen[str]]:
    """The whole program on a file, in a process of its own, once a letter was typed."""
    home = str(path.parent / "home")
    env = {**os.environ, "HOME": home, "XDG_DATA_HOME": f"{home}/data", "XDG_CONFIG_HOME": f"{home}/config"}
    command = [sys.executable, "-c", CHILD, str(path)]
    with subprocess.Popen(
        command, env={**env, **surroundings}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline().startswith(r"typed '\u0130Ba"), child.stderr and child.stderr.read()
        yield child
        if child.poll() is None:
            child.kill()


def stored(path: Path) -> str:
    with Project.open(path) as project:
        return project.article(1).repaired[:3]


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "haber.txt"
    path.write_text(DAMAGED, encoding="utf-8")
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_asked_to_end_the_window_closes_and_leaves_one_plain_file(text: Path, how: signal.Signals) -> None:
    with program(text) as child:
        child.send_signal(how)
        assert child.wait(30) == 0
    assert stored(text.with_suffix(".tashih")) == "İBa"
    assert not list(text.parent.glob("*-wal"))


def test_a_display_that_goes_away_loses_nothing(text: Path) -> None:
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("no Xvfb here")
    with subprocess.Popen([server, "-displayfd", "1"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as screen:
        assert screen.stdout is not None
        number = screen.stdout.readline().strip().decode()
        with program(text, DISPLAY=f":{number}", QT_QPA_PLATFORM="xcb") as child:
            screen.kill()
            assert child.wait(30) != 0
    assert stored(text.with_suffix(".tashih")) == "İBa"
    assert check(text.with_suffix(".tashih")).sound


def test_without_a_home_everything_works_but_backups_which_is_told(text: Path) -> None:
    nowhere = "/proc/nowhere"
    with program(text, HOME=nowhere, XDG_DATA_HOME=nowhere, XDG_CONFIG_HOME=nowhere, XDG_CACHE_HOME=nowhere) as child:
        child.send_signal(signal.SIGTERM)
        assert child.wait(30) == 0
    assert stored(text.with_suffix(".tashih")) == "İBa"


@pytest.mark.parametrize("content", [b"\0" * 5000, b"[General\nfont_size=x\nrecent={\nshortcuts=[1]", os.urandom(3000)])
def test_a_broken_settings_file_stops_nothing(text: Path, content: bytes) -> None:
    folder = text.parent / "home" / "config" / "Tashih"
    folder.mkdir(parents=True)
    (folder / "Tashih.conf").write_bytes(content)
    with program(text) as child:
        child.send_signal(signal.SIGTERM)
        assert child.wait(30) == 0
    assert stored(text.with_suffix(".tashih")) == "İBa"


def test_a_person_unknown_to_the_system_signs_with_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", nobody)
    assert app.user() == ""


@pytest.mark.parametrize("locale", ["C", "POSIX", "tr_TR.UTF-8", "tr_TR.ISO8859-9", "none"])
def test_in_any_locale_the_window_works_with_turkish_letters_and_names(text: Path, locale: str) -> None:
    named = text.with_name("ISPARTA'da ışık İĞÜŞ.txt")
    text.rename(named)
    with program(named, LC_ALL=locale, LANG=locale, LANGUAGE=locale) as child:
        child.send_signal(signal.SIGTERM)
        assert child.wait(30) == 0
    assert stored(named.with_suffix(".tashih")) == "İBa"


@pytest.mark.parametrize("surroundings", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}])
def test_the_command_line_speaks_where_the_terminal_has_no_turkish_letters(
    text: Path, surroundings: dict[str, str]
) -> None:
    project = text.with_name("şğı.tashih")
    for command in (["import", str(text), "-o", str(project)], ["check", str(project)]):
        done = subprocess.run(
            [sys.executable, "-m", "tashih.cli", *command],
            check=False,
            env={**os.environ, **surroundings},
            capture_output=True,
        )
        assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_an_export_that_the_disk_has_no_room_for_leaves_nothing_half_written(
    qtbot: QtBot, window: Window, opened: Opened, tmp_path: Path
) -> None:
    from tashih.desk.exporting import Job
    from tashih.errors import TashihError
    from tashih.formats.registry import get

    article = opened(Article.of("Bir metin. " * 20_000)).article
    job = Job(get("tashih-json"), tmp_path / "out.json", overwrite=False, name="haber.txt", article=article)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, hard))
    try:
        with pytest.raises(TashihError, match="cannot be written to"):
            job.run(lambda _: None)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert not [p for p in tmp_path.iterdir() if p.name.startswith((".", "out"))]
    job.run(lambda _: None)
    assert [p for p in tmp_path.iterdir() if p.name.startswith("out")]
