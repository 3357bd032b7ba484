"""What a screen reader says of the place at the cursor: the thing in hand, why it is there, what is to be done."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from tashih.article.decisions import is_pending, items_at
from tashih.desk.models.sheet import Sheets
from tashih.desk.session import Session

PAUSE = 150
"""Milliseconds the cursor rests before anything is said."""


class Speaking(QObject):
    """Keeps the description of a pane at what is in hand, and announces it where somebody listens."""

    def __init__(self, session: Session, pane: QWidget) -> None:
        super().__init__(pane)
        self._session = session
        self._pane = pane
        self._sheets = Sheets(session.language, self)
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(self._say)
        session.selection_changed.connect(self._timer.start)
        session.article_changed.connect(self._timer.start)

    @property
    def text(self) -> str:
        """What is to be said now; empty where nothing is in hand."""
        session = self._session
        item = session.current
        if item is None:
            return ""
        sheet = self._sheets.of(session.article, session.labels, item)
        state = self.tr("to be decided") if is_pending(item) else self.tr("decided")
        others = len(items_at(session.article, session.position)) - 1
        more = self.tr("{count} more things here").format(count=others) if others > 0 else ""
        facts = [f"{name}: {value}" for name, value in sheet.facts[:2]]
        parts = (f"{sheet.title}: {sheet.words.text}", state, *facts, sheet.reason, sheet.work, more)
        return ". ".join(p.rstrip(".") for p in parts if p)

    def _say(self) -> None:
        text = self.text
        if text == self._pane.accessibleDescription():
            return
        self._pane.setAccessibleDescription(text)
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._pane, text))
