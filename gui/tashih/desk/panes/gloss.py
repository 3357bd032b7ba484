"""The inline view: above each repaired word what it was, struck through; above a suggestion what it would become."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from math import floor

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from tashih.article.article import Article
from tashih.article.decisions import Repair
from tashih.article.edits import EditState
from tashih.article.spans import Span
from tashih.desk.models.lines import shown
from tashih.desk.panes.marks import placed_edits
from tashih.desk.theme import Role, Theme

AIR_ABOVE = 0.8
"""Air above a line of the inline view, against its height."""
_SMALL = 0.72
"""Size of the letters against those of the text."""
_LONGEST = 60
"""Code points of a gloss before it is cut short."""
_GAP = 6.0
"""Pixels between two glosses, where they would touch."""


@dataclass(frozen=True, slots=True)
class Gloss:
    """``text`` to be read above ``span`` of the repaired text; ``struck`` through if it is what was there before."""

    span: Span
    text: str
    struck: bool


def glosses(article: Article, visible: Span) -> Iterator[Gloss]:
    """Those of a stretch of the repaired text, one a repair; what was rejected has none, nor what only came in."""
    for _, placed in groupby(placed_edits(article, visible), key=lambda p: p.edit.group):
        repair = Repair(tuple(p.edit for p in placed))
        applied = any(e.applied for e in repair.edits)
        if not applied and repair.state is EditState.REJECTED:
            continue
        text = repair.before(article) if applied else repair.after(article)
        if text:
            yield Gloss(article.alignment.span_to_repaired(repair.group), _short(shown(text)), applied)


def _short(text: str) -> str:
    half = _LONGEST // 2
    return text if len(text) <= _LONGEST else f"{text[:half]}…{text[-half:]}"


def paint(painter: QPainter, theme: Theme, font: QFont, placed: Iterable[tuple[Gloss, list[QRectF]]]) -> None:
    """Each above the first line of its words, none over another; ``font`` is that of the text."""
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * _SMALL)
    metrics = QFontMetricsF(small)
    painter.setFont(small)
    taken: dict[float, float] = {}
    for gloss, boxes in placed:
        if not boxes:
            continue
        line = boxes[0].top()
        width = metrics.horizontalAdvance(gloss.text)
        left = max(boxes[0].center().x() - width / 2, taken.get(line, _GAP))
        base = line - metrics.descent()
        painter.setPen(theme.colour(Role.MUTED if gloss.struck else Role.SUGGESTED))
        painter.drawText(QPointF(left, base), gloss.text)
        if gloss.struck:
            y = floor(base - metrics.strikeOutPos()) + 0.5  # on whole pixels, so that it keeps its colour
            painter.setPen(QPen(theme.colour(Role.BAD), 1))
            painter.drawLine(QPointF(left - 1, y), QPointF(left + width + 1, y))
        taken[line] = left + width + _GAP
