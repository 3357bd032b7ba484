"""Import: which files, which columns of a table, into which project; then what came and what did not."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from tashih import reasons
from tashih.desk.dialogs.import_report import ImportReportPage
from tashih.desk.dialogs.parts import Dialog, label
from tashih.desk.dialogs.work_page import WorkPage
from tashih.desk.importing import Job, proposed_project, readable, without_companions
from tashih.desk.models.lines import visible
from tashih.desk.session import Session
from tashih.desk.tasks import Progress, Task, Tasks
from tashih.errors import TashihError
from tashih.formats import registry
from tashih.formats.rows import Columns, columns
from tashih.importing import Imported
from tashih.process import Process
from tashih.store.locate import SUFFIX

LOOKED_AT = 200
"""Files whose format is told in the list; that of more would take too long to look up."""


class ImportDialog(Dialog):
    """Choose, read in the background, see the report.

    Signals:
        arrived: the path of the project and what came, once the work is over or was stopped.
    """

    arrived = Signal(object, object)

    def __init__(
        self,
        session: Session,
        tasks: Tasks,
        process: Callable[[], Process],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, "", 640)
        self.setWindowTitle(self.tr("Import"))
        self.setAcceptDrops(True)
        self._session = session
        self._tasks = tasks
        self._process = process
        self._job: Job | None = None
        self._task: Task[Imported] | None = None
        self._at_once = False
        self.paths: list[Path] = []
        self.pages = QStackedWidget()
        self.work = WorkPage()
        self.report = ImportReportPage(session.language)
        for page in (self._choosing(), self.work, self.report):
            self.pages.addWidget(page)
        self.content.addWidget(self.pages)
        self.go = self.buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.stop = self.buttons.addButton(self.tr("Stop"), QDialogButtonBox.ButtonRole.ActionRole)
        self.leave = self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.stop.hide()
        self.go.setDefault(True)
        self.go.clicked.connect(self.start)
        self.stop.clicked.connect(self.halt)
        self.resize(680, 520)
        self._refresh()

    # building

    def _choosing(self) -> QWidget:
        page = QWidget()
        self.hint = label(self.tr("Choose files or a folder, or drop them here. A ZIP archive is read like a folder."))
        files, folder = QPushButton(self.tr("Files…")), QPushButton(self.tr("Folder…"))
        self.take_out = QPushButton(self.tr("Take out"))
        for button, slot in ((files, self._on_files), (folder, self._on_folder), (self.take_out, self._on_take_out)):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
        choose = QHBoxLayout()
        for button in (files, folder, self.take_out):
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
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.hint)
        column.addLayout(choose)
        column.addWidget(self.list, 1)
        column.addWidget(self._table_columns())
        column.addWidget(self.into)
        column.addWidget(self.where)
        column.addWidget(self.problem)
        return page

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

    # choosing

    def add(self, paths: Sequence[Path]) -> None:
        """Put files and folders on the list."""
        found = without_companions(list(dict.fromkeys(paths)))
        new = [p for p in found if p not in self.paths and p.suffix != SUFFIX]
        self.paths += new
        for path in new:
            self.list.addItem(self._item(path, look=len(self.paths) <= LOOKED_AT))
        self._refresh()
        self._look_at_tables()

    def start_at_once(self) -> None:
        """Begin without asking, unless there is something to choose; close by itself if there is nothing to tell."""
        if self.paths and not any(_is_table(p) for p in self.paths[:LOOKED_AT]):
            self._at_once = True
            self.start()

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
        self.go.setEnabled(bool(self.paths))
        self.take_out.setEnabled(bool(self.paths))
        project = self._session.project
        self.where.setVisible(project is None and bool(self.paths))
        self.into.setVisible(bool(self.paths))
        if project is not None:
            self.into.setText(self.tr("Into the project {name}").format(name=visible(project.path.stem)))
        elif self.paths:
            self.into.setText(self.tr("Into a project of this name, made if it is not there:"))
            self.where.setText(str(proposed_project(self.paths)))

    def _on_files(self) -> None:
        known = self.tr("All that can be read ({patterns})").format(patterns=readable())
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Import"), "", f"{known};;{self.tr('All files')} (*)")
        self.add([Path(n) for n in names])

    def _on_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Import a folder"))
        if name:
            self.add([Path(name)])

    def _on_take_out(self) -> None:
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
            self._tasks.run(partial(_columns, table), self._on_columns, self._on_no_columns)

    def _on_columns(self, found: Columns) -> None:
        for box, chosen in ((self.text, found.text), (self.name, found.name)):
            box.clear()
            if box is self.name:
                box.addItem(self.tr("none: the file's name and a number"), "")
            for column, sample in found.samples.items():
                box.addItem(f"{visible(column)}  ·  {visible(sample)}" if sample else visible(column), column)
            box.setCurrentIndex(max(0, box.findData(chosen)))
        self.table.show()

    def _on_no_columns(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()

    # reading

    def start(self) -> None:
        """Import what is on the list, in the background."""
        project = self._session.project
        target = project.path if project is not None else Path(self.where.text().strip()).expanduser()
        if project is None and target.suffix != SUFFIX:
            target = target.with_name(target.name + SUFFIX)
        chosen = not self.table.isHidden()
        text, name = (self.text.currentData() or "", self.name.currentData() or "") if chosen else ("", "")
        self._job = Job(tuple(self.paths), target, self._process(), text=text, name=name)
        self.problem.hide()
        self.go.hide()
        self.stop.show()
        self.work.say(self.tr("Importing…"))
        self.pages.setCurrentWidget(self.work)
        self._task = self._tasks.run(self._job.run, self._on_done, self._on_failed, self._on_progress)

    def halt(self) -> None:
        """Stop; what is in the project by then stays there and is told."""
        if self._task is not None and self._job is not None:
            self.stop.setEnabled(False)
            self._task.signals.ended.connect(self._on_halted)
            self._task.cancel()

    def _on_progress(self, step: str) -> None:
        self.work.tell(step, self.tr("Importing {step}…"))

    def _on_halted(self) -> None:
        if self._job is not None and self._task is not None:
            self._on_done(self._job.told, stopped=True)

    def _on_done(self, told: Imported, *, stopped: bool = False) -> None:
        assert self._job is not None
        self._task = None
        self.arrived.emit(self._job.project, told)
        if self._at_once and told.whole and not told.cut and not told.labels and not stopped:
            self.accept()
            return
        self.report.show_report(told, stopped=stopped)
        self.pages.setCurrentWidget(self.report)
        self.stop.hide()
        self.leave.setText(self.tr("Close"))
        self.leave.setFocus()

    def _on_failed(self, sentence: str) -> None:
        self._task = None
        self.problem.setText(sentence)
        self.problem.show()
        self.go.show()
        self.stop.hide()
        self.pages.setCurrentIndex(0)

    def done(self, result: int) -> None:
        """Leaving stops what is being read; what is in the project by then is shown."""
        if self._task is not None and self._job is not None:
            self._task.cancel()
            self.arrived.emit(self._job.project, self._job.told)
        super().done(result)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes rows off the list."""
        if event.key() == Qt.Key.Key_Delete and self.list.selectedItems():
            self._on_take_out()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files can be dropped while they are chosen."""
        if event.mimeData().hasUrls() and self.pages.currentIndex() == 0:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Puts them on the list."""
        self.add([Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()])


def _columns(table: Path, progress: Progress) -> Columns:
    """In the background."""
    progress(table.name)
    return columns(table)


def _is_table(path: Path) -> bool:
    try:
        return registry.is_table(path)
    except TashihError:
        return False
