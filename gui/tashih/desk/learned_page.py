"""Opens the page of what the project has learned."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tashih.desk.learned import Learned
from tashih.desk.session import Session
from tashih.desk.theme import Appearance

if TYPE_CHECKING:
    from tashih.desk.dialogs.learned import LearnedDialog


class LearnedPage(QObject):
    """The page, over ``window``."""

    def __init__(self, learned: Learned, session: Session, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._learned = learned
        self._session = session
        self._appearance = appearance
        self._window = window

    def show(self) -> "LearnedDialog":
        """Open it."""
        session = self._session
        from tashih.desk.dialogs.learned import LearnedDialog

        dialog = LearnedDialog(self._learned, session.labels, session.language, self._appearance, self._window)
        dialog.show()
        return dialog
