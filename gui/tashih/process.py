"""One article through the whole job: bytes to text, text to repairs, repaired text to suggestions.

The window, the command line and the batch all call this. Nothing here touches a file or a screen. What does the work
is imported when there is some: it takes a third of the time in which the window opens.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tashih.article.acts import revise
from tashih.article.annotations import Entity, Mention, NotQuotation, Quotation, State
from tashih.article.article import Article
from tashih.article.changes import Change
from tashih.article.reason import Reason
from tashih.repair.knowledge import Knowledge
from tashih.suggest.suggestions import Suggester, Suggestions

if TYPE_CHECKING:
    from tashih.repair.decoding import Decoding

Progress = Callable[[str], None]
"""Told what begins (``decode``, ``repair``, ``suggest``); may raise to cancel."""


def silent(step: str) -> None:
    """Progress that nobody asked for."""


@dataclass(frozen=True)
class Process:
    """The whole job with what a project knows: decisions on words for the repair, memory and labels for suggestions."""

    knowledge: Knowledge = field(default_factory=Knowledge)
    suggester: Suggester = field(default_factory=Suggester)

    def bytes(self, data: bytes, *, encoding: str = "", progress: Progress = silent) -> "Processed":
        """Decode (as ``encoding`` if one is given), repair and suggest. Raises TashihError if ``data`` is no text."""
        from tashih.repair.decoding import decode

        progress("decode")
        decoding = decode(data, encoding) if encoding else decode(data)
        return Processed(self.text(decoding.text, progress=progress), decoding)

    def text(self, text: str, *, progress: Progress = silent) -> Article:
        """Repair ``text`` and suggest what is in it. The article's ``original`` is ``text`` to the last code point."""
        from tashih.repair.engine import repair

        progress("repair")
        repaired = repair(text, self.knowledge)
        article = Article.of(text, repaired.edits, flags=repaired.flags)
        progress("suggest")
        return self.offer(article).apply(article)

    def offer(self, article: Article) -> Change:
        """Suggest again on the text as it is now. What a person decided stays, and nothing is offered against it."""
        return offered(article, self.suggester.suggest(article.repaired))


@dataclass(frozen=True, slots=True)
class Processed:
    """An article made of a file's bytes, and how they were read."""

    article: Article
    decoding: "Decoding"


def offered(article: Article, found: Suggestions) -> Change:
    """The change that puts ``found`` in the place of the article's open suggestions."""
    before = [i for i in (*article.mentions, *article.quotations, *article.not_quotations) if _open(i)]
    decided_mentions = {m.span for m in article.mentions if not _open(m)}
    decided_words = [q.extent for q in (*article.quotations, *article.not_quotations) if not _open(q)]
    entities, named = _entities(article, found)
    mentions = [replace(m, entity=named.get(m.entity, "")) for m in found.mentions if m.span not in decided_mentions]
    quotations = [q for q in found.quotations if not any(q.words.overlaps(d) for d in decided_words)]
    marks = [n for n in found.not_quotations if not any(n.span.overlaps(d) for d in decided_words)]
    after = _under_own_ids(article, before, {"m": mentions, "q": quotations, "n": marks})
    act = Reason("act_offered", {"count": len(after)})
    return revise(article, before, [*after, *entities], act, "")


Suggested = Mention | Quotation | NotQuotation


def _open(item: Suggested) -> bool:
    return item.state is State.SUGGESTED and not item.author


def _under_own_ids(
    article: Article, before: Iterable[Suggested], found: Mapping[str, Sequence[Suggested]]
) -> list[Suggested]:
    """What was found, under ids of this article: what was offered before keeps its id, the rest gets fresh ones."""
    known = {_nameless(old): old.id for old in before}
    ids: dict[str, str] = {}
    for letter, items in found.items():
        fresh = article.new_ids(letter, len(items))
        ids |= {item.id: known.get(_nameless(item), new) for item, new in zip(items, fresh, strict=True)}
    return [_renamed(item, ids) for items in found.values() for item in items]


def _nameless(item: Suggested) -> Suggested:
    return _renamed(item, {})


def _renamed(item: Suggested, ids: Mapping[str, str]) -> Suggested:
    if isinstance(item, Quotation):
        return replace(item, id=ids.get(item.id, ""), parent=ids.get(item.parent, ""))
    return replace(item, id=ids.get(item.id, ""))


def _entities(article: Article, found: Suggestions) -> tuple[list[Entity], dict[str, str]]:
    """The entities that are new, and under which id each found entity goes in the article."""
    there = {(e.name, e.label): e.id for e in article.entities}
    new = [e for e in found.entities if (e.name, e.label) not in there]
    ids = dict(zip((e.id for e in new), article.new_ids("e", len(new)), strict=True))
    named = {e.id: there.get((e.name, e.label)) or ids[e.id] for e in found.entities}
    return [replace(e, id=ids[e.id]) for e in new], named
