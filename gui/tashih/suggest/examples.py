"""Corrected articles as examples to learn from, and how well suggestions agree with them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tashih.article.annotations import Mention, State
from tashih.suggest import gazetteer
from tashih.suggest.features import Marked
from tashih.suggest.memory import Memory, is_decided
from tashih.suggest.naming.document import whole
from tashih.suggest.naming.paragraph import read


@dataclass(frozen=True, slots=True)
class Example:
    """An article that a person has gone through: its text and every (start, end, label) that is right in it."""

    text: str
    mentions: tuple[Marked, ...]

    @classmethod
    def of(cls, text: str, mentions: Iterable[Mention]) -> "Example":
        """What a person has finished of an article: the paragraphs with a decision and without an open suggestion."""
        said = sorted(mentions, key=lambda m: m.span)
        lines: list[str] = []
        marked: list[Marked] = []
        start = length = place = 0
        for line in text.split("\n"):
            first, end = place, start + len(line)
            while place < len(said) and said[place].span.start < end:
                place += 1
            inside = said[first:place]
            if inside and all(is_decided(m) and m.span.end <= end for m in inside):
                marked += _right(inside, length - start)
                lines.append(line)
                length += len(line) + 1
            start = end + 1
        return cls("\n".join(lines), tuple(marked))

    def paragraphs(self) -> Iterator[tuple[str, int]]:
        """Each line that is not empty, with its start."""
        start = 0
        for line in self.text.split("\n"):
            if line:
                yield line, start
            start += len(line) + 1

    def by_paragraph(self) -> "Iterator[Example]":
        """Each of its paragraphs as an example of its own."""
        for line, start in self.paragraphs():
            end = start + len(line)
            inside = tuple((s - start, e - start, label) for s, e, label in self.mentions if start <= s and e <= end)
            yield Example(line, inside)

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


def _right(mentions: Iterable[Mention], by: int) -> Iterator[Marked]:
    return ((m.span.start + by, m.span.end + by, m.label) for m in mentions if m.state is not State.REJECTED)


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
