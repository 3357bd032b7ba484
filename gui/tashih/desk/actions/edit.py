"""Commands of the Edit menu."""

from tashih.desk.actions.action import QT_TRANSLATE_NOOP, Action, Menu, When

# fmt: off
EDIT: tuple[Action, ...] = (
    Action("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "session.undo", Menu.EDIT, ("Ctrl+Z",), icon="undo",
           when=When.UNDO, toolbar=True),
    Action("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "session.redo", Menu.EDIT, ("Ctrl+Shift+Z", "Ctrl+Y"),
           icon="redo", when=When.REDO, toolbar=True),
    Action("history", QT_TRANSLATE_NOOP("Actions", "History"), "panels.history", Menu.EDIT, ("Ctrl+Alt+H",),
           icon="history"),
    Action("cut", QT_TRANSLATE_NOOP("Actions", "Cut"), "panes.cut", Menu.EDIT, ("Ctrl+X",), when=When.SELECTION,
           begins_group=True),
    Action("copy", QT_TRANSLATE_NOOP("Actions", "Copy"), "panes.copy", Menu.EDIT, ("Ctrl+C",), when=When.ARTICLE),
    Action("paste", QT_TRANSLATE_NOOP("Actions", "Paste"), "panes.paste", Menu.EDIT, ("Ctrl+V",)),
    Action("select_all", QT_TRANSLATE_NOOP("Actions", "Select everything"), "panes.select_all", Menu.EDIT,
           ("Ctrl+A",)),
    Action("find", QT_TRANSLATE_NOOP("Actions", "Find…"), "dialogs.find", Menu.EDIT, ("Ctrl+F",), icon="find",
           begins_group=True, toolbar=True),
    Action("replace", QT_TRANSLATE_NOOP("Actions", "Replace…"), "dialogs.replace", Menu.EDIT, ("Ctrl+H",),
           icon="replace"),
    Action("find_next", QT_TRANSLATE_NOOP("Actions", "Find next"), "dialogs.find_next", Menu.EDIT, ("F3", "Ctrl+G")),
    Action("find_previous", QT_TRANSLATE_NOOP("Actions", "Find previous"), "dialogs.find_previous", Menu.EDIT,
           ("Shift+F3", "Ctrl+Shift+G")),
    Action("project_search", QT_TRANSLATE_NOOP("Actions", "Search in the project…"), "project_search.show", Menu.EDIT,
           ("Ctrl+Shift+F",), icon="find", when=When.PROJECT),
)
# fmt: on
