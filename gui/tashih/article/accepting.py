"""Accepting at once what a person has read: all that a stretch shows, or all that is sure, whatever the kinds.

A repair that is only suggested changes the text when it is accepted, and a flag asks for a look; so neither is ever
among what is accepted in passing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tashih.article import acts
from tashih.article.annotations import Flag, Mention, NotQuotation, Quotation, State
from tashih.article.article import Article
from tashih.article.changes import Change
from tashih.article.decisions import Item, Repair, is_pending, place, repairs
from tashih.article.edits import EditState
from tashih.article.reason import Reason
from tashih.article.spans import Span

SURE = 0.9
"""The confidence from which on something counts as sure."""


def paragraph_at(text: str, at: int) -> Span:
    r"""The paragraph that holds code point ``at``: between line ends.

    >>> paragraph_at("bir\n\niki", 6)
    Span(start=5, end=8)
    """
    end = text.find("\n", at)
    return Span(text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end)


def shown_in(article: Article, span: Span) -> list[Item]:
    """What is to be decided and begins in ``span`` of the repaired text, as far as it can be accepted in passing."""
    there = Span(article.alignment.to_original(span.start), article.alignment.to_original(span.end, after=True))
    groups = dict.fromkeys(e.group for e in article.edits.touching(there))
    found: list[Item] = [Repair(article.edits.group(g)) for g in groups]
    for layer in (article.mentions, article.quotations, article.not_quotations):
        found += layer.touching(span)
    return [i for i in found if _is_open(i) and span.start <= place(article, i).start <= span.end]


def sure_of(article: Article, least: float = SURE) -> list[Item]:
    """What is to be decided, can be accepted in passing, and has a confidence of ``least`` or more."""
    return [i for i in _open(article) if _confidence(i) >= least]


def accept(article: Article, items: Sequence[Item], act: Reason, author: str) -> Change:
    """Say yes to all of ``items``, each applied or suggested, as one act."""
    edits = [e for i in items if isinstance(i, Repair) for e in i.edits]
    others = [i for i in items if isinstance(i, Mention | Quotation | NotQuotation)]
    after = [replace(i, state=State.ACCEPTED, author=author) for i in others]
    decided = acts.decide(article, edits, EditState.APPLIED, author, act)
    return replace(acts.revise(article, others, after, act, author), edits=decided.edits)


def _open(article: Article) -> Iterator[Item]:
    everything: list[Item] = [*repairs(article), *article.mentions, *article.quotations, *article.not_quotations]
    return (i for i in everything if _is_open(i))


def _is_open(item: Item) -> bool:
    """Whether it waits for a decision and accepting it changes no letter."""
    return (
        is_pending(item)
        and not isinstance(item, Flag)
        and (not isinstance(item, Repair) or item.state is EditState.APPLIED)
    )


def _confidence(item: Item) -> float:
    if isinstance(item, Repair):
        return min(e.confidence for e in item.edits)
    return item.confidence if isinstance(item, Mention | Quotation) else 0.0
