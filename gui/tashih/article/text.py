"""A text in pieces: to change a few letters of a long one costs a piece, not a copy of the whole."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from tashih.article.spans import splice

CHUNK = 16_384
"""Code points a piece: copying one is as quick as copying the list of pieces of the longest article."""

_FEW = 16
"""Up to so many places are changed piece by piece; for more the whole is put together anew."""

Piece = tuple[int, int, str]
"""Code points ``start`` to ``end`` become the new text."""


class Text:
    """An immutable text. ``str`` of it is the whole.

    >>> text = Text("abcd").spliced([(1, 2, "XY"), (3, 3, "-")])
    >>> str(text), len(text), text[1:4], text[-1]
    ('aXYc-d', 6, 'XYc', 'd')
    """

    __slots__ = ("_chunks", "_ends")

    def __init__(self, text: str = "") -> None:
        self._set(_chunks(text))

    def _set(self, chunks: list[str]) -> None:
        self._chunks = chunks
        self._ends = list(accumulate(map(len, chunks)))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def __str__(self) -> str:
        return "".join(self._chunks)

    def __repr__(self) -> str:
        return f"Text({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and len(self) == len(other) and str(self) == str(other)

    def __hash__(self) -> int:
        return hash(str(self))

    def __getitem__(self, at: int | slice) -> str:
        """As of a ``str``; a slice has no step."""
        if isinstance(at, int):
            place = at + len(self) if at < 0 else at
            if not 0 <= place < len(self):
                raise IndexError(at)
            return self._between(place, place + 1)
        start, end, _ = at.indices(len(self))
        return self._between(start, end)

    def _between(self, start: int, end: int) -> str:
        if start >= end:
            return ""
        first, last = bisect_right(self._ends, start), bisect_right(self._ends, end - 1)
        begin = self._start(first)
        return "".join(self._chunks[first : last + 1])[start - begin : end - begin]

    def _start(self, number: int) -> int:
        return self._ends[number - 1] if number else 0

    def spliced(self, pieces: Sequence[Piece]) -> "Text":
        """With each disjoint piece put in; pieces in text order."""
        if len(pieces) > _FEW:
            return Text(splice(str(self), pieces))
        made = self
        for piece in reversed(pieces):
            made = made._with(*piece)
        return made

    def _with(self, start: int, end: int, new: str) -> "Text":
        first = min(bisect_right(self._ends, start), max(0, len(self._chunks) - 1))
        last = max(first, bisect_right(self._ends, max(start, end - 1)))
        begin = self._start(first)
        old = "".join(self._chunks[first : last + 1])
        chunks = self._chunks.copy()
        chunks[first : last + 1] = _chunks(old[: start - begin] + new + old[end - begin :])
        made = Text.__new__(Text)
        made._set(chunks)
        return made


def _chunks(text: str) -> list[str]:
    """Pieces of ``CHUNK`` code points; a piece may grow to twice that before it is cut."""
    if len(text) <= 2 * CHUNK:
        return [text] if text else []
    return [text[at : at + CHUNK] for at in range(0, len(text), CHUNK)]
