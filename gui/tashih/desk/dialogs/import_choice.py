"""What is to be imported: the files and folders, the columns of a table, the project they go into."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tashih import reasons
from tashih.desk.dialogs.parts import label
from tashih.desk.importing import proposed_project, readable, without_companions
from tashih.desk.models.lines import visible
from tashih.desk.session import Session
from tashih.desk.tasks import Progress, Tasks
from tashih.errors import TashihError
from tashih.formats import registry
from tashih.formats.rows import Columns, columns
from tashih.store.locate import SUFFIX

LOOKED_AT = 200
"""Files whose format is told in the list; that of more would take too long to look up."""


class ImportChoice(QWidget):
    """The page on which a person chooses.

    Signals:
        changed: whether there is something to import.
    """

    changed = Signal(bool)

    def __init__(self, session: Session, tasks: Tasks) -> None:
        super().__init__()
        self._session = session
        self._tasks = tasks
        self.paths: list[Path] = []
        self._build()
        self._refresh()

    def _build(self) -> None:
        self.hint = label(self.tr("Choose files or a folder, or drop them here. A ZIP archive is read like a folder."))
        files, folder = QPushButton(self.tr("Files…")), QPushButton(self.tr("Folder…"))
        self.out = QPushButton(self.tr("Take out"))
        for button, slot in ((files, self._on_files), (folder, self._on_folder), (self.out, self.take_out)):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
        choose = QHBoxLayout()
        for button in (files, folder, self.out):
            choose.addWidget(button)
        choose.addStretch()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What is to be imported"))
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.where = QLineEdit()
        self.where.setAccessibleName(self.tr("Project"))
        self.into = label(quiet=True)
        self.problem = label()
        self.problem.setProperty("bad", True)
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.hint)
        column.addLayout(choose)
        column.addWidget(self.list, 1)
        column.addWidget(self._table_columns())
        column.addWidget(self.into)
        column.addWidget(self.where)
        column.addWidget(self.problem)

    def _table_columns(self) -> QWidget:
        self.table = QWidget()
        self.text, self.name = QComboBox(), QComboBox()
        rows = QFormLayout(self.table)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addRow(self.tr("Column with the &texts"), self.text)
        rows.addRow(self.tr("Column with the &names"), self.name)
        for box in (self.text, self.name):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.table.hide()
        return self.table

    def add(self, paths: Sequence[Path]) -> None:
        """Put files and folders on the list."""
        found = without_companions(list(dict.fromkeys(paths)))
        new = [p for p in found if p not in self.paths and p.suffix != SUFFIX]
        self.paths += new
        for path in new:
            self.list.addItem(self._item(path, look=len(self.paths) <= LOOKED_AT))
        self._refresh()
        self._look_at_tables()

    @property
    def has_tables(self) -> bool:
        """Whether there are columns to choose."""
        return any(_is_table(p) for p in self.paths[:LOOKED_AT])

    @property
    def columns(self) -> tuple[str, str]:
        """The columns with texts and names, as they were chosen; empty where they are to be guessed."""
        if self.table.isHidden():
            return "", ""
        return self.text.currentData() or "", self.name.currentData() or ""

    @property
    def target(self) -> Path:
        """The project; the one proposed where a person left no name."""
        if self._session.project is not None:
            return self._session.project.path
        path = Path(self.where.text().strip()).expanduser()
        if not path.name:
            return proposed_project(self.paths)
        return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)

    def tell(self, problem: str) -> None:
        """Say what is wrong; nothing if it is empty."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _item(self, path: Path, *, look: bool) -> QListWidgetItem:
        kind = ""
        if path.is_dir():
            kind = self.tr("folder")
        elif path.suffix.lower() == ".zip":
            kind = self.tr("archive")
        elif look:
            try:
                kind = reasons.explain(registry.format_of(path).name, self._session.language)
            except TashihError:
                kind = self.tr("cannot be read")
        item = QListWidgetItem(f"{visible(path.name)}  ·  {kind}" if kind else visible(path.name))
        item.setToolTip(str(path))
        return item

    def _refresh(self) -> None:
        self.out.setEnabled(bool(self.paths))
        project = self._session.project
        self.where.setVisible(project is None and bool(self.paths))
        self.into.setVisible(bool(self.paths))
        if project is not None:
            self.into.setText(self.tr("Into the project {name}").format(name=visible(project.path.stem)))
        elif self.paths:
            self.into.setText(self.tr("Into a project of this name, made if it is not there:"))
            self.where.setText(str(proposed_project(self.paths)))
        self.changed.emit(bool(self.paths))

    def _on_files(self) -> None:
        known = self.tr("All that can be read ({patterns})").format(patterns=readable())
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Import"), "", f"{known};;{self.tr('All files')} (*)")
        self.add([Path(n) for n in names])

    def _on_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Import a folder"))
        if name:
            self.add([Path(name)])

    def take_out(self) -> None:
        """The chosen rows, or all if none is chosen."""
        rows = sorted((self.list.row(i) for i in self.list.selectedItems()), reverse=True)
        for row in rows or range(self.list.count() - 1, -1, -1):
            self.list.takeItem(row)
            del self.paths[row]
        self.table.hide()
        self._refresh()
        self._look_at_tables()

    def _look_at_tables(self) -> None:
        """Offer the columns of the first table among the files, read in the background."""
        table = next((p for p in self.paths[:LOOKED_AT] if _is_table(p)), None)
        if table is not None and self.table.isHidden():
            self._tasks.run(partial(_columns, table), self._on_columns, self.tell)

    def _on_columns(self, found: Columns) -> None:
        for box, chosen in ((self.text, found.text), (self.name, found.name)):
            box.clear()
            if box is self.name:
                box.addItem(self.tr("none: the file's name and a number"), "")
            for column, sample in found.samples.items():
                box.addItem(f"{visible(column)}  ·  {visible(sample)}" if sample else visible(column), column)
            box.setCurrentIndex(max(0, box.findData(chosen)))
        self.table.show()


def _columns(table: Path, progress: Progress) -> Columns:
    """In the background."""
    progress(table.name)
    return columns(table)


def _is_table(path: Path) -> bool:
    try:
        return registry.is_table(path)
    except TashihError:
        return False
