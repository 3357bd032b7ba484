"""A picture of how well suggestions do: rules with memory, and the learner, over the sentences corrected so far."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from tashih.desk.theme import Role, Theme
from tashih.suggest.model import Point

_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 14, 26, 22
_STEP = 0.05
_DOT = 3.5


class Curve(QWidget):
    """Two lines, told apart by dash, by the shape of their points and by colour."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._points: Sequence[Point] = ()
        self.setMinimumHeight(150)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_points(())

    def show_points(self, points: Sequence[Point]) -> None:
        """Draw these, oldest first; they are told to a screen reader, too."""
        self._points = points
        told = self.tr("{sentences} sentences: rules and memory {rules} %, learner {learner} %")
        lines = (
            told.format(sentences=p.sentences, rules=_percent(p.rules), learner=_percent(p.learner)) for p in points
        )
        self.setAccessibleName(self.tr("Learning curve"))
        self.setAccessibleDescription("; ".join(lines))
        self.update()

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(560, 160)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, scale, the two lines, the key above them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        painter.setPen(theme.colour(Role.HAIRLINE))
        painter.setBrush(theme.colour(Role.GROUND))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        if not self._points:
            return
        low = _floor(self._points)
        self._scale(painter, low)
        self._line(painter, low, Role.CHROME_MUTED, lambda p: p.rules, dashed=True)
        self._line(painter, low, Role.ACCENT, lambda p: p.learner, dashed=False)
        self._key(painter)

    # parts

    @property
    def _field(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)

    @property
    def _least(self) -> int:
        """Where the scale of sentences begins: at the first training, if there were several."""
        return self._points[0].sentences if len(self._points) > 1 else 0

    def _place(self, sentences: int, share: float, low: float) -> QPointF:
        field, most = self._field, self._points[-1].sentences
        x = field.left() + field.width() * (sentences - self._least) / max(1, most - self._least)
        return QPointF(x, field.bottom() - field.height() * (share - low) / (1 - low))

    def _scale(self, painter: QPainter, low: float) -> None:
        field = self._field
        for share in (low, (low + 1) / 2, 1.0):
            at = self._place(self._least, share, low)
            painter.setPen(self._theme.colour(Role.HAIRLINE))
            painter.drawLine(at, QPointF(field.right(), at.y()))
            painter.setPen(self._theme.colour(Role.CHROME_MUTED))
            where = QRectF(0, at.y() - 9, _LEFT - 6, 18)
            painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _percent(share))
        last = self._points[-1].sentences
        below = QRectF(field.left(), field.bottom() + 2, field.width(), _BOTTOM - 2)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(self._least))
        told = self.tr("{count} corrected sentences").format(count=last)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, told)

    def _line(
        self, painter: QPainter, low: float, role: Role, share: Callable[[Point], float], *, dashed: bool
    ) -> None:
        colour = self._theme.colour(role)
        painter.setPen(QPen(colour, 2, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
        places = [self._place(p.sentences, share(p), low) for p in self._points]
        painter.drawPolyline(places)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for place in places:
            _mark(painter, place, square=dashed)

    def _key(self, painter: QPainter) -> None:
        """What each line is, above the field, at its right."""
        x = self._field.right()
        for role, text, dashed in (
            (Role.ACCENT, self.tr("Learner"), False),
            (Role.CHROME_MUTED, self.tr("Rules and memory"), True),
        ):
            width = painter.fontMetrics().horizontalAdvance(text)
            painter.setPen(self._theme.colour(Role.CHROME_INK))
            painter.drawText(QRectF(x - width, 4, width, 18), Qt.AlignmentFlag.AlignVCenter, text)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(role))
            _mark(painter, QPointF(x - width - 10, 13), square=dashed)
            x -= width + 32


def _mark(painter: QPainter, at: QPointF, *, square: bool) -> None:
    if square:
        painter.drawRect(QRectF(at.x() - _DOT + 0.5, at.y() - _DOT + 0.5, 2 * _DOT - 1, 2 * _DOT - 1))
    else:
        painter.drawEllipse(at, _DOT, _DOT)


def _floor(points: Sequence[Point]) -> float:
    """The share at the foot of the scale: a little below the lowest point, so that differences are seen."""
    lowest = min(min(p.rules, p.learner) for p in points)
    return max(0.0, min(0.9, int(lowest / _STEP) * _STEP - _STEP))


def _percent(share: float) -> str:
    return QLocale().toString(100 * share, "f", 0 if share in (0.0, 1.0) else 1)
