"""A list at the side: a filter, the rows, buttons below, and a sentence where there is nothing to show.

A panel follows the session, but not at every key: it waits until typing pauses, and while hidden it does nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from tashih.desk.icons import icon
from tashih.desk.models.row_model import Row, RowModel
from tashih.desk.models.wanted import Wanted
from tashih.desk.panels.empty import Empty
from tashih.desk.panels.row_view import RowView
from tashih.desk.session import Session
from tashih.desk.theme import Appearance

PAUSE = 120
"""Milliseconds without a change after which a panel catches up; a long list waits longer, as it takes longer."""
LONGEST_PAUSE = 1500


@dataclass(frozen=True, slots=True)
class Command:
    """Something a panel can do with the chosen rows: by its key on the list, its button, its place in the menu."""

    text: str
    icon: str
    key: str
    slot: str
    button: bool = True


class Panel(QWidget):
    """The base of all lists. A subclass gives a model and says what filling, choosing and each command do."""

    about_an_article = True

    def __init__(self, session: Session, appearance: Appearance, model: RowModel, rows: int = 2) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.session = session
        self.appearance = appearance
        self.model = model
        self.model.setParent(self)
        self.wanted = Wanted()
        self._stale = True
        self._icons: list[tuple[QToolButton | QAction, str]] = []
        self.view = RowView(appearance, rows, self)
        self.view.setModel(model)
        self.empty = Empty(appearance)
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._lay_out()
        self._connect()

    # what a subclass says

    def title(self) -> str:
        """The name of the panel."""
        raise NotImplementedError

    def fill(self) -> None:
        """Give the model what is to be shown now."""
        raise NotImplementedError

    def nothing(self) -> tuple[str, str]:
        """What to say where there are no rows: what that means, and what to do."""
        raise NotImplementedError

    def commands(self) -> Sequence[Command]:
        """What can be done with chosen rows."""
        return ()

    def go(self, row: Row) -> None:
        """Go to the place that a row is about."""

    # rows

    def chosen_rows(self) -> list[Row]:
        """The selected rows, in the order of the list."""
        indexes = sorted(self.view.selectionModel().selectedIndexes(), key=in_order)
        return [row for index in indexes if (row := self.model.row(index)) is not None]

    def refresh(self) -> None:
        """Show the session as it is now, if anybody can see it."""
        self._timer.stop()
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        was_empty = self.model.rowCount() == 0
        self.fill()
        self._timer.setInterval(min(LONGEST_PAUSE, PAUSE + self.model.size // 20))
        if was_empty and self.model.rowCount() <= _OPEN_AT_ONCE:
            self.view.expandAll()
        self.empty.say(*self._why_nothing())
        self._pages.setCurrentWidget(self.view if self.model.rowCount() else self.empty)

    def _why_nothing(self) -> tuple[str, str]:
        if self.wanted != Wanted():
            return self.tr("Nothing matches"), self.tr("Clear the filter to see everything.")
        if self.about_an_article and not self.session.has_article:
            return self.tr("No article is open"), self.tr("Open a text with Ctrl+O, or drop one on the window.")
        return self.nothing()

    # building

    def _lay_out(self) -> None:
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter the list"))
        self.filter.setClearButtonEnabled(True)
        self.pending = self._button("filter", self.tr("Only what is to be decided"))
        self.pending.setCheckable(True)
        top = QHBoxLayout()
        top.setContentsMargins(8, 8, 8, 8)
        top.addWidget(self.filter)
        top.addWidget(self.pending)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.empty)
        self.view.setAccessibleName(self.title())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(hairline(self))
        column.addWidget(self._pages, 1)
        if self.commands():
            column.addWidget(hairline(self))
            column.addLayout(self._command_row())
        self.setFocusProxy(self.view)

    def _command_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(2)
        for command in self.commands():
            if command.button:
                button = self._button(command.icon, with_key(command.text, command.key))
                button.clicked.connect(getattr(self, command.slot))
                row.addWidget(button)
        row.addStretch()
        return row

    def _button(self, name: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setIcon(icon(name, self.appearance.theme))
        self._icons.append((button, name))
        return button

    def _connect(self) -> None:
        self._timer.timeout.connect(self.refresh)
        self.session.article_changed.connect(self._on_article_changed)
        self.session.article_opened.connect(self.refresh)
        self.session.project_changed.connect(self.refresh)
        self.filter.textChanged.connect(self._on_filter_changed)
        self.pending.toggled.connect(self._on_pending_toggled)
        self.view.chosen.connect(self._on_chosen)
        self.view.pressed_key.connect(self._on_key)
        self.view.customContextMenuRequested.connect(self._on_menu)
        self.appearance.changed.connect(self._on_theme_changed)

    # what happens

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was missed while hidden."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """The words of the rows follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()

    def _on_article_changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._timer.start()

    def _on_filter_changed(self, text: str) -> None:
        self.wanted = replace(self.wanted, text=text.strip())
        self.refresh()
        if text:
            self.view.expandAll()

    def _on_pending_toggled(self, on: bool) -> None:
        self.wanted = replace(self.wanted, pending_only=on)
        self.refresh()

    def _on_chosen(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        if row is not None:
            self.go(row)

    def _on_key(self, key: str) -> None:
        for command in self.commands():
            if command.key == key:
                getattr(self, command.slot)()

    def _on_menu(self, at: QPoint) -> None:
        if not self.chosen_rows():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for command in self.commands():
            action = menu.addAction(icon(command.icon, self.appearance.theme), command.text)
            action.setShortcut(QKeySequence(command.key, QKeySequence.SequenceFormat.PortableText))
            action.setShortcutVisibleInContextMenu(True)
            action.triggered.connect(getattr(self, command.slot))
        menu.popup(self.view.viewport().mapToGlobal(at))

    def _on_theme_changed(self) -> None:
        for widget, name in self._icons:
            widget.setIcon(icon(name, self.appearance.theme))


_OPEN_AT_ONCE = 12
"""Up to so many rows are shown with what is below them."""


def in_order(index: QModelIndex) -> tuple[int, ...]:
    """What sorts indexes as the list shows them."""
    parent = index.parent()
    return (parent.row(), index.row()) if parent.isValid() else (index.row(), -1)


def with_key(text: str, key: str) -> str:
    """A tooltip that names the key.

    >>> with_key("Accept", "A")
    'Accept (A)'
    """
    return f"{text} ({key})" if key else text


def hairline(parent: QWidget) -> QFrame:
    """A line between two parts."""
    made = QFrame(parent)
    made.setProperty("hairline", True)
    return made
