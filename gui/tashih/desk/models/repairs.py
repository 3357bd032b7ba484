"""The repairs of an article, series by series, each with its places."""

from collections.abc import Iterator
from dataclasses import dataclass

from tashih import reasons
from tashih.article.article import Article
from tashih.article.decisions import Repair, place, repairs
from tashih.article.edits import Edit, EditState
from tashih.article.spans import shared_ends
from tashih.desk.models.article_model import ArticleModel
from tashih.desk.models.lines import Line, Piece, around, joined, line, shown, times, visible
from tashih.desk.models.row_model import Mark, Row
from tashih.desk.models.wanted import Wanted
from tashih.desk.theme import Role

LONGEST = 48


@dataclass(frozen=True, slots=True)
class Series:
    """Repairs that are the same change by the same rule. ``name`` is what changes; empty where each is different."""

    rule: str
    name: str
    repairs: tuple[Repair, ...]

    @property
    def pending(self) -> int:
        """How many words have an edit of this series that is still to be decided."""
        return len({e.group for e in self.edits if e.pending})

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits of this series alone, not the others of the same words."""
        own = (e for r in self.repairs for e in r.edits)
        return tuple(e for e in own if e.rule == self.rule and e.series == self.name)


def series_in(article: Article) -> Iterator[Series]:
    """Every series, the largest first; the repair of a word that has two stands in both."""
    found: dict[tuple[str, str], dict[Repair, None]] = {}
    for repair in repairs(article):
        for edit in repair.edits:
            found.setdefault((edit.rule, edit.series), {})[repair] = None
    for (rule, name), members in sorted(found.items(), key=lambda pair: -len(pair[1])):
        yield Series(rule, name, tuple(members))


def rows_of(article: Article, wanted: Wanted) -> list[Row]:
    """The rows of the list."""
    rows = []
    for series in series_in(article):
        key = (series.rule, series.name)
        children = tuple(
            Row((key, repair.group), repair)
            for repair in series.repairs
            if (repair.pending or not wanted.pending_only)
            and wanted.takes(series.name, repair.before(article), repair.after(article))
        )
        if children:
            rows.append(Row(key, series, children))
    return rows


class RepairsModel(ArticleModel):
    """Series of repairs and, below each, its places."""

    def rows_of(self, article: Article, wanted: Wanted) -> list[Row]:
        """See the function of this name."""
        return rows_of(article, wanted)

    def lines(self, row: Row) -> tuple[Line, ...]:
        """What changes, and where."""
        if isinstance(row.value, Series):
            return self._series(row.value)
        assert isinstance(row.value, Repair)
        repair = row.value
        span = place(self._article, repair)
        before, words, behind = around(self._article.repaired, span)
        return change_line(self._article, repair), line(before, Piece(words, Role.CHROME_INK), behind, small=True)

    def _series(self, series: Series) -> tuple[Line, ...]:
        name = reasons.name_of_rule(series.rule, self._language)
        left = self.tr("{count} to decide").format(count=series.pending) if series.pending else self.tr("all decided")
        if series.name:
            old, arrow, new = series.name.partition("→")
            parts = (shown(old.strip()), " → ", shown(new.strip())) if arrow else (series.name,)
            return line(*(Piece(p, bold=True) for p in parts)), line(joined([name, left]), small=True)
        return line(Piece(name, bold=True)), line(left, small=True)

    def mark(self, row: Row) -> Mark | None:
        """The state of a repair; for a series whether anything is left."""
        if isinstance(row.value, Series):
            return None
        assert isinstance(row.value, Repair)
        if row.value.state is EditState.REJECTED:
            return Mark("reject", Role.REJECTED, self.tr("rejected"))
        if not row.value.pending:
            return Mark("accept", Role.GOOD, self.tr("accepted"))
        if row.value.state is EditState.SUGGESTED:
            return Mark("help", Role.SUGGESTED, self.tr("suggested, not applied"))
        return Mark("repairs", Role.APPLIED, self.tr("applied, not yet looked at"))

    def badge(self, row: Row) -> str:
        """How many places a series has."""
        return times(len(row.value.repairs)) if isinstance(row.value, Series) else ""

    def tip(self, row: Row) -> str:
        """Why the repair was made."""
        edit = row.value.edits[0] if isinstance(row.value, Series | Repair) else None
        return reasons.explain(edit.reason, self._language) if edit else ""


def change_line(article: Article, repair: Repair) -> Line:
    """Before and after, the letters that change in colour."""
    tone = {
        EditState.APPLIED: Role.APPLIED,
        EditState.SUGGESTED: Role.SUGGESTED,
        EditState.REJECTED: Role.REJECTED,
    }[repair.state]
    before, after = repair.before(article), repair.after(article)
    rejected = repair.state is EditState.REJECTED
    return line(
        *_coloured(before, after, Role.EDIT_SOURCE, struck=False),
        Piece("  →  ", Role.CHROME_MUTED),
        *_coloured(after, before, tone, struck=rejected),
    )


def _coloured(text: str, other: str, tone: Role, *, struck: bool) -> list[Piece]:
    if not text.strip():
        return [Piece(shown(text), tone, bold=True, struck=struck)]
    head, tail = shared_ends(text, other)
    start, end = max(0, head - LONGEST // 2), min(len(text), len(text) - tail + LONGEST // 2)
    pieces = [
        Piece(("…" if start else "") + visible(text[start:head]), struck=struck),
        Piece(visible(text[head : len(text) - tail]), tone, bold=True, struck=struck),
        Piece(visible(text[len(text) - tail : end]) + ("…" if end < len(text) else ""), struck=struck),
    ]
    return [p for p in pieces if p.text]
