"""The original: read-only, with a mark on everything that was or would be repaired."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tashih.article.spans import Span
from tashih.desk.panes.mark_painter import MarkPainter
from tashih.desk.panes.marks import Mark, in_original
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

    def marks(self, visible: Span) -> list[Mark]:
        """What was or would be replaced."""
        return in_original(self._session.article, visible, self._session.current)

    def _on_opened(self) -> None:
        self.show_text(self._session.article.original)
