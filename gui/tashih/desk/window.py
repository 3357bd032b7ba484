"""The window: puts texts, lists, menus and bars together and connects them. What they do is theirs."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QSplitter, QStackedWidget, QToolBar, QVBoxLayout, QWidget

from tashih import resources
from tashih.article.spans import Span
from tashih.desk.accepting import Accepting
from tashih.desk.backups import Backups
from tashih.desk.changed_source import ChangedSource
from tashih.desk.commands import Commands
from tashih.desk.dialogs.dialogs import Dialogs
from tashih.desk.everywhere import Everywhere
from tashih.desk.helping import Helping
from tashih.desk.message_bar import MessageBar
from tashih.desk.models.lines import visible
from tashih.desk.notices import Notices
from tashih.desk.offer_bar import OfferBar
from tashih.desk.opening import Opener
from tashih.desk.panes.pane_pair import USUAL, PanePair
from tashih.desk.pointing import Pointing
from tashih.desk.quoting import Quoting
from tashih.desk.reading_again import ReadingAgain
from tashih.desk.rescue import Rescue
from tashih.desk.ruling import Ruling
from tashih.desk.session import Session
from tashih.desk.settings import Settings
from tashih.desk.shaping import Shaping
from tashih.desk.sides import Sides
from tashih.desk.status_line import StatusLine
from tashih.desk.suggesting import Suggesting
from tashih.desk.tabs import Tabs
from tashih.desk.tasks import Tasks
from tashih.desk.theme import Appearance, Theme
from tashih.desk.watching import Watching
from tashih.desk.welcome import Welcome
from tashih.errors import TashihError
from tashih.store.locate import SUFFIX, projects_folder
from tashih.store.project import Project


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
        self.panes = PanePair(session, appearance.theme)
        self.sides = Sides(session, appearance)
        self.tabs = Tabs(session, self.panes, appearance)
        self.messages = MessageBar(appearance)
        self._look_after_the_project()
        self.offers = OfferBar(appearance)
        self.status_line = StatusLine(session)
        self.welcome = Welcome()
        self.dialogs = Dialogs(self, session, appearance, tasks, settings)
        self.help = Helping(self, session, appearance)
        self.commands = Commands(session, self._owners(), self)
        self.dialogs.use_own_shortcuts()
        self._arrange()
        self._connect()
        self._on_theme_changed(appearance.theme)
        self._on_article_opened()
        self.setAcceptDrops(True)
        self.resize(1280, 800)
        self.restoreGeometry(settings.layout("window"))

    def _owners(self) -> dict[str, object]:
        """Whose methods the table of actions names."""
        session, offers = self.session, self.offers
        everywhere = Everywhere(session, self.tasks, self.watching, offers, self)
        shaping = Shaping(session, offers)
        Pointing(session, self.panes.repaired, shaping, self.appearance)
        return {
            "session": session,
            "window": self,
            "panes": self.panes,
            "panels": self.sides,
            "dialogs": self.dialogs,
            "tabs": self.tabs,
            "backups": self.backups,
            "help": self.help,
            "accepting": Accepting(session),
            "quoting": Quoting(session),
            "everywhere": everywhere,
            "shaping": shaping,
            "rules": Ruling(session, self.appearance, offers, everywhere, self),
            "encoding": ReadingAgain(session, self.tasks, self.messages, lambda: self.suggesting.process, self),
        }

    def _look_after_the_project(self) -> None:
        """What keeps the work safe: backups, a way out of damage, what is particular, a source that has changed."""
        session, tasks, bar = self.session, self.tasks, self.messages
        self.backups = Backups(self, self.appearance, session, tasks, self.opener, bar)
        self.rescue = Rescue(session, tasks, self.opener, self.backups, bar)
        self.notices = Notices(session, self.watching, bar, self.save_copy)
        self.changed_source = ChangedSource(self, self.appearance, session, tasks, bar, lambda: self.suggesting.process)

    def _arrange(self) -> None:
        tools = QToolBar(self.tr("Tools"), self)
        tools.setMovable(False)
        tools.setIconSize(QSize(20, 20))
        self.addToolBar(tools)
        self.commands.fill(self.menuBar(), tools)
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

    def _connect(self) -> None:
        self.session.article_opened.connect(self._on_article_opened)
        self.session.failed.connect(self.messages.say)
        self.appearance.changed.connect(self._on_theme_changed)
        self.opener.began.connect(self._on_opening)
        self.opener.ended.connect(self._on_opened)
        self.dialogs.opened.connect(self.help.serve)
        self.dialogs.find_bar.matches_changed.connect(self.panes.show_matches)
        self.dialogs.find_bar.closed.connect(self.panes.repaired.setFocus)
        self.settings.changed.connect(self._on_setting)
        self.welcome.open_asked.connect(self.open)
        self.welcome.sample_asked.connect(self.open_sample)
        self.panes.repaired.plain_key_pressed.connect(self.commands.plain)
        self.panes.repaired.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.panes.repaired.customContextMenuRequested.connect(self._on_menu_asked)
        self.panes.original_shown.connect(self.commands["original"].setChecked)
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
        self.session.author = self.settings.author or self.session.author

    def _on_setting(self, name: str) -> None:
        if name in ("font", "font_size", "shortcuts", "author"):
            self._use_settings()

    # --- files -----------------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Ask for files and open them."""
        names, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Open"), "", self.tr("Texts and projects (*.txt *.tashih);;All files (*)")
        )
        self.open_paths([Path(n) for n in names])

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open these files."""
        for path in reversed(paths):
            self.settings.remember(path.absolute())
        if paths:
            self.opener.open(paths)

    def open_sample(self) -> None:
        """Show the example that comes with the program, as a copy among the user's own files."""
        sample = resources.path("samples", "lavrov.txt")
        folder = projects_folder()
        folder.mkdir(parents=True, exist_ok=True)
        copy = folder / sample.name
        if not copy.exists():
            shutil.copyfile(sample, copy)
        self.open_paths([copy])

    def add_articles(self) -> None:
        """Ask for files and put them into the open project."""
        names, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Add articles"), "", self.tr("Texts (*.txt);;All files (*)")
        )
        self.opener.add([Path(n) for n in names])

    def new_project(self) -> None:
        """Ask for a name and make an empty project."""
        name, _ = QFileDialog.getSaveFileName(self, self.tr("New project"), "", self.tr("Projects (*.tashih)"))
        if name:
            path = Path(name)
            try:
                self.session.open_project(
                    Project.create(path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX))
                )
            except TashihError as error:
                self.session.failed.emit(str(error))

    def save(self) -> None:
        """Everything is saved already; say so."""
        self.status_line.refresh()
        self.session.saved.emit()

    def save_copy(self) -> None:
        """Ask for a name and write the whole project there, as one file."""
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save a copy"), "", self.tr("Projects (*.tashih)"))
        if name and self.session.project is not None:
            path = Path(name)
            target = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
            try:
                self.session.project.save_copy(target)
                if not self.session.is_saving:  # the project is lost; work goes on in the copy
                    self.session.open_project(Project.open(target))
            except TashihError as error:
                self.session.failed.emit(str(error))

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
        """Original, repaired text, lists, articles, and round again."""
        stops = [self.panes.original, self.panes.repaired, self.sides.right.front, self.sides.left]
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
        if is_open:
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
        self.settings.keep_layout("window", self.saveGeometry())
        self.tasks.cancel_all()
        self.session.close_project()
        super().closeEvent(event)
