"""One processed article as a flat row: what ``tashih process`` writes, one JSON object a line.

A row is made for programs that count and compare. It leaves out reasons, authors and history; Tashih JSON keeps those.
"""

from typing import TypedDict

from tashih.article.annotations import Flag, Mention, Quotation, State
from tashih.article.article import Article
from tashih.article.edits import Edit
from tashih.article.spans import Span


class SpanRow(TypedDict):
    """Code points of the repaired text, half-open."""

    start: int
    end: int


class EditRow(TypedDict):
    """Code points of the *original*. Only edits in state ``applied`` are in the repaired text."""

    start: int
    end: int
    text: str
    rule: str
    confidence: float
    state: str


class EntityRow(TypedDict):
    """A mention, in code points of the repaired text."""

    start: int
    end: int
    label: str
    state: str
    text: str


class QuoteRow(TypedDict):
    """A quotation, its quotation marks left out. ``speaker`` is the noun phrase beside the words, ``who`` its name."""

    start: int
    end: int
    kind: str
    state: str
    speaker: SpanRow | None
    cue: SpanRow | None
    who: str


class FlagRow(TypedDict):
    """A place a person must look at."""

    start: int
    end: int
    kind: str


class ProcessRow(TypedDict):
    """An article. ``edits`` turn ``original`` into ``repaired``; what a person rejected is left out elsewhere."""

    id: str
    original: str
    repaired: str
    edits: list[EditRow]
    entities: list[EntityRow]
    quotes: list[QuoteRow]
    flags: list[FlagRow]


def process_row(id: str, article: Article) -> ProcessRow:  # noqa: A002  the field's own name
    """``article`` as a row with the id ``id``.

    >>> process_row("a1", Article.of("Ankara"))["repaired"]
    'Ankara'
    """
    return {
        "id": id,
        "original": article.original,
        "repaired": article.repaired,
        "edits": [_edit(e) for e in article.edits],
        "entities": [_entity(m, article.repaired) for m in article.mentions if m.state is not State.REJECTED],
        "quotes": [_quote(q) for q in article.quotations if q.state is not State.REJECTED],
        "flags": [_flag(f) for f in article.flags if not f.resolved],
    }


def _edit(edit: Edit) -> EditRow:
    return {
        "start": edit.start,
        "end": edit.end,
        "text": edit.text,
        "rule": edit.rule,
        "confidence": round(edit.confidence, 4),
        "state": edit.state.value,
    }


def _entity(mention: Mention, text: str) -> EntityRow:
    return {**_span(mention.span), "label": mention.label, "state": mention.state.value, "text": mention.span.of(text)}


def _quote(quotation: Quotation) -> QuoteRow:
    return {
        **_span(quotation.words),
        "kind": quotation.form.value,
        "state": quotation.state.value,
        "speaker": _span(quotation.source) if quotation.source else None,
        "cue": _span(quotation.cue) if quotation.cue else None,
        "who": quotation.who,
    }


def _flag(flag: Flag) -> FlagRow:
    return {**_span(flag.span), "kind": flag.kind}


def _span(span: Span) -> SpanRow:
    return {"start": span.start, "end": span.end}
