"""What a person must know, said above the text and out of the way: what went wrong, what is particular, what to do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from tashih.desk.icons import icon
from tashih.desk.theme import Appearance, Role
from tashih.telling import told

_MOST = 4


class Tone(StrEnum):
    """How much a message matters: something failed, something is to be known, something went well."""

    BAD = "bad"
    WARNING = "warning"
    GOOD = "good"


_SIGNS = {
    Tone.BAD: ("error", Role.BAD),
    Tone.WARNING: ("warning", Role.WARNING),
    Tone.GOOD: ("accept", Role.GOOD),
}


@dataclass(frozen=True)
class Offer:
    """What can be done about a message: a button with ``text`` that closes the message and calls ``act``."""

    text: str
    act: Callable[[], object]


class MessageBar(QWidget):
    """Shows the last few messages, each until it is closed or withdrawn."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._column.setSpacing(4)
        self._messages: list[QFrame] = []
        appearance.changed.connect(self._on_theme_changed)
        self.hide()

    @property
    def messages(self) -> list[str]:
        """What is said now, the oldest first."""
        return [str(m.accessibleName()) for m in self._messages]

    def say(self, sentence: str, offers: Sequence[Offer] = (), tone: Tone = Tone.BAD, key: str = "") -> None:
        """Show a sentence; the same one twice is shown once. One with a ``key`` takes the place of the last with it."""
        self.withdraw(key)
        sentence = told(sentence, QLocale().name()[:2])
        if sentence in self.messages:
            return
        message = self._made(sentence, offers, tone)
        message.setProperty("key", key)
        self._messages.append(message)
        self._column.addWidget(message)
        while len(self._messages) > _MOST:
            self._drop(self._messages[0])
        self.show()

    def withdraw(self, key: str) -> None:
        """Close the message with that key, if there is one."""
        for message in [m for m in self._messages if key and m.property("key") == key]:
            self._drop(message)

    def clear(self) -> None:
        """Close all messages."""
        for message in list(self._messages):
            self._drop(message)

    def _made(self, sentence: str, offers: Sequence[Offer], tone: Tone) -> QFrame:
        frame = QFrame(self)
        frame.setObjectName("error_bar")
        frame.setProperty("tone", tone.value)
        frame.setAccessibleName(sentence)
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(10)
        sign = QLabel(frame)
        sign.setObjectName("sign")
        text = QLabel(sentence, frame)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QToolButton(frame)
        close.setToolTip(self.tr("Close this message"))
        close.setAccessibleName(self.tr("Close this message"))
        close.clicked.connect(self._on_close)
        row.addWidget(sign)
        row.addWidget(text, 1)
        for offer in offers:
            button = QPushButton(offer.text, frame)
            button.setAutoDefault(False)
            button.clicked.connect(self._on_close)
            button.clicked.connect(offer.act)
            row.addWidget(button)
        row.addWidget(close)
        self._draw(frame)
        return frame

    def _draw(self, message: QFrame) -> None:
        theme = self._appearance.theme
        drawing, role = _SIGNS[Tone(message.property("tone"))]
        sign = message.findChild(QLabel, "sign")
        assert sign is not None
        sign.setPixmap(icon(drawing, theme, role).pixmap(18, 18))
        for close in message.findChildren(QToolButton):
            close.setIcon(icon("close", theme))

    def _on_theme_changed(self) -> None:
        for message in self._messages:
            self._draw(message)

    def _on_close(self) -> None:
        button = self.sender()
        for message in list(self._messages):
            if isinstance(button, QWidget) and message.isAncestorOf(button):
                self._drop(message)

    def _drop(self, message: QFrame) -> None:
        self._messages.remove(message)
        self._column.removeWidget(message)
        message.hide()
        message.deleteLater()
        self.setVisible(bool(self._messages))
