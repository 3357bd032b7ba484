"""Accepting what was read: a paragraph at a time, or all that is sure; the next thing to decide is taken up."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from tashih.article import accepting
from tashih.article.deciding import shown
from tashih.article.decisions import Item, next_to_decide
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.desk.session import Session


class Accepting(QObject):
    """Says yes to many things in the session's article at once."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    def accept_paragraph(self) -> None:
        """All that the paragraph at the cursor shows is right; go on, at first to what is left in it."""
        article = self._session.article
        paragraph = accepting.paragraph_at(article.repaired, self._session.position)
        items = accepting.shown_in(article, paragraph)
        if not items:
            self._session.go_to_next()
            return
        words = shown(article, paragraph)
        self._accept(items, Reason("act_taken_paragraph", {"text": words, "count": len(items)}), paragraph)

    def accept_sure(self) -> None:
        """All that the program is sure of is right."""
        items = accepting.sure_of(self._session.article)
        if items:
            self._accept(items, Reason("act_taken_sure", {"count": len(items)}), Span(0, 0))

    def _accept(self, items: Sequence[Item], act: Reason, origin: Span) -> None:
        session = self._session
        session.do(accepting.accept(session.article, items, act, session.author))
        following = next_to_decide(session.article, origin.start, kinds=session.kinds)
        if following is not None:
            session.take_up(following)
