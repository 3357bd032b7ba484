"""Export: which format holds what, which articles, where to; then what arrived and what had no place."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from tashih import reasons
from tashih.desk.dialogs.export_report import ReportPage
from tashih.desk.dialogs.format_list import FormatList
from tashih.desk.dialogs.parts import Dialog, label
from tashih.desk.dialogs.work_page import WorkPage
from tashih.desk.exporting import Job, writers
from tashih.desk.session import Session
from tashih.desk.settings import Settings
from tashih.desk.tasks import Task, Tasks
from tashih.formats.format import Format
from tashih.formats.report import Report


class ExportDialog(Dialog):
    """Choose, write in the background, read the report."""

    def __init__(
        self,
        session: Session,
        tasks: Tasks,
        settings: Settings,
        chosen: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        """``chosen`` are the articles that are selected in the list of all."""
        super().__init__(parent, "", 640)
        self.setWindowTitle(self.tr("Export"))
        self._session = session
        self._tasks = tasks
        self._settings = settings
        self._chosen = tuple(chosen)
        self._task: Task[Report] | None = None
        self.pages = QStackedWidget()
        self.report = ReportPage(session.language)
        self.pages.addWidget(self._choosing())
        self.work = WorkPage()
        self.pages.addWidget(self.work)
        self.pages.addWidget(self.report)
        self.content.addWidget(self.pages)
        self.go = self.buttons.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.show_folder = self.buttons.addButton(self.tr("Show the files"), QDialogButtonBox.ButtonRole.ActionRole)
        self.show_folder.hide()
        self.leave = self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.go.setDefault(True)
        self.go.clicked.connect(self.export)
        self.show_folder.clicked.connect(self._on_show_folder)
        self.resize(860, 600)
        self._propose()

    # building

    def _choosing(self) -> QWidget:
        page = QWidget()
        self.list = FormatList(writers(), self._session.language)
        self.list.currentItemChanged.connect(self._on_format)
        self.holds = label(quiet=True)
        self.target = QLineEdit()
        self.target.setAccessibleName(self.tr("Where to"))
        browse = QPushButton(self.tr("Choose…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._on_browse)
        self.overwrite = QCheckBox(self.tr("Replace files that are already there"))
        self.keep_report = QCheckBox(self.tr("Store the report beside the files"))
        self.keep_report.setChecked(self._settings.export_report)
        where, more = QHBoxLayout(), QHBoxLayout()
        where.addWidget(self.target, 1)
        where.addWidget(browse)
        for box in (self.overwrite, self.keep_report):
            more.addWidget(box)
        more.addStretch()
        self.problem = label()
        self.problem.setProperty("bad", True)
        self.problem.hide()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.list, 1)
        column.addWidget(self.holds)
        column.addLayout(self._scopes())
        column.addLayout(where)
        column.addLayout(more)
        column.addWidget(self.problem)
        return page

    def _scopes(self) -> QHBoxLayout:
        """Which articles."""
        count = len(self._session.project.articles()) if self._session.project else 0
        self.one = QRadioButton(self.tr("This article"))
        self.chosen = QRadioButton(self.tr("Selected articles ({count})").format(count=len(self._chosen)))
        self.all = QRadioButton(self.tr("All articles of the project ({count})").format(count=count))
        self.one.setEnabled(self._session.has_article)
        self.chosen.setVisible(len(self._chosen) > 1)
        self.all.setEnabled(count > 1 or not self._session.has_article)
        row = QHBoxLayout()
        boxes = {"one": self.one, "chosen": self.chosen, "all": self.all}
        for box in boxes.values():
            row.addWidget(box)
        row.addStretch()
        wanted = boxes.get(self._settings.export_scope, self.one)
        fallback = self.one if self.one.isEnabled() else self.all
        (wanted if wanted.isEnabled() and not wanted.isHidden() else fallback).setChecked(True)
        for box in boxes.values():
            box.toggled.connect(self._propose)
        return row

    # choosing

    @property
    def format(self) -> Format:
        """The one that is chosen."""
        return self.list.format

    def choose(self, id: str) -> None:  # noqa: A002  the field's own name
        """Choose the format of that id, if there is one."""
        self.list.choose(id)

    def _on_format(self) -> None:
        found = self.format
        told = reasons.explain(found.holds, self._session.language)
        self.holds.setVisible(bool(found.missing))
        if found.missing:
            told = self.tr("{holds}. It needs a package that is not installed: pip install {names}").format(
                holds=told, names=" ".join(found.missing)
            )
        self.holds.setText(told)
        self.go.setEnabled(not found.missing)
        self._propose()

    def _propose(self) -> None:
        if self.list.currentItem() is None:
            self.choose(self._settings.export_format)
        folder = Path(self._settings.export_folder or Path.home())
        name = Path(self._session.name or "article").stem
        if self.one.isChecked():
            target = folder / f"{name}{self.format.extensions[0]}"
        else:
            project = self._session.project.path.stem if self._session.project else name
            target = folder / (f"{project}{self.format.extensions[0]}" if self.format.together else f"{project}-export")
        self.target.setText(str(target))

    def _on_browse(self) -> None:
        here = self.target.text()
        if not self.one.isChecked() and not self.format.together:
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
        self._remember(target.parent)
        project = self._session.project
        several = not self.one.isChecked() and project is not None
        numbers = self._chosen if self.chosen.isChecked() else tuple(project.articles().ids) if project else ()
        job = Job(
            self.format,
            target,
            self.overwrite.isChecked(),
            self._session.name,
            None if several else self._session.article,
            project.path if several and project else None,
            numbers if several else (),
            self._session.language,
            self.keep_report.isChecked(),
        )
        self.problem.hide()
        self.go.hide()
        self.work.say(self.tr("Exporting…"))
        self.pages.setCurrentIndex(1)
        self._task = self._tasks.run(job.run, self._on_done, self._on_failed, self._on_progress)

    def _remember(self, folder: Path) -> None:
        self._settings.export_format = self.format.id
        self._settings.export_folder = str(folder)
        self._settings.export_report = self.keep_report.isChecked()
        scopes = {"one": self.one, "chosen": self.chosen, "all": self.all}
        self._settings.export_scope = next((name for name, box in scopes.items() if box.isChecked()), "one")

    def _on_progress(self, step: str) -> None:
        self.work.tell(step, self.tr("Exporting {step}…"))

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
