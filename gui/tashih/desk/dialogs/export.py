"""Export: which format holds what, this article or all, where to; then what arrived and what had no place."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from tashih import reasons
from tashih.desk.dialogs.export_report import ReportPage
from tashih.desk.dialogs.parts import Dialog, label
from tashih.desk.exporting import Job
from tashih.desk.session import Session
from tashih.desk.settings import Settings
from tashih.desk.tasks import Task, Tasks
from tashih.formats import registry
from tashih.formats.format import Format
from tashih.formats.report import Report


class ExportDialog(Dialog):
    """Choose, write in the background, read the report."""

    def __init__(self, session: Session, tasks: Tasks, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", 640)
        self.setWindowTitle(self.tr("Export"))
        self._session = session
        self._tasks = tasks
        self._settings = settings
        self._formats = registry.writers()
        self._task: Task[Report] | None = None
        self.pages = QStackedWidget()
        self.report = ReportPage(session.language)
        self.pages.addWidget(self._choosing())
        self.pages.addWidget(self._working())
        self.pages.addWidget(self.report)
        self.content.addWidget(self.pages)
        self.go = self.buttons.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.show_folder = self.buttons.addButton(self.tr("Show the files"), QDialogButtonBox.ButtonRole.ActionRole)
        self.show_folder.hide()
        self.leave = self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.go.setDefault(True)
        self.go.clicked.connect(self.export)
        self.show_folder.clicked.connect(self._on_show_folder)
        self.resize(680, 560)
        self._propose()

    # building

    def _choosing(self) -> QWidget:
        page = QWidget()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Formats"))
        for found in self._formats:
            self.list.addItem(self._item(found))
        self.list.currentRowChanged.connect(self._on_format)
        self.holds = label(quiet=True)
        self.one = QRadioButton(self.tr("This article"))
        count = len(self._session.project.articles()) if self._session.project else 0
        self.all = QRadioButton(self.tr("All articles of the project ({count})").format(count=count))
        self.one.setChecked(True)
        self.all.setEnabled(count > 1)
        self.all.toggled.connect(self._propose)
        self.target = QLineEdit()
        self.target.setAccessibleName(self.tr("Where to"))
        browse = QPushButton(self.tr("Choose…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._on_browse)
        self.overwrite = QCheckBox(self.tr("Replace files that are already there"))
        where, which = QHBoxLayout(), QHBoxLayout()
        where.addWidget(self.target, 1)
        where.addWidget(browse)
        which.addWidget(self.one)
        which.addWidget(self.all)
        which.addStretch()
        self.problem = label()
        self.problem.setProperty("bad", True)
        self.problem.hide()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.list, 1)
        column.addWidget(self.holds)
        column.addLayout(which)
        column.addLayout(where)
        column.addWidget(self.overwrite)
        column.addWidget(self.problem)
        return page

    def _item(self, found: Format) -> QListWidgetItem:
        language = self._session.language
        item = QListWidgetItem(reasons.explain(found.name, language))
        item.setToolTip(reasons.explain(found.holds, language))
        if found.missing:
            item.setFlags(Qt.ItemFlag.ItemIsSelectable)
        return item

    def _working(self) -> QWidget:
        page = QWidget()
        self.step = label(self.tr("Exporting…"))
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        column = QVBoxLayout(page)
        column.addStretch()
        column.addWidget(self.step)
        column.addWidget(bar)
        column.addStretch()
        return page

    # choosing

    @property
    def format(self) -> Format:
        """The one that is chosen."""
        return self._formats[max(0, self.list.currentRow())]

    def choose(self, id: str) -> None:  # noqa: A002  the field's own name
        """Choose the format of that id, if there is one."""
        number = next((n for n, f in enumerate(self._formats) if f.id == id), 0)
        self.list.setCurrentRow(number)

    def _on_format(self) -> None:
        found = self.format
        told = reasons.explain(found.holds, self._session.language)
        if found.missing:
            told = self.tr("{holds}. It needs a package that is not installed: pip install {names}").format(
                holds=told, names=" ".join(found.missing)
            )
        self.holds.setText(told)
        self.go.setEnabled(not found.missing)
        self._propose()

    def _propose(self) -> None:
        if self.list.currentRow() < 0:
            self.choose(self._settings.export_format)
        folder = Path(self._settings.export_folder or Path.home())
        name = Path(self._session.name or "article").stem
        if not self.all.isChecked():
            target = folder / f"{name}{self.format.extensions[0]}"
        else:
            project = self._session.project.path.stem if self._session.project else name
            target = folder / (f"{project}{self.format.extensions[0]}" if self.format.together else f"{project}-export")
        self.target.setText(str(target))

    def _on_browse(self) -> None:
        here = self.target.text()
        if self.all.isChecked() and not self.format.together:
            chosen = QFileDialog.getExistingDirectory(self, self.tr("Where to"), str(Path(here).parent))
        else:
            chosen, _ = QFileDialog.getSaveFileName(
                self, self.tr("Where to"), here, options=QFileDialog.Option.DontConfirmOverwrite
            )
        if chosen:
            self.target.setText(chosen)

    # writing

    def export(self) -> None:
        """Write what is chosen, in the background."""
        target = Path(self.target.text().strip()).expanduser()
        self._settings.export_format = self.format.id
        self._settings.export_folder = str(target.parent)
        project = self._session.project
        everything = project.path if self.all.isChecked() and project else None
        job = Job(
            self.format,
            target,
            self.overwrite.isChecked(),
            self._session.name,
            None if everything else self._session.article,
            everything,
        )
        self.problem.hide()
        self.go.hide()
        self.pages.setCurrentIndex(1)
        self._task = self._tasks.run(job.run, self._on_done, self._on_failed, self._on_progress)

    def _on_progress(self, step: str) -> None:
        self.step.setText(self.tr("Exporting {step}…").format(step=step))

    def _on_done(self, report: Report) -> None:
        self._task = None
        self.report.show_report(report)
        self.pages.setCurrentWidget(self.report)
        self.show_folder.setVisible(bool(report.files))
        self.leave.setText(self.tr("Close"))
        self.leave.setFocus()

    def _on_failed(self, sentence: str) -> None:
        self._task = None
        self.problem.setText(sentence)
        self.problem.show()
        self.go.show()
        self.pages.setCurrentIndex(0)

    def _on_show_folder(self) -> None:
        if self.report.files:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.report.files[0].parent)))

    def done(self, result: int) -> None:
        """Leaving cancels what is being written."""
        if self._task is not None:
            self._task.cancel()
        super().done(result)
