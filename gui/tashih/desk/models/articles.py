"""The articles of a project: status, name, what is left to decide."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from tashih.desk.models.lines import Line, Piece, joined, line, visible
from tashih.desk.models.row_model import Mark, Row, RowModel
from tashih.desk.models.wanted import Wanted
from tashih.desk.theme import Role
from tashih.store.articles import ArticleRow, Status


class ArticlesModel(RowModel):
    """One row an article; the open one is in bold."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: int | None = None

    def show(self, articles: Iterable[ArticleRow], opened: int | None, wanted: Wanted) -> None:
        """Show ``articles``; ``opened`` is the id of the one on the desk."""
        other, self._open = self._open != opened, opened
        self.set_rows([Row(a.id, a) for a in articles if _wanted(a, wanted)])
        if other and self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def lines(self, row: Row) -> tuple[Line, ...]:
        """The name; status, what is left, the note."""
        assert isinstance(row.value, ArticleRow)
        article = row.value
        left = article.undecided.total
        state = self.tr("{count} to decide").format(count=left) if left else self.tr("nothing left to decide")
        note = visible(article.note)
        name = Piece(visible(article.name), bold=article.id == self._open)
        return line(name), line(joined([self.status(article.status), state, note]), small=True)

    def status(self, status: Status) -> str:
        """A status in words."""
        return {
            Status.NEW: self.tr("new"),
            Status.STARTED: self.tr("in work"),
            Status.DONE: self.tr("done"),
            Status.ASIDE: self.tr("put aside"),
        }[status]

    def mark(self, row: Row) -> Mark | None:
        """The status."""
        assert isinstance(row.value, ArticleRow)
        status = row.value.status
        icon, tone = {
            Status.NEW: ("status-new", Role.CHROME_MUTED),
            Status.STARTED: ("status-work", Role.ACCENT),
            Status.DONE: ("status-done", Role.GOOD),
            Status.ASIDE: ("status-problem", Role.WARNING),
        }[status]
        return Mark(icon, tone, self.status(status))

    def tip(self, row: Row) -> str:
        """The whole name and note."""
        assert isinstance(row.value, ArticleRow)
        return "\n".join(t for t in (row.value.name, row.value.note) if t)


def _wanted(article: ArticleRow, wanted: Wanted) -> bool:
    return wanted.takes(article.name, article.note) and bool(article.undecided.total or not wanted.pending_only)
