"""Keeps paragraphs side by side: the shorter of two gets air below it, as high as the other is longer.

A *pair* is a run of paragraphs of each text that begins and ends at a line end which no edit touches. As a rule that
is one paragraph on each side; where paragraphs were joined or split it is several. Pairs are found when they are
looked at, from the alignment, so that the length of the article does not matter.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock

from tashih.article.alignment import Alignment
from tashih.article.article import Article
from tashih.article.changes import Change
from tashih.article.edits import Edit
from tashih.desk.panes.text_pane import TextPane
from tashih.desk.session import Session

_LONGEST = 400
"""Paragraphs of a pair that are looked at; a longer run is no longer kept side by side."""


@dataclass(frozen=True, slots=True)
class _Side:
    """One text seen from the other."""

    pane: TextPane
    other: TextPane
    to_other: str
    back: str


class Pairing:
    """How much air is below each paragraph of either pane."""

    def __init__(self, session: Session, original: TextPane, repaired: TextPane) -> None:
        self._session = session
        self._sides = {
            original: _Side(original, repaired, "to_repaired", "to_original"),
            repaired: _Side(repaired, original, "to_original", "to_repaired"),
        }

    def clear(self) -> None:
        """A text, a width or a font has changed."""
        for pane in self._sides:
            pane.layout_.renew()

    def is_touched_by(self, change: Change | None) -> bool:
        """Whether paragraphs may have other counterparts after ``change`` (None: anything may have happened)."""
        return change is None or any(_on_line_ends(self._session.article, e) for e in _edits(change))

    def air_below(self, pane: TextPane, block: QTextBlock) -> float | None:
        """Pixels below a paragraph of ``pane``; None while its text is changing or the other cannot be seen."""
        side = self._sides[pane]
        return self._air(side, block) if self._in_step(side) else None

    def _in_step(self, side: _Side) -> bool:
        return side.other.isVisible() and side.pane.in_step and side.other.in_step

    def _air(self, side: _Side, block: QTextBlock) -> float:
        if not block.next().isValid():
            return 0.0
        end = _end(side.pane, block)
        there = self._counterpart(side, end)
        if there is None:
            return 0.0
        mine = self._height(side.pane, side, block)
        unit = side.other.positions.to_units(there)
        back = _Side(side.other, side.pane, side.back, side.to_other)
        theirs = self._height(side.other, back, side.other.document().findBlock(unit))
        return max(0.0, theirs - mine)

    def _height(self, pane: TextPane, side: _Side, last: QTextBlock) -> float:
        """Of the run of paragraphs that ends with ``last``."""
        return sum(pane.natural_height(block) for block in self._run(pane, side, last))

    def _run(self, pane: TextPane, side: _Side, last: QTextBlock) -> Iterator[QTextBlock]:
        block = last
        for _ in range(_LONGEST):
            yield block
            block = block.previous()
            if not block.isValid() or self._counterpart(side, _end(pane, block)) is not None:
                return

    def _counterpart(self, side: _Side, at: int) -> int | None:
        """Where the line end at ``at`` is in the other text, if it is there and no edit touches it."""
        alignment = self._session.article.alignment
        there = _to(alignment, side.to_other, at, after=True)
        if side.other.letters[there : there + 1] != "\n":
            return None
        same = _to(alignment, side.back, there, after=True) == at and _to(alignment, side.back, there + 1) == at + 1
        return there if same else None


def _to(alignment: Alignment, way: str, at: int, *, after: bool = False) -> int:
    if way == "to_original":
        return alignment.to_original(at, after=after)
    return alignment.to_repaired(at, after=after)


def _edits(change: Change) -> Iterator[Edit]:
    yield from change.edits.removed
    yield from change.edits.added


def _on_line_ends(article: Article, edit: Edit) -> bool:
    return "\n" in edit.text or "\n" in edit.span.of(article.original)


def _end(pane: TextPane, block: QTextBlock) -> int:
    return pane.positions.to_points(block.position() + block.length() - 1)
