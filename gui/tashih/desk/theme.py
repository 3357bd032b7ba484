"""How the desk looks: colours by role, as data, and the one object that puts a theme on the program.

The palettes are in ``resources/styles/themes.json``; the style sheet there names roles as ``@role@``.
Contrast is promised by a test: text at least 4.5 on each ground it stands on, shapes at least 3.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from tashih import resources
from tashih.desk.contrast import blended
from tashih.desk.labels import Label

TINT = 0.18
"""How much of a colour is in the ground behind the words it marks."""


class Choice(StrEnum):
    """What a person can choose: as the system does, or one theme."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Role(StrEnum):
    """What a colour is for."""

    WINDOW = "chrome.window"
    PANEL = "chrome.panel"
    RAISED = "chrome.raised"
    CHROME_INK = "chrome.ink"
    CHROME_MUTED = "chrome.muted"
    DISABLED = "chrome.disabled"
    HOVER = "chrome.hover"
    PRESSED = "chrome.pressed"
    HAIRLINE = "chrome.hairline"
    BORDER = "control.border"
    GROUND = "control.ground"
    ACCENT = "accent"
    ACCENT_HOVER = "accent.hover"
    ACCENT_INK = "accent.ink"
    ACCENT_SOFT = "accent.soft"
    FOCUS = "focus"
    SELECTION = "selection"
    SELECTION_INK = "selection.ink"
    PAPER = "text.paper"
    INK = "text.ink"
    MUTED = "text.muted"
    SOURCE = "text.source"
    LINE = "text.line"
    INVISIBLE = "text.invisible"
    APPLIED = "edit.applied"
    SUGGESTED = "edit.suggested"
    REJECTED = "edit.rejected"
    BY_HAND = "edit.hand"
    EDIT_SOURCE = "edit.source"
    FLAG = "flag"
    FLAG_STYLE = "flag.style"
    QUOTATION = "quotation"
    QUOTATION_CURRENT = "quotation.current"
    NOT_QUOTATION = "not.quotation"
    SPEAKER = "speaker"
    CUE = "cue"
    LINK = "link"
    RIBBON = "ribbon"
    RIBBON_CURRENT = "ribbon.current"
    RULER = "ruler"
    RULER_VIEW = "ruler.view"
    MATCH = "match"
    MATCH_CURRENT = "match.current"
    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"


@dataclass(frozen=True)
class Theme:
    """A colour for every role. ``dark`` chooses which of a label's two colours is shown."""

    name: str
    dark: bool
    colours: Mapping[Role, str]

    def __hash__(self) -> int:
        return hash(self.name)

    def hex(self, role: Role) -> str:
        """The colour of a role as ``#rrggbb``."""
        return self.colours[role]

    def colour(self, role: Role) -> QColor:
        """The colour of a role."""
        return QColor(self.colours[role])

    def tint(self, role: Role, share: float = TINT) -> QColor:
        """The quiet ground, on paper, behind words marked with a role's colour."""
        return QColor(blended(self.colours[role], self.colours[Role.PAPER], share))

    def label(self, label: Label) -> QColor:
        """A label's colour for lines and letters."""
        return QColor(label.dark if self.dark else label.light)

    def tone(self, tone: Role | Label | None) -> QColor:
        """The colour of a role or of a label; plain ink for None."""
        if isinstance(tone, Label):
            return self.label(tone)
        return self.colour(tone or Role.CHROME_INK)

    def label_tint(self, label: Label, share: float = TINT) -> QColor:
        """The quiet ground, on paper, behind words that carry a label."""
        return QColor(blended(label.dark if self.dark else label.light, self.colours[Role.PAPER], share))


@cache
def themes() -> Mapping[str, Theme]:
    """Every theme by name. Raises KeyError if a palette lacks a role."""
    data = json.loads(resources.path("styles", "themes.json").read_text(encoding="utf-8"))
    return {
        name: Theme(name, bool(row["dark"]), {role: str(row[role.value]) for role in Role})
        for name, row in data.items()
    }


def style_sheet(theme: Theme) -> str:
    """The program's style sheet in a theme's colours. Raises ValueError at a role that does not exist."""
    template = resources.path("styles", "desk.qss").read_text(encoding="utf-8")
    tone = "dark" if theme.dark else "light"
    return re.sub(r"@([a-z.]+)@", lambda m: theme.hex(Role(m[1])), template.replace("@tone@", tone))


def palette(theme: Theme) -> QPalette:
    """The same colours for what the style draws by itself."""
    made = QPalette()
    for kind, role in (
        (QPalette.ColorRole.Window, Role.WINDOW),
        (QPalette.ColorRole.WindowText, Role.CHROME_INK),
        (QPalette.ColorRole.Base, Role.GROUND),
        (QPalette.ColorRole.AlternateBase, Role.PANEL),
        (QPalette.ColorRole.Text, Role.INK),
        (QPalette.ColorRole.PlaceholderText, Role.CHROME_MUTED),
        (QPalette.ColorRole.Button, Role.RAISED),
        (QPalette.ColorRole.ButtonText, Role.CHROME_INK),
        (QPalette.ColorRole.ToolTipBase, Role.RAISED),
        (QPalette.ColorRole.ToolTipText, Role.CHROME_INK),
        (QPalette.ColorRole.Highlight, Role.SELECTION),
        (QPalette.ColorRole.HighlightedText, Role.SELECTION_INK),
        (QPalette.ColorRole.Link, Role.ACCENT),
        (QPalette.ColorRole.Mid, Role.HAIRLINE),
        (QPalette.ColorRole.Accent, Role.ACCENT),
    ):
        made.setColor(kind, theme.colour(role))
    for kind in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, kind, theme.colour(Role.DISABLED))
    return made


class Appearance(QObject):
    """Which theme the program wears. It follows the system until a person chooses.

    Signals:
        changed: with the new Theme; the program's palette and style sheet are already set.
    """

    changed = Signal(object)

    def __init__(self, app: QApplication, choice: Choice = Choice.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self.theme = self._chosen()
        QDir.setSearchPaths("icons", [str(resources.path("icons"))])
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self._wear()

    def choose(self, choice: Choice) -> None:
        """Wear another theme, from now on."""
        self._choice = choice
        self._change_if_other()

    def _on_system_changed(self) -> None:
        self._change_if_other()

    def _change_if_other(self) -> None:
        if (theme := self._chosen()) != self.theme:
            self.theme = theme
            self._wear()
            self.changed.emit(theme)

    def _chosen(self) -> Theme:
        if self._choice is not Choice.SYSTEM:
            return themes()[self._choice.value]
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return themes()["dark" if dark else "light"]

    def _wear(self) -> None:
        if self._app.style().objectName() != "fusion":
            self._app.setStyle("Fusion")
        self._app.setPalette(palette(self.theme))
        self._app.setStyleSheet(style_sheet(self.theme))
