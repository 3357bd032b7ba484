"""The child of ``kill.py`` that works through the window: key after key, and what it paints it says.

The keys go the way a person's go: to the text, through the shortcuts, the session and the store. What counts as shown
is what is painted: a filter on the text's own widget says, each time it is about to be painted, which article in which
version has which text on the screen, and which marks.
"""

import os
import random
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bench.kill import SAVE_LATER, digest
from tashih.desk.app import application, desk
from tashih.desk.collecting import Collecting
from tashih.desk.settings import Settings
from tashih.desk.window import Window
from tashih.store.connection import Connection

NONE, SHIFT, CONTROL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
Key = Qt.Key
MOVES = [
    (Key.Key_Left, NONE),
    (Key.Key_Right, NONE),
    (Key.Key_Down, NONE),
    (Key.Key_Right, CONTROL),
    (Key.Key_Home, CONTROL),
    (Key.Key_PageDown, NONE),
]
DECIDES = [(Key.Key_F8, NONE), (Key.Key_Return, CONTROL), (Key.Key_D, CONTROL), (Key.Key_Return, CONTROL | SHIFT)]
TAGS = [(Key.Key_1, ALT), (Key.Key_2, ALT), (Key.Key_3, ALT), (Key.Key_Delete, ALT), (Key.Key_A, ALT)]
BACK = [(Key.Key_Z, CONTROL), (Key.Key_Z, CONTROL), (Key.Key_Y, CONTROL)]
OTHER = [(Key.Key_PageDown, CONTROL), (Key.Key_PageUp, CONTROL), (Key.Key_S, CONTROL)]
WORDS = ["a", "ş", "İ", "😀", "yeni ", "k", "."]


class Screen(QObject):
    """Says what is about to be painted."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._pane, self._session, self._last = window.panes.repaired, window.session, b""
        self._pane.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the text and the marks as the widget has them."""
        if event.type() == QEvent.Type.Paint and self._session.has_article:
            state = digest(self._pane._article, self._pane.toPlainText())
            line = f"{self._session.article_id} {self._session._version} {state}\n".encode()
            if line != self._last:
                os.write(1, line)
                self._last = line
        return False


class Hands:
    """Presses a key whenever the window has nothing else to do."""

    def __init__(self, window: Window, project: Path, seed: int) -> None:
        self._window, self._project, self._draw = window, project, random.Random(seed)
        self._timer = QTimer(window, interval=1)
        self._timer.timeout.connect(self.act)
        self._timer.start()

    def act(self) -> None:
        """One thing that a person does."""
        if not self._window.session.has_article:
            return
        acts = [self.type_text, self.move, self.decide, self.tag, self.quote, self.go_back, self.go_elsewhere]
        self._draw.choices(acts, [40, 15, 15, 8, 3, 15, 2])[0]()
        if self._draw.random() < 0.004:
            self._window.open_paths([self._project])  # closes it and opens it again

    def type_text(self) -> None:
        """Letters, a line, or a letter taken out."""
        if self._draw.random() < 0.25:
            self._press(self._draw.choice([(Key.Key_Backspace, NONE), (Key.Key_Delete, NONE), (Key.Key_Return, NONE)]))
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):  # QTest's own typing aborts beyond ASCII
            QApplication.sendEvent(self._text, QKeyEvent(kind, 0, NONE, self._draw.choice(WORDS)))

    def move(self) -> None:
        """The cursor, some steps."""
        key = self._draw.choice(MOVES)
        for _ in range(self._draw.randint(1, 12)):
            self._press(key)

    def decide(self) -> None:
        """To the next thing, yes, no, or the whole series."""
        self._press(self._draw.choice(DECIDES))

    def tag(self) -> None:
        """The word at the cursor."""
        self._press(self._draw.choice(TAGS))

    def quote(self) -> None:
        """Some words, with the one before as its cue."""
        for _ in range(3):
            self._press((Key.Key_Right, CONTROL | SHIFT))
        self._press((Key.Key_Q, ALT))
        self._press((Key.Key_Left, CONTROL))
        self._press(self._draw.choice([(Key.Key_C, ALT), (Key.Key_S, ALT)]))

    def go_back(self) -> None:
        """Undo and redo, some steps."""
        for _ in range(self._draw.choice([1, 1, 2, 6])):
            self._press(self._draw.choice(BACK))

    def go_elsewhere(self) -> None:
        """Another article, or save."""
        self._press(self._draw.choice(OTHER))

    def _press(self, key: tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
        QTest.keyClick(self._text, *key)

    @property
    def _text(self) -> QWidget:
        return self._window.panes.repaired


@contextmanager
def _committed_later(self: Connection, *, counted: Iterator[int] = count(1)) -> Iterator[int]:  # noqa: B008  one for all
    """The mutant: as a program that saves every ten changes."""
    if not self.db.in_transaction:
        self.db.execute("BEGIN IMMEDIATE")
    self.db.execute("UPDATE head SET clock = clock + 1")
    yield self.clock()
    if next(counted) % 10 == 0:
        self.db.execute("COMMIT")


def _ended(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")
    os._exit(4)


def main(project: Path, seed: int, mutant: str) -> None:
    """Open the window on ``project`` and work until killed."""
    if mutant == SAVE_LATER:
        Connection.writing = _committed_later  # type: ignore[method-assign]
    app = application()
    settings = Settings(QSettings(str(project.with_name("settings.ini")), QSettings.Format.IniFormat))
    window = desk(app, settings)
    window.session.author = "k"
    window.session.failed.connect(_ended)
    sys.excepthook = lambda kind, error, trace: _ended("".join(traceback.format_exception(kind, error, trace)))
    Collecting(window)
    Screen(window)
    window.resize(1280, 800)
    window.show()
    window.open_paths([project])
    hands = Hands(window, project, seed)
    app.aboutToQuit.connect(partial(_ended, f"the window closed itself after {hands}"))
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
