"""Where a text and its repair differ, in stretches between blanks: for formats that correct whole words."""

from collections.abc import Iterator
from dataclasses import dataclass

from tashih.article.article import Article
from tashih.article.edits import Edit
from tashih.article.spans import Span


@dataclass(frozen=True)
class Region:
    """``old`` is what stood in the original where the repaired text has ``place``; neither ends inside a word."""

    place: Span
    old: str
    rule: str
    confidence: float
    author: str


def regions(article: Article) -> Iterator[Region]:
    """One for the applied edits of a word, or of several words if one edit reaches over them."""
    group: list[Edit] = []
    start = end = 0
    for edit in article.edits:
        if not edit.applied:
            continue
        place = article.alignment.place_of(edit)
        first, last = _widened(article.repaired, place)
        if group and first > end:
            yield _region(article, group, Span(start, end))
            group = []
        start = first if not group else start
        end = max(end, last) if group else last
        group.append(edit)
    if group:
        yield _region(article, group, Span(start, end))


def _widened(text: str, place: Span) -> tuple[int, int]:
    start, end = place.start, place.end
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _region(article: Article, edits: list[Edit], place: Span) -> Region:
    first, last = article.alignment.place_of(edits[0]), article.alignment.place_of(edits[-1])
    before = edits[0].start - (first.start - place.start)
    after = edits[-1].end + (place.end - last.end)
    certain = min(e.confidence for e in edits)
    author = next((e.author for e in edits if e.author), "")
    return Region(place, article.original[before:after], edits[0].rule, certain, author)
