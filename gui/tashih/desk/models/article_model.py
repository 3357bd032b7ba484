"""A list about the open article: what the lists of repairs, quotations and flags have in common."""

from PySide6.QtCore import QObject

from tashih.article.article import Article
from tashih.desk.models.row_model import Row, RowModel
from tashih.desk.models.wanted import Wanted


class ArticleModel(RowModel):
    """Rows made anew of an article at each of its changes. ``language`` is that of the reasons."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._article = Article.of("")

    def show(self, article: Article, wanted: Wanted) -> None:
        """Show what is ``wanted`` of ``article``."""
        self._article = article
        self.set_rows(self.rows_of(article, wanted))

    def rows_of(self, article: Article, wanted: Wanted) -> list[Row]:
        """What is ``wanted`` of ``article``, in the order it is shown in."""
        raise NotImplementedError
