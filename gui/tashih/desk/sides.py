"""The lists at both sides of the texts: which is shown where, shown and hidden by key."""

from PySide6.QtCore import QObject, Signal

from tashih.desk.panels.articles import ArticlesPanel
from tashih.desk.panels.side_bar import SideBar
from tashih.desk.session import Session
from tashih.desk.theme import Appearance


class Sides(QObject):
    """Owns the panels. ``left`` and ``right`` are for the window to place.

    Signals:
        left_shown: whether the articles can be seen.
        right_shown: whether the lists can be seen.
    """

    left_shown = Signal(bool)
    right_shown = Signal(bool)

    def __init__(self, session: Session, appearance: Appearance) -> None:
        super().__init__(session)
        self.left = ArticlesPanel(session, appearance)
        self.right = SideBar(session, appearance)

    def history(self) -> None:
        """Show what was done."""
        self.show_list("history")

    def show_list(self, name: str) -> None:
        """Show one of the lists at the right and give it the keyboard. Raises KeyError if there is none."""
        self.show_right(True)
        self.right.show_list(name)

    def toggle_left(self) -> None:
        """Show or hide the articles."""
        self.show_left(self.left.isHidden())

    def toggle_right(self) -> None:
        """Show or hide the lists."""
        self.show_right(self.right.isHidden())

    def show_left(self, on: bool) -> None:
        """Show or hide the articles."""
        self.left.setVisible(on)
        self.left_shown.emit(on)

    def show_right(self, on: bool) -> None:
        """Show or hide the lists."""
        self.right.setVisible(on)
        self.right_shown.emit(on)
