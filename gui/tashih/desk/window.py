"""The window: puts texts, lists, menus and bars together and connects them. What they do is theirs."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QToolBar, QVBoxLayout, QWidget

from tashih.article.spans import Span
from tashih.desk.accepting import Accepting
from tashih.desk.actions.action import Menu
from tashih.desk.backups import Backups
from tashih.desk.changed_source import ChangedSource
from tashih.desk.commands import Commands
from tashih.desk.dialogs.dialogs import Dialogs
from tashih.desk.everywhere import Everywhere
from tashih.desk.exporter import Exporter
from tashih.desk.filing import Filing
from tashih.desk.helping import Helping
from tashih.desk.importer import Importer
from tashih.desk.layouts import Layouts
from tashih.desk.learned import Learned
from tashih.desk.learned_page import LearnedPage
from tashih.desk.message_bar import MessageBar, Tone
from tashih.desk.models.lines import visible
from tashih.desk.notices import Notices
from tashih.desk.offer_bar import OfferBar
from tashih.desk.opening import Opener
from tashih.desk.panes.pane_pair import USUAL, PanePair
from tashih.desk.pointing import Pointing
from tashih.desk.project_search import ProjectSearch
from tashih.desk.quoting import Quoting
from tashih.desk.reading_again import ReadingAgain
from tashih.desk.recent import RecentMenu
from tashih.desk.recognizing import Recognizing
from tashih.desk.rescue import Rescue
from tashih.desk.ruling import Ruling
from tashih.desk.session import Session
from tashih.desk.settings import Settings
from tashih.desk.shaping import Shaping
from tashih.desk.sides import Sides
from tashih.desk.speaking import Speaking
from tashih.desk.status_line import StatusLine
from tashih.desk.suggesting import Suggesting
from tashih.desk.tabs import Stay, Tabs
from tashih.desk.tasks import Tasks
from tashih.desk.theme import Appearance, Theme
from tashih.desk.training import Training
from tashih.desk.views import Views
from tashih.desk.watching import Watching
from tashih.desk.welcome import Welcome


class Window(QMainWindow):
    """The desk."""

    def __init__(self, session: Session, appearance: Appearance, tasks: Tasks, settings: Settings) -> None:
        super().__init__()
        self.session = session
        self.appearance = appearance
        self.tasks = tasks
        self.settings = settings
        self.suggesting = Suggesting(session, tasks)
        self.watching = Watching(session, tasks)
        self.opener = Opener(session, tasks, lambda: self.suggesting.process)
        self.importer = Importer(self, session, tasks, lambda: self.suggesting.process)
        self.files = Filing(self, session, self.opener, self.importer, settings)
        self.panes = PanePair(session, appearance.theme)
        self.sides = Sides(session, appearance)
        self.tabs = Tabs(session, self.panes, appearance)
        self.messages = MessageBar(appearance)
        self._look_after_the_project()
        self.offers = OfferBar(appearance)
        self.status_line = StatusLine(session)
        self.welcome = Welcome(settings)
        self.speaking = Speaking(session, self.panes.repaired)
        self.dialogs = Dialogs(self, session, appearance, tasks, settings)
        self.help = Helping(self, session, appearance, tasks)
        self.views = Views(self, self.panes)
        self.exporter = Exporter(self, session, tasks, settings, self.sides.left.chosen_articles)
        self.commands = Commands(session, self._owners(), self)
        for sentence in self.dialogs.use_own_shortcuts():
            self.messages.say(sentence, tone=Tone.WARNING)
        self._arrange()
        self._connect()
        self._on_theme_changed(appearance.theme)
        self._on_article_opened()
        self.setAcceptDrops(True)
        self.resize(QSize(1280, 800).boundedTo(self.screen().availableSize()))
        self.layouts = Layouts(self, settings, {"columns": self._splitter, "lists": self.sides.right.splitter})
        self.layouts.restore()

    def _owners(self) -> dict[str, object]:
        """Whose methods the table of actions names."""
        session, offers = self.session, self.offers
        everywhere = Everywhere(session, self.tasks, self.watching, offers, self)
        self.project_search = ProjectSearch(self, self.appearance, session, self.tasks, everywhere)
        shaping = Shaping(session, offers)
        Pointing(session, self.panes.repaired, shaping, self.appearance)
        learned = Learned(session, self.suggesting, Training(session, self.tasks, self.suggesting))
        return {
            "session": session,
            "window": self,
            "files": self.files,
            "importer": self.importer,
            "exporter": self.exporter,
            "panes": self.panes,
            "panels": self.sides,
            "views": self.views,
            "dialogs": self.dialogs,
            "tabs": self.tabs,
            "backups": self.backups,
            "help": self.help,
            "accepting": Accepting(session),
            "quoting": Quoting(session),
            "everywhere": everywhere,
            "project_search": self.project_search,
            "recognizing": Recognizing(self.settings, self.tasks, self.suggesting, self),
            "learned": LearnedPage(learned, session, self.appearance, self),
            "shaping": shaping,
            "rules": Ruling(session, self.appearance, offers, everywhere, self),
            "encoding": ReadingAgain(session, self.tasks, self.messages, lambda: self.suggesting.process, self),
        }

    def _look_after_the_project(self) -> None:
        """What keeps the work safe: backups, a way out of damage, what is particular, a source that has changed."""
        session, tasks, bar = self.session, self.tasks, self.messages
        self.backups = Backups(self, self.appearance, session, tasks, self.opener, bar)
        self.rescue = Rescue(session, tasks, self.opener, self.backups, bar)
        self.notices = Notices(session, self.watching, bar, self.files.save_copy)
        self.changed_source = ChangedSource(self, self.appearance, session, tasks, bar, lambda: self.suggesting.process)

    def _arrange(self) -> None:
        tools = QToolBar(self.tr("Tools"), self)
        tools.setMovable(False)
        tools.setIconSize(QSize(20, 20))
        self.addToolBar(tools)
        self.commands.fill(self.menuBar(), tools)
        recent = RecentMenu(self.settings, self.files.open_one, self)
        self.commands.menu(Menu.FILE).insertMenu(self.commands["new_project"], recent)
        self.setStatusBar(self.status_line)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.welcome)
        self._middle.addWidget(self.panes)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.messages)
        column.addWidget(self._middle, 1)
        column.addWidget(self.offers)
        column.addWidget(self.dialogs.find_bar)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        for widget, stretch in ((self.sides.left, 0), (centre, 1), (self.sides.right, 0)):
            self._splitter.addWidget(widget)
            self._splitter.setStretchFactor(self._splitter.indexOf(widget), stretch)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setSizes([0, 900, 330])
        self.setCentralWidget(self._splitter)
        sides = (self.sides.left, self.sides.right)
        self.views.use([self.menuBar(), tools, self.statusBar(), self.tabs, *sides])

    def _connect(self) -> None:
        self.session.article_opened.connect(self._on_article_opened)
        self.session.failed.connect(self.messages.say)
        self.appearance.changed.connect(self._on_theme_changed)
        self.opener.began.connect(self._on_opening)
        self.opener.ended.connect(self._on_opened)
        self.dialogs.find_bar.matches_changed.connect(self.panes.show_matches)
        self.dialogs.find_bar.closed.connect(self.panes.repaired.setFocus)
        self.settings.changed.connect(self._on_setting)
        self.session.saved.connect(self.status_line.refresh_soon)
        self.welcome.open_asked.connect(self.files.open)
        self.welcome.sample_asked.connect(self.files.open_sample)
        self.welcome.file_asked.connect(self.files.open_one)
        self.panes.repaired.plain_key_pressed.connect(self.commands.plain)
        self.panes.repaired.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.panes.repaired.customContextMenuRequested.connect(self._on_menu_asked)
        self.panes.original_shown.connect(self.commands["original"].setChecked)
        self.views.inline_shown.connect(self.commands["inline"].setChecked)
        self.views.texts_alone.connect(self.commands["texts_alone"].setChecked)
        self.sides.left.view.entered.connect(self.panes.repaired.setFocus)
        self.sides.escaped.connect(self.panes.repaired.setFocus)
        self.offers.left.connect(self.panes.repaired.setFocus)
        self.sides.left.tab_asked.connect(self.tabs.open_beside)
        self.sides.left_shown.connect(self.commands["left_panel"].setChecked)
        self.sides.right_shown.connect(self.commands["right_panel"].setChecked)
        for name in ("original", "right_panel", "legend"):
            self.commands[name].setChecked(True)
        self._use_settings()

    def _use_settings(self) -> None:
        self.panes.set_font(self.settings.font)
        self.panes.set_size(self.settings.font_size or USUAL)
        for pane in (self.panes.original, self.panes.repaired):
            pane.reserved = self.commands.keys
        self.commands.explain()
        self.session.author = self.settings.author or self.session.author

    def _on_setting(self, name: str) -> None:
        if name in ("font", "font_size", "shortcuts", "author"):
            self._use_settings()

    # --- files -----------------------------------------------------------------------------------------------------

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open these files."""
        self.files.open_paths(paths)

    @property
    def stay(self) -> Stay:
        """Where a person is: for a window that is made anew around the same work."""
        session = self.session
        top = self.panes.repaired.visible().start
        return Stay(session.article_id or 0, session.selected, session.position, top)

    def take_over(self, stay: Stay) -> None:
        """Show a session that has work in it already, as it was left."""
        self.session.project_changed.emit()
        self.session.article_opened.emit()
        self.session.article_changed.emit(None)
        self.session.select(stay.selected, stay.position)
        self.session.selection_changed.emit()
        QTimer.singleShot(0, self, partial(self.panes.repaired.bring, stay.top, 0))

    def suggest_again(self) -> None:
        """Look for names and quotations in the text as it is now."""
        self.suggesting.look()

    # --- views -----------------------------------------------------------------------------------------------------

    def toggle_reading(self) -> None:
        """Plain keys decide and tag, or type again."""
        on = not self.panes.repaired.reading
        self.panes.repaired.set_reading(on)
        self.commands["reading"].setChecked(on)
        self.status_line.say_mode(self.tr("Reading: plain keys decide and tag. F2 to type") if on else "")

    def toggle_full_screen(self) -> None:
        """The whole screen, or the window again."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def focus_next_pane(self) -> None:
        """Original, repaired text, an offer if there is one, lists, articles, and round again."""
        stops = [self.panes.original, self.panes.repaired, self.offers, self.sides.right.front, self.sides.left]
        seen = [w for w in stops if w.isVisible()]
        here = next((i for i, w in enumerate(seen) if w.hasFocus() or w.isAncestorOf(self.focusWidget())), -1)
        if seen:
            seen[(here + 1) % len(seen)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- what happens ----------------------------------------------------------------------------------------------

    def _on_article_opened(self) -> None:
        is_open = self.session.has_article
        self._middle.setCurrentWidget(self.panes if is_open else self.welcome)
        name = visible(self.session.name)
        self.setWindowTitle(f"{name} – Tashih" if name else "Tashih")
        if is_open and not self.sides.left.isAncestorOf(self.focusWidget()):  # who clicks in the list stays there
            self.panes.repaired.setFocus()

    def _on_menu_asked(self, point: QPoint) -> None:
        """The cursor goes where the pointer is, unless that is selected."""
        pane = self.panes.repaired
        at = pane.position_at(QPointF(point))
        selected = self.session.selected
        if not selected.start <= at < selected.end:
            self.session.select(Span(at, at))
        self.commands.context_menu(self).popup(pane.viewport().mapToGlobal(point))

    def _on_opening(self, path: Path) -> None:
        self.status_line.say_busy(self.tr("Opening {name}…").format(name=visible(path.name)))

    def _on_opened(self) -> None:
        self.status_line.say_busy("")

    def _on_theme_changed(self, theme: Theme) -> None:
        self.commands.set_theme(theme)
        self.panes.set_theme(theme)

    # --- Qt --------------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files can be dropped anywhere."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Opens the dropped files."""
        self.open_paths([Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()])

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give up what runs, close the project; all is saved already."""
        self.layouts.keep()
        self.tasks.cancel_all()
        self.session.close_project()
        super().closeEvent(event)
