"""The words of the language, how frequent they are, and which stand beside which; read once, when first asked for."""

import re
import zlib
from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from math import log
from pathlib import Path

from marisa_trie import Trie

from tashih import resources
from tashih.repair.pairs import PairTable

LISTED = 1
NAME = 2
COMMON = 4
START = "<s>"
END = "</s>"

_LN10 = log(10)
_PER_STEP = _LN10 / 32  # the files hold 32 steps a power of ten
_FLOOR = -7.2 * _LN10  # a word of the dictionary that no frequency list has
_UNKNOWN = -8.2 * _LN10
_AFTER_UNKNOWN = -1.0
_USUAL_BACKOFF = -1.6  # of a word whose neighbours were never counted
_REMEMBERED = 200_000  # a ceiling for long runs; filling it again takes a second
_PLURAL = re.compile(
    r"(\w{4,}lar)(?:ın|a|ı|da|dan|la|dır|daki|ının|ına|ında|ından|ını|ıyla|ımız|ımızın|ınız)"
    r"|(\w{4,}ler)(?:in|e|i|de|den|le|dir|deki|inin|ine|inde|inden|ini|iyle|imiz|imizin|iniz)"
)
_CASE = -1.0
_APART = -1.5  # one name in about five has an ending behind an apostrophe


@dataclass(frozen=True, slots=True)
class Word:
    """What is known of one spelling in lower case: its number, whether a dictionary has it, how likely it is.

    ``share`` is the natural logarithm of its share of running text, ``alone`` the same for a place where the word
    before tells nothing, ``backoff`` what is added to that when this word is the one before.
    """

    number: int
    listed: bool
    name: bool
    common: bool
    share: float
    alone: float
    backoff: float


_PROJECT_NAME = Word(-1, listed=True, name=True, common=False, share=-12.0, alone=-12.0, backoff=_USUAL_BACKOFF)
UNKNOWN = Word(-1, listed=False, name=False, common=False, share=_UNKNOWN, alone=_UNKNOWN, backoff=0.0)


class Lexicon:
    """One language pack's words. All words are given and returned in lower case."""

    def __init__(self, folder: Path) -> None:
        """Reads the files of ``folder``; raises OSError if one is missing, ValueError if one is broken."""
        self.trie = Trie().frombytes((folder / "words.marisa").read_bytes())
        self._flags = _column(folder / "flags.bin")
        self._shares = _column(folder / "shares.bin")
        self._singles = _column(folder / "singles.bin")
        self._backoffs = _column(folder / "backoffs.bin")
        self._frequencies = _column(folder / "frequencies.bin")
        self._pairs = PairTable(folder / "pairs.bin")
        self._own: dict[str, Word] = {}
        self._words: dict[str, Word] = {}
        self._begins: dict[str, bool] = {}
        self.start = self.word(START)
        self.end = self.word(END)

    def with_names(self, names: Iterable[str]) -> "Lexicon":
        """The same with further names, in lower case; one that is a word already stays what it is.

        >>> turkish().is_word("çılbırgil"), turkish().with_names(["çılbırgil"]).token("çılbırgil'in").name
        (False, True)
        """
        other = copy(self)
        other._own = {name: _PROJECT_NAME for name in names if name and not self.word(name).listed}
        other._words = self._words | other._own
        other._begins = self._begins | _beginnings(other._own)
        return other

    def has(self, text: str) -> bool:
        """Whether ``text`` has an entry, listed or not."""
        return text in self.trie or text in self._own

    def word(self, text: str) -> Word:
        """What is known of ``text``; ``UNKNOWN`` if nothing is."""
        found = self._words.get(text)
        if found is None:
            number = self.trie.get(text) if text.isprintable() else None  # the trie refuses half a character
            found = UNKNOWN if number is None else self._made(number)
            found = found if found.listed else self._plural(text, found)
            if len(self._words) > _REMEMBERED:
                self._words = dict(self._own)
            self._words[text] = found
        return found

    def _plural(self, text: str, found: Word) -> Word:
        """A case of a plural that the lexicon has as a plural only; else what was ``found``."""
        parts = _PLURAL.fullmatch(text)
        plural = self.trie.get(parts[1] or parts[2]) if parts and text.isprintable() else None
        if plural is None:
            return found
        word = self._made(plural)
        if not word.listed:
            return found
        if found.number >= 0:
            return replace(found, listed=True, common=word.common, name=word.name)
        return replace(word, share=word.share + _CASE, alone=word.alone + _CASE)

    def begins(self, prefix: str) -> bool:
        """Whether any word begins so."""
        found = self._begins.get(prefix)
        if found is None:
            if len(self._begins) > _REMEMBERED:
                self._begins = _beginnings(self._own)
            found = self._begins[prefix] = next(self.trie.iterkeys(prefix), None) is not None
        return found

    def token(self, text: str) -> Word:
        """What is known of ``text`` or, if it has an apostrophe and is not known as a whole, of its stem and ending."""
        known = self.word(text)
        stem, mark, ending = text.partition("'")
        if known.listed or not mark:
            return known
        name, case = self.word(stem), self.word(mark + ending)
        listed = case.listed and (name.listed or stem[-1:].isdigit())
        if known.number >= 0:
            return replace(known, listed=listed, name=listed)
        rare = case.share + _APART if case.listed else _UNKNOWN
        share, alone = name.share + rare, name.alone + rare
        return Word(name.number, listed, listed, common=False, share=share, alone=alone, backoff=_USUAL_BACKOFF)

    def _made(self, number: int) -> Word:
        flags = self._flags[number]
        share, frequency = self._shares[number], self._frequencies[number]
        single = self._singles[number]
        likely = -share * _PER_STEP if share else -frequency * _PER_STEP if frequency else _FLOOR
        return Word(
            number,
            listed=bool(flags & LISTED),
            name=bool(flags & NAME),
            common=bool(flags & COMMON),
            share=likely,
            alone=-single * _PER_STEP if single else min(likely, _FLOOR),
            backoff=-self._backoffs[number] * _PER_STEP if single else _USUAL_BACKOFF,
        )

    def is_word(self, text: str) -> bool:
        """Whether ``text``, in lower case, is a word of the language or a name it knows."""
        return self.word(text).listed

    def is_ending(self, text: str) -> bool:
        """Whether ``text`` is an ending that the dictionary adds to stems, as ``sanız`` or ``de``."""
        return "+" + text in self.trie

    def frequency(self, text: str) -> float:
        """Natural logarithm of the share of running text that is ``text``."""
        return self.word(text).share

    def follows(self, first: Word, second: Word) -> float:
        """Natural logarithm of the chance that ``second`` comes after ``first``."""
        if first.number < 0 or second.number < 0:
            return second.share + _AFTER_UNKNOWN if first.number < 0 else second.alone + first.backoff
        return second.alone + first.backoff + self._pairs.gain(first.number, second.number) * _LN10

    def gain(self, first: Word, second: Word) -> float:
        """By what power of ten ``second`` is likelier after ``first`` than by chance; 0 if the pair is not known."""
        return self._pairs.gain(first.number, second.number) if min(first.number, second.number) >= 0 else 0.0


def _beginnings(words: Iterable[str]) -> dict[str, bool]:
    return {word[:at]: True for word in words for at in range(len(word) + 1)}


def _column(path: Path) -> bytes:
    try:
        return zlib.decompress(path.read_bytes())
    except zlib.error as error:
        raise ValueError(f"{path} is broken: {error}") from error


@lru_cache(maxsize=2)
def turkish_with(names: frozenset[str]) -> Lexicon:
    """The Turkish lexicon with the names of a project."""
    return turkish().with_names(names) if names else turkish()


@cache
def turkish() -> Lexicon:
    """The Turkish lexicon, read on first use (about 0.1 CPU s, 40 MB)."""
    return Lexicon(resources.path("lexicon"))
