"""The one change that leads from one state of an article to another, however many acts lie between them."""

from typing import TypeVar

from tashih.article.annotations import Annotation
from tashih.article.article import Article
from tashih.article.changes import Change, Delta, text_pieces
from tashih.article.layers import Layer
from tashih.article.reason import Reason
from tashih.article.spans import Replacement

A = TypeVar("A", bound=Annotation)


def difference(before: Article, after: Article, act: Reason, author: str = "") -> Change:
    """What turns ``before`` into ``after``, which have the same original. Raises ValueError if they have not.

    It is false if the two are equal. Annotations that the text merely pushes along are not in it.
    """
    if before.original != after.original:
        raise ValueError("two states of different articles")
    old, new = set(before.edits), set(after.edits)
    edits = Delta(tuple(e for e in before.edits if e not in new), tuple(e for e in after.edits if e not in old))
    pushes = [Replacement(start, end, len(text)) for start, end, text in text_pieces(before, edits)]
    return Change(
        act,
        author,
        edits=edits,
        mentions=_layer(before.mentions, after.mentions, pushes),
        quotations=_layer(before.quotations, after.quotations, pushes),
        not_quotations=_layer(before.not_quotations, after.not_quotations, pushes),
        flags=_layer(before.flags, after.flags, pushes),
        entities=Delta(
            tuple(e for e in before.entities if e not in after.entities),
            tuple(e for e in after.entities if e not in before.entities),
        ),
    )


def _layer(before: Layer[A], after: Layer[A], pushes: list[Replacement]) -> Delta[A]:
    there = set(after)
    kept: set[A] = set()
    removed: list[A] = []
    ahead = passed = 0
    for item in before:
        while passed < len(pushes) and pushes[passed].end < item.extent.start:
            ahead += pushes[passed].change
            passed += 1
        pushed = item.shifted(ahead) if ahead else item
        reached = passed < len(pushes) and not pushes[passed].spares(item.extent)
        if pushed in there and not reached:
            kept.add(pushed)
        else:
            removed.append(item)
    return Delta(tuple(removed), tuple(i for i in after if i not in kept))
