"""Words and sentences of an annotated text, for formats made of tokens.

A token ends at blanks, at punctuation, at the apostrophe before a case suffix, and at every border of an annotation:
``Ankara'da`` is ``Ankara``, ``'``, ``da``. So no annotation is cut or grown by a token.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from tashih.article.spans import Span

_TOKEN = re.compile(r"\w[\w\u0300-\u036f]*|\S[\u0300-\u036f\u200d\ufe0f]*")
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*")


def tokenise(text: str, borders: Iterable[int] = ()) -> list[Span]:
    """The tokens of ``text``, in code points, cut at ``borders`` too.

    >>> [t.of("İzmir'de.") for t in tokenise("İzmir'de.")]
    ['İzmir', "'", 'de', '.']
    """
    cuts = sorted(set(borders))
    tokens: list[Span] = []
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        for cut in cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]:
            tokens.append(Span(start, cut))
            start = cut
        tokens.append(Span(start, end))
    return tokens


@dataclass(frozen=True)
class Tokens:
    """The tokens of a text, for finding those of a span."""

    spans: list[Span]

    def under(self, span: Span) -> range:
        """The numbers of the tokens inside ``span``; empty if it lies on blanks alone."""
        first = bisect_left(self.spans, span.start, key=_start)
        return range(first, max(first, bisect_right(self.spans, span.end, key=_end)))


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end


def sentences(text: str, tokens: list[Span], whole: Iterable[Span] = ()) -> list[range]:
    """The tokens of each sentence, by their numbers. A sentence ends at a line end, or after a mark that ends one if a
    capital or a quotation mark follows; never inside a span of ``whole``.
    """
    spans = list(whole)
    found: list[range] = []
    first = 0
    for number in range(1, len(tokens)):
        before, after = tokens[number - 1], tokens[number]
        if _breaks(text, before, after) and not any(s.start < after.start < s.end for s in spans):
            found.append(range(first, number))
            first = number
    return [*found, range(first, len(tokens))] if tokens else []


def _breaks(text: str, before: Span, after: Span) -> bool:
    between = text[before.end : after.start]
    if "\n" in between:
        return True
    if not between:
        return False
    opens = text[after.start].isupper() or text[after.start] in '"“‘«'
    return opens and _ends(text, before)


def _ends(text: str, last: Span) -> bool:
    tail = text[max(0, last.end - 8) : last.end]
    return any(m.end() == len(tail) for m in _END.finditer(tail))
