"""The line at the bottom: where one is, what is left to decide, and that everything is saved."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from tashih.desk.models.lines import visible
from tashih.desk.session import Session

_PAUSE = 80
"""Milliseconds without a key after which the line catches up."""


class StatusLine(QStatusBar):
    """Follows the session, a moment behind the fingers."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._place = self._label(self.tr("Where you are"))
        self._left = self._label(self.tr("What is left to decide"))
        self._mode = self._label(self.tr("Mode"))
        self._saved = self._label(self.tr("Whether everything is saved"))
        self.addWidget(self._place)
        self.addWidget(self._left, 1)
        self.addPermanentWidget(self._mode)
        self.addPermanentWidget(self._saved)
        self.setSizeGripEnabled(False)
        self._busy = ""
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self.refresh)
        session.selection_changed.connect(self._timer.start)
        session.article_changed.connect(self._timer.start)
        session.article_opened.connect(self.refresh)
        self.refresh()

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAccessibleName(name)
        return label

    @property
    def sentences(self) -> tuple[str, str, str]:
        """Place, what is left, and whether all is saved, as they read now."""
        return self._place.text(), self._left.text(), self._saved.text()

    def refresh_soon(self) -> None:
        """Show the session as it is, in a moment."""
        self._timer.start()

    def say_busy(self, what: str) -> None:
        """Say what is being done in the background; nothing if empty."""
        self._busy = what
        self.refresh()

    def say_mode(self, mode: str) -> None:
        """Say which mode the keys are in; nothing if empty."""
        self._mode.setText(mode)

    def refresh(self) -> None:
        """Show the session as it is."""
        session = self._session
        if self._busy or not session.has_article:
            self._place.setText(self._busy or self.tr("No article open"))
            self._left.clear()
            self._saved.clear()
            return
        text = session.article.repaired
        words = {
            "number": max(1, _paragraphs(text[: session.position + 1])),
            "count": max(1, _paragraphs(text)),
            "name": visible(session.name),
        }
        self._place.setText(self.tr("{name} · paragraph {number} of {count}").format(**words))
        self._left.setText(self._told_left())
        self._saved.setText(self._told_saved())

    def _told_saved(self) -> str:
        if not self._session.is_saving:
            return self.tr("The last change is not saved")
        readonly = self._session.project is not None and self._session.project.readonly
        return self.tr("Read-only") if readonly else self.tr("All changes saved")

    def _told_left(self) -> str:
        left = self._session.left
        parts = [
            self.tr("%n repair(s)", "", left.repairs) if left.repairs else "",
            self.tr("%n flag(s)", "", left.flags) if left.flags else "",
            self.tr("%n name(s)", "", left.mentions) if left.mentions else "",
            self.tr("%n quotation(s)", "", left.quotations) if left.quotations else "",
        ]
        told = ", ".join(p for p in parts if p)
        return self.tr("To decide: {list}").format(list=told) if told else self.tr("Everything is decided")


def _paragraphs(text: str) -> int:
    r"""How many lines hold words.

    >>> _paragraphs("\n\na\r\n \r\nb")
    2
    """
    return sum(1 for line in text.split("\n") if line.strip())
