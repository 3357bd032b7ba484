"""The flags of an article, kind by kind: places a person must look at."""

from dataclasses import dataclass

from tashih import reasons
from tashih.article.annotations import Flag
from tashih.article.article import Article
from tashih.desk.models.article_model import ArticleModel
from tashih.desk.models.lines import Line, Piece, around, line, times
from tashih.desk.models.row_model import Mark, Row
from tashih.desk.models.wanted import Wanted
from tashih.desk.theme import Role


@dataclass(frozen=True, slots=True)
class Kind:
    """Flags of one kind."""

    kind: str
    flags: tuple[Flag, ...]

    @property
    def pending(self) -> int:
        """How many were not settled yet."""
        return sum(1 for f in self.flags if not f.resolved)


def rows_of(article: Article, wanted: Wanted) -> list[Row]:
    """The rows of the list: damage first, matters of style last."""
    found: dict[tuple[bool, str], list[Flag]] = {}
    for flag in article.flags:
        if wanted.takes(flag.span.of(article.repaired)) and not (wanted.pending_only and flag.resolved):
            found.setdefault((flag.style, flag.kind), []).append(flag)
    ordered = sorted(found.items(), key=lambda pair: pair[0][0])
    return [Row(key, Kind(key[1], tuple(flags)), tuple(Row(f.id, f) for f in flags)) for key, flags in ordered]


class FlagsModel(ArticleModel):
    """Kinds of flags and, below each, its places."""

    def rows_of(self, article: Article, wanted: Wanted) -> list[Row]:
        """See the function of this name."""
        return rows_of(article, wanted)

    def lines(self, row: Row) -> tuple[Line, ...]:
        """A kind; a place with its reason."""
        if isinstance(row.value, Kind):
            left = row.value.pending
            state = self.tr("{count} to look at").format(count=left) if left else self.tr("all looked at")
            return line(Piece(reasons.name_of_flag(row.value.kind, self._language), bold=True)), line(state, small=True)
        assert isinstance(row.value, Flag)
        before, words, behind = around(self._article.repaired, row.value.span, 20)
        place = line(Piece(before, Role.CHROME_MUTED), Piece(words, bold=True), Piece(behind, Role.CHROME_MUTED))
        return place, line(reasons.explain(row.value.reason, self._language), small=True)

    def mark(self, row: Row) -> Mark | None:
        """Open, settled, or a matter of style."""
        if not isinstance(row.value, Flag):
            return None
        if row.value.resolved:
            return Mark("accept", Role.GOOD, self.tr("looked at"))
        if row.value.style:
            return Mark("inspector", Role.FLAG_STYLE, self.tr("a matter of style"))
        return Mark("flag", Role.FLAG, self.tr("to look at"))

    def badge(self, row: Row) -> str:
        """How many places."""
        return times(len(row.value.flags)) if isinstance(row.value, Kind) else ""

    def tip(self, row: Row) -> str:
        """The whole reason."""
        return reasons.explain(row.value.reason, self._language) if isinstance(row.value, Flag) else ""
