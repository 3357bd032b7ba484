"""What a person's decisions teach: read off each article, kept beside it in the project, used for every other one.

A lesson is derived from an article as it stands, never counted up act by act. So an undone decision teaches nothing,
and the lesson of an article is right whatever was done to it meanwhile.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

import msgspec

from tashih.article.annotations import State
from tashih.article.article import Article
from tashih.article.casing import lower
from tashih.article.edits import HAND, EditState
from tashih.process import Process
from tashih.repair.knowledge import Knowledge as Words
from tashih.repair.knowledge import Rule
from tashih.store.values import Values
from tashih.suggest.forgotten import Forgotten, left
from tashih.suggest.knowledge import DEFAULT_LABELS
from tashih.suggest.knowledge import Knowledge as Names
from tashih.suggest.memory import Memory, decisions
from tashih.suggest.recognizers import Recognizer
from tashih.suggest.suggestions import Kept, Suggester

ENOUGH = 2
"""Decisions of one kind on a series before it is treated so in other articles."""

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    """One article's decisions: (surface, label) pairs tagged and rejected, series of repairs accepted and rejected,
    and the cues of quotations that no rule knows.
    """

    tagged: Pairs = ()
    rejected: Pairs = ()
    accepted_series: dict[str, int] = field(default_factory=dict)
    rejected_series: dict[str, int] = field(default_factory=dict)
    cues: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.tagged or self.rejected or self.accepted_series or self.rejected_series or self.cues)


def lesson_of(article: Article) -> Lesson:
    """What ``article`` teaches as it stands."""
    tagged, rejected = decisions(article.repaired, article.mentions)
    decided = [e for e in article.edits if e.reviewed and e.series and e.rule != HAND]
    return Lesson(
        tuple(tagged),
        tuple(rejected),
        dict(Counter(e.series for e in decided if e.state is EditState.APPLIED)),
        dict(Counter(e.series for e in decided if e.state is EditState.REJECTED)),
        _new_cues(article),
    )


def _new_cues(article: Article) -> tuple[str, ...]:
    """The cues that a person set and that no rule knows, in lower case: ``köpürdü``."""
    by_hand = (
        q.cue.of(article.repaired) for q in article.quotations if q.author and q.cue and q.state is not State.REJECTED
    )
    cues = [lower(cue).rstrip(" :") for cue in by_hand]
    if not cues:
        return ()
    from tashih.suggest.cues import is_new_cue

    return tuple(cue for cue in cues if is_new_cue(cue))


@dataclass(frozen=True)
class Lessons:
    """Those of a whole project, by article number, and what a person set by hand."""

    by_article: dict[int, Lesson] = field(default_factory=dict)
    rules: tuple[Rule, ...] = ()
    labels: frozenset[str] = DEFAULT_LABELS
    weights: bytes = b""
    forgotten: Forgotten = field(default_factory=Forgotten)

    @property
    def tagged(self) -> list[tuple[str, str]]:
        """Every (surface, label) that was tagged, whether it counts or not."""
        return [pair for lesson in self.by_article.values() for pair in lesson.tagged]

    @property
    def rejected(self) -> list[tuple[str, str]]:
        """Every (surface, label) that was rejected, whether it counts or not."""
        return [pair for lesson in self.by_article.values() for pair in lesson.rejected]

    @property
    def cues(self) -> list[str]:
        """Every cue that was set and that no rule knows, whether it counts or not."""
        return [cue for lesson in self.by_article.values() for cue in lesson.cues]

    @property
    def memory(self) -> Memory:
        """What is remembered of words."""
        return Memory().learned(*self.remaining)

    @property
    def remaining(self) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
        """Every (surface, label) tagged and every one rejected that counts."""
        return left(self.tagged, self.forgotten.tagged), left(self.rejected, self.forgotten.rejected)

    @property
    def remembered_cues(self) -> tuple[str, ...]:
        """The cues that count, each once."""
        return tuple(c for c, n in Counter(self.cues).items() if n > self.forgotten.cues.get(c, 0))

    def process(self, recognizers: tuple[Recognizer, ...] = (), kept: Kept | None = None) -> Process:
        """The job as this project has taught it, with the plug-ins that are on; ``kept`` from the look before."""
        memory = self.memory
        names = Names(self.labels, memory, self.weights, recognizers, cues=self.remembered_cues)
        return Process(self._words(memory), Suggester(names, kept if kept is not None else Kept()))

    def _words(self, memory: Memory) -> Words:
        accepted, rejected = Counter[str](), Counter[str]()
        for lesson in self.by_article.values():
            accepted.update(lesson.accepted_series)
            rejected.update(lesson.rejected_series)
        return Words(
            self.rules,
            frozenset(lower(word) for surface in memory.tagged for word in surface.split()),
            rejected=frozenset(s for s, n in rejected.items() if n >= ENOUGH and n > accepted[s]),
            accepted=frozenset(s for s, n in accepted.items() if n >= ENOUGH and not rejected[s]),
        )


LESSON = "lesson/"


def read_lessons(values: Values, labels: frozenset[str] = DEFAULT_LABELS) -> Lessons:
    """Those kept in a project. One that cannot be read is passed over: the next decision writes it anew."""
    found: dict[int, Lesson] = {}
    for key, value in values.all(LESSON):
        try:
            found[int(key.removeprefix(LESSON))] = msgspec.json.decode(value, type=Lesson)
        except (ValueError, msgspec.MsgspecError):
            continue
    rules = tuple(r for r in read_rules(values) if r.on)
    return Lessons(found, rules, labels, values.get(Values.LEARNER) or b"", read_forgotten(values))


def read_forgotten(values: Values) -> Forgotten:
    """What a person asked to forget in a project."""
    try:
        return msgspec.json.decode(values.get(Values.FORGOTTEN) or b"{}", type=Forgotten)
    except msgspec.MsgspecError:
        return Forgotten()


def keep_forgotten(values: Values, forgotten: Forgotten) -> None:
    """Keep what a person asked to forget; nothing is taken out."""
    nothing = forgotten == Forgotten()
    values.set(Values.FORGOTTEN, None if nothing else msgspec.json.encode(forgotten))


def keep_lesson(values: Values, number: int, lesson: Lesson) -> None:
    """Keep an article's lesson in the project; an empty one is taken out."""
    values.set(f"{LESSON}{number}", msgspec.json.encode(lesson) if lesson else None)


def read_rules(values: Values) -> tuple[Rule, ...]:
    """The person's own replacement rules in a project, those switched off as well."""
    try:
        return msgspec.json.decode(values.get(Values.RULES) or b"[]", type=tuple[Rule, ...])
    except msgspec.MsgspecError:
        return ()


def keep_rules(values: Values, rules: Iterable[Rule]) -> None:
    """Keep the person's own replacement rules in a project."""
    values.set(Values.RULES, msgspec.json.encode(tuple(rules)))
