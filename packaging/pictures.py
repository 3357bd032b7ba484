"""Draw the pictures of the documents from the running program, so that they cannot go stale: pictures.py [FOLDER]

The window is real, on the sample article, in a project of its own in a temporary folder; Qt draws it offscreen.
"""

import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest

from tashih import resources
from tashih.article.decisions import EVERY_KIND, Kind
from tashih.desk.app import application, desk, translate
from tashih.desk.settings import Settings
from tashih.desk.theme import Choice
from tashih.desk.window import Window


@dataclass(frozen=True)
class Picture:
    """What is to be seen. ``kind`` is what is gone through with the key for the next thing, ``steps`` how often."""

    name: str
    size: tuple[int, int] = (1440, 900)
    theme: Choice = Choice.LIGHT
    kind: Kind | None = None
    steps: int = 0
    show: str = "repairs"


PICTURES = (
    Picture("proofreading", kind=Kind.REPAIR, steps=14),
    Picture("quotations", kind=Kind.QUOTATION, steps=7, show="quotations"),
    Picture("dark", theme=Choice.DARK, kind=Kind.QUOTATION, steps=10, show="entities"),
    Picture("small", size=(1024, 700), kind=Kind.REPAIR, steps=20),
    Picture("contrast", theme=Choice.CONTRAST, kind=Kind.MENTION, steps=10, show="entities"),
)


def main(folder: Path) -> None:
    """Draw every picture into ``folder``, named by what it shows."""
    folder.mkdir(parents=True, exist_ok=True)
    app = application()
    translate(app, "tr")
    with tempfile.TemporaryDirectory() as place:
        settings = Settings(QSettings(str(Path(place, "settings.ini")), QSettings.Format.IniFormat))
        settings.language, settings.tour_seen = "tr", True
        source = Path(place, "lavrov.txt")
        shutil.copyfile(resources.path("samples", "lavrov.txt"), source)
        for picture in PICTURES:
            settings.theme = picture.theme
            window = desk(app, settings)
            _arrange(window, picture, source)
            window.grab().save(str(folder / f"{picture.name}.png"))
            window.close()
            window.deleteLater()
            print(folder / f"{picture.name}.png")


def _arrange(window: Window, picture: Picture, source: Path) -> None:
    window.resize(*picture.size)
    window.show()
    window.open_paths([source])
    while not window.session.has_article:
        QTest.qWait(50)
    for _ in range(picture.steps):
        window.session.next_to_decide(kinds={picture.kind} if picture.kind else EVERY_KIND)
    window.sides.right.show_list(picture.show)
    QTest.qWait(1500)  # lists wait for a pause before they catch up


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "docs" / "pictures")
