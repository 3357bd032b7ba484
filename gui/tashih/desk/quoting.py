"""A quotation by one key: of the words selected or at the cursor, with the cue and speaker found beside them."""

from dataclasses import replace

from PySide6.QtCore import QObject

from tashih.article import deciding, quoting
from tashih.article.annotations import NotQuotation, Quotation, State
from tashih.article.changes import Change, Delta
from tashih.article.spans import cover
from tashih.desk.session import Session


class Quoting(QObject):
    """Makes quotations in the session's article."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    def quote(self) -> None:
        """Make a quotation of what is selected or, where nothing is, of what reads as one at the cursor."""
        session = self._session
        article, span = session.article, session.selected
        if span.start == span.end:
            here = session.current
            if isinstance(here, Quotation) and here.state is State.SUGGESTED:
                session.do(deciding.accept(article, here, session.author))
                return
            from tashih.suggest.completing import words_meant

            span = words_meant(article.repaired, session.position, article.mentions)
        if span.of(article.repaired).strip():
            session.do(self._completed(quoting.quote(article, span, session.author)))

    def _completed(self, change: Change) -> Change:
        from tashih.suggest.completing import completed

        article = self._session.article
        [bare] = change.quotations.added
        made = completed(article.repaired, bare, article.mentions)
        words = cover(made.contents)
        doubled = [q for q in article.quotations if _offered(q) and q.words.overlaps(words)]
        marks = [n for n in article.not_quotations if _offered(n) and n.span.overlaps(words)]
        return replace(change, quotations=Delta(tuple(doubled), (made,)), not_quotations=Delta(tuple(marks), ()))


def _offered(item: Quotation | NotQuotation) -> bool:
    return item.state is State.SUGGESTED and not item.author
