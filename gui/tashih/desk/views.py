"""Ways to look at an article: what was there before above the words, or the texts alone with nothing around."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QMainWindow, QWidget

from tashih.desk.actions.table import action
from tashih.desk.panes.pane_pair import PanePair

_TOLD = 4000
"""Milliseconds that it is told how to come back from the texts alone."""


class Views(QObject):
    """Owns what the View menu does to the whole middle of the window.

    Signals:
        inline_shown: whether what was there before stands above the words.
        texts_alone: whether everything around the texts is hidden.
    """

    inline_shown = Signal(bool)
    texts_alone = Signal(bool)

    def __init__(self, window: QMainWindow, panes: PanePair) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes
        self._around: tuple[QWidget, ...] = ()
        self._wanted: dict[QWidget, bool] = {}
        self._beside = True
        self.alone = False
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), panes, self.toggle_texts_alone)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.setEnabled(False)
        self._hint = QLabel(panes)
        self._hint.setObjectName("hint")
        self._hint.hide()

    def use(self, around: Iterable[QWidget]) -> None:
        """These widgets are what is around the texts."""
        self._around = tuple(around)
        for widget in self._around:
            widget.installEventFilter(self)

    # --- inline ----------------------------------------------------------------------------------------------------

    def toggle_inline(self) -> None:
        """One text, above its words what they were, or both texts side by side as before."""
        on = not self._panes.repaired.inline
        if on:
            self._beside = not self._panes.original.isHidden()
        self._panes.repaired.set_inline(on)
        self._panes.show_original(not on and self._beside)
        self.inline_shown.emit(on)

    # --- the texts alone -------------------------------------------------------------------------------------------

    def toggle_texts_alone(self) -> None:
        """Hide menu, tools, lists and lines around the texts, or show again those that were there."""
        self.alone = not self.alone
        self._escape.setEnabled(self.alone)
        if self.alone:
            self._wanted = {widget: not widget.isHidden() for widget in self._around}
        for widget in self._around:
            widget.setVisible(not self.alone and self._wanted[widget])
        self._panes.set_alone(self.alone)
        self._panes.repaired.setFocus()
        self._hint.hide()
        if self.alone:
            self._tell_the_way_back()
        self.texts_alone.emit(self.alone)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is shown meanwhile by something else waits until the texts are no longer alone."""
        if self.alone and event.type() is QEvent.Type.ShowToParent and isinstance(watched, QWidget):
            self._wanted[watched] = True
            QTimer.singleShot(0, watched, watched.hide)
        return False

    def _tell_the_way_back(self) -> None:
        keys = QKeySequence(action("texts_alone").keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
        self._hint.setText(self.tr("Esc or {keys} brings everything back").format(keys=keys))
        self._hint.adjustSize()
        self._hint.move((self._window.width() - self._hint.width()) // 2, 18)
        self._hint.show()
        self._hint.raise_()
        QTimer.singleShot(_TOLD, self._hint, self._hint.hide)
