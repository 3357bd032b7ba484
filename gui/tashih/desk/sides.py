"""The lists at both sides of the texts: which is shown where, shown and hidden by key."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from tashih.article.changes import Change
from tashih.desk.panels.articles import ArticlesPanel
from tashih.desk.panels.side_bar import SideBar
from tashih.desk.session import Session
from tashih.desk.theme import Appearance
from tashih.store.articles import Status


class Sides(QObject):
    """Owns the panels. ``left`` and ``right`` are for the window to place.

    Signals:
        left_shown: whether the articles can be seen.
        right_shown: whether the lists can be seen.
        escaped: a person is done with the lists and wants back to the text.
    """

    left_shown = Signal(bool)
    right_shown = Signal(bool)
    escaped = Signal()

    def __init__(self, session: Session, appearance: Appearance) -> None:
        super().__init__(session)
        self._session = session
        self._right_wanted = True
        self._is_new = False
        self.left = ArticlesPanel(session, appearance)
        self.right = SideBar(session, appearance)
        for side in (self.left, self.right):
            escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), side, self.escaped.emit)
            escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        session.project_changed.connect(self._on_project_changed)
        session.article_opened.connect(self._on_article_opened)
        session.article_changed.connect(self._on_article_changed)
        self._on_project_changed()
        self._on_article_opened()

    def history(self) -> None:
        """Show what was done."""
        self.show_list("history")

    def show_list(self, name: str) -> None:
        """Show one of the lists at the right and give it the keyboard. Raises KeyError if there is none."""
        self.show_right(True)
        self.right.show_list(name)

    def next_article(self) -> None:
        """Open the next article of the list, as it is filtered and sorted."""
        self.left.open_beside(1)

    def previous_article(self) -> None:
        """Open the article before this one in the list."""
        self.left.open_beside(-1)

    def mark_article(self, status: Status) -> None:
        """Say how far the work on the open article is."""
        if self._session.article_id is not None:
            self.left.mark([self._session.article_id], status)

    def done_and_next(self) -> None:
        """The open article is done; open the next one of the list."""
        self.mark_article(Status.DONE)
        self.next_article()

    def toggle_left(self) -> None:
        """Show or hide the articles."""
        self.show_left(self.left.isHidden())

    def toggle_right(self) -> None:
        """Show or hide the lists."""
        self.show_right(not self._right_wanted)

    def show_left(self, on: bool) -> None:
        """Show or hide the articles."""
        self.left.setVisible(on)
        self.left_shown.emit(on)

    def show_right(self, on: bool) -> None:
        """Show the lists whenever an article is open, or hide them."""
        self._right_wanted = on
        self.right.setVisible(on and self._session.has_article)
        self.right_shown.emit(on)

    def _on_project_changed(self) -> None:
        """A project of one article needs no list of them."""
        project = self._session.project
        self.show_left(project is not None and len(project.articles()) > 1)

    def _on_article_changed(self, change: Change | None) -> None:
        """The first act of a person takes an article into work."""
        if self._is_new and change is not None and change.author:
            self._is_new = False
            self.mark_article(Status.STARTED)

    def _on_article_opened(self) -> None:
        project, number = self._session.project, self._session.article_id
        self._is_new = (
            project is not None
            and number is not None
            and not project.readonly
            and project.row(number).status is Status.NEW
        )
        self.show_right(self._right_wanted)
