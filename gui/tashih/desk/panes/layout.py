"""Paragraph layout with air between the lines; Qt's own for plain text has none and cannot be told to."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout


def _none(block: QTextBlock) -> float:
    return 0.0


SPACING = 1.5
"""Height of a line against that of its font."""

_UNLIMITED = (1 << 24) - 1.0


class SpacedLayout(QPlainTextDocumentLayout):
    """Lines ``spacing`` times as high as their font. A block is laid out when it is first looked at, and no sooner.

    ``width`` is that of the view; it is to be set before the view itself notices that it was resized.
    ``air_below`` says how many pixels to leave below a block. ``generation`` is another when a height may be another.
    """

    def __init__(self, document: QTextDocument, spacing: float) -> None:
        super().__init__(document)
        self.spacing = spacing
        self.width = _UNLIMITED
        self.air_below: Callable[[QTextBlock], float] = _none
        self.generation = 0
        self._blocks = document.blockCount()
        self._telling = False

    def natural_height(self, block: QTextBlock) -> float:
        """Of its lines alone, without what is below to keep it beside another text."""
        layout = block.layout()
        if not layout.lineCount():
            self._lay_out(block)
        last = layout.lineAt(layout.lineCount() - 1)
        return last.y() + last.height() * (1 + (self.spacing - 1) / 2)

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:  # noqa: N802  Qt's name
        """The place of a block, its top at 0; lays it out if that has not been done."""
        if not block.isValid():
            return QRectF()
        bottom = self.natural_height(block)
        if not block.isVisible():
            return QRectF()
        below = self.air_below(block) if block.next().isValid() else self.document().documentMargin()
        return QRectF(0, 0, self.width, bottom + below)

    def documentChanged(self, start: int, removed: int, added: int) -> None:  # noqa: N802  Qt's name
        """A change inside one block renews that block; anything else is left to Qt, which forgets what it touches."""
        document = self.document()
        block = document.findBlock(start)
        same = block == document.findBlock(max(0, start + added - 1)) and document.blockCount() == self._blocks
        if same and block.isValid() and block.layout().lineCount():
            before = self.natural_height(block)
            self._lay_out(block)
            if self.natural_height(block) == before:
                self.updateBlock.emit(block)
            else:
                self.requestUpdate()
            return
        if same:
            self.requestUpdate()
            return
        self._blocks = document.blockCount()
        super().documentChanged(start, removed, added)

    def _lay_out(self, block: QTextBlock) -> None:
        document = self.document()
        margin = document.documentMargin()
        width = self.width - 2 * margin
        self.generation += 1
        layout = block.layout()
        layout.setTextOption(document.defaultTextOption())
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLeadingIncluded(True)
            line.setLineWidth(width)
            air = line.height() * (self.spacing - 1)
            line.setPosition(QPointF(margin, top + air / 2))
            top += line.height() + air
        layout.endLayout()
        lines = document.lineCount()
        block.setLineCount(layout.lineCount() if block.isVisible() else 0)
        if document.lineCount() != lines and not self._telling:
            self._telling = True
            self.documentSizeChanged.emit(self.documentSize())
            self._telling = False
