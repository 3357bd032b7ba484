"""Code points to Qt's cursor positions (UTF-16 units) and back: the only place that knows the difference.

A character beyond U+FFFF (an emoji) is one code point and two units. Their places are kept in two lists with a gap
where the last change was, so that typing costs nothing that grows with the article.
"""

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Positions:
    """The code points and UTF-16 units of one text, kept up to date with its changes.

    >>> of = Positions("a😀b")
    >>> [of.to_units(at) for at in range(4)]
    [0, 1, 3, 4]
    >>> [of.to_points(unit) for unit in range(5)]
    [0, 1, 1, 2, 3]
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._before: list[int] = _astral(text)  # code points, from the start
        self._behind: list[int] = []  # distances from the end of the text, the last character first

    @property
    def units(self) -> int:
        """The length of the text in UTF-16 units."""
        return self._length + len(self._before) + len(self._behind)

    def to_units(self, at: int) -> int:
        """The cursor position of code point ``at``."""
        return at + self._astral_before(at)

    def to_points(self, unit: int) -> int:
        """The code point at a cursor position; the middle of a surrogate pair belongs to its start."""
        if not self._before and not self._behind:
            return unit
        low, high = 0, min(unit, self._length)
        while low < high:  # the greatest code point that begins at or before the unit
            middle = (low + high + 1) // 2
            if self.to_units(middle) <= unit:
                low = middle
            else:
                high = middle - 1
        return low

    def replaced(self, start: int, end: int, new: str) -> None:
        """The text changed: code points ``start`` to ``end`` became ``new``."""
        self._move_gap(start)
        while self._behind and self._length - self._behind[-1] < end:
            self._behind.pop()
        self._length += len(new) - (end - start)
        self._before += [start + at for at in _astral(new)]

    def _astral_before(self, at: int) -> int:
        if not self._behind or at <= self._length - self._behind[-1]:
            return bisect_left(self._before, at)
        distance = self._length - at
        return len(self._before) + len(self._behind) - bisect_left(self._behind, distance + 1)

    def _move_gap(self, at: int) -> None:
        while self._before and self._before[-1] >= at:
            self._behind.append(self._length - self._before.pop())
        while self._behind and self._length - self._behind[-1] < at:
            self._before.append(self._length - self._behind.pop())


def _astral(text: str) -> list[int]:
    """Where the characters beyond U+FFFF are; to see that there are none is ten times as quick as to look for them."""
    if len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text):
        return []
    return [found.start() for found in _ASTRAL.finditer(text)]
