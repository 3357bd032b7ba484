"""Everything that can be suggested for a text: mentions with their entities, quotations, and marks that are none.

The searches are imported with the first text: a window without one is there sooner.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tashih.article.annotations import Entity, Mention, NotQuotation, Quotation
from tashih.suggest.found import Found
from tashih.suggest.knowledge import Knowledge

if TYPE_CHECKING:
    from tashih.suggest.mentions import Readings


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What was found; offsets are code points of the text. A mention's ``entity`` is the id of one of ``entities``."""

    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    not_quotations: tuple[NotQuotation, ...] = ()


@dataclass(slots=True)
class Kept:
    """What one look leaves for the next one: how paragraphs read, and the quotations with all that they depend on.

    Belongs to one look at a time: not for two threads.
    """

    readings: "Readings" = field(default_factory=dict)
    asked: tuple[object, ...] = ()
    found: Found = field(default_factory=Found)


def suggest(text: str, knowledge: Knowledge | None = None, kept: Kept | None = None) -> Suggestions:
    """Suggestions for ``text``: the same for the same text and knowledge, in time linear in its length.

    With ``kept``, which the caller holds on to, paragraphs that did not change since an earlier call are not read
    again, and quotations only if the text or a name in it changed. What comes out is the same.
    """
    from tashih.suggest.coreference import resolve
    from tashih.suggest.mentions import find_mentions
    from tashih.suggest.quotations import find_quotations

    knowledge = knowledge or Knowledge()
    kept = kept if kept is not None else Kept()
    mentions, entities = resolve(text, find_mentions(text, knowledge, kept.readings))
    asked = (text, knowledge.indirect, knowledge.cues, tuple((m.span, m.label) for m in mentions))
    if asked != kept.asked:
        kept.found = find_quotations(text, mentions, indirect=knowledge.indirect, taught=knowledge.cues)
        kept.asked = asked
    return Suggestions(tuple(mentions), tuple(entities), kept.found.quotations, kept.found.not_quotations)


@dataclass(frozen=True, slots=True)
class Suggester:
    """Suggestions by one project's knowledge; it remembers how paragraphs read, so that a small change costs little."""

    knowledge: Knowledge = field(default_factory=Knowledge)
    kept: Kept = field(default_factory=Kept, compare=False, repr=False)

    def suggest(self, text: str) -> Suggestions:
        """As the function of that name."""
        return suggest(text, self.knowledge, self.kept)
