"""The memory: which words this user tagged as what, and which suggestions were rejected.

What was tagged is suggested again at once, in any case form; what was rejected is withheld. A label is forgotten for a
surface when more than 40 % of what was said of it are rejections.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from tashih.article.annotations import Mention, Origin, State
from tashih.article.casing import lower
from tashih.suggest.naming.finding import Finding
from tashih.suggest.naming.tokens import APOSTROPHES, is_suffix

FORGOTTEN_ABOVE = 0.4
REMEMBERED = "memory"
_LONGEST_SUFFIX = 7
Counts = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True)
class Memory:
    """Surface -> label -> how often tagged, how often rejected. A value: learning gives a new one."""

    tagged: Counts = field(default_factory=dict)
    rejected: Counts = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.tagged or self.rejected)

    def learned(self, tagged: Iterable[tuple[str, str]], rejected: Iterable[tuple[str, str]] = ()) -> "Memory":
        """With these (surface, label) pairs counted in.

        >>> Memory().learned([("Lavrov", "PER")]).label_of("Lavrov")
        'PER'
        """
        return Memory(_added(self.tagged, tagged, only=True), _added(self.rejected, rejected))

    def joined(self, other: "Memory") -> "Memory":
        """What both know together."""
        return Memory(_added(self.tagged, _pairs(other.tagged)), _added(self.rejected, _pairs(other.rejected)))

    def label_of(self, surface: str) -> str:
        """The label this surface was tagged with most often and that is not forgotten; empty without one."""
        said = self.tagged.get(surface, {})
        alive = [label for label in said if not self.is_withheld(surface, label)]
        return max(alive, key=lambda label: (said[label], label), default="")

    def is_withheld(self, surface: str, label: str) -> bool:
        """Whether this label was rejected for this surface too often to be offered again."""
        no = self.rejected.get(surface, {}).get(label, 0)
        yes = self.tagged.get(surface, {}).get(label, 0)
        return no > FORGOTTEN_ABOVE * (no + yes)

    @cached_property
    def recall(self) -> "Recall":
        """Made ready to find what it knows in a text."""
        return Recall(self)

    def times(self, surface: str, label: str) -> int:
        """How often it was tagged so."""
        return self.tagged.get(surface, {}).get(label, 0)


def is_decided(mention: Mention) -> bool:
    """Whether a person has said something of it."""
    return mention.state is not State.SUGGESTED or mention.origin is Origin.HAND


def decisions(text: str, mentions: Iterable[Mention]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """What a person said of an article's mentions: (surface, label) pairs tagged or accepted, and those rejected."""
    tagged: list[tuple[str, str]] = []
    rejected: list[tuple[str, str]] = []
    for mention in filter(is_decided, mentions):
        where = rejected if mention.state is State.REJECTED else tagged
        where.append((mention.span.of(text), mention.label))
    return tagged, rejected


def remembered(articles: Iterable[tuple[str, Iterable[Mention]]]) -> Memory:
    """The memory of a project: every decision in its articles (text, mentions), oldest first."""
    memory = Memory()
    for text, mentions in articles:
        memory = memory.learned(*decisions(text, mentions))
    return memory


class Recall:
    """A memory made ready to find its surfaces in a text."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self._by_first: dict[str, list[tuple[str, str]]] = {}
        for surface in memory.tagged:
            label = memory.label_of(surface)
            if label:
                self._by_first.setdefault(_first_word(surface), []).append((surface, label))
        for found in self._by_first.values():
            found.sort(key=lambda pair: -len(pair[0]))

    def found_at(self, text: str, start: int, word: str) -> Iterator[Finding]:
        """The longest remembered surface that begins with ``word`` at ``start`` of ``text``, if any."""
        for surface, label in self._by_first.get(_first_word(word), ()):
            end = start + len(surface)
            if text.startswith(surface, start) and _ends_name(text, end, surface):
                times = self.memory.times(surface, label)
                yield Finding(start, end, label, REMEMBERED, min(0.99, 0.8 + 0.05 * times), {"count": times})
                return

    def allows(self, text: str, finding: Finding) -> bool:
        """Whether the user did not reject this."""
        return not self.memory.is_withheld(text[finding.start : finding.end], finding.label)


def _first_word(surface: str) -> str:
    """The first four letters: a case suffix may make the first word of a text longer than that of the surface."""
    return surface.split(" ", 1)[0][:4]


def _ends_name(text: str, end: int, surface: str) -> bool:
    """Whether the name can end here: at the end of a word, at a suffix behind an apostrophe, and for a compound name
    (``Diplomasi Akademisi``) at a suffix without one.
    """
    if end >= len(text):
        return True
    if text[end] in APOSTROPHES:
        return _is_cut(text, end + 1) or not text[end + 1 : end + 2].isalpha()
    if not text[end].isalnum():
        return True
    return " " in surface and surface[-1] in "ıiuü" and text[end].islower() and _is_cut(text, end)


def _is_cut(text: str, at: int) -> bool:
    end = at
    while end < len(text) and end - at <= _LONGEST_SUFFIX and text[end].isalnum():
        end += 1
    return end - at <= _LONGEST_SUFFIX and is_suffix(lower(text[at:end]))


def _pairs(counts: Counts) -> Iterator[tuple[str, str]]:
    return ((surface, label) for surface, labels in counts.items() for label, n in labels.items() for _ in range(n))


def _added(counts: Counts, pairs: Iterable[tuple[str, str]], *, only: bool = False) -> Counts:
    """The counts with the pairs; ``only`` halves what was said of a surface under other labels, so that news wins."""
    new: dict[str, Mapping[str, int]] = dict(counts)
    for surface, label in pairs:
        if surface:
            old = new.get(surface, {})
            labels = {other: count // 2 if only and other != label else count for other, count in old.items()}
            new[surface] = {**labels, label: old.get(label, 0) + 1}
    return new
