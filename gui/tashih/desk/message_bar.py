"""What went wrong, said above the text and out of the way: one line a message, closed by a key or a click."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from tashih.desk.icons import icon
from tashih.desk.theme import Appearance, Role

_MOST = 4


class MessageBar(QWidget):
    """Shows the last few messages, each until it is closed."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._column.setSpacing(4)
        self._messages: list[QFrame] = []
        self.hide()

    @property
    def messages(self) -> list[str]:
        """What is said now, the oldest first."""
        return [str(m.accessibleName()) for m in self._messages]

    def say(self, sentence: str) -> None:
        """Show a sentence; the same one twice is shown once."""
        if sentence in self.messages:
            return
        message = self._made(sentence)
        self._messages.append(message)
        self._column.addWidget(message)
        while len(self._messages) > _MOST:
            self._drop(self._messages[0])
        self.show()

    def clear(self) -> None:
        """Close all messages."""
        for message in list(self._messages):
            self._drop(message)

    def _made(self, sentence: str) -> QFrame:
        theme = self._appearance.theme
        frame = QFrame(self)
        frame.setObjectName("error_bar")
        frame.setAccessibleName(sentence)
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(10)
        sign = QLabel(frame)
        sign.setPixmap(icon("error", theme, Role.BAD).pixmap(18, 18))
        text = QLabel(sentence, frame)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QToolButton(frame)
        close.setIcon(icon("close", theme))
        close.setToolTip(self.tr("Close this message"))
        close.setAccessibleName(self.tr("Close this message"))
        close.clicked.connect(self._on_close)
        row.addWidget(sign)
        row.addWidget(text, 1)
        row.addWidget(close)
        return frame

    def _on_close(self) -> None:
        button = self.sender()
        for message in list(self._messages):
            if isinstance(button, QToolButton) and message.isAncestorOf(button):
                self._drop(message)

    def _drop(self, message: QFrame) -> None:
        self._messages.remove(message)
        self._column.removeWidget(message)
        message.deleteLater()
        self.setVisible(bool(self._messages))
