"""What was done to the article, and the way back to any point of it."""

from tashih.article.history import History
from tashih.desk.models.history import HistoryModel, Point
from tashih.desk.models.row_model import Row
from tashih.desk.panels.panel import Panel
from tashih.desk.session import Session
from tashih.desk.theme import Appearance


class HistoryPanel(Panel):
    """The acts, the latest first; choosing one brings the article back to what it was right after it."""

    def __init__(self, session: Session, appearance: Appearance) -> None:
        self._history = HistoryModel(session.language)
        super().__init__(session, appearance, self._history)
        self.view.setRootIsDecorated(False)
        self.filter.hide()
        self.pending.hide()

    def title(self) -> str:
        """The name of the panel."""
        return self.tr("History")

    def fill(self) -> None:
        """The journal of the article."""
        project, number = self.session.project, self.session.article_id
        if project is None or number is None or (past := project.past(number)) == History():
            self._history.set_rows([])
        else:
            self._history.show(project.history(number), past, self.session.labels)

    def nothing(self) -> tuple[str, str]:
        """Nothing was done yet."""
        return self.tr("Nothing was done yet"), self.tr("Every act is listed here, and can be gone back to.")

    def go(self, row: Row) -> None:
        """Bring the article to that point, by undoing or redoing what lies between."""
        if not isinstance(row.value, Point):
            return
        steps = row.value.steps
        for _ in range(abs(steps)):
            (self.session.undo if steps < 0 else self.session.redo)()
        self.refresh()
