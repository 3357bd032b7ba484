"""How marks look: grounds below the letters, lines below and signs above the words. No look is told by colour alone."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPainterPath, QPen

from tashih.desk.actions.action import QT_TRANSLATE_NOOP
from tashih.desk.labels import LabelSet
from tashih.desk.panes.layout import AIR
from tashih.desk.panes.marks import Look, Mark
from tashih.desk.theme import Role, Theme

Placed = Iterable[tuple[Mark, list[QRectF]]]

_SIGNS = {
    Look.SOURCE: (Role.SPEAKER, QT_TRANSLATE_NOOP("MarkPainter", "speaker")),
    Look.CUE: (Role.CUE, QT_TRANSLATE_NOOP("MarkPainter", "cue")),
}
_ROUND = 3.0
_BETWEEN = 6.0
"""Pixels between two signs of a line."""
_NARROW = 10.0
_INNER, _OUTER = 2, 5
"""Pixels below a word to the line of a mention, and to that of one with another mention inside."""
BAR = 15.0
"""Pixels from the left edge to the bar beside a quotation."""
_SOLID: tuple[float, ...] = ()
_LINES = {
    Look.REPAIRED: (Role.APPLIED, _SOLID, 2),
    Look.REPAIRED_SEEN: (Role.APPLIED, _SOLID, 1),
    Look.BY_HAND: (Role.BY_HAND, (3.0, 1.0), 2),
    Look.SUGGESTED: (Role.SUGGESTED, (1.0, 1.0), 2),
    Look.REJECTED: (Role.REJECTED, (1.0, 2.0), 1),
    Look.CUE: (Role.CUE, (1.0, 2.0), 1),
    Look.SOURCE: (Role.SPEAKER, (1.0, 2.0), 1),
}
"""Colour, dashes in widths of the line, and width in pixels; short enough to be told apart below a single letter."""
_GROUNDS = {Look.REPAIRED: Role.APPLIED, Look.SUGGESTED: Role.SUGGESTED, Look.BY_HAND: Role.BY_HAND}


@dataclass
class MarkPainter:
    """Paints marks in the colours of a theme; both panes share one."""

    theme: Theme
    labels: LabelSet
    language: str = "en"

    def paint_under(self, painter: QPainter, placed: Placed) -> None:
        """Grounds and margin bars, to be painted before the letters."""
        painter.setPen(Qt.PenStyle.NoPen)
        for mark, boxes in placed:
            if mark.look is Look.MATCH:
                _fill(painter, boxes, self.theme.colour(Role.MATCH_CURRENT if mark.current else Role.MATCH))
            elif mark.look in (Look.QUOTATION, Look.CLAUSE):
                self._quotation_ground(painter, mark, boxes)
            elif mark.look is Look.MENTION and not mark.open:
                tint = self.theme.label_tint(self.labels.get(mark.label))
                _fill(painter, boxes, tint)
            elif mark.look in _GROUNDS:
                _fill(painter, boxes, self.theme.tint(_GROUNDS[mark.look], 0.26 if mark.current else 0.16))
            elif mark.current and mark.look is Look.CUE:
                _fill(painter, boxes, self.theme.tint(Role.CUE, 0.2))
            elif mark.current and mark.look is Look.SOURCE:
                _fill(painter, boxes, self.theme.tint(Role.SPEAKER, 0.2))

    def _quotation_ground(self, painter: QPainter, mark: Mark, boxes: list[QRectF]) -> None:
        """Reported clauses are words of the writer: they get no ground unless they are in hand."""
        role = Role.QUOTATION_CURRENT if mark.current else Role.QUOTATION
        if mark.current or mark.look is Look.QUOTATION:
            tint = self.theme.tint(role, 0.16 if mark.current else 0.09)
            for box in boxes:
                air = box.height() * AIR
                painter.fillRect(box.adjusted(-2, -air, 2, air), tint)
        if boxes:
            x, width = BAR, 3.0 if mark.look is Look.QUOTATION or mark.current else 1.5
            pen = QPen(self.theme.colour(role), width, Qt.PenStyle.DotLine if mark.open else Qt.PenStyle.SolidLine)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            _line(painter, pen, x, boxes[0].top() - 2, x, boxes[-1].bottom() + 3)

    def paint_selection(self, painter: QPainter, boxes: Iterable[QRectF]) -> None:
        """The ground of what is selected."""
        for box in boxes:
            air = box.height() * AIR
            painter.fillRect(box.adjusted(0, -air, 0, air), self.theme.colour(Role.SELECTION))

    def paint_over(self, painter: QPainter, placed: Placed, ascent: float) -> None:
        """Lines and signs, to be painted after the letters; ``ascent`` is the font's, in pixels."""
        for mark, boxes in placed:
            base = ascent + 3
            if mark.look is Look.MATCH and mark.current:
                self.paint_frame(painter, boxes)
            elif mark.look is Look.MENTION:
                self._mention_line(painter, mark, boxes)
            elif mark.look in (Look.FLAG, Look.FLAG_STYLE):
                role = Role.FLAG if mark.look is Look.FLAG else Role.FLAG_STYLE
                for box in boxes:
                    _wave(painter, QPen(self.theme.colour(role), 1.4), box, base + 1)
            elif mark.look is Look.TAKEN_OUT or (mark.look is Look.SUGGESTED and _empty(mark)):
                role = Role.APPLIED if mark.look is Look.TAKEN_OUT else Role.SUGGESTED
                for box in boxes:
                    self._wedge(painter, box, role)
            elif mark.look in _LINES:
                role, dashes, width = _LINES[mark.look]
                for box in boxes:
                    _underline(painter, _pen(self.theme.colour(role), width, dashes), box, box.top() + base)

    def paint_links(self, painter: QPainter, placed: Placed) -> None:
        """From the bar of the quotation in hand to its speaker and its cue, in the air between the lines."""
        mine = [(mark, boxes) for mark, boxes in placed if mark.current and boxes]
        words = [box for mark, boxes in mine if mark.look in (Look.QUOTATION, Look.CLAUSE) for box in boxes]
        signed: dict[float, float] = {}  # how far to the right the signs of a line reach
        for mark, boxes in sorted(mine, key=lambda placed: placed[1][0].left()):
            if mark.look not in _SIGNS:
                continue
            role, sign = _SIGNS[mark.look]
            colour = self.theme.colour(role)
            y = boxes[0].bottom() + boxes[0].height() * AIR * 0.8
            pen = QPen(colour, 1.5)
            _line(painter, pen, BAR, y, boxes[0].left() + 1, y)
            _line(painter, pen, boxes[0].left() + 1, y, boxes[0].left() + 1, boxes[0].bottom())
            if words:
                near = min((words[0].top(), words[-1].bottom()), key=lambda edge: abs(edge - y))
                outside = y < words[0].top() or y > words[-1].bottom()
                _line(painter, pen, BAR, y, BAR, near if outside else y)
            told, top = QCoreApplication.translate("MarkPainter", sign), boxes[0].top()
            signed[top] = self._sign(painter, boxes[0], told, colour, signed.get(top, 0.0))

    def _mention_line(self, painter: QPainter, mark: Mark, boxes: list[QRectF]) -> None:
        label = self.labels.get(mark.label)
        pen = _pen(self.theme.label(label), 2, (4.0, 1.5) if mark.open else _SOLID)
        for box in boxes:
            _underline(painter, pen, box, box.bottom() + (_OUTER if mark.outer else _INNER))
        if boxes and mark.current:
            self._sign(painter, boxes[0], label.name(self.language), self.theme.label(label))

    def _sign(self, painter: QPainter, box: QRectF, text: str, colour: QColor, least: float = 0.0) -> float:
        """A word in small letters above what is in hand, clear of its frame and never beyond the pane.

        It begins at ``least`` or to the right of it, so that two do not overlap; its own end is given back.
        """
        painter.save()
        font = QFont(QGuiApplication.font())
        font.setPointSizeF(max(6.0, painter.font().pointSizeF() * 0.62))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(colour)
        wide = painter.fontMetrics().horizontalAdvance(text)
        x = max(0.0, min(max(box.left(), least), painter.viewport().width() - wide - 4))
        painter.drawText(QPointF(x, box.top() - 4), text)
        painter.restore()
        return x + wide + _BETWEEN

    def _wedge(self, painter: QPainter, box: QRectF, role: Role) -> None:
        """A small sign where text was taken out or would be put in."""
        x, y = box.left(), box.bottom() + 1
        path = QPainterPath(QPointF(x, y - 4))
        path.lineTo(x - 3, y + 2)
        path.lineTo(x + 3, y + 2)
        path.closeSubpath()
        painter.fillPath(path, self.theme.colour(role))

    def paint_frame(self, painter: QPainter, boxes: Iterable[QRectF]) -> None:
        """The frame round what is in hand; blank lines are framed as one."""
        painter.setPen(QPen(self.theme.colour(Role.FOCUS), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in _merged(list(boxes)):
            painter.drawRoundedRect(box.adjusted(-2.5, -3, 2.5, 4), _ROUND, _ROUND)


def _empty(mark: Mark) -> bool:
    return mark.span.start == mark.span.end


def _merged(boxes: list[QRectF]) -> list[QRectF]:
    """The narrow boxes of blank lines, one below the other, as one box."""
    found: list[QRectF] = []
    for box in boxes:
        narrow = box.width() <= _NARROW
        if found and narrow and found[-1].width() <= _NARROW and found[-1].left() == box.left():
            found[-1] = found[-1].united(box)
        else:
            found.append(QRectF(box))
    return found


def _fill(painter: QPainter, boxes: Iterable[QRectF], colour: QColor) -> None:
    painter.setBrush(colour)
    for box in boxes:
        painter.drawRoundedRect(box.adjusted(-1, -1.5, 1, 2), _ROUND, _ROUND)


def _line(painter: QPainter, pen: QPen, x1: float, y1: float, x2: float, y2: float) -> None:
    painter.setPen(pen)
    painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))
    painter.setPen(Qt.PenStyle.NoPen)


def _pen(colour: QColor, width: int, dashes: tuple[float, ...]) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashes:
        pen.setDashPattern(list(dashes))
    return pen


def _underline(painter: QPainter, pen: QPen, box: QRectF, y: float) -> None:
    """On whole pixels, so that a thin line keeps its colour."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    _line(painter, pen, round(box.left()), round(y), round(box.right()), round(y))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def _wave(painter: QPainter, pen: QPen, box: QRectF, base: float) -> None:
    path = QPainterPath(QPointF(box.left(), box.top() + base))
    x, up = box.left(), True
    while x < box.right():
        x = min(x + 3, box.right())
        path.lineTo(x, box.top() + base + (-1.5 if up else 1.5))
        up = not up
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
