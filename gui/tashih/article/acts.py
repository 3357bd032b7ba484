"""What one can do to an article: each act looks at the article and returns the change that does it.

An act that would do nothing returns a change that is false. ``author`` is who did it; empty for the program itself.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import TypeVar

from tashih.article.annotations import Annotation, Entity, Flag, Mention, NotQuotation, Quotation
from tashih.article.article import Article
from tashih.article.changes import Change, Delta, text_pieces
from tashih.article.edits import HAND, Edit, EditState
from tashih.article.layers import Layer
from tashih.article.reason import Reason
from tashih.article.spans import Replacement, Span

A = TypeVar("A", bound=Annotation)
T = TypeVar("T")
Item = Mention | Quotation | NotQuotation | Flag | Entity


def decide(article: Article, edits: Iterable[Edit], state: EditState, author: str, act: Reason | None = None) -> Change:
    """Accept (APPLIED), reject (REJECTED) or put back among the suggestions (SUGGESTED) these edits, as one act."""
    before = tuple(edits)
    reviewed = state is not EditState.SUGGESTED
    after = tuple(replace(e, state=state, reviewed=reviewed, author=author or e.author) for e in before)
    if act is None:
        shown = before[0] if before else None
        args = {"old": article.original[shown.start : shown.end], "new": shown.text} if shown else {}
        act = Reason(f"act_{state.value}", {**args, "count": len(before)})
    return edit(article, act, author, Delta(before, after))


def edit(article: Article, act: Reason, author: str, edits: Delta[Edit], *, joined: bool = False) -> Change:
    """Any exchange of edits, with the annotations that it reaches carried over to where their words are now."""
    before = {(e.start, e.end): e for e in edits.removed}
    same = {(e.start, e.end) for e in edits.added if before.get((e.start, e.end)) == e}
    changed = Delta(*(tuple(e for e in side if (e.start, e.end) not in same) for side in (edits.removed, edits.added)))
    by_hand = all(e.rule == HAND for e in changed.added if e.applied)
    pushes = [
        Replacement(start, end, len(new), joins=not by_hand and new[:1].isalpha() and new[-1:].isalpha())
        for start, end, new in text_pieces(article, changed)
    ]
    return Change(
        act,
        author,
        joined=joined,
        edits=changed,
        mentions=_carried(article.mentions, pushes),
        quotations=_carried(article.quotations, pushes),
        not_quotations=_carried(article.not_quotations, pushes),
        flags=_carried(article.flags, pushes),
    )


def _carried(layer: Layer[A], pushes: Sequence[Replacement]) -> Delta[A]:
    """The annotations that the replacements reach, before and after."""
    reached: dict[A, None] = {}
    for push in pushes:
        reached.update(
            dict.fromkeys(i for i in layer.touching(Span(push.start, push.end)) if not push.spares(i.extent))
        )
    ahead = [0, *accumulate(p.change for p in pushes)]
    ends, starts = [p.end for p in pushes], [p.start for p in pushes]
    after = []
    for item in reached:
        first = bisect_left(ends, item.extent.start)
        last = bisect_left(starts, item.extent.end + 1)
        if (moved := item.moved(pushes[first:last])) is not None:
            after.append(moved.shifted(ahead[first]))
    return Delta(tuple(reached), tuple(after))


def add(article: Article, items: Iterable[Item], act: Reason, author: str) -> Change:
    """Put in annotations or entities. Raises ValueError if one lies outside the text or has an id already taken."""
    new = tuple(items)
    for item in new:
        if item.id in article.ids:
            raise ValueError(f"the id {item.id} is taken")
    return revise(article, (), new, act, author)


def remove(article: Article, items: Iterable[Item], act: Reason, author: str) -> Change:
    """Take out annotations or entities."""
    return revise(article, items, (), act, author)


def revise(article: Article, before: Iterable[Item], after: Iterable[Item], act: Reason, author: str) -> Change:
    """Put ``after`` in the place of ``before``: relabel, move a border, link a speaker. The text stays as it is.

    Raises ValueError if one of ``after`` lies outside the text or on none of it.
    """
    out, new = list(before), list(after)
    for item in new:
        if not isinstance(item, Entity) and not 0 <= item.extent.start < item.extent.end <= len(article.text):
            raise ValueError(f"{item.id} lies on no text, or outside it")
    return Change(
        act,
        author,
        mentions=_delta(out, new, Mention),
        quotations=_delta(out, new, Quotation),
        not_quotations=_delta(out, new, NotQuotation),
        flags=_delta(out, new, Flag),
        entities=_delta(out, new, Entity),
    )


def _delta(before: Iterable[Item], after: Iterable[Item], kind: type[T]) -> Delta[T]:
    out = tuple(i for i in before if isinstance(i, kind))
    new = tuple(i for i in after if isinstance(i, kind))
    return Delta(tuple(i for i in out if i not in new), tuple(i for i in new if i not in out))
