"""The overview ruler: the whole article from top to bottom, with everything that is marked, and what is in view."""

from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from tashih.article.article import Article
from tashih.article.decisions import left_in
from tashih.article.spans import Span
from tashih.desk.models.lines import around, tip
from tashih.desk.panes.mark_painter import MarkPainter
from tashih.desk.panes.text_pane import TextPane
from tashih.desk.panes.ticks import Lane, Tick, ticks
from tashih.desk.session import Session
from tashih.desk.tasks import Progress, Task, Tasks
from tashih.desk.theme import Role

WIDTH = 26
_LEAST = 2.5
"""Pixels that a tick is high at least."""
_DELAY = 150
"""Milliseconds after the last change before the ruler is drawn anew."""
_MANY = 1_000
"""Edits and annotations from which on they are gone through in the background."""
_NEAR = 3
"""Pixels around the pointer that a tooltip tells about."""


class Overview(QWidget):
    """A narrow picture of the article: repairs at the left, flags and quotations in the middle, mentions at the right.

    What is to be decided has its full colour, what is decided a quiet one.

    Signals:
        asked: with the code point of the repaired text that was pointed at.
    """

    asked = Signal(int)

    def __init__(self, session: Session, pane: TextPane, painter: MarkPainter) -> None:
        super().__init__()
        self._session, self._pane, self._painter = session, pane, painter
        self._tasks = Tasks(self)
        self._running: Task[list[Tick]] | None = None
        self._ticks: list[Tick] = []
        self._picture = QPixmap()
        self._painted = (0, 0, 0)
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self.renew)
        self.setFixedWidth(WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Overview of the article"))
        self.setAccessibleDescription(self.tr("Repairs, flags and quotations, names: click to go there"))
        session.article_changed.connect(self._timer.start)
        session.article_opened.connect(self.renew)
        session.selection_changed.connect(self._on_moved)
        pane.moved.connect(self._on_moved)

    def sizeHint(self) -> QSize:
        """As narrow as three lanes can be."""
        return QSize(WIDTH, 100)

    # --- what is where ---------------------------------------------------------------------------------------------

    def renew(self) -> None:
        """Find anew what is where; one tick a pixel and lane at most."""
        article, height = self._session.article, max(1, self.height())
        if self._running is not None:
            self._running.cancel()
            self._running = None
        count = len(article.edits) + len(article.mentions) + len(article.quotations) + len(article.flags)
        if count < _MANY:
            self._show(ticks(article, height))
        else:
            self._running = self._tasks.run(partial(_ticks, article, height), self._show, self._session.failed.emit)

    def _show(self, found: list[Tick]) -> None:
        self._ticks = found
        self.draw()

    def draw(self) -> None:
        """Draw what was found, in the colours of the theme as it is now."""
        picture = QPixmap(self.size() * self.devicePixelRatio())
        picture.setDevicePixelRatio(self.devicePixelRatio())
        picture.fill(self._painter.theme.colour(Role.RULER))
        painter = QPainter(picture)
        lane = (self.width() - 6) / len(Lane)
        for tick in self._ticks:
            high = max(_LEAST, tick.bottom - tick.top)
            painter.fillRect(QRectF(3 + tick.lane * lane + 1, tick.top, lane - 2, high), self._colour(tick))
        painter.end()
        self._picture = picture
        self.update()

    def _colour(self, tick: Tick) -> QColor:
        theme, labels = self._painter.theme, self._painter.labels
        if isinstance(tick.tone, Role):
            return theme.colour(tick.tone) if tick.pending else theme.tint(tick.tone, QUIET)
        label = labels.get(tick.tone)
        return theme.label(label) if tick.pending else theme.label_tint(label, QUIET)

    # --- where you are ---------------------------------------------------------------------------------------------

    def _here(self) -> tuple[int, int, int]:
        """Top and bottom of what is in view, and the cursor, in pixels."""
        visible, length = self._pane.visible(), max(1, len(self._session.article.text))
        top, bottom, cursor = (
            at * self.height() // length for at in (visible.start, visible.end, self._session.position)
        )
        return top, bottom, cursor

    def _on_moved(self) -> None:
        if self._here() != self._painted:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ticks, the cursor and the frame of what is in view."""
        painter = QPainter(self)
        theme = self._painter.theme
        painter.drawPixmap(0, 0, self._picture)
        if not self._session.has_article:
            return
        top, bottom, here = self._painted = self._here()
        view = QRectF(1, top, self.width() - 2, max(10.0, bottom - top - 1))
        painter.fillRect(view, _glass(theme.colour(Role.RULER_VIEW)))
        painter.setPen(QPen(theme.colour(Role.RULER_VIEW), 1.5))
        painter.drawRect(view)
        painter.fillRect(QRectF(0, here - 1, self.width(), 2), theme.colour(Role.ACCENT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height, other pixels."""
        self._timer.start()

    # --- pointer ---------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """A pointer that rests is told what stands there and what is to be decided about it."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), tip(self.told_at(event.pos().y())), self)
            return True
        return super().event(event)

    def told_at(self, y: int) -> str:
        """The words at that height, and how much is to be decided there."""
        article = self._session.article
        start, end = self._position(y - _NEAR), self._position(y + _NEAR + 1)
        left = left_in(article, Span(start, max(start, end)))
        counts = (
            self.tr("%n repair(s)", "", left.repairs) if left.repairs else "",
            self.tr("%n flag(s)", "", left.flags) if left.flags else "",
            self.tr("%n name(s)", "", left.mentions) if left.mentions else "",
            self.tr("%n quotation(s)", "", left.quotations) if left.quotations else "",
        )
        told = ", ".join(c for c in counts if c)
        words = "".join(around(article.repaired, Span(self._position(y), self._position(y)), _WORDS))
        work = self.tr("To decide: {list}").format(list=told) if told else self.tr("Nothing to decide here")
        return f"{words.strip()}\n{work}" if self._session.has_article else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        self._ask(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the view."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._ask(event)

    def _ask(self, event: QMouseEvent) -> None:
        self.asked.emit(self._position(event.position().y()))

    def _position(self, y: float) -> int:
        """The code point of the repaired text at a height."""
        share = min(1.0, max(0.0, y / max(1, self.height())))
        return round(share * len(self._session.article.text))


QUIET = 0.4
"""Share of its colour that a tick has once it is decided about."""
_WORDS = 40
"""Code points on either side that a tooltip shows."""


def _glass(colour: QColor) -> QColor:
    """So thin that what lies below can be seen."""
    thin = QColor(colour)
    thin.setAlphaF(0.08)
    return thin


def _ticks(article: Article, height: int, progress: Progress) -> list[Tick]:
    """In the background."""
    return ticks(article, height)
