"""A change: what a person or a program did to an article, as a value that can be applied, undone and kept.

A change says which edits and annotations went and which came. Annotations that the text merely pushes along are not
in it. Its inverse is the same change with gone and come exchanged, so undo gives back exactly what was.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Generic, TypeVar

from tashih.article.annotations import Annotation, Entity, Flag, Mention, NotQuotation, Quotation
from tashih.article.article import Article
from tashih.article.edits import Edit
from tashih.article.layers import Layer
from tashih.article.reason import Reason
from tashih.article.spans import Replacement, Span, shared_ends, splice
from tashih.article.text import Piece

T = TypeVar("T")
A = TypeVar("A", bound=Annotation)


@dataclass(frozen=True, slots=True)
class Delta(Generic[T]):
    """What went, as it was before the change, and what came, as it is after it."""

    removed: tuple[T, ...] = ()
    added: tuple[T, ...] = ()

    @property
    def inverse(self) -> "Delta[T]":
        """Gone and come exchanged."""
        return Delta(self.added, self.removed)

    def __bool__(self) -> bool:
        return self.removed != self.added


@dataclass(frozen=True, slots=True)
class Change:
    """One act on an article, with everything needed to undo it.

    ``act`` tells what was done and on what (a sentence in ``resources/reasons``), for the history and the undo menu.
    ``joined`` says that it is undone together with the change before it, as the letters of a typed word are.
    """

    act: Reason
    author: str = ""
    time: datetime = field(default_factory=lambda: datetime.now(UTC))
    joined: bool = False
    edits: Delta[Edit] = field(default_factory=Delta)
    mentions: Delta[Mention] = field(default_factory=Delta)
    quotations: Delta[Quotation] = field(default_factory=Delta)
    not_quotations: Delta[NotQuotation] = field(default_factory=Delta)
    flags: Delta[Flag] = field(default_factory=Delta)
    entities: Delta[Entity] = field(default_factory=Delta)

    def __bool__(self) -> bool:
        """Whether it changes anything."""
        return any((self.edits, self.mentions, self.quotations, self.not_quotations, self.flags, self.entities))

    def inverse(self, act: Reason, author: str = "", *, joined: bool = False) -> "Change":
        """The change that takes this one back, as an act of its own."""
        return Change(
            act,
            author,
            joined=joined,
            edits=self.edits.inverse,
            mentions=self.mentions.inverse,
            quotations=self.quotations.inverse,
            not_quotations=self.not_quotations.inverse,
            flags=self.flags.inverse,
            entities=self.entities.inverse,
        )

    def apply(self, article: Article) -> Article:
        """``article`` after the change. Raises ValueError if it does not fit: then nothing has happened."""
        pieces = text_pieces(article, self.edits)
        pushes = [Replacement(start, end, len(new)) for start, end, new in pieces]
        text = article.text.spliced(pieces)
        return Article(
            article.original,
            text,
            article.edits.changed(self.edits.removed, self.edits.added),
            _changed(article.mentions, self.mentions, pushes),
            _changed(article.quotations, self.quotations, pushes),
            _changed(article.not_quotations, self.not_quotations, pushes),
            _changed(article.flags, self.flags, pushes),
            _entities(article.entities, self.entities),
        )


def _changed(layer: Layer[A], delta: Delta[A], pushes: list[Replacement]) -> Layer[A]:
    left = layer.changed(delta.removed, ())
    for push in reversed(pushes):
        left = left.shifted(push)
    return left.changed((), delta.added)


def _entities(entities: tuple[Entity, ...], delta: Delta[Entity]) -> tuple[Entity, ...]:
    if missing := set(delta.removed) - set(entities):
        raise ValueError(f"there is no such entity to remove: {missing}")
    left = [e for e in entities if e not in delta.removed]
    return tuple(sorted([*left, *delta.added], key=lambda e: e.id)) if delta else entities


def text_pieces(article: Article, edits: Delta[Edit]) -> list[Piece]:
    """What becomes of the repaired text: disjoint (start, end, new) pieces in order, in its old code points.

    Each piece covers a stretch of neighbouring edits, as small as can be. The article keeps the answer: whoever makes,
    stores and shows one change asks the same.
    """
    kept = article.pieces.get(id(edits))
    if kept is None or kept[0] is not edits:
        kept = article.pieces[id(edits)] = (edits, list(_pieces(article, edits)))
    return kept[1]


def _pieces(article: Article, edits: Delta[Edit]) -> Iterator[Piece]:
    gone, came = ({(e.start, e.end, e.text): e for e in side if e.applied} for side in (edits.removed, edits.added))
    staying = gone.keys() & came.keys()
    changing = ([e for key, e in side.items() if key not in staying] for side in (gone, came))
    for stretch, gone_here, came_here in _stretches(*changing):
        start = article.alignment.to_repaired(stretch.start)
        end = article.alignment.to_repaired(stretch.end, after=True)
        there = [e for e in article.edits.touching(stretch) if e.applied and stretch.contains(e.span)]
        left = sorted([e for e in there if e not in gone_here] + came_here, key=lambda e: (e.start, e.end))
        source = stretch.of(article.original)
        new = splice(source, ((e.start - stretch.start, e.end - stretch.start, e.text) for e in left))
        yield from _smallest(start, article.text[start:end], new)


def _stretches(gone: list[Edit], came: list[Edit]) -> list[tuple[Span, list[Edit], list[Edit]]]:
    """Runs of touching edits: the stretch of the original each run covers, and which of them went and which came."""
    found: list[tuple[Span, list[Edit], list[Edit]]] = []
    both = [(e, True) for e in gone] + [(e, False) for e in came]
    for edit, is_gone in sorted(both, key=lambda pair: (pair[0].start, pair[0].end)):
        if found and edit.start <= found[-1][0].end:
            span, gone_here, came_here = found[-1]
            found[-1] = (Span(span.start, max(span.end, edit.end)), gone_here, came_here)
        else:
            found.append((edit.span, [], []))
        (found[-1][1] if is_gone else found[-1][2]).append(edit)
    return found


def _smallest(start: int, old: str, new: str) -> Iterator[Piece]:
    if old != new:
        head, tail = shared_ends(old, new)
        yield start + head, start + len(old) - tail, new[head : len(new) - tail]
