"""An edit, and the list of edits that turns the original into the repaired text.

Edits lie on the *original*, whose positions never change, so deciding about one edit never moves another.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import accumulate, chain, pairwise
from operator import add, attrgetter

from tashih.article.reason import Reason
from tashih.article.spans import Span, shared_ends, splice

HAND = "hand"
"""The rule of an edit that a person typed."""


class EditState(StrEnum):
    """Whether the edit is in the repaired text, is offered, or was turned down."""

    APPLIED = "applied"
    SUGGESTED = "suggested"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Another reading of an edit's whole group: ``text`` would stand in place of the group's original text."""

    text: str
    confidence: float
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """Code points ``start`` to ``end`` of the original become ``text``; as small as can be: ``ř`` to ``ş``, no word.

    ``group`` is the stretch of the original (as a rule a word) whose edits are one decision for a person.
    ``series`` names what is the same in many places (``ř→ş``), to be decided at once.
    ``reviewed`` says that a person has looked: accepted an applied edit, rejected it, or typed it.
    ``candidates`` are other readings of the group, best first; the first edit of a group carries them.
    Raises ValueError if the edit changes nothing or lies outside its group.
    """

    start: int
    end: int
    text: str
    rule: str
    reason: Reason
    confidence: float = 1.0
    state: EditState = EditState.APPLIED
    group: Span = field(default=Span(0, 0))
    series: str = ""
    author: str = ""
    reviewed: bool = False
    candidates: tuple[Candidate, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a place for an edit: {self.start}..{self.end}")
        if self.start == self.end and not self.text:
            raise ValueError(f"an edit at {self.start} that changes nothing")
        if self.group == Span(0, 0):
            object.__setattr__(self, "group", Span(self.start, self.end))
        elif not self.group.contains(Span(self.start, self.end)):
            raise ValueError(f"edit {self.start}..{self.end} lies outside its group {self.group}")

    @property
    def span(self) -> Span:
        """Where it lies in the original; two edits of one list never have the same."""
        return Span(self.start, self.end)

    @property
    def applied(self) -> bool:
        """Whether it is in the repaired text."""
        return self.state is EditState.APPLIED

    @property
    def pending(self) -> bool:
        """Whether a person still has to decide about it."""
        return not self.reviewed and self.state is not EditState.REJECTED

    @property
    def change(self) -> int:
        """By how many code points the repaired text is longer for it."""
        return len(self.text) - (self.end - self.start) if self.applied else 0


CHUNK = 32
"""Edits a chunk: changing one edit costs a chunk and the list of chunks, not the whole list."""


_place = attrgetter("start", "end")


class _Chunk:
    """A run of neighbouring edits and what the alignment asks of them; shared between lists, never changed.

    ``applied`` are those in the repaired text, with where each starts in the original and (as if the text before the
    chunk were unchanged) in the repaired text, and by how much that has run ahead there since the start of the chunk.
    """

    __slots__ = ("ahead", "applied", "change", "edits", "first", "in_original", "in_repaired")

    def __init__(self, edits: tuple[Edit, ...]) -> None:
        self.edits = edits
        self.first = (edits[0].start, edits[0].end)
        self.applied = [e for e in edits if e.state is EditState.APPLIED]
        changes = [len(e.text) - (e.end - e.start) for e in self.applied]
        self.change = sum(changes)
        self.ahead = [0, *accumulate(changes)]
        self.in_original = [e.start for e in self.applied]
        self.in_repaired = list(map(add, self.in_original, self.ahead))


def _chunks(edits: list[Edit]) -> list[_Chunk]:
    return [_Chunk(tuple(edits[i : i + CHUNK])) for i in range(0, len(edits), CHUNK)]


class EditList:
    """Edits in text order, none overlapping another whatever their states. Immutable.

    ``starts`` and ``changes`` are for the alignment: where each chunk begins in the original, and by how many code
    points the repaired text is longer for it.

    >>> from tashih.article.reason import Reason
    >>> one = Edit(3, 4, "ş", "zone", Reason("zone"))
    >>> EditList([one]).apply_to("yař")
    Traceback (most recent call last):
    ...
    ValueError: edit 3..4 lies outside a text of 3
    >>> EditList([Edit(2, 3, "ş", "zone", Reason("zone"))]).apply_to("yař")
    'yaş'
    """

    def __init__(self, edits: Iterable[Edit] = ()) -> None:
        """Raises ValueError if two edits overlap or are insertions at one place."""
        ordered = sorted(edits, key=_place)
        _refuse_overlap(ordered)
        self._chunks: list[_Chunk] = []
        self._firsts: list[tuple[int, int]] = []
        self.starts: list[int] = []
        self.changes: list[int] = []
        self._exchange(0, 0, _chunks(ordered))

    def _exchange(self, first: int, last: int, chunks: list[_Chunk]) -> None:
        """While being made: ``chunks`` instead of those of these numbers, in all tables."""
        self._chunks[first:last] = chunks
        self._firsts[first:last] = [c.first for c in chunks]
        self.starts[first:last] = [c.first[0] for c in chunks]
        self.changes[first:last] = [c.change for c in chunks]

    def _copied(self) -> "EditList":
        made = EditList.__new__(EditList)
        made._chunks, made._firsts = self._chunks.copy(), self._firsts.copy()
        made.starts, made.changes = self.starts.copy(), self.changes.copy()
        return made

    def __iter__(self) -> Iterator[Edit]:
        return chain.from_iterable(c.edits for c in self._chunks)

    def __len__(self) -> int:
        return sum(len(c.edits) for c in self._chunks)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, EditList) and list(self) == list(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"EditList({list(self)!r})"

    @property
    def chunks(self) -> list[_Chunk]:
        """For the alignment, which keeps its tables chunk by chunk."""
        return self._chunks

    def at(self, span: Span) -> Edit | None:
        """The edit that lies exactly on ``span`` of the original."""
        return next((e for e in self.touching(span) if e.span == span), None)

    def touching(self, span: Span) -> list[Edit]:
        """The edits that share a border or a code point with ``span`` of the original, in text order."""
        found: list[Edit] = []
        index = max(0, bisect_left(self._firsts, (span.start, span.start)) - 1)
        for chunk in self._chunks[index:]:
            if chunk.first[0] > span.end:
                break
            found += [e for e in chunk.edits if e.start <= span.end and span.start <= e.end]
        return found

    def group(self, group: Span) -> tuple[Edit, ...]:
        """The edits that are one decision with that group span, in text order."""
        return tuple(e for e in self.touching(group) if e.group == group)

    def changed(self, removed: Iterable[Edit], added: Iterable[Edit]) -> "EditList":
        """Without ``removed`` and with ``added``. Raises ValueError if one removed is not there, or on overlap."""
        out, new = list(removed), list(added)
        if not out and not new:
            return self
        places = [(e.start, e.end) for e in out + new]
        first = max(0, bisect_left(self._firsts, min(places)) - 1)
        last = bisect_left(self._firsts, (max(p[1] for p in places) + 1, 0))  # neighbours too, to see an overlap
        edits = list(chain.from_iterable(c.edits for c in self._chunks[first:last]))
        there = dict(zip(map(_place, edits), edits, strict=True))
        for edit in out:
            found = there.pop((edit.start, edit.end), None)
            if found is not edit and found != edit:
                raise ValueError(f"there is no such edit to remove: {edit}")
        edits = sorted([*there.values(), *new], key=_place)
        _refuse_overlap(edits)
        made = self._copied()
        made._exchange(first, last, _chunks(edits))
        return made

    def apply_to(self, original: str) -> str:
        """The repaired text: ``original`` with every applied edit in it. Raises ValueError if an edit lies outside."""
        if self._chunks and (last := self._chunks[-1].edits[-1]).end > len(original):
            raise ValueError(f"edit {last.start}..{last.end} lies outside a text of {len(original)}")
        return splice(original, ((e.start, e.end, e.text) for e in self if e.applied))


def _refuse_overlap(edits: list[Edit]) -> None:
    for before, after in pairwise(edits):
        if after.start < before.end or (before.start, before.end) == (after.start, after.end):
            raise ValueError(f"edits overlap: {before.start}..{before.end} and {after.start}..{after.end}")


def trimmed(original: str, edit: Edit) -> Edit | None:
    """The smallest edit with the same outcome, or None if it changes nothing.

    >>> e = trimmed("bařkan", Edit(0, 6, "başkan", "r", Reason("r")))
    >>> (e.start, e.end, e.text, e.group) if e else None
    (2, 3, 'ş', Span(start=0, end=6))
    """
    old, new = original[edit.start : edit.end], edit.text
    if old == new:
        return None
    head, tail = shared_ends(old, new)
    return replace(edit, start=edit.start + head, end=edit.end - tail, text=new[head : len(new) - tail])
