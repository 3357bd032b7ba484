"""Trains the list of contexts that say where a plain letter of an unknown word stands for a Turkish one."""

from collections import defaultdict
from collections.abc import Iterable

from marisa_trie import Trie

from tashih.article.casing import plain
from tashih.repair.asciified import PLAIN, context

_LEAST = 0.6  # words that a context must have been seen in (a rare word counts for less than one)
_MARGIN = 1.1


def train(words: Iterable[tuple[str, float]]) -> Trie:
    """A trie of contexts; each stored context turns the decision of the shorter ones about."""
    turkish: dict[str, float] = defaultdict(float)
    total: dict[str, float] = defaultdict(float)
    for word, weight in words:
        spelling = plain(word)
        for at, letter in enumerate(spelling):
            if letter in PLAIN:
                key = context(word[:at], spelling[at:])
                for end in range(1, len(key) + 1):
                    total[key[:end]] += weight
                    if word[at] != letter:
                        turkish[key[:end]] += weight
    return Trie(_turns(turkish, total))


def _turns(turkish: dict[str, float], total: dict[str, float]) -> list[str]:
    """Contexts, from short to long, whose majority is not that of the context they belong to."""
    decided: dict[str, bool] = {"": False}
    turns = []
    for key in sorted(total, key=len):
        before = decided[key[:-1]]
        share = turkish.get(key, 0.0)
        other = total[key] - share
        now = before
        if total[key] >= _LEAST and (share > _MARGIN * other or other > _MARGIN * share):
            now = share > other
        decided[key] = now
        if now != before:
            turns.append(key)
    return turns
