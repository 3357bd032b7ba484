"""The distinct words of a stretch of text, and how many of them a channel would make words again."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from tashih.article.spans import Span
from tashih.repair.channel import Channel, inverter
from tashih.repair.lexicon import Lexicon
from tashih.repair.tokens import tokens

MARKED = re.compile(r"[^\W\d_]\?[^\W\d_]|(?<![^\s\"“'(])\?[^\W\d_]")
"""A question mark where a letter belongs: between two, or before one at the start of a word."""

_ENOUGH = 4000  # code points of a stretch that are enough to learn from


@dataclass(frozen=True)
class Vocables:
    """Words in lower case, with how often each stands there; which of them begin so in the text."""

    counts: Counter[str]
    in_lower_case: frozenset[str] = frozenset()

    @classmethod
    def of(cls, text: str, spans: Iterable[Span], marks: str = "") -> "Vocables":
        """Those of the first spans; ``marks`` are characters that count as letters."""
        counts: Counter[str] = Counter()
        small: set[str] = set()
        taken = 0
        for span in spans:
            words = [t for t in tokens(text, span.start, span.end, marks) if t.kind == "w"]
            counts.update(t.lowered for t in words)
            small.update(t.text for t in words if t.text.islower())
            taken += len(span)
            if taken > _ENOUGH:
                break
        return cls(counts, frozenset(small))

    def having(self, letters: str) -> list[str]:
        """The words with one of ``letters``."""
        return [word for word in self.counts if any(letter in word for letter in letters)]

    def unknown(self, lexicon: Lexicon) -> list[str]:
        """The words that are none of the lexicon's."""
        return [word for word in self.counts if len(word) > 1 and not lexicon.token(word).listed]


def restored(words: Iterable[str], channel: Channel, lexicon: Lexicon) -> list[str]:
    """Those of ``words`` that are words again once the channel is undone."""
    words_of = inverter(channel, lexicon).words
    return [word for word in words if words_of(word)]
