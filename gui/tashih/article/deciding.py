"""Accepting, rejecting and choosing, whatever the thing in hand is: each act returns the change that does it."""

from dataclasses import replace

from tashih.article import acts
from tashih.article.annotations import Flag, MarksReason, Mention, NotQuotation, Origin, Quotation, State
from tashih.article.article import Article
from tashih.article.changes import Change, Delta
from tashih.article.decisions import Item, Repair
from tashih.article.edits import Candidate, Edit, EditState, trimmed
from tashih.article.reason import Reason
from tashih.article.spans import Span, cover


def accept(article: Article, item: Item, author: str) -> Change:
    """Say yes: apply the repair, take the suggestion, settle the flag."""
    if isinstance(item, Repair):
        return acts.decide(article, item.edits, EditState.APPLIED, author)
    if isinstance(item, Flag):
        return settle(article, item, author)
    after = replace(item, state=State.ACCEPTED, author=author)
    return acts.revise(article, [item], [after], _named(article, "act_taken", item), author)


def reject(article: Article, item: Item, author: str) -> Change:
    """Say no: what a program suggested stays known as rejected, what a person made is taken out."""
    if isinstance(item, Repair):
        return acts.decide(article, item.edits, EditState.REJECTED, author)
    if isinstance(item, Flag):
        return settle(article, item, author)
    if isinstance(item, Quotation):
        return not_a_quotation(article, item, MarksReason.OTHER, author)
    after = [replace(item, state=State.REJECTED, author=author)] if item.state is State.SUGGESTED else []
    return acts.revise(article, [item], after, _named(article, "act_turned_down", item), author)


def remove(article: Article, item: Item, author: str) -> Change:
    """Take it out: a repair is rejected, an annotation deleted."""
    if isinstance(item, Repair):
        return acts.decide(article, item.edits, EditState.REJECTED, author)
    return acts.remove(article, [item], _named(article, "act_deleted", item), author)


def settle(article: Article, flag: Flag, author: str) -> Change:
    """Say that the place was looked at and is right as it is now."""
    return acts.revise(
        article, [flag], [replace(flag, resolved=True, author=author)], _named(article, "act_settled", flag), author
    )


def not_a_quotation(article: Article, item: Quotation | NotQuotation, why: MarksReason, author: str) -> Change:
    """Say that the words in marks are nobody's speech, and why."""
    act = _named(article, "act_not_quotation", item)
    if isinstance(item, NotQuotation):
        after = replace(item, why=why, state=State.ACCEPTED, author=author)
    else:
        [new] = article.new_ids("n", 1)
        after = NotQuotation(new, cover(item.contents), why, State.ACCEPTED, Origin.HAND, author=author)
    return acts.revise(article, [item], [after], act, author)


def choose(article: Article, repair: Repair, number: int, author: str) -> Change:
    """Put candidate ``number`` (from 0) in the place of the repair; what stood there becomes a candidate.

    Raises ValueError if there is no such candidate.
    """
    first, group = repair.edits[0], repair.group
    if not 0 <= number < len(first.candidates):
        raise ValueError(f"no candidate {number} of {len(first.candidates)}")
    chosen = first.candidates[number]
    others = [c for i, c in enumerate(first.candidates) if i != number]
    now = Candidate(repair.after(article), first.confidence, first.reason)
    whole = Edit(
        group.start,
        group.end,
        chosen.text,
        first.rule,
        chosen.reason or first.reason,
        chosen.confidence,
        group=group,
        author=author,
        reviewed=True,
        candidates=(now, *others),
    )
    smallest = trimmed(article.original, whole)
    act = Reason("act_chosen", {"old": repair.before(article), "new": chosen.text})
    return acts.edit(article, act, author, Delta(repair.edits, (smallest,) if smallest else ()))


def _named(article: Article, key: str, item: Mention | Quotation | NotQuotation | Flag) -> Reason:
    span = cover(item.contents) if isinstance(item, Quotation) else item.extent
    return Reason(key, {"text": shown(article, span)})


def shown(article: Article, span: Span) -> str:
    """The words of ``span`` as the history names them: on one line, no longer than a menu can hold."""
    text = " ".join(span.of(article.repaired).split())
    return text if len(text) <= 40 else text[:39] + "…"
