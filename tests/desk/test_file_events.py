"""A file opened from outside arrives as its path."""

from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from tashih.desk.file_events import FileEvents


def test_a_file_that_the_system_asks_for_is_passed_on(qapp: QApplication, tmp_path: Path) -> None:
    events = FileEvents(qapp)
    asked: list[Path] = []
    events.asked.connect(asked.append)
    try:
        QApplication.sendEvent(qapp, QFileOpenEvent(str(tmp_path / "çağrı.tashih")))
        QApplication.sendEvent(qapp, QEvent(QEvent.Type.User))
    finally:
        qapp.removeEventFilter(events)
    assert asked == [tmp_path / "çağrı.tashih"]
