"""Runs of annotations as a tree, whose every part keeps how far it has been pushed, for ``layers``.

A key typed at the start of a text pushes all that is behind it. Here that renews a few parts at each level of the
tree; the annotations inside learn of it when they are looked at. Runs are values: a change makes new ones.
"""

from bisect import bisect_right, insort
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from operator import attrgetter
from typing import Generic, Protocol, Self, TypeVar

from tashih.article.annotations import Annotation
from tashih.article.spans import Replacement

A = TypeVar("A", bound=Annotation)
WIDE = 16
"""Parts of a run when it is made; it may grow to twice as many before it is cut."""


def order(item: Annotation) -> tuple[int, int, str]:
    """By start, the longer first."""
    extent = item.extent
    return extent.start, -extent.end, item.id


_END, _SIZE = attrgetter("end"), attrgetter("size")


class Run(Protocol[A]):
    """Neighbours: ``Leaf`` of annotations, ``Branch`` of runs. ``start`` and ``end`` are what they reach over."""

    start: int
    end: int
    size: int

    def __iter__(self) -> Iterator[A]: ...

    def pushed(self, by: int) -> Self:
        """All of it ``by`` code points further on."""

    def touching(self, start: int, end: int, push: int, found: list[A]) -> None:
        """Put into ``found`` those that share a border or a code point with that stretch when pushed by ``push``."""

    def shifted(self, by: Replacement, change: int) -> Sequence["Run[A]"]:
        """As runs, after a replacement (``change`` is its own) that touches none; raises ValueError if it does."""

    def with_(self, item: A) -> Sequence["Run[A]"]:
        """With one more: one run, or two where that would be too long."""

    def without(self, item: A) -> "Run[A] | None":
        """Without ``item``; None if nothing is left. Raises ValueError if it is not there as given."""

    def get(self, id: str) -> A | None:  # noqa: A002  the field's own name
        """The annotation of that id."""

    def ids(self, found: set[str]) -> None:
        """Put the ids of all into ``found``."""

    def count(self, test: Callable[[A], bool]) -> int:
        """How many pass a test that does not ask where they are."""


class Leaf(Generic[A]):
    """A few annotations in order, whose own positions lie ``push`` behind their true ones."""

    __slots__ = ("_items", "_push", "end", "size", "start")

    def __init__(self, items: Sequence[A]) -> None:
        extents = [i.extent for i in items]
        self._set(tuple(items), 0, extents[0].start, max(e.end for e in extents))

    def _set(self, items: tuple[A, ...], push: int, start: int, end: int) -> None:
        self._items, self._push = items, push
        self.start, self.end, self.size = start, end, len(items)

    def __iter__(self) -> Iterator[A]:
        return (i.shifted(self._push) for i in self._items) if self._push else iter(self._items)

    def pushed(self, by: int) -> "Leaf[A]":
        made: Leaf[A] = Leaf.__new__(Leaf)
        made._set(self._items, self._push + by, self.start + by, self.end + by)
        return made

    def touching(self, start: int, end: int, push: int, found: list[A]) -> None:
        push += self._push
        for item in self._items:
            extent = item.extent
            if extent.start + push <= end and start <= extent.end + push:
                found.append(item.shifted(push) if push else item)

    def shifted(self, by: Replacement, change: int) -> "list[Leaf[A]]":
        """Cut where the text changes, so that what is typed there next cuts nothing."""
        here, start, end = 0, by.start - self._push, by.end - self._push
        for item in self._items:
            extent = item.extent
            if extent.end >= start:
                if extent.start <= end:
                    raise ValueError(f"the text changes under {item}")
                break
            here += 1
        before, behind = self._items[:here], self._items[here:]
        cut = [Leaf(before).pushed(self._push)] if before else []
        return [*cut, Leaf(behind).pushed(self._push + change)] if behind else cut

    def with_(self, item: A) -> "list[Leaf[A]]":
        items = list(self)
        insort(items, item, key=order)
        return leaves(items)

    def without(self, item: A) -> "Leaf[A] | None":
        items = list(self)
        if item not in items:
            raise _missing(item)
        items.remove(item)
        return Leaf(items) if items else None

    def get(self, id: str) -> A | None:  # noqa: A002
        return next((i.shifted(self._push) for i in self._items if i.id == id), None)

    def ids(self, found: set[str]) -> None:
        found.update([i.id for i in self._items])

    def count(self, test: Callable[[A], bool]) -> int:
        return sum(map(test, self._items))


class Branch(Generic[A]):
    """Runs one behind the other, whose own positions lie ``push`` behind their true ones."""

    __slots__ = ("_parts", "_push", "end", "size", "start")

    def __init__(self, parts: Sequence[Run[A]]) -> None:
        self._set(tuple(parts), 0, parts[0].start, max(map(_END, parts)), sum(map(_SIZE, parts)))

    def _set(self, parts: tuple[Run[A], ...], push: int, start: int, end: int, size: int) -> None:
        self._parts, self._push = parts, push
        self.start, self.end, self.size = start, end, size

    @property
    def _true(self) -> Sequence[Run[A]]:
        """The parts, pushed as far as they are to be."""
        return [p.pushed(self._push) for p in self._parts] if self._push else self._parts

    def __iter__(self) -> Iterator[A]:
        return chain.from_iterable(self._true)

    def pushed(self, by: int) -> "Branch[A]":
        made: Branch[A] = Branch.__new__(Branch)
        made._set(self._parts, self._push + by, self.start + by, self.end + by, self.size)
        return made

    def touching(self, start: int, end: int, push: int, found: list[A]) -> None:
        push += self._push
        for part in self._parts:
            if part.start + push > end:
                break
            if part.end + push >= start:
                part.touching(start, end, push, found)

    def shifted(self, by: Replacement, change: int) -> "list[Branch[A]]":
        parts: list[Run[A]] = []
        for part in self._true:
            if part.end < by.start:
                parts.append(part)
            elif by.end < part.start:
                parts.append(part.pushed(change))
            else:
                parts += part.shifted(by, change)
        return branches(parts)

    def with_(self, item: A) -> "list[Branch[A]]":
        parts = list(self._true)
        place = max(0, bisect_right(parts, order(item), key=lambda p: order(first_of(p))) - 1)
        parts[place : place + 1] = parts[place].with_(item)
        return branches(parts)

    def without(self, item: A) -> "Branch[A] | None":
        at, parts = item.extent.start, list(self._true)
        for place, part in enumerate(parts):
            if part.start <= at <= part.end:
                try:
                    left = part.without(item)
                except ValueError:  # a neighbour that begins at the same place may have it
                    continue
                parts[place : place + 1] = [left] if left is not None else []
                return Branch(parts) if parts else None
        raise _missing(item)

    def get(self, id: str) -> A | None:  # noqa: A002
        found = next((i for p in self._parts if (i := p.get(id)) is not None), None)
        return found.shifted(self._push) if found is not None else None

    def ids(self, found: set[str]) -> None:
        for part in self._parts:
            part.ids(found)

    def count(self, test: Callable[[A], bool]) -> int:
        return sum(part.count(test) for part in self._parts)


def first_of(run: Run[A]) -> A:
    """The first annotation of a run."""
    return next(iter(run))


def leaves(items: Sequence[A]) -> list[Leaf[A]]:
    """Annotations, given in order, as leaves."""
    return [Leaf(cut) for cut in _cut(items)]


def branches(parts: Sequence[Run[A]]) -> list[Branch[A]]:
    """Runs as the parts of longer runs."""
    return [Branch(cut) for cut in _cut(parts)]


T = TypeVar("T")


def _cut(parts: Sequence[T]) -> list[Sequence[T]]:
    if len(parts) <= 2 * WIDE:
        return [parts] if parts else []
    return [parts[at : at + WIDE] for at in range(0, len(parts), WIDE)]


def grown(runs: Sequence[Run[A]]) -> Run[A] | None:
    """One run of all of these."""
    while len(runs) > 1:
        runs = branches(runs)
    return runs[0] if runs else None


def _missing(item: Annotation) -> ValueError:
    return ValueError(f"there is no such annotation to remove: {item}")
