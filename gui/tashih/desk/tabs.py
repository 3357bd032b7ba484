"""Several articles open at once: a bar of tabs above the texts that remembers where one was in each."""

from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget

from tashih.article.spans import Span
from tashih.desk.icons import icon
from tashih.desk.models.lines import tip, visible
from tashih.desk.panes.pane_pair import PanePair
from tashih.desk.session import Session
from tashih.desk.theme import Appearance
from tashih.errors import TashihError


@dataclass(frozen=True, slots=True)
class Stay:
    """An article, and where a person was in it: what was selected, the cursor, the first code point in view."""

    article: int
    selected: Span = field(default=Span(0, 0))
    position: int = 0
    top: int = 0


class Tabs(QTabBar):
    """Each tab is one stay; the article opened from a list takes the place of the one in front, not of the others."""

    def __init__(
        self, session: Session, panes: PanePair, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._panes = panes
        self._appearance = appearance
        self.stays: list[Stay] = []
        self._front = -1
        self._going = False
        self._project = session.project
        self.setDocumentMode(True)
        self.setExpanding(False)
        self.setMovable(True)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setUsesScrollButtons(True)
        self.setAccessibleName(self.tr("Open articles"))
        self.currentChanged.connect(self._on_current)
        self.tabMoved.connect(self._on_moved)
        session.article_opened.connect(self._on_article_opened)
        appearance.changed.connect(self._draw)
        self.hide()

    # what a person asks for

    def open_beside(self, number: int) -> None:
        """Open an article in a tab of its own, behind the one in front; go to its tab if it has one."""
        there = next((n for n, s in enumerate(self.stays) if s.article == number), None)
        if there is not None:
            self.go(there)
            return
        self._keep()
        self.stays.insert(self._front + 1, Stay(number))
        self._front += 1
        self._session.open_article(number)
        self._draw()

    def go(self, tab: int) -> None:
        """Bring a tab to the front, as it was left."""
        if not 0 <= tab < len(self.stays) or tab == self._front:
            return
        self._keep()
        self._show(tab)

    def next_tab(self) -> None:
        """The tab to the right, and round."""
        self.go((self._front + 1) % max(1, len(self.stays)))

    def previous_tab(self) -> None:
        """The tab to the left, and round."""
        self.go((self._front - 1) % max(1, len(self.stays)))

    def close_tab(self, tab: int = -1) -> None:
        """Close a tab, else the one in front; the last one stays."""
        tab = self._front if tab < 0 else tab
        if len(self.stays) < 2 or not 0 <= tab < len(self.stays):
            return
        del self.stays[tab]
        if tab != self._front:
            self._front -= tab < self._front
            self._draw()
            return
        self._show(min(tab, len(self.stays) - 1))

    # how it follows

    def _show(self, tab: int) -> None:
        stay = self.stays[tab]
        self._front = tab
        self._going = True
        self._session.open_article(stay.article)
        self._going = False
        if self._session.article_id != stay.article:  # it is gone, as the session has said
            self._drop(stay)
            return
        length = len(self._session.article.repaired)
        start, end, at = (min(p, length) for p in (stay.selected.start, stay.selected.end, stay.position))
        self._session.select(Span(start, end), at)
        self._draw()
        QTimer.singleShot(0, self._panes.repaired, self._bring)

    def _drop(self, stay: Stay) -> None:
        self.stays.remove(stay)
        here = self._session.article_id
        self._front = next((n for n, s in enumerate(self.stays) if s.article == here), -1)
        self._draw()

    def _bring(self) -> None:
        """Once the texts are laid out."""
        if 0 <= self._front < len(self.stays):
            self._panes.repaired.bring(min(self.stays[self._front].top, len(self._session.article.repaired)), 0)

    def _keep(self) -> None:
        if 0 <= self._front < len(self.stays) and self._session.article_id == self.stays[self._front].article:
            session = self._session
            top = self._panes.repaired.visible().start
            self.stays[self._front] = Stay(self.stays[self._front].article, session.selected, session.position, top)

    def _on_article_opened(self) -> None:
        number = self._session.article_id
        if number is None or self._session.project is not self._project:
            self._project = self._session.project
            self.stays, self._front = [], -1
        if number is None:
            self._draw()
            return
        if not self._going:
            there = next((n for n, s in enumerate(self.stays) if s.article == number), None)
            if there is not None:
                self._front = there
            elif self._front < 0:
                self.stays, self._front = [Stay(number)], 0
            else:
                self.stays[self._front] = Stay(number)
        self._draw()

    def _draw(self) -> None:
        with QSignalBlocker(self):
            while self.count() > len(self.stays):
                self.removeTab(self.count() - 1)
            while self.count() < len(self.stays):
                self.addTab("")
            for tab, stay in enumerate(self.stays):
                self._label(tab, stay)
            self.setCurrentIndex(self._front)
        self.setVisible(len(self.stays) > 1)

    def _label(self, tab: int, stay: Stay) -> None:
        name = self._name(stay)
        self.setTabText(tab, name.replace("&", "&&"))
        self.setTabToolTip(tab, tip(name))
        close = QToolButton(self)
        close.setAutoRaise(True)
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.setIcon(icon("close", self._appearance.theme))
        close.setToolTip(self.tr("Close this tab"))
        close.setAccessibleName(self.tr("Close the tab of {name}").format(name=name))
        close.clicked.connect(self._on_close)
        self.setTabButton(tab, QTabBar.ButtonPosition.RightSide, close)

    def _name(self, stay: Stay) -> str:
        project = self._session.project
        try:
            return visible(project.row(stay.article).name) if project is not None else ""
        except TashihError:  # removed in another window: going there says so
            return "–"

    def _on_close(self) -> None:
        button = self.sender()
        for tab in range(self.count()):
            if self.tabButton(tab, QTabBar.ButtonPosition.RightSide) is button:
                self.close_tab(tab)
                return

    def _on_current(self, tab: int) -> None:
        self.go(tab)

    def _on_moved(self, start: int, end: int) -> None:
        self.stays.insert(end, self.stays.pop(start))
        self._front = self.currentIndex()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The middle button closes."""
        if event.button() is Qt.MouseButton.MiddleButton:
            self.close_tab(self.tabAt(event.position().toPoint()))
            return
        super().mouseReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """The words follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._draw()
