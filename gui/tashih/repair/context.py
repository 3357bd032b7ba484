"""Chooses among the readings of neighbouring words by which words stand beside which.

Words with one reading separate the text into short runs, so a text of any length takes time in proportion. In a run
every reading gets its probability over all ways to read the neighbours (forward and backward sums), which is what a
confidence should be.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp
from operator import mul
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
    """Each step is scaled to a sum of 1, so that no run is too long for the numbers."""
    follows = lexicon.follows
    weights = [[exp(r.cost) for r in readings] for readings in run]
    steps = [
        [[exp(follows(one.end, two.word)) for two in nexts] for one in readings] for readings, nexts in pairwise(run)
    ]
    forward = [_shares([exp(follows(before, r.word)) * w for r, w in zip(run[0], weights[0], strict=True)])]
    for weight, step in zip(weights[1:], steps, strict=True):
        ways = [sum(map(mul, forward[-1], column)) for column in zip(*step, strict=True)]
        forward.append(_shares(list(map(mul, weight, ways))))
    backward = [_shares([exp(follows(r.end, after)) for r in run[-1]])]
    for weight, step in zip(reversed(weights), reversed(steps), strict=False):
        ahead = list(map(mul, weight, backward[-1]))
        backward.append(_shares([sum(map(mul, row, ahead)) for row in step]))
    return [_shares(list(map(mul, one, two))) for one, two in zip(forward, reversed(backward), strict=True)]


def _shares(weights: list[float]) -> list[float]:
    total = sum(weights)
    return [weight / total for weight in weights] if total else [1 / len(weights)] * len(weights)
