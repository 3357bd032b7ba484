"""The rules of annotation that belong to the project, in Markdown: to read beside the text, and to edit."""

from PySide6.QtCore import QEvent, QTimer, QUrl
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from tashih import resources
from tashih.desk.panels.panel import hairline
from tashih.desk.session import Session
from tashih.errors import TashihError
from tashih.store.values import Values

LARGEST = 200_000
"""Characters of guidelines that are shown: Markdown from elsewhere should not freeze the window."""
PAUSE = 500
"""Milliseconds without a key after which what was typed is kept."""


class _Reader(QTextBrowser):
    """Shows Markdown and nothing else: it loads no picture, no file, and follows no link."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)

    def loadResource(self, type: int, name: QUrl | str) -> object:  # noqa: A002, N802  as Qt calls it
        """Nothing, whatever it is."""
        return None


class GuidelinesPanel(QWidget):
    """The project's own guidelines, or those that come with the program. What is typed is kept at once."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setObjectName("panel")
        self.reader = _Reader()
        self.reader.setAccessibleName(self.title())
        self.editor = QPlainTextEdit()
        self.editor.setAccessibleName(self.tr("Guidelines as Markdown"))
        self.editor.setTabChangesFocus(True)
        self.edit = QPushButton(self.tr("Edit"))
        self.edit.setCheckable(True)
        self.usual = QPushButton(self.tr("Usual guidelines"))
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._lay_out()
        self.edit.toggled.connect(self._on_edit)
        self.usual.clicked.connect(self._on_usual)
        self.editor.textChanged.connect(self._timer.start)
        self._timer.timeout.connect(self._keep)
        session.project_changed.connect(self.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.reader)
        self._pages.addWidget(self.editor)
        row = QHBoxLayout()
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self.edit)
        row.addWidget(self.usual)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(hairline(self))
        column.addLayout(row)
        self.setFocusProxy(self.reader)

    def title(self) -> str:
        """The name of the panel."""
        return self.tr("Guidelines")

    @property
    def text(self) -> str:
        """The Markdown."""
        project = self._session.project
        own = project.values.get(Values.GUIDELINES) if project else None
        if own is not None:
            return own.decode("utf-8", "replace")
        language = self._session.language if self._session.language == "tr" else "en"
        return resources.path("guidelines", f"{language}.md").read_text(encoding="utf-8")

    @property
    def _may_edit(self) -> bool:
        project = self._session.project
        return project is not None and not project.readonly

    def refresh(self) -> None:
        """Show what the project has."""
        self.edit.setEnabled(self._may_edit)
        self.edit.setToolTip("" if self._may_edit else self.tr("Open a project first: guidelines belong to one."))
        if self.edit.isChecked() and not self._may_edit:
            self.edit.setChecked(False)
        if not self.edit.isChecked():
            self.reader.setMarkdown(self.text[:LARGEST].replace("<", "&lt;"))
        self.usual.setVisible(self.edit.isChecked())

    def _on_edit(self, on: bool) -> None:
        self.edit.setText(self.tr("Done") if on else self.tr("Edit"))
        if on:
            self.editor.setPlainText(self.text)
            self._timer.stop()
        else:
            self._keep()
        page = self.editor if on else self.reader
        self._pages.setCurrentWidget(page)
        self.setFocusProxy(page)
        page.setFocus()
        self.refresh()

    def _on_usual(self) -> None:
        self._put(None)
        self.editor.setPlainText(self.text)
        self._timer.stop()

    def _keep(self) -> None:
        self._timer.stop()
        if self._may_edit and (typed := self.editor.toPlainText()) != self.text:
            self._put(typed.encode("utf-8", "replace"))

    def _put(self, text: bytes | None) -> None:
        try:
            if self._session.project is not None:
                self._session.project.values.set(Values.GUIDELINES, text)
        except TashihError as error:
            self._session.failed.emit(str(error))

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed last is kept before anything else is looked at."""
        if self._timer.isActive():
            self._keep()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """The words follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.edit.setText(self.tr("Done") if self.edit.isChecked() else self.tr("Edit"))
            self.usual.setText(self.tr("Usual guidelines"))
            self.refresh()
