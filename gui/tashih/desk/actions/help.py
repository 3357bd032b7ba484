"""Commands of the Help menu."""

from tashih.desk.actions.action import QT_TRANSLATE_NOOP, Action, Menu, When

# fmt: off
HELP: tuple[Action, ...] = (
    Action("manual", QT_TRANSLATE_NOOP("Actions", "Manual"), "help.open", Menu.HELP, ("F1",), icon="help",
           when=When.ALWAYS),
    Action("shortcuts", QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"), "dialogs.shortcuts", Menu.HELP,
           ("Ctrl+F1",), icon="keyboard", when=When.ALWAYS),
    Action("tour", QT_TRANSLATE_NOOP("Actions", "First steps"), "dialogs.tour", Menu.HELP, when=When.ALWAYS),
    Action("about", QT_TRANSLATE_NOOP("Actions", "About Tashih"), "dialogs.about", Menu.HELP, when=When.ALWAYS,
           begins_group=True),
)
# fmt: on
