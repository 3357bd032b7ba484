"""Which words a spelling may be when one letter was misread, a space lost, or i and ı mixed up."""

from collections.abc import Iterator
from dataclasses import dataclass

from tashih.repair.channel import Channel, harmonious, inverter
from tashih.repair.lexicon import Lexicon
from tashih.repair.segments import cut, stands

_USUAL = 0.0
_RARE = -2.0
_AGAIN = -3.0  # a second mistake in one word
_MUCH = 2.0
_ENDING = -5.0  # what is cut off may be an ending that the dictionary lacks for this stem
_LOOK_ALIKES: tuple[tuple[str, str, float], ...] = (
    *(("y", "v", _USUAL), ("ı", "l", _USUAL), ("ı", "i", _USUAL), ("ü", "u", _USUAL), ("ö", "o", _USUAL)),
    *(("ş", "s", _USUAL), ("ç", "c", _USUAL), ("ğ", "g", _USUAL), ("m", "rn", _USUAL), ("h", "b", _USUAL)),
    *(("e", "c", _USUAL), ("i", "l", _USUAL), ("o", "0", _USUAL), ("l", "1", _USUAL), ("ı", "1", _USUAL)),
    *(("d", "cl", _RARE), ("n", "ri", _RARE), ("n", "rı", _RARE), ("f", "t", _RARE), ("n", "u", _RARE)),
    *(("a", "o", _RARE), ("c", "o", _RARE), ("ş", "ğ", _RARE), ("g", "q", _RARE), ("w", "vv", _RARE)),
    *(("n", "ii", _RARE), ("ü", "ii", _RARE), ("k", "h", _RARE), ("t", "l", _RARE), ("i", "j", _RARE)),
)


@dataclass(frozen=True, slots=True)
class Guess:
    """A word, or several with spaces between, in lower case; ``cost`` is the logarithm of how rare the mistake is."""

    text: str
    kind: str
    cost: float


@dataclass
class Guesser:
    """Guesses what an unknown spelling was; a word it has seen costs nothing again."""

    lexicon: Lexicon

    def __post_init__(self) -> None:
        self._guesses: dict[str, tuple[Guess, ...]] = {}
        self._twice: dict[str, tuple[Guess, ...]] = {}
        self._likelier: dict[str, tuple[Guess, ...]] = {}
        self._dots = inverter(Channel((("i", "iı"), ("ı", "ıi"))), self.lexicon)

    def guesses(self, spelling: str) -> tuple[Guess, ...]:
        """For ``spelling`` in lower case; misread letters first, then lost spaces."""
        found = self._guesses.get(spelling)
        if found is None:
            found = (*self._misread(spelling), *self._dotted(spelling), *self._glued(spelling))
            self._guesses[spelling] = found
        return found

    def _misread(self, spelling: str) -> Iterator[Guess]:
        seen = {spelling}
        for new, cost in one_misread(spelling):
            if new not in seen and self._may_stand(new):
                seen.add(new)
                yield Guess(new, "confused", cost)

    def _may_stand(self, word: str) -> bool:
        stem, mark, ending = word.partition("'")
        return self.lexicon.token(word).listed and (not mark or harmonious(stem, mark + ending))

    def _dotted(self, spelling: str) -> Iterator[Guess]:
        for word in self._dots.words(spelling)[:4]:
            changes = sum(a != b for a, b in zip(word, spelling, strict=True))
            if changes > 1:  # one alone is among the misread
                yield Guess(word, "shifted_case", -1.0 * changes)

    def _glued(self, spelling: str) -> Iterator[Guess]:
        stem, mark, rest = spelling.partition("'")
        ways = cut(spelling, self.lexicon) if not mark else self._behind_ending(stem, mark, rest)
        for words in ways:
            ends = sum(self.lexicon.is_ending(part) for part in words.split()[1:])
            yield Guess(words, "glued", _ENDING * ends)

    def _behind_ending(self, stem: str, mark: str, rest: str) -> Iterator[str]:
        for at in range(1, len(rest) - 1):
            if self.lexicon.word(mark + rest[:at]).listed and stands(rest[at:], self.lexicon):
                yield f"{stem}{mark}{rest[:at]} {rest[at:]}"

    def twice_misread(self, spelling: str) -> tuple[Guess, ...]:
        """For a spelling with two misread letters; slow, for words that nothing else explains."""
        found = self._twice.get(spelling)
        if found is None:
            costs: dict[str, float] = {}
            for once, cost in one_misread(spelling):
                for word, more in one_misread(once):
                    if word != spelling and self._may_stand(word):
                        costs[word] = max(costs.get(word, -99.0), cost + more + _AGAIN)
            found = self._twice[spelling] = tuple(Guess(w, "confused", c) for w, c in costs.items())
        return found

    def likelier(self, spelling: str) -> tuple[Guess, ...]:
        """For a spelling that is a word: the much more frequent words that it may be a misread letter of."""
        found = self._likelier.get(spelling)
        if found is None:
            least = self.lexicon.token(spelling).share + _MUCH
            guesses = (Guess(new, "confused", cost) for new, cost in one_misread(spelling))
            found = tuple(
                g for g in guesses if self.lexicon.word(g.text).listed and self.lexicon.word(g.text).share > least
            )
            self._likelier[spelling] = found
        return found


def one_misread(spelling: str) -> Iterator[tuple[str, float]]:
    """Every spelling that one misread letter may have made this one from, with the cost of that mistake."""
    for one, other, cost in _LOOK_ALIKES:
        for old, new in ((one, other), (other, one)):
            if new.isdigit():
                continue
            at = spelling.find(old)
            while at >= 0:
                yield spelling[:at] + new + spelling[at + len(old) :], cost
                at = spelling.find(old, at + 1)
