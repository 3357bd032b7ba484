"""A source: who says the words of a quotation, where that is written, and what shows it."""

from dataclasses import dataclass

from tashih.article.annotations import SourceKind
from tashih.article.spans import Span


@dataclass(frozen=True, slots=True)
class Source:
    """Who says it. ``span`` is the phrase beside the words, ``named`` the mention that names the speaker.

    ``how`` is the evidence: near, initial, after, between, colon, document, carried.
    """

    span: Span | None
    who: str
    named: Span | None
    kind: SourceKind
    how: str
    confidence: float
