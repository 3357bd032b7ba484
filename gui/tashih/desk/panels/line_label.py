"""A label that shows one line of pieces, as the lists do."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tashih.desk.models.lines import Line, line
from tashih.desk.panels.row_view import draw_line
from tashih.desk.theme import Appearance


class LineLabel(QWidget):
    """Shows a Line, cut short where there is no room; the whole is in the tooltip and told to screen readers."""

    def __init__(self, appearance: Appearance, larger_by: float = 1.0) -> None:
        super().__init__()
        self._appearance = appearance
        self._line = line()
        self._larger_by = larger_by
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.update)

    @property
    def text(self) -> str:
        """What it shows."""
        return self._line.text

    def show_line(self, shown: Line) -> None:
        """Show another line."""
        self._line = shown
        self.setAccessibleName(shown.text)
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As many rows as the line may have and needs."""
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * self._larger_by)
        metrics = QFontMetrics(font)
        needed = 1 + int(metrics.horizontalAdvance(self._line.text) / max(80, self.width() - 8))
        return QSize(80, metrics.lineSpacing() * min(needed, self._line.rows) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the pieces."""
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * self._larger_by)
        painter = QPainter(self)
        draw_line(painter, self.rect(), self._line, self._appearance.theme, font)
        painter.end()
