"""Making one annotation of several, and several of one: each as a change."""

from collections.abc import Sequence
from dataclasses import replace

from tashih.article import acts
from tashih.article.annotations import Mention, Quotation, State
from tashih.article.article import Article
from tashih.article.borders import with_contents
from tashih.article.changes import Change
from tashih.article.deciding import shown
from tashih.article.reason import Reason
from tashih.article.spans import Span, cover
from tashih.article.tagging import trimmed

Joinable = Mention | Quotation


def following(article: Article, item: Joinable) -> Joinable | None:
    """The next annotation of its kind (a mention: on its line) behind ``item``, with which it may be one."""
    layer = article.mentions if isinstance(item, Mention) else article.quotations
    end = _words(item).end
    line_end = article.repaired.find("\n", end)
    there = [
        i
        for i in layer
        if i.state is not State.REJECTED
        and _words(i).start >= end
        and (isinstance(i, Quotation) or line_end < 0 or _words(i).start < line_end)
    ]
    return min(there, key=lambda i: _words(i).start, default=None)


def merge(article: Article, items: Sequence[Joinable], author: str) -> Change:
    """Make one of ``items``, all mentions or all quotations: the first, reaching to the end of the last.

    A quotation keeps what lies between its parts outside; cue and speaker are those of the first that has any.
    Raises ValueError for fewer than two.
    """
    if len(items) < 2:
        raise ValueError("fewer than two annotations to merge")
    ordered = sorted(items, key=lambda i: _words(i).start)
    first = ordered[0]
    if isinstance(first, Mention):
        whole = cover(_words(i) for i in ordered)
        after: Joinable = replace(first, span=whole, state=State.ACCEPTED, author=author)
    else:
        after = _one_quotation(article, [q for q in ordered if isinstance(q, Quotation)], author)
    act = Reason("act_merged", {"text": shown(article, _words(after)), "count": len(ordered)})
    return acts.revise(article, ordered, [after], act, author)


def _one_quotation(article: Article, parts: Sequence[Quotation], author: str) -> Quotation:
    contents = tuple(dict.fromkeys(sorted(s for q in parts for s in q.contents)))
    told = next((q for q in parts if q.who or q.source), parts[0])
    cue = next((q.cue for q in parts if q.cue), None)
    one = replace(parts[0], cue=cue, source=told.source, who=told.who, speaker=told.speaker)
    one = replace(one, source_kind=told.source_kind, state=State.ACCEPTED, author=author)
    return with_contents(article, one, contents)


def split(article: Article, item: Joinable, at: int, author: str) -> Change | None:
    """Make two of ``item`` at code point ``at``; both keep label, or cue and speaker. None outside its words."""
    if isinstance(item, Mention):
        return _split_mention(article, item, at, author)
    before = _clipped(article, item.contents, 0, at)
    behind = _clipped(article, item.contents, at, len(article.repaired))
    if not before or not behind:
        return None
    [new] = article.new_ids("q", 1)
    decided = replace(item, state=State.ACCEPTED, author=author)
    two = [with_contents(article, decided, before), with_contents(article, replace(decided, id=new), behind)]
    return acts.revise(article, [item], two, _act(article, item), author)


def _split_mention(article: Article, item: Mention, at: int, author: str) -> Change | None:
    spans = _clipped(article, (item.span,), 0, at) + _clipped(article, (item.span,), at, len(article.repaired))
    if len(spans) < 2:
        return None
    [new] = article.new_ids("m", 1)
    decided = replace(item, state=State.ACCEPTED, author=author)
    two = [replace(decided, span=spans[0]), replace(decided, id=new, span=spans[1], entity="")]
    return acts.revise(article, [item], two, _act(article, item), author)


def _clipped(article: Article, spans: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    cut = (Span(max(s.start, start), min(s.end, end)) for s in spans if s.start < end and start < s.end)
    tight = (trimmed(article.repaired, s) for s in cut)
    return tuple(s for s in tight if any(c.isalnum() for c in s.of(article.repaired)))


def _act(article: Article, item: Joinable) -> Reason:
    return Reason("act_split", {"text": shown(article, _words(item))})


def _words(item: Joinable) -> Span:
    return item.span if isinstance(item, Mention) else cover(item.contents)
