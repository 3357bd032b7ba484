"""Python's garbage is collected in the window's thread only.

A collection runs in whichever thread happens to allocate. In a worker it would destroy Qt objects (a closed dialog with
its timers) from the wrong thread, which Qt answers with a crash. So the automatic collection is off while the window is
open, and a timer of the window's thread does its work.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 500
"""Milliseconds between two looks at how much has been allocated."""


class Collecting(QObject):
    """Collects as the automatic collection would, by its own thresholds, but here."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._thresholds = gc.get_threshold()
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that is full."""
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > self._thresholds[generation] > 0:
                gc.collect(generation)
                return
