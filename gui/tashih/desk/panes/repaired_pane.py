"""The repaired text: what is typed here becomes edits by hand, what is done elsewhere appears here.

The article is the truth. The widget says where something was typed; the article makes of it what it is.
"""

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QTextCursor
from PySide6.QtWidgets import QWidget

from tashih.article.article import Article
from tashih.article.changes import Change, text_pieces
from tashih.article.decisions import Item, Repair, items_at
from tashih.article.spans import Span, shared_ends
from tashih.desk.panes import gloss, line_end
from tashih.desk.panes.display import levelled, meant, shown
from tashih.desk.panes.layout import AIR
from tashih.desk.panes.lit import Lit, changed_places
from tashih.desk.panes.mark_painter import MarkPainter
from tashih.desk.panes.marks import Mark, in_hand, in_repaired
from tashih.desk.panes.text_pane import TextPane
from tashih.desk.session import Session
from tashih.reasons import explain


class RepairedPane(TextPane):
    """Shows and edits the repaired text of the session's article.

    Signals:
        plain_key_pressed: in reading mode, a key without Ctrl or Alt, as portable text.
    """

    plain_key_pressed = Signal(str)

    def __init__(self, session: Session, painter: MarkPainter, parent: QWidget | None = None) -> None:
        super().__init__(painter, parent)
        self._session = session
        self._article: Article = session.article
        self._typing = False
        self._behind = False
        self._forward = False
        self._pasted: tuple[Span, str] | None = None
        self._lit = Lit.of(session)
        self._changes: list[Change] = []
        self.reading = False
        self.setAccessibleName(self.tr("Repaired text"))
        self.document().contentsChange.connect(self._on_contents_change)
        self.document().contentsChanged.connect(self._on_contents_changed)
        session.article_changed.connect(self._on_article_changed)
        session.selection_changed.connect(self._on_selection_changed)

    def marks(self, visible: Span) -> list[Mark]:
        """Repairs, mentions, quotations and flags."""
        return in_repaired(self._article, visible, self._session.current, self._session.quotation)

    def framed(self) -> Span | None:
        """What is in hand, where there is one place of it."""
        return in_hand(self._article, self._session.current)

    @property
    def inline(self) -> bool:
        """Whether what was there before can be read above the words."""
        return self.layout_.above == gloss.AIR_ABOVE

    def set_inline(self, on: bool) -> None:
        """Show what was there before above the words, or not; what is at the top of the view stays there."""
        here = self.visible().start
        self.layout_.set_above(gloss.AIR_ABOVE if on else AIR)
        self.bring(here, 0)

    def paint_more(self, painter: QPainter, lines: Span) -> None:
        """In the inline view: what the words were, and what they would become."""
        if self.inline:
            rows = self.rows()
            placed = ((g, list(self.boxes(g.span, rows))) for g in gloss.glosses(self._article, lines))
            gloss.paint(painter, self._marks.theme, self.font(), placed)

    def told_at(self, position: int) -> str:
        """Why what is there is marked."""
        told = [why for item in items_at(self._article, position) if (why := self._why(item))]
        return "\n".join(dict.fromkeys(told))

    def _why(self, item: Item) -> str:
        reason = item.edits[0].reason if isinstance(item, Repair) else item.reason
        return explain(reason, self._session.language) if reason else ""

    # --- from the person to the article ----------------------------------------------------------------------------

    def set_reading(self, on: bool) -> None:
        """In reading mode plain keys are commands and nothing can be typed."""
        self.reading = on
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(selectable if on else Qt.TextInteractionFlag.TextEditorInteraction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plain keys are commands in reading mode; Shift+Enter is a line end like any other."""
        modifiers = event.modifiers()
        if self.reading and not modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            keys = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
            if event.text().strip() or event.key() == Qt.Key.Key_Delete:
                self.plain_key_pressed.emit(event.text() if event.text() in "+-" and event.text() else keys)
                return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.isReadOnly() and not self.reading:
            self.textCursor().insertText("\n")
            return
        if modifiers & Qt.KeyboardModifier.AltModifier and not modifiers & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # a command that there is not, never a letter; AltGr comes as Ctrl+Alt or as none of both
            return
        if (whole := line_end.taken_whole(self.textCursor(), self.letters, self.selection()[1], event)) is not None:
            self.setTextCursor(whole)
        self._forward = event.key() == Qt.Key.Key_Right
        super().keyPressEvent(event)
        self._forward = False

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pasted and dropped text is plain, its line ends are LF, and every other character stays what it is."""
        if self.isReadOnly() or self.reading or not source.hasText():
            return
        text = source.text().replace("\r\n", "\n").replace("\r", "\n")
        self._pasted = (self.selection()[0], text)
        self.textCursor().insertText(shown(text))
        self._pasted = None
        self.ensureCursorVisible()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files are for the window."""
        return source.hasText() and not source.hasUrls()

    def _on_contents_change(self, start: int, removed: int, added: int) -> None:
        if self._quiet or self._behind or not self._session.has_article:
            return
        first = self.positions.to_points(start)
        last = self.positions.to_points(min(start + removed, self.positions.units))
        old, new = levelled(shown(self.letters[first:last])), levelled(self._written(start, added))
        head, tail = shared_ends(old, new)
        span, text = Span(first + head, last - tail), meant(new[head : len(new) - tail])
        if (
            self._pasted is not None
            and levelled(shown(self._pasted[1])) == new
            and self._pasted[0] == Span(first, last)
        ):
            span, text = self._pasted
        if span.start == span.end and not text:
            return
        self._typing = True
        try:
            self._session.type_text(span, text)
        finally:
            self._typing = False

    def _on_contents_changed(self) -> None:
        """Qt is done with its change, and the lines are where they will be painted."""
        if not self._quiet:
            self._paint_changed()

    def _on_cursor(self) -> None:
        if self._behind:
            return
        if not self._quiet and line_end.is_inside(self.letters, self.positions.to_points(self.textCursor().position())):
            self._quiet = True
            self.setTextCursor(line_end.left(self.textCursor(), forward=self._forward))
            self._quiet = False
        super()._on_cursor()

    def _written(self, start: int, length: int) -> str:
        cursor = QTextCursor(self.document())
        end = min(start + length, self.document().characterCount() - 1)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText().replace("\u2029", "\n").replace("\u2028", "\n")

    # --- from the article to the widget ----------------------------------------------------------------------------

    def _on_article_changed(self, change: Change | None) -> None:
        before, self._article = self._article, self._session.article
        if change is None:
            self._show_anew()
            return
        for start, end, new in reversed(text_pieces(before, change.edits)):
            if self._typing:
                self.replaced(start, end, new)
            else:
                self.put(start, end, new)
        self.letters = self._article.text
        if self._typing and not self.in_step:
            self._show_anew()
        self._changes.append(change)
        self._paint_changed()

    def _paint_changed(self) -> None:
        """Paint anew what looks different; while Qt is in the middle of a change of its own, that waits."""
        if self._typing:
            return
        changes, self._changes = self._changes, []
        before, self._lit = self._lit, Lit.of(self._session)
        for change in changes:
            places = changed_places(self._article, change, self.visible())
            if places is None:
                self.viewport().update()
            else:
                self.touch(places)
        if before != self._lit or (changes and self._lit.has_sign):
            self.touch([*before.places, *self._lit.places])

    def _show_anew(self) -> None:
        if self._typing:  # Qt is in the middle of its own change; until that is over, the widget counts for nothing
            self._behind = True
            QTimer.singleShot(0, self._show_anew)
            return
        self._behind = False
        self.show_text(self._session.article.text)
        self._on_selection_changed()

    def _on_selection_changed(self) -> None:
        if not self._typing and not self._behind:
            self.select(self._session.selected, self._session.position)
        self._paint_changed()
