"""The ribbon between the panes: a band from each repair to its source, as far as they are in view."""

from PySide6.QtCore import QPointF, QSize, QTimer
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from tashih.article.decisions import Repair
from tashih.desk.panes.marks import placed_edits
from tashih.desk.panes.original_pane import OriginalPane
from tashih.desk.panes.repaired_pane import RepairedPane
from tashih.desk.session import Session
from tashih.desk.theme import Role, Theme

WIDTH = 40
HEIGHT = 9.0
_PAUSE = 30
"""Milliseconds without a key after which the bands follow what was typed."""

Band = tuple[int, int]
"""Its top at the left and at the right, in pixels."""


class Ribbon(QWidget):
    """Draws which line of the original became which line of the repaired text."""

    def __init__(self, session: Session, left: OriginalPane, right: RepairedPane, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._left, self._right = left, right
        self.theme = theme
        self._current: Repair | None = None
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Links from repairs to their source"))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.update)
        for pane in (left, right):
            pane.moved.connect(self.update)
        session.article_changed.connect(self._pause.start)
        session.selection_changed.connect(self._on_selection_changed)

    def sizeHint(self) -> QSize:
        """As narrow as its bands can be seen."""
        return QSize(WIDTH, 100)

    def _on_selection_changed(self) -> None:
        item = self._session.current
        before, self._current = self._current, item if isinstance(item, Repair) else None
        if before != self._current:
            self._pause.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each pair of lines once, that of the repair in hand on top."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.theme.colour(Role.PAPER))
        bands = self._bands()
        for band, current in sorted(bands.items(), key=lambda b: b[1]):
            self._paint(painter, band, self.theme.colour(Role.RIBBON_CURRENT if current else Role.RIBBON))

    def _bands(self) -> dict[Band, bool]:
        current = self._current.edits if self._current is not None else ()
        found: dict[Band, bool] = {}
        for placed in placed_edits(self._session.article, self._right.visible()):
            right, left = self._right.middle_of(placed.place.start), self._left.middle_of(placed.edit.start)
            if right is None or left is None:
                continue
            band = (round(left - HEIGHT / 2), round(right - HEIGHT / 2))
            found[band] = found.get(band, False) or placed.edit in current
        return found

    def _paint(self, painter: QPainter, band: Band, colour: QColor) -> None:
        left, right = float(band[0]), float(band[1])
        width, middle, high = float(self.width()), self.width() / 2, HEIGHT
        path = QPainterPath(QPointF(0, left))
        path.cubicTo(middle, left, middle, right, width, right)
        path.lineTo(width, right + high)
        path.cubicTo(middle, right + high, middle, left + high, 0, left + high)
        path.closeSubpath()
        painter.fillPath(path, colour)
