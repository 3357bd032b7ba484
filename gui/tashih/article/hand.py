"""Typing in the repaired text: an edit by hand that merges with what it touches and keeps what it does not."""

from collections.abc import Iterable
from dataclasses import replace

from tashih.article.acts import edit
from tashih.article.article import Article
from tashih.article.changes import Change, Delta
from tashih.article.edits import HAND, Edit, trimmed
from tashih.article.reason import Reason
from tashih.article.spans import Span

BY_HAND = Reason("hand")


def type_text(
    article: Article, place: Span, text: str, author: str, *, joined: bool = False, act: Reason | None = None
) -> Change:
    """Put ``text`` in the place of the code points ``place`` of the repaired text (insert, overwrite, delete, paste).

    Raises ValueError if ``place`` lies outside the text.
    """
    if place.end > len(article.text):
        raise ValueError(f"{place.start}..{place.end} lies outside a text of {len(article.text)}")
    act = act or Reason("act_typed", {"old": _shown(place.of(article.text)), "new": _shown(text)})
    return edit(article, act, author, _exchange(article, place, text, author), joined=joined)


def replace_all(article: Article, places: Iterable[tuple[Span, str]], author: str, act: Reason) -> Change:
    """Type over many disjoint places of the repaired text as one act."""
    done: list[tuple[Span, str, Delta[Edit]]] = []
    for place, text in sorted(places, key=lambda p: p[0]):
        if done and place.start < done[-1][0].end:
            raise ValueError(f"places overlap at {place.start}")
        latest = (place, text, _exchange(article, place, text, author))
        while done and _clash(done[-1][2], latest[2]):  # both reach into one edit: type over them as one place
            latest = _joined(article, done.pop(), latest, author)
        done.append(latest)
    removed = tuple(e for _, _, delta in done for e in delta.removed)
    added = tuple(e for _, _, delta in done for e in delta.added)
    return edit(article, act, author, Delta(removed, added))


def _clash(before: Delta[Edit], after: Delta[Edit]) -> bool:
    return any(e in before.removed for e in after.removed) or any(
        a.end >= b.start for a in (*before.added, *before.removed) for b in (*after.added, *after.removed)
    )


def _joined(
    article: Article, before: tuple[Span, str, Delta[Edit]], after: tuple[Span, str, Delta[Edit]], author: str
) -> tuple[Span, str, Delta[Edit]]:
    place = Span(before[0].start, after[0].end)
    text = before[1] + article.text[before[0].end : after[0].start] + after[1]
    return place, text, _exchange(article, place, text, author)


def _shown(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"


def _exchange(article: Article, place: Span, text: str, author: str) -> Delta[Edit]:
    touched = _merged_with(article, place)
    alignment = article.alignment
    start, end = place.start, place.end
    if touched:
        first, last = alignment.place_of(touched[0]), alignment.place_of(touched[-1])
        text = article.text[min(start, first.start) : start] + text + article.text[end : max(end, last.end)]
        low = touched[0].start if first.start <= start else alignment.to_original(start, after=True)
        high = touched[-1].end if last.end >= end else alignment.to_original(end)
    elif start == end:
        low = high = alignment.to_original(start)
    else:
        low, high = alignment.to_original(start, after=True), alignment.to_original(end)
    if low == high and not text:
        return Delta(tuple(touched))
    typed = Edit(low, high, text, HAND, BY_HAND, author=author, reviewed=True)
    smallest = trimmed(article.original, typed) if touched else typed
    if smallest is not None:
        smallest = replace(smallest, group=smallest.span)
        if any(e.applied for e in _in_the_way(article, smallest, touched)):
            smallest = typed
    added = () if smallest is None else (smallest,)
    gone = [*touched, *(_in_the_way(article, smallest, touched) if smallest is not None else ())]
    return Delta(tuple(gone), added)


def _merged_with(article: Article, place: Span) -> list[Edit]:
    """The applied edits whose text is cut into, typed into, or (if by hand) continued."""
    alignment = article.alignment
    low, high = alignment.to_original(place.start), alignment.to_original(place.end, after=True)
    near = [e for e in article.edits.touching(Span(low, high)) if e.applied]
    found = [e for e in near if _merges(alignment.place_of(e), place, by_hand=e.rule == HAND)]
    if not found and place.start == place.end:  # no two insertions at one place
        found = [e for e in near if e.start == e.end == low]
    if not found:
        return []
    inside = Span(found[0].start, found[-1].end)
    return [e for e in near if inside.contains(e.span)]


def _merges(there: Span, place: Span, *, by_hand: bool) -> bool:
    if by_hand:
        return there.start <= place.end and place.start <= there.end
    return there.start < place.end and place.start < there.end


def _in_the_way(article: Article, edit: Edit, merged: list[Edit]) -> list[Edit]:
    """The other edits that cannot stand beside ``edit`` in one list."""
    return [
        e
        for e in article.edits.touching(edit.span)
        if e not in merged and (e.span.overlaps(edit.span) or e.span == edit.span)
    ]
