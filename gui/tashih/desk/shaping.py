"""Annotations made one and made two, gone through one by one, and reached where several lie over each other."""

from PySide6.QtCore import QObject

from tashih.article import joining
from tashih.article.annotations import Mention, Quotation, State
from tashih.article.spans import Span
from tashih.desk.offer_bar import OfferBar
from tashih.desk.session import Session


class Shaping(QObject):
    """Acts on what is in hand in the session."""

    def __init__(self, session: Session, offers: OfferBar) -> None:
        super().__init__(offers)
        self._session = session
        self._offers = offers

    def merge(self) -> None:
        """Make one of what is selected, or of what is in hand and the next of its kind."""
        session = self._session
        item, article = session.current, session.article
        if not isinstance(item, Mention | Quotation):
            return
        layer = article.mentions if isinstance(item, Mention) else article.quotations
        inside = [i for i in layer.overlapping(session.selected) if i.state is not State.REJECTED]
        if len(inside) < 2:
            following = joining.following(article, item)
            inside = [item, following] if following is not None else []
        if len(inside) < 2:
            self._offers.offer(self.tr("There is no other one behind it to make one with."))
            return
        session.do(joining.merge(article, inside, session.author))

    def split(self) -> None:
        """Make two of what is in hand, at the cursor."""
        session = self._session
        item = session.current
        if not isinstance(item, Mention | Quotation):
            return
        change = joining.split(session.article, item, session.position, session.author)
        if change is None:
            self._offers.offer(self.tr("Put the cursor inside the words, where they are to be parted."))
            return
        session.do(change)

    def next_mention(self) -> None:
        """The next mention of the same name, and round."""
        self._jump(1)

    def previous_mention(self) -> None:
        """The mention of the same name before this one, and round."""
        self._jump(-1)

    def _jump(self, by: int) -> None:
        session = self._session
        item = session.current
        if not isinstance(item, Mention):
            return
        words = item.span.of(session.article.repaired)
        same = [
            m
            for m in session.article.mentions
            if m.state is not State.REJECTED
            and (m.entity == item.entity if item.entity else m.span.of(session.article.repaired) == words)
        ]
        session.take_up(same[(same.index(item) + by) % len(same)])

    def take_at(self, position: int) -> None:
        """Take in hand what lies at ``position``; asked there again, the next of several that lie there."""
        session = self._session
        before = session.current
        session.select(Span(position, position))
        if before is not None and session.current == before:
            session.cycle()
