"""What the program itself does wrong is logged and told, and work goes on."""

import logging
from pathlib import Path
from threading import Event, Thread, current_thread, main_thread

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from desk.conftest import DAMAGED
from tashih.article.article import Article
from tashih.desk.app import Crash
from tashih.desk.message_bar import MessageBar
from tashih.desk.opening import Opener
from tashih.desk.session import Session
from tashih.desk.tasks import CancelledError, Progress, Tasks
from tashih.desk.theme import Appearance
from tashih.desk.window import Window
from tashih.errors import TashihError
from tashih.process import Process, silent


class Outcome:
    """What a task came to."""

    def __init__(self) -> None:
        self.done: list[object] = []
        self.failed: list[str] = []
        self.steps: list[str] = []


@pytest.fixture
def tasks(qtbot: QtBot) -> Tasks:
    return Tasks()


def ran(qtbot: QtBot, tasks: Tasks, work: object) -> Outcome:
    outcome = Outcome()
    assert callable(work)
    with qtbot.waitSignal(tasks.busy_changed, check_params_cb=lambda busy: not busy):
        tasks.run(work, outcome.done.append, outcome.failed.append, outcome.steps.append)
    return outcome


def test_work_tells_its_steps_and_its_result(qtbot: QtBot, tasks: Tasks) -> None:
    def work(progress: Progress) -> int:
        progress("repair")
        return 7

    outcome = ran(qtbot, tasks, work)
    assert (outcome.done, outcome.failed, outcome.steps) == ([7], [], ["repair"])


def test_an_error_of_ours_is_its_sentence(qtbot: QtBot, tasks: Tasks) -> None:
    def work(progress: Progress) -> int:
        raise TashihError("a.txt is not there any more.")

    outcome = ran(qtbot, tasks, work)
    assert (outcome.done, outcome.failed) == ([], ["a.txt is not there any more."])


def test_a_fault_in_the_background_is_logged_and_told(
    qtbot: QtBot, tasks: Tasks, caplog: pytest.LogCaptureFixture
) -> None:
    def work(progress: Progress) -> int:
        raise KeyError("mark")

    with caplog.at_level(logging.CRITICAL):
        threads: list[Thread] = []
    told: list[str] = []
    done: list[int] = []

    def failed(sentence: str) -> None:
        told.append(sentence)
        threads.append(current_thread())

    with (
        caplog.at_level(logging.CRITICAL),
        qtbot.waitSignal(tasks.busy_changed, check_params_cb=lambda busy: not busy),
    ):
        tasks.run(work, done.append, failed)
    assert not done
    assert "KeyError: 'mark'" in told[0]
    assert threads == [main_thread()]
    assert "background" in caplog.text
    assert "Traceback" in caplog.text
    caplog.clear()


def test_cancelled_work_stops_at_its_next_step_and_tells_nothing(qtbot: QtBot, tasks: Tasks) -> None:
    reached: list[str] = []
    known = Event()

    def work(progress: Progress) -> None:
        assert known.wait(10)
        task.cancel()
        with pytest.raises(CancelledError):
            progress("repair")
        reached.append("step")
        raise CancelledError

    outcome = Outcome()
    with qtbot.waitSignal(tasks.busy_changed, check_params_cb=lambda busy: not busy):
        task = tasks.run(work, outcome.done.append, outcome.failed.append, outcome.steps.append)
        known.set()
    assert reached == ["step"]
    assert (outcome.done, outcome.failed, outcome.steps) == ([], [], [])


def test_a_crash_is_logged_and_told_in_the_window(window: Window, caplog: pytest.LogCaptureFixture) -> None:
    error = ZeroDivisionError("division by zero")
    with caplog.at_level(logging.CRITICAL):
        Crash(window)(type(error), error, None)
    assert "division by zero" in caplog.text
    assert "ZeroDivisionError: division by zero" in window.messages.messages[0]
    assert window.messages.isVisible()
    caplog.clear()


def test_a_file_the_program_fails_on_is_named_and_the_next_one_opens(
    qtbot: QtBot, window: Window, session: Session, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    class Failing(Process):
        def text(self, text: str, *, progress: Progress = silent) -> Article:
            if "BAD" in text:
                raise NotImplementedError("no such reading")
            return super().text(text, progress=progress)

    bad, good = tmp_path / "kötü.txt", tmp_path / "iyi.txt"
    bad.write_text("BAD article, with words enough.", encoding="utf-8")
    good.write_text(DAMAGED, encoding="utf-8")
    opener = Opener(session, window.tasks, Failing)
    with caplog.at_level(logging.CRITICAL), qtbot.waitSignal(opener.ended, timeout=20_000):
        opener.open([bad, good])
    assert session.name == "iyi.txt"
    assert not opener.busy
    [told] = window.messages.messages
    assert "kötü.txt" in told
    assert "no such reading" in told
    caplog.clear()


def test_messages_are_told_once_and_only_the_last_few(qtbot: QtBot, appearance: Appearance) -> None:
    bar = MessageBar(appearance)
    qtbot.addWidget(bar)
    for number in (1, 1, 2, 3, 4, 5):
        bar.say(f"message {number}")
    assert bar.messages == ["message 2", "message 3", "message 4", "message 5"]
    bar.show()
    first = bar.findChildren(QToolButton)[1]
    first.click()
    assert len(bar.messages) == 3
    bar.clear()
    assert bar.isHidden()


def test_a_name_that_is_no_text_opens_all_the_same(
    qtbot: QtBot, window: Window, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / b"boz\xffuk.txt".decode("utf-8", "surrogateescape")
    try:
        path.write_text(DAMAGED, encoding="utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this file system has only names that are text")
    with qtbot.waitSignal(window.opener.ended, timeout=20_000):
        window.open_paths([path])
    assert session.name == "boz?uk.txt"
    assert not window.messages.messages


def test_a_name_of_two_lines_is_told_on_one(qtbot: QtBot, window: Window, session: Session, tmp_path: Path) -> None:
    path = tmp_path / "iki\nsatır.txt"
    try:
        path.write_text(DAMAGED, encoding="utf-8")
    except OSError:
        pytest.skip("this file system has only names of one line")
    with qtbot.waitSignal(window.opener.ended, timeout=20_000):
        window.open_paths([path])
    assert session.name == path.name
    assert "\n" not in window.windowTitle()
    window.status_line.refresh()
    assert window.status_line.sentences[0] == "iki⏎satır.txt · paragraph 1 of 3"


def test_the_whole_welcome_is_readable(window: Window) -> None:
    text = window.welcome.text
    assert text.height() >= text.heightForWidth(text.width())
