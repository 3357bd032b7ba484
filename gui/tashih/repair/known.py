"""Which spellings of a text are words, asked in bulk so that clean text costs next to nothing."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from tashih.article.casing import lower
from tashih.article.spans import Span
from tashih.repair.casework import all_capitals
from tashih.repair.channel import harmonious
from tashih.repair.confusions import Guesser
from tashih.repair.inventory import USUAL
from tashih.repair.language import FOREIGN
from tashih.repair.lexicon import Lexicon

_SPELLINGS = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_NATIVE = frozenset(USUAL) - frozenset("qwxQWX") | frozenset("'’ʼ")
_READ = 0.6  # share of a paragraph's spellings that must be words for it to be Turkish
_FEW = 5
_ACRONYM = 5
_STEM = 5  # letters
_HATS = frozenset("âîû")
_HATLESS = str.maketrans("âîû", "aiu")


_REMEMBERED = 200_000


@dataclass
class Known:
    """Tells the known spellings from the unknown, with case: ``Akp'den`` is asked for as it stands."""

    lexicon: Lexicon
    names: frozenset[str] = frozenset()
    _seen: dict[str, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.guesser = Guesser(self.lexicon)

    def turkish_paragraphs(self, text: str, paragraphs: Sequence[Span]) -> dict[Span, set[str]]:
        """The Turkish paragraphs, each with its spellings that are no word; the very short follow the rest."""
        found: dict[Span, set[str]] = {}
        short: dict[Span, set[str]] = {}
        for paragraph in paragraphs:
            spellings = set(_SPELLINGS.findall(text, paragraph.start, paragraph.end))
            unknown = self.unknown(spellings)
            if len(spellings) < _FEW:
                short[paragraph] = unknown
            elif len(spellings) - len(unknown) >= _READ * len(spellings):
                found[paragraph] = unknown
        return found | short if found else found

    def unknown(self, spellings: Iterable[str]) -> set[str]:
        """Those of ``spellings`` that are no word and could be a damaged one."""
        seen = self._seen
        if len(seen) > _REMEMBERED:
            seen.clear()
        found = set()
        for spelling in spellings:
            known = seen.get(spelling)
            if known is None:
                known = seen[spelling] = self._is_known(spelling)
            if not known:
                found.add(spelling)
        return found

    def is_formed(self, word: str) -> bool:
        """Whether ``word``, in lower case, is a word with an ending that suits it, though no list has the two together.

        >>> from tashih.repair.lexicon import turkish
        >>> Known(turkish()).is_formed("ekosistemde"), Known(turkish()).is_formed("yandışmaların")
        (True, False)
        """
        for at in range(_STEM, len(word)):
            stem, ending = self.lexicon.word(word[:at]), word[at:]
            if stem.listed and stem.common and self.lexicon.is_ending(ending) and harmonious(word[:at], ending):
                return True
        return False

    def _is_known(self, spelling: str) -> bool:
        word = lower(spelling).replace("’", "'").replace("ʼ", "'")
        if len(word) < 3 or self.lexicon.token(word).listed or word in self.names or word in FOREIGN:
            return True
        if not _HATS.isdisjoint(word) and self.lexicon.token(word.translate(_HATLESS)).listed:
            return True
        stem, mark, ending = word.partition("'")
        if stem in self.names or not set(spelling) <= _NATIVE:
            return True  # a name of this project, a foreign word: not ours to judge
        return (
            all_capitals(spelling) and len(stem) <= _ACRONYM and (not mark or self.lexicon.word(mark + ending).listed)
        )


@lru_cache(maxsize=4)
def known_words(lexicon: Lexicon, names: frozenset[str]) -> Known:
    """What tells known spellings with these names of a project; it remembers those of the articles before."""
    return Known(lexicon, names)
