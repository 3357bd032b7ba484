"""The articles of the project: which is open, how far each is, and the next one."""

from collections.abc import Sequence

from PySide6.QtWidgets import QInputDialog

from tashih.desk.models.articles import ArticlesModel
from tashih.desk.models.row_model import Row
from tashih.desk.panels.panel import Command, Panel
from tashih.desk.session import Session
from tashih.desk.theme import Appearance
from tashih.store.articles import ArticleRow, Status


class ArticlesPanel(Panel):
    """The list at the left; choosing one opens it."""

    about_an_article = False

    def __init__(self, session: Session, appearance: Appearance) -> None:
        self._articles = ArticlesModel()
        super().__init__(session, appearance, self._articles)
        self.view.setRootIsDecorated(False)

    def title(self) -> str:
        """The name of the panel."""
        return self.tr("Articles")

    def fill(self) -> None:
        """All articles of the project."""
        project = self.session.project
        self._articles.show(project.articles() if project else (), self.session.article_id, self.wanted)

    def nothing(self) -> tuple[str, str]:
        """How to get one."""
        return self.tr("No articles yet"), self.tr("Open texts with Ctrl+O, or drop files on the window.")

    def commands(self) -> Sequence[Command]:
        """How far the work is."""
        return (
            Command(self.tr("New"), "status-new", "1", "mark_new", button=False),
            Command(self.tr("In work"), "status-work", "2", "mark_started"),
            Command(self.tr("Done"), "status-done", "3", "mark_done"),
            Command(self.tr("Put aside"), "status-problem", "4", "mark_aside"),
            Command(self.tr("Note…"), "edit", "N", "write_note"),
        )

    def go(self, row: Row) -> None:
        """Open it."""
        if isinstance(row.value, ArticleRow) and row.value.id != self.session.article_id:
            self.session.open_article(row.value.id)

    def mark_new(self) -> None:
        """Nobody has begun."""
        self._mark(Status.NEW)

    def mark_started(self) -> None:
        """In work."""
        self._mark(Status.STARTED)

    def mark_done(self) -> None:
        """Done."""
        self._mark(Status.DONE)

    def mark_aside(self) -> None:
        """Something is wrong with it; later."""
        self._mark(Status.ASIDE)

    def _mark(self, status: Status) -> None:
        for row in self.chosen_rows():
            if self.session.project and isinstance(row.value, ArticleRow):
                self.session.project.status(row.value.id, status)
        self.refresh()

    def write_note(self) -> None:
        """Ask for the note on the first of the chosen."""
        for row in self.chosen_rows():
            if self.session.project and isinstance(row.value, ArticleRow):
                article = row.value
                text, given = QInputDialog.getMultiLineText(self, self.tr("Note"), article.name, article.note)
                if given:
                    self.session.project.note(article.id, text)
                    self.refresh()
                return
