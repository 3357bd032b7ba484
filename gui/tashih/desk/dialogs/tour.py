"""The first steps: one page that says what is where and which few keys do the work."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QGridLayout, QLabel, QWidget

from tashih.desk.dialogs.parts import Dialog, label
from tashih.desk.icons import icon
from tashih.desk.theme import Appearance, Role

_PICTURE = 22


class TourDialog(Dialog):
    """Shown once, and whenever asked for."""

    def __init__(self, appearance: Appearance, keys: dict[str, QKeySequence], parent: QWidget | None = None) -> None:
        super().__init__(parent, "", 580)
        self.setWindowTitle(self.tr("First steps"))
        # What is typed before it is seen must not reach an article that opens behind it; the manual stays usable.
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.content.addWidget(label(self.tr("Proofreading and tagging, in seven keys"), title=True))
        self.content.addWidget(
            label(
                self.tr(
                    "The original is on the left and never changes. On the right is the text as it should read: "
                    "what was repaired is marked, and so is what the program believes to be a name or a quotation. "
                    "You decide. Everything is saved as you go."
                ),
                quiet=True,
            )
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(2, 1)
        for row, (drawing, action, text) in enumerate(self._steps()):
            picture = QLabel()
            picture.setPixmap(icon(drawing, appearance.theme, Role.ACCENT).pixmap(_PICTURE, _PICTURE))
            named = keys.get(action, QKeySequence()).toString(QKeySequence.SequenceFormat.NativeText)
            grid.addWidget(picture, row, 0)
            grid.addWidget(label(named, heading=True), row, 1)
            grid.addWidget(label(text), row, 2)
        self.content.addLayout(grid)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)
        begin = self.buttons.button(QDialogButtonBox.StandardButton.Close)
        begin.setText(self.tr("Begin"))
        begin.setIcon(QIcon())
        begin.setDefault(True)

    def _steps(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("next", "next", self.tr("Go to the next thing to decide: a repair, a flag, a name, a quotation.")),
            ("accept", "accept", self.tr("It is right. The next one follows by itself.")),
            ("accept-paragraph", "accept_paragraph", self.tr("All of this paragraph is right: take it in and go on.")),
            ("reject", "reject", self.tr("It is wrong. Or just type what it should be.")),
            ("tag", "tag_1", self.tr("Tag the word at the cursor, or what is selected, with the first label.")),
            ("quotations", "quotation", self.tr("Make the selected words a quotation; then name speaker and cue.")),
            ("command", "palette", self.tr("Everything else: type a few letters of what you want to do.")),
        )
