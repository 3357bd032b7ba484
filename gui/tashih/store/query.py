"""What is searched for, and where in a text it stands."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from tashih.article.casing import fold, lower, plain
from tashih.article.spans import Span
from tashih.errors import TashihError

_ANY_MARKS = "[\u0300-\u036f]*"
_WORD = re.compile(r"[^\W_]+")


class Where(StrEnum):
    """What to search in."""

    REPAIRED = "repaired"
    ORIGINAL = "original"
    NAMES = "names"


@dataclass(frozen=True)
class Query:
    """Words in this order, whatever stands between them; the last may be the beginning of a word unless ``whole``.

    Case does not matter unless ``case``; Turkish letters do (ş is not s) unless ``plain``. ``pattern`` is a regular
    expression that the line found, 80 code points to either side, must have as well; alone it is searched for itself.
    Raises TashihError if there is nothing to search for, or the pattern is none.

    >>> [s.of("Işık, IŞIK") for s in Query("ışık").places("Işık, IŞIK")]
    ['Işık', 'IŞIK']
    >>> list(Query("isik").places("Işık")), [s.start for s in Query("isik", plain=True).places("Işık")]
    ([], [0])
    """

    words: str = ""
    where: Where = Where.REPAIRED
    whole: bool = False
    case: bool = False
    plain: bool = False
    pattern: str = ""

    def __post_init__(self) -> None:
        if not self.words.strip() and not self.pattern:
            raise TashihError("Type what to search for.")
        try:
            re.compile(self.pattern)
        except re.error as fault:
            raise TashihError(f"“{self.pattern}” is not a regular expression: {fault}.") from fault

    @property
    def match(self) -> str:
        """The words as the full-text index is asked for them; empty if it cannot help."""
        tokens = _WORD.findall(_bare(fold(self.words)))
        if not tokens:
            return ""
        last = "" if self.whole else "*"
        if self.where is Where.ORIGINAL:  # some of the words may be replaced and others not: they stand apart
            parts = [f'"{t}"' for t in tokens]
            return "{folded replaced} : (" + " AND ".join(parts) + last + ")"
        column = "names" if self.where is Where.NAMES else "folded"
        return f'{column} : "{" ".join(tokens)}" {last}'

    def places(self, text: str) -> Iterator[Span]:
        """Where ``text`` has it, in code points, in order."""
        for found in self._finder.finditer(self._even(text)):
            span = Span(*found.span())
            if span.start < span.end and (not self._filter or self._filter.search(line_around(text, span, 80))):
                yield span

    def _even(self, text: str) -> str:
        """``text`` without the differences that do not matter; as long as it was."""
        if not self.words.strip():
            return text
        even = text if self.case else lower(text)
        return plain(even) if self.plain else even

    @cached_property
    def _finder(self) -> re.Pattern[str]:
        if not self.words.strip():
            return re.compile(self.pattern)
        tokens = _WORD.findall(_bare(self._even(self.words)))
        if not tokens:
            return re.compile(re.escape(self._even(self.words.strip())))
        spelt = (_ANY_MARKS.join(re.escape(c) for c in token) + _ANY_MARKS for token in tokens)
        return re.compile(r"(?<![^\W_])" + r"[\W_]+".join(spelt) + (r"(?![^\W_])" if self.whole else ""))

    @cached_property
    def _filter(self) -> re.Pattern[str] | None:
        return re.compile(self.pattern) if self.pattern and self.words.strip() else None


def _bare(text: str) -> str:
    return "".join(c for c in text if not unicodedata.combining(c))


def line_around(text: str, span: Span, reach: int) -> str:
    """The words of ``span`` with ``reach`` code points to either side."""
    return text[max(0, span.start - reach) : span.end + reach]
