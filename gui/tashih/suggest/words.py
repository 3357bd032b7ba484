"""The words of a text with their places, in lower case as Turkish has it, and what an apostrophe cuts off."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

from tashih.article.casing import lower
from tashih.article.spans import Span

_WORD = re.compile(r"[^\W_]+(?:[-'’ʼ‘´`][^\W_]+)*")
_ARTICLE = re.compile(r"(?:e[bdlnrsştz]|a[bdlnrsştz]|ü?l|ibn|bin)-(?=[^\W\d_a-zçğıöşü])")
_APOSTROPHES = str.maketrans("’ʼ‘´`", "'''''")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: its place in code points, itself, and in lower case with plain apostrophes."""

    start: int
    end: int
    text: str
    low: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter, an Arabic article before it or not: ``es-Serrac``."""
        return self.text[0].isupper() or _ARTICLE.match(self.text) is not None

    @property
    def stem(self) -> str:
        """In lower case, up to its apostrophe.

        >>> words_of("Moskova'da")[0].stem
        'moskova'
        """
        return self.low.partition("'")[0]

    @property
    def stem_end(self) -> int:
        """Where the part before the apostrophe ends."""
        return self.start + len(self.stem)

    @property
    def suffix(self) -> str:
        """In lower case, what follows its apostrophe; empty without one."""
        return self.low.partition("'")[2]


def words_of(text: str, start: int = 0) -> list[Word]:
    """All words of ``text``; ``start`` is added to their places.

    >>> [w.low for w in words_of("Sarı-lacivertli İdlib'e, 19 Ocak.")]
    ['sarı-lacivertli', "idlib'e", '19', 'ocak']
    """
    low = lower(text).translate(_APOSTROPHES)
    return [Word(start + m.start(), start + m.end(), m.group(), low[m.start() : m.end()]) for m in _WORD.finditer(text)]


class Words(Sequence[Word]):
    """All words of a text, and which of them lie where."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._words = words_of(text)
        self._starts = [w.start for w in self._words]

    def __len__(self) -> int:
        return len(self._words)

    @overload
    def __getitem__(self, index: int) -> Word: ...
    @overload
    def __getitem__(self, index: slice) -> list[Word]: ...
    def __getitem__(self, index: int | slice) -> Word | list[Word]:
        return self._words[index]

    def first_at(self, place: int) -> int:
        """The index of the first word that starts at ``place`` or behind it."""
        return bisect_left(self._starts, place)

    def inside(self, span: Span) -> range:
        """The indexes of the words that start inside ``span``."""
        return range(self.first_at(span.start), self.first_at(span.end))

    def between(self, left: int, right: int) -> str:
        """The text from the end of word ``left`` to the start of word ``right``."""
        return self.text[self._words[left].end : self._words[right].start]
