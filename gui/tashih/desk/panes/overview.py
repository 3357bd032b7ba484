"""The overview ruler: the whole article from top to bottom, with everything that is marked, and what is in view."""

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from tashih.article.annotations import State
from tashih.article.article import Article
from tashih.article.edits import EditState
from tashih.desk.panes.mark_painter import MarkPainter
from tashih.desk.panes.text_pane import TextPane
from tashih.desk.session import Session
from tashih.desk.theme import Role

WIDTH = 26
_LANES = 3
_DELAY = 150
"""Milliseconds after the last change before the ruler is drawn anew."""


class Overview(QWidget):
    """A narrow picture of the article: repairs at the left, flags and quotations in the middle, mentions at the right.

    Signals:
        asked: with the code point of the repaired text that was pointed at.
    """

    asked = Signal(int)

    def __init__(self, session: Session, pane: TextPane, painter: MarkPainter) -> None:
        super().__init__()
        self._session, self._pane, self._painter = session, pane, painter
        self._picture = QPixmap()
        self._painted = (0, 0, 0)
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self.renew)
        self.setFixedWidth(WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Overview of the article"))
        self.setToolTip(self.tr("Repairs, flags and quotations, names: click to go there"))
        session.article_changed.connect(self._timer.start)
        session.article_opened.connect(self.renew)
        session.selection_changed.connect(self._on_moved)
        pane.moved.connect(self._on_moved)

    def sizeHint(self) -> QSize:
        """As narrow as three lanes can be."""
        return QSize(WIDTH, 100)

    def renew(self) -> None:
        """Find anew what is where; one tick a pixel and lane at most."""
        article, height = self._session.article, max(1, self.height())
        length = max(1, len(article.text))
        found = sorted({(lane, at * height // length, colour) for lane, at, colour in self._found(article)})
        self._picture = self._drawn([next(same) for _, same in groupby(found, key=lambda tick: tick[:2])])
        self.update()

    def _drawn(self, ticks: list[tuple[int, int, str]]) -> QPixmap:
        picture = QPixmap(self.size() * self.devicePixelRatio())
        picture.setDevicePixelRatio(self.devicePixelRatio())
        picture.fill(self._painter.theme.colour(Role.RULER))
        painter = QPainter(picture)
        lane_width = (self.width() - 6) / _LANES
        for lane, y, colour in ticks:
            painter.fillRect(QRectF(3 + lane * lane_width + 1, y, lane_width - 2, 2.5), QColor(colour))
        painter.end()
        return picture

    def _found(self, article: Article) -> Iterator[tuple[int, int, str]]:
        theme = self._painter.theme
        ahead = 0
        for edit in article.edits:
            role = {EditState.APPLIED: Role.APPLIED, EditState.SUGGESTED: Role.SUGGESTED}.get(edit.state, Role.REJECTED)
            yield 0, edit.start + ahead, theme.hex(role)
            ahead += edit.change
        for quotation in article.quotations:
            if quotation.state is not State.REJECTED:
                yield 1, quotation.contents[0].start, theme.hex(Role.QUOTATION)
        for flag in article.flags:
            if not flag.resolved:
                yield 1, flag.span.start, theme.hex(Role.FLAG)
        for mention in article.mentions:
            if mention.state is not State.REJECTED:
                yield 2, mention.span.start, theme.label(self._painter.labels.get(mention.label)).name()

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
        painter.setPen(QPen(theme.colour(Role.RULER_VIEW), 1.5))
        painter.drawRect(QRectF(1, top, self.width() - 2, max(10.0, bottom - top - 1)))
        painter.fillRect(QRectF(0, here - 1, self.width(), 2), theme.colour(Role.ACCENT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height, other pixels."""
        self._timer.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        self._ask(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the view."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._ask(event)

    def _ask(self, event: QMouseEvent) -> None:
        share = min(1.0, max(0.0, event.position().y() / max(1, self.height())))
        self.asked.emit(round(share * len(self._session.article.text)))
