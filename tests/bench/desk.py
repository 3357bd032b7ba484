"""What the desk costs the thread of the window, beside a bare QPlainTextEdit that shows the same text as large.

Run it by hand: ``python tests/bench/desk.py [--largest] [--picture docs/desk-keys.svg]``. CPU time of the GUI thread;
each size is a process of its own, so that its peak memory is its own. The picture shows what a key costs as the
annotations of one text grow in number. Nothing here is a test.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QSettings, QSize, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from tashih.article.annotations import Mention, State
from tashih.article.article import Article
from tashih.article.edits import Edit
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.desk.collecting import Collecting
from tashih.desk.session import Session
from tashih.desk.settings import Settings
from tashih.desk.tasks import Tasks
from tashih.desk.theme import Appearance, Choice
from tashih.desk.window import Window
from tashih.store.articles import Decoding
from tashih.store.project import Project

sys.path.insert(0, str(Path(__file__).parents[1]))
from bench.curve import picture

SIZES = {"3 KB / 100": (3_000, 100), "100 KB / 1,000": (100_000, 1_000), "1 MB / 10,000": (1_000_000, 10_000)}
LARGEST = {"10 MB / 100,000": (10_000_000, 100_000)}
CURVE = (100, 1_000, 10_000, 100_000)
"""Annotations on a text of 1 MB, 100 of which always lie around its middle."""
NEAR = 10_000
"""Code points around the middle that those 100 lie on."""
WORDS = "Bařkan İdlib'deki çalıřmaları değerlendirdi ve Ankara'da yeni bir açıklama yaptı, dün akşam "
KEYS = 60
SERIES = 1_000

Times = dict[str, list[float]]
"""Milliseconds of CPU, by what was done."""


def made(length: int, annotations: int, *, even: bool = False) -> Article:
    """A text of about ``length`` letters with that many annotations and up to 1,000 repairs, evenly spread.

    With ``even``, the middle has always the same ones, so that as many are painted there however many there are.
    """
    paragraph = (WORDS * 5).strip() + ".\n\n"
    text = paragraph * (length // len(paragraph) + 1)
    step = len(text) / annotations
    reason = Reason("hand")
    places = [int(step * number) for number in range(annotations)]
    if even:
        middle = len(text) // 2 - NEAR // 2
        places = [at for at in places if not middle <= at < middle + NEAR][: annotations - 100]
        places = sorted([*places, *range(middle, middle + NEAR, NEAR // 100)])
    mentions = [Mention(f"m{i}", Span(at, at + 6), "PER", State.ACCEPTED) for i, at in enumerate(places)]
    edits = []
    count = min(SERIES, annotations // 4)
    for number in range(count):
        found = text.find("ř", number * (len(text) // count))
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


def keys(
    widget: QPlainTextEdit, places: tuple[str, ...] = ("start", "middle", "end")
) -> Iterator[tuple[str, list[float]]]:
    """Typing at the start, in the middle and at the end."""
    length = widget.document().characterCount() - 1
    positions = {"start": 0, "middle": length // 2, "end": length}
    for where in places:
        cursor = widget.textCursor()
        cursor.setPosition(positions[where])
        widget.setTextCursor(cursor)
        widget.ensureCursorVisible()
        spent(lambda: None)
        yield f"key at the {where}", [spent(type_key(widget)) for _ in range(KEYS)]


def scroll(widget: QPlainTextEdit) -> list[float]:
    """A page down, some times."""
    bar = widget.verticalScrollBar()
    bar.setValue(0)
    spent(lambda: None)
    return [spent(lambda: bar.setValue(bar.value() + bar.pageStep())) for _ in range(20)]


def beside(text: str, like: QPlainTextEdit) -> QPlainTextEdit:
    """A widget that shows the text and nothing else, as large and in the same letters."""
    widget = QPlainTextEdit()
    widget.setFont(like.font())
    widget.resize(like.size())
    widget.show()
    spent(lambda: None)
    widget.setPlainText(text)
    return widget


def bare(text: str, like: QPlainTextEdit) -> Times:
    """The same on that widget."""
    widget = beside("", like)
    found = {"open": [spent(lambda: widget.setPlainText(text))]}
    found.update(keys(widget))
    found["scroll a page"] = scroll(widget)
    widget.deleteLater()
    return found


def open_(window: Window, path: Path) -> None:
    """Open a project as a person does, and wait until it is shown."""
    loop = QEventLoop()
    window.opener.ended.connect(loop.quit)
    window.open_paths([path])
    if window.opener.busy:
        loop.exec()


def desk(article: Article, app: QApplication, *, only_keys: bool = False) -> tuple[Times, Times]:
    """The whole window, and the bare widget beside it; of all that is done, perhaps only keys in the middle."""
    with tempfile.TemporaryDirectory() as folder:
        session = Session("bench")
        settings = Settings(QSettings(f"{folder}/s.ini", QSettings.Format.IniFormat))
        window = Window(session, Appearance(app, Choice.LIGHT), Tasks(session), settings)
        Collecting(window)
        window.resize(QSize(1440, 900))
        window.show()
        path = Path(folder) / "bench.tashih"
        with Project.create(path) as project:
            project.add("bench.txt", None, article.original.encode(), Decoding(), article)
        spent(lambda: None)
        found = {"open": [spent(lambda: open_(window, path))]}
        pane = window.panes.repaired
        pane.setFocus()
        if only_keys:
            return dict(keys(pane, ("middle",))), dict(keys(beside(article.repaired, pane), ("middle",)))
        found.update(keys(pane))
        found["scroll a page"] = scroll(pane)
        session.go_to(Span(len(article.repaired) // 2, len(article.repaired) // 2 + 4))
        spent(lambda: None)
        found["tag"] = [spent(lambda: session.tag("ORG"))]
        pane.moveCursor(QTextCursor.MoveOperation.Start)
        session.next_to_decide(kinds={"repair"})  # type: ignore[arg-type]  # a Kind is its string
        spent(lambda: None)
        found["accept a series"] = [spent(session.accept_series)]
        found["undo it"] = [spent(session.undo)]
        plain = bare(article.repaired, pane)
        window.close()
        window.deleteLater()
        spent(lambda: None)
        return found, plain


def one(length: int, annotations: int, *, only_keys: bool) -> dict[str, object]:
    """All measurements of one size, in this process."""
    app = QApplication(sys.argv[:1])
    article = made(length, annotations, even=only_keys)
    found, plain = desk(article, app, only_keys=only_keys)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"repairs": len(article.edits), "desk": found, "bare": plain, "peak": peak}


def apart(length: int, annotations: int, *more: str) -> dict[str, object]:
    """``one`` in a process of its own."""
    command = [sys.executable, __file__, *more, "--one", str(length), str(annotations)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    row: dict[str, object] = json.loads(done.stdout)
    return row


def told(times: list[float]) -> str:
    """The least, the median and the worst; the least is what a machine with nothing else to do would need."""
    return f"least {min(times):7.2f}  p50 {statistics.median(times):7.2f}  worst {max(times):7.2f} ms"


def tell(name: str, row: dict[str, object]) -> None:
    """A table of one size."""
    print(f"\n{name} annotations, {row['repairs']} repairs; peak {row['peak']:.0f} MB with suggestions")
    found, plain = row["desk"], row["bare"]
    assert isinstance(found, dict)
    assert isinstance(plain, dict)
    for act, times in found.items():
        extra = f"   bare {told(plain[act])}" if act in plain else ""
        print(f"  {act:18} {told(times)}{extra}")


def draw(target: Path) -> None:
    """The curve of what a key in the middle of 1 MB costs, by the number of annotations."""
    points: dict[str, list[float]] = {"desk": [], "bare": []}
    for count in CURVE:
        row = apart(1_000_000, count, "--only-keys")
        for side, costs in points.items():
            times = row[side]
            assert isinstance(times, dict)
            costs.append(statistics.median(times["key at the middle"]))
    print("key in the middle of 1 MB, p50 ms, by annotations:", dict(zip(CURVE, points["desk"], strict=True)))
    target.write_text(
        picture(
            "What a key costs in a text of 1 MB",
            "annotations, of which 100 lie around the cursor",
            "ms of CPU, key to paint, median",
            CURVE,
            {"Tashih's window": points["desk"], "a bare QPlainTextEdit": points["bare"]},
        ),
        encoding="utf-8",
    )


def main() -> int:
    """Print the tables; draw the curve if that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--largest", action="store_true", help="10 MB too")
    parser.add_argument("--picture", type=Path, help="where to draw the curve of what a key costs")
    parser.add_argument("--one", nargs=2, type=int, metavar=("LENGTH", "ANNOTATIONS"), help="one size, as JSON")
    parser.add_argument("--only-keys", action="store_true", help="of one size, only keys in the middle")
    parser.add_argument("--only-picture", action="store_true", help="no tables")
    options = parser.parse_args()
    if options.one:
        print(json.dumps(one(*options.one, only_keys=options.only_keys)))
        return 0
    sizes = {} if options.only_picture else SIZES | (LARGEST if options.largest else {})
    for name, size in sizes.items():
        tell(name, apart(*size))
    if options.picture:
        draw(options.picture)
    return 0


if __name__ == "__main__":
    sys.exit(main())
