"""Garbage is collected in the window's thread, and nowhere else."""

import gc
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tashih.desk.collecting import Collecting


class Loop:
    """An object that only the collection of cycles can free."""

    def __init__(self) -> None:
        self.me = self


def test_what_nobody_holds_is_collected_by_the_timer_though_the_automatic_collection_is_off(qtbot: QtBot) -> None:
    owner = QObject()
    collecting = Collecting(owner)
    assert not gc.isenabled()
    gone = weakref.ref(Loop())
    kept = [[] for _ in range(2 * gc.get_threshold()[0])]  # enough for the youngest generation to be full
    collecting.look()
    assert gone() is None
    assert kept
    gc.enable()
