"""The program with a window: Qt set up, translations loaded, errors of our own shown in one place."""

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from tashih import __version__, resources
from tashih.desk.collecting import Collecting
from tashih.desk.icons import application_icon
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
    window = desk(app, settings)
    sys.excepthook = Crash(window)
    Collecting(window)
    window.show()
    window.dialogs.tour_at_first()
    window.open_paths(paths)
    return app.exec()


def application() -> QApplication:
    """The one Qt application, named and with the program's sign."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(["tashih"])
    app.setApplicationName("tashih")
    app.setApplicationDisplayName("Tashih")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("org.tashih.Tashih")  # as packaging/linux names it
    app.setWindowIcon(application_icon())
    return app


def translate(app: QApplication, language: str) -> None:
    """Load Qt's own and our translations for ``language``, as far as there are any."""
    locale = QLocale(language)
    QLocale.setDefault(locale)
    places = (
        (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), "qtbase"),
        (str(resources.path("translations")), "tashih"),
        (str(resources.path("translations")), "keys"),  # as printed on them, which Qt's own Turkish names are not
    )
    for folder, name in places:
        translator = QTranslator(app)
        if translator.load(locale, name, "_", folder):
            app.installTranslator(translator)


def desk(app: QApplication, settings: Settings) -> Window:
    """A window with everything it needs."""
    session = Session(Path.home().name)
    window = Window(session, Appearance(app, settings.theme), Tasks(session), settings)
    session.setParent(window)
    return window


class Crash:
    """What happens when the program itself is at fault: told in the log and in the window, and work goes on."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """As ``sys.excepthook``."""
        log.critical("an error in the program itself", exc_info=(kind, error, trace))
        self._window.messages.say(fault(error))
