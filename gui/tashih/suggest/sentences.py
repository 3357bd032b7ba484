"""The narration around the quotations, cut into sentences: what is in marks is blanked out and ends none of them."""

import re
from collections.abc import Iterable

from tashih.article.casing import lower
from tashih.article.spans import Span
from tashih.suggest.marks import Marked, lines_of
from tashih.suggest.wordlists import word_set

BLANK = "\ufffc"
_END = re.compile(r"[.!?…]+[)\]]*(?=\s|" + BLANK + r"|\Z|(?<=[^\W\d_]{3}\.)[^\W\d_a-zçğıöşü][^\W\d_A-ZÇĞİÖŞÜ])")
_LAST_WORD = re.compile(r"[^\W_]+\Z")
_ABBREVIATIONS = word_set(
    "dr prof doç av yrd öğr gör arş uzm op gen alb yb tğm ütğm org kor tuğ tüm st sn no bkz örn vb vs çev haz ed cad "
    "sok mah apt tel mr mrs ms jr ltd şti inc co"
)


def narration(text: str, marked: Iterable[Marked]) -> str:
    """``text`` with everything in outer marks blanked out, code point for code point.

    A text that holds the blank itself loses nothing by it: the blank is no letter.
    """
    pieces, at = [], 0
    for held in marked:
        for line in held.lines if held.level == 0 else ():
            if line.start >= at:
                pieces += [text[at : line.start], BLANK * len(line)]
                at = line.end
    return "".join([*pieces, text[at:]])


def sentences_of(text: str, blanked: str) -> list[Span]:
    """The sentences of the narration; ``blanked`` is ``narration`` of ``text``. White space at their ends is left out.

    >>> t = 'Prof. Dr. Ali geldi. 4. gün gitti.'
    >>> [s.of(t) for s in sentences_of(t, t)]
    ['Prof. Dr. Ali geldi.', '4. gün gitti.']
    """
    found = []
    for line in lines_of(blanked):
        start = line.start
        for end in [*_ends(text, blanked, line), line.end]:
            sentence = blanked[start:end]
            left = start + len(sentence) - len(sentence.lstrip())
            right = start + len(sentence.rstrip())
            if left < right:
                found.append(Span(left, right))
            start = end
    return found


def _ends(text: str, blanked: str, line: Span) -> list[int]:
    ends = [
        m.end()
        for m in _END.finditer(blanked, line.start, line.end)
        if _starts_anew(blanked, m.end(), line) and not _is_abbreviation(blanked, m.start(), m.end(), line)
    ]
    return sorted([*ends, *_ends_of_quotations(text, blanked, line)])


def _starts_anew(blanked: str, place: int, line: Span) -> bool:
    while place < line.end and (blanked[place].isspace() or blanked[place] in "-–—("):
        place += 1
    if place >= line.end:
        return True
    letter = blanked[place]
    return letter == BLANK or letter.isupper() or letter.isdigit() or not letter.isalnum()


def _is_abbreviation(blanked: str, start: int, end: int, line: Span) -> bool:
    if end - start != 1 or blanked[start] != ".":
        return False
    word = _LAST_WORD.search(blanked, max(line.start, start - 24), start)
    if word is None:
        return False
    letters = lower(word.group())
    return (
        letters in _ABBREVIATIONS
        or (len(letters) == 1 and word.group().isupper())
        or _is_ordinal(letters, blanked, end)
    )


def _is_ordinal(letters: str, blanked: str, end: int) -> bool:
    """Whether a full stop makes a number an ordinal (``4. gün``, ``15. Cumhurbaşkanı``) and ends no sentence."""
    return letters.isdigit() and len(letters) < 3 and blanked[end : end + 1].isspace()


def _ends_of_quotations(text: str, blanked: str, line: Span) -> list[int]:
    """The ends of quotations that end their sentence: a full stop inside, a capital or a new mark outside."""
    ends = []
    place = blanked.find(BLANK, line.start, line.end)
    while place >= 0:
        end = place
        while end < line.end and blanked[end] == BLANK:
            end += 1
        closed = text[max(place, end - 4) : end].rstrip("\"'“”„‟«»″’‘›` ")
        after = blanked[end : min(end + 8, line.end)].lstrip()[:1]
        if closed[-1:] in tuple(".!?…") and after and (after.isupper() or after in "-–—" or after == BLANK):
            ends.append(end)
        place = blanked.find(BLANK, end, line.end)
    return ends
