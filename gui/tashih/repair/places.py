"""Which place of a text is which of the original, while stages of repair turn the one into the other."""

from bisect import bisect_left, bisect_right
from itertools import accumulate

from tashih.article.edits import Edit
from tashih.article.spans import Span


class Places:
    """Which place of a text is which of the original, where these applied edits made the text; in O(log n)."""

    def __init__(self, edits: tuple[Edit, ...]) -> None:
        self.edits = edits
        self._ahead = [0, *accumulate(len(e.text) - e.end + e.start for e in edits)]  # all are applied
        self.starts = [e.start + a for e, a in zip(edits, self._ahead, strict=False)]
        self.ends = [s + len(e.text) for e, s in zip(edits, self.starts, strict=True)]
        self._originals = [e.start for e in edits]

    def span_to_original(self, span: Span) -> Span:
        """All that ``span`` of the text came from, without what was deleted at its borders."""
        if span.start == span.end:
            return Span(self._before(span.start, far=False), self._behind(span.end, far=True))
        start = self._behind(span.start, far=False)
        return Span(start, max(start, self._before(span.end, far=True)))

    def span_to_text(self, span: Span) -> Span:
        """All that came of ``span`` of the original, with what was inserted at its borders."""
        first = bisect_left(self._originals, span.start)
        if first and self.edits[first - 1].end > span.start:
            start = self.starts[first - 1]
        else:
            start = span.start + self._ahead[first]
        last = bisect_right(self._originals, span.end)
        while last > first and self.edits[last - 1].start == span.end < self.edits[last - 1].end:
            last -= 1
        end = self.ends[last - 1] if last and self.edits[last - 1].end >= span.end else span.end + self._ahead[last]
        return Span(start, max(start, end))

    def shift(self, index: int, span: Span) -> Span | None:
        """``span`` in the original, if it lies between the edits before ``index`` and those from it on."""
        if (index and span.start < self.ends[index - 1]) or (
            index < len(self.starts) and span.end > self.starts[index]
        ):
            return None
        ahead = self._ahead[index]
        return span.shifted(-ahead) if ahead else span

    def _before(self, at: int, *, far: bool) -> int:
        """The first place of the original that ``at`` may be; inside a replacement its near or far end."""
        index = bisect_left(self.ends, at)
        if index < len(self.ends) and self.starts[index] < at:
            return self.edits[index].end if far or at == self.ends[index] else self.edits[index].start
        return at - self._ahead[index]

    def _behind(self, at: int, *, far: bool) -> int:
        """The last place of the original that ``at`` may be; inside a replacement its near or far end."""
        index = bisect_right(self.starts, at) - 1
        if index >= 0 and at < self.ends[index]:
            return self.edits[index].end if far and at > self.starts[index] else self.edits[index].start
        return at - self._ahead[index + 1]

    def reached(self, start: int, end: int) -> tuple[int, int]:
        """The edits, as a range of indices, that share text with ``start`` to ``end`` or cannot stand beside it.

        Where there are none, the range is empty and stands where the place is among them.
        """
        first = bisect_left(self.ends, start)
        last = bisect_right(self.starts, end)
        while first < last and not self._meets(first, start, end):
            first += 1
        while last > first and not self._meets(last - 1, start, end):
            last -= 1
        if first < last:
            return first, last
        beside = bisect_right(self.ends, start)
        return beside, beside

    def _meets(self, index: int, start: int, end: int) -> bool:
        there, until = self.starts[index], self.ends[index]
        if start < until and there < end:
            return True
        edit = self.edits[index]
        return start == end and (edit.start == edit.end or there == until) and there <= start <= until
