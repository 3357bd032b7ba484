"""Where a name stands in a text in any of its forms: bare, or with a suffix, behind an apostrophe or without one."""

from collections.abc import Iterator

from tashih.article.casing import lower
from tashih.article.spans import Span
from tashih.suggest.naming.tokens import APOSTROPHES, is_suffix

_LONGEST = 7


def inflected(text: str, words: str) -> Iterator[tuple[Span, bool]]:
    """The places of ``words``, suffixes left out, in text order; and whether it is certain that they end there.

    It is not where letters follow without an apostrophe that can be a suffix, but could also make another word; behind
    a name of several words that ends in a possessive (``Diplomasi Akademisi``) they are one.

    >>> list(inflected("Rusya, Rusya'nın, Rusyada, Rusyalar, Rusyaxy", "Rusya"))[:2]
    [(Span(start=0, end=5), True), (Span(start=7, end=12), True)]
    >>> [certain for _, certain in inflected("Rusya, Rusya'nın, Rusyada, Rusyaxy", "Rusya")]
    [True, True, False]
    """
    at = text.find(words) if words.strip() else -1
    while at >= 0:
        end = at + len(words)
        if at == 0 or not text[at - 1].isalnum():
            certain = _ends(text, end, compound=" " in words and words[-1] in "ıiuü")
            if certain is not None:
                yield Span(at, end), certain
        at = text.find(words, end)


def _ends(text: str, end: int, *, compound: bool) -> bool | None:
    """Whether the name certainly ends at ``end``; None if it does not."""
    following = text[end : end + 1]
    if not following.isalnum():
        behind = text[end + 1 : end + 2]
        return following not in APOSTROPHES or not behind.isalpha() or _is_suffix(text, end + 1) or None
    return compound if following.islower() and _is_suffix(text, end) else None


def _is_suffix(text: str, at: int) -> bool:
    end = at
    while end < len(text) and end - at <= _LONGEST and text[end].isalnum():
        end += 1
    return end - at <= _LONGEST and is_suffix(lower(text[at:end]))
