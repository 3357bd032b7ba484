"""What a person has chosen, kept between runs: one typed property a key. The only user of QSettings."""

import json
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, QObject, QSettings, Signal

from tashih.desk.theme import Choice

LANGUAGES = ("tr", "en")
SYSTEM = "system"
RECENT = 12
SIZES = (8, 32)
"""Points that the text of an article may have."""


class Settings(QObject):
    """The settings of this person on this computer.

    Signals:
        changed: the name of the property that has a new value.
    """

    changed = Signal(str)

    def __init__(self, store: QSettings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store or QSettings("Tashih", "Tashih")

    # language and looks

    @property
    def language(self) -> str:
        """``tr``, ``en`` or ``system``."""
        found = self._text("language", SYSTEM)
        return found if found in LANGUAGES else SYSTEM

    @language.setter
    def language(self, value: str) -> None:
        self._set("language", value)

    @property
    def spoken(self) -> str:
        """The language to speak: the one chosen, or the system's if there is such a translation, or English."""
        if self.language != SYSTEM:
            return self.language
        return "tr" if QLocale.system().language() == QLocale.Language.Turkish else "en"

    @property
    def theme(self) -> Choice:
        """Which theme."""
        found = self._text("theme", Choice.SYSTEM.value)
        return Choice(found) if found in list(Choice) else Choice.SYSTEM

    @theme.setter
    def theme(self, value: Choice) -> None:
        self._set("theme", value.value)

    @property
    def font(self) -> str:
        """The family of the text panes; empty for the system's."""
        return self._text("font", "")

    @font.setter
    def font(self, value: str) -> None:
        self._set("font", value)

    @property
    def font_size(self) -> int:
        """Points of the text panes; 0 for the usual size."""
        size = self._number("font_size", 0)
        return size if SIZES[0] <= size <= SIZES[1] else 0

    @font_size.setter
    def font_size(self, value: int) -> None:
        self._set("font_size", value)

    # the person

    @property
    def author(self) -> str:
        """How changes are signed; empty for nobody in particular."""
        return self._text("author", "")

    @author.setter
    def author(self, value: str) -> None:
        self._set("author", value)

    @property
    def shortcuts(self) -> Mapping[str, str]:
        """Shortcuts that are not the usual ones: portable text by the action's id."""
        return self._pairs("shortcuts")

    @shortcuts.setter
    def shortcuts(self, value: Mapping[str, str]) -> None:
        self._set("shortcuts", json.dumps(dict(value)))

    @property
    def recognizers(self) -> Mapping[str, str]:
        """The plug-ins that are switched on, each with its model (empty for the default)."""
        return self._pairs("recognizers")

    @recognizers.setter
    def recognizers(self, value: Mapping[str, str]) -> None:
        self._set("recognizers", json.dumps(dict(value)))

    @property
    def tour_seen(self) -> bool:
        """Whether the first steps were shown."""
        return self._text("tour_seen", "") == "yes"

    @tour_seen.setter
    def tour_seen(self, value: bool) -> None:
        self._set("tour_seen", "yes" if value else "")

    # where things are

    @property
    def recent(self) -> list[Path]:
        """Files opened lately, the latest first."""
        try:
            found = json.loads(self._text("recent", "[]"))
        except ValueError:
            return []
        return [Path(str(p)) for p in found][:RECENT] if isinstance(found, list) else []

    def remember(self, file: Path) -> None:
        """Put ``file`` first among the recent ones."""
        files = [file, *(p for p in self.recent if p != file)][:RECENT]
        self._set("recent", json.dumps([str(p) for p in files]))

    def forget_recent(self) -> None:
        """No file is recent any more."""
        self._set("recent", "[]")

    @property
    def export_format(self) -> str:
        """The format exported to last; empty if none."""
        return self._text("export_format", "")

    @export_format.setter
    def export_format(self, value: str) -> None:
        self._set("export_format", value)

    @property
    def export_folder(self) -> str:
        """The folder exported to last; empty if none."""
        return self._text("export_folder", "")

    @export_folder.setter
    def export_folder(self, value: str) -> None:
        self._set("export_folder", value)

    @property
    def export_scope(self) -> str:
        """Which articles were exported last: ``one``, ``chosen`` or ``all``."""
        return self._text("export_scope", "one")

    @export_scope.setter
    def export_scope(self, value: str) -> None:
        self._set("export_scope", value)

    @property
    def export_report(self) -> bool:
        """Whether the report is stored beside an export."""
        return self._text("export_report", "") == "yes"

    @export_report.setter
    def export_report(self, value: bool) -> None:
        self._set("export_report", "yes" if value else "")

    def layout(self, name: str) -> QByteArray:
        """Where a window, splitter or header was left; empty if never."""
        found = self._store.value(f"layout/{name}")
        return found if isinstance(found, QByteArray) else QByteArray()

    def keep_layout(self, name: str, state: QByteArray) -> None:
        """Keep where a window, splitter or header is."""
        self._store.setValue(f"layout/{name}", state)

    # how it is kept

    def _text(self, key: str, default: str) -> str:
        found = self._store.value(key, default)
        return found if isinstance(found, str) else default

    def _pairs(self, key: str) -> Mapping[str, str]:
        try:
            found = json.loads(self._text(key, "{}"))
        except ValueError:
            return {}
        return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}

    def _number(self, key: str, default: int) -> int:
        found = self._store.value(key, default)
        try:
            return int(found) if isinstance(found, int | str) else default
        except ValueError:
            return default

    def _set(self, key: str, value: object) -> None:
        if self._store.value(key) != value:
            self._store.setValue(key, value)
            self.changed.emit(key)
