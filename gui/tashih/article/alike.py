"""The same correction elsewhere: which word was corrected, where else it stands, and the changes that do it there."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tashih.article import acts, hand
from tashih.article.article import Article
from tashih.article.changes import Change
from tashih.article.decisions import Repair, repairs
from tashih.article.edits import EditState
from tashih.article.reason import Reason
from tashih.article.spans import Span, shared_ends

LONGEST = 60
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


def corrected(before: str, after: str) -> tuple[str, str] | None:
    """The one word of ``before`` that is another in ``after``, and what it is there; None if more or less changed.

    >>> corrected("bu yaklaşmaların sonu", "bu yaklaşımların sonu")
    ('yaklaşmaların', 'yaklaşımların')
    >>> corrected("bir iki", "üç iki dört") is None
    True
    """
    if before == after:
        return None
    head, tail = shared_ends(before, after)
    old = _whole(before, Span(head, len(before) - tail))
    new = _whole(after, Span(head, len(after) - tail))
    sound = _is_word(old) and 0 < len(new.split()) <= len(old) and max(len(old), len(new)) <= LONGEST
    return (old, new) if sound and old != new and "\n" not in new else None


def is_sayable(words: str) -> bool:
    r"""Whether a rule can be about ``words``: letters, on one line.

    >>> is_sayable("ok"), is_sayable("\n"), is_sayable("…")
    (True, False, False)
    """
    return "\n" not in words and any(c.isalpha() for c in words) and len(words) <= LONGEST


def _whole(text: str, span: Span) -> str:
    start, end = span.start, span.end
    while start and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return text[start:end]


def _is_word(text: str) -> bool:
    return _WORD.fullmatch(text) is not None and any(c.isalpha() for c in text)


def places_of(text: str, word: str) -> Iterator[Span]:
    """Where ``word`` stands in ``text`` as a whole word.

    >>> [s.start for s in places_of("ok, yok, ok", "ok")]
    [0, 9]
    """
    if word:
        yield from (Span(*m.span()) for m in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text))


def alike(article: Article, old: str, new: str | None = None) -> list[Repair]:
    """The repairs of the word ``old``; only those that make ``new`` of it, if that is given."""
    return [r for r in repairs(article) if r.before(article) == old and new in (None, r.after(article))]


def accept_alike(article: Article, old: str, new: str, author: str) -> Change:
    """Accept every repair that makes ``new`` of ``old``."""
    edits = [e for r in alike(article, old, new) for e in r.edits if not (e.reviewed and e.applied)]
    return acts.decide(article, edits, EditState.APPLIED, author, _replaced(old, new, len(edits)))


def replace_alike(article: Article, old: str, new: str, author: str) -> Change:
    """Put ``new`` wherever ``old`` still stands in the repaired text; undone together with the change before it."""
    places = [(span, new) for span in places_of(article.repaired, old)]
    return replace(hand.replace_all(article, places, author, _replaced(old, new, len(places))), joined=True)


def _replaced(old: str, new: str, count: int) -> Reason:
    return Reason("act_replaced_all", {"old": old, "new": new, "count": count})


def leave_alone(article: Article, old: str, author: str) -> Change:
    """Reject every repair of the word ``old``."""
    edits = [e for r in alike(article, old) for e in r.edits if not (e.reviewed and e.state is EditState.REJECTED)]
    return acts.decide(article, edits, EditState.REJECTED, author, Reason("act_left_alone", {"text": old}))
