"""Every command of the window: menus, toolbar, command palette and the list of shortcuts read this one table."""

from PySide6.QtCore import QCoreApplication

from tashih.desk.actions.action import QT_TRANSLATE_NOOP, Action, Menu
from tashih.desk.actions.edit import EDIT
from tashih.desk.actions.file import FILE
from tashih.desk.actions.help import HELP
from tashih.desk.actions.proofread import PROOFREAD
from tashih.desk.actions.tag import TAG
from tashih.desk.actions.view import VIEW

ACTIONS: tuple[Action, ...] = (*FILE, *EDIT, *PROOFREAD, *TAG, *VIEW, *HELP)
"""All of them, in the order of the menus."""


_TITLES = {
    Menu.FILE: QT_TRANSLATE_NOOP("Actions", "&File"),
    Menu.EDIT: QT_TRANSLATE_NOOP("Actions", "&Edit"),
    Menu.PROOFREAD: QT_TRANSLATE_NOOP("Actions", "&Proofread"),
    Menu.TAG: QT_TRANSLATE_NOOP("Actions", "&Tag"),
    Menu.VIEW: QT_TRANSLATE_NOOP("Actions", "&View"),
    Menu.HELP: QT_TRANSLATE_NOOP("Actions", "&Help"),
}


def menu_title(menu: Menu) -> str:
    """The title of a menu in the language of the window."""
    return QCoreApplication.translate("Actions", _TITLES[menu])


def action(id: str) -> Action:  # noqa: A002  the field's own name
    """The action of that id. Raises KeyError if there is none."""
    return {a.id: a for a in ACTIONS}[id]
