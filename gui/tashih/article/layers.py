"""A layer: annotations of one kind, in text order, that a change of text moves without touching each of them."""

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

from tashih.article.annotations import Annotation
from tashih.article.runs import Run, grown, leaves, order
from tashih.article.spans import Replacement, Span

A = TypeVar("A", bound=Annotation)
_FEW = 64
"""Up to so many annotations are put in and taken out one by one; with more the layer is made anew."""


class Layer(Generic[A]):
    """Annotations sorted by start, longer first. Immutable. Positions are code points of the repaired text."""

    def __init__(self, items: Iterable[A] = ()) -> None:
        self._run: Run[A] | None = grown(leaves(sorted(items, key=order)))

    @classmethod
    def _of(cls, run: Run[A] | None) -> "Layer[A]":
        layer = cls.__new__(cls)
        layer._run = run
        return layer

    def __iter__(self) -> Iterator[A]:
        return iter(self._run or ())

    def __len__(self) -> int:
        return self._run.size if self._run else 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Layer) and len(self) == len(other) and list(self) == list(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Layer({list(self)!r})"

    def get(self, id: str) -> A | None:  # noqa: A002  the field's own name
        """The annotation of that id."""
        return self._run.get(id) if self._run else None

    def touching(self, span: Span) -> list[A]:
        """Those that share a border or a code point with ``span``, in order."""
        found: list[A] = []
        if self._run:
            self._run.touching(span.start, span.end, 0, found)
        return found

    def overlapping(self, span: Span) -> list[A]:
        """Those that share a code point with ``span``, in order."""
        return [i for i in self.touching(span) if i.extent.overlaps(span)]

    @property
    def ids(self) -> set[str]:
        """The ids of all."""
        found: set[str] = set()
        if self._run:
            self._run.ids(found)
        return found

    def count(self, test: Callable[[A], bool]) -> int:
        """How many pass a test that does not ask where they are: none of them is moved for it."""
        return self._run.count(test) if self._run else 0

    def changed(self, removed: Iterable[A], added: Iterable[A]) -> "Layer[A]":
        """Without ``removed`` and with ``added``. Raises ValueError if one removed is not there as given."""
        out, new = list(removed), list(added)
        if len(out) + len(new) > _FEW:
            return self._rebuilt(out, new)
        run = self._run
        for item in out:
            if run is None:
                raise ValueError(f"there is no such annotation to remove: {item}")
            run = run.without(item)
        for item in new:
            run = grown(run.with_(item) if run else leaves([item]))
        return Layer._of(run) if out or new else self

    def _rebuilt(self, removed: list[A], added: list[A]) -> "Layer[A]":
        items = dict.fromkeys(self)
        for item in removed:
            if item not in items:
                raise ValueError(f"there is no such annotation to remove: {item}")
            del items[item]
        return Layer([*items, *added])

    def shifted(self, by: Replacement) -> "Layer[A]":
        """After a replacement that touches none of them. Raises ValueError if it does touch one."""
        run, change = self._run, by.change
        if run is None or run.end < by.start:
            return self
        return Layer._of(run.pushed(change) if by.end < run.start else grown(run.shifted(by, change)))
