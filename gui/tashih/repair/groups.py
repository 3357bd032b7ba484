"""Which word a change belongs to: the changes of one word are one decision for a person."""

import re
from collections.abc import Iterable, Iterator

from tashih.article.spans import Span

_CHUNK = re.compile(r"\S+")
_OUTER = "\"'()[]{}<>.,;:!?“”‘’«»„…–—-"


def words_of(text: str, places: Iterable[tuple[int, int]]) -> Iterator[Span]:
    """For each place, in text order, the word around it: up to white space, without punctuation at its ends.

    >>> list(words_of('dedi "aÃ§Ä±k".', [(7, 9), (9, 11)]))
    [Span(start=6, end=12), Span(start=6, end=12)]
    """
    chunks = _CHUNK.finditer(text)
    chunk = next(chunks, None)
    known: dict[int, Span] = {}
    for start, end in places:
        while chunk is not None and chunk.end() <= start and chunk.end() < end:
            chunk = next(chunks, None)
        if chunk is None or chunk.start() > start or chunk.end() < end:
            yield Span(start, end)
            continue
        if chunk.start() not in known:
            known = {chunk.start(): _without_marks(chunk)}
        word = known[chunk.start()]
        yield Span(min(word.start, start), max(word.end, end))


def _without_marks(chunk: re.Match[str]) -> Span:
    found = chunk[0]
    start = chunk.start() + len(found) - len(found.lstrip(_OUTER))
    return Span(start, max(start, chunk.end() - len(found) + len(found.rstrip(_OUTER))))
