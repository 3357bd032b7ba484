"""What a stage of the repair is: it looks at a view of the text and proposes changes, zones and flags.

A stage is a function ``(view: View) -> Iterable[Finding]``. All its positions are code points of ``view.text``, the
text with everything that earlier stages have applied. A stage proposes; the engine alone puts edits together.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

from tashih.article.article import paragraphs
from tashih.article.edits import Candidate, Edit
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.repair.knowledge import Knowledge
from tashih.repair.language import is_turkish
from tashih.repair.lexicon import Lexicon, turkish_with
from tashih.repair.tokens import Token, tokens


@dataclass(frozen=True, slots=True)
class Proposal:
    """Code points ``start`` to ``end`` of the view's text should become ``text``; as small as can be.

    ``group`` is the stretch (as a rule a word) whose proposals are one decision, ``series`` what is the same in many
    places (``ř→ş``). ``candidates`` are other readings of the whole group, best first. With ``apply`` false it is
    offered, not done.
    """

    start: int
    end: int
    text: str
    rule: str
    reason: Reason
    confidence: float
    group: Span
    series: str = ""
    candidates: tuple[Candidate, ...] = ()
    apply: bool = True


@dataclass(frozen=True, slots=True)
class Notice:
    """A place of the view's text that a person must look at, with no repair known; becomes a flag of that kind."""

    span: Span
    kind: str
    reason: Reason
    style: bool = False


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of the view's text that one damage holds.

    ``letters`` are the pairs (what stands there, what it was; in capitals what only capitals can have been, where some
    are); ``lost`` the letters that are gone without a trace.
    """

    span: Span
    damage: str
    reason: Reason
    confidence: float
    letters: tuple[tuple[str, str], ...] = ()
    lost: str = ""


Finding = Proposal | Notice | Zone


@dataclass(frozen=True)
class View:
    """The text as a stage sees it, and what is known about it. Immutable; what is derived is kept.

    ``zones`` are what earlier stages found, in code points of ``text``; ``edits`` what they have applied, on the
    *original*.
    """

    text: str
    knowledge: Knowledge = field(default_factory=Knowledge)
    zones: tuple[Zone, ...] = ()
    edits: tuple[Edit, ...] = ()

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words of the language and the names of the project; read on first use."""
        return turkish_with(self.knowledge.words)

    @cached_property
    def alphabet(self) -> frozenset[str]:
        """Every character that occurs: a cheap test whether a stage has anything to do."""
        return frozenset(self.text)

    @cached_property
    def made(self) -> tuple[Span, ...]:
        """The stretches of ``text`` that earlier stages put there, in order; empty where they deleted."""
        ahead = [0, *accumulate(e.change for e in self.edits)]
        return tuple(Span(e.start + a, e.start + a + len(e.text)) for e, a in zip(self.edits, ahead, strict=False))

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The stretches between line ends, empty ones left out."""
        return tuple(paragraphs(self.text))

    def tokens(self, span: Span) -> tuple[Token, ...]:
        """The tokens that begin in ``span`` of ``text``, in order; kept for the next stage that asks."""
        found = self._tokens.get(span)
        if found is None:
            found = self._tokens[span] = tuple(tokens(self.text, span.start, span.end))
        return found

    @cached_property
    def _tokens(self) -> dict[Span, tuple[Token, ...]]:
        return {}

    @cached_property
    def turkish(self) -> tuple[Span, ...]:
        """The paragraphs that are in Turkish, damaged or not; lexical stages keep to these."""
        whole = is_turkish(self.text)
        return tuple(p for p in self.paragraphs if is_turkish(p.of(self.text), otherwise=whole))


Stage = Callable[[View], Iterable[Finding]]
