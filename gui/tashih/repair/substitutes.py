"""Learns from the words of a damaged text which Turkish letters its foreign characters stand for."""

from collections.abc import Iterator
from dataclasses import dataclass

from tashih.repair.channel import Channel
from tashih.repair.inventory import Inventory
from tashih.repair.lexicon import Lexicon
from tashih.repair.vocables import Vocables, restored

LETTERS = "şğıçöü"
MARKS = frozenset("?\ufffd")
"""Characters that stand for any lost letter, large or small."""

_SEEN_BEFORE = {"ř": "ş", "đ": "ğ", "þ": "ş", "ð": "ğ", "ý": "ı", "ţ": "ş", "ț": "ş", "ș": "ş", "ǧ": "ğ", "ģ": "ğ"}
_HINT = 0.3  # what having been seen before counts for, in words that come back
_ENOUGH, _ENOUGH_NEW = 2, 4  # words that must come back: of a pair seen before, of one never seen
_LEAST = 0.6  # share of the words with a foreign letter that must come back
_LONG = 5  # letters of a word that may be the only proof
_AS_GOOD = 0.95
_MOST_BACK = 0.8  # where the proof is that of another pair


@dataclass(frozen=True)
class Learner:
    """What is known of the foreign characters ``aliens`` (lower case): the words they stand in, the letters beside.

    Where it is not sure which stretch is damaged, there are several ``inventories``; the one that explains most wins.
    """

    words: Vocables
    aliens: str
    inventories: tuple[Inventory, ...]
    lexicon: Lexicon

    def table(self) -> dict[str, str]:
        """For each character the letters it may stand for, if enough words come back.

        Pairs seen before speak for each other: a single word in lower case proves one of them.
        """
        found, single = {}, {}
        for alien in self.aliens:
            mine = [word for word in self.words.having(alien) if any(map(str.isalpha, word))]
            options, back = self._best_options(alien, mine) if alien in MARKS else self._best_letter(alien, mine)
            usual = _SEEN_BEFORE.get(alien, " ") in options
            enough = 1 if alien in MARKS else _ENOUGH if usual else _ENOUGH_NEW
            if len(back) >= max(enough, _LEAST * len(mine)) and (enough < _ENOUGH_NEW or self._are_no_names(back)):
                found[alien] = options
            elif usual and len(back) == len(mine) == 1 and self._proves(back[0]):
                single[alien] = options
        found |= single
        return found | dict(self._beside(found)) if found else found

    def _proves(self, word: str) -> bool:
        return len(word) >= _LONG and word in self.words.in_lower_case

    def _are_no_names(self, words: list[str]) -> bool:
        """Whether one stands in lower case, or nothing does: a team's names share letters, and look like words."""
        small = self.words.in_lower_case
        return not small or not small.isdisjoint(words)

    def _back(self, words: list[str], alien: str, options: str) -> list[str]:
        """Those that are words with ``options`` for the one character and any letter for the others."""
        rest = tuple((other, LETTERS) for other in self.aliens if other != alien)
        return restored(words, Channel((*rest, (alien, options))), self.lexicon)

    def _best_options(self, mark: str, words: list[str]) -> tuple[str, list[str]]:
        ways = dict.fromkeys((i.absent() or i.missing() or LETTERS) + "i" for i in self.inventories)
        found = [(way, self._back(words, mark, way)) for way in sorted(ways, key=len)]
        most = max(len(back) for _, back in found)
        return next(one for one in found if len(one[1]) >= _AS_GOOD * most)  # the fewer letters, the surer

    def _best_letter(self, alien: str, words: list[str]) -> tuple[str, list[str]]:
        best, most, back = "", 0.0, []
        for letter in LETTERS:
            came = self._back(words, alien, letter)
            worth = len(came) + _HINT * (_SEEN_BEFORE.get(alien) == letter)
            if worth > most and worth >= 1:
                best, most, back = letter, worth, came
        return (best, back) if best != "ı" else ("ıi", self._back(words, alien, "ıi"))

    def _beside(self, table: dict[str, str]) -> Iterator[tuple[str, str]]:
        """Pairs seen before that come back beside those of ``table``, once letters that are gone are reckoned with."""
        gone = self.inventories[0].missing(least=0.8)
        for alien in self.aliens:
            letter = _SEEN_BEFORE.get(alien)
            if letter is None or alien in table:
                continue
            options = letter + "i" * (letter == "ı")
            mine = self.words.having(alien)
            back = restored(mine, Channel((*table.items(), (alien, options)), gone), self.lexicon)
            if len(back) >= max(1, _MOST_BACK * len(mine)):
                yield alien, options
