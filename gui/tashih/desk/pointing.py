"""The pointer on the repaired text: a double click tags in reading mode, Alt+click reaches what lies below."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QMenu

from tashih.article.spans import Span
from tashih.desk.icons import icon
from tashih.desk.panes.repaired_pane import RepairedPane
from tashih.desk.session import Session
from tashih.desk.shaping import Shaping
from tashih.desk.theme import Appearance


class Pointing(QObject):
    """Looks at the clicks before the pane does."""

    def __init__(self, session: Session, pane: RepairedPane, shaping: Shaping, appearance: Appearance) -> None:
        super().__init__(pane)
        self._session = session
        self._pane = pane
        self._shaping = shaping
        self._appearance = appearance
        self._acts: dict[QEvent.Type, Callable[[QMouseEvent], bool]] = {
            QEvent.Type.MouseButtonPress: self._on_press,
            QEvent.Type.MouseButtonDblClick: self._on_double_click,
        }
        pane.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True for a click that is done with here."""
        act = self._acts.get(event.type())
        if act is None or not isinstance(event, QMouseEvent) or not self._session.has_article:
            return super().eventFilter(watched, event)
        return event.button() is Qt.MouseButton.LeftButton and act(event)

    def _on_press(self, event: QMouseEvent) -> bool:
        if event.modifiers() != Qt.KeyboardModifier.AltModifier:
            return False
        self._pane.setFocus()
        self._shaping.take_at(self._pane.position_at(event.position()))
        return True

    def _on_double_click(self, event: QMouseEvent) -> bool:
        if not self._pane.reading:
            return False
        at = self._pane.position_at(event.position())
        self._session.select(Span(at, at))
        if self._session.words() is None:
            return False
        self._ask(event.globalPosition().toPoint())
        return True

    def _ask(self, at: QPoint) -> None:
        """The labels in a menu, each with its key."""
        session = self._session
        menu = QMenu(self._pane)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for label in session.labels.active:
            name = label.name(session.language).replace("&", "&&")
            text = f"&{label.key}  {name}" if label.key else name
            menu.addAction(icon("tag", self._appearance.theme, label), text).setData(label.id)
        menu.triggered.connect(self._on_label)
        menu.popup(at)

    def _on_label(self, action: QAction) -> None:
        self._session.tag(str(action.data()))
