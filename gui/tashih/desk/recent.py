"""What was opened last: a menu of it in File, made anew each time it is opened."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from tashih.desk.models.lines import visible
from tashih.desk.settings import Settings


class RecentMenu(QMenu):
    """Files by name, the latest first, each with its folder; those that are gone are greyed and say so."""

    def __init__(self, settings: Settings, opened: Callable[[Path], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self._open = opened
        self.setTitle(self.tr("Open &recent"))
        self.setToolTipsVisible(True)
        settings.changed.connect(self._on_setting)
        self.aboutToShow.connect(self._fill)
        self._on_setting("recent")

    def _on_setting(self, name: str) -> None:
        if name == "recent":
            self.menuAction().setEnabled(bool(self._settings.recent))

    def _fill(self) -> None:
        self.clear()
        for number, path in enumerate(self._settings.recent, 1):
            key = f"&{number}  " if number < 10 else ""
            action = self.addAction(key + visible(path.name).replace("&", "&&") + f"    {_folder(path)}")
            action.triggered.connect(partial(self._on_chosen, path))
            there = path.exists()
            action.setEnabled(there)
            action.setToolTip(str(path) if there else self.tr("It is not there any more: {path}").format(path=path))
        self.addSeparator()
        self.addAction(self.tr("Forget these files")).triggered.connect(self._settings.forget_recent)

    def _on_chosen(self, path: Path) -> None:
        self._open(path)


def _folder(path: Path) -> str:
    """The folder, as short as people say it.

    >>> _folder(Path.home() / "haber" / "a.txt")
    '~/haber'
    """
    folder = path.parent
    home = Path.home()
    return f"~/{folder.relative_to(home).as_posix()}".removesuffix("/.") if folder.is_relative_to(home) else str(folder)
