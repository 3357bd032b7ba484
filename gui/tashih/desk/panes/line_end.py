"""A line end of two characters, CR and LF, is one to whoever writes: no cursor stands in it, and it goes as a whole."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from tashih.article.text import Text

CRLF = "\r\n"


def is_inside(text: Text, at: int) -> bool:
    """Whether code point ``at`` lies between CR and LF."""
    return at > 0 and text[at - 1 : at + 1] == CRLF


def left(cursor: QTextCursor, *, forward: bool) -> QTextCursor:
    """``cursor``, which stands between CR and LF, moved out of them; what is selected stays selected.

    ``forward`` leads behind them, as a step to the right does. Else the line is where it was.
    """
    moved = QTextCursor(cursor)
    across = cursor.verticalMovementX()
    mode = QTextCursor.MoveMode.KeepAnchor if cursor.hasSelection() else QTextCursor.MoveMode.MoveAnchor
    moved.setPosition(cursor.position() + (1 if forward else -1), mode)
    moved.setVerticalMovementX(across)
    return moved


def taken_whole(cursor: QTextCursor, text: Text, at: int, event: QKeyEvent) -> QTextCursor | None:
    """The line end that Backspace or Delete is about to take half of, selected; None where there is none.

    ``at`` is the code point at which ``cursor`` stands.
    """
    if cursor.hasSelection() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return None
    back = event.key() == Qt.Key.Key_Backspace and at > 1 and text[at - 2 : at] == CRLF
    on = event.key() == Qt.Key.Key_Delete and text[at : at + 2] == CRLF
    if not back and not on:
        return None
    whole = QTextCursor(cursor)
    whole.setPosition(cursor.position() + (-2 if back else 2), QTextCursor.MoveMode.KeepAnchor)
    return whole
