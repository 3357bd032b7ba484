"""Quotation marks paired, whatever their glyphs and however damaged: what each pair holds, and what stands alone.

A mark opens or closes by what stands beside it; where that does not decide, the one that is open closes. Time is
linear in the text.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from tashih.article.spans import Span

_DOUBLE = re.compile(r"''|``|´´|,,(?=\w)|[\"“”„‟«»″〝〞＂‹›]")
_SINGLE = re.compile(r"['‘’‚‛`´]")
_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_CLOSERS = "”»’›〞"
_OPENERS = "“„‟«‹〝‘‚‛"
_BEFORE_OPENING = "([{<-–—/:"
_DECADE = re.compile(r"\d{2}['’]")
MOST_PARAGRAPHS = 40
DEEPEST = 8  # marks open inside each other; more is damage, and would cost the square of it


class _Side(Enum):
    OPENS = 1
    CLOSES = 2
    EITHER = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """One quotation mark: its place and whether it is a single one."""

    start: int
    end: int
    single: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """What a pair of marks holds. ``closing`` is None if it was never closed, ``opening`` if it was never opened.

    ``lines`` are the parts of it, one a paragraph, marks included, white space at their ends left out.
    """

    opening: Mark | None
    closing: Mark | None
    lines: tuple[Span, ...]
    inner: tuple[Span, ...]
    level: int = 0

    @property
    def start(self) -> int:
        """Where it starts, its mark included."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """Where it ends, its mark included."""
        return self.lines[-1].end

    @property
    def whole(self) -> bool:
        """Whether both its marks are there."""
        return self.opening is not None and self.closing is not None


def lines_of(text: str) -> list[Span]:
    """The paragraphs: what lies between line breaks, empty ones left out.

    >>> lines_of("a\\n\\nb")
    [Span(start=0, end=1), Span(start=3, end=4)]
    """
    return [Span(m.start(), m.end()) for m in _LINE.finditer(text) if not m.group().isspace()]


def pair_marks(text: str, closes_before: Callable[[str], bool]) -> list[Marked]:
    """All that stands in quotation marks, in text order, outer before inner.

    ``closes_before`` says whether a mark that is glued to the word behind it closes, by that word: ``"…"ifadelerine``.

    >>> [m.inner[0].of('"a" ve "b"') for m in pair_marks('"a" ve "b"', lambda word: False)]
    ['a', 'b']
    """
    return _Pairing(text, closes_before).run()


class _Pairing:
    """One run over a text; holds what is open."""

    def __init__(self, text: str, closes_before: Callable[[str], bool]) -> None:
        self.text = text
        self.lines = lines_of(text)
        self.closes_before = closes_before
        self.pairs: list[tuple[Mark | None, Mark | None]] = []

    def run(self) -> list[Marked]:
        waiting: tuple[Mark, int] | None = None  # opened in an earlier paragraph, with that paragraph's number
        for number, line in enumerate(self.lines):
            opened, orphans = self._in_line(line)
            if waiting is not None and number - waiting[1] > MOST_PARAGRAPHS:
                self.pairs.append((waiting[0], None))
                waiting = None
            if waiting is not None and orphans:
                self.pairs.append((waiting[0], orphans.pop(0)))
                waiting = None
            self.pairs += [(None, mark) for mark in orphans]
            if opened:
                if waiting is not None:
                    self.pairs.append((waiting[0], None))
                self.pairs += [(mark, None) for mark in opened[:-1]]
                waiting = opened[-1], number
        if waiting is not None:
            self.pairs.append((waiting[0], None))
        return self._levelled([*self._held(), *self._singles()])

    def _in_line(self, line: Span) -> tuple[list[Mark], list[Mark]]:
        """Pairs what is paired inside the paragraph; gives back what is opened and not closed, and the reverse."""
        opened: list[Mark] = []
        orphans: list[Mark] = []
        for found in _DOUBLE.finditer(self.text, line.start, line.end):
            mark = Mark(found.start(), found.end())
            side = self._side(mark, line)
            if side is _Side.OPENS or (side is _Side.EITHER and not opened):
                opened.append(mark)
                if len(opened) > DEEPEST:
                    self.pairs.append((opened.pop(0), None))
            elif opened:
                self.pairs.append((opened.pop(), mark))
            elif not self._is_inches(mark):
                orphans.append(mark)
        return opened, orphans

    def _is_inches(self, mark: Mark) -> bool:
        return mark.start > 0 and self.text[mark.start - 1].isdigit()

    def _side(self, mark: Mark, line: Span) -> _Side:
        glyph = self.text[mark.start]
        before = self.text[mark.start - 1] if mark.start > line.start else " "
        after = self.text[mark.end] if mark.end < line.end else " "
        apart = before.isspace() or before in _BEFORE_OPENING
        if apart and after.isspace():
            return _Side.CLOSES if glyph in _CLOSERS else _Side.OPENS if glyph in _OPENERS else _Side.EITHER
        if apart or before in "\"'“‘«":
            if after.isalnum() and self.closes_before(self._word_at(mark.end)):
                return _Side.EITHER
            return _Side.OPENS if not after.isspace() and after not in ".,;:!?" else _Side.EITHER
        if after.isalnum() and before in ".!?…:,;" and glyph not in _CLOSERS:
            return _Side.CLOSES if self.closes_before(self._word_at(mark.end)) else _Side.EITHER
        return _Side.OPENS if glyph in "„«‹〝" and after.isalnum() else _Side.CLOSES

    def _word_at(self, place: int) -> str:
        end = place
        while end < len(self.text) and end - place < 40 and self.text[end].isalnum():
            end += 1
        return self.text[place:end]

    def _held(self) -> list[Marked]:
        held = []
        for opening, closing in self.pairs:
            start = opening.start if opening else closing.start if closing else 0
            end = closing.end if closing else opening.end if opening else 0
            found = self._between(opening, closing, start, end)
            if found is not None:
                held.append(found)
        return held

    def _between(self, opening: Mark | None, closing: Mark | None, start: int, end: int) -> Marked | None:
        lines = tuple(s for s in self._cut(start, end) if s)
        inner_start = opening.end if opening else start
        inner_end = closing.start if closing else end
        inner = tuple(s for s in self._cut(inner_start, max(inner_start, inner_end)) if s)
        if opening is None or closing is None:
            return Marked(opening, closing, lines, lines)
        return Marked(opening, closing, lines, inner) if inner else None

    def _cut(self, start: int, end: int) -> list[Span]:
        """The stretch, cut at line breaks and freed of white space at the ends of each part."""
        parts = []
        for found in _LINE.finditer(self.text, start, end):
            part = found.group()
            left = found.start() + len(part) - len(part.lstrip())
            right = found.end() - len(part) + len(part.rstrip())
            if left < right:
                parts.append(Span(left, right))
        return parts

    def _singles(self) -> list[Marked]:
        """Pairs of single marks, told apart from apostrophes; never across a paragraph or a double mark."""
        held: list[Marked] = []
        walls = sorted(m.start for pair in self.pairs for m in pair if m is not None)
        wall = 0
        opening: Mark | None = None
        glued: Mark | None = None  # the first apostrophe that could close with a suffix behind it
        for line in self.lines:
            opening = glued = None
            for found in _SINGLE.finditer(self.text, line.start, line.end):
                mark = Mark(found.start(), found.end(), single=True)
                passed = wall
                while wall < len(walls) and walls[wall] <= mark.start:
                    wall += 1
                if wall > passed:
                    held += self._closed_glued(opening, glued)
                    opening = glued = None
                    if mark.start < walls[wall - 1] + 2 and self.text[mark.start : mark.start + 2] == "''":
                        continue
                if opening is not None and self._single_closes(mark, line):
                    held += [m] if (m := self._between(opening, mark, opening.start, mark.end)) else []
                    opening = glued = None
                elif self._single_opens(mark, line):
                    held += self._closed_glued(opening, glued)
                    opening, glued = mark, None
                elif opening is not None and glued is None and mark.start - opening.end > 1:
                    glued = mark
            held += self._closed_glued(opening, glued)
        return held

    def _closed_glued(self, opening: Mark | None, glued: Mark | None) -> list[Marked]:
        if opening is None or glued is None:
            return []
        found = self._between(opening, glued, opening.start, glued.end)
        return [found] if found is not None else []

    def _single_opens(self, mark: Mark, line: Span) -> bool:
        before = self.text[mark.start - 1] if mark.start > line.start else " "
        after = self.text[mark.end] if mark.end < line.end else " "
        if _DECADE.match(self.text, mark.end):
            return False
        return not before.isalnum() and before not in ".,!?…'’" and (after.isalnum() or after == "…")

    def _single_closes(self, mark: Mark, line: Span) -> bool:
        before = self.text[mark.start - 1] if mark.start > line.start else " "
        after = self.text[mark.end] if mark.end < line.end else " "
        return not before.isspace() and not after.isalnum()

    def _levelled(self, held: list[Marked]) -> list[Marked]:
        """In text order, each knowing how many whole pairs it lies in."""
        held.sort(key=lambda m: (m.start, -m.end))
        around: list[int] = []
        levelled = []
        for marked in held:
            while around and around[-1] <= marked.start:
                around.pop()
            levelled.append(Marked(marked.opening, marked.closing, marked.lines, marked.inner, len(around)))
            if marked.whole:
                around.append(marked.end)
        return levelled
