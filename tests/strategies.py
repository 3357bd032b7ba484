"""Hypothesis strategies that several test modules share: hostile text, and articles with edits and annotations."""

from dataclasses import replace

from hypothesis import strategies as st

from tashih.article.annotations import Flag, Mention, NotQuotation, Quotation
from tashih.article.article import Article
from tashih.article.edits import Edit, EditState
from tashih.article.reason import Reason
from tashih.article.spans import Span

HOSTILE = [*"abıİşř \n\r\0\"'<&", "i\u0307", "\r\n", "\u00a0", "\u2028", "😀", "👩\u200d🔧", "e\u0301"]

texts = st.lists(st.sampled_from(HOSTILE), max_size=30).map("".join)
pieces = st.lists(st.sampled_from(HOSTILE), max_size=3).map("".join)


@st.composite
def spans(draw: st.DrawFn, length: int, *, empty: bool = False) -> Span:
    """A span inside a text of ``length`` code points."""
    start = draw(st.integers(0, length if empty else length - 1))
    return Span(start, draw(st.integers(start if empty else start + 1, length)))


@st.composite
def edit_lists(draw: st.DrawFn, original: str) -> list[Edit]:
    """Edits of every state that may stand side by side over ``original``."""
    edits: list[Edit] = []
    at = 0
    while at <= len(original) and draw(st.booleans()):
        start = draw(st.integers(at, len(original)))
        end = draw(st.integers(start, min(len(original), start + 4)))
        text = draw(pieces if end > start else pieces.filter(bool))
        state = draw(st.sampled_from(EditState))
        if edits and (edits[-1].start, edits[-1].end) == (start, end):
            break
        edits.append(
            Edit(start, end, text, "rule", Reason("rule"), state=state, series=f"{original[start:end]}→{text}")
        )
        at = end + (1 if start == end else 0)
    return edits


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """An article with edits, and with annotations of every layer where there is text to annotate."""
    original = draw(texts)
    article = Article.of(original, draw(edit_lists(original)))
    length = len(article.repaired)
    if not length:
        return article
    span = spans(length)
    mentions = [Mention(f"m{i}", s, "PER") for i, s in enumerate(draw(st.lists(span, max_size=3)))]
    quotations = [
        Quotation(f"q{i}", tuple(parts), cue=draw(st.none() | span), source=draw(st.none() | span))
        for i, parts in enumerate(draw(st.lists(st.lists(span, min_size=1, max_size=2), max_size=2)))
    ]
    marks = [NotQuotation(f"n{i}", s) for i, s in enumerate(draw(st.lists(span, max_size=1)))]
    flags = [Flag(f"f{i}", s, "garbled") for i, s in enumerate(draw(st.lists(span, max_size=1)))]
    return Article.of(original, article.edits, mentions, quotations, marks, flags)


def relabelled(mention: Mention, label: str) -> Mention:
    """The same mention under another label."""
    return replace(mention, label=label)
