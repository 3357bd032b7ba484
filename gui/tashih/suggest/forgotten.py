"""What a person asked to forget: so many decisions on a word, so many on a cue, and whole articles for the learner.

Decisions are read off the articles as they stand and cannot be deleted there. So it is noted how many of them no longer
count; what is decided later counts again.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

Pair = tuple[str, str]
Counts = dict[str, dict[str, int]]


def counted(pairs: Iterable[Pair]) -> Counts:
    """How often each (surface, label) stands in ``pairs``.

    >>> counted([("Kaya", "PER"), ("Kaya", "PER"), ("Kaya", "LOC")])
    {'Kaya': {'PER': 2, 'LOC': 1}}
    """
    counts: Counts = {}
    for surface, label in pairs:
        labels = counts.setdefault(surface, {})
        labels[label] = labels.get(label, 0) + 1
    return counts


def left(pairs: Iterable[Pair], forgotten: Mapping[str, Mapping[str, int]]) -> list[Pair]:
    """``pairs`` without so many of each, those that come first.

    >>> left([("Kaya", "PER"), ("Kaya", "PER")], {"Kaya": {"PER": 1}})
    [('Kaya', 'PER')]
    """
    gone = Counter({(surface, label): n for surface, labels in forgotten.items() for label, n in labels.items()})
    kept = []
    for pair in pairs:
        if gone[pair] > 0:
            gone[pair] -= 1
        else:
            kept.append(pair)
    return kept


@dataclass(frozen=True, slots=True)
class Forgotten:
    """How many decisions do not count: tagged and rejected by surface and label, cues; articles not learned from."""

    tagged: Counts = field(default_factory=dict)
    rejected: Counts = field(default_factory=dict)
    cues: dict[str, int] = field(default_factory=dict)
    articles: tuple[int, ...] = ()

    def with_words(self, tagged: Iterable[Pair], rejected: Iterable[Pair], surfaces: Iterable[str]) -> "Forgotten":
        """Also all that was ever said of ``surfaces``: ``tagged`` and ``rejected`` are all decisions so far."""
        these = set(surfaces)
        return Forgotten(
            {**self.tagged, **counted(p for p in tagged if p[0] in these)},
            {**self.rejected, **counted(p for p in rejected if p[0] in these)},
            self.cues,
            self.articles,
        )

    def with_cues(self, cues: Iterable[str], these: Iterable[str]) -> "Forgotten":
        """Also ``these`` of all the ``cues`` that were ever set."""
        counts = Counter(cues)
        return Forgotten(self.tagged, self.rejected, {**self.cues, **{c: counts[c] for c in these}}, self.articles)
