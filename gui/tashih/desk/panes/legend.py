"""The legend: each look with its name, painted as it is painted in the texts."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from tashih.article.spans import Span
from tashih.desk.panes.mark_painter import MarkPainter
from tashih.desk.panes.marks import Look, Mark
from tashih.desk.session import Session
from tashih.desk.theme import Role

_GAP, _HIGH = 22, 38


class Legend(QWidget):
    """One line below the texts."""

    def __init__(self, session: Session, painter: MarkPainter) -> None:
        super().__init__()
        self._session = session
        self._painter = painter
        self.setFixedHeight(_HIGH)
        self.setAccessibleName(self.tr("Legend"))
        self.setAccessibleDescription(", ".join(text for text, _ in self.samples()))
        session.project_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as it gets."""
        return QSize(400, _HIGH)

    def samples(self) -> list[tuple[str, Mark]]:
        """What is explained: a name, and the mark to show it with."""
        here = Span(0, 1)
        fixed = [
            (self.tr("repaired"), Mark(here, Look.REPAIRED)),
            (self.tr("accepted"), Mark(here, Look.REPAIRED_SEEN)),
            (self.tr("suggested"), Mark(here, Look.SUGGESTED)),
            (self.tr("rejected"), Mark(here, Look.REJECTED)),
            (self.tr("typed"), Mark(here, Look.BY_HAND)),
            (self.tr("to look at"), Mark(here, Look.FLAG)),
            (self.tr("speaker"), Mark(here, Look.SOURCE)),
            (self.tr("cue"), Mark(here, Look.CUE)),
        ]
        language = self._session.language
        labels = [(x.name(language), Mark(here, Look.MENTION, x.id)) for x in self._session.labels.active]
        return [*labels, *fixed]

    def paintEvent(self, event: QPaintEvent) -> None:
        """The names one behind the other, as far as there is room."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._painter.theme
        painter.fillRect(self.rect(), theme.colour(Role.PAPER))
        painter.fillRect(0, 0, self.width(), 1, theme.colour(Role.HAIRLINE))
        metrics = self.fontMetrics()
        x, top = 30.0, (_HIGH - metrics.height()) / 2 - 1
        for text, mark in self.samples():
            box = QRectF(x, top, metrics.horizontalAdvance(text), metrics.height())
            if box.right() > self.width() - 8:
                return
            placed = [(mark, [box])]
            self._painter.paint_under(painter, placed)
            painter.setPen(theme.colour(Role.INK))
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
            self._painter.paint_over(painter, placed, metrics.ascent() - 1)
            x = box.right() + _GAP
