"""Quotation marks without a partner: how far the words probably reach, by the cue behind them or the line's end."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from tashih.article.spans import Span
from tashih.suggest.cues import Cues
from tashih.suggest.marks import Marked, lines_of
from tashih.suggest.saying import frame_noun
from tashih.suggest.wording import ends_spoken
from tashih.suggest.words import Words

_STOPPED = re.compile(r"[.!?…,;]")
_UNSURE = re.compile(r".+(?:[dt][ıiuü]r|s[ıi]n)")  # aydır, basın: as often no verb
_SUBJECT = re.compile(r"(?:^|(?<=[.!?…] ))[^\W\d_a-zçğıöşü][^.!?…,:\"\n]{1,120}, (?=[^\W\d_a-zçğıöşü])")
_FAR = 1200  # code points looked back over for the start of words whose opening mark is lost


def mend(text: str, marked: Iterable[Marked]) -> list[Marked]:
    """The marks with what each lone one probably holds; a lone one that holds nothing is left out."""
    found = list(marked)
    if all(m.whole for m in found):
        return found
    words = Words(text)
    cues = Cues(words)
    lines = {line.start: line for line in lines_of(text)}
    starts = sorted(lines)
    mended: list[Marked] = []
    for number, held in enumerate(found):
        if held.whole:
            mended.append(held)
        elif held.level == 0:
            line = lines[starts[_before(starts, held.start)]]
            wall = found[number + 1].start if number + 1 < len(found) else line.end
            behind = mended[-1].end if mended else 0
            lone = _opened(held, text, words, cues, min(wall, line.end))
            mended += [m] if (m := lone or _closed(held, text, words, cues, max(line.start, behind), line.end)) else []
    return mended


def _before(starts: list[int], place: int) -> int:
    return max(0, bisect_right(starts, place) - 1)


def _opened(held: Marked, text: str, words: Words, cues: Cues, wall: int) -> Marked | None:
    """What an opening mark without partner holds: up to the cue that shows where its words end, or to the wall."""
    if held.opening is None:
        return None
    limit = words.first_at(wall)
    end = wall
    for index in range(words.first_at(held.opening.end) + 1, limit):
        if ends_before(words, cues, index, limit):
            end = words[index].start
            break
    return _holding(held, text, held.opening.start, held.opening.end, end)


def ends_before(words: Words, cues: Cues, index: int, limit: int) -> bool:
    """Whether spoken words end right before word ``index``: a cue stands there, and a full stop or a verb before it."""
    word = words[index]
    if word.capital or words.text[word.start - 1 : word.start] == "-":
        return False
    before, gap = words[index - 1], words.between(index - 1, index)
    stopped = _STOPPED.search(gap) is not None
    paused = "," in gap or ";" in gap
    if not stopped and (not ends_spoken(before.low) or _UNSURE.fullmatch(before.low) is not None):
        return False
    cue = cues.after(index, limit)
    if cue is None or cue.weak:
        return False
    return (
        (stopped and not paused)
        or cue.verb == "de"
        or word.low == "diye"
        or (frame_noun(word.low) != "" and cue.last > index)
    )


def _closed(held: Marked, text: str, words: Words, cues: Cues, lowest: int, wall: int) -> Marked | None:
    """What a closing mark without partner holds, if a cue follows it: from behind the subject, or from its sentence."""
    if held.closing is None:
        return None
    index = words.first_at(held.closing.end)
    limit = words.first_at(wall)
    if index >= limit or not cues.adjoins(held.closing.end, words[index]):
        return None
    cue = cues.after(index, limit)
    if cue is None or cue.weak:
        return None
    lowest = max(lowest, held.closing.start - _FAR)
    start = words_start(text, lowest, held.closing.start)
    return _holding(held, text, start, start, held.closing.start, with_mark=held.closing.end)


def words_start(text: str, lowest: int, end: int) -> int:
    """Where spoken words that end at ``end`` probably start: behind the last ``Subject, `` with a capital behind it.

    >>> words_start("Dün geldi. Kaya, Bu yıl zordu. Yine de büyüdük.", 0, 47)
    17
    """
    subjects = [m.end() for m in _SUBJECT.finditer(text[lowest:end])]
    if subjects:
        return lowest + subjects[-1]
    stops = [m.end() for m in re.finditer(r"[.!?…]\s+", text[lowest:end])]
    return lowest + (stops[-1] if stops else 0)


def _holding(held: Marked, text: str, start: int, inner_start: int, end: int, with_mark: int = 0) -> Marked | None:
    inside = text[inner_start:end]
    left = inner_start + len(inside) - len(inside.lstrip())
    right = inner_start + len(inside.rstrip())
    if left >= right:
        return None
    outer = Span(start if start < inner_start else left, with_mark or right)
    return replace(held, lines=(outer,), inner=(Span(left, right),))
