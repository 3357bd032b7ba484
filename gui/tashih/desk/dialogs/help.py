"""The manual in a window of its own: contents, search, back and forward, all by keyboard."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidgetItem,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tashih.desk.dialogs.help_hits import PLACE, Hits
from tashih.desk.dialogs.help_page import HelpPage
from tashih.desk.icons import icon
from tashih.desk.theme import Appearance
from tashih.manual import Manual, Section

_DEEPEST = 2
"""The level of the headings that the contents list."""


class HelpWindow(QWidget):
    """Empty until ``page.go`` shows a chapter."""

    def __init__(self, manual: Manual, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._manual = manual
        self._appearance = appearance
        self.setWindowTitle(self.tr("Manual"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("panel")
        self.page = HelpPage(manual, appearance.theme)
        self._items: dict[str, list[QTreeWidgetItem]] = {}
        self.contents = self._contents()
        self.found = Hits(appearance)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the manual"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.back = self._button(self.tr("Back"), QKeySequence("Alt+Left"), self.page.backward)
        self.forward = self._button(self.tr("Forward"), QKeySequence("Alt+Right"), self.page.forward)
        self.nothing = QLabel(self.tr("Nothing found"))
        self.nothing.setProperty("quiet", True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.nothing.setContentsMargins(8, 24, 8, 8)
        self._side = QStackedWidget()
        for widget in (self.contents, self.found, self.nothing):
            self._side.addWidget(widget)
        self._lay_out()
        self._connect()
        self._on_theme_changed()
        self.page.setFocus()
        room = self.screen().availableSize()
        self.resize(min(1080, room.width() - 40), min(720, room.height() - 80))

    def _contents(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setHeaderHidden(True)
        tree.setAccessibleName(self.tr("Contents"))
        tree.setRootIsDecorated(True)
        tree.setIndentation(14)
        for chapter in self._manual.chapters:
            top, *inner = [_item(s) for s in chapter.sections if s.level <= _DEEPEST]
            top.addChildren(inner)
            tree.addTopLevelItem(top)
            self._items[chapter.id] = [top, *inner]
        return tree

    def _button(self, text: str, keys: QKeySequence, act: Callable[[], None]) -> QToolButton:
        action = QAction(text, self)
        action.setShortcut(keys)
        action.triggered.connect(act)
        action.setToolTip(f"{text} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})")
        action.setEnabled(False)
        self.addAction(action)
        button = QToolButton()
        button.setDefaultAction(action)
        button.setIconSize(QSize(18, 18))
        button.setAccessibleName(text)
        return button

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(8, 6, 8, 6)
        tools.setSpacing(4)
        for widget in (self.back, self.forward):
            tools.addWidget(widget)
        tools.addWidget(self.search, 1)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(self._side, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(side)
        splitter.addWidget(self.page)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([270, 810])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)

    def _connect(self) -> None:
        self.page.came_to.connect(self._on_came_to)
        self.page.backwardAvailable.connect(self.back.defaultAction().setEnabled)
        self.page.forwardAvailable.connect(self.forward.defaultAction().setEnabled)
        self.contents.itemActivated.connect(self._on_chosen)
        self.contents.itemClicked.connect(self._on_chosen)
        self.found.itemActivated.connect(self._on_hit)
        self.found.itemClicked.connect(self._on_hit)
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self._on_enter)
        self._appearance.changed.connect(self._on_theme_changed)
        for keys, act in (
            (QKeySequence.StandardKey.Find, self._to_search),
            (Qt.Key.Key_F6, self._to_next),
            (Qt.Key.Key_Escape, self._leave),
        ):
            QShortcut(QKeySequence(keys), self, act)

    # --- what happens ----------------------------------------------------------------------------------------------

    def _on_chosen(self, item: QTreeWidgetItem) -> None:
        self.page.go(*item.data(0, PLACE))

    def _on_hit(self, item: QListWidgetItem) -> None:
        self.page.go(*item.data(PLACE))

    def _on_came_to(self, chapter: str, section: int) -> None:
        """The contents show where one is."""
        for id_, items in self._items.items():
            items[0].setExpanded(id_ == chapter)
        before = [i for i in self._items[chapter] if i.data(0, PLACE)[1] <= section]
        self.contents.setCurrentItem(before[-1])

    def _on_search(self, words: str) -> None:
        self.found.show_search(self._manual, words)
        shown = self.contents if not words.strip() else self.found if self.found.count() else self.nothing
        self._side.setCurrentWidget(shown)

    def _on_enter(self) -> None:
        """The first of what was found, and the keyboard to the list for the next."""
        if self._side.currentWidget() is self.found:
            self.found.setFocus()
            self.found.setCurrentRow(0)
            self._on_hit(self.found.item(0))

    def _to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _to_next(self) -> None:
        """Search, contents or what was found, page, and round again."""
        lists = [w for w in (self.contents, self.found) if w.isVisible()]
        stops: list[QWidget] = [self.search, *lists, self.page]
        here = next((i for i, w in enumerate(stops) if w.hasFocus()), -1)
        stops[(here + 1) % len(stops)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _leave(self) -> None:
        """Esc takes back the search first, then closes the window."""
        if self.search.text():
            self.search.clear()
            self.contents.setFocus()
        else:
            self.close()

    def _on_theme_changed(self) -> None:
        theme = self._appearance.theme
        self.back.defaultAction().setIcon(icon("chevron-left", theme))
        self.forward.defaultAction().setIcon(icon("chevron-right", theme))
        self.page.set_theme(theme)


def _item(section: Section) -> QTreeWidgetItem:
    item = QTreeWidgetItem([section.title])
    item.setData(0, PLACE, (section.chapter, section.number))
    item.setToolTip(0, section.title)
    return item
