"""Icons in the sizes and kinds that systems want, drawn by Qt from the SVG: icons.py NAME.svg TARGET…

A target's extension says what it becomes: .png with the size in its folder or name (48x48), .ico, .icns.
"""

import os
import re
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_SIZE = re.compile(r"(\d+)x\1")
_WHOLE = {".ico": 256, ".icns": 512}


def draw(source: Path, target: Path) -> None:
    """Draw ``source`` into ``target``. Raises OSError if Qt cannot write it."""
    found = _SIZE.search(str(target))
    size = int(found[1]) if found else _WHOLE[target.suffix]
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(source)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    target.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(target)):
        raise OSError(f"Qt cannot write {target}")


if __name__ == "__main__":
    application = QGuiApplication.instance() or QGuiApplication([])
    for name in sys.argv[2:]:
        draw(Path(sys.argv[1]), Path(name))
