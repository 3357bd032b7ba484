"""What was found, one row a match."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from tashih.article.article import Article
from tashih.desk.finding import Hit, Side
from tashih.desk.models.lines import Line, Piece, around, line
from tashih.desk.models.row_model import Mark, Row, RowModel
from tashih.desk.theme import Role

REACH = 60


class MatchesModel(RowModel):
    """The matches in reading order; those of the original carry a sign."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._article = Article.of("")

    def show(self, article: Article, hits: Sequence[Hit]) -> None:
        """Show what was found in ``article``."""
        self._article = article
        self.set_rows([Row(number, hit) for number, hit in enumerate(hits)])

    def lines(self, row: Row) -> tuple[Line, ...]:
        """The match in its sentence."""
        assert isinstance(row.value, Hit)
        text = self._article.repaired if row.value.side is Side.REPAIRED else self._article.original
        before, words, behind = around(text, row.value.span, REACH)
        tone = Role.CHROME_MUTED
        return (line(Piece(before, tone), Piece(words, Role.ACCENT, bold=True), Piece(behind, tone)),)

    def mark(self, row: Row) -> Mark | None:
        """In which text."""
        assert isinstance(row.value, Hit)
        if row.value.side is Side.ORIGINAL:
            return Mark("panel-left", Role.CHROME_MUTED, self.tr("in the original"))
        return Mark("panel-right", Role.CHROME_MUTED, self.tr("in the repaired text"))
