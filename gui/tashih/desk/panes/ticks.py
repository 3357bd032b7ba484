"""The ticks of the overview ruler: for each lane and pixel what is most worth going to. Knows no widget."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby

from tashih.article.annotations import State
from tashih.article.article import Article
from tashih.article.edits import EditState
from tashih.article.spans import Span
from tashih.desk.theme import Role


class Lane(IntEnum):
    """Where across the ruler."""

    REPAIRS = 0
    QUOTATIONS = 1
    NAMES = 2


@dataclass(frozen=True, slots=True)
class Tick:
    """Pixels ``top`` up to but not including ``bottom`` of one look: ``tone`` is a role, or the id of a label.

    ``pending`` says that something there is to be decided.
    """

    lane: Lane
    top: int
    bottom: int
    tone: Role | str
    pending: bool


Found = tuple[Lane, Span, Role | str, bool]


def ticks(article: Article, height: int) -> list[Tick]:
    """What is where in a ruler of so many pixels, from the top; of several things on a pixel one that is pending."""
    length = max(1, len(article.text))
    looks: dict[tuple[Lane, int], tuple[bool, Role | str]] = {}
    for lane, span, tone, pending in _found(article):
        first = min(height - 1, span.start * height // length)
        last = min(height - 1, max(first, (span.end - 1) * height // length))
        for y in range(first, last + 1):
            before = looks.get((lane, y))
            if before is None or (pending and not before[0]):
                looks[lane, y] = pending, tone
    return list(_joined(sorted((lane, y, *look) for (lane, y), look in looks.items())))


def _joined(pixels: list[tuple[Lane, int, bool, Role | str]]) -> Iterator[Tick]:
    """Neighbours of one look as one tick."""
    for (lane, _, pending, tone), same in groupby(
        enumerate(pixels), key=lambda p: (p[1][0], p[1][1] - p[0], *p[1][2:])
    ):
        rows = [pixel[1] for _, pixel in same]
        yield Tick(lane, rows[0], rows[-1] + 1, tone, pending)


def _found(article: Article) -> Iterator[Found]:
    """What is there, the weightier first."""
    for flag in article.flags:
        if not flag.resolved:
            yield Lane.QUOTATIONS, flag.span, Role.FLAG_STYLE if flag.style else Role.FLAG, not flag.style
    ahead = 0
    for edit in article.edits:
        at = edit.start + ahead
        yield Lane.REPAIRS, Span(at, at + max(1, len(edit.text))), _TONES[edit.state], edit.pending
        ahead += edit.change
    for quotation in article.quotations:
        if quotation.state is not State.REJECTED:
            for content in quotation.contents:
                yield Lane.QUOTATIONS, content, Role.QUOTATION, quotation.state is State.SUGGESTED
    for mention in article.mentions:
        if mention.state is not State.REJECTED:
            yield Lane.NAMES, mention.span, mention.label, mention.state is State.SUGGESTED


_TONES = {EditState.APPLIED: Role.APPLIED, EditState.SUGGESTED: Role.SUGGESTED, EditState.REJECTED: Role.REJECTED}
