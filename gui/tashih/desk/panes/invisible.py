"""Signs over characters without ink: drawn, not written, so that they look the same in every font and size."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from tashih.desk.panes.display import Sign


def paint(painter: QPainter, sign: Sign, box: QRectF, colour: QColor, loud: QColor) -> None:
    """Draw a sign in the box of its character; what is no plain space, line end or tab is ``loud``."""
    em = box.height()
    base = box.top() + em * 0.78
    quiet = sign in (Sign.SPACE, Sign.RETURN, Sign.TAB)
    pen = QPen(colour if quiet else loud, max(1.0, em * 0.055))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _DRAWN[sign](painter, box, base, em)


def _space(painter: QPainter, box: QRectF, base: float, em: float) -> None:
    painter.setBrush(painter.pen().color())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QPointF(box.center().x(), base - em * 0.24), em * 0.05, em * 0.05)


def _return(painter: QPainter, box: QRectF, base: float, em: float) -> None:
    x, y, head = box.left() + em * 0.12, base - em * 0.18, em * 0.12
    path = QPainterPath(QPointF(x + em * 0.34, y - em * 0.28))
    path.lineTo(x + em * 0.34, y)
    path.lineTo(x, y)
    path.moveTo(x + head, y - head)
    path.lineTo(x, y)
    path.lineTo(x + head, y + head)
    painter.drawPath(path)


def _tab(painter: QPainter, box: QRectF, base: float, em: float) -> None:
    y, head = base - em * 0.24, em * 0.12
    left, right = box.left() + 2, max(box.right() - 3, box.left() + em * 0.3)
    path = QPainterPath(QPointF(left, y))
    path.lineTo(right, y)
    path.moveTo(right - head, y - head)
    path.lineTo(right, y)
    path.lineTo(right - head, y + head)
    painter.drawPath(path)


def _fixed(painter: QPainter, box: QRectF, base: float, em: float) -> None:
    left, right = box.left() + 1, max(box.right() - 1, box.left() + em * 0.2)
    path = QPainterPath(QPointF(left, base - em * 0.2))
    path.lineTo(left, base + em * 0.05)
    path.lineTo(right, base + em * 0.05)
    path.lineTo(right, base - em * 0.2)
    painter.drawPath(path)


def _hyphen(painter: QPainter, box: QRectF, base: float, em: float) -> None:
    x, y = box.left(), base - em * 0.24
    path = QPainterPath(QPointF(x - em * 0.12, y))
    path.lineTo(x + em * 0.12, y)
    path.lineTo(x + em * 0.12, y + em * 0.14)
    painter.drawPath(path)


def _no_width(painter: QPainter, box: QRectF, base: float, em: float) -> None:
    x, wing = box.left(), em * 0.1
    path = QPainterPath(QPointF(x, box.top() + em * 0.12))
    path.lineTo(x, base + em * 0.12)
    path.moveTo(x - wing, base + em * 0.12 + wing)
    path.lineTo(x, base + em * 0.12)
    path.lineTo(x + wing, base + em * 0.12 + wing)
    painter.drawPath(path)


def _direction(painter: QPainter, box: QRectF, base: float, em: float) -> None:
    x, top = box.left(), box.top() + em * 0.06
    path = QPainterPath(QPointF(x, base + em * 0.12))
    path.lineTo(x, top)
    path.lineTo(x + em * 0.18, top + em * 0.09)
    path.lineTo(x, top + em * 0.18)
    painter.drawPath(path)


def _mark(painter: QPainter, box: QRectF, base: float, em: float) -> None:
    painter.drawEllipse(QPointF(box.right() - em * 0.12, base + em * 0.16), em * 0.08, em * 0.08)


_DRAWN = {
    Sign.SPACE: _space,
    Sign.RETURN: _return,
    Sign.TAB: _tab,
    Sign.FIXED_SPACE: _fixed,
    Sign.HYPHEN: _hyphen,
    Sign.NO_WIDTH: _no_width,
    Sign.DIRECTION: _direction,
    Sign.MARK: _mark,
}
