"""What can be said about a stretch of the repaired text: a mention, a quotation, marks that are none, a flag.

All spans are code points of the *repaired* text. Each kind knows its ``extent`` and how it moves with the text.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol, Self

from tashih.article.reason import Reason
from tashih.article.spans import Replacement, Span, cover, moved_by_all


class State(StrEnum):
    """What a person said of it so far."""

    SUGGESTED = "suggested"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Origin(StrEnum):
    """Who saw it first."""

    RULE = "rule"
    MEMORY = "memory"
    LEARNER = "learner"
    PLUGIN = "plugin"
    IMPORT = "import"
    HAND = "hand"


class Form(StrEnum):
    """How the words are given: in marks, marks inside a clause, a clause, or speech whose marks are missing."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"
    UNMARKED = "direct-unmarked"


class SourceKind(StrEnum):
    """What kind of source the words have."""

    PERSON = "person"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    GROUP = "group"
    ANONYMOUS = "anonymous"
    AUTHOR = "author"


class Medium(StrEnum):
    """Whether it was said, written or thought."""

    SPEECH = "speech"
    WRITING = "writing"
    THOUGHT = "thought"


class MarksReason(StrEnum):
    """Why words in quotation marks are not a quotation."""

    SCARE = "scare"
    TITLE = "title"
    TERM = "term"
    NAME = "name"
    SLOGAN = "slogan"
    OTHER = "other"


class Annotation(Protocol):
    """What a layer holds."""

    @property
    def id(self) -> str:
        """Unique in its article, across all layers."""

    @property
    def extent(self) -> Span:
        """From its first to its last code point."""

    def shifted(self, by: int) -> Self:
        """The same, ``by`` code points further on."""

    def moved(self, by: Iterable[Replacement]) -> Self | None:
        """The same after disjoint replacements under it, or None if nothing is left to hold on to."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch that names an entity. A case suffix and its apostrophe stay outside: ``İdlib``, not ``İdlib'de``.

    ``entity`` is the id of what it names, shared by all mentions of it; empty while not told apart.
    """

    id: str
    span: Span
    label: str
    state: State = State.SUGGESTED
    origin: Origin = Origin.RULE
    reason: Reason | None = None
    confidence: float = 1.0
    entity: str = ""
    note: str = ""
    author: str = ""

    @property
    def extent(self) -> Span:
        """Its span."""
        return self.span

    def shifted(self, by: int) -> "Mention":
        """The same, further on."""
        return replace(self, span=self.span.shifted(by))

    def moved(self, by: Iterable[Replacement]) -> "Mention | None":
        """A mention does not take in what is typed at its border."""
        span = moved_by_all(self.span, by)
        return replace(self, span=span) if span is not None and len(span) else None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words given to a source: who said what, and the expression that says so.

    ``contents`` are the words with their quotation marks, one span a paragraph or part; ``inner`` the same without
    the marks (in a mixed quotation: the marked words). ``cue`` is the whole expression (``ifadelerini kullandı``),
    ``source`` the noun phrase with its title, without case suffix. ``who`` is the resolved speaker's name, which may
    stand paragraphs away (``speaker`` is that mention's span when known). ``parent`` is the id of the one around it.
    """

    id: str
    contents: tuple[Span, ...]
    inner: tuple[Span, ...] = ()
    cue: Span | None = None
    source: Span | None = None
    who: str = ""
    speaker: Span | None = None
    form: Form = Form.DIRECT
    source_kind: SourceKind = SourceKind.PERSON
    medium: Medium = Medium.SPEECH
    parent: str = ""
    state: State = State.SUGGESTED
    origin: Origin = Origin.RULE
    reason: Reason | None = None
    confidence: float = 1.0
    damaged: bool = False
    note: str = ""
    author: str = ""

    def __post_init__(self) -> None:
        if not self.contents:
            raise ValueError("a quotation without words")

    @property
    def extent(self) -> Span:
        """From the first to the last code point of words, cue, source and speaker."""
        return cover([*self.contents, *self.inner, *(s for s in (self.cue, self.source, self.speaker) if s)])

    @property
    def words(self) -> Span:
        """From the first word to the last, marks left out where they are known."""
        return cover(self.inner if self.inner and self.form is not Form.MIXED else self.contents)

    @property
    def level(self) -> int:
        """0 for an outer quotation, 1 for one inside another."""
        return 1 if self.parent else 0

    def shifted(self, by: int) -> "Quotation":
        """The same, further on."""
        return replace(
            self,
            contents=tuple(s.shifted(by) for s in self.contents),
            inner=tuple(s.shifted(by) for s in self.inner),
            cue=self.cue and self.cue.shifted(by),
            source=self.source and self.source.shifted(by),
            speaker=self.speaker and self.speaker.shifted(by),
        )

    def moved(self, by: Iterable[Replacement]) -> "Quotation | None":
        """Words take in what is typed at their border; cue, source and speaker hold on to theirs."""
        replacements = list(by)
        contents = _kept(self.contents, replacements, encloses=True)
        if not contents:
            return None
        return replace(
            self,
            contents=contents,
            inner=_kept(self.inner, replacements, encloses=True),
            cue=_kept_one(self.cue, replacements),
            source=_kept_one(self.source, replacements),
            speaker=_kept_one(self.speaker, replacements),
        )


@dataclass(frozen=True, slots=True)
class NotQuotation:
    """Words in quotation marks that nobody said here: a scare quote, a title, a term."""

    id: str
    span: Span
    why: MarksReason = MarksReason.OTHER
    state: State = State.SUGGESTED
    origin: Origin = Origin.RULE
    reason: Reason | None = None
    author: str = ""

    @property
    def extent(self) -> Span:
        """Its span."""
        return self.span

    def shifted(self, by: int) -> "NotQuotation":
        """The same, further on."""
        return replace(self, span=self.span.shifted(by))

    def moved(self, by: Iterable[Replacement]) -> "NotQuotation | None":
        """The marks enclose, as those of a quotation do."""
        span = moved_by_all(self.span, by, encloses=True)
        return replace(self, span=span) if span is not None and len(span) else None


@dataclass(frozen=True, slots=True)
class Flag:
    """A place a person must look at, with no repair known. ``kind`` groups them: garbled, unknown-word, …

    ``style`` marks a note on wording or spelling habits, which is no damage.
    """

    id: str
    span: Span
    kind: str
    reason: Reason = field(default_factory=lambda: Reason("flag"))
    resolved: bool = False
    style: bool = False
    author: str = ""

    @property
    def extent(self) -> Span:
        """Its span."""
        return self.span

    def shifted(self, by: int) -> "Flag":
        """The same, further on."""
        return replace(self, span=self.span.shifted(by))

    def moved(self, by: Iterable[Replacement]) -> "Flag | None":
        """A flag holds on to its words."""
        span = moved_by_all(self.span, by)
        return replace(self, span=span) if span is not None and len(span) else None


@dataclass(frozen=True, slots=True)
class Entity:
    """What mentions name: one person, place or organisation. ``external`` is an id elsewhere, as in Wikidata."""

    id: str
    name: str
    label: str
    note: str = ""
    external: str = ""


def _kept(spans: Iterable[Span], by: list[Replacement], *, encloses: bool) -> tuple[Span, ...]:
    moved = (moved_by_all(s, by, encloses=encloses) for s in spans)
    return tuple(s for s in moved if s is not None and len(s))


def _kept_one(span: Span | None, by: list[Replacement]) -> Span | None:
    found = moved_by_all(span, by) if span else None
    return found if found is not None and len(found) else None
