"""The lists at the right: one row of tabs with a count each, the list below, and what is in hand at the bottom."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tashih.article.decisions import Left
from tashih.desk.icons import icon
from tashih.desk.panels.entities import EntitiesPanel
from tashih.desk.panels.flags import FlagsPanel
from tashih.desk.panels.guidelines import GuidelinesPanel
from tashih.desk.panels.history import HistoryPanel
from tashih.desk.panels.inspector import Inspector
from tashih.desk.panels.panel import hairline
from tashih.desk.panels.quotations import QuotationsPanel
from tashih.desk.panels.repairs import RepairsPanel
from tashih.desk.session import Session
from tashih.desk.theme import Appearance, Role

PAUSE = 250
"""Milliseconds after the last change until the counts are told again."""


class SideBar(QWidget):
    """Repairs, names, quotations, flags, history, guidelines; and the inspector.

    Signals:
        shown: the name of the list that came to the front.
    """

    shown = Signal(str)

    def __init__(self, session: Session, appearance: Appearance) -> None:
        super().__init__()
        self._session = session
        self._appearance = appearance
        self.repairs = RepairsPanel(session, appearance)
        self.entities = EntitiesPanel(session, appearance)
        self.quotations = QuotationsPanel(session, appearance)
        self.flags = FlagsPanel(session, appearance)
        self.history = HistoryPanel(session, appearance)
        self.guidelines = GuidelinesPanel(session)
        self.inspector = Inspector(session, appearance)
        self.tabs: dict[str, QToolButton] = {}
        self._pages = QStackedWidget()
        self._group = QButtonGroup(self)
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._build()
        self._timer.timeout.connect(self.count)
        session.article_changed.connect(self._timer.start)
        session.article_opened.connect(self.count)
        appearance.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.count()

    def show_list(self, name: str) -> None:
        """Bring a list to the front and give it the keyboard. Raises KeyError if there is none of that name."""
        self.tabs[name].setChecked(True)
        self._on_tab(list(self.tabs).index(name))
        self.front.setFocus()

    @property
    def front(self) -> QWidget:
        """The list in front."""
        return self._lists()[self._pages.currentIndex()][2]

    @property
    def current(self) -> str:
        """The name of the list in front."""
        return list(self.tabs)[self._pages.currentIndex()]

    def count(self) -> None:
        """Tell on the tabs how much is left to decide."""
        self._timer.stop()
        left = self._session.left if self._session.has_article else Left()
        counts = {
            "repairs": left.repairs,
            "entities": left.mentions,
            "quotations": left.quotations,
            "flags": left.flags,
        }
        for name, number in counts.items():
            tab, title = self.tabs[name], str(self.tabs[name].property("title"))
            tab.setText(_short(number))
            told = self.tr("{title}: {count} to decide").format(title=title, count=number) if number else title
            tab.setToolTip(told)
            tab.setAccessibleName(told)

    def _build(self) -> None:
        tabs = QHBoxLayout()
        tabs.setContentsMargins(6, 4, 6, 4)
        tabs.setSpacing(1)
        for name, drawing, page in self._lists():
            tabs.addWidget(self._tab(name, drawing, page))
            self._pages.addWidget(page)
        tabs.addStretch()
        self._group.idClicked.connect(self._on_tab)
        self.tabs["repairs"].setChecked(True)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._pages)
        self.splitter.addWidget(self.inspector)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tabs)
        column.addWidget(hairline(self))
        column.addWidget(self.splitter, 1)
        self.setMinimumWidth(280)

    def _lists(self) -> tuple[tuple[str, str, RepairsPanel | QWidget], ...]:
        return (
            ("repairs", "repairs", self.repairs),
            ("entities", "entities", self.entities),
            ("quotations", "quotations", self.quotations),
            ("flags", "flag", self.flags),
            ("history", "history", self.history),
            ("guidelines", "guidelines", self.guidelines),
        )

    def _tab(self, name: str, drawing: str, page: QWidget) -> QToolButton:
        title: Callable[[], str] = page.title  # type: ignore[attr-defined]  # every list has one
        tab = QToolButton()
        tab.setObjectName("tab")
        tab.setCheckable(True)
        tab.setAutoRaise(True)
        tab.setIconSize(QSize(18, 18))
        tab.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)  # a count that is cut says nothing
        tab.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        tab.setProperty("title", title())
        tab.setProperty("drawing", drawing)
        tab.setToolTip(title())
        tab.setAccessibleName(title())
        self._group.addButton(tab, len(self.tabs))
        self.tabs[name] = tab
        return tab

    def _on_tab(self, number: int) -> None:
        self._pages.setCurrentIndex(number)
        self.shown.emit(self.current)

    def _on_theme_changed(self) -> None:
        for tab in self.tabs.values():
            tab.setIcon(icon(str(tab.property("drawing")), self._appearance.theme, Role.CHROME_INK))


def _short(number: int) -> str:
    """A count that fits on a tab.

    >>> _short(0), _short(23), _short(12_345)
    ('', '23', '12k')
    """
    if number < 1000:
        return str(number) if number else ""
    return f"{number // 1000}k"
