"""The binding itself: PySide6 6.12.0 on Python 3.11 loses a reference to None at each call that returns None."""

import sys

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor, QTextDocument

CALLS = 300


def test_calls_that_return_none_keep_their_references() -> None:
    thing, document = QObject(), QTextDocument()
    cursor = QTextCursor(document)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("x")
        cursor.insertText("x")
        document.setModified(True)
    assert abs(sys.getrefcount(None) - before) < CALLS / 10
