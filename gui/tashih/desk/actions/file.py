"""Commands of the File menu."""

from tashih.desk.actions.action import QT_TRANSLATE_NOOP, Action, Menu, When
from tashih.store.articles import Status

# fmt: off
_STATUSES = (
    (Status.NEW, QT_TRANSLATE_NOOP("Actions", "Status: new"), "status-new"),
    (Status.STARTED, QT_TRANSLATE_NOOP("Actions", "Status: in work"), "status-work"),
    (Status.DONE, QT_TRANSLATE_NOOP("Actions", "Status: done"), "status-done"),
    (Status.CHECKED, QT_TRANSLATE_NOOP("Actions", "Status: checked"), "status-checked"),
    (Status.PROBLEM, QT_TRANSLATE_NOOP("Actions", "Status: problem"), "status-problem"),
    (Status.ASIDE, QT_TRANSLATE_NOOP("Actions", "Status: put aside"), "minus"),
)
FILE: tuple[Action, ...] = (
    Action("open", QT_TRANSLATE_NOOP("Actions", "Open…"), "files.open", Menu.FILE, ("Ctrl+O",), icon="open",
           when=When.ALWAYS, toolbar=True),
    Action("new_project", QT_TRANSLATE_NOOP("Actions", "New project…"), "files.new_project", Menu.FILE,
           ("Ctrl+Shift+N",), when=When.ALWAYS),
    Action("add_articles", QT_TRANSLATE_NOOP("Actions", "Add articles…"), "files.add_articles", Menu.FILE,
           when=When.PROJECT),
    Action("import", QT_TRANSLATE_NOOP("Actions", "Import…"), "importer.ask", Menu.FILE, ("Ctrl+I",), icon="import",
           when=When.ALWAYS),
    Action("save", QT_TRANSLATE_NOOP("Actions", "Save"), "files.save", Menu.FILE, ("Ctrl+S",), when=When.PROJECT,
           begins_group=True),
    Action("save_copy", QT_TRANSLATE_NOOP("Actions", "Save a copy…"), "files.save_copy", Menu.FILE,
           ("Ctrl+Shift+S",), icon="save-copy", when=When.PROJECT),
    Action("backups", QT_TRANSLATE_NOOP("Actions", "Backups…"), "backups.show", Menu.FILE, icon="history",
           when=When.PROJECT),
    Action("export", QT_TRANSLATE_NOOP("Actions", "Export…"), "exporter.ask", Menu.FILE, ("Ctrl+E",), icon="export",
           toolbar=True),
    Action("next_article", QT_TRANSLATE_NOOP("Actions", "Next article"), "panels.next_article", Menu.FILE,
           ("Ctrl+PgDown",), when=When.PROJECT, begins_group=True),
    Action("previous_article", QT_TRANSLATE_NOOP("Actions", "Previous article"), "panels.previous_article",
           Menu.FILE, ("Ctrl+PgUp",), when=When.PROJECT),
    Action("done_and_next", QT_TRANSLATE_NOOP("Actions", "Done, next article"), "panels.done_and_next", Menu.FILE,
           ("Ctrl+Shift+PgDown",)),
    *(
        Action(f"status_{status.value}", text, "panels.mark_article", Menu.FILE, (f"Ctrl+{number}",),
               icon=drawing, arguments=(status,), submenu=QT_TRANSLATE_NOOP("Actions", "Status of the article"))
        for number, (status, text, drawing) in enumerate(_STATUSES, 1)
    ),
    Action("settings", QT_TRANSLATE_NOOP("Actions", "Settings…"), "dialogs.settings", Menu.FILE, ("Ctrl+,",),
           icon="settings", when=When.ALWAYS, begins_group=True),
    Action("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "window.close", Menu.FILE, ("Ctrl+Q",), when=When.ALWAYS,
           begins_group=True),
)
# fmt: on
