"""What a person decides about (repairs, flags, suggested mentions and quotations), and what comes next."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from tashih.article.annotations import Flag, Mention, NotQuotation, Quotation, State
from tashih.article.article import Article
from tashih.article.edits import Edit, EditState
from tashih.article.spans import Span, cover


class Kind(StrEnum):
    """What kind of thing is to be decided; in this order where several begin at one place."""

    REPAIR = "repair"
    FLAG = "flag"
    QUOTATION = "quotation"
    MENTION = "mention"


EVERY_KIND = frozenset(Kind)


@dataclass(frozen=True, slots=True)
class Repair:
    """The edits of one group (as a rule of one word): one decision for a person."""

    edits: tuple[Edit, ...]

    @property
    def group(self) -> Span:
        """The stretch of the original that is decided about."""
        return self.edits[0].group

    @property
    def state(self) -> EditState:
        """That of its edits."""
        return self.edits[0].state

    @property
    def pending(self) -> bool:
        """Whether a person still has to decide about it."""
        return any(e.pending for e in self.edits)

    def before(self, article: Article) -> str:
        """The group as it stands in the original."""
        return self.group.of(article.original)

    def after(self, article: Article) -> str:
        """The group as it reads when the repair is applied."""
        inside = ((e.start - self.group.start, e.end - self.group.start, e.text) for e in self.edits)
        return _spliced(self.before(article), list(inside))


Item = Repair | Mention | Quotation | NotQuotation | Flag
"""What can be in hand."""


def _spliced(text: str, pieces: list[tuple[int, int, str]]) -> str:
    for start, end, new in reversed(pieces):
        text = text[:start] + new + text[end:]
    return text


def kind_of(item: Item) -> Kind:
    """Which kind ``item`` is decided as; marks that are no quotation count among the quotations."""
    if isinstance(item, Repair):
        return Kind.REPAIR
    if isinstance(item, Flag):
        return Kind.FLAG
    return Kind.MENTION if isinstance(item, Mention) else Kind.QUOTATION


def place(article: Article, item: Item) -> Span:
    """Where ``item`` stands in the repaired text: of a repair its whole group, of a quotation its words."""
    if isinstance(item, Repair):
        return article.alignment.span_to_repaired(item.group)
    return cover(item.contents) if isinstance(item, Quotation) else item.extent


def is_pending(item: Item) -> bool:
    """Whether a person still has to decide about ``item``."""
    if isinstance(item, Repair):
        return item.pending
    if isinstance(item, Flag):
        return not item.resolved
    return item.state is State.SUGGESTED


def repairs(article: Article) -> Iterator[Repair]:
    """All edits, group by group, in text order."""
    group: list[Edit] = []
    for edit in article.edits:
        if group and edit.group != group[0].group:
            yield Repair(tuple(group))
            group = []
        group.append(edit)
    if group:
        yield Repair(tuple(group))


def series_of(article: Article, edit: Edit) -> tuple[Edit, ...]:
    """All edits that are one series with ``edit``: the same change by the same rule, wherever it is."""
    if not edit.series:
        return article.edits.group(edit.group)
    return tuple(e for e in article.edits if e.series == edit.series and e.rule == edit.rule)


def items_at(article: Article, at: int) -> list[Item]:
    """Everything that lies at code point ``at`` of the repaired text or borders on it, the narrowest first."""
    here = Span(at, at)
    found: list[Item] = list(_repairs_touching(article, here))
    found += [m for m in article.mentions.touching(here) if m.state is not State.REJECTED]
    found += [f for f in article.flags.touching(here) if not f.resolved]
    found += [q for q in article.quotations.touching(here) if _holds(q, at) and q.state is not State.REJECTED]
    found += [n for n in article.not_quotations.touching(here) if n.state is not State.REJECTED]
    return sorted(found, key=lambda item: len(place(article, item)))


def _holds(quotation: Quotation, at: int) -> bool:
    parts = [*quotation.contents, *(s for s in (quotation.cue, quotation.source) if s)]
    return any(s.start <= at <= s.end for s in parts)


def _repairs_touching(article: Article, span: Span) -> Iterator[Repair]:
    original = Span(article.alignment.to_original(span.start), article.alignment.to_original(span.end, after=True))
    wide = Span(max(0, original.start - _REACH), original.end + _REACH)  # the group is wider than its edits
    for group in dict.fromkeys(e.group for e in article.edits.touching(wide)):
        if group.start <= original.end and original.start <= group.end:
            yield Repair(article.edits.group(group))


_REACH = 64


@dataclass(frozen=True, slots=True)
class Left:
    """How many of each kind are left to decide."""

    repairs: int = 0
    flags: int = 0
    mentions: int = 0
    quotations: int = 0

    @property
    def suggestions(self) -> int:
        """Mentions and quotations together."""
        return self.mentions + self.quotations

    def __bool__(self) -> bool:
        return bool(self.repairs or self.flags or self.suggestions)


def left(article: Article) -> Left:
    """What is left to decide in the whole article."""
    return Left(
        len({e.group for e in article.edits if e.pending}),
        article.flags.count(lambda f: not f.resolved and not f.style),
        article.mentions.count(lambda m: m.state is State.SUGGESTED),
        article.quotations.count(lambda q: q.state is State.SUGGESTED),
    )


def left_in(article: Article, span: Span) -> Left:
    """What is left to decide in a stretch of the repaired text; the cost is that of what lies there."""
    alignment = article.alignment
    original = Span(alignment.to_original(span.start), alignment.to_original(span.end, after=True))
    return Left(
        len({e.group for e in article.edits.touching(original) if e.pending}),
        sum(1 for f in article.flags.touching(span) if not f.resolved and not f.style),
        sum(1 for m in article.mentions.touching(span) if m.state is State.SUGGESTED),
        sum(1 for q in article.quotations.touching(span) if q.state is State.SUGGESTED),
    )


Key = tuple[int, int, int]


def next_to_decide(
    article: Article, after: Item | int, *, forward: bool = True, kinds: Collection[Kind] = EVERY_KIND
) -> Item | None:
    """The next pending item in reading order behind ``after`` (an item, or a code point of the repaired text).

    At the end it goes on at the other end; None if nothing of these kinds is left.
    """
    pending = sorted(_pending(article, kinds), key=lambda pair: pair[0], reverse=not forward)
    if not pending:
        return None
    here = (after, -1, 0) if isinstance(after, int) else _key(article, after)
    beyond = (item for key, item in pending if (key > here if forward else key < here))
    return next(beyond, pending[0][1])


_ORDER = {kind: number for number, kind in enumerate(Kind)}


def _key(article: Article, item: Item) -> Key:
    span = place(article, item)
    return span.start, _ORDER[kind_of(item)], span.end


def _pending(article: Article, kinds: Collection[Kind]) -> Iterator[tuple[Key, Item]]:
    found: list[Item] = []
    if Kind.REPAIR in kinds:
        found += [r for r in repairs(article) if r.pending]
    if Kind.FLAG in kinds:
        found += [f for f in article.flags if not f.resolved and not f.style]
    if Kind.QUOTATION in kinds:
        found += [q for q in article.quotations if q.state is State.SUGGESTED]
    if Kind.MENTION in kinds:
        found += [m for m in article.mentions if m.state is State.SUGGESTED]
    return ((_key(article, item), item) for item in found)
