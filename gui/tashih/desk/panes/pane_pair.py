"""Both texts side by side, scrolling together along the alignment, the ribbon between and the ruler beside them."""

from functools import partial

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFont, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tashih.article.changes import Change
from tashih.article.spans import Span
from tashih.desk.finding import Finder, Side
from tashih.desk.panes.legend import Legend
from tashih.desk.panes.mark_painter import MarkPainter
from tashih.desk.panes.original_pane import OriginalPane
from tashih.desk.panes.overview import Overview
from tashih.desk.panes.pairing import Pairing
from tashih.desk.panes.repaired_pane import RepairedPane
from tashih.desk.panes.ribbon import Ribbon
from tashih.desk.panes.text_pane import TextPane
from tashih.desk.session import Session
from tashih.desk.theme import Role, Theme

SMALLEST, USUAL, LARGEST = 8.0, 13.0, 40.0
"""Points of the reading font."""

SERIFS = ["Source Serif 4", "Literata", "Charter", "Noto Serif", "Georgia", "Cambria", "DejaVu Serif"]
"""Reading fonts in order of liking; all have the Turkish letters."""


class PanePair(QWidget):
    """The middle of the window. It owns the commands that are about the two texts.

    Signals:
        zoomed: with the new size in points.
        original_shown: whether the original can be seen.
    """

    zoomed = Signal(float)
    original_shown = Signal(bool)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._painter = MarkPainter(theme, session.labels, session.language)
        self.original = OriginalPane(session, self._painter)
        self.repaired = RepairedPane(session, self._painter)
        self.ribbon = Ribbon(session, self.original, self.repaired, theme)
        self.overview = Overview(session, self.repaired, self._painter)
        self.legend = Legend(session, self._painter)
        self._pairing = Pairing(session, self.original, self.repaired)
        self._font = QFont(SERIFS)
        self._size = USUAL
        self._following = False
        self._legend_wanted = True
        self._arrange()
        self._connect()
        self.set_theme(theme)
        self.set_size(USUAL)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.original, 1)
        row.addWidget(self.ribbon)
        row.addWidget(self.repaired, 1)
        row.addWidget(self.overview)
        column.addLayout(row, 1)
        column.addWidget(self.legend)

    def _connect(self) -> None:
        for pane in (self.original, self.repaired):
            pane.layout_.air_below = partial(self._pairing.air_below, pane)
            pane.resized.connect(self._pairing.clear)
            pane.layout_.reflowed.connect(self._on_reflowed)
        self._session.article_changed.connect(self._on_article_changed)
        self.original.verticalScrollBar().valueChanged.connect(self._on_original_scrolled)
        self.repaired.verticalScrollBar().valueChanged.connect(self._on_repaired_scrolled)
        self.repaired.cursor_moved.connect(self._session.select)
        self.original.cursor_moved.connect(self._on_original_cursor)
        self.repaired.other_asked.connect(self._on_other_asked)
        self.overview.asked.connect(self._on_asked)
        self._session.going_to.connect(self.go_to)
        self._session.project_changed.connect(self._on_project_changed)

    # --- look ------------------------------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._painter.theme = self.ribbon.theme = theme
        self.original.set_colours(theme.colour(Role.PAPER), theme.colour(Role.MUTED))
        self.repaired.set_colours(theme.colour(Role.PAPER), theme.colour(Role.INK))
        self.overview.draw()
        for widget in (self, self.ribbon, self.legend):
            widget.update()

    def set_font(self, family: str) -> None:
        """Another reading font; the program's own choice if empty."""
        self._font = QFont(family) if family else QFont(SERIFS)
        self.set_size(self._size)

    def set_size(self, points: float) -> None:
        """Another size of the reading font, within bounds."""
        self._size = min(LARGEST, max(SMALLEST, points))
        self._font.setPointSizeF(self._size)
        for pane in (self.original, self.repaired):
            pane.set_reading_font(self._font)
        self._pairing.clear()
        self.zoomed.emit(self._size)

    def zoom_in(self) -> None:
        """A point larger."""
        self.set_size(self._size + 1)

    def zoom_out(self) -> None:
        """A point smaller."""
        self.set_size(self._size - 1)

    def zoom_reset(self) -> None:
        """The usual size."""
        self.set_size(USUAL)

    def toggle_original(self) -> None:
        """Hide or show the original."""
        self.show_original(self.original.isHidden())

    def show_original(self, on: bool) -> None:
        """Show the original beside the repaired text, or not."""
        self.original.setVisible(on)
        self.ribbon.setVisible(on)
        self._pairing.clear()
        self.original_shown.emit(on)

    def set_alone(self, on: bool) -> None:
        """Nothing is around the texts: no legend, and lines no longer than one can read with ease."""
        if on:
            self._legend_wanted = not self.legend.isHidden()
        self.legend.setVisible(not on and self._legend_wanted)
        for pane in (self.original, self.repaired):
            pane.set_widest(on)

    def toggle_legend(self) -> None:
        """Show what the marks mean, or not."""
        self.legend.setVisible(self.legend.isHidden())

    def toggle_invisible(self) -> None:
        """Show signs for characters without ink, or not."""
        for pane in (self.original, self.repaired):
            pane.show_invisible = not pane.show_invisible
            pane.viewport().update()

    def _on_project_changed(self) -> None:
        self._painter.labels = self._session.labels
        self.overview.draw()
        self.repaired.viewport().update()

    def show_matches(self, finder: Finder) -> None:
        """Mark what was found in either text."""
        hit = finder.hits[finder.current] if 0 <= finder.current < len(finder.hits) else None
        for pane, side in ((self.original, Side.ORIGINAL), (self.repaired, Side.REPAIRED)):
            spans = sorted(h.span for h in finder.hits if h.side is side)
            pane.show_matches(spans, hit.span if hit is not None and hit.side is side else None)

    # --- clipboard -------------------------------------------------------------------------------------------------

    @property
    def focused(self) -> TextPane:
        """The pane that keys go to."""
        return self.original if self.original.hasFocus() else self.repaired

    def cut(self) -> None:
        """Take what is selected to the clipboard."""
        self.repaired.cut()

    def copy(self) -> None:
        """What is selected, to the clipboard."""
        self.focused.copy()

    def paste(self) -> None:
        """Put in the text of the clipboard."""
        self.repaired.paste()

    def select_all(self) -> None:
        """The whole text."""
        self.focused.selectAll()

    # --- going there -----------------------------------------------------------------------------------------------

    def go_to(self, span: Span) -> None:
        """Bring ``span`` of the repaired text into view, with some lines around it, and its source too."""
        pane, height = self.repaired, self.repaired.viewport().height()
        top, bottom = pane.y_of(span.start), pane.y_of(span.end)
        line = pane.fontMetrics().height() * 2
        if top < line or bottom > height - line:
            pane.bring(span.start, height * 0.38)
        if not self.repaired.hasFocus() and not self.original.hasFocus() and self.isActiveWindow():
            return
        self._follow(self.repaired, self.original)

    def _on_article_changed(self, change: Change | None) -> None:
        if self._pairing.is_touched_by(change):
            self._on_reflowed()

    def _on_reflowed(self) -> None:
        """Some paragraph is higher or lower than it was, and so are the gaps that keep the texts side by side."""
        self._pairing.clear()
        for pane in (self.original, self.repaired):
            pane.viewport().update()
            pane.moved.emit()

    def _on_original_cursor(self, span: Span, position: int) -> None:
        if self.original.hasFocus():
            self._session.select(self._session.article.alignment.span_to_repaired(span))

    def _on_other_asked(self, position: int) -> None:
        self._session.cycle()

    def _on_asked(self, position: int) -> None:
        self.repaired.bring(position, self.repaired.viewport().height() / 2)

    # --- scrolling together ----------------------------------------------------------------------------------------

    def _on_original_scrolled(self) -> None:
        self._follow(self.original, self.repaired)

    def _on_repaired_scrolled(self) -> None:
        self._follow(self.repaired, self.original)

    def _follow(self, leader: TextPane, follower: TextPane) -> None:
        """Scroll ``follower`` so that the first paragraph in view in ``leader`` has its counterpart beside it."""
        if self._following or not self.original.isVisible():
            return
        self._following = True
        here = _anchor(leader)
        alignment = self._session.article.alignment
        there = alignment.to_original(here) if leader is self.repaired else alignment.to_repaired(here)
        follower.bring(there, leader.y_of(here))
        self._following = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom; over the ribbon the wheel scrolls both."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_size(self._size + (1 if event.angleDelta().y() > 0 else -1))
            return
        bar = self.repaired.verticalScrollBar()
        bar.setValue(bar.value() - event.angleDelta().y() // 40)


def _anchor(pane: TextPane) -> int:
    """The start of the first paragraph that begins in view; else the line in the middle."""
    begins = (row.span.start for row in pane.rows() if row.top >= -1)
    return next(begins, pane.position_at(QPointF(0, pane.viewport().height() / 2)))
