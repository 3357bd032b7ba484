"""Tagging: which words a person means, where a name ends, and the changes that make and move annotations."""

from dataclasses import replace
from enum import StrEnum

from tashih.article import acts
from tashih.article.annotations import Mention, Origin, State
from tashih.article.article import Article
from tashih.article.casing import lower
from tashih.article.changes import Change
from tashih.article.deciding import shown
from tashih.article.reason import Reason
from tashih.article.spans import Letters, Span

APOSTROPHES = "'’ʼ`´‘"
MARKS = "\"“”„«»‟″‘’‚‹›'"
SENTENCE_ENDS = ".!?…"


class Unit(StrEnum):
    """By how much a border moves."""

    CHARACTER = "character"
    WORD = "word"
    SENTENCE = "sentence"


class Side(StrEnum):
    """Which border moves."""

    START = "start"
    END = "end"


def word_at(text: Letters, at: int) -> Span | None:
    """The word at or beside code point ``at``, its suffix behind an apostrophe left out; None where there is none.

    >>> word_at("dün İdlib'deki", 6)
    Span(start=4, end=9)
    >>> word_at("dün, o", 4) is None
    True
    """
    start = end = at
    while start and _in_word(text, start - 1):
        start -= 1
    while end < len(text) and _in_word(text, end):
        end += 1
    return without_suffix(text, Span(start, end)) if start < end else None


def is_word_at(text: Letters, at: int) -> bool:
    """Whether ``word_at`` finds one."""
    return (at > 0 and _in_word(text, at - 1)) or (at < len(text) and _in_word(text, at))


def _in_word(text: Letters, at: int) -> bool:
    if text[at].isalnum() or "\u0300" <= text[at] <= "\u036f":
        return True
    between = 0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()
    return between and text[at] in APOSTROPHES + "-"


def without_suffix(text: Letters, span: Span) -> Span:
    """``span`` without white space at its ends and without the case suffix behind its last apostrophe.

    >>> without_suffix("Suriye'nin", Span(0, 10))
    Span(start=0, end=6)
    >>> without_suffix("Sedat Önal'ın ", Span(0, 14))
    Span(start=0, end=10)
    """
    tight = trimmed(text, span)
    words = tight.of(text)
    cut = max(words.rfind(mark) for mark in APOSTROPHES)
    if cut > 0 and words[cut + 1 :].isalpha() and words[cut + 1 :] == lower(words[cut + 1 :]):
        return Span(tight.start, tight.start + cut)
    return tight


def trimmed(text: Letters, span: Span) -> Span:
    """``span`` without the white space at its ends.

    >>> trimmed(" ab ", Span(0, 4))
    Span(start=1, end=3)
    """
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def tag(article: Article, span: Span, label: str, author: str) -> Change:
    """Make a mention of ``span``; one that lies exactly there gets the label instead, and counts as accepted."""
    there = [m for m in article.mentions.overlapping(span) if m.span == span]
    if there:
        return relabel(article, there[0], label, author)
    [new] = article.new_ids("m", 1)
    mention = Mention(new, span, label, State.ACCEPTED, Origin.HAND, author=author)
    return acts.add(article, [mention], Reason("act_tagged", {"text": shown(article, span), "label": label}), author)


def relabel(article: Article, mention: Mention, label: str, author: str) -> Change:
    """Give ``mention`` another label; a person has looked, so it is accepted."""
    after = replace(mention, label=label, state=State.ACCEPTED, author=author)
    act = Reason("act_relabelled", {"text": shown(article, mention.span), "label": label})
    return acts.revise(article, [mention], [after], act, author)


def with_border_moved(text: str, span: Span, side: Side, unit: Unit, *, outwards: bool) -> Span:
    """``span`` with one border moved by one unit; never empty, never outside ``text``.

    >>> with_border_moved("Devlet Başkanı Putin", Span(15, 20), Side.START, Unit.WORD, outwards=True)
    Span(start=7, end=20)
    """
    forward = (side is Side.END) == outwards
    here = span.end if side is Side.END else span.start
    there = _stepped(text, here, unit, forward=forward)
    moved = (span.start, there) if side is Side.END else (there, span.end)
    return Span(*moved) if moved[0] < moved[1] else span


def _stepped(text: str, at: int, unit: Unit, *, forward: bool) -> int:
    step = 1 if forward else -1
    limit = len(text) if forward else 0

    def beside(place: int) -> str:
        return text[place if forward else place - 1]

    if at == limit:
        return at
    if unit is Unit.CHARACTER:
        return at + step
    if unit is Unit.WORD:
        while at != limit and not beside(at).isalnum():
            at += step
        while at != limit and beside(at).isalnum():
            at += step
        return at
    at += step
    while at != limit and beside(at) != "\n" and text[at - 1] not in SENTENCE_ENDS:
        at += step
    return at
