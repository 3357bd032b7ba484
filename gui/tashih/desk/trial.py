"""A trial of the window: opened on one text, decided in, closed again, as ``tashih --self-test`` does it."""

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtGui import QIcon

from tashih.desk.actions.table import action
from tashih.desk.app import application, desk, translate
from tashih.desk.icons import application_icon
from tashih.desk.settings import Settings
from tashih.desk.window import Window
from tashih.errors import TashihError

PATIENCE = 120_000
"""Milliseconds after which a text that has not opened never will."""


def try_window(source: Path, folder: Path) -> str:
    """Open ``source``, decide about the first thing in it, take that back, and close; settings lie in ``folder``.

    The project beside ``source`` stays. Returns the text that the window showed. Raises TashihError if anything
    went wrong, in the window or in the background.
    """
    faults = _Faults()
    app = application()
    translate(app, "tr")
    store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    sys.excepthook, kept = faults, sys.excepthook
    window = desk(app, Settings(store))
    try:
        window.show()
        _check_looks(window)
        window.session.failed.connect(faults.say)
        _open(window, source)
        faults.check()
        text = window.session.article.repaired
        _decide(window)
        faults.check()
    finally:
        window.close()
        store.sync()  # else Qt writes them when the program ends, and the folder may be gone by then
        sys.excepthook = kept
    return text


class _Faults:
    """What went wrong where no exception arrives: in slots, and in the background."""

    def __init__(self) -> None:
        self._told: list[str] = []

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """As ``sys.excepthook``."""
        self.say(f"{kind.__name__}: {error}")

    def say(self, sentence: str) -> None:
        self._told.append(sentence)

    def check(self) -> None:
        if self._told:
            raise TashihError("; ".join(self._told))


def _check_looks(window: Window) -> None:
    """Translations and pictures are what a package loses first."""
    about = action("about")
    if about.shown == about.text:
        raise TashihError("the Turkish translation is missing")
    if _blank(application_icon()) or _blank(window.commands["open"].icon()):
        raise TashihError("pictures cannot be drawn: Qt's SVG plug-in is missing")


def _blank(icon: QIcon) -> bool:
    image = icon.pixmap(32, 32).toImage()
    return not any(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height()))


def _open(window: Window, source: Path) -> None:
    loop = QEventLoop()
    window.opener.ended.connect(loop.quit)
    QTimer.singleShot(PATIENCE, loop, loop.quit)
    window.open_paths([source])
    if window.opener.busy:
        loop.exec()
    if not window.session.has_article:
        raise TashihError(f"{source.name} did not open")
    if not window.panes.repaired.toPlainText().strip():
        raise TashihError(f"{source.name} is open, but the window shows no text")


def _decide(window: Window) -> None:
    session = window.session
    before = session.article
    session.next_to_decide()
    session.reject()
    if session.article == before:
        raise TashihError("a decision changed nothing")
    session.undo()
    if session.article != before:
        raise TashihError("undo did not give back what was there before")
