"""What this program is, whose data it carries, and under which licences."""

from PySide6.QtCore import QLibraryInfo, Qt
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from tashih import __version__, resources
from tashih.desk.dialogs.parts import Dialog, label
from tashih.desk.icons import application_icon


class AboutDialog(Dialog):
    """Version and notices."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", 560)
        self.setWindowTitle(self.tr("About Tashih"))
        picture = QLabel()
        picture.setPixmap(application_icon().pixmap(64, 64))
        head, words = QHBoxLayout(), QVBoxLayout()
        head.setSpacing(16)
        words.addWidget(label("Tashih", title=True))
        words.addWidget(label(self.tr("A desk to proofread and tag damaged Turkish news."), quiet=True))
        versions = self.tr("Version {version}, with Qt {qt}. Apache License 2.0.")
        words.addWidget(label(versions.format(version=__version__, qt=QLibraryInfo.version().toString()), quiet=True))
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self.content.addLayout(head)
        self.content.addWidget(label(self.tr("Data that comes with the program, and its licences"), heading=True))
        self.notices = QPlainTextEdit(notices())
        self.notices.setReadOnly(True)
        self.notices.setAccessibleName(self.tr("Licences of the data"))
        self.notices.setTabChangesFocus(True)
        self.content.addWidget(self.notices, 1)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)
        self.resize(600, 520)


def notices() -> str:
    """Every notice that lies beside the data, one after the other."""
    files = sorted(resources.root().rglob("NOTICE*"))
    return "\n\n".join(f.read_text(encoding="utf-8").strip() for f in files)
