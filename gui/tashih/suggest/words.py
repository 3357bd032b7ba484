"""The words of a text with their places, in lower case as Turkish has it, and what an apostrophe cuts off."""

import re
from bisect import bisect_left
from typing import NamedTuple

from tashih.article.casing import lower
from tashih.article.spans import Span

_WORD = re.compile(r"[^\W_]+(?:[-'’ʼ‘´`][^\W_]+)*")
_ARTICLE = re.compile(r"(?:e[bdlnrsştz]|a[bdlnrsştz]|ü?l|ibn|bin)-(?=[^\W\d_a-zçğıöşü])")
_APOSTROPHES = str.maketrans("’ʼ‘´`", "'''''")


class Word(NamedTuple):
    """One word of a text: its place in code points, itself, and in lower case with plain apostrophes.

    ``capital`` says whether it begins with a capital letter, an Arabic article before it or not: ``es-Serrac``.
    ``stem`` is it in lower case up to its apostrophe, ``suffix`` what follows that; empty without one.
    """

    start: int
    end: int
    text: str
    low: str
    capital: bool
    stem: str
    suffix: str

    @property
    def stem_end(self) -> int:
        """Where the part before the apostrophe ends."""
        return self.start + len(self.stem)


def words_of(text: str, start: int = 0) -> list[Word]:
    """All words of ``text``; ``start`` is added to their places.

    >>> [w.low for w in words_of("Sarı-lacivertli İdlib'e, 19 Ocak.")]
    ['sarı-lacivertli', "idlib'e", '19', 'ocak']
    >>> words_of("Moskova'da")[0].stem, words_of("Moskova'da")[0].suffix
    ('moskova', 'da')
    """
    lowered = lower(text).translate(_APOSTROPHES)
    words = []
    for found in _WORD.finditer(text):
        first, last = found.span()
        word, low = found.group(), lowered[first:last]
        capital = word[0].isupper() or ("-" in word and _ARTICLE.match(word) is not None)
        stem, _, suffix = low.partition("'")
        words.append(Word(start + first, start + last, word, low, capital, stem, suffix))
    return words


class Words(list[Word]):
    """All words of a text, and which of them lie where. Not to be changed."""

    def __init__(self, text: str) -> None:
        super().__init__(words_of(text))
        self.text = text
        self._starts = [w.start for w in self]

    def first_at(self, place: int) -> int:
        """The index of the first word that starts at ``place`` or behind it."""
        return bisect_left(self._starts, place)

    def inside(self, span: Span) -> range:
        """The indexes of the words that start inside ``span``."""
        return range(self.first_at(span.start), self.first_at(span.end))

    def between(self, left: int, right: int) -> str:
        """The text from the end of word ``left`` to the start of word ``right``."""
        return self.text[self[left].end : self[right].start]
