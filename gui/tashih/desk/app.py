"""The program with a window: Qt set up, translations loaded, errors of our own shown in one place."""

import locale
import logging
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import shiboken6
from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from tashih import __version__, resources
from tashih.desk.collecting import Collecting
from tashih.desk.file_events import FileEvents
from tashih.desk.icons import application_icon
from tashih.desk.leaving import Leaving, end_at_once
from tashih.desk.session import Session
from tashih.desk.settings import Settings
from tashih.desk.tasks import Tasks, fault
from tashih.desk.theme import Appearance
from tashih.desk.window import Window

log = logging.getLogger(__name__)


def main(paths: Sequence[Path] = ()) -> int:
    """Open the window on ``paths``, run until it is closed, and return the exit code."""
    app = application()
    settings = Settings()
    translate(app, settings.spoken)
    program = Program(app, settings)
    Collecting(program)
    leaving = Leaving(program.close, program)
    program.window.dialogs.tour_at_first()
    program.window.open_paths(paths)
    code = app.exec()
    program.window.session.close_project()  # where the end of the session has closed no window
    leaving.stop()
    if not program.window.tasks.cancel_all():
        end_at_once(code)
    return code


def application() -> QApplication:
    """The one Qt application, named and with the program's sign."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(["tashih"])
    _spell_names_alike_everywhere()
    app.setApplicationName("tashih")
    app.setApplicationDisplayName("Tashih")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("org.tashih.Tashih")  # as packaging/linux names it
    app.setWindowIcon(application_icon())
    return app


def _spell_names_alike_everywhere() -> None:
    """Qt has taken the system's locale over for C, too. In Turkish, C makes no I of an i there, and then PySide finds
    no property whose name begins with one: ``QTimer(interval=…)`` raises. What a person sees does not hang on it.
    """
    for neutral in ("C.UTF-8", "en_US.UTF-8"):
        with suppress(locale.Error):
            locale.setlocale(locale.LC_CTYPE, neutral)
            return


def translate(app: QApplication, language: str) -> None:
    """Load Qt's own and our translations for ``language``, as far as there are any."""
    locale = QLocale(language)
    QLocale.setDefault(locale)
    for before in app.findChildren(QTranslator):
        app.removeTranslator(before)
        before.deleteLater()
    places = (
        (Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), "qtbase"),
        (resources.path("translations"), "tashih"),
        (resources.path("translations"), "keys"),  # as printed on them, and what Qt's own Turkish lacks
    )
    for folder, name in places:
        file = folder / f"{name}_{locale.name()[:2]}.qm"
        if file.exists():
            app.installTranslator(_Translator(app, file))


def desk(app: QApplication, settings: Settings) -> Window:
    """A window with everything it needs."""
    session = Session(user())
    window = Window(session, Appearance(app, settings.theme), Tasks(session), settings)
    session.setParent(window)
    return window


class _Translator(QTranslator):
    """A translation held in memory: a file that an update replaces meanwhile would pull it from under Qt."""

    def __init__(self, app: QApplication, file: Path) -> None:
        super().__init__(app)
        self._data = file.read_bytes()  # Qt reads in it as long as it translates
        self.load(self._data)


class Program(QObject):
    """The program while it runs. When another language is chosen, the window is made anew around the same work."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self.window = desk(app, settings)
        sys.excepthook = Crash(self.window)
        settings.changed.connect(self._on_setting)
        if sys.platform == "darwin":
            FileEvents(app).asked.connect(self._on_file_asked)
        self.window.show()

    def close(self) -> None:
        """Close the window, as a person does."""
        self.window.close()

    def _on_file_asked(self, path: Path) -> None:
        self.window.open_paths([path])

    def _on_setting(self, name: str) -> None:
        if name == "language":
            QTimer.singleShot(0, self, self._speak)

    def _speak(self) -> None:
        """In the new language: every word at once, and nothing of the work touched."""
        before, session = self.window, self.window.session
        stay, geometry, state, appearance = before.stay, before.geometry(), before.windowState(), before.appearance
        before.layouts.keep()
        before.tasks.cancel_all()
        session.setParent(None)
        self._app.setQuitOnLastWindowClosed(False)  # for a moment there is no window
        for gone in (before, *session.children()):
            shiboken6.delete(gone)  # at once: none of the old must hear of what follows
        translate(self._app, self._settings.spoken)
        session.language = self._settings.spoken
        self.window = Window(session, appearance, Tasks(session), self._settings)
        session.setParent(self.window)
        sys.excepthook = Crash(self.window)
        self.window.setGeometry(geometry)
        self.window.setWindowState(state)
        self.window.show()
        self._app.setQuitOnLastWindowClosed(True)
        self.window.take_over(stay)
        self.window.dialogs.settings()


def user() -> str:
    """The name by which changes are signed unless a person says otherwise; empty for one without a home."""
    try:
        return Path.home().name
    except RuntimeError:
        return ""


class Crash:
    """What happens when the program itself is at fault: told in the log and in the window, and work goes on."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """As ``sys.excepthook``."""
        log.critical("an error in the program itself", exc_info=(kind, error, trace))
        self._window.messages.say(fault(error))
