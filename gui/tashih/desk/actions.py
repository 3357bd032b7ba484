"""Every command of the window as data: menus, toolbar, command palette and the list of shortcuts read this one table.

A slot is written ``owner.method``. The owners are ``session`` (acts on the article), ``window`` (files, views),
``panes`` (the two texts), ``dialogs`` (whatever opens one) and ``panels`` (the lists at the sides).
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from tashih.article.annotations import MarksReason
from tashih.article.tagging import Side, Unit


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802  the name that Qt's extractor looks for
    """Mark ``text`` for translation later."""
    return text


class When(StrEnum):
    """What must be so for an action to be offered; the session knows (``Session.holds``)."""

    ALWAYS = "always"
    PROJECT = "project"
    ARTICLE = "article"
    SELECTION = "selection"
    WORDS = "words"  # a selection, or the cursor on a word
    CURRENT = "current"  # something in hand
    REPAIR = "repair"
    SERIES = "series"  # a repair that is one of several alike
    CANDIDATES = "candidates"
    MENTION = "mention"
    SPAN = "span"  # a mention, quotation or flag, whose borders can be moved
    QUOTATION = "quotation"
    QUOTED = "quoted"  # a quotation, or marks that are none
    DECIDABLE = "decidable"
    UNDO = "undo"
    REDO = "redo"


class Menu(StrEnum):
    """Where in the menu bar; in this order."""

    FILE = "file"
    EDIT = "edit"
    PROOFREAD = "proofread"
    TAG = "tag"
    VIEW = "view"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Action:
    """One command. ``text`` is English source text in the context ``Actions``; see ``shown``.

    ``keys`` are the shortcuts, in Qt's portable text, first the one that is shown. ``plain`` is the key that does the
    same in reading mode, when letters do not type. ``begins_group`` puts a line above it in its menu.
    """

    id: str
    text: str
    slot: str
    menu: Menu
    keys: tuple[str, ...] = ()
    plain: str = ""
    icon: str = ""
    when: When = When.ARTICLE
    arguments: tuple[object, ...] = ()
    begins_group: bool = False
    toolbar: bool = False
    checkable: bool = False

    @property
    def shown(self) -> str:
        """The text in the language of the window."""
        return QCoreApplication.translate("Actions", self.text)


def menu_title(menu: Menu) -> str:
    """The title of a menu in the language of the window."""
    return QCoreApplication.translate("Actions", _TITLES[menu])


_TITLES = {
    Menu.FILE: QT_TRANSLATE_NOOP("Actions", "&File"),
    Menu.EDIT: QT_TRANSLATE_NOOP("Actions", "&Edit"),
    Menu.PROOFREAD: QT_TRANSLATE_NOOP("Actions", "&Proofread"),
    Menu.TAG: QT_TRANSLATE_NOOP("Actions", "&Tag"),
    Menu.VIEW: QT_TRANSLATE_NOOP("Actions", "&View"),
    Menu.HELP: QT_TRANSLATE_NOOP("Actions", "&Help"),
}

# fmt: off
_FILE = (
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

_EDIT = (
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
)

_PROOFREAD = (
    Action("next", QT_TRANSLATE_NOOP("Actions", "Next to decide"), "session.go_to_next", Menu.PROOFREAD, ("F8",), "N",
           icon="next", toolbar=True),
    Action("previous", QT_TRANSLATE_NOOP("Actions", "Previous to decide"), "session.go_to_previous", Menu.PROOFREAD,
           ("Shift+F8",), "P", icon="previous", toolbar=True),
    Action("accept", QT_TRANSLATE_NOOP("Actions", "Accept and go on"), "session.accept", Menu.PROOFREAD,
           ("Ctrl+Return", "Ctrl+Enter"), "A", icon="accept", when=When.DECIDABLE, begins_group=True, toolbar=True),
    Action("reject", QT_TRANSLATE_NOOP("Actions", "Reject and go on"), "session.reject", Menu.PROOFREAD, ("Ctrl+D",),
           "R", icon="reject", when=When.DECIDABLE, toolbar=True),
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


def _tag_by_key(number: int) -> Action:
    return Action(
        f"tag_{number}",
        QT_TRANSLATE_NOOP("Actions", "Tag as label {number}"),
        "session.tag_number",
        Menu.TAG,
        (f"Alt+{number}",),
        str(number),
        when=When.WORDS,
        arguments=(number,),
    )


def _border(key: str, plain: str, text: str, *, side: Side, unit: Unit, outwards: bool, first: bool = False) -> Action:
    way = "grow" if outwards else "shrink"
    return Action(
        f"{way}_{side.value}_{unit.value}",
        text,
        "session.move_border",
        Menu.TAG,
        (key,),
        plain,
        icon=way,
        when=When.SPAN,
        arguments=(side, unit, outwards),
        begins_group=first,
    )


# fmt: off
_TAG = (
    *(_tag_by_key(number) for number in range(1, 10)),
    Action("tag_all", QT_TRANSLATE_NOOP("Actions", "Tag everywhere in this article"), "session.tag_everywhere",
           Menu.TAG, ("Alt+A",), "E", when=When.MENTION, begins_group=True),
    Action("choose_label", QT_TRANSLATE_NOOP("Actions", "Choose a label…"), "dialogs.choose_label", Menu.TAG,
           ("Alt+L",), "L", icon="tag", when=When.WORDS),
    Action("quotation", QT_TRANSLATE_NOOP("Actions", "Quotation"), "session.tag_quotation", Menu.TAG, ("Alt+Q",), "Q",
           icon="quotations", when=When.SELECTION, begins_group=True),
    Action("speaker", QT_TRANSLATE_NOOP("Actions", "Speaker of the quotation"), "session.set_speaker", Menu.TAG,
           ("Alt+S",), "S", icon="speaker", when=When.QUOTATION),
    Action("cue", QT_TRANSLATE_NOOP("Actions", "Cue of the quotation"), "session.set_cue", Menu.TAG, ("Alt+C",), "C",
           icon="cue", when=When.QUOTATION),
    *(
        Action(
            f"not_quotation_{why.value}",
            text,
            "session.not_a_quotation",
            Menu.TAG,
            ("Alt+N",) if why is MarksReason.OTHER else (),
            "X" if why is MarksReason.OTHER else "",
            when=When.QUOTED,
            arguments=(why,),
            begins_group=why is MarksReason.SCARE,
        )
        for why, text in (
            (MarksReason.SCARE, QT_TRANSLATE_NOOP("Actions", "Not a quotation: the writer keeps a distance")),
            (MarksReason.TITLE, QT_TRANSLATE_NOOP("Actions", "Not a quotation: a title")),
            (MarksReason.TERM, QT_TRANSLATE_NOOP("Actions", "Not a quotation: a term")),
            (MarksReason.NAME, QT_TRANSLATE_NOOP("Actions", "Not a quotation: a name")),
            (MarksReason.SLOGAN, QT_TRANSLATE_NOOP("Actions", "Not a quotation: a slogan")),
            (MarksReason.OTHER, QT_TRANSLATE_NOOP("Actions", "Not a quotation: another reason")),
        )
    ),
    _border("Alt+Shift+Right", "", QT_TRANSLATE_NOOP("Actions", "Move the end on by a character"),
           side=Side.END, unit=Unit.CHARACTER, outwards=True, first=True),
    _border("Alt+Shift+Left", "", QT_TRANSLATE_NOOP("Actions", "Move the end back by a character"),
           side=Side.END, unit=Unit.CHARACTER, outwards=False),
    _border("Ctrl+Alt+Shift+Right", "+", QT_TRANSLATE_NOOP("Actions", "Move the end on by a word"),
           side=Side.END, unit=Unit.WORD, outwards=True),
    _border("Ctrl+Alt+Shift+Left", "-", QT_TRANSLATE_NOOP("Actions", "Move the end back by a word"),
           side=Side.END, unit=Unit.WORD, outwards=False),
    _border("Alt+Left", "", QT_TRANSLATE_NOOP("Actions", "Move the start back by a character"), side=Side.START,
           unit=Unit.CHARACTER, outwards=True),
    _border("Alt+Right", "", QT_TRANSLATE_NOOP("Actions", "Move the start on by a character"), side=Side.START,
           unit=Unit.CHARACTER, outwards=False),
    _border("Ctrl+Alt+Left", "", QT_TRANSLATE_NOOP("Actions", "Move the start back by a word"),
           side=Side.START, unit=Unit.WORD, outwards=True),
    _border("Ctrl+Alt+Right", "", QT_TRANSLATE_NOOP("Actions", "Move the start on by a word"),
           side=Side.START, unit=Unit.WORD, outwards=False),
    Action("delete", QT_TRANSLATE_NOOP("Actions", "Delete what is in hand"), "session.delete_current", Menu.TAG,
           ("Alt+Del",), "Del", icon="delete", when=When.CURRENT, begins_group=True),
    Action("cycle", QT_TRANSLATE_NOOP("Actions", "Take the other thing here in hand"), "session.cycle", Menu.TAG,
           ("Alt+O",), "T", when=When.CURRENT),
    Action("labels", QT_TRANSLATE_NOOP("Actions", "Labels…"), "dialogs.labels", Menu.TAG, icon="labels",
           when=When.ALWAYS, begins_group=True),
)

_VIEW = (
    Action("palette", QT_TRANSLATE_NOOP("Actions", "All commands…"), "dialogs.palette", Menu.VIEW, ("Ctrl+Shift+P",),
           icon="command", when=When.ALWAYS),
    Action("reading", QT_TRANSLATE_NOOP("Actions", "Reading mode: plain keys decide and tag"),
           "window.toggle_reading", Menu.VIEW, ("F2",), icon="reading", begins_group=True, toolbar=True,
           checkable=True),
    Action("original", QT_TRANSLATE_NOOP("Actions", "Show the original"), "panes.toggle_original", Menu.VIEW, ("F4",),
           icon="columns", when=When.ALWAYS, checkable=True),
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
    Action("zoom_in", QT_TRANSLATE_NOOP("Actions", "Larger text"), "panes.zoom_in", Menu.VIEW, ("Ctrl++", "Ctrl+="),
           icon="zoom-in", when=When.ALWAYS, begins_group=True),
    Action("zoom_out", QT_TRANSLATE_NOOP("Actions", "Smaller text"), "panes.zoom_out", Menu.VIEW, ("Ctrl+-",),
           icon="zoom-out", when=When.ALWAYS),
    Action("zoom_reset", QT_TRANSLATE_NOOP("Actions", "Usual text size"), "panes.zoom_reset", Menu.VIEW, ("Ctrl+0",),
           when=When.ALWAYS),
    Action("full_screen", QT_TRANSLATE_NOOP("Actions", "Full screen"), "window.toggle_full_screen", Menu.VIEW,
           ("F11",), when=When.ALWAYS, checkable=True),
)

_HELP = (
    Action("shortcuts", QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"), "dialogs.shortcuts", Menu.HELP, ("F1",),
           icon="keyboard", when=When.ALWAYS),
    Action("tour", QT_TRANSLATE_NOOP("Actions", "First steps"), "dialogs.tour", Menu.HELP, when=When.ALWAYS),
    Action("about", QT_TRANSLATE_NOOP("Actions", "About Tashih"), "dialogs.about", Menu.HELP, icon="help",
           when=When.ALWAYS),
)

# fmt: on
ACTIONS: tuple[Action, ...] = (*_FILE, *_EDIT, *_PROOFREAD, *_TAG, *_VIEW, *_HELP)
"""All of them, in the order of the menus."""


def action(id: str) -> Action:  # noqa: A002  the field's own name
    """The action of that id. Raises KeyError if there is none."""
    return {a.id: a for a in ACTIONS}[id]
