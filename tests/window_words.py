"""What the window says in each language, read from the translations, to hold the manual against."""

from functools import cache
from xml.etree import ElementTree

from tashih import resources
from tashih.desk.actions.table import ACTIONS, menu_title
from tashih.desk.labels import default


@cache
def translations(language: str) -> tuple[tuple[str, str, str], ...]:
    """(context, English, what is shown) of every string of the window."""
    root = ElementTree.parse(resources.path("translations", "tashih_tr.ts")).getroot()
    return tuple(
        (context.findtext("name", ""), source, source if language == "en" else message.findtext("translation", ""))
        for context in root.iter("context")
        for message in context.iter("message")
        for source in [message.findtext("source", "")]
    )


def strings(language: str) -> set[str]:
    """Everything that can be read in the window."""
    return {shown.replace("&", "").strip() for _, _, shown in translations(language)}


def paths(language: str) -> dict[str, set[str]]:
    """Where commands are found, as ``File › Open…``, with their ids; a submenu stands for all that are in it."""
    words = {source: shown for context, source, shown in translations(language) if context == "Actions"}
    found: dict[str, set[str]] = {}
    for action in ACTIONS:
        menus = [words[menu_title(action.menu)], *([words[action.submenu]] if action.submenu else [])]
        for name in _names(action.id, words[action.text], language):
            found.setdefault(" › ".join([*menus, name]).replace("&", ""), set()).add(action.id)
        if action.submenu:
            found.setdefault(" › ".join(menus).replace("&", ""), set()).add(action.id)
    return found


def _names(id_: str, shown: str, language: str) -> list[str]:
    """A command that tags is called by its label."""
    labels = [x.name(language) for x in default().labels if f"tag_{x.key}" == id_]
    return labels or [shown]
