"""What is to be seen of an article in a stretch of either text, as marks: spans with a look. Knows no widget.

The cost is that of what lies in the stretch; how long the article is does not matter.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from tashih.article.annotations import Flag, Form, Mention, NotQuotation, Quotation, State
from tashih.article.article import Article
from tashih.article.decisions import Item, Repair, place
from tashih.article.edits import HAND, Edit, EditState
from tashih.article.spans import Span


class Look(IntEnum):
    """How a mark looks; painted in this order, so that the later lies above the earlier."""

    MATCH = -1
    CLAUSE = 0
    QUOTATION = 1
    NOT_QUOTATION = 2
    SOURCE = 3
    CUE = 4
    MENTION = 5
    REPAIRED = 6
    REPAIRED_SEEN = 7
    BY_HAND = 8
    SUGGESTED = 9
    REJECTED = 10
    TAKEN_OUT = 11
    FLAG = 12
    FLAG_STYLE = 13


@dataclass(frozen=True, slots=True)
class Mark:
    """A look on ``span`` of the text shown. ``label`` is a mention's.

    ``current``: it belongs to what is in hand; ``open``: it is a suggestion that nobody has decided about. ``outer``: a
    mention with another inside it, whose line goes below that of the other.
    """

    span: Span
    look: Look
    label: str = ""
    current: bool = False
    open: bool = False
    outer: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """An edit and where it stands in the repaired text."""

    edit: Edit
    place: Span


def placed_edits(article: Article, visible: Span) -> Iterator[Placed]:
    """The edits in a stretch of the repaired text, with their places, in one pass."""
    original = Span(
        article.alignment.to_original(visible.start), article.alignment.to_original(visible.end, after=True)
    )
    edits = article.edits.touching(original)
    if not edits:
        return
    ahead = article.alignment.place_of(edits[0]).start - edits[0].start
    for edit in edits:
        start = edit.start + ahead
        yield Placed(edit, Span(start, start + (len(edit.text) if edit.applied else edit.end - edit.start)))
        ahead += edit.change


def look_of(edit: Edit) -> Look:
    if edit.state is EditState.REJECTED:
        return Look.REJECTED
    if edit.state is EditState.SUGGESTED:
        return Look.SUGGESTED
    if not edit.text:
        return Look.TAKEN_OUT
    if edit.rule == HAND:
        return Look.BY_HAND
    return Look.REPAIRED_SEEN if edit.reviewed else Look.REPAIRED


def in_repaired(article: Article, visible: Span, current: Item | None, quotation: Quotation | None) -> list[Mark]:
    """The marks of a stretch of the repaired text. ``quotation`` is the one whose speaker and cue are to be seen."""
    marks = [
        Mark(p.place, look_of(p.edit), current=isinstance(current, Repair) and p.edit in current.edits)
        for p in placed_edits(article, visible)
    ]
    marks += _of_mentions(article, visible, current)
    for found in article.quotations.touching(visible):
        marks += _of_quotation(found, current=found == quotation)
    for marks_only in article.not_quotations.touching(visible):
        if marks_only.state is not State.REJECTED:
            marks.append(Mark(marks_only.span, Look.NOT_QUOTATION, current=marks_only == current))
    for flag in article.flags.touching(visible):
        if not flag.resolved:
            marks.append(Mark(flag.span, Look.FLAG_STYLE if flag.style else Look.FLAG, current=flag == current))
    return sorted(marks, key=lambda m: (m.look, m.span.start, -m.span.end))  # the inner above the outer


def _of_mentions(article: Article, visible: Span, current: Item | None) -> Iterator[Mark]:
    """Of two that overlap, the one that begins first is the outer one; of two in one place, the first."""
    shown = _not_rejected(article.mentions.touching(visible))
    for number, mention in enumerate(shown):
        if visible.contains(mention.span):
            behind = shown[number + 1 : number + 2]
        else:  # what it overlaps may not be in the stretch
            near = _not_rejected(article.mentions.touching(mention.span))
            place = near.index(mention)
            behind = near[place + 1 : place + 2]
        outer = any(other.span.start < mention.span.end for other in behind)
        suggested = mention.state is State.SUGGESTED
        yield Mark(mention.span, Look.MENTION, mention.label, mention == current, suggested, outer)


def _not_rejected(mentions: list[Mention]) -> list[Mention]:
    return [m for m in mentions if m.state is not State.REJECTED]


def _of_quotation(quotation: Quotation, *, current: bool) -> Iterator[Mark]:
    if quotation.state is State.REJECTED:
        return
    look = Look.CLAUSE if quotation.form is Form.INDIRECT else Look.QUOTATION
    for span in quotation.contents:
        yield Mark(span, look, current=current, open=quotation.state is State.SUGGESTED)
    if quotation.cue:
        yield Mark(quotation.cue, Look.CUE, current=current)
    if speaker := quotation.source or quotation.speaker:
        yield Mark(speaker, Look.SOURCE, current=current)


def in_original(article: Article, visible: Span, current: Item | None) -> list[Mark]:
    """The marks of a stretch of the original: what was or would be replaced."""
    marks = []
    for edit in article.edits.touching(visible):
        look = look_of(edit)
        look = Look.REPAIRED if look is Look.TAKEN_OUT else look
        marks.append(Mark(edit.span, look, current=isinstance(current, Repair) and edit in current.edits))
    return sorted(marks, key=lambda m: (m.look, m.span))


def of_matches(matches: Sequence[Span], current: Span | None, visible: Span) -> list[Mark]:
    """What was found in a stretch; ``matches`` in text order."""
    first = bisect_left(matches, visible.start, key=lambda span: span.end)
    last = bisect_right(matches, visible.end, key=lambda span: span.start)
    return [Mark(span, Look.MATCH, current=span == current) for span in matches[first:last]]


def in_hand(article: Article, current: Item | None) -> Span | None:
    """What to frame in the repaired text: the whole group of a repair, a mention, a flag."""
    return place(article, current) if isinstance(current, Repair | Mention | Flag | NotQuotation) else None
