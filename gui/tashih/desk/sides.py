"""The lists at both sides of the texts: which is shown where, shown and hidden by key."""

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QTabWidget

from tashih.desk.icons import icon
from tashih.desk.panels.articles import ArticlesPanel
from tashih.desk.panels.entities import EntitiesPanel
from tashih.desk.panels.flags import FlagsPanel
from tashih.desk.panels.history import HistoryPanel
from tashih.desk.panels.panel import Panel
from tashih.desk.panels.quotations import QuotationsPanel
from tashih.desk.panels.repairs import RepairsPanel
from tashih.desk.session import Session
from tashih.desk.theme import Appearance


class Sides(QObject):
    """Owns the panels. ``left`` and ``right`` are for the window to place.

    Signals:
        left_shown: whether the articles can be seen.
        right_shown: whether the lists can be seen.
    """

    left_shown = Signal(bool)
    right_shown = Signal(bool)

    def __init__(self, session: Session, appearance: Appearance) -> None:
        super().__init__(session)
        self._appearance = appearance
        self.left = ArticlesPanel(session, appearance)
        self.repairs = RepairsPanel(session, appearance)
        self.entities = EntitiesPanel(session, appearance)
        self.quotations = QuotationsPanel(session, appearance)
        self.flags = FlagsPanel(session, appearance)
        self.story = HistoryPanel(session, appearance)
        self.right = QTabWidget()
        self.right.setDocumentMode(True)
        self.right.setIconSize(QSize(18, 18))
        self.right.setUsesScrollButtons(False)
        for panel, name in self._tabs():
            index = self.right.addTab(panel, icon(name, appearance.theme), "")
            self.right.setTabToolTip(index, panel.title())
            self.right.tabBar().setAccessibleTabName(index, panel.title())
        appearance.changed.connect(self._on_theme_changed)
        self.right.currentChanged.connect(self._on_tab_changed)
        self._on_tab_changed()

    def _tabs(self) -> list[tuple[Panel, str]]:
        return [
            (self.repairs, "repairs"),
            (self.entities, "entities"),
            (self.quotations, "quotations"),
            (self.flags, "flag"),
            (self.story, "history"),
        ]

    def history(self) -> None:
        """Show what was done."""
        self.show_right(True)
        self.right.setCurrentWidget(self.story)
        self.story.setFocus()

    def toggle_left(self) -> None:
        """Show or hide the articles."""
        self.show_left(self.left.isHidden())

    def toggle_right(self) -> None:
        """Show or hide the lists."""
        self.show_right(self.right.isHidden())

    def show_left(self, on: bool) -> None:
        """Show or hide the articles."""
        self.left.setVisible(on)
        self.left_shown.emit(on)

    def show_right(self, on: bool) -> None:
        """Show or hide the lists."""
        self.right.setVisible(on)
        self.right_shown.emit(on)

    def _on_tab_changed(self) -> None:
        for index, (panel, _) in enumerate(self._tabs()):
            self.right.setTabText(index, panel.title() if index == self.right.currentIndex() else "")

    def _on_theme_changed(self) -> None:
        for index, (_, name) in enumerate(self._tabs()):
            self.right.setTabIcon(index, icon(name, self._appearance.theme))
