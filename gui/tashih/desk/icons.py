"""The program's icons: our own line drawings (SVG), drawn in the colour of the theme at whatever size is asked for."""

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from tashih import resources
from tashih.desk.labels import Label
from tashih.desk.theme import Role, Theme

APPLICATION = "tashih"


class _LineIcon(QIconEngine):
    """One drawing whose ``currentColor`` is the theme's ink; drawn when shown, at that size."""

    def __init__(self, drawing: str, ink: str, disabled: str) -> None:
        super().__init__()
        self._drawing = drawing
        self._inks = (ink, disabled)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draws into ``rect``."""
        ink = self._inks[mode is QIcon.Mode.Disabled]
        data = QByteArray(self._drawing.replace("currentColor", ink).encode())
        QSvgRenderer(data).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """A picture of ``size`` device pixels."""
        picture = QPixmap(size)
        picture.fill(QColor(Qt.GlobalColor.transparent))
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture

    def clone(self) -> "_LineIcon":
        """Another that draws the same."""
        return _LineIcon(self._drawing, *self._inks)


def icon(name: str, theme: Theme, tone: Role | Label = Role.CHROME_INK) -> QIcon:
    """The drawing of that name in a tone of the theme. Raises FileNotFoundError if there is none."""
    return QIcon(_LineIcon(_drawing(name), theme.tone(tone).name(), theme.hex(Role.DISABLED)))


@cache
def _drawing(name: str) -> str:
    return resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")


def application_icon() -> QIcon:
    """The program's own sign, in its own colours."""
    return QIcon(str(resources.path("icons", f"{APPLICATION}.svg")))


def names() -> list[str]:
    """Every drawing there is."""
    return sorted(p.stem for p in resources.path("icons").glob("*.svg"))
