"""Slow work in the background: one function run on the thread pool, its outcome delivered to the window's thread."""

import logging
from collections.abc import Callable
from functools import partial
from threading import Event
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal, SignalInstance

from tashih.errors import TashihError

log = logging.getLogger(__name__)

T = TypeVar("T")
PATIENCE = 3000
"""Milliseconds that work which was given up may take to end."""
Progress = Callable[[str], None]


class CancelledError(Exception):
    """Raised inside the work when nobody waits for it any more."""


class _Signals(QObject):
    done = Signal(object)
    failed = Signal(str)
    crashed = Signal(object)
    progressed = Signal(str)
    ended = Signal()


class Task(QRunnable, Generic[T]):
    """A run of one function. Hold on to it to cancel it."""

    def __init__(self, function: Callable[[Progress], T]) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._function = function
        self._cancelled = Event()
        self.signals = _Signals()

    def cancel(self) -> None:
        """Let nothing of it arrive any more; the function stops when it next tells its progress."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether it was given up."""
        return self._cancelled.is_set()

    def run(self) -> None:
        """Called by the pool, in its thread."""
        try:
            self._deliver(self.signals.done, self._function(self._progress))
        except CancelledError:
            pass
        except TashihError as error:
            self._deliver(self.signals.failed, str(error))
        except MemoryError:
            self._deliver(self.signals.failed, no_memory())
        except Exception as error:  # not swallowed: logged and told in the window's thread
            self._deliver(self.signals.crashed, error)
        finally:
            self.signals.ended.emit()

    def _progress(self, step: str) -> None:
        if self.cancelled:
            raise CancelledError
        self._deliver(self.signals.progressed, step)

    def _deliver(self, signal: SignalInstance, value: object) -> None:
        if not self.cancelled:
            signal.emit(value)


def fault(error: BaseException) -> str:
    """What the person at the desk is told when the program itself is at fault."""
    told = QCoreApplication.translate(
        "Crash", "Tashih made a mistake ({error}). Your work is saved; if it happens again, restart."
    )
    return told.format(error=f"{type(error).__name__}: {error}")


def no_memory() -> str:
    """What the person at the desk is told when there is not enough memory for something."""
    return QCoreApplication.translate(
        "Crash", "There is not enough memory for this. Close other programs or split the file; your work is saved."
    )


def _on_crashed(failed: Callable[[str], None], error: Exception) -> None:
    log.critical("an error in work in the background", exc_info=error)
    failed(fault(error))


class Tasks(QObject):
    """Runs work for the window and keeps what is running, so that closing can cancel all of it.

    Signals:
        busy_changed: whether anything is running.
    """

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._running: list[Task[object]] = []

    def run(
        self,
        function: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[str], None],
        progress: Progress | None = None,
    ) -> Task[T]:
        """Call ``function`` with a progress to tell, in the background.

        One of ``done(result)`` and ``failed(sentence)`` is called in the window's thread; the latter for a TashihError.
        Any other exception is a fault of the program: it goes to the log, and ``failed`` tells of it. A cancelled task
        calls neither.
        """
        task = Task(function)
        task.signals.done.connect(done)
        task.signals.failed.connect(failed)
        task.signals.crashed.connect(partial(_on_crashed, failed))
        if progress is not None:
            task.signals.progressed.connect(progress)
        task.signals.ended.connect(self._on_ended)
        self._running.append(task)  # type: ignore[arg-type]  # only cancelled and counted, its type does not matter
        self.busy_changed.emit(True)
        self._pool.start(task)
        return task

    def cancel_all(self) -> bool:
        """Give up all that runs, and wait a while until the threads have noticed. False if one has not."""
        for task in self._running:
            task.cancel()
        return self._pool.waitForDone(PATIENCE)

    def _on_ended(self) -> None:
        sender = self.sender()
        self._running = [t for t in self._running if t.signals is not sender]
        if not self._running:
            self.busy_changed.emit(False)
