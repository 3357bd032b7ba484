"""The rules of annotation that belong to the project, in Markdown, to read beside the text."""

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from tashih import resources
from tashih.desk.session import Session
from tashih.store.values import Values

LARGEST = 200_000
"""Characters of guidelines that are shown: Markdown from elsewhere should not freeze the window."""


class _Reader(QTextBrowser):
    """Shows Markdown and nothing else: it loads no picture, no file, and follows no link."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)

    def loadResource(self, type: int, name: QUrl | str) -> object:  # noqa: A002, N802  as Qt calls it
        """Nothing, whatever it is."""
        return None


class GuidelinesPanel(QWidget):
    """The project's own guidelines, or those that come with the program."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setObjectName("panel")
        self.reader = _Reader()
        self.reader.setAccessibleName(self.title())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.reader)
        self.setFocusProxy(self.reader)
        session.project_changed.connect(self.refresh)
        self.refresh()

    def title(self) -> str:
        """The name of the panel."""
        return self.tr("Guidelines")

    def refresh(self) -> None:
        """Show what the project has."""
        own = self._session.project.values.get(Values.GUIDELINES) if self._session.project else None
        if own is not None:
            text = own.decode("utf-8", "replace")
        else:
            language = self._session.language if self._session.language == "tr" else "en"
            text = resources.path("guidelines", f"{language}.md").read_text(encoding="utf-8")
        self.reader.setMarkdown(text[:LARGEST].replace("<", "&lt;"))
