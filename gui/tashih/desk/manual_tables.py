"""The tables of the manual that the program itself tells, so that they cannot go stale; in the window's language.

A chapter asks for one by a line ``<!-- table: shortcuts -->``. Each is Markdown.
"""

import re
from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from tashih.desk.actions.action import QT_TRANSLATE_NOOP, Action, Menu
from tashih.desk.actions.table import ACTIONS, menu_title
from tashih.desk.labels import default
from tashih.formats.features import Feature
from tashih.formats.registry import formats, writers
from tashih.reasons import explain, sentences

translate = QCoreApplication.translate
_ASKED = re.compile(r"^<!-- table: ([\w-]+) -->$", re.MULTILINE)
_MEANT = re.compile(r"[\\`*_\[\]|<>]")
"""What would mean something in Markdown."""
YES, NO = "●", "–"

HELD = {
    Feature.EDITS: QT_TRANSLATE_NOOP("ManualTables", "Repairs"),
    Feature.MENTIONS: QT_TRANSLATE_NOOP("ManualTables", "Names"),
    Feature.COREFERENCE: QT_TRANSLATE_NOOP("ManualTables", "Names joined"),
    Feature.QUOTATIONS: QT_TRANSLATE_NOOP("ManualTables", "Quotations"),
    Feature.WHO: QT_TRANSLATE_NOOP("ManualTables", "Who speaks"),
    Feature.CUE: QT_TRANSLATE_NOOP("ManualTables", "Cue"),
    Feature.FLAGS: QT_TRANSLATE_NOOP("ManualTables", "Flags"),
    Feature.NOTE: QT_TRANSLATE_NOOP("ManualTables", "Notes"),
}
"""What a proofreader asks of a format."""


class Tables:
    """Tells every table in ``language``. ``keys`` are the shortcuts in use by the action's id, else the usual ones."""

    def __init__(self, language: str, keys: Mapping[str, Iterable[QKeySequence]] | None = None) -> None:
        self._language = language
        self._keys = keys or {}
        self._told: dict[str, Callable[[], str]] = {
            "shortcuts": self.shortcuts,
            "formats": self.which_formats,
            "held": self.what_is_held,
            "labels": self.labels,
            "repairs": self.kinds_of_repair,
            "flags": self.kinds_of_flag,
        }

    def fill(self, markdown: str) -> str:
        """A chapter with the tables it asks for. Raises KeyError at one that there is not."""
        return _ASKED.sub(lambda m: self._told[m[1]](), markdown)

    def shortcuts(self) -> str:
        """Every command, menu by menu; the keys of the labels are one row."""
        heads = (
            translate("ManualTables", "Command"),
            translate("ManualTables", "Keys"),
            translate("ManualTables", "In reading mode"),
        )
        return "\n".join(
            f"### {menu_title(menu).replace('&', '')}\n\n"
            + _table(heads, [row for action in ACTIONS if action.menu is menu for row in self._command(action)])
            for menu in Menu
        )

    def _command(self, action: Action) -> list[tuple[str, str, str]]:
        name = action.shown.replace("&", "")
        if "{number}" not in name:
            usual = (QKeySequence(k, QKeySequence.SequenceFormat.PortableText) for k in action.keys)
            shown = dict.fromkeys(key(k) for k in self._keys.get(action.id, usual) if not k.isEmpty())
            return [(name, ", ".join(shown), key(QKeySequence(action.plain)) if action.plain else "")]
        if action.id != "tag_1":
            return []
        return [(name.format(number="1–9"), f"{key('Alt+1')} – {key('Alt+9')}", f"{key('1')} – {key('9')}")]

    def which_formats(self) -> str:
        """Every format: its files, whether it is written and read, what it is for."""
        heads = (
            translate("ManualTables", "Format"),
            translate("ManualTables", "Files"),
            translate("ManualTables", "Writes"),
            translate("ManualTables", "Reads"),
            translate("ManualTables", "What it is for"),
        )
        return _table(
            heads,
            (
                (
                    f"{explain(f.name, self._language)} (`{f.id}`)",
                    ", ".join(f"`{e}`" for e in f.extensions),
                    YES if f.writes else NO,
                    YES if f.reads else NO,
                    explain(f.holds, self._language),
                )
                for f in formats()
            ),
        )

    def what_is_held(self) -> str:
        """What each format that is written holds of what a proofreader does."""
        heads = (translate("ManualTables", "Format"), *(translate("ManualTables", text) for text in HELD.values()))
        rows = (
            (explain(f.name, self._language), *(YES if feature in f.features else NO for feature in HELD))
            for f in writers()
        )
        return _table(heads, rows)

    def labels(self) -> str:
        """The labels of a new project."""
        heads = (
            translate("ManualTables", "Label"),
            translate("ManualTables", "Keys"),
            translate("ManualTables", "Stored as"),
            translate("ManualTables", "On at first"),
            translate("ManualTables", "What belongs to it"),
        )
        return _table(
            heads,
            (
                (x.name(self._language), key(f"Alt+{x.key}"), f"`{x.id}`", YES if x.on else NO, x.hint(self._language))
                for x in default().labels
            ),
        )

    def kinds_of_repair(self) -> str:
        """The names of all rules, as the list of repairs shows them."""
        return self._list("rule_")

    def kinds_of_flag(self) -> str:
        """The names of all flags."""
        return self._list("flag_")

    def _list(self, prefix: str) -> str:
        named = sorted(told for k, told in sentences(self._language).items() if k.startswith(prefix))
        return "\n".join(f"- {name}" for name in named) + "\n"


def key(keys: QKeySequence | str) -> str:
    """A shortcut as it is printed on the keys, in Markdown."""
    named = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    named = _MEANT.sub(lambda m: f"\\{m[0]}", named)
    return f"<kbd>{named}</kbd>"


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [list(heads), *map(list, rows)]
    lines.insert(1, ["---"] * len(lines[0]))
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
