"""Cuts text into what the lexicon can be asked about: words, numbers, punctuation; addresses are left whole."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tashih.article.casing import lower

_ADDRESS = r"(?:https?://|www\.)[^\s<>\"”»)]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|[@#]\w+|\w+(?:\.\w+){0,5}\.(?:com|org|net|gov|edu|tr|info)\b(?:\.tr)?"
_LETTER = r"[^\W\d_]"
SENTENCE_ENDS = frozenset(".!?…")
_OPENERS = frozenset("\"“„‘'«‹([-–—•*")


_QUOTES = frozenset("\"“„‘'«‹”")


class Token(NamedTuple):
    """Code points ``start`` to ``end``. ``kind`` is ``w`` for a word, ``n`` for a number or code, ``a`` for an address,
    ``p`` for punctuation."""

    start: int
    end: int
    text: str
    kind: str

    @property
    def lowered(self) -> str:
        """In lower case, with a straight apostrophe: as the lexicon spells it."""
        return lower(self.text).replace("’", "'").replace("ʼ", "'")


@cache
def pattern(marks: str = "") -> re.Pattern[str]:
    """What finds tokens; ``marks`` are further characters that count as letters."""
    letter = f"(?:{_LETTER}|[{re.escape(marks)}])" if marks else _LETTER
    ending = rf"['’ʼ]{letter}+"
    word = rf"{letter}+(?:{ending})*|\d+(?:[.,]\d+)*{ending}"
    return re.compile(rf"(?P<a>{_ADDRESS})|(?P<w>{word})|(?P<n>\w*\d\w*(?:[.,]\d+)*)|(?P<p>[^\w\s])")


def tokens(text: str, start: int = 0, end: int | None = None, marks: str = "") -> Iterator[Token]:
    """The tokens that begin in ``start`` to ``end`` of ``text``, in order.

    >>> [t.text for t in tokens("Suriye'nin 3,5 km ötesi.")]
    ["Suriye'nin", '3,5', 'km', 'ötesi', '.']
    """
    for match in pattern(marks).finditer(text, start, len(text) if end is None else end):
        yield Token(match.start(), match.end(), match[0], match.lastgroup or "p")


def starts_sentence(text: str, at: int, ends: frozenset[str] = SENTENCE_ENDS) -> bool:
    """Whether a sentence may start at ``at``: behind one of ``ends``, a line's start, or an opening mark after those.

    >>> starts_sentence("Bitti. Sonra", 7), starts_sentence('dedi: "Sonra', 7), starts_sentence("Bu sonra", 3)
    (True, True, False)
    """
    opened = False
    before = at - 1
    while before >= 0 and (text[before] in _OPENERS or text[before] in " \t\u00a0"):
        if text[before] in _QUOTES:
            if before + 1 < at and text[before + 1] in " \t\u00a0":
                return False  # a mark with a space behind it closes: who spoke follows, in lower case
            opened = True
        before -= 1
    return before < 0 or text[before] in "\n\r\u2028\u2029" or text[before] in ends or (opened and text[before] in ":,")
