"""Import: which files, which columns of a table, into which project; then what came and what did not."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QDialogButtonBox, QStackedWidget, QWidget

from tashih.desk.dialogs.import_choice import ImportChoice
from tashih.desk.dialogs.import_report import ImportReportPage
from tashih.desk.dialogs.parts import Dialog
from tashih.desk.dialogs.work_page import WorkPage
from tashih.desk.importing import Job
from tashih.desk.session import Session
from tashih.desk.tasks import Task, Tasks
from tashih.importing import Imported
from tashih.process import Process


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
        self.pages = QStackedWidget()
        self.work = WorkPage()
        self.report = ImportReportPage(session.language)
        self.choice = ImportChoice(session, tasks)
        for page in (self.choice, self.work, self.report):
            self.pages.addWidget(page)
        self.content.addWidget(self.pages)
        self.go = self.buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.stop = self.buttons.addButton(self.tr("Stop"), QDialogButtonBox.ButtonRole.ActionRole)
        self.leave = self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.stop.hide()
        self.go.setDefault(True)
        self.go.clicked.connect(self.start)
        self.stop.clicked.connect(self.halt)
        self.choice.changed.connect(self.go.setEnabled)
        self.go.setEnabled(False)
        self.resize(680, 520)

    # what is done

    def add(self, paths: Sequence[Path]) -> None:
        """Put files and folders on the list."""
        self.choice.add(paths)

    def start_at_once(self) -> None:
        """Begin without asking, unless there is something to choose; close by itself if there is nothing to tell."""
        if self.choice.paths and not self.choice.has_tables:
            self._at_once = True
            self.start()

    def start(self) -> None:
        """Import what is on the list, in the background."""
        text, name = self.choice.columns
        self._job = Job(tuple(self.choice.paths), self.choice.target, self._process(), text=text, name=name)
        self.choice.tell("")
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
        self.choice.tell(sentence)
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
        if event.key() == Qt.Key.Key_Delete and self.choice.list.selectedItems():
            self.choice.take_out()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files can be dropped while they are chosen."""
        if event.mimeData().hasUrls() and self.pages.currentIndex() == 0:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Puts them on the list."""
        self.choice.add([Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()])
