"""Files and projects: asked for, opened, remembered, copied. What is opened goes through the opener."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from tashih.desk.importer import Importer
from tashih.desk.importing import is_for_import
from tashih.desk.opening import Opener, sample_copy
from tashih.desk.session import Session
from tashih.desk.settings import Settings
from tashih.errors import TashihError
from tashih.store.locate import SUFFIX
from tashih.store.project import Project

FEW = 20
"""Files that are opened one by one; more are imported, with progress and a way to stop."""


class Filing(QObject):
    """What the File menu does with files."""

    def __init__(
        self, window: QWidget, session: Session, opener: Opener, importer: Importer, settings: Settings
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._opener = opener
        self._importer = importer
        self._settings = settings

    def open(self) -> None:
        """Ask for files and open them."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Open"), "", self.tr("Texts and projects (*.txt *.tashih);;All files (*)")
        )
        self.open_paths([Path(n) for n in names])

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open these files; annotated ones, tables, documents and folders are imported."""
        for path in reversed(paths):
            self._settings.remember(path.absolute())
        if len(paths) > FEW or any(is_for_import(p) for p in paths):
            self._importer.take([p for p in paths if p.suffix != SUFFIX])
            paths = [p for p in paths if p.suffix == SUFFIX]
        if paths:
            self._opener.open(paths)

    def open_one(self, path: Path) -> None:
        """Open one file."""
        self.open_paths([path])

    def open_sample(self) -> None:
        """Show the example that comes with the program, as a copy among the user's own files."""
        try:
            self.open_paths([sample_copy()])
        except TashihError as error:
            self._session.failed.emit(str(error))

    def add_articles(self) -> None:
        """Ask for files and put them into the open project."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Add articles"), "", self.tr("Texts (*.txt);;All files (*)")
        )
        self._opener.add([Path(n) for n in names])

    def new_project(self) -> None:
        """Ask for a name and make an empty project."""
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("New project"), "", self.tr("Projects (*.tashih)"))
        if name:
            path = Path(name)
            try:
                self._session.open_project(
                    Project.create(path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX))
                )
            except TashihError as error:
                self._session.failed.emit(str(error))

    def save(self) -> None:
        """Everything is saved already; say so."""
        self._session.saved.emit()

    def save_copy(self) -> None:
        """Ask for a name and write the whole project there, as one file."""
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save a copy"), "", self.tr("Projects (*.tashih)"))
        project = self._session.project
        if name and project is not None:
            path = Path(name)
            target = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
            try:
                project.save_copy(target)
                if project.readonly or not self._session.is_saving:  # work goes on where it can be saved
                    self._session.open_project(Project.open(target))
            except TashihError as error:
                self._session.failed.emit(str(error))
