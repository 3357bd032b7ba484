"""Commands of the View menu."""

from tashih.desk.actions.action import QT_TRANSLATE_NOOP, Action, Menu, When

# fmt: off
VIEW: tuple[Action, ...] = (
    Action("palette", QT_TRANSLATE_NOOP("Actions", "All commands…"), "dialogs.palette", Menu.VIEW, ("Ctrl+Shift+P",),
           icon="command", when=When.ALWAYS),
    Action("reading", QT_TRANSLATE_NOOP("Actions", "Reading mode: plain keys decide and tag"),
           "window.toggle_reading", Menu.VIEW, ("F2",), icon="reading", begins_group=True, toolbar=True,
           checkable=True),
    Action("original", QT_TRANSLATE_NOOP("Actions", "Show the original"), "panes.toggle_original", Menu.VIEW, ("F4",),
           icon="columns", when=When.ALWAYS, checkable=True),
    Action("inline", QT_TRANSLATE_NOOP("Actions", "One text: what it was above the words"), "views.toggle_inline",
           Menu.VIEW, ("Shift+F4",), icon="inline", when=When.ALWAYS, checkable=True),
    Action("invisible", QT_TRANSLATE_NOOP("Actions", "Show invisible characters"), "panes.toggle_invisible",
           Menu.VIEW, ("Ctrl+Shift+I",), icon="invisible", when=When.ALWAYS, checkable=True),
    Action("legend", QT_TRANSLATE_NOOP("Actions", "Show the legend"), "panes.toggle_legend", Menu.VIEW,
           when=When.ALWAYS, checkable=True),
    Action("left_panel", QT_TRANSLATE_NOOP("Actions", "Show the articles"), "panels.toggle_left", Menu.VIEW,
           ("Ctrl+Alt+1",), icon="panel-left", when=When.ALWAYS, checkable=True),
    Action("right_panel", QT_TRANSLATE_NOOP("Actions", "Show the lists"), "panels.toggle_right", Menu.VIEW,
           ("Ctrl+Alt+2",), icon="panel-right", when=When.ALWAYS, checkable=True),
    Action("other_pane", QT_TRANSLATE_NOOP("Actions", "Go to the next pane"), "window.focus_next_pane", Menu.VIEW,
           ("F6",), when=When.ALWAYS, begins_group=True),
    Action("next_tab", QT_TRANSLATE_NOOP("Actions", "Next tab"), "tabs.next_tab", Menu.VIEW, ("Ctrl+Tab",),
           when=When.PROJECT),
    Action("previous_tab", QT_TRANSLATE_NOOP("Actions", "Previous tab"), "tabs.previous_tab", Menu.VIEW,
           ("Ctrl+Shift+Tab",), when=When.PROJECT),
    Action("close_tab", QT_TRANSLATE_NOOP("Actions", "Close the tab"), "tabs.close_tab", Menu.VIEW, ("Ctrl+W",),
           when=When.PROJECT),
    Action("zoom_in", QT_TRANSLATE_NOOP("Actions", "Larger text"), "panes.zoom_in", Menu.VIEW, ("Ctrl++", "Ctrl+="),
           icon="zoom-in", when=When.ALWAYS, begins_group=True),
    Action("zoom_out", QT_TRANSLATE_NOOP("Actions", "Smaller text"), "panes.zoom_out", Menu.VIEW, ("Ctrl+-",),
           icon="zoom-out", when=When.ALWAYS),
    Action("zoom_reset", QT_TRANSLATE_NOOP("Actions", "Usual text size"), "panes.zoom_reset", Menu.VIEW, ("Ctrl+0",),
           when=When.ALWAYS),
    Action("texts_alone", QT_TRANSLATE_NOOP("Actions", "The texts alone"), "views.toggle_texts_alone", Menu.VIEW,
           ("Shift+F11",), icon="texts-alone", when=When.ALWAYS, checkable=True),
    Action("full_screen", QT_TRANSLATE_NOOP("Actions", "Full screen"), "window.toggle_full_screen", Menu.VIEW,
           ("F11",), when=When.ALWAYS, checkable=True),
)
# fmt: on
