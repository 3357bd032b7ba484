"""Leaving when the system asks: a signal to end closes the window as a person does, so that one plain file remains.

Nothing needs to be saved then, as everything is; and what a signal or a lost display does not wait for is safe too.
"""

import os
import signal
import socket
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

SIGNALS = [s for name in ("SIGTERM", "SIGINT", "SIGHUP") if (s := getattr(signal, name, None)) is not None]


class Leaving(QObject):
    """Calls ``leave`` in the window's thread when the process is asked to end."""

    def __init__(self, leave: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._leave = leave
        self._ear, self._mouth = socket.socketpair()
        self._ear.setblocking(False)
        self._mouth.setblocking(False)
        signal.set_wakeup_fd(self._mouth.fileno(), warn_on_full_buffer=False)
        self._before = {s: signal.signal(s, _heard) for s in SIGNALS}
        self._notifier = QSocketNotifier(self._ear.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def _on_signal(self) -> None:
        if self._ear.recv(16):
            self._leave()

    def stop(self) -> None:
        """Let signals do again what they did."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for number, before in self._before.items():
            signal.signal(number, before)
        self._ear.close()
        self._mouth.close()


def _heard(number: int, frame: object) -> None:
    """Python tells the socket, which wakes Qt up; that is enough."""


def end_at_once(code: int) -> None:
    """End without waiting for threads that do not heed that they were given up; all is saved and closed."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
