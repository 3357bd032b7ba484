"""Code points and UTF-16 units: the formats of the Java world count the latter, where 😀 is two."""

from bisect import bisect_left

from tashih.article.spans import Span


class Units:
    """Positions of one text in both counts.

    >>> units = Units("a😀b")
    >>> units.of(2), units.point(3)
    (3, 2)
    """

    def __init__(self, text: str) -> None:
        self._wide = [place for place, letter in enumerate(text) if ord(letter) > 0xFFFF]
        self._wide_units = [place + number for number, place in enumerate(self._wide)]

    def of(self, point: int) -> int:
        """The UTF-16 unit at which code point ``point`` begins."""
        return point + bisect_left(self._wide, point)

    def point(self, unit: int) -> int:
        """The code point that begins at ``unit``. Raises ValueError in the middle of one."""
        before = bisect_left(self._wide_units, unit)
        if before and self._wide_units[before - 1] + 1 == unit:
            raise ValueError(f"the UTF-16 position {unit} lies inside a character")
        return unit - before

    def span(self, start: int, end: int) -> Span:
        """The span in code points of two UTF-16 positions."""
        return Span(self.point(start), self.point(end))
