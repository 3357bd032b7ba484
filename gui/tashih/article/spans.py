"""Half-open spans of text, and how they move when the text under them changes.

All positions are Unicode code points.

One rule decides what happens to text that arrives exactly at a border, everywhere in the program: what *holds on*
to its words (a mention, a flag) does not take in text typed at its border; what *encloses* text (a quotation) does.
A repair that gives a word back a letter is not typing: the letter belongs to the word, so both kinds take it in.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol


class Letters(Protocol):
    """A text, in one piece (``str``) or several (``Text``): its length, its letters and stretches by code point."""

    def __len__(self) -> int: ...

    def __getitem__(self, at: int | slice, /) -> str: ...


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points ``start`` up to but not including ``end``. Raises ValueError unless 0 <= start <= end.

    >>> Span(1, 3).of("abcd")
    'bc'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True

    def of(self, text: Letters) -> str:
        """The text the span lies on."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside this span; equal counts."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a code point; an empty span overlaps what it lies strictly inside of."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> "Span":
        """The same length, ``by`` code points further on."""
        return Span(self.start + by, self.end + by)


def cover(spans: Iterable[Span]) -> Span:
    """The smallest span that holds all of ``spans``, of which there must be at least one.

    >>> cover([Span(4, 6), Span(1, 2)])
    Span(start=1, end=6)
    """
    found = list(spans)
    return Span(min(s.start for s in found), max(s.end for s in found))


@dataclass(frozen=True, slots=True, order=True)
class Replacement:
    """Code points ``start`` to ``end`` of a text become ``length`` new ones.

    ``joins`` says that what is new belongs to the words beside it (a repair that restores a letter), so that a span
    that ends or starts there takes it in.
    """

    start: int
    end: int
    length: int
    joins: bool = False

    @property
    def change(self) -> int:
        """By how much everything behind moves."""
        return self.length - (self.end - self.start)

    def spares(self, span: Span) -> bool:
        """Whether ``span`` and its borders are out of reach: it moves as a whole or not at all."""
        return span.end < self.start or self.end < span.start


def moved(span: Span, by: Replacement, *, encloses: bool = False) -> Span | None:
    """Where ``span`` is after the replacement, or None if nothing of it is left.

    ``encloses`` is the side of the border rule above: True takes in what arrives at a border.

    >>> moved(Span(3, 6), Replacement(6, 6, 2))
    Span(start=3, end=6)
    >>> moved(Span(3, 6), Replacement(6, 6, 2), encloses=True)
    Span(start=3, end=8)
    >>> moved(Span(3, 6), Replacement(2, 7, 1)) is None
    True
    """
    if by.start == by.end:
        return _moved_by_insertion(span, by, takes_in=encloses or by.joins)
    if span.end <= by.start:
        return span
    if by.end <= span.start:
        return span.shifted(by.change)
    return _moved_by_overwriting(span, by, encloses=encloses)


def _moved_by_overwriting(span: Span, by: Replacement, *, encloses: bool) -> Span | None:
    new_end = by.start + by.length
    if by.start <= span.start and span.end <= by.end:  # all of it is replaced: it holds on to what came instead
        exact = by.start == span.start and by.end == span.end
        return Span(by.start, new_end) if by.length and (exact or encloses or by.joins) else None
    if by.start < span.start:  # only its head is replaced
        return Span(by.start if encloses else new_end, span.end + by.change)
    if span.end < by.end:  # only its tail is replaced
        return Span(span.start, new_end if encloses else by.start)
    return Span(span.start, span.end + by.change)


def _moved_by_insertion(span: Span, by: Replacement, *, takes_in: bool) -> Span:
    at = by.start
    start = span.start if at > span.start or (at == span.start and takes_in) else span.start + by.length
    end = span.end + by.length if at < span.end or (at == span.end and takes_in) else span.end
    return Span(start, max(start, end))  # an empty span does not turn inside out


def moved_by_all(span: Span, replacements: Iterable[Replacement], *, encloses: bool = False) -> Span | None:
    """``moved`` by several disjoint replacements, given in text order and all in the coordinates of the old text."""
    found: Span | None = span
    for replacement in sorted(replacements, reverse=True):  # from the back, so that the positions ahead stay true
        if found is None:
            return None
        found = moved(found, replacement, encloses=encloses)
    return found


def splice(text: str, pieces: Iterable[tuple[int, int, str]]) -> str:
    """``text`` with each disjoint (start, end, new) piece put in; pieces in text order.

    >>> splice("abcd", [(1, 2, "XY"), (3, 3, "-")])
    'aXYc-d'
    """
    return "".join(_spliced(text, pieces))


def _spliced(text: str, pieces: Iterable[tuple[int, int, str]]) -> Iterator[str]:
    at = 0
    for start, end, new in pieces:
        yield text[at:start]
        yield new
        at = end
    yield text[at:]


def shared_ends(old: str, new: str) -> tuple[int, int]:
    """How many code points the two have in common at their start, and at their end beyond that.

    >>> shared_ends("bařkan", "başkan")
    (2, 3)
    """
    room = min(len(old), len(new))
    head = next((i for i in range(room) if old[i] != new[i]), room)
    tail = next((i for i in range(room - head) if old[-1 - i] != new[-1 - i]), room - head)
    return head, tail
