"""Which place of the repaired text is which place of the original, both ways, in O(log n).

A place where text was put in, or inside a replaced stretch, has no single counterpart: ``after`` chooses the far side.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate, islice
from operator import add

from tashih.article.edits import Edit, EditList
from tashih.article.spans import Span


class Alignment:
    """Positions of an original and of the text that its applied edits make of it, in code points.

    Both directions are monotone, and inverse to each other on every character that no edit touches.
    """

    def __init__(self, edits: EditList) -> None:
        self._chunks = edits.chunks
        self._in_original = edits.starts
        self._edits = edits

    @cached_property
    def _changes(self) -> list[int]:
        """How far the repaired text has run ahead before each chunk."""
        return [0, *accumulate(self._edits.changes)]

    @cached_property
    def _in_repaired(self) -> list[int]:
        return list(map(add, self._in_original, self._changes))

    def to_repaired(self, at: int, *, after: bool = False) -> int:
        """The place in the repaired text of place ``at`` of the original.

        Where text was inserted, the place before it; with ``after``, the place behind it.
        Inside a replaced stretch, the start of what replaced it; with ``after``, its end.
        """
        return self._repaired(at, inside_after=after, border_after=after)

    def to_original(self, at: int, *, after: bool = False) -> int:
        """The place in the original of place ``at`` of the repaired text.

        Where text was deleted, the place before it; with ``after``, the place behind it.
        Inside a replacement, the start of what it replaced; with ``after``, its end.
        """
        return self._original(at, inside_after=after, border_after=after)

    def span_to_repaired(self, span: Span) -> Span:
        """All that came of ``span``; what was inserted at its very borders is left out, unless the span is empty."""
        empty = span.start == span.end
        start = self._repaired(span.start, inside_after=False, border_after=not empty)
        end = self._repaired(span.end, inside_after=True, border_after=empty)
        return Span(start, max(start, end))

    def span_to_original(self, span: Span) -> Span:
        """All that ``span`` came from; what was deleted at its very borders is left out, unless the span is empty."""
        empty = span.start == span.end
        start = self._original(span.start, inside_after=False, border_after=not empty)
        end = self._original(span.end, inside_after=True, border_after=empty)
        return Span(start, max(start, end))

    def _repaired(self, at: int, *, inside_after: bool, border_after: bool) -> int:
        index = self._chunk_before(self._in_original, at)
        first = self._edit_before(self._chunks[index].in_original, at) if self._chunks else 0
        ahead = self._ahead(index, first)
        for edit in self._applied_from(index, first):
            if edit.start > at or (edit.start == at < edit.end):
                break
            if edit.end > at:
                return edit.start + ahead + (len(edit.text) if inside_after else 0)
            if edit.start == at and not border_after:  # text inserted here
                break
            ahead += edit.change
        return at + ahead

    def _original(self, at: int, *, inside_after: bool, border_after: bool) -> int:
        index = self._chunk_before(self._in_repaired, at)
        relative = at - self._changes[index]
        first = self._edit_before(self._chunks[index].in_repaired, relative) if self._chunks else 0
        ahead = self._ahead(index, first)
        for edit in self._applied_from(index, first):
            start, end = edit.start + ahead, edit.start + ahead + len(edit.text)
            if start > at or (start == at < end):
                break
            if end > at:
                return edit.end if inside_after else edit.start
            if start == at and not border_after:  # text deleted here
                break
            ahead += edit.change
        return at - ahead

    @staticmethod
    def _chunk_before(firsts: list[int], at: int) -> int:
        """The last chunk that begins before ``at``: one that begins exactly there may have a neighbour ending there."""
        return max(0, bisect_left(firsts, at) - 1)

    @staticmethod
    def _edit_before(starts: list[int], at: int) -> int:
        """The last applied edit of a chunk that starts before ``at``; those before it all end before it."""
        return max(0, bisect_left(starts, at) - 1)

    def _ahead(self, index: int, first: int) -> int:
        """How far the repaired text has run ahead before the applied edit ``first`` of chunk ``index``."""
        return self._changes[index] + (self._chunks[index].ahead[first] if self._chunks else 0)

    def _applied_from(self, index: int, first: int) -> Iterator[Edit]:
        """The applied edits from number ``first`` of chunk ``index`` on."""
        for chunk in self._chunks[index : index + 1]:
            yield from islice(chunk.applied, first, None)
        for number in range(index + 1, len(self._chunks)):
            yield from self._chunks[number].applied

    def place_of(self, edit: Edit) -> Span:
        """Where an edit's text stands in the repaired text; of one not applied, where it would go."""
        index = self._chunk_before(self._in_original, edit.start)
        first = self._edit_before(self._chunks[index].in_original, edit.start) if self._chunks else 0
        ahead = self._ahead(index, first)
        for other in self._applied_from(index, first):
            if (other.start, other.end) >= (edit.start, edit.end):
                break
            ahead += other.change
        start = edit.start + ahead
        return Span(start, start + (len(edit.text) if edit.applied else edit.end - edit.start))
