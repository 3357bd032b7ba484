"""Recognisers from elsewhere, switched on by a person: loaded in the background, then part of every suggestion."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from tashih.desk.settings import Settings
from tashih.desk.suggesting import Suggesting
from tashih.desk.tasks import Task, Tasks
from tashih.errors import TashihError
from tashih.suggest.recognizers import Recognizer, installed, load

if TYPE_CHECKING:
    from tashih.desk.dialogs.recognizers import RecognizersDialog

Loaded = tuple[tuple[Recognizer, ...], dict[str, str]]


class Recognizing(QObject):
    """What is switched on, and how it fares. Off by default.

    Signals:
        changed: loading began or ended, and what is wrong with those that could not be loaded, as sentences.
    """

    changed = Signal(bool, str)

    def __init__(self, settings: Settings, tasks: Tasks, suggesting: Suggesting, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._tasks = tasks
        self._suggesting = suggesting
        self._window = window
        self._loading: Task[Loaded] | None = None
        self.faults: Mapping[str, str] = {}
        if settings.recognizers:
            self._load()

    @property
    def loading(self) -> bool:
        """Whether one is being loaded."""
        return self._loading is not None

    def show(self) -> "RecognizersDialog":
        """Those that are installed, to be switched on and off."""
        from tashih.desk.dialogs.recognizers import RecognizersDialog

        dialog = RecognizersDialog(sorted(installed()), self._settings.recognizers, self._window)
        dialog.tell(self.loading, self._told)
        dialog.chosen.connect(self.use)
        self.changed.connect(dialog.tell)
        dialog.show()
        return dialog

    @property
    def _told(self) -> str:
        return "\n\n".join(self.faults.values())

    def use(self, chosen: Mapping[str, str]) -> None:
        """Switch these on, each with its model, and the others off."""
        self._settings.recognizers = chosen
        self._load()

    def _load(self) -> None:
        if self._loading is not None:
            self._loading.cancel()
        self.faults = {}
        work = partial(_loaded, dict(self._settings.recognizers))
        self._loading = self._tasks.run(work, self._take, self._on_failed)
        self.changed.emit(self.loading, self._told)

    def _take(self, loaded: Loaded) -> None:
        self._loading = None
        recognizers, self.faults = loaded
        self._suggesting.use(recognizers)
        self.changed.emit(self.loading, self._told)

    def _on_failed(self, sentence: str) -> None:
        self._loading = None
        self.faults = {"": sentence}
        self.changed.emit(self.loading, self._told)


def _loaded(chosen: Mapping[str, str], progress: Callable[[str], None]) -> Loaded:
    """In the background: those that can be loaded, and what is wrong with the others."""
    found: list[Recognizer] = []
    faults: dict[str, str] = {}
    for name, model in chosen.items():
        progress(name)
        try:
            found.append(load(name, model))
        except TashihError as error:
            faults[name] = str(error)
    return tuple(found), faults
