"""Which stretches of the repaired text look different after a change, or when something else is taken in hand."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any

from tashih.article.annotations import Annotation, Quotation
from tashih.article.article import Article
from tashih.article.changes import Change, Delta
from tashih.article.decisions import place
from tashih.article.edits import HAND
from tashih.article.spans import Span
from tashih.desk.session import Session

MANY = 40
"""Edits or annotations from which on the whole view is painted anew."""


@dataclass(frozen=True, slots=True)
class Lit:
    """What stands out because of where the cursor is: two of these are equal if the same things do.

    ``places`` are the spans of all of them at the time. ``has_sign``: a sign or link is painted beyond their lines.
    """

    selected: Span | None
    current: Span | str
    quotation: str
    places: tuple[Span, ...] = field(compare=False)

    @property
    def has_sign(self) -> bool:
        """A name has the sign of its label, a quotation those of its speaker and cue."""
        return bool(self.quotation) or (isinstance(self.current, str) and bool(self.current))

    @classmethod
    def of(cls, session: Session) -> "Lit":
        """As it is now."""
        current, quotation = session.current, session.quotation
        selected = session.selected if session.selected.start < session.selected.end else None
        places = [selected] if selected else []
        if current is not None:
            places.append(place(session.article, current))
        if quotation is not None:
            places.append(quotation.extent)
        key = session.key(current) if current is not None else ""
        return cls(selected, key, quotation.id if quotation is not None else "", tuple(places))


def changed_places(article: Article, change: Change, visible: Span) -> list[Span] | None:
    """Where in ``visible`` the marks are others after ``change``, beside the lines whose text is; None for too many.

    Annotations that a change of the text only carries along look the same on other lines.
    """
    edits = [*change.edits.removed, *change.edits.added]
    if len(edits) > MANY:
        return None
    if all(e.rule == HAND for e in edits):
        edits = []  # typing: it marks no line but those whose text it changes
    places = [article.alignment.span_to_repaired(e.span) for e in edits]
    annotations = list(_different(change))
    if len(annotations) > MANY:
        return None
    places += [a.extent for a in annotations]
    return [p for p in places if p.start <= visible.end and visible.start <= p.end]


def _different(change: Change) -> Iterator[Annotation]:
    deltas: tuple[Delta[Any], ...] = (change.mentions, change.quotations, change.not_quotations, change.flags)
    for delta in deltas:
        after = {a.id: a for a in delta.added}
        carried = {a.id for a in delta.removed if change.edits and a.id in after and _alike(a, after[a.id])}
        yield from (a for a in chain(delta.removed, delta.added) if a.id not in carried)


def _alike(before: Any, after: Any) -> bool:
    """Whether two of one kind differ in their place alone, as far as can be seen."""
    if isinstance(before, Quotation):
        return (before.state, before.form) == (after.state, after.form)
    return bool(replace(before, span=after.span) == after)
