"""An article: a text that never changes, the edits that repair it, and what is said about the repaired text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from tashih.article.alignment import Alignment
from tashih.article.annotations import Annotation, Entity, Flag, Mention, NotQuotation, Quotation
from tashih.article.edits import Edit, EditList
from tashih.article.layers import Layer
from tashih.article.spans import Span
from tashih.article.text import Piece, Text


@dataclass(frozen=True)
class Article:
    """The whole, immutable. ``text`` is always ``original`` with the applied edits in it.

    Make one with ``Article.of``; a change makes another (see ``changes``). Positions are code points.
    """

    original: str
    text: Text
    edits: EditList = field(default_factory=EditList)
    mentions: Layer[Mention] = field(default_factory=Layer)
    quotations: Layer[Quotation] = field(default_factory=Layer)
    not_quotations: Layer[NotQuotation] = field(default_factory=Layer)
    flags: Layer[Flag] = field(default_factory=Layer)
    entities: tuple[Entity, ...] = ()

    @classmethod
    def of(
        cls,
        original: str,
        edits: Iterable[Edit] = (),
        mentions: Iterable[Mention] = (),
        quotations: Iterable[Quotation] = (),
        not_quotations: Iterable[NotQuotation] = (),
        flags: Iterable[Flag] = (),
        entities: Iterable[Entity] = (),
    ) -> "Article":
        """An article with these edits and annotations. Raises ValueError where one does not fit the text."""
        listed = EditList(edits)
        article = cls(
            original,
            Text(listed.apply_to(original)),
            listed,
            Layer(mentions),
            Layer(quotations),
            Layer(not_quotations),
            Layer(flags),
            tuple(sorted(entities, key=lambda e: e.id)),
        )
        for item in article.annotations:
            _refuse_outside(item, len(article.text))
        return article

    @cached_property
    def repaired(self) -> str:
        """The repaired text in one piece; to look at a few letters, ask ``text``, which need not be put together."""
        return str(self.text)

    @property
    def annotations(self) -> Iterator[Annotation]:
        """Those of every layer, layer by layer."""
        yield from self.mentions
        yield from self.quotations
        yield from self.not_quotations
        yield from self.flags

    @cached_property
    def alignment(self) -> Alignment:
        """Which place of the original is which of the repaired text."""
        return Alignment(self.edits)

    @cached_property
    def pieces(self) -> dict[int, tuple[object, list[Piece]]]:
        """For ``changes.text_pieces``: what changes of this article do to its text, by the identity of the change."""
        return {}

    def entity(self, id: str) -> Entity | None:  # noqa: A002  the field's own name
        """The entity of that id."""
        return next((e for e in self.entities if e.id == id), None)

    @cached_property
    def ids(self) -> frozenset[str]:
        """Those of all annotations and entities."""
        layers = (self.mentions, self.quotations, self.not_quotations, self.flags)
        return frozenset().union(*(layer.ids for layer in layers), (e.id for e in self.entities))

    def new_ids(self, letter: str, count: int) -> list[str]:
        """``count`` ids that nothing in this article has: ``letter`` and a number."""
        last = max((int(i[1:]) for i in self.ids if i[:1] == letter and i[1:].isdecimal()), default=0)
        return [f"{letter}{number}" for number in range(last + 1, last + 1 + count)]

    def check(self) -> list[str]:
        """Every broken promise of the model, as sentences; empty if all hold."""
        faults: list[str] = []
        if self.edits.apply_to(self.original) != self.repaired:
            faults.append("the applied edits do not turn the original into the repaired text")
        ids: set[str] = set()
        for item in self.annotations:
            if item.id in ids:
                faults.append(f"two annotations have the id {item.id}")
            ids.add(item.id)
            if item.extent.end > len(self.text):
                faults.append(f"{item.id} lies outside the text")
            if item.extent.start == item.extent.end:
                faults.append(f"{item.id} lies on no text")
        return faults

    def paragraphs(self) -> list[Span]:
        """The stretches of the repaired text between line ends, empty ones left out."""
        return list(paragraphs(self.repaired))


def paragraphs(text: str) -> Iterator[Span]:
    r"""The stretches of ``text`` between line ends (LF), empty ones left out.

    >>> list(paragraphs("a\n\nbc"))
    [Span(start=0, end=1), Span(start=3, end=5)]
    """
    at = 0
    for line in text.split("\n"):
        if line:
            yield Span(at, at + len(line))
        at += len(line) + 1


def _refuse_outside(item: Annotation, length: int) -> None:
    extent = item.extent
    if extent.end > length or extent.start == extent.end:
        raise ValueError(f"{item.id} lies on {extent.start}..{extent.end} of a text of {length}")
