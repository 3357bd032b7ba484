"""What the desk costs the thread of the window, beside a bare QPlainTextEdit that shows the same text.

Run it by hand: ``python tests/bench/desk.py [--largest]``. CPU time of the GUI thread; nothing here is a test.
"""

import argparse
import os
import resource
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from tashih.article.annotations import Mention, State
from tashih.article.article import Article
from tashih.article.edits import Edit
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.desk.session import Session
from tashih.desk.settings import Settings
from tashih.desk.tasks import Tasks
from tashih.desk.theme import Appearance, Choice
from tashih.desk.window import Window
from tashih.store.articles import Decoding
from tashih.store.project import Project

SIZES = {"3 KB / 100": (3_000, 100), "100 KB / 1,000": (100_000, 1_000), "1 MB / 10,000": (1_000_000, 10_000)}
LARGEST = {"10 MB / 100,000": (10_000_000, 100_000)}
WORDS = "Bařkan İdlib'deki çalıřmaları değerlendirdi ve Ankara'da yeni bir açıklama yaptı, dün akşam "
KEYS = 60


@dataclass
class Row:
    """Milliseconds of CPU, by what was done."""

    name: str
    desk: dict[str, list[float]]
    bare: dict[str, list[float]]
    megabytes: float


def made(length: int, annotations: int) -> Article:
    """A text of about ``length`` letters with that many annotations and a fourth as many repairs, evenly spread."""
    paragraph = (WORDS * 5).strip() + ".\n\n"
    text = paragraph * (length // len(paragraph) + 1)
    step = len(text) // annotations
    reason = Reason("hand")
    places = list(range(0, len(text) - 20, step))
    mentions = [Mention(f"m{i}", Span(at, at + 6), "PER", State.ACCEPTED) for i, at in enumerate(places)]
    edits = []
    for at in places[::4]:
        found = text.find("ř", at)
        if found >= 0 and (not edits or edits[-1].start < found):
            edits.append(Edit(found, found + 1, "ş", "zone_letter", reason, series="ř→ş"))
    return Article.of(text, edits, mentions)


def spent(act: Callable[[], object]) -> float:
    """Milliseconds of this thread for ``act`` and for all that must be painted after it."""
    before = thread_time()
    act()
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    QApplication.sendPostedEvents()
    return (thread_time() - before) * 1000


def type_key(widget: QWidget) -> Callable[[], object]:
    """A letter typed."""

    def act() -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a"))

    return act


def keys(widget: QPlainTextEdit) -> Iterator[tuple[str, list[float]]]:
    """Typing at the start, in the middle and at the end."""
    length = widget.document().characterCount() - 1
    for where, position in (("start", 0), ("middle", length // 2), ("end", length)):
        cursor = widget.textCursor()
        cursor.setPosition(position)
        widget.setTextCursor(cursor)
        widget.ensureCursorVisible()
        spent(lambda: None)
        yield f"key at the {where}", [spent(type_key(widget)) for _ in range(KEYS)]
    bar = widget.verticalScrollBar()
    bar.setValue(0)
    spent(lambda: None)
    yield "scroll a page", [spent(lambda: bar.setValue(bar.value() + bar.pageStep())) for _ in range(20)]


def bare(text: str) -> dict[str, list[float]]:
    """The same on a widget that shows the text and nothing else."""
    widget = QPlainTextEdit()
    widget.resize(600, 700)
    widget.show()
    spent(lambda: None)
    found = {"open": [spent(lambda: widget.setPlainText(text))]}
    found.update(keys(widget))
    widget.deleteLater()
    return found


def desk(article: Article, app: QApplication) -> dict[str, list[float]]:
    """The same on the whole window."""
    with tempfile.TemporaryDirectory() as folder:
        session = Session("bench")
        window = Window(session, Appearance(app, Choice.LIGHT), Tasks(session), Settings())
        window.resize(1440, 900)
        window.show()
        project = Project.create(Path(folder) / "bench.tashih")
        project.add("bench.txt", None, article.original.encode(), Decoding(), article)
        spent(lambda: None)
        found = {"open": [spent(lambda: session.open_project(project))]}
        pane = window.panes.repaired
        pane.setFocus()
        found.update(keys(pane))
        session.go_to(Span(len(article.repaired) // 2, len(article.repaired) // 2 + 4))
        found["tag"] = [spent(lambda: session.tag("ORG"))]
        pane.moveCursor(QTextCursor.MoveOperation.Start)
        session.next_to_decide(kinds={"repair"})  # type: ignore[arg-type]  # a Kind is its string
        found["accept a series"] = [spent(session.accept_series)]
        found["undo a series"] = [spent(session.undo)]
        window.close()
        window.deleteLater()
        spent(lambda: None)
    return found


def peak() -> float:
    """Megabytes of this process at its largest."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> int:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--largest", action="store_true", help="10 MB too")
    options = parser.parse_args()
    app = QApplication(sys.argv[:1])
    for name, (length, count) in (SIZES | (LARGEST if options.largest else {})).items():
        article = made(length, count)
        row = Row(name, desk(article, app), bare(article.repaired), peak())
        print(f"\n{name} annotations, {len(article.edits)} repairs; peak {row.megabytes:.0f} MB")
        for act, times in row.desk.items():
            beside = row.bare.get(act)
            median, worst = statistics.median(times), max(times)
            extra = f"   bare {statistics.median(beside):7.2f} {max(beside):7.2f}" if beside else ""
            print(f"  {act:18} p50 {median:8.2f} ms  worst {worst:8.2f} ms{extra}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
