"""Places a person must look at: quotation marks without a partner, odd starts and ends of paragraphs, style."""

import re
from collections.abc import Iterator
from itertools import pairwise

from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.repair.language import is_turkish
from tashih.repair.stage import Notice, View

_MARK = re.compile('["“”„«»]')
_REACH = 8
"""A quotation may run over so many paragraphs."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LONG = 150  # code points: what is shorter and has no full stop may be a heading
_STYLE = (
    (re.compile(r"\b[Hh]ala\b(?!\s+(?:kızı|oğlu|ve teyze))"), lambda word: word[0] + "âlâ"),
    (
        re.compile(r"\b[^\W\d_]{3,}log(?:u|a|un|una|unu|unun|unda|undan)\b"),
        lambda word: re.sub("log(?=[^g]*$)", "loğ", word),
    ),
)


def flag_quotation_marks(view: View) -> Iterator[Notice]:
    """Flag the mark without a partner in a paragraph with an odd number; two such near each other are one quotation."""
    if not view.alphabet & {'"', "“", "”", "«", "»"}:
        return
    waiting: tuple[int, Span] | None = None  # an odd paragraph: its number, its mark
    for number, paragraph in enumerate(view.paragraphs):
        odd = _odd_mark(view.text, paragraph)
        if odd is None:
            continue
        if waiting is not None and number - waiting[0] < _REACH:
            waiting = None
            continue
        if waiting is not None:
            yield _unpaired(view.text, waiting[1])
        waiting = (number, odd)
    if waiting is not None:
        yield _unpaired(view.text, waiting[1])


def _odd_mark(text: str, paragraph: Span) -> Span | None:
    """The mark that is left over when the others of the paragraph are paired; None if none is."""
    marks = list(_MARK.finditer(text, paragraph.start, paragraph.end))
    for opens, closes in (('"', '"'), ("“„", "”"), ("«", "»")):
        ours = [m for m in marks if m[0] in opens or m[0] in closes]
        if len(ours) % 2 == 1 and "„" not in paragraph.of(text):
            return _left_over(text, ours)
    return None


def _left_over(text: str, marks: list[re.Match[str]]) -> Span:
    """The first that stands where its turn says it should not; the last if all stand right."""
    for turn, match in enumerate(marks):
        opening = _must_open(text, match.start()) or match[0] in "“«"
        if opening and turn % 2 == 1:
            return Span(*marks[turn - 1].span())
        if turn % 2 == 0 and (match[0] in "”»" or not text[match.end() : match.end() + 1].strip()):
            return Span(*match.span())
    return Span(*marks[-1].span())


def _must_open(text: str, at: int) -> bool:
    before, behind = text[at - 1 : at], text[at + 1 : at + 2]
    return (not before or before in " \t\n(") and (behind.isalnum() or behind == "'")


def _unpaired(text: str, mark: Span) -> Notice:
    return Notice(mark, "unpaired-mark", Reason("unpaired_mark", {"mark": mark.of(text)}))


def flag_paragraphs(view: View) -> Iterator[Notice]:
    """Flag paragraphs that begin in lower case or end without a full stop where a sentence should."""
    text = view.text
    if not is_turkish(text):
        return
    for before, paragraph in pairwise((None, *view.paragraphs)):
        assert paragraph is not None
        first = _WORD.match(text, paragraph.start)
        ended = before is not None and text[before.start : before.end].rstrip()[-1:] in '.!?…"”'
        if first is not None and first[0].islower() and ended and len(paragraph) >= _LONG:
            yield Notice(Span(*first.span()), "lower-case-start", Reason("lower_case_start", {"word": first[0]}))
    for paragraph, behind in pairwise((*view.paragraphs, None)):
        assert paragraph is not None
        yield from _unfinished(text, paragraph, behind)


def _unfinished(text: str, paragraph: Span, behind: Span | None) -> Iterator[Notice]:
    if len(paragraph) < _LONG:
        return
    content = paragraph.of(text).rstrip()
    if not content[-1:].isalnum() or (behind is not None and text[behind.start].islower()):
        return
    last = content.rsplit(None, 1)[-1]
    end = paragraph.start + len(content)
    yield Notice(Span(end - len(last), end), "missing-stop", Reason("missing_stop", {"word": last}))


def note_style(view: View) -> Iterator[Notice]:
    """Notes on spellings that dictionaries prefer otherwise; no damage, and never changed."""
    for pattern, preferred in _STYLE:
        for match in pattern.finditer(view.text):
            reason = Reason("style_spelling", {"old": match[0], "new": preferred(match[0])})
            yield Notice(Span(*match.span()), "style", reason, style=True)
