"""The articles of a project: status, name, what is left to decide; each row is read when it is looked at."""

from collections.abc import Hashable, Iterator, Sequence

from PySide6.QtCore import QModelIndex, QObject

from tashih.desk.models.lines import Line, Piece, joined, line, visible
from tashih.desk.models.row_model import Mark, ModelIndex, Row, RowModel
from tashih.desk.theme import Role
from tashih.store.articles import ArticleRow, Status
from tashih.store.listing import ArticleRows

ICONS = {
    Status.NEW: ("status-new", Role.CHROME_MUTED),
    Status.STARTED: ("status-work", Role.ACCENT),
    Status.DONE: ("status-done", Role.GOOD),
    Status.CHECKED: ("status-checked", Role.GOOD),
    Status.PROBLEM: ("status-problem", Role.WARNING),
    Status.ASIDE: ("minus", Role.CHROME_MUTED),
}


class ArticlesModel(RowModel):
    """One row an article, however many there are; the open one is in bold."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: int | None = None
        self._articles: Sequence[ArticleRow] = ()
        self._ids: Sequence[int] = ()

    def show(self, articles: ArticleRows | None, opened: int | None) -> None:
        """Show ``articles``; ``opened`` is the id of the one on the desk."""
        ids = articles.ids if articles is not None else ()
        self._open = opened
        if list(ids) == list(self._ids):
            self._articles = articles or ()
            self.look_again()
            return
        self.beginResetModel()
        self._articles, self._ids = articles or (), ids
        self.endResetModel()

    def look_again(self) -> None:
        """The rows are the same ones; what they say may be different."""
        if isinstance(self._articles, ArticleRows):
            self._articles.forget()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, 0))

    def beside(self, number: int | None, by: int) -> int | None:
        """The article ``by`` rows below that of this number, of the list as it is; None behind its ends."""
        place = self._ids.index(number) + by if number in self._ids else 0
        return self._ids[place] if 0 <= place < len(self._ids) else None

    # what a row says

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
            Status.CHECKED: self.tr("checked"),
            Status.PROBLEM: self.tr("problem"),
            Status.ASIDE: self.tr("put aside"),
        }[status]

    def mark(self, row: Row) -> Mark | None:
        """The status."""
        assert isinstance(row.value, ArticleRow)
        status = row.value.status
        return Mark(*ICONS[status], self.status(status))

    def tip(self, row: Row) -> str:
        """The whole name and note."""
        assert isinstance(row.value, ArticleRow)
        return "\n".join(t for t in (row.value.name, row.value.note) if t)

    # rows, none of which is held

    @property
    def size(self) -> int:
        """How many articles."""
        return len(self._ids)

    def row(self, index: ModelIndex) -> Row | None:
        """The row at ``index``, read now if need be."""
        if not index.isValid():
            return None
        article = self._articles[index.row()]
        return Row(article.id, article)

    def rows(self) -> Iterator[tuple[QModelIndex, Row]]:
        """Every row with its index."""
        for place, article in enumerate(self._articles):
            yield self.index(place, 0), Row(article.id, article)

    def find(self, key: Hashable) -> QModelIndex:
        """The index of the article of that number; invalid if it is not listed."""
        return self.index(self._ids.index(key), 0) if key in self._ids else QModelIndex()

    def index(self, row: int, column: int, parent: ModelIndex = QModelIndex()) -> QModelIndex:  # noqa: B008  Qt's default
        """The index of a row."""
        inside = not parent.isValid() and column == 0 and 0 <= row < len(self._ids)
        return self.createIndex(row, column) if inside else QModelIndex()

    def parent(self, index: ModelIndex = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """There is none."""
        return QModelIndex()

    def rowCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008
        """How many."""
        return 0 if parent.isValid() else len(self._ids)
