"""The actions of the window made from the table: shortcuts, menus, toolbar, and whether each makes sense now."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QWidget

from tashih.desk.actions.action import Action, Menu, When
from tashih.desk.actions.table import ACTIONS, menu_title
from tashih.desk.actions.table import action as find_action
from tashih.desk.actions.whynot import why_not
from tashih.desk.icons import icon
from tashih.desk.session import Session
from tashih.desk.theme import Theme

_HERE = frozenset(When) - {When.ALWAYS, When.PROJECT, When.ARTICLE, When.UNDO, When.REDO, When.SPAN}
"""What makes an action one about the place at the cursor."""

_PAUSE = 60
"""Milliseconds without a key after which undo and redo are named."""


class Commands(QObject):
    """One QAction for each action whose owner is there.

    Signals:
        used: with the Action that was called.
    """

    used = Signal(object)

    def __init__(self, session: Session, owners: dict[str, object], parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._owners = owners
        self._actions: dict[str, QAction] = {}
        self._by_plain: dict[str, QAction] = {}
        self._held: dict[When, bool] = {}
        self._menus: dict[Menu, QMenu] = {}
        self._names = ("", "")
        for action in ACTIONS:
            if hasattr(owners.get(_owner(action)), _method(action)):
                self._add(action, parent)
        self._naming = QTimer(self, singleShot=True, interval=_PAUSE)
        self._naming.timeout.connect(self._name_acts)
        session.selection_changed.connect(self.refresh)
        session.article_opened.connect(self.refresh)
        session.project_changed.connect(self._on_project_changed)
        self._on_project_changed()

    def _add(self, action: Action, parent: QWidget) -> None:
        made = QAction(action.shown, parent)
        made.setObjectName(action.id)
        made.setCheckable(action.checkable)
        made.triggered.connect(partial(self._on_triggered, action))
        self._actions[action.id] = made
        if action.plain:
            self._by_plain[action.plain] = made
        parent.addAction(made)
        self.set_keys(action, action.keys)

    def __getitem__(self, id: str) -> QAction:  # noqa: A002  the field's own name
        return self._actions[id]

    def __contains__(self, id: str) -> bool:  # noqa: A002
        return id in self._actions

    @property
    def offered(self) -> list[Action]:
        """The actions there are, in the order of the menus."""
        return [a for a in ACTIONS if a.id in self._actions]

    @property
    def keys(self) -> frozenset[str]:
        """Every shortcut in use, as portable text."""
        return frozenset(s.toString() for a in self._actions.values() for s in a.shortcuts())

    def plain(self, keys: str) -> None:
        """A plain key was pressed in reading mode."""
        action = self._by_plain.get(keys)
        if action is not None and action.isEnabled():
            action.trigger()

    def set_keys(self, action: Action, keys: tuple[str, ...]) -> None:
        """Other shortcuts for an action; the tooltip names the first."""
        made = self._actions[action.id]
        made.setShortcuts([QKeySequence(k, QKeySequence.SequenceFormat.PortableText) for k in keys])
        self._explain(action)

    def _explain(self, action: Action) -> None:
        """What the action is called, its keys, and why it makes no sense now if it does not."""
        made = self._actions[action.id]
        text = made.text().replace("&", "").removesuffix("…")
        named = made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        why = "" if made.isEnabled() else why_not(action.when)
        made.setWhatsThis(why)
        told = f"{text} ({named})" if named else text
        made.setToolTip(f"{told}\n{why}" if why else told)

    def explain(self) -> None:
        """Tooltips with the keys that the actions have now."""
        for action in self.offered:
            self._explain(action)

    def set_theme(self, theme: Theme) -> None:
        """Icons in the colours of a theme."""
        for action in self.offered:
            if action.icon:
                self._actions[action.id].setIcon(icon(action.icon, theme))

    def fill(self, bar: QMenuBar, tools: QToolBar) -> None:
        """Make the menus and the toolbar."""
        for menu in Menu:
            made = QMenu(menu_title(menu), bar)
            made.setToolTipsVisible(True)
            bar.addMenu(made)
            self._menus[menu] = made
            self._fill_menu(made, menu)
        before: Menu | None = None
        for action in (a for a in self.offered if a.toolbar):
            if before not in (None, action.menu):
                tools.addSeparator()
            before = action.menu
            tools.addAction(self._actions[action.id])

    def menu(self, menu: Menu) -> QMenu:
        """A menu of the bar, once it is filled."""
        return self._menus[menu]

    def _fill_menu(self, made: QMenu, menu: Menu) -> None:
        inner: dict[str, QMenu] = {}
        for action in (a for a in self.offered if a.menu is menu):
            if action.begins_group:
                made.addSeparator()
            if action.submenu and action.submenu not in inner:
                inner[action.submenu] = made.addMenu(QCoreApplication.translate("Actions", action.submenu))
                inner[action.submenu].setToolTipsVisible(True)
            inner.get(action.submenu, made).addAction(self._actions[action.id])

    def context_menu(self, parent: QWidget) -> QMenu:
        """What can be done at the cursor now."""
        made = QMenu(parent)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        before: Menu | None = None
        for action in (a for a in self.offered if a.when in _HERE):
            shown = self._actions[action.id]
            if not (shown.isEnabled() and shown.isVisible()):
                continue
            if before not in (None, action.menu):
                made.addSeparator()
            before = action.menu
            made.addAction(shown)
        return made

    def refresh(self) -> None:
        """Offer what makes sense now."""
        for when in When:
            holds = self._session.holds(when)
            if self._held.get(when) is not holds:
                self._held[when] = holds
                for action in self.offered:
                    if action.when is when:
                        self._actions[action.id].setEnabled(holds)
                        self._explain(action)
        self._naming.start()

    def _name_acts(self) -> None:
        """What undo and redo would do, once the fingers rest."""
        names = self._session.undo_name, self._session.redo_name
        if names != self._names:
            self._names = names
            for name, id_ in zip(names, ("undo", "redo"), strict=True):
                verb = find_action(id_).shown
                self._actions[id_].setText(f"{verb}: {name.removesuffix('.')}" if name else verb)

    def _on_project_changed(self) -> None:
        """Tagging keys carry the names of the labels they give."""
        for label in self._session.labels.active:
            made = self._actions.get(f"tag_{label.key}")
            if made is not None:
                made.setText(label.name(self._session.language))
        given = {label.key for label in self._session.labels.active}
        for number in range(1, 10):
            self._actions[f"tag_{number}"].setVisible(str(number) in given)
        self.refresh()

    def _on_triggered(self, action: Action, checked: bool = False) -> None:
        getattr(self._owners[_owner(action)], _method(action))(*action.arguments)
        self.used.emit(action)


def _owner(action: Action) -> str:
    return action.slot.partition(".")[0]


def _method(action: Action) -> str:
    return action.slot.partition(".")[2]
