"""The page that a dialog shows while something is done in the background: what it is at, and how far."""

import re

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from tashih.desk.dialogs.parts import label

_COUNTED = re.compile(r"(\d+)/(\d+)(?: |$)(.*)", re.DOTALL)


class WorkPage(QWidget):
    """A line of words over a bar."""

    def __init__(self) -> None:
        super().__init__()
        self.step = label()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        column = QVBoxLayout(self)
        column.addStretch()
        column.addWidget(self.step)
        column.addWidget(self.bar)
        column.addStretch()

    def say(self, sentence: str) -> None:
        """Begin with this, with no telling how far it is."""
        self.step.setText(sentence)
        self.bar.setRange(0, 0)

    def tell(self, step: str, sentence: str) -> None:
        """Put ``step`` into ``sentence``; one that begins with ``3/40`` moves the bar."""
        self.step.setText(sentence.format(step=step))
        if (found := _COUNTED.match(step)) and int(found[2]):
            self.bar.setRange(0, int(found[2]))
            self.bar.setValue(int(found[1]) - 1)
