"""Help from wherever one is: opens the manual at the chapter about what has the keyboard."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from tashih import manual
from tashih.desk.session import Session
from tashih.desk.tasks import Progress, Task, Tasks
from tashih.desk.theme import Appearance

PLACES = {
    "Welcome": ("first-article", "open"),
    "OriginalPane": ("proofreading", "repairs"),
    "RepairedPane": ("proofreading", "repairs"),
    "RepairsPanel": ("proofreading", "series"),
    "FlagsPanel": ("proofreading", "flags"),
    "FindBar": ("proofreading", "find"),
    "EntitiesPanel": ("tagging", "names"),
    "LabelsDialog": ("tagging", "labels"),
    "QuotationsPanel": ("quotations", "check"),
    "ArticlesPanel": ("projects", "articles"),
    "HistoryPanel": ("projects", "guidelines"),
    "GuidelinesPanel": ("projects", "guidelines"),
    "ExportDialog": ("formats", "which"),
    "ImportDialog": ("formats", "import"),
    "BackupsDialog": ("projects", "backups"),
    "DifferenceDialog": ("projects", "changed"),
    "RulesDialog": ("proofreading", "rules"),
    "EverywhereDialog": ("proofreading", "rules"),
    "LearnedDialog": ("tagging", "learning"),
    "RecognizersDialog": ("tagging", "learning"),
    "EntityDialog": ("tagging", "names"),
    "EncodingDialog": ("troubleshooting", "encoding"),
    "ShortcutsDialog": ("shortcuts", "all"),
    "SettingsDialog": ("proofreading", "settings"),
    "TourDialog": ("first-article", "look"),
}
"""What the manual says of a part of the window: chapter and anchor, by the name of the part's class."""


def place_of(widget: QWidget | None) -> tuple[str, str]:
    """Where the manual tells about ``widget``, or about what it is a part of; the first chapter else."""
    while widget is not None:
        if (name := type(widget).__name__) in PLACES:
            return PLACES[name]
        widget = widget.parentWidget()
    return "first-article", ""


class Helping(QObject):
    """Owns the window of the manual; the manual is read in the background when it is first asked for."""

    def __init__(self, window: QWidget, session: Session, appearance: Appearance, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._appearance = appearance
        self._tasks = tasks
        self._opened: QWidget | None = None
        self._reading: Task[manual.Manual] | None = None
        self._place = ("", "")

    def open(self) -> None:
        """The manual at the chapter about what has the keyboard."""
        self.open_at(*place_of(QApplication.focusWidget()))

    def open_at(self, chapter: str, anchor: str = "") -> None:
        """The manual at a section, as soon as it is read."""
        self._place = (chapter, anchor)
        if self._opened is not None:
            self._show()
        elif self._reading is None:
            keys = {a.objectName(): a.shortcuts() for a in self._window.actions()}
            work = partial(_read, self._session.language, keys)
            self._reading = self._tasks.run(work, self._on_read, self._on_failed)

    def _on_failed(self, sentence: str) -> None:
        self._reading = None
        self._session.failed.emit(sentence)

    def _on_read(self, text: manual.Manual) -> None:
        from tashih.desk.dialogs.help import HelpWindow

        self._reading = None
        over = QApplication.activeModalWidget() or self._window  # else it is kept behind the first steps
        self._opened = HelpWindow(text, self._appearance, over)
        self._opened.destroyed.connect(self._on_closed)
        self._show()

    def _show(self) -> None:
        """The window first, for a page knows its places once it has its size."""
        from tashih.desk.dialogs.help import HelpWindow

        if isinstance(opened := self._opened, HelpWindow):
            opened.show()
            opened.page.go(*self._place)
            opened.raise_()
            opened.activateWindow()

    def _on_closed(self) -> None:
        self._opened = None


def _read(language: str, keys: dict[str, list[QKeySequence]], progress: Progress) -> manual.Manual:
    """In the background, for the tables tell of every format, and those are many modules to load."""
    from tashih.desk.manual_tables import Tables

    return manual.read(language, Tables(language, keys).fill)
