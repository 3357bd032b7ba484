"""Everything that opens above the window: one method a command, as the table of actions names them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from tashih import reasons
from tashih.article.decisions import Repair
from tashih.desk.actions.table import ACTIONS
from tashih.desk.dialogs import shortcuts
from tashih.desk.find_bar import FindBar
from tashih.desk.icons import icon
from tashih.desk.models.lines import joined, shown
from tashih.desk.models.sheet import percent
from tashih.desk.palette import Choice, Chooser, of_actions
from tashih.desk.session import Session
from tashih.desk.settings import Settings
from tashih.desk.tasks import Tasks
from tashih.desk.theme import Appearance

if TYPE_CHECKING:
    from tashih.desk.dialogs.about import AboutDialog
    from tashih.desk.dialogs.labels import LabelsDialog
    from tashih.desk.dialogs.settings import SettingsDialog
    from tashih.desk.dialogs.tour import TourDialog

D = TypeVar("D", bound=QWidget)


class Dialogs(QObject):
    """Opens dialogs over ``window``. Its QActions, named by their action's id, are the commands of the palette.

    ``find_bar`` is for the window to place below the texts.
    """

    def __init__(
        self, window: QWidget, session: Session, appearance: Appearance, tasks: Tasks, settings: Settings
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._appearance = appearance
        self._tasks = tasks
        self._settings = settings
        self.find_bar = FindBar(session, appearance, tasks)
        settings.changed.connect(self._on_setting)

    # find

    def find(self) -> None:
        """The bar to find with."""
        self.find_bar.open_bar()

    def replace(self) -> None:
        """The bar to find and replace with."""
        self.find_bar.open_bar(replace=True)

    def find_next(self) -> None:
        """The next match."""
        self.find_bar.find_next()

    def find_previous(self) -> None:
        """The match before."""
        self.find_bar.find_previous()

    # choosing by typing

    def palette(self) -> Chooser:
        """Every command, by a few letters of its name."""
        title, hint = self.tr("All commands"), self.tr("What do you want to do?")
        chooser = of_actions(self._window, title, hint, [a for a in self._actions() if a.objectName() != "palette"])
        chooser.open_over(self._window)
        return chooser

    def choose_label(self) -> Chooser:
        """The labels, by their first letters; the words at the cursor are tagged."""
        labels = self._session.labels.active
        language = self._session.language
        theme = self._appearance.theme
        choices = [Choice(f"{x.name(language)}  {x.id}", x.key, icon("tag", theme, x)) for x in labels]

        def tag(number: int) -> None:
            self._session.tag(labels[number].id)

        return self._choose(self.tr("Choose a label"), self.tr("Which label?"), choices, tag)

    def candidates(self) -> Chooser | None:
        """Other readings of the repair in hand, each with its evidence."""
        item = self._session.current
        if not isinstance(item, Repair) or not item.edits[0].candidates:
            return None
        language = self._session.language
        choices = []
        for number, candidate in enumerate(item.edits[0].candidates):
            why = reasons.explain(candidate.reason, language) if candidate.reason else ""
            choices.append(
                Choice(f"{number + 1}  {shown(candidate.text)}", joined([percent(candidate.confidence), why]))
            )
        return self._choose(
            self.tr("Another reading"), self.tr("How should it read?"), choices, self._session.choose_candidate
        )

    def _choose(self, title: str, hint: str, choices: Sequence[Choice], chosen: object) -> Chooser:
        chooser = Chooser(self._window, title, hint, choices)
        chooser.chosen.connect(chosen)
        chooser.open_over(self._window)
        return chooser

    # dialogs

    def settings(self) -> "SettingsDialog":
        """Language, theme, font."""
        from tashih.desk.dialogs.settings import SettingsDialog

        return self._opened(SettingsDialog(self._settings, self._window))

    def labels(self) -> "LabelsDialog":
        """The labels of the project."""
        from tashih.desk.dialogs.labels import LabelsDialog

        dialog = LabelsDialog(self._session.labels, self._session.language, self._appearance, self._window)
        dialog.edited.connect(self._session.use_labels)
        return self._opened(dialog)

    def shortcuts(self) -> shortcuts.ShortcutsDialog:
        """All commands with their keys."""
        usual = {a.id: a.keys[0] if a.keys else "" for a in ACTIONS}
        return self._opened(shortcuts.ShortcutsDialog(self._actions(), usual, self._settings, self._window))

    def about(self) -> "AboutDialog":
        """Version and licences."""
        from tashih.desk.dialogs.about import AboutDialog

        return self._opened(AboutDialog(self._window))

    def tour(self) -> "TourDialog":
        """The first steps."""
        keys = {a.objectName(): a.shortcut() for a in self._actions()}
        if "tag_1" not in keys:
            keys["tag_1"] = QKeySequence("Alt+1")
        self._settings.tour_seen = True
        from tashih.desk.dialogs.tour import TourDialog

        return self._opened(TourDialog(self._appearance, keys, self._window))

    def tour_at_first(self) -> "TourDialog | None":
        """The first steps, if nobody has seen them yet."""
        return None if self._settings.tour_seen else self.tour()

    def use_own_shortcuts(self) -> list[str]:
        """Give the actions the keys a person chose before; a sentence for each that clashes with another."""
        told = self.tr("{keys} is yours for “{chosen}”; “{other}” is without it now.")
        clashes = shortcuts.apply(self._actions(), self._settings)
        return [told.format(keys=keys, chosen=chosen, other=other) for keys, chosen, other in clashes]

    def _opened(self, dialog: D) -> D:
        dialog.show()
        return dialog

    def _actions(self) -> list[QAction]:
        return [a for a in self._window.actions() if a.objectName() and a.isVisible()]

    def _on_setting(self, name: str) -> None:
        if name == "theme":
            self._appearance.choose(self._settings.theme)
        elif name == "author":
            self._session.author = self._settings.author
