"""Garbled clauses: words that are words but cannot stand together, or unknown ones where more is amiss.

A clause with an unknown word is garbled if the text is damaged there and something else is wrong with it: another
unknown word near by, or a cut in mid-sentence that could not be undone for sure. One flag then stands for them all.
Sound words are garbled where a long run of them has no pair that was ever seen in Turkish.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.repair.language import is_turkish
from tashih.repair.lexicon import Lexicon, Word
from tashih.repair.stage import Notice, View

UNKNOWN = "unknown-word"
_STOP = re.compile(r"[.!?…]+(?=[\"”»]?(?:\s|\Z))")
_NEAR = 80  # code points between two unknown words of one garbled clause
_RUN = 11  # pairs: hardly a sound sentence has so many in a row that were never seen
_WORD = "[a-zçğıöşüâîû]+"
_SMALL = re.compile(rf"(?<![\w'’])(?:{_WORD} ){{{_RUN},}}{_WORD}(?![\w'’])")


def flag_strangers(view: View) -> Iterator[Notice]:
    """Flag runs of words in lower case of which no two neighbours go together."""
    if not is_turkish(view.text):
        return
    for match in _SMALL.finditer(view.text):
        yield from (_garbled(span) for span in _runs(match[0], match.start(), view.lexicon))


def gathered(view: View, notices: Sequence[Notice], cuts: Sequence[Span]) -> list[Notice]:
    """``notices`` with one for each garbled clause in place of those of its unknown words.

    ``cuts`` are the places of the view's text where a paragraph is cut in mid-sentence and was left so.
    """
    unknown = sorted({n.span for n in notices if n.kind == UNKNOWN})
    found = dict.fromkeys(c for word in unknown if (c := _clause_of(view, word, unknown, cuts)) is not None)
    garbled = [*found, *(n.span for n in notices if n.kind == "garbled")]
    kept = [n for n in notices if n.kind != UNKNOWN or not any(c.contains(n.span) for c in garbled)]
    return kept + [_garbled(clause) for clause in found]


def _clause_of(view: View, word: Span, unknown: Sequence[Span], cuts: Sequence[Span]) -> Span | None:
    """The clause of an unknown word, if it is garbled."""
    at = bisect_right(view.paragraphs, word.start, key=_start) - 1
    paragraph = view.paragraphs[at]
    clause = _sentence(view.text, paragraph, word)
    first = bisect_left(unknown, clause.start, key=_start)
    last = bisect_left(unknown, clause.end, key=_start)
    near = any(two.start - one.end <= _NEAR for one, two in pairwise(unknown[first:last]))
    cut = any(c.end == clause.start or c.start == clause.end for c in cuts)
    return clause if (near or cut) and _is_hurt(view, clause) else None


def _start(span: Span) -> int:
    return span.start


def _is_hurt(view: View, clause: Span) -> bool:
    """Whether the text was damaged there: an earlier stage mended it, or it lies in a zone."""
    at = bisect_left(view.made, clause.start, key=_start)
    return (at < len(view.made) and view.made[at].start <= clause.end) or any(
        z.span.overlaps(clause) for z in view.zones
    )


def _sentence(text: str, paragraph: Span, word: Span) -> Span:
    start, end = paragraph.start, paragraph.end
    for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
        if stop.end() <= word.start:
            start = stop.end()
        else:
            end = stop.end()
            break
    return Span(start + len(text[start:end]) - len(text[start:end].lstrip(' \t"”»')), end)


def _runs(text: str, start: int, lexicon: Lexicon) -> Iterator[Span]:
    """Where ``_RUN`` pairs in a row are unseen. Such a run has every ``_RUN``-th pair, so those are looked up first."""
    places, words = [], []
    for word in text.split(" "):
        places.append(start)
        words.append(lexicon.word(word))
        start += len(word) + 1
    checked = 0
    for at in range(_RUN - 1, len(words) - 1, _RUN):
        if at < checked or _go_together(words, at, lexicon):
            continue
        first = last = at
        while first > checked and not _go_together(words, first - 1, lexicon):
            first -= 1
        while last + 2 < len(words) and not _go_together(words, last + 1, lexicon):
            last += 1
        checked = last + 1
        if last - first + 1 >= _RUN:
            end = places[last + 2] - 1 if last + 2 < len(words) else start - 1
            yield Span(places[first], end)


def _go_together(words: list[Word], at: int, lexicon: Lexicon) -> bool:
    """Whether the pair was seen; one with an unknown word tells nothing."""
    one, two = words[at], words[at + 1]
    return not (one.listed and two.listed) or lexicon.gain(one, two) > 0


def _garbled(span: Span) -> Notice:
    return Notice(span, "garbled", Reason("garbled"))
