"""A quiet offer below the texts: one sentence, what can be done, and a way to close it; the text does not move."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tashih.desk.icons import icon
from tashih.desk.theme import Appearance

READ = 8000
"""Milliseconds in which a hint is read."""

Way = tuple[str, Callable[[], object]]
"""What a button says and what it does."""


class OfferBar(QWidget):
    """Shows one offer at a time, until it is taken, closed, or another comes.

    Signals:
        left: it went while it had the keyboard, which is to go back to the text.
    """

    left = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setObjectName("offer_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = QLabel(self)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.buttons: list[QPushButton] = []
        self._close = QToolButton(self)
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.clicked.connect(self.hide)
        top, self._row, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        top.addWidget(self.text, 1)
        top.addWidget(self._close)
        self._row.setSpacing(8)
        self._row.addStretch()
        column.setContentsMargins(12, 4, 6, 8)
        column.setSpacing(2)
        column.addLayout(top)
        column.addLayout(self._row)
        self._timer = QTimer(self, interval=READ, singleShot=True)  # a mere hint goes by itself
        self._timer.timeout.connect(self.hide)
        appearance.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.hide()

    def offer(self, sentence: str, ways: Sequence[Way] = ()) -> None:
        """Show ``sentence`` and a button for each way on."""
        for button in self.buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self.buttons = [self._button(text, act) for text, act in ways]
        for place, button in enumerate(self.buttons):
            self._row.insertWidget(place, button)
        self.text.setText(sentence)
        self.setAccessibleName(sentence)
        self.setFocusProxy(self.buttons[0] if self.buttons else self._close)
        self.show()
        if ways:
            self._timer.stop()
        else:
            self._timer.start()

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text.replace("&", "&&"), self)
        button.clicked.connect(self.hide)
        button.clicked.connect(act)
        return button

    def hideEvent(self, event: QHideEvent) -> None:
        """The keyboard goes back to where the work is."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.left.emit()
        super().hideEvent(event)

    def _on_theme_changed(self) -> None:
        self._close.setIcon(icon("close", self._appearance.theme))
