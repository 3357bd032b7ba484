"""Commands of the File menu."""

from tashih.desk.actions.action import QT_TRANSLATE_NOOP, Action, Menu, When

# fmt: off
FILE: tuple[Action, ...] = (
    Action("open", QT_TRANSLATE_NOOP("Actions", "Open…"), "window.open", Menu.FILE, ("Ctrl+O",), icon="open",
           when=When.ALWAYS, toolbar=True),
    Action("new_project", QT_TRANSLATE_NOOP("Actions", "New project…"), "window.new_project", Menu.FILE,
           ("Ctrl+Shift+N",), when=When.ALWAYS),
    Action("add_articles", QT_TRANSLATE_NOOP("Actions", "Add articles…"), "window.add_articles", Menu.FILE,
           icon="import", when=When.PROJECT),
    Action("save", QT_TRANSLATE_NOOP("Actions", "Save"), "window.save", Menu.FILE, ("Ctrl+S",), when=When.PROJECT,
           begins_group=True),
    Action("save_copy", QT_TRANSLATE_NOOP("Actions", "Save a copy…"), "window.save_copy", Menu.FILE,
           ("Ctrl+Shift+S",), icon="save-copy", when=When.PROJECT),
    Action("backups", QT_TRANSLATE_NOOP("Actions", "Backups…"), "backups.show", Menu.FILE, icon="history",
           when=When.PROJECT),
    Action("export", QT_TRANSLATE_NOOP("Actions", "Export…"), "dialogs.export", Menu.FILE, ("Ctrl+E",), icon="export",
           toolbar=True),
    Action("next_article", QT_TRANSLATE_NOOP("Actions", "Next article"), "session.next_article", Menu.FILE,
           ("Ctrl+PgDown",), when=When.PROJECT, begins_group=True),
    Action("previous_article", QT_TRANSLATE_NOOP("Actions", "Previous article"), "session.previous_article",
           Menu.FILE, ("Ctrl+PgUp",), when=When.PROJECT),
    Action("settings", QT_TRANSLATE_NOOP("Actions", "Settings…"), "dialogs.settings", Menu.FILE, ("Ctrl+,",),
           icon="settings", when=When.ALWAYS, begins_group=True),
    Action("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "window.close", Menu.FILE, ("Ctrl+Q",), when=When.ALWAYS,
           begins_group=True),
)
# fmt: on
