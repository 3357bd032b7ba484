"""Draw the pictures of the manual and the README from the running program, so that they cannot go stale.

pictures.py [NAME…] (``make pictures``): all, or those of some names. The window is real, on the sample article, in a
project of its own in a temporary folder; Qt draws it offscreen, two points for each of the screen.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "2"

from picture_stage import OTHERS, SETTLED, Stage, grab, open_dialog, put_number, until
from PySide6.QtCore import QPointF, QSettings, QTranslator
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from small_png import save_small

from tashih import resources
from tashih.article.annotations import Quotation
from tashih.article.decisions import Kind
from tashih.article.spans import Span
from tashih.desk.app import application, desk, translate
from tashih.desk.settings import Settings
from tashih.desk.theme import Choice, Role
from tashih.learning.lessons import keep_rules
from tashih.manual import LANGUAGES
from tashih.repair.knowledge import Rule
from tashih.store.backup import make

ROOT = Path(__file__).parents[1]
OWN_RULES = (Rule("TBMMnde", "TBMM'de"), Rule("yandışma", "yanlış anlaşma"), Rule("Kyiv", never=True))


Scene = Callable[[Stage], QImage]


def welcome(stage: Stage) -> QImage:
    stage.window.resize(900, 520)
    return grab(stage.window)


def whole_desk(stage: Stage) -> QImage:
    """With a number on each part, as the manual lists them."""
    stage.window.resize(1180, 740)
    stage.open()
    stage.go(Kind.REPAIR, 14)
    picture = grab(stage.window)
    panes, right = stage.window.panes, stage.window.sides.right
    parts = (
        (panes.original, 0.95, 0.05),
        (panes.repaired, 0.95, 0.05),
        (panes.ribbon, 0.5, 0.05),
        (panes.overview, 0.5, 0.03),
        (right, 0.6, 0.175),
        (right.inspector, 0.9, 0.16),
        (stage.window.status_line, 0.5, 0.5),
    )
    for number, (part, across, down) in enumerate(parts, 1):
        place = QPointF(part.mapTo(stage.window, part.rect().topLeft())) + QPointF(
            part.width() * across, part.height() * down
        )
        put_number(picture, place, number, stage.window.appearance.theme.colour(Role.ACCENT))
    return picture


def series(stage: Stage) -> QImage:
    stage.window.resize(1100, 640)
    stage.open()
    stage.go(Kind.REPAIR, 9)
    stage.window.sides.right.show_list("repairs")
    return grab(stage.window, stage.window.sides.right)


def repair(stage: Stage) -> QImage:
    stage.window.resize(1040, 620)
    stage.open()
    stage.go(Kind.REPAIR, 14)
    return grab(stage.window, stage.window.panes.original, stage.window.sides.right.inspector)


def find(stage: Stage) -> QImage:
    stage.window.resize(980, 560)
    stage.open()
    bar = stage.window.dialogs.find_bar
    stage.window.dialogs.find()
    bar.findChildren(QLineEdit)[0].setText("lavrov")
    QTest.qWait(SETTLED)
    bar.find_next()
    return grab(stage.window, stage.window.panes, bar)


def palette(stage: Stage) -> QImage:
    stage.window.resize(900, 600)
    stage.open()
    stage.go(None, 1)
    chooser = stage.window.dialogs.palette()
    chooser.findChildren(QLineEdit)[0].setText({"tr": "alıntı", "en": "quot"}[stage.language])
    return grab(chooser)


def names(stage: Stage) -> QImage:
    stage.window.resize(1100, 620)
    stage.open()
    stage.go(Kind.MENTION, 7)
    stage.window.sides.right.show_list("entities")
    return grab(stage.window, stage.window.panes.repaired, stage.window.sides.right)


def labels(stage: Stage) -> QImage:
    stage.open()
    return grab(stage.window.dialogs.labels())


def quotation(stage: Stage) -> QImage:
    stage.window.resize(1160, 640)
    stage.open()
    stage.window.sides.right.show_list("quotations")
    span = stage.at("İdlib'de hala çok iş var")
    stage.window.session.go_to(Span(span.start + 2, span.start + 2))
    while not isinstance(stage.window.session.current, Quotation):
        stage.window.session.cycle()
    stage.look()
    return grab(stage.window, stage.window.panes.repaired, stage.window.sides.right)


def articles(stage: Stage) -> QImage:
    stage.window.resize(1080, 560)
    stage.open(*OTHERS)
    return grab(stage.window)


def history(stage: Stage) -> QImage:
    stage.window.resize(1100, 560)
    stage.open()
    session = stage.window.session
    session.author = {"tr": "Düzeltmen", "en": "Proofreader"}[stage.language]
    stage.go(None, 1)
    session.accept()
    session.accept()
    session.reject()
    span = stage.at("M4")
    session.go_to(Span(span.start, span.start))
    session.tag("LOC")
    stage.window.sides.show_list("history")
    return grab(stage.window, stage.window.sides.right)


def export(stage: Stage) -> QImage:
    stage.open()
    dialog = stage.window.exporter.ask()
    dialog.choose("html")
    dialog.target.setText({"tr": "~/Belgeler/lavrov.html", "en": "~/Documents/lavrov.html"}[stage.language])
    return grab(dialog)


def report(stage: Stage) -> QImage:
    stage.open()
    dialog = stage.window.exporter.ask()
    dialog.choose("brat")
    dialog.target.setText(str(stage.folder / "brat" / "lavrov.ann"))
    dialog.export()
    until(lambda: dialog.pages.currentWidget() is dialog.report)
    details = dialog.report.details  # names a folder that nobody has
    details.setPlainText(details.toPlainText().replace(str(stage.folder), "~"))
    return grab(dialog)


def encoding(stage: Stage) -> QImage:
    stage.open_only("fuar.txt")
    stage.window.commands["encoding"].trigger()
    return grab(open_dialog("EncodingDialog"))


def rules(stage: Stage) -> QImage:
    stage.open()
    project = stage.window.session.project
    assert project is not None
    keep_rules(project.values, OWN_RULES)
    stage.window.commands["own_rules"].trigger()
    return grab(open_dialog("RulesDialog"))


def learned(stage: Stage) -> QImage:
    stage.open()
    stage.go(None, 1)
    for _ in range(9):
        stage.window.session.accept()
    stage.window.session.reject()
    QTest.qWait(SETTLED)
    stage.window.commands["learned"].trigger()
    return grab(open_dialog("LearnedDialog"))


def backups(stage: Stage) -> QImage:
    stage.open()
    project = stage.window.session.project
    assert project is not None
    for days in (1, 2, 3):
        stage.go(None, 1)
        stage.window.session.accept()
        make(project.path, datetime.now() + timedelta(days=days, hours=days))  # the first is made at opening
    stage.window.commands["backups"].trigger()
    return grab(open_dialog("BackupsDialog"))


def import_(stage: Stage) -> QImage:
    stage.open()
    dialog = stage.window.importer.ask()
    dialog.add([stage.written("fuar.txt"), stage.written("deprem.txt")])
    return grab(dialog)


MANUAL: dict[str, Scene] = {
    "welcome": welcome,
    "desk": whole_desk,
    "series": series,
    "repair": repair,
    "find": find,
    "palette": palette,
    "names": names,
    "labels": labels,
    "quotation": quotation,
    "articles": articles,
    "history": history,
    "export": export,
    "report": report,
    "encoding": encoding,
    "rules": rules,
    "learned": learned,
    "backups": backups,
    "import": import_,
}
"""The pictures of the manual, in each language; ``![…](pictures/NAME.png)`` shows one."""


def proofreading(stage: Stage) -> QImage:
    stage.window.resize(1280, 800)
    stage.open()
    stage.go(Kind.REPAIR, 14)
    return grab(stage.window)


def quotations(stage: Stage) -> QImage:
    stage.window.resize(1280, 800)
    stage.open()
    stage.go(Kind.QUOTATION, 7)
    stage.window.sides.right.show_list("quotations")
    return grab(stage.window)


README: dict[str, tuple[Scene, Choice]] = {
    "proofreading": (proofreading, Choice.LIGHT),
    "dark": (proofreading, Choice.DARK),
    "quotations": (quotations, Choice.LIGHT),
}
"""The pictures of the README and of the shops that list programs, in Turkish."""


def draw(scene: Scene, file: Path, language: str, theme: Choice = Choice.LIGHT) -> None:
    """Draw one picture, in a window and a folder of its own."""
    app = application()
    before = set(app.findChildren(QTranslator))
    translate(app, language)
    with tempfile.TemporaryDirectory() as place:
        settings = Settings(QSettings(str(Path(place, "settings.ini")), QSettings.Format.IniFormat))
        settings.language, settings.tour_seen, settings.theme = language, True, theme
        window = desk(app, settings)
        window.show()
        picture = scene(Stage(window, Path(place), language))
        file.parent.mkdir(parents=True, exist_ok=True)
        save_small(picture, file)
        window.close()
        window.deleteLater()
        QTest.qWait(50)
    for translator in set(app.findChildren(QTranslator)) - before:
        app.removeTranslator(translator)
    print(file, file.stat().st_size // 1024, "KB")


def main(wanted: list[str]) -> None:
    """Draw those that are wanted, or all."""
    for language in LANGUAGES:
        for name, scene in MANUAL.items():
            if not wanted or name in wanted:
                draw(scene, resources.path("manual", language, "pictures", f"{name}.png"), language)
    for name, (scene, theme) in README.items():
        if not wanted or name in wanted:
            draw(scene, ROOT / "docs" / "pictures" / f"{name}.png", "tr", theme)


if __name__ == "__main__":
    main(sys.argv[1:])
