"""Corrected articles as examples to learn from, and how well suggestions agree with them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tashih.suggest import gazetteer
from tashih.suggest.features import Marked
from tashih.suggest.memory import Memory
from tashih.suggest.naming.document import whole
from tashih.suggest.naming.paragraph import read


@dataclass(frozen=True, slots=True)
class Example:
    """An article that a person has gone through: its text and every (start, end, label) that is right in it."""

    text: str
    mentions: tuple[Marked, ...]

    def paragraphs(self) -> Iterator[tuple[str, int]]:
        """Each line that is not empty, with its start."""
        start = 0
        for line in self.text.split("\n"):
            if line:
                yield line, start
            start += len(line) + 1

    def pairs(self) -> list[tuple[str, str]]:
        """The (surface, label) of each mention."""
        return [(self.text[start:end], label) for start, end, label in self.mentions]

    @property
    def sentences(self) -> int:
        """About how many sentences it has."""
        return max(1, sum(self.text.count(mark) for mark in ".!?…"))

    def suggested(self, memory: Memory) -> list[Marked]:
        """What rules and ``memory`` say of it, of all labels."""
        names = gazetteer.turkish()
        readings = [(start, read(line, names)) for line, start in self.paragraphs()]
        labels = {label for _, _, label in self.mentions} or {"PER", "LOC", "ORG"}
        return [(f.start, f.end, f.label) for f in whole(self.text, readings, memory.recall, labels)]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of suggestions that are right, that were made, and that should have been."""

    right: int
    made: int
    wanted: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall.

        >>> Score(right=1, made=1, wanted=3).f1
        0.5
        """
        return 2 * self.right / (self.made + self.wanted) if self.made + self.wanted else 0.0


def score(examples: Sequence[Example], suggested: Iterable[Iterable[Marked]]) -> Score:
    """How suggestions agree with examples: a mention is right if start, end and label are."""
    right = made = wanted = 0
    for example, found in zip(examples, suggested, strict=True):
        mine, gold = set(found), set(example.mentions)
        right, made, wanted = right + len(mine & gold), made + len(mine), wanted + len(gold)
    return Score(right, made, wanted)
