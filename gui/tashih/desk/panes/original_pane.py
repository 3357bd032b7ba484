"""The original: read-only, with a mark on everything that was or would be repaired."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tashih.article.changes import Change
from tashih.article.decisions import Repair
from tashih.article.spans import Span
from tashih.article.text import Text
from tashih.desk.panes.lit import MANY
from tashih.desk.panes.mark_painter import MarkPainter
from tashih.desk.panes.marks import Mark, in_original, look_of
from tashih.desk.panes.text_pane import TextPane
from tashih.desk.session import Session


class OriginalPane(TextPane):
    """Shows the original of the session's article."""

    def __init__(self, session: Session, painter: MarkPainter, parent: QWidget | None = None) -> None:
        super().__init__(painter, parent)
        self._session = session
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Original text"))
        session.article_opened.connect(self._on_opened)
        session.article_changed.connect(self._on_article_changed)
        session.selection_changed.connect(self._on_selection_changed)
        self._lit: set[Span] = set()

    def marks(self, visible: Span) -> list[Mark]:
        """What was or would be replaced."""
        return in_original(self._session.article, visible, self._session.current)

    def _on_opened(self) -> None:
        self.show_text(Text(self._session.article.original))

    def _on_article_changed(self, change: Change | None) -> None:
        if change is None or len(change.edits.removed) + len(change.edits.added) > MANY:
            self.viewport().update()
            return
        before, after = ({(e.span, look_of(e)) for e in edits} for edits in (change.edits.removed, change.edits.added))
        self.touch(span for span, _ in before ^ after)

    def _on_selection_changed(self) -> None:
        item = self._session.current
        before, self._lit = self._lit, {e.span for e in item.edits} if isinstance(item, Repair) else set()
        self.touch(before ^ self._lit)
