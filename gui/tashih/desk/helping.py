"""Help from wherever one is: opens the manual at the chapter about what has the keyboard."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from tashih import manual
from tashih.desk.session import Session
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
    """Owns the window of the manual; it is made when it is first asked for."""

    def __init__(self, window: QWidget, session: Session, appearance: Appearance) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._appearance = appearance
        self._opened: QWidget | None = None

    def open(self) -> QWidget:
        """The manual at the chapter about what has the keyboard."""
        return self.open_at(*place_of(QApplication.focusWidget()))

    def open_at(self, chapter: str, anchor: str = "") -> QWidget:
        """The manual at a section. Raises KeyError if there is no such chapter."""
        from tashih.desk.dialogs.help import HelpWindow
        from tashih.desk.manual_tables import Tables

        opened = self._opened
        if not isinstance(opened, HelpWindow):
            keys = {a.objectName(): a.shortcuts() for a in self._window.actions()}
            text = manual.read(self._session.language, Tables(self._session.language, keys).fill)
            opened = self._opened = HelpWindow(text, self._appearance, self._window)
            opened.destroyed.connect(self._on_closed)
        opened.show()  # first, for a page knows its places once it has its size
        opened.page.go(chapter, anchor)
        opened.raise_()
        opened.activateWindow()
        return opened

    def _on_closed(self) -> None:
        self._opened = None
