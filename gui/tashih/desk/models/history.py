"""What was done to an article, the latest first; what was taken back stands above, quiet, and can be had again."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QDateTime, QLocale, QObject

from tashih import reasons
from tashih.article.history import Group, History
from tashih.article.reason import Reason
from tashih.desk.labels import LabelSet
from tashih.desk.models.lines import Line, Piece, joined, line, visible
from tashih.desk.models.row_model import Mark, Row, RowModel
from tashih.desk.theme import Role
from tashih.store.journal import Entry


@dataclass(frozen=True, slots=True)
class Point:
    """The article as it was after some acts. ``entries`` are those of the last one; none at the very start.

    ``steps`` is how far it is from now: that many undos if negative, redos if positive.
    """

    entries: tuple[Entry, ...]
    steps: int


def points(entries: Sequence[Entry], past: History) -> list[Point]:
    """Every point one can go to, the latest first, the start last."""
    by_number = {e.seq: e for e in entries}
    found = [Point(_of(by_number, tuple(reversed(g))), n) for n, g in enumerate(reversed(past.undone), 1)]
    found.reverse()
    found += [Point(_of(by_number, group), -n) for n, group in enumerate(reversed(past.done))]
    return [*found, Point((), -len(past.done))]


def as_typed(entries: Sequence[Entry]) -> Reason | None:
    """Letters typed and taken out one behind the other, as the one act they come to; None if it was something else."""
    text = ""
    for number, entry in enumerate(entries):
        old, new = (str(entry.act.args.get(name, "")) for name in ("old", "new"))
        if entry.act.key != "act_typed" or (number and old and not text.endswith(old)):
            return None
        text = text.removesuffix(old) + new if number else new
    return Reason("act_typed", {"old": entries[0].act.args.get("old", ""), "new": text})


def _of(entries: dict[int, Entry], group: Group) -> tuple[Entry, ...]:
    return tuple(entries[number] for number in group if number in entries)


class HistoryModel(RowModel):
    """One row a point."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._labels = LabelSet(())

    def show(self, entries: Sequence[Entry], past: History, labels: LabelSet) -> None:
        """Show the history of an article whose labels are called as in ``labels``."""
        self._labels = labels
        self.set_rows([Row(p.entries[0].seq if p.entries else 0, p) for p in points(entries, past)])

    def lines(self, row: Row) -> tuple[Line, ...]:
        """What was done; by whom and when."""
        assert isinstance(row.value, Point)
        point = row.value
        if not point.entries:
            return line(Piece(self.tr("As it came"), bold=not point.steps)), line(
                self.tr("before the first act"), small=True
            )
        first, last = point.entries[0], point.entries[-1]
        typed = as_typed(point.entries)
        act = self._labels.spoken(typed or first.act, self._language)
        deed = visible(reasons.explain(act, self._language))
        if len(point.entries) > 1 and not typed:
            deed = self.tr("{act} (and {count} more)").format(act=deed, count=len(point.entries) - 1)
        tone = Role.CHROME_MUTED if point.steps > 0 else None
        when = QLocale(self._language).toString(
            QDateTime.fromSecsSinceEpoch(int(last.time.timestamp())), QLocale.FormatType.ShortFormat
        )
        by = first.author or self.tr("Tashih")
        return line(Piece(deed, tone, bold=not point.steps, struck=point.steps > 0)), line(
            joined([by, when]), small=True
        )

    def mark(self, row: Row) -> Mark | None:
        """Where we are, what stands, what was taken back."""
        assert isinstance(row.value, Point)
        if row.value.steps == 0:
            return Mark("chevron-right", Role.ACCENT, self.tr("this is where the article is now"))
        if row.value.steps > 0:
            return Mark("undo", Role.CHROME_MUTED, self.tr("taken back"))
        return Mark("accept", Role.CHROME_MUTED, self.tr("done"))
