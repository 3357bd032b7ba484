"""Which words a spelling may be when one letter was misread, a space lost, or i and ı mixed up."""

from collections.abc import Iterator
from dataclasses import dataclass

from tashih.repair.channel import Channel, Inverter
from tashih.repair.lexicon import Lexicon

_USUAL = 0.0
_RARE = -2.0
_LOOK_ALIKES: tuple[tuple[str, str, float], ...] = (
    *(("y", "v", _USUAL), ("ı", "l", _USUAL), ("ı", "i", _USUAL), ("ü", "u", _USUAL), ("ö", "o", _USUAL)),
    *(("ş", "s", _USUAL), ("ç", "c", _USUAL), ("ğ", "g", _USUAL), ("m", "rn", _USUAL), ("h", "b", _USUAL)),
    *(("e", "c", _USUAL), ("i", "l", _USUAL), ("o", "0", _USUAL), ("l", "1", _USUAL), ("ı", "1", _USUAL)),
    *(("d", "cl", _RARE), ("n", "ri", _RARE), ("n", "rı", _RARE), ("f", "t", _RARE), ("n", "u", _RARE)),
    *(("a", "o", _RARE), ("c", "o", _RARE), ("ş", "ğ", _RARE), ("g", "q", _RARE), ("w", "vv", _RARE)),
    *(("n", "ii", _RARE), ("ü", "ii", _RARE), ("k", "h", _RARE), ("t", "l", _RARE), ("i", "j", _RARE)),
)
_SHORTEST_PART = 2
_ALONE = frozenset("o")


@dataclass(frozen=True, slots=True)
class Guess:
    """A word (or two, with a space between) in lower case, and the logarithm of what the mistake costs beside others."""

    text: str
    kind: str
    cost: float


@dataclass
class Guesser:
    """Guesses what an unknown spelling was; a word it has seen costs nothing again."""

    lexicon: Lexicon

    def __post_init__(self) -> None:
        self._guesses: dict[str, tuple[Guess, ...]] = {}
        self._dots = Inverter(Channel((("i", "iı"), ("ı", "ıi"))), self.lexicon)

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
            if new not in seen and self.lexicon.token(new).listed:
                seen.add(new)
                yield Guess(new, "confused", cost)

    def _dotted(self, spelling: str) -> Iterator[Guess]:
        for word in self._dots.words(spelling)[:4]:
            changes = sum(a != b for a, b in zip(word, spelling, strict=True))
            if changes > 1:  # one alone is among the misread
                yield Guess(word, "shifted_case", -1.0 * changes)

    def _glued(self, spelling: str) -> Iterator[Guess]:
        if "'" in spelling:
            return
        for at in range(1, len(spelling)):
            left, right = spelling[:at], spelling[at:]
            if self._stands(left) and self._stands(right):
                yield Guess(f"{left} {right}", "glued", 0.0)

    def _stands(self, part: str) -> bool:
        return (len(part) >= _SHORTEST_PART or part in _ALONE) and self.lexicon.word(part).listed


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
