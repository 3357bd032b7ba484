"""Joins a word that a space tore apart, where the parts are no words and the whole is one."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from math import exp, log

from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.repair.known import known_words
from tashih.repair.lexicon import Lexicon, Word
from tashih.repair.stage import Proposal, View
from tashih.repair.tokens import Token

APPLY = 0.99
_MANY = 3  # from so many on the article is torn; one alone may be the writer's own
_RATE = log(0.0005)
_UNKNOWN, _PER_LETTER = -6.0, -2.1


def join_torn(view: View) -> Iterator[Proposal]:
    """A proposal for each space that tears a word; suspected only where a part of it is no word."""
    known = known_words(view.lexicon, view.knowledge.words)
    found: list[Proposal] = []
    for paragraph, unknown in known.turkish_paragraphs(view.text, view.paragraphs).items():
        if any(spelling.islower() for spelling in unknown):
            found += _of_paragraph(view, paragraph, unknown)
    many = len({proposal.reason.args["old"] for proposal in found}) >= _MANY
    yield from (replace(proposal, apply=proposal.apply and many) for proposal in found)


def _of_paragraph(view: View, paragraph: Span, unknown: set[str]) -> Iterator[Proposal]:
    joined_to = -1
    for one, two in pairwise(view.tokens(paragraph)):
        if one.kind != "w" or two.kind != "w" or not two.text.islower() or one.start < joined_to:
            continue
        if (one.text in unknown or two.text in unknown) and view.text[one.end : two.start] == " ":
            confidence = _confidence(one, two, view.lexicon)
            if confidence >= 0.5:
                joined_to = two.end
                yield _proposal(one, two, confidence)


def _confidence(one: Token, two: Token, lexicon: Lexicon) -> float:
    whole = lexicon.word(one.lowered + two.lowered)
    if not whole.listed:
        return 0.0
    apart = _share(one, lexicon) + _share(two, lexicon)
    return 1.0 / (1.0 + exp(min(50.0, apart - whole.share - _RATE)))


def _share(token: Token, lexicon: Lexicon) -> float:
    word: Word = lexicon.word(token.lowered)
    return word.share if word.listed else _UNKNOWN + _PER_LETTER * len(token.text)


def _proposal(one: Token, two: Token, confidence: float) -> Proposal:
    reason = Reason("torn", {"old": f"{one.text} {two.text}", "new": one.text + two.text})
    group = Span(one.start, two.end)
    return Proposal(
        one.end, two.start, "", "torn", reason, round(confidence, 4), group, series=" →", apply=confidence >= APPLY
    )
