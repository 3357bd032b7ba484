"""The names of an article: one row an entity, below it each of its mentions."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject

from tashih import reasons
from tashih.article.annotations import Entity, Mention, State
from tashih.article.article import Article
from tashih.article.casing import lower
from tashih.desk.labels import LabelSet
from tashih.desk.models.lines import Line, Piece, around, joined, line, times, visible
from tashih.desk.models.row_model import Mark, Row, RowModel
from tashih.desk.models.wanted import Wanted
from tashih.desk.theme import Role

ICONS = {"PER": "person", "LOC": "place", "ORG": "organisation"}


@dataclass(frozen=True, slots=True)
class Name:
    """What mentions name: an entity, or, where none is told apart, the words they share."""

    label: str
    words: str
    entity: Entity | None
    mentions: tuple[Mention, ...]

    @property
    def pending(self) -> int:
        """How many mentions are still to be decided."""
        return sum(1 for m in self.mentions if m.state is State.SUGGESTED)


def names_in(article: Article) -> Iterator[Name]:
    """Every name that is mentioned, the most mentioned first; rejected mentions are left out."""
    entities = {e.id: e for e in article.entities}
    found: dict[tuple[str, str], list[Mention]] = {}
    for mention in article.mentions:
        if mention.state is not State.REJECTED:
            key = ("", mention.entity) if mention.entity in entities else (mention.label, _words(article, mention))
            found.setdefault(key, []).append(mention)
    for (label, words), mentions in sorted(found.items(), key=lambda pair: -len(pair[1])):
        entity = None if label else entities[words]
        yield Name(entity.label if entity else label, entity.name if entity else words, entity, tuple(mentions))


def _words(article: Article, mention: Mention) -> str:
    return " ".join(mention.span.of(article.repaired).split())


def rows_of(article: Article, wanted: Wanted) -> list[Row]:
    """The rows of the list."""
    rows = []
    for name in names_in(article):
        children = tuple(Row(m.id, m) for m in name.mentions if m.state is State.SUGGESTED or not wanted.pending_only)
        if children and wanted.takes(name.words, *{_words(article, m) for m in name.mentions}):
            rows.append(
                Row(name.entity.id if name.entity else (name.label, lower(name.words), name.words), name, children)
            )
    return rows


class EntitiesModel(RowModel):
    """Names and, below each, where they are mentioned."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._article = Article.of("")
        self._labels = LabelSet(())

    def show(self, article: Article, labels: LabelSet, wanted: Wanted) -> None:
        """Show the names of ``article`` with the colours and words of ``labels``."""
        relabelled = labels != self._labels
        self._article, self._labels = article, labels
        self.set_rows(rows_of(article, wanted))
        if relabelled and self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def lines(self, row: Row) -> tuple[Line, ...]:
        """A name with its kind; a mention in its sentence."""
        if isinstance(row.value, Name):
            return self._name(row.value)
        assert isinstance(row.value, Mention)
        mention = row.value
        before, words, behind = around(self._article.repaired, mention.span)
        why = reasons.explain(mention.reason, self._language) if mention.reason else ""
        label = self._labels.get(mention.label).name(self._language)
        return (
            line(Piece(before, Role.CHROME_MUTED), Piece(words, bold=True), Piece(behind, Role.CHROME_MUTED)),
            line(joined([label, why]), small=True),
        )

    def _name(self, name: Name) -> tuple[Line, ...]:
        label = self._labels.get(name.label)
        left = self.tr("{count} to decide").format(count=name.pending) if name.pending else self.tr("all decided")
        outside = name.entity.external if name.entity else ""
        kind = Piece(label.name(self._language), label)
        return line(Piece(visible(name.words), bold=True)), line(kind, f"  ·  {joined([left, outside])}", small=True)

    def mark(self, row: Row) -> Mark | None:
        """The kind of a name; the state of a mention."""
        if isinstance(row.value, Name):
            label = self._labels.get(row.value.label)
            return Mark(ICONS.get(label.id, "tag"), label, label.name(self._language))
        assert isinstance(row.value, Mention)
        if row.value.state is State.SUGGESTED:
            return Mark("help", Role.SUGGESTED, self.tr("suggested"))
        return Mark("accept", Role.GOOD, self.tr("accepted"))

    def badge(self, row: Row) -> str:
        """How often it is mentioned."""
        return times(len(row.value.mentions)) if isinstance(row.value, Name) else ""

    def tip(self, row: Row) -> str:
        """What belongs to the label; why a mention was suggested."""
        if isinstance(row.value, Name):
            note = row.value.entity.note if row.value.entity else ""
            return note or self._labels.get(row.value.label).hint(self._language)
        assert isinstance(row.value, Mention)
        return row.value.note or (reasons.explain(row.value.reason, self._language) if row.value.reason else "")
