"""Commands of the Proofread menu."""

from tashih.desk.actions.action import QT_TRANSLATE_NOOP, Action, Menu, When

# fmt: off
PROOFREAD: tuple[Action, ...] = (
    Action("next", QT_TRANSLATE_NOOP("Actions", "Next to decide"), "session.go_to_next", Menu.PROOFREAD, ("F8",), "N",
           icon="next", toolbar=True),
    Action("previous", QT_TRANSLATE_NOOP("Actions", "Previous to decide"), "session.go_to_previous", Menu.PROOFREAD,
           ("Shift+F8",), "P", icon="previous", toolbar=True),
    Action("accept", QT_TRANSLATE_NOOP("Actions", "Accept and go on"), "session.accept", Menu.PROOFREAD,
           ("Ctrl+Return", "Ctrl+Enter"), "A", icon="accept", when=When.DECIDABLE, begins_group=True, toolbar=True),
    Action("reject", QT_TRANSLATE_NOOP("Actions", "Reject and go on"), "session.reject", Menu.PROOFREAD, ("Ctrl+D",),
           "R", icon="reject", when=When.DECIDABLE, toolbar=True),
    Action("accept_paragraph", QT_TRANSLATE_NOOP("Actions", "Accept the paragraph and go on"),
           "accepting.accept_paragraph", Menu.PROOFREAD, ("Alt+Return", "Alt+Enter"), "Y", icon="accept-paragraph",
           toolbar=True),
    Action("accept_sure", QT_TRANSLATE_NOOP("Actions", "Accept everything that is sure"), "accepting.accept_sure",
           Menu.PROOFREAD),
    Action("accept_series", QT_TRANSLATE_NOOP("Actions", "Accept the whole series"), "session.accept_series",
           Menu.PROOFREAD, ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"), "Shift+A", icon="accept-series",
           when=When.SERIES),
    Action("reject_series", QT_TRANSLATE_NOOP("Actions", "Reject the whole series"), "session.reject_series",
           Menu.PROOFREAD, ("Ctrl+Shift+D",), "Shift+R", icon="reject-series", when=When.SERIES),
    Action("accept_rule", QT_TRANSLATE_NOOP("Actions", "Accept everything by this rule"), "session.accept_rule",
           Menu.PROOFREAD, icon="rules", when=When.REPAIR),
    Action("reject_rule", QT_TRANSLATE_NOOP("Actions", "Reject everything by this rule"), "session.reject_rule",
           Menu.PROOFREAD, when=When.REPAIR),
    Action("candidate", QT_TRANSLATE_NOOP("Actions", "Another reading…"), "dialogs.candidates", Menu.PROOFREAD,
           ("Alt+Down",), "O", when=When.CANDIDATES, begins_group=True),
    Action("restore", QT_TRANSLATE_NOOP("Actions", "Decide again later"), "session.decide_later", Menu.PROOFREAD,
           ("Alt+Backspace",), when=When.CURRENT),
    Action("encoding", QT_TRANSLATE_NOOP("Actions", "Encoding…"), "dialogs.encoding", Menu.PROOFREAD, icon="encoding",
           begins_group=True),
    Action("process_again", QT_TRANSLATE_NOOP("Actions", "Suggest again"), "window.suggest_again", Menu.PROOFREAD),
)
# fmt: on
