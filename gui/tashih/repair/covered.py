"""Which stretches lie on which others, asked in logarithmic time: a long text has thousands of each."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import attrgetter

from tashih.article.spans import Span

_START, _END = attrgetter("start"), attrgetter("end")


class Covered:
    """What some spans, in any order, cover of a text.

    >>> covered = Covered([Span(8, 9), Span(0, 4)])
    >>> covered.touches(Span(3, 6)), covered.touches(Span(4, 8))
    (True, False)
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._reach = list(accumulate((span.end for span in ordered), max))

    def touches(self, span: Span) -> bool:
        """Whether one of them overlaps ``span``."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._reach[before - 1] > span.start

    def clear(self, spans: Iterable[Span]) -> list[Span]:
        """Those of ``spans`` that none of them overlaps."""
        return [span for span in spans if not self.touches(span)]


def overlapping(spans: Sequence[Span], stretch: Span) -> Sequence[Span]:
    """Those of ``spans``, which are in order and apart, that overlap ``stretch``."""
    first = bisect_right(spans, stretch.start, key=_END)
    return spans[first : bisect_left(spans, stretch.end, key=_START)]
