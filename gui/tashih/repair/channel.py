"""A channel is what a damage does to letters; an inverter finds the words that it could have made a spelling of."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from math import prod

from tashih.repair.lexicon import Lexicon

APOSTROPHES = "'’ʼ"
_AT_ONCE = 32  # so many spellings are looked up one by one; more are walked down the trie
_REMEMBERED = 100_000
_STEPS = 3000  # a ceiling for the walk: a word that could be anything is left alone
_LONGEST = 60  # letters; no word is longer
_BACK = frozenset("aıouâû")
_VOWELS = frozenset("aeıioöuüâîû")
_SPELT = 4
_AFTER = {"ı": "aıâ", "i": "eiî", "u": "ouû", "ü": "öü"}  # after which vowels the close ones follow


@dataclass(frozen=True)
class Channel:
    """What letters may stand for after a damage, all in lower case.

    ``become`` says for an observed letter which letters it may have been (itself among them, if that is possible);
    ``lost`` are letters that may be gone without a trace; ``marks`` are observed characters that tell nothing about
    case, like U+FFFD. A mark becomes ``i`` only where a capital İ may stand. ``large`` and ``small`` are letters that
    the damage takes only as capitals, or never as capitals.
    """

    become: tuple[tuple[str, str], ...] = ()
    lost: str = ""
    marks: str = ""
    most_lost: int = 3
    large: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()

    def joined(self, other: "Channel") -> "Channel":
        """Both damages at once."""
        merged = dict(self.become)
        for letter, options in other.become:
            merged[letter] = "".join(dict.fromkeys(merged.get(letter, "") + options))
        lost = "".join(dict.fromkeys(self.lost + other.lost))
        marks, most = self.marks + other.marks, max(self.most_lost, other.most_lost)
        return Channel(tuple(merged.items()), lost, marks, most, self.large | other.large, self.small | other.small)


class Inverter:
    """Finds the words of a lexicon that a channel may have turned into a given spelling; remembers what it found."""

    def __init__(self, channel: Channel, lexicon: Lexicon) -> None:
        """Share one by ``inverter``, so that what it remembers is of use to the next article too."""
        self.channel = channel
        self.lexicon = lexicon
        self._become = dict(channel.become)
        self._found: dict[tuple[str, bool], tuple[str, ...]] = {}

    def words(self, spelling: str, *, capitals: bool = False) -> tuple[str, ...]:
        """Words in lower case, the likeliest first, for ``spelling`` in lower case, with or without an apostrophe.

        ``capitals`` says that the spelling stands in capitals, where a mark may also be a lost İ anywhere.
        """
        if len(spelling) > _LONGEST:
            return ()
        key = (spelling, capitals)
        found = self._found.get(key)
        if found is None:
            if len(self._found) > _REMEMBERED:
                self._found.clear()
            found = tuple(sorted(self._inverted(spelling, capitals), key=self._share, reverse=True)[:16])
            self._found[key] = found
        return found

    def _share(self, word: str) -> float:
        return self.lexicon.token(word).share

    def _inverted(self, spelling: str, capitals: bool) -> set[str]:
        found = self._spellings(spelling, capitals)
        stem, mark, ending = spelling.partition("'")
        if not mark or not stem or not ending:
            return found
        endings = self._spellings(mark + ending, capitals)
        names = {stem} if stem[-1].isdigit() else self._spellings(stem, capitals)
        for name in names:
            found.update(name + own for own in endings if harmonious(name, own) and not _VOWELS.isdisjoint(own))
        return found

    def _spellings(self, spelling: str, capitals: bool) -> set[str]:
        options = [self._options(letter, at, capitals) for at, letter in enumerate(spelling)]
        if self.channel.lost or prod(map(len, options)) > _AT_ONCE:
            return self._walked(options)
        known = self._known
        return {made for letters in product(*options) if known(made := "".join(letters))}

    def _known(self, made: str) -> bool:
        if not self.lexicon.has(made):
            return False
        word = self.lexicon.word(made)
        return word.listed or "'" in made[1:]

    def _options(self, letter: str, at: int, capitals: bool) -> str:
        options = self._become.get(letter, letter)
        if letter in self.channel.marks and at > 0 and not capitals:
            return options.replace("i", "")
        return options

    def _walked(self, options: list[str]) -> set[str]:
        """Down the trie, letter by letter, leaving every path on which no word lies."""
        found: set[str] = set()
        grows, known = self.lexicon.begins, self._known
        lost, most, size = self.channel.lost, self.channel.most_lost, len(options)
        todo = [(0, "", 0)]
        seen = set()
        steps = 0
        while todo and steps < _STEPS:
            steps += 1
            at, made, gone = todo.pop()
            if at == size:
                if known(made):
                    found.add(made)
            else:
                todo += [(at + 1, made + letter, gone) for letter in options[at] if grows(made + letter)]
            if gone < most:
                for letter in lost:
                    longer = made + letter
                    if (at, longer) not in seen and grows(longer):
                        seen.add((at, longer))
                        todo.append((at, longer, gone + 1))
        return found


@lru_cache(maxsize=32)
def inverter(channel: Channel, lexicon: Lexicon) -> Inverter:
    """The inverter of that channel and lexicon, which remembers the words it was asked for before."""
    return Inverter(channel, lexicon)


def harmonious(stem: str, ending: str, *, spelt: bool = False) -> bool:
    """Whether the ending's first vowel is of the stem's kind; foreign names may break the rule.

    ``spelt`` says that the stem is in capitals: one that ends in a consonant may be read letter by letter.

    >>> harmonious("ankara", "'nın"), harmonious("ankara", "'nin"), harmonious("akp", "'nin", spelt=True)
    (True, False, True)
    >>> harmonious("4", "'ü"), harmonious("akp", "'nın", spelt=True)
    (True, False)
    """
    first = next((c for c in ending if c in _VOWELS), "")
    if stem[-1:].isdigit():
        last = _spoken_vowel(stem)
    elif spelt and len(stem) <= _SPELT and stem[-1] not in _VOWELS:
        last = "a" if stem[-1] == "k" and first in "ıa" else "e"
    else:
        last = next((c for c in reversed(stem) if c in _VOWELS), "")
    if not last or not first:
        return True
    if first in _AFTER:
        return last in _AFTER[first]
    return (last in _BACK) == (first in _BACK)


def _spoken_vowel(number: str) -> str:
    """The last vowel of a number as it is read aloud.

    >>> _spoken_vowel("4"), _spoken_vowel("2010"), _spoken_vowel("500")
    ('ö', 'o', 'ü')
    """
    digits = "".join(c for c in number if c.isdecimal())
    if digits.strip("0") == "":
        return "ı"
    zeros = len(digits) - len(digits.rstrip("0"))
    if zeros >= 2:
        return "ü" if zeros == 2 else "i" if zeros < 6 else "o"
    return ("ıiiüöeııiu" if zeros == 0 else "_oiuıiııea")[int(digits[-1 - zeros])]
