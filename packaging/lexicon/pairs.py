"""Chooses the word pairs worth keeping: those that decide between words a damage can confuse, and the most frequent."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from slm import LanguageModel

from tashih.article.casing import plain

CONTEXTS = 150_000  # how many of the most frequent words are asked for beside a confusable one
COMMON = 20_000  # how many of the most frequent words are asked for beside one another
_LETTERS = re.compile(r"[^\W\d_]+")
# What a damage makes of a word: words that become the same can only be told apart by what stands beside them.
_DAMAGES: tuple[Callable[[str], str], ...] = (
    plain,
    lambda word: word.replace("ç", ""),
    lambda word: re.sub("[şğı]", "?", word),
    lambda word: re.sub("[çğıöşü]", "?", word),
)
_LOOK_ALIKES = (
    ("ı", "i"),
    ("l", "ı"),
    ("l", "i"),
    ("y", "v"),
    ("m", "rn"),
    ("h", "b"),
    ("e", "c"),
    ("u", "ü"),
    ("o", "ö"),
)


@dataclass(frozen=True)
class Pairs:
    """Parallel arrays: the words (as numbers of the model), log10 of the second given the first, the gain that is
    over what the single words lead one to expect, and the worth of knowing it."""

    first: NDArray[np.uint32]
    second: NDArray[np.uint32]
    gain: NDArray[np.float32]
    worth: NDArray[np.float32]


def confusable(words: Iterable[str]) -> set[str]:
    """Those of ``words`` that some damage makes equal to another of them."""
    listed = {word for word in words if _LETTERS.fullmatch(word)}
    found: set[str] = set()
    for damage in _DAMAGES:
        groups = defaultdict(list)
        for word in listed:
            groups[damage(word)].append(word)
        found.update(word for group in groups.values() if len(group) > 1 for word in group)
    for word in listed:
        rivals = {rival for rival in _one_confused(word) if rival in listed}
        if rivals:
            found |= rivals | {word}
    return found


def _one_confused(word: str) -> Iterator[str]:
    for one, other in _LOOK_ALIKES:
        for old, new in ((one, other), (other, one)):
            at = word.find(old)
            while at >= 0:
                yield word[:at] + new + word[at + len(old) :]
                at = word.find(old, at + 1)


def choose(model: LanguageModel, listed: Callable[[str], bool], raw: NDArray[np.float64]) -> Pairs:
    """All pairs worth a thought, best first. ``raw`` is log10 of each word's share of running text."""
    order = np.argsort(-raw, kind="stable").astype(np.uint32)
    number = {word: at for at, word in enumerate(model.words)}
    targets = sorted(number[word] for word in confusable(filter(listed, model.words)))
    target = np.array(targets, np.uint32)
    contexts, common = order[:CONTEXTS], order[:COMMON]
    is_target = np.zeros(len(order), np.bool_)
    is_target[target] = True
    is_common = np.zeros(len(order), np.bool_)
    is_common[common] = True
    after_any = np.union1d(target, common).astype(np.uint32)
    parts = []
    for first in contexts:
        if is_target[first]:
            seconds = contexts
        elif is_common[first]:
            seconds = after_any
        else:
            seconds = target
        parts.append(_gains(model, int(first), seconds, raw))
    first, second, gain, joint = (np.concatenate(column) for column in zip(*parts, strict=True))
    decides = is_target[first] | is_target[second]
    worth = joint * gain * np.where(decides, 1.0, 0.15)
    best = np.argsort(-worth, kind="stable")
    return Pairs(first[best], second[best], gain[best], worth[best])


def _gains(
    model: LanguageModel, first: int, seconds: NDArray[np.uint32], raw: NDArray[np.float64]
) -> tuple[NDArray[np.uint32], NDArray[np.uint32], NDArray[np.float32], NDArray[np.float32]]:
    found, chance = model.pairs(first, seconds)
    seconds = seconds[found]
    gain = (chance - model.backoff[first] - model.chance[seconds]).astype(np.float32)
    kept = gain > 0.3
    joint = (10 ** (raw[first] + chance[kept])).astype(np.float32)
    return np.full(int(kept.sum()), first, np.uint32), seconds[kept], gain[kept], joint
