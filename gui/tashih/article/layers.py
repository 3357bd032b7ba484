"""A layer: annotations of one kind, in text order, that a change of text moves without touching each of them.

Annotations lie in chunks, and a chunk keeps how far it has been pushed. A key typed at the start of an article with
a hundred thousand annotations renews one chunk and adds to the push of the others.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Generic, TypeVar

from tashih.article.annotations import Annotation
from tashih.article.spans import Replacement, Span

CHUNK = 128
A = TypeVar("A", bound=Annotation)


def _order(item: Annotation) -> tuple[int, int, str]:
    extent = item.extent
    return extent.start, -extent.end, item.id


class _Chunk(Generic[A]):
    """A run of neighbours whose stored positions lie ``push`` behind their true ones. Never changed."""

    def __init__(self, items: tuple[A, ...], push: int = 0) -> None:
        self.stored = items
        self.push = push

    @cached_property
    def items(self) -> tuple[A, ...]:
        """In true positions."""
        return tuple(i.shifted(self.push) for i in self.stored) if self.push else self.stored

    @cached_property
    def _reach(self) -> tuple[int, int]:
        extents = [i.extent for i in self.stored]
        return extents[0].start, max(e.end for e in extents)

    @property
    def start(self) -> int:
        return self._reach[0] + self.push

    @property
    def end(self) -> int:
        return self._reach[1] + self.push

    def pushed(self, by: int) -> "_Chunk[A]":
        chunk = _Chunk(self.stored, self.push + by)
        chunk.__dict__["_reach"] = self._reach
        return chunk


def _chunks(items: list[A]) -> list[_Chunk[A]]:
    return [_Chunk(tuple(items[i : i + CHUNK])) for i in range(0, len(items), CHUNK)]


class Layer(Generic[A]):
    """Annotations sorted by start, longer first. Immutable. Positions are code points of the repaired text."""

    def __init__(self, items: Iterable[A] = ()) -> None:
        self._chunks = _chunks(sorted(items, key=_order))

    @classmethod
    def _of(cls, chunks: list[_Chunk[A]]) -> "Layer[A]":
        layer = cls.__new__(cls)
        layer._chunks = chunks
        return layer

    def __iter__(self) -> Iterator[A]:
        for chunk in self._chunks:
            yield from chunk.items

    def __len__(self) -> int:
        return sum(len(c.stored) for c in self._chunks)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Layer) and list(self) == list(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Layer({list(self)!r})"

    def get(self, id: str) -> A | None:  # noqa: A002  the field's own name
        """The annotation of that id."""
        for chunk in self._chunks:
            for place, item in enumerate(chunk.stored):
                if item.id == id:
                    return chunk.items[place]
        return None

    def touching(self, span: Span) -> list[A]:
        """Those that share a border or a code point with ``span``, in order."""
        found: list[A] = []
        for chunk in self._chunks:
            if chunk.start > span.end:
                break
            if chunk.end >= span.start:
                found += [i for i in chunk.items if i.extent.start <= span.end and span.start <= i.extent.end]
        return found

    def overlapping(self, span: Span) -> list[A]:
        """Those that share a code point with ``span``, in order."""
        return [i for i in self.touching(span) if i.extent.overlaps(span)]

    @property
    def ids(self) -> set[str]:
        """The ids of all."""
        return {i.id for c in self._chunks for i in c.stored}

    def changed(self, removed: Iterable[A], added: Iterable[A]) -> "Layer[A]":
        """Without ``removed`` and with ``added``. Raises ValueError if one removed is not there as given."""
        out, new = list(removed), list(added)
        if len(out) + len(new) > CHUNK:
            return self._rebuilt(out, new)
        chunks = list(self._chunks)
        for item in out:
            place = self._place_of(chunks, item)
            chunks[place : place + 1] = _chunks([i for i in chunks[place].items if i != item])
        for item in new:
            place = max(0, bisect_right([c.start for c in chunks], item.extent.start) - 1)
            there = chunks[place].items if chunks else ()
            chunks[place : place + 1] = _chunks(sorted([*there, item], key=_order))
        return Layer._of(chunks) if out or new else self

    def _rebuilt(self, removed: list[A], added: list[A]) -> "Layer[A]":
        items = dict.fromkeys(self)
        for item in removed:
            if item not in items:
                raise ValueError(f"there is no such annotation to remove: {item}")
            del items[item]
        return Layer([*items, *added])

    @staticmethod
    def _place_of(chunks: list[_Chunk[A]], item: A) -> int:
        at = item.extent.start
        for place, chunk in enumerate(chunks):
            if chunk.start <= at <= chunk.end and item in chunk.items:
                return place
        raise ValueError(f"there is no such annotation to remove: {item}")

    def shifted(self, by: Replacement) -> "Layer[A]":
        """After a replacement that touches none of them. Raises ValueError if it does touch one."""
        chunks: list[_Chunk[A]] = []
        for chunk in self._chunks:
            if chunk.end < by.start:
                chunks.append(chunk)
            elif by.end < chunk.start:
                chunks.append(chunk.pushed(by.change) if by.change else chunk)
            else:
                chunks += _chunks([self._aside(item, by) for item in chunk.items])
        return Layer._of(chunks)

    @staticmethod
    def _aside(item: A, by: Replacement) -> A:
        if not by.spares(item.extent):
            raise ValueError(f"the text changes under {item}")
        return item.shifted(by.change) if by.change and item.extent.start > by.end else item
