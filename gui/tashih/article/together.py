"""Deciding about several things as one act: a whole list selected, every mention of a name."""

from collections.abc import Sequence
from dataclasses import replace

from tashih.article import acts, deciding
from tashih.article.annotations import Flag, MarksReason, Mention, NotQuotation, Origin, Quotation, State
from tashih.article.article import Article
from tashih.article.changes import Change
from tashih.article.deciding import shown
from tashih.article.decisions import Item, Repair
from tashih.article.edits import EditState
from tashih.article.reason import Reason
from tashih.article.spans import Span, cover

Annotation = Mention | Quotation | NotQuotation | Flag


def accept_all(article: Article, items: Sequence[Item], author: str) -> Change:
    """Say yes to all of them. Raises ValueError if there are none, or repairs beside other things."""
    return _decide(article, items, author, accept=True)


def reject_all(article: Article, items: Sequence[Item], author: str) -> Change:
    """Say no to all of them. Raises ValueError if there are none, or repairs beside other things."""
    return _decide(article, items, author, accept=False)


def _decide(article: Article, items: Sequence[Item], author: str, *, accept: bool) -> Change:
    if len(items) == 1:
        return (deciding.accept if accept else deciding.reject)(article, items[0], author)
    repairs = [i for i in items if isinstance(i, Repair)]
    if repairs and len(repairs) == len(items):
        edits = dict.fromkeys(e for r in repairs for e in r.edits)
        return acts.decide(article, edits, EditState.APPLIED if accept else EditState.REJECTED, author)
    others = [i for i in items if not isinstance(i, Repair)]
    if repairs or not others:
        raise ValueError("several things of one kind are decided together")
    after = [_taken(i, author) for i in others] if accept else _turned_down(article, others, author)
    key = "act_taken_all" if accept else "act_turned_down_all"
    act = Reason(key, {"text": shown(article, _words(others[0])), "count": len(others)})
    return acts.revise(article, others, after, act, author)


def _words(item: Annotation) -> Span:
    return cover(item.contents) if isinstance(item, Quotation) else item.extent


def _taken(item: Annotation, author: str) -> Annotation:
    if isinstance(item, Flag):
        return replace(item, resolved=True, author=author)
    return replace(item, state=State.ACCEPTED, author=author)


def _turned_down(article: Article, items: Sequence[Annotation], author: str) -> list[Annotation]:
    ids = iter(article.new_ids("n", len(items)))
    found: list[Annotation] = []
    for item in items:
        if isinstance(item, Flag):
            found.append(replace(item, resolved=True, author=author))
        elif isinstance(item, Quotation):
            words = cover(item.contents)
            marks = NotQuotation(next(ids), words, MarksReason.OTHER, State.ACCEPTED, Origin.HAND, author=author)
            found.append(marks)
        elif item.state is State.SUGGESTED:
            found.append(replace(item, state=State.REJECTED, author=author))
    return found
