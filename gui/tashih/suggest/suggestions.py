"""Everything that can be suggested for a text: mentions with their entities, quotations, and marks that are none."""

from dataclasses import dataclass, field

from tashih.article.annotations import Entity, Mention, NotQuotation, Quotation
from tashih.suggest.coreference import resolve
from tashih.suggest.knowledge import Knowledge
from tashih.suggest.mentions import Readings, find_mentions
from tashih.suggest.quotations import find_quotations


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What was found; offsets are code points of the text. A mention's ``entity`` is the id of one of ``entities``."""

    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    not_quotations: tuple[NotQuotation, ...] = ()


def suggest(text: str, knowledge: Knowledge | None = None, kept: Readings | None = None) -> Suggestions:
    """Suggestions for ``text``: the same for the same text and knowledge, in time linear in its length.

    ``kept`` is any mutable mapping that the caller holds on to; with it, paragraphs that did not change since an
    earlier call are not read again.
    """
    knowledge = knowledge or Knowledge()
    mentions, entities = resolve(text, find_mentions(text, knowledge, kept))
    found = find_quotations(text, mentions, indirect=knowledge.indirect, taught=knowledge.cues)
    return Suggestions(tuple(mentions), tuple(entities), found.quotations, found.not_quotations)


@dataclass(frozen=True, slots=True)
class Suggester:
    """Suggestions by one project's knowledge; it remembers how paragraphs read, so that a small change costs little."""

    knowledge: Knowledge = field(default_factory=Knowledge)
    kept: Readings = field(default_factory=dict, compare=False, repr=False)

    def suggest(self, text: str) -> Suggestions:
        """As the function of that name."""
        return suggest(text, self.knowledge, self.kept)
