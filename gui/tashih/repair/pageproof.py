"""Judges whether a pair of code pages explains a text: how many of its words are words once the letters are put back.

Foreign names have the same strange characters, and some are words with others in their place: a word in lower case, an
ending behind an apostrophe or several such names with several such characters are needed to prove a pair.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tashih.article.casing import lower
from tashih.article.spans import Span
from tashih.repair.casework import all_capitals
from tashih.repair.lexicon import Lexicon
from tashih.repair.pagepairs import LOST, Pair

_BEGINNING = 4000
_SAMPLE = 600  # different words
_SHORTEST = 3
_FEW = 5
_TURKISH_AFTER = 0.55
_ORDINARY = 4  # letters
_USUAL_PAGES = {"cp1252", "latin-1", "cp1250", "iso8859-2"}
_MIXED = re.compile("[a-zçğıöşü][A-ZÇĞİÖŞÜ]")  # what a wrong guess at the page makes of a word


@dataclass(frozen=True)
class Verdict:
    """How many words with wrong characters there are, how many are words before and after, and of all words after.

    ``proven`` if they can't all be foreign names.
    """

    touched: int
    before: int
    after: int
    told: int
    share: float
    proven: bool

    @property
    def gain(self) -> int:
        return self.after - self.before

    @property
    def helps(self) -> bool:
        if self.told < _FEW:  # a headline: every strange word must become one
            return 0 < self.gain == self.touched and self.share >= _TURKISH_AFTER
        return self.gain > 0 and self.gain >= 0.3 * self.touched and self.share >= _TURKISH_AFTER


class Candidate:
    """A pair with what finds its words in a text."""

    def __init__(self, pair: Pair, lexicon: Lexicon) -> None:
        self.pair = pair
        self._lexicon = lexicon
        self._map = str.maketrans(pair.table)
        inside = "".join(re.escape(c) for c in pair.table if not c.isspace() and c not in "’‘")
        self._word = re.compile(rf"(?:[^\W\d_]|[{inside}{LOST}])+")

    def undone(self, text: str) -> str:
        """The beginning of ``text`` as it was, to tell its language by; lost letters are lost."""
        return text[:_BEGINNING].translate(self._map).replace(LOST, "")

    def judge(self, text: str, paragraphs: Sequence[Span], most: int = _SAMPLE) -> Verdict:
        """What the pair makes of the words of these paragraphs, or of the first ``most`` different ones."""
        touched = before = after = known = told = 0
        gained: dict[str, str] = {}
        counted, first = self._words(text, paragraphs, most)
        for word, count in counted.items():
            undone = word.translate(self._map)
            if LOST in undone:  # may be one of many words
                continue
            if len(word) < _SHORTEST and undone != word:  # one strange sign may be anything
                continue
            is_word = self._lexicon.is_word(lower(undone)) and not _MIXED.search(undone)
            told += count
            known += count * is_word
            if undone != word and len(word) >= _SHORTEST:
                was_word = self._lexicon.is_word(lower(word))
                touched += count
                before += count * was_word
                after += count * is_word
                if is_word and not was_word:
                    gained[word] = undone
        return Verdict(touched, before, after, told, known / max(1, told), self._proven(gained, first))

    def _words(self, text: str, paragraphs: Sequence[Span], most: int) -> tuple[Counter[str], set[str]]:
        """The words, endings with their apostrophe; and those that a paragraph begins with."""
        counted: Counter[str] = Counter()
        first: set[str] = set()
        for paragraph in paragraphs:
            for at, match in enumerate(self._word.finditer(text, paragraph.start, paragraph.end)):
                behind_mark = text[match.start() - 1 : match.start()] in ("'", "’")
                counted["'" * behind_mark + match[0]] += 1
                if not at:
                    first.add(match[0])
            if len(counted) > most:
                break
        return counted, first

    def _proven(self, gained: dict[str, str], first: set[str]) -> bool:
        wrong = {c.lower() for word in gained for c in word if c in self.pair.table}
        if min(len(gained), len(wrong)) > 1 or any(undone.lstrip("'")[0].islower() for undone in gained.values()):
            return True
        usual = self.pair.true == "cp1254" and self.pair.read_as in _USUAL_PAGES
        return usual and any(self._is_ordinary(word, undone, first) for word, undone in gained.items())

    def _is_ordinary(self, word: str, undone: str, first: set[str]) -> bool:
        """Whether it is a word with a capital for its place, not for being a name."""
        if len(undone) < _ORDINARY or not self._lexicon.word(lower(undone)).common:
            return False
        return word in first or all_capitals(undone) or len({c for c in word if c in self.pair.table}) > 1
