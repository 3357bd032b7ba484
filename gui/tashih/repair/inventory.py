"""Counts the letters of a stretch of text against what Turkish has, to see what is missing and what is foreign."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

SHARES = {"ı": 0.045, "ü": 0.018, "ş": 0.016, "ç": 0.0105, "ğ": 0.0105, "ö": 0.008}
"""Share of each Turkish letter among the letters of running text, a little below what news has."""

BASE = {"ç": "c", "ğ": "g", "ı": "i", "ö": "o", "ş": "s", "ü": "u", "i": "ı"}
"""The plain letter that each turns into; a dotted capital loses its dot."""

_CAPITAL = {"ı": "", "ü": "Ü", "ş": "Ş", "ç": "Ç", "ğ": "Ğ", "ö": "Ö"}
USUAL = frozenset("abcçdefgğhıijklmnoöprsştuüvyzqwxâîûABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZQWXÂÎÛ")
_QUIET = frozenset("'’ʼ-–—&/.@_*+~^`´\"“”„‘‚«»‹›()[]{}<>|\\,;:!…%#$€£=°§©®™•·")
FEW = 0.12  # below this share of what one expects a letter counts as missing: some copies keep one in a hundred


@dataclass(frozen=True)
class Inventory:
    """The letters of one stretch."""

    text: str

    @cached_property
    def size(self) -> int:
        """How many letters, about: all that is no space."""
        return len(self.text) - self.text.count(" ")

    def count(self, letter: str) -> int:
        """How often the letter stands there, in either case."""
        capital = _CAPITAL[letter]
        return self.text.count(letter) + (self.text.count(capital) if capital else 0)

    def expected(self, letter: str) -> float:
        """How often one would expect it in a text of this size."""
        return SHARES[letter] * self.size

    def missing(self, least: float = 4.0) -> str:
        """The letters that should be there ``least`` times or more and are (nearly) not."""
        return "".join(
            letter for letter in SHARES if (e := self.expected(letter)) >= least and self.count(letter) <= FEW * e
        )

    def absent(self) -> str:
        """The letters that do not occur at all, however short the stretch."""
        return "".join(letter for letter in SHARES if not self.count(letter))


def foreign(text: Iterable[str]) -> set[str]:
    """Characters of ``text`` that no Turkish word has and that are no usual punctuation."""
    return {c for c in set(text) - USUAL - _QUIET if not (c.isspace() or c.isdigit() or (c.isascii() and c != "?"))}
