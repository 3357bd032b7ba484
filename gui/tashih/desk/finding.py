"""Finding and replacing in the texts on the desk: what was found, which match is current, the change that replaces."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from tashih.article import hand
from tashih.article.article import Article
from tashih.article.reason import Reason
from tashih.article.search import Found, Query
from tashih.article.spans import Span
from tashih.desk.session import Session
from tashih.desk.tasks import Progress, Task, Tasks
from tashih.errors import TashihError

PAUSE = 120
"""Milliseconds without a key after which the search begins."""
MOST = 20_000
"""Matches that are found; more are no use to anybody."""


class Side(StrEnum):
    """In which text."""

    REPAIRED = "repaired"
    ORIGINAL = "original"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Hit:
    """One match. ``span`` lies on the text of ``side``; ``at`` is where that is in the repaired text."""

    side: Side
    found: Found
    at: Span

    @property
    def span(self) -> Span:
        """Where it is in its own text."""
        return self.found.span


def hits_in(article: Article, query: Query, side: Side) -> list[Hit]:
    """The matches in reading order, at most ``MOST``. Raises TashihError as ``Query.find`` does."""
    hits: list[Hit] = []
    if side is not Side.ORIGINAL:
        hits += (Hit(Side.REPAIRED, f, f.span) for f, _ in zip(query.find(article.repaired), range(MOST), strict=False))
    if side is not Side.REPAIRED:
        for found, _ in zip(query.find(article.original), range(MOST), strict=False):
            hits.append(Hit(Side.ORIGINAL, found, article.alignment.span_to_repaired(found.span)))
    return sorted(hits, key=lambda h: (h.at.start, h.side is Side.ORIGINAL))[:MOST]


class Finder(QObject):
    """Searches in the background whenever the query or the article is different.

    Signals:
        changed: hits, the current one, or the error are different.
    """

    changed = Signal()

    def __init__(self, session: Session, tasks: Tasks) -> None:
        super().__init__(session)
        self._session = session
        self._tasks = tasks
        self._task: Task[tuple[Article, list[Hit]]] | None = None
        self._article = session.article
        self.query = Query("")
        self.side = Side.REPAIRED
        self.hits: Sequence[Hit] = ()
        self.current = -1
        self.error = ""
        self.active = False
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(self.search)
        session.article_changed.connect(self._on_article_changed)

    def look_for(self, query: Query, side: Side) -> None:
        """Look for something else, once typing pauses."""
        self.query, self.side, self.active = query, side, True
        self._timer.start()

    def stop(self) -> None:
        """Nobody looks any more."""
        self.active = False
        self._take(self._session.article, [])

    def search(self) -> None:
        """Search now, in the background."""
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()
        if not self.query.text:
            self._take(self._session.article, [])
            return
        article, query, side = self._session.article, self.query, self.side

        def work(_progress: Progress) -> tuple[Article, list[Hit]]:
            return article, hits_in(article, query, side)

        self._task = self._tasks.run(work, self._on_found, self._on_failed)

    def _on_found(self, found: tuple[Article, list[Hit]]) -> None:
        self._task = None
        self._take(*found)

    def _on_failed(self, sentence: str) -> None:
        self._task = None
        self._take(self._session.article, [], sentence)

    def _take(self, article: Article, hits: list[Hit], error: str = "") -> None:
        self._article, self.hits, self.error = article, hits, error
        starts = [h.at.start for h in hits]
        at = bisect_left(starts, self._session.selected.start)
        here = self._session.selected
        self.current = at if at < len(hits) and hits[at].at == here else -1
        self.changed.emit()

    def _on_article_changed(self) -> None:
        if self.active and self.query.text:
            self._timer.start()

    # moving

    def go_on(self, *, forward: bool = True) -> None:
        """Go to the next match behind (or before) the cursor, and round the end."""
        if not self.hits:
            return
        starts = [h.at.start for h in self.hits]
        if self.current >= 0:
            number = self.current + (1 if forward else -1)
        else:
            at = bisect_left(starts, self._session.selected.start)
            number = at if forward else at - 1
        self.go_to(number % len(self.hits))

    def go_to(self, number: int) -> None:
        """Go to one match. Raises IndexError if there is none of that number."""
        self.current = number
        self._session.go_to(self.hits[number].at)
        self.changed.emit()

    # replacing

    @property
    def replaceable(self) -> int:
        """How many matches are in the repaired text."""
        return sum(1 for h in self.hits if h.side is Side.REPAIRED)

    def replace(self, by: str) -> None:
        """Replace the current match, if it is in the repaired text, and go on to the next."""
        if self._stale() or not 0 <= self.current < len(self.hits):
            self.go_on()
            return
        hit = self.hits[self.current]
        if hit.side is Side.REPAIRED and (text := self._filled(hit, by)) is not None:
            article = self._session.article
            self._session.do(hand.type_text(article, hit.span, text, self._session.author))
            end = hit.span.start + len(text)
            self._session.select(Span(end, end))
            self._find_again()
            self.go_on()

    def replace_all(self, by: str) -> int:
        """Replace every match in the repaired text as one change; how many."""
        if self._stale():
            self._find_again()
        article = self._session.article
        hits = [h for h in self.hits if h.side is Side.REPAIRED]
        texts = [self._filled(h, by) for h in hits]
        places = [(h.span, t) for h, t in zip(hits, texts, strict=True) if t is not None]
        if not places or len(places) < len(hits):
            return 0
        act = Reason("act_replaced_all", {"old": self.query.text, "new": by, "count": len(places)})
        self._session.do(hand.replace_all(article, places, self._session.author, act))
        self._find_again()
        return len(places)

    def _stale(self) -> bool:
        return self._article is not self._session.article

    def _find_again(self) -> None:
        self._timer.stop()
        try:
            self._take(self._session.article, hits_in(self._session.article, self.query, self.side))
        except TashihError as error:
            self._take(self._session.article, [], str(error))

    def _filled(self, hit: Hit, by: str) -> str | None:
        try:
            return self.query.replacement(self._session.article.repaired, hit.found, by)
        except TashihError as error:
            self.error = str(error)
            self.changed.emit()
            return None
