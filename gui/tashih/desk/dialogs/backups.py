"""The backups of a project: what each holds, and going back to one, in place or as a copy."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget

from tashih.desk.dialogs.parts import Dialog, label
from tashih.desk.models.backups import BackupsModel
from tashih.desk.panels.row_view import RowView
from tashih.desk.theme import Appearance
from tashih.store.survey import Surveyed


class BackupsDialog(Dialog):
    """Lists what a survey found; what to do about it is for others.

    Signals:
        restore_asked: the Surveyed backup is to take the place of the project.
        copy_asked: the Surveyed backup is to be opened as a project of its own.
        backup_asked: a backup is to be made now.
    """

    restore_asked = Signal(object)
    copy_asked = Signal(object)
    backup_asked = Signal()

    def __init__(self, name: str, language: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", 560)
        self.setWindowTitle(self.tr("Backups"))
        self.told = label(
            self.tr("Backups of {name}. A backup is made by the way when the project is opened.").format(name=name)
        )
        self.model = BackupsModel(language, self)
        self.list = RowView(appearance, 2, self)
        self.list.setModel(self.model)
        self.list.setRootIsDecorated(False)
        self.list.setAccessibleName(self.tr("Backups"))
        self.what = label(quiet=True)
        self.restore = QPushButton(self.tr("Go back to it"))
        self.copy = QPushButton(self.tr("Open a copy"))
        self.make = QPushButton(self.tr("Back up now"))
        self.content.addWidget(self.told)
        self.content.addWidget(self.list, 1)
        self.content.addWidget(self.what)
        self.buttons.addButton(self.make, QDialogButtonBox.ButtonRole.ResetRole)
        self.buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(self.restore, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Close)
        self.resize(620, 460)
        self._connect()
        self._on_current()

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.restore.clicked.connect(self._on_restore)
        self.copy.clicked.connect(self._on_copy)
        self.make.clicked.connect(self.backup_asked)

    def show_found(self, found: Sequence[Surveyed]) -> None:
        """List these."""
        self.model.show(found)
        if found:
            self.list.setCurrentIndex(self.model.index(0, 0))
        self._on_current()

    @property
    def chosen(self) -> Surveyed | None:
        """The backup that is chosen, if it can be used."""
        row = self.model.row(self.list.currentIndex())
        found = row.value if row is not None else None
        return found if isinstance(found, Surveyed) and found.articles is not None else None

    def _on_current(self) -> None:
        usable = self.chosen is not None
        self.restore.setEnabled(usable)
        self.copy.setEnabled(usable)
        if not self.model.rowCount():
            self.what.setText(self.tr("There is no backup yet."))
        elif not usable:
            self.what.setText(self.tr("This backup is damaged. Choose another."))
        else:
            self.what.setText(
                self.tr("Going back loses nothing: the project as it is now stays beside it under another name.")
            )

    def _on_restore(self) -> None:
        chosen = self.chosen
        self.accept()
        self.restore_asked.emit(chosen)

    def _on_copy(self) -> None:
        chosen = self.chosen
        self.accept()
        self.copy_asked.emit(chosen)
