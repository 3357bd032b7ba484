"""A window ready to be drawn: opened, gone through and waited for as a person would, for scripts that draw pictures."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tashih import resources
from tashih.article.decisions import EVERY_KIND, Kind
from tashih.article.spans import Span
from tashih.desk.window import Window

PATIENCE = 20_000
"""Milliseconds that anything may take."""
SETTLED = 900
"""Milliseconds until lists that wait for a pause have caught up."""

OTHERS = {
    "fuar.txt": 'Kitap fuarý Ýzmir\'de açýldý. Belediye Baþkaný, "Bu yýl iki yüz yayýnevi geldi." dedi.',
    "deprem.txt": "AFAD, Elazığ'da 4,1 büyüklüğünde bir deprem olduğunu duyurdu. Can kaybı bildirilmedi.",
    "maç.txt": "Trabzonspor deplasmanda berabere kaldı. Teknik direktör, hakemi eleřtirmedi.",
}
"""What else is in a project of several articles."""


@dataclass
class Stage:
    """A window ready to be drawn, in one language and theme, with a folder for its files."""

    window: Window
    folder: Path
    language: str

    def open(self, *others: str) -> None:
        """Open the sample article, with ``others`` in the same project."""
        source = self.folder / "lavrov.txt"
        shutil.copyfile(resources.path("samples", "lavrov.txt"), source)
        self._open([source, *map(self.written, others)])

    def open_only(self, name: str) -> None:
        """Open one of the other articles."""
        self._open([self.written(name)])

    def written(self, name: str) -> Path:
        (self.folder / name).write_text(OTHERS[name], "utf-8")
        return self.folder / name

    def _open(self, paths: list[Path]) -> None:
        self.window.open_paths(paths)
        until(lambda: self.window.session.has_article and not self.window.opener.busy)

    def go(self, kind: Kind | None, steps: int) -> None:
        """Press the key for the next thing of a kind so many times."""
        for _ in range(steps):
            self.window.session.next_to_decide(kinds={kind} if kind else EVERY_KIND)
        self.look()

    def look(self) -> None:
        """Bring what is in hand into view, once the window has its size."""
        QTest.qWait(SETTLED)
        item = self.window.session.current
        assert item is not None
        self.window.session.take_up(item)

    def at(self, words: str) -> Span:
        """Where ``words`` first are in the repaired text."""
        start = self.window.session.article.repaired.index(words)
        return Span(start, start + len(words))


def until(holds: Callable[[], object]) -> None:
    """Wait for what goes on in the background. Raises TimeoutError if it does not come."""
    for _ in range(PATIENCE // 50):
        if holds():
            return
        QTest.qWait(50)
    raise TimeoutError("the program did not get there")


def grab(widget: QWidget, *parts: QWidget) -> QImage:
    """A widget as it looks once all has settled; cut to the rectangle around ``parts`` of it, if any are named."""
    QTest.qWait(SETTLED)
    picture = widget.grab().toImage()
    if not parts:
        return picture
    around = QRect()
    for part in parts:
        around = around.united(QRect(part.mapTo(widget, part.rect().topLeft()), part.size()))
    scale = picture.devicePixelRatio()
    return picture.copy(QRectF(around.topLeft() * scale, around.size() * scale).toRect())


def open_dialog(kind: str) -> QWidget:
    """The dialog of that class that is open."""
    found = [w for w in QApplication.topLevelWidgets() if type(w).__name__ == kind and w.isVisible()]
    return found[-1]


def put_number(picture: QImage, place: QPointF, number: int, colour: QColor) -> None:
    """Draw a number in a disc at a place of the window."""
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(place - QPointF(13, 13), place + QPointF(13, 13))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("white"))
    painter.drawEllipse(box.adjusted(-2, -2, 2, 2))
    painter.setBrush(colour)
    painter.drawEllipse(box)
    font = QApplication.font()
    font.setBold(True)
    font.setPointSizeF(11)
    painter.setFont(font)
    painter.setPen(QColor("white"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
    painter.end()
