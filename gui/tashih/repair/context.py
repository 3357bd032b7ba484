"""Chooses among the readings of neighbouring words by which words stand beside which.

Words with one reading separate the text into short runs, so a text of any length takes time in proportion. In a run
every reading gets its probability over all ways to read the neighbours (forward and backward sums), which is what a
confidence should be.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log
from typing import NamedTuple

from tashih.repair.lexicon import Lexicon, Word


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word: ``text`` as it would stand, ``word`` in the lexicon, ``cost`` of the damage it undoes.

    ``cost`` is a natural logarithm, 0 or less. ``last`` is the last word where ``text`` is several words;
    ``sure`` is the chance that its capital is right, given that the word is.
    """

    text: str
    word: Word
    cost: float = 0.0
    last: Word | None = None
    sure: float = 1.0

    @property
    def end(self) -> Word:
        """The word that the next one follows: the last of ``text`` where that is two words."""
        return self.last or self.word


class Slot(NamedTuple):
    """One word of the text, in code points ``start`` to ``end``, with its readings in no order."""

    start: int
    end: int
    readings: tuple[Reading, ...]


def probabilities(slots: Sequence[Slot], lexicon: Lexicon) -> list[list[float]]:
    """For each slot the probability of each of its readings, given the words beside it."""
    found = [[1.0] for _ in slots]
    at = 0
    while at < len(slots):
        if len(slots[at].readings) == 1:
            at += 1
            continue
        end = at
        while end < len(slots) and len(slots[end].readings) > 1:
            end += 1
        before = slots[at - 1].readings[0].end if at else lexicon.start
        after = slots[end].readings[0].word if end < len(slots) else lexicon.end
        found[at:end] = _of_run([slot.readings for slot in slots[at:end]], before, after, lexicon)
        at = end
    return found


def _of_run(run: list[tuple[Reading, ...]], before: Word, after: Word, lexicon: Lexicon) -> list[list[float]]:
    follows = lexicon.follows
    steps = [[[follows(one.end, two.word) for two in nexts] for one in readings] for readings, nexts in pairwise(run)]
    forward = [[follows(before, r.word) + r.cost for r in run[0]]]
    for readings, step in zip(run[1:], steps, strict=True):
        last = forward[-1]
        forward.append(
            [r.cost + _sum([last[i] + step[i][j] for i in range(len(last))]) for j, r in enumerate(readings)]
        )
    backward = [[follows(r.end, after) for r in run[-1]]]
    for readings, step in zip(reversed(run[1:]), reversed(steps), strict=True):
        ahead = backward[0]
        backward.insert(
            0, [_sum([step[i][j] + readings[j].cost + ahead[j] for j in range(len(ahead))]) for i in range(len(step))]
        )
    return [_shares([f + b for f, b in zip(one, two, strict=True)]) for one, two in zip(forward, backward, strict=True)]


def _sum(logs: list[float]) -> float:
    top = max(logs)
    return top + log(sum([exp(value - top) for value in logs]))


def _shares(logs: list[float]) -> list[float]:
    total = _sum(logs)
    return [exp(value - total) for value in logs]
