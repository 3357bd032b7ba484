"""What stands where a list has no rows: a drawing, what that means, and what to do next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from tashih.desk.icons import icon
from tashih.desk.theme import Appearance, Role

SIZE = 32


class Empty(QWidget):
    """The page shown instead of an empty list."""

    def __init__(self, appearance: Appearance, drawing: str = "accept") -> None:
        super().__init__()
        self._appearance = appearance
        self._drawing = drawing
        self._picture = QLabel(self)
        self._title = QLabel(self)
        self._text = QLabel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(1)
        for label in (self._picture, self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch(2)
        self._title.setProperty("heading", True)
        self._text.setProperty("quiet", True)
        appearance.changed.connect(self._draw)
        self._draw()

    def say(self, title: str, text: str) -> None:
        """Show these words."""
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(f"{title}. {text}")

    def _draw(self) -> None:
        theme = self._appearance.theme
        self._picture.setPixmap(icon(self._drawing, theme, Role.CHROME_MUTED).pixmap(SIZE, SIZE))
