"""What a project has learned of words and cues, row by row, and what is to be forgotten so that a row goes."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from tashih.learning.lessons import Lessons
from tashih.suggest.forgotten import Forgotten, counted


class Effect(Enum):
    """What comes of the decisions on a word."""

    OFFERED = "offered"
    WITHHELD = "withheld"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Known:
    """A word with a label, or a cue (no ``label``): how often it was tagged and rejected, and what comes of it."""

    surface: str
    label: str
    tagged: int
    rejected: int
    effect: Effect


def known(lessons: Lessons) -> list[Known]:
    """All that is remembered of words and cues."""
    memory = lessons.memory
    tagged, rejected = (counted(p) for p in lessons.remaining)
    pairs = sorted({(s, label) for counts in (tagged, rejected) for s, labels in counts.items() for label in labels})
    words = []
    for surface, label in pairs:
        yes, no = tagged.get(surface, {}).get(label, 0), rejected.get(surface, {}).get(label, 0)
        effect = Effect.NONE
        if memory.is_withheld(surface, label):
            effect = Effect.WITHHELD
        elif memory.label_of(surface) == label:
            effect = Effect.OFFERED
        words.append(Known(surface, label, yes, no, effect))
    cues = Counter(lessons.cues)
    set_ = ((c, cues[c] - lessons.forgotten.cues.get(c, 0)) for c in lessons.remembered_cues)
    return words + [Known(cue, "", times, 0, Effect.OFFERED) for cue, times in set_]


def without(lessons: Lessons, rows: Iterable[Known]) -> Forgotten:
    """What is forgotten when ``rows`` are, too."""
    these = list(rows)
    words = [k.surface for k in these if k.label]
    forgotten = lessons.forgotten.with_words(lessons.tagged, lessons.rejected, words)
    return forgotten.with_cues(lessons.cues, [k.surface for k in these if not k.label])


def without_any(lessons: Lessons) -> Forgotten:
    """What is forgotten when everything is: the learner starts with other articles, too."""
    tagged, rejected, cues = counted(lessons.tagged), counted(lessons.rejected), dict(Counter(lessons.cues))
    return Forgotten(tagged, rejected, cues, tuple(sorted(lessons.by_article)))
