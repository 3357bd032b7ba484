"""Lines and paragraphs as they were: hard-wrapped lines joined, words broken at a line's end, paragraphs cut in two.

Lines are joined only where the text as a whole is wrapped, a broken word only where the parts together are a word.
A cut inside an open quotation is only offered where a word beside it is damaged or the quotation does not close: words
may be missing there.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from tashih.article.casing import lower
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.repair.language import is_turkish
from tashih.repair.lexicon import Lexicon
from tashih.repair.stage import Proposal, View

CUT, BROKEN, WRAPPED = "cut-paragraph", "broken-word", "wrapped-line"
_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_HYPHENS = "-‐¬\u00ad"
_BREAK = re.compile(rf"(?<=[^\W\d_])[{_HYPHENS}][ \t\r]*\n[ \t]*(?=[^\W\d_])")
_BROKEN = re.compile(rf"([^\W\d_]+)([{_HYPHENS}])[ \t\r]*\n[ \t]*([^\W\d_]+)")
_LAST = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?$")
_FIRST = re.compile(r"[^\W\d_]+")
_ENDS = frozenset(".!?…:;\"”»’'")
_LONGEST = 110
_HABIT = 0.4  # share of words broken at the line that are words together; the others may have lost letters
_HEADING = 25  # what is shorter may be a heading
_SHOUTED = 0.8


@dataclass(frozen=True, slots=True)
class Gap:
    """The end of one line and the start of the next that has words."""

    start: int
    end: int
    last: str
    first: str
    blank: bool
    width: int  # of the line before, in code points

    @property
    def in_sentence(self) -> bool:
        """Whether a sentence goes on across it, as far as the letters tell."""
        return self.last[-1:] not in _ENDS and self.first[:1].islower()


def gaps(text: str) -> list[Gap]:
    """Between each line with words and the next.

    >>> [(g.start, g.end, g.last, g.first, g.blank) for g in gaps("bir iki,\\n\\n üç")]
    [(8, 11, 'iki,', 'üç', True)]
    """
    found = []
    for before, behind in pairwise(_LINE.finditer(text)):
        start = before.start() + len(before[0].rstrip())
        end = behind.end() - len(behind[0].lstrip())
        last, first = before[0].rsplit(None, 1)[-1], behind[0].split(None, 1)[0]
        found.append(Gap(start, end, last, first, text.count("\n", start, end) > 1, len(before[0])))
    return found


def join_lines(view: View) -> Iterator[Proposal]:
    """Words broken at a line's end, and the lines of a text that is wrapped throughout."""
    text = view.text
    if "\n" not in view.alphabet or not is_turkish(text):
        return
    broken = list(_broken_words(text, view.lexicon))
    yield from broken
    single = [g for g in gaps(text) if not g.blank]
    if not _is_wrapped(single, len(broken)):
        return
    taken = {p.end for p in broken}
    usual = median(g.width for g in single)
    for gap in single:
        if gap.end in taken or (gap.width < 0.7 * usual and gap.last[-1:] in _ENDS) or _begins_item(gap.first):
            continue
        reason = Reason("line_wrapped", {"width": int(usual)})
        yield Proposal(gap.start, gap.end, " ", WRAPPED, reason, 0.97, Span(gap.start, gap.end), "⏎→␣")


def _is_wrapped(single: Sequence[Gap], broken: int) -> bool:
    """Whether lines end where there was no more room: short ones, most of them in mid-sentence."""
    if len(single) < 3 or median(g.width for g in single) > _LONGEST:
        return False
    within = sum(g.in_sentence for g in single) + broken
    return within >= 0.4 * len(single)


def _begins_item(first: str) -> bool:
    return first in {"-", "–", "—", "•", "*", "·"} or re.fullmatch(r"\d{1,2}[.)]", first) is not None


def _broken_words(text: str, lexicon: Lexicon) -> Iterator[Proposal]:
    if not _BREAK.search(text):  # much faster than the search for whole words
        return
    matches = list(_BROKEN.finditer(text))
    proven = [lexicon.is_word(lower(m[1] + m[3])) for m in matches]
    habit = sum(proven) >= 3 and sum(proven) >= _HABIT * len(proven)
    for match, known in zip(matches, proven, strict=True):
        word = match[1] + match[3]
        apart = all(lexicon.is_word(lower(part)) and len(part) > 2 for part in (match[1], match[3]))
        if not known and (not habit or apart or match[3][0].isupper()):
            if match[3][0].islower():
                yield _mended(match, word, "word_broken_perhaps", 0.6, apply=False)
            continue
        yield _mended(match, word, "word_broken", 0.99 if known else 0.93, apply=True)


def _mended(match: re.Match[str], word: str, key: str, confidence: float, *, apply: bool) -> Proposal:
    reason = Reason(key, {"word": word})
    group = Span(match.start(), match.end())
    return Proposal(match.end(1), match.start(3), "", BROKEN, reason, confidence, group, "-⏎→", apply=apply)


def join_paragraphs(view: View) -> Iterator[Proposal]:
    """Paragraphs cut in mid-sentence."""
    if "\n" not in view.alphabet or not is_turkish(view.text):
        return
    for gap in gaps(view.text):
        if gap.in_sentence and gap.width >= _HEADING and not _is_shouted(view.text, gap):
            yield from _joined(view, gap)


def _is_shouted(text: str, gap: Gap) -> bool:
    """Whether the line before is in capitals but for a letter or two: a heading, where none is cut."""
    letters = [c for c in text[text.rfind("\n", 0, gap.start) + 1 : gap.start] if c.isalpha()]
    return sum(c.isupper() for c in letters) >= _SHOUTED * len(letters)


def _joined(view: View, gap: Gap) -> Iterator[Proposal]:
    last, first = _LAST.search(gap.last.rstrip(",")), _FIRST.match(gap.first)
    if last is None or first is None or not _is_word(view.lexicon, first[0]):
        return
    opened = _open_quotation(view.text, gap)
    sound = opened is None or (opened and _is_word(view.lexicon, last[0]))
    blank = view.text.count("\n", gap.start, gap.end) > 1  # a mere line end may be how the article sets off its lines
    key = "paragraph_cut" if opened is None else "paragraph_cut_in_quotation"
    reason, group = Reason(key, {"last": gap.last, "first": gap.first}), Span(gap.start, gap.end)
    confidence = 0.95 if opened is None else 0.9 if sound else 0.6
    yield Proposal(gap.start, gap.end, " ", CUT, reason, confidence, group, "¶→␣", apply=sound and blank)


def _is_word(lexicon: Lexicon, word: str) -> bool:
    stem = re.split("['’]", word)[0]
    return lexicon.is_word(lower(stem))


def _open_quotation(text: str, gap: Gap) -> bool | None:
    """Whether a quotation that is open across the gap closes in the next paragraph; None if none is open."""
    before = text[text.rfind("\n", 0, gap.start) + 1 : gap.start]
    line_end = text.find("\n", gap.end)
    behind = text[gap.end : line_end if line_end >= 0 else len(text)]
    if before.count('"') % 2 == 1:
        return behind.count('"') % 2 == 1
    if before.count("“") > before.count("”"):
        return behind.count("”") > behind.count("“")
    return None
