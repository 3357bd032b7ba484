"""How many keys and clicks bring the sample from its suggestions to the reading of a careful person.

A scripted person does it in the real window, with key events and clicks only, paragraph by paragraph: what is wrong is
put right first, then the paragraph is accepted. Run it by hand: ``python tests/bench/effort.py``. It fails (exit code
1) over the goal: ``GOAL`` acts in all, one for a right suggestion, three for a new quotation with cue and speaker.
The reading is read from beside the checkout; without it there is nothing to measure.
"""

import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import takewhile
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QSettings, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QStyle, QStyleOptionViewItem, QWidget

from tashih import resources
from tashih.article.accepting import paragraph_at, shown_in
from tashih.article.annotations import Flag, Mention, Quotation, State
from tashih.article.article import Article
from tashih.article.decisions import Repair, left
from tashih.article.spans import Span, cover
from tashih.desk.app import application
from tashih.desk.dialogs.labels import LabelsDialog
from tashih.desk.session import Session
from tashih.desk.settings import Settings
from tashih.desk.tasks import Tasks
from tashih.desk.theme import Appearance, Choice
from tashih.desk.window import Window

GOAL = 60
A_QUOTATION = 3
READING = Path(__file__).resolve().parents[3] / "shared" / "sample" / "lavrov.gold.json"

Mark = tuple[int, int, str]


@dataclass
class Reading:
    """What a careful person makes of the sample. Spans are code points of ``text``."""

    text: str
    mentions: set[Mark]
    quotations: dict[tuple[int, int], dict[str, Any]]

    @classmethod
    def read(cls, file: Path) -> "Reading":
        data = json.loads(file.read_text(encoding="utf-8"))
        mentions = {(e["start"], e["end"], e["label"]) for e in data["entities"]}
        return cls(data["repaired_text"], mentions, {(q["start"], q["end"]): q for q in data["quotes"]})

    @property
    def labels(self) -> set[str]:
        return {label for _, _, label in self.mentions}


class Map:
    """Positions of one text in another that differs little."""

    def __init__(self, one: str, other: str) -> None:
        self.blocks = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
        self.end = len(other)

    def at(self, place: int) -> int:
        return next((min(c + place - a, d) for _, a, b, c, d in self.blocks if a <= place < b), self.end)

    def span(self, span: Span) -> Span:
        return Span(self.at(span.start), self.at(span.end - 1) + 1)


@dataclass
class Hands:
    """Ten fingers and a mouse that count what they do. ``by`` says what for."""

    window: Window
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def session(self) -> Session:
        return self.window.session

    def press(self, keys: str, why: str, target: QWidget | None = None) -> None:
        combination = QKeySequence(keys)[0]
        widget = target or self.window.panes.repaired
        QTest.keyClick(widget, combination.key(), combination.keyboardModifiers())
        self.counts[why] += 1
        settle()

    def type(self, letter: str, why: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(
                self.window.panes.repaired, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            )
        self.counts[why] += 1
        settle()

    def click(self, at: int, why: str, *, shift: bool = False) -> None:
        """On the repaired text, in front of code point ``at``; scrolling there counts as well."""
        pane = self.window.panes.repaired
        point = self._point(at)
        if not pane.viewport().rect().contains(point):
            pane.bring(at, pane.viewport().height() / 2)
            self.counts["scrolling"] += 1
            settle()
            point = self._point(at)
        held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, held, point)
        self.counts[why] += 1
        settle()

    def _point(self, at: int) -> QPoint:
        pane = self.window.panes.repaired
        cursor = QTextCursor(pane.document())
        cursor.setPosition(pane.positions.to_units(at))
        return pane.cursorRect(cursor).center() + QPoint(1, 0)


def settle(milliseconds: int = 0) -> None:
    """Let the window do what follows an act; with some time, what it does after a pause as well."""
    if milliseconds:
        QTest.qWait(milliseconds)
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


class Person:
    """Reads the article paragraph by paragraph, knowing what is right."""

    def __init__(self, hands: Hands, reading: Reading) -> None:
        self.hands = hands
        self.session = hands.session
        self.reading = reading

    @property
    def article(self) -> Article:
        return self.session.article

    def work(self) -> None:
        """Do all of it."""
        self.switch_labels_on()
        self.hands.press("Ctrl+Home", "moving")
        for paragraph in self.paragraphs():
            self.correct(paragraph)
        self.hands.press("Ctrl+Home", "moving")
        for _ in range(GOAL):
            if not self.pending():
                return
            self.decide()

    def pending(self) -> bool:
        now = left(self.article)
        return bool(now.repairs or now.suggestions)

    def switch_labels_on(self) -> None:
        """The labels the reading has and the project does not use yet."""
        active = {x.id for x in self.session.labels.active}
        if self.reading.labels <= active:
            return
        self.hands.press("Ctrl+Shift+L", "labels")
        [dialog] = self.hands.window.findChildren(LabelsDialog)
        for row, label in enumerate(self.session.labels.labels):
            if label.id in self.reading.labels - active:
                QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=tick_of(dialog.list, row))
                self.hands.counts["labels"] += 1
        self.hands.press("Return", "labels", dialog)
        self.hands.window.activateWindow()  # as a window manager does
        settle(1500)

    def paragraphs(self) -> Iterator[Span]:
        at = 0
        while at < len(self.article.repaired):
            yield paragraph_at(self.article.repaired, at)
            at = paragraph_at(self.article.repaired, at).end + 1

    # a paragraph put right

    def correct(self, paragraph: Span) -> None:
        """Wrong letters, wrong and missing names, wrong and missing quotations."""
        self.retype(paragraph)
        there = Map(self.article.repaired, self.reading.text)
        back = Map(self.reading.text, self.article.repaired)
        here = paragraph_at(self.article.repaired, paragraph.start)
        found = {(s.start, s.end, m.label): m for m, s in self.names(there)}
        for mark, mention in found.items():
            if here.contains(mention.span) and mark not in self.reading.mentions:
                self.hands.click(mention.span.start + 1, "wrong names")
                self.hands.press("Ctrl+D", "wrong names")
        for mark in sorted(self.reading.mentions - set(found)):
            span = back.span(Span(mark[0], mark[1]))
            if here.contains(span):
                self.tag(span, mark[2])
        self.quote(here, there, back)

    def names(self, there: Map) -> Iterator[tuple[Mention, Span]]:
        yield from ((m, there.span(m.span)) for m in self.article.mentions if m.state is not State.REJECTED)

    def retype(self, paragraph: Span) -> None:
        """Letters that are not as they should be, each typed where it belongs."""
        for tag, start, end, first, last in reversed(Map(self.article.repaired, self.reading.text).blocks):
            if tag == "equal" or not (paragraph.start <= start and end <= paragraph.end) or paragraph.start == end:
                continue
            self.hands.click(end, "letters")
            for _ in range(end - start):
                self.hands.press("Backspace", "letters")
            for letter in self.reading.text[first:last]:
                self.hands.type(letter, "letters")

    def tag(self, span: Span, label: str) -> None:
        key = next(x.key for x in self.session.labels.active if x.id == label)
        self.hands.click(span.start + 1, "missing names")
        if " " in span.of(self.article.repaired):
            self.hands.click(span.start, "missing names")
            self.hands.click(span.end, "missing names", shift=True)
        self.hands.press(f"Alt+{key}", "missing names")

    def quote(self, here: Span, there: Map, back: Map) -> None:
        found = {(s.start, s.end): q for q in self.article.quotations for s in [there.span(q.words)]}
        for words, right in self.reading.quotations.items():
            span = back.span(Span(*words))
            if here.contains(span) and not self.is_right(found.get(words), right, there):
                self.hands.counts["new quotations"] += new_quotation(self.hands, span, marked=right["kind"] == "direct")

    @staticmethod
    def is_right(quotation: Quotation | None, right: dict[str, Any], there: Map) -> bool:
        """Words and speaker; and the cue of those that the reading is sure of."""
        if quotation is None or quotation.who != right["speaker_resolved"]:
            return False
        cue = there.span(quotation.cue) if quotation.cue else None
        return right["set"] != "core" or (cue is not None and [cue.start, cue.end] == right["cue"])

    # what is left is decided

    def decide(self) -> None:
        """What is in hand if it takes a decision of its own, else the paragraph."""
        item = self.session.current
        paragraph = paragraph_at(self.article.repaired, self.session.position)
        if isinstance(item, Repair) and item.pending and not shown_in(self.article, paragraph):
            right = self.is_wanted(item)
            self.hands.press("Ctrl+Return" if right else "Ctrl+D", "repairs one by one")
        elif isinstance(item, Flag) and not shown_in(self.article, paragraph):
            self.hands.press("F8", "flags passed")
        else:
            self.hands.press("Alt+Return", "paragraphs accepted")

    def is_wanted(self, repair: Repair) -> bool:
        """Whether the text comes nearer to the reading by it."""
        span = self.article.alignment.span_to_repaired(repair.group)
        text = self.article.repaired
        after = text[: span.start] + repair.after(self.article) + text[span.end :]
        return differences(after, self.reading.text) < differences(text, self.reading.text)


def tick_of(rows: QListWidget, row: int) -> QPoint:
    """Where the tick of a row is."""
    option = QStyleOptionViewItem()
    rows.itemDelegate().initStyleOption(option, rows.indexFromItem(rows.item(row)))
    option.rect = rows.visualItemRect(rows.item(row))
    part = QStyle.SubElement.SE_ItemViewItemCheckIndicator
    return rows.style().subElementRect(part, option, rows).center()


def differences(one: str, other: str) -> int:
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return sum(max(b - a, d - c) for tag, a, b, c, d in blocks if tag != "equal")


def new_quotation(hands: Hands, span: Span, *, marked: bool) -> int:
    """Mark words that no suggestion covers; how many acts that took."""
    before = hands.counts["a quotation"]
    if marked:
        hands.click(span.start + 3, "a quotation")
    else:
        hands.click(span.start, "a quotation")
        hands.click(span.end, "a quotation", shift=True)
    hands.press("Alt+Q", "a quotation")
    return hands.counts.pop("a quotation") - before


def quotations_anew(hands: Hands, reading: Reading) -> Iterator[tuple[dict[str, Any], int, bool]]:
    """Each quotation taken out of the finished article and made again: its reading, cost, and whether it is right."""
    session = hands.session
    there = Map(session.article.repaired, reading.text)
    for words, right in reading.quotations.items():
        found = next((q for q in session.article.quotations if there.span(q.words) == Span(*words)), None)
        if found is None:
            continue
        session.take_up(found)
        session.delete_current()
        cost = new_quotation(hands, found.words, marked=right["kind"] == "direct")
        made = session.quotation
        yield (
            right,
            cost,
            Person.is_right(made, right, there)
            and made is not None
            and (there.span(cover(made.inner or made.contents)) == Span(*words)),
        )
        session.undo()
        session.undo()


def faults(article: Article, reading: Reading) -> list[str]:
    """What is not as the reading has it."""
    there = Map(article.repaired, reading.text)
    accepted = {
        (s.start, s.end, m.label) for m in article.mentions if m.state is State.ACCEPTED for s in [there.span(m.span)]
    }
    found = [
        f"letters: {article.repaired[a:b]!r} for {reading.text[c:d]!r} at {a}"
        for tag, a, b, c, d in there.blocks
        if tag != "equal" and (article.repaired[a:b] + reading.text[c:d]).strip()
    ]
    found += [f"missing: {reading.text[a:b]} {label}" for a, b, label in sorted(reading.mentions - accepted)]
    found += [f"too much: {reading.text[a:b]} {label}" for a, b, label in sorted(accepted - reading.mentions)]
    quoted = {
        (s.start, s.end): q for q in article.quotations if q.state is State.ACCEPTED for s in [there.span(q.words)]
    }
    for words, right in reading.quotations.items():
        if not Person.is_right(quoted.get(words), right, there):
            found.append(f"quotation: {right['text'][:50]}")
    return found


def opened(folder: Path, app: QApplication) -> Window:
    """The window as a newcomer has it, with the sample open."""
    copy = folder / "lavrov.txt"
    copy.write_bytes(resources.path("samples", "lavrov.txt").read_bytes())
    session = Session("bench")
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    window = Window(session, Appearance(app, Choice.LIGHT), Tasks(session), settings)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    window.open_paths([copy])
    for _ in takewhile(lambda _: not session.has_article, range(200)):
        settle(50)
    settle(200)
    return window


def main() -> int:
    """Print the counts; 1 if over the goal."""
    if not READING.exists():
        print("no reading beside this checkout: nothing to measure")
        return 0
    reading = Reading.read(READING)
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        window = opened(Path(folder), app)
        hands = Hands(window)
        offered = left(window.session.article)
        Person(hands, reading).work()
        wrong = faults(window.session.article, reading)
        counts = Counter(hands.counts)
        anew = list(quotations_anew(hands, reading))
        window.close()
    total = counts.total()
    print(f"offered: {offered}")
    for why, count in counts.most_common():
        print(f"  {why:22}{count:4}")
    print(f"  {'in all':22}{total:4}   (goal: under {GOAL})")
    print("not as the reading has it:", *(wrong or ["nothing"]), sep="\n  ")
    dearest = max(cost for _, cost, _ in anew)
    right = sum(good for _, _, good in anew)
    print(f"a quotation made anew: at most {dearest} acts (goal: {A_QUOTATION}), right with cue and speaker: ", end="")
    print(f"{right} of {len(anew)}")
    for reading_, _, good in anew:
        if not good:
            print(f"  not: {reading_['kind']} {reading_['text'][:60]}")
    core = [good for each, _, good in anew if each["set"] == "core"]
    return int(total >= GOAL or dearest > A_QUOTATION or bool(wrong) or not all(core))


if __name__ == "__main__":
    sys.exit(main())
