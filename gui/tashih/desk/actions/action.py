"""What a command of the window is, as data. A slot is written ``owner.method``; the window names the owners."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication


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
    same in reading mode, when letters do not type. ``begins_group`` puts a line above it in its menu; ``submenu`` is
    the title of the menu in that menu where it stands with its like.
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
    submenu: str = ""

    @property
    def shown(self) -> str:
        """The text in the language of the window."""
        return QCoreApplication.translate("Actions", self.text)
