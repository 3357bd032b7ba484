"""All commands with their keys: to look up, to filter, to change; a key already in use is told, not taken."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from tashih.article.casing import fold
from tashih.desk.dialogs.parts import Dialog, label
from tashih.desk.settings import Settings


class ShortcutsDialog(Dialog):
    """Pick a command, press the new keys, Set. ``usual`` are the keys each action has out of the box, by its name."""

    def __init__(
        self, actions: Sequence[QAction], usual: dict[str, str], settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, "", 620)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._actions = [a for a in actions if a.text()]
        self._usual = usual
        self._settings = settings
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter the commands"))
        self.filter.setClearButtonEnabled(True)
        self.table = self._table()
        self.keys = QKeySequenceEdit()
        self.keys.setAccessibleName(self.tr("New keys"))
        self.keys.setMaximumSequenceLength(1)
        self.set = QPushButton(self.tr("Set"))
        self.clear = QPushButton(self.tr("No keys"))
        self.reset = QPushButton(self.tr("Usual keys"))
        self.told = label(quiet=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.keys, 1)
        for button in (self.set, self.clear, self.reset):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.content.addWidget(self.filter)
        self.content.addWidget(self.table, 1)
        self.content.addLayout(row)
        self.content.addWidget(self.told)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)
        self.resize(640, 560)
        self._connect()
        self._fill()

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 2)
        table.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Keys")])
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setAccessibleName(self.tr("Commands"))
        return table

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._on_filter)
        self.table.itemSelectionChanged.connect(self._on_selected)
        self.set.clicked.connect(self._on_set)
        self.clear.clicked.connect(self._on_clear)
        self.reset.clicked.connect(self._on_reset)

    def _fill(self) -> None:
        self.table.setRowCount(len(self._actions))
        for number, action in enumerate(self._actions):
            self.table.setItem(number, 0, QTableWidgetItem(action.text().replace("&", "")))
            self.table.setItem(number, 1, QTableWidgetItem(_shown(action)))
        self.table.setCurrentCell(0, 0)

    def _on_filter(self, text: str) -> None:
        for number, action in enumerate(self._actions):
            fits = fold(text) in fold(action.text()) or fold(text) in fold(_shown(action))
            self.table.setRowHidden(number, not fits)

    def _current(self) -> QAction:
        return self._actions[max(0, self.table.currentRow())]

    def _on_selected(self) -> None:
        self.keys.setKeySequence(self._current().shortcut())
        self.told.clear()

    def _on_set(self) -> None:
        wanted = self.keys.keySequence()
        holder = next((a for a in self._actions if wanted in a.shortcuts() and not wanted.isEmpty()), None)
        if holder is not None and holder is not self._current():
            self.told.setText(
                self.tr("{keys} already means “{command}”. Give that other keys first.").format(
                    keys=wanted.toString(QKeySequence.SequenceFormat.NativeText), command=holder.text()
                )
            )
            return
        self._give(wanted)

    def _on_clear(self) -> None:
        self._give(QKeySequence())

    def _on_reset(self) -> None:
        usual = self._usual.get(self._current().objectName(), "")
        self._give(QKeySequence(usual, QKeySequence.SequenceFormat.PortableText))

    def _give(self, keys: QKeySequence) -> None:
        action = self._current()
        action.setShortcut(keys)
        portable = keys.toString(QKeySequence.SequenceFormat.PortableText)
        own = dict(self._settings.shortcuts)
        if portable == self._usual.get(action.objectName(), ""):
            own.pop(action.objectName(), None)
        else:
            own[action.objectName()] = portable
        self._settings.shortcuts = own
        self.table.setItem(self.table.currentRow(), 1, QTableWidgetItem(_shown(action)))
        self.keys.setKeySequence(keys)
        self.told.clear()


def _shown(action: QAction) -> str:
    texts = (s.toString(QKeySequence.SequenceFormat.NativeText) for s in action.shortcuts())
    return ", ".join(t for t in texts if t)


def apply(actions: Sequence[QAction], settings: Settings) -> list[tuple[str, str, str]]:
    """Give ``actions`` the keys a person chose before; the others keep theirs.

    Where an action has by birth what a person gave another, the person's wish goes: (keys, theirs, the one without).
    """
    own = settings.shortcuts
    clashes = []
    for action in actions:
        if action.objectName() in own:
            action.setShortcut(QKeySequence(own[action.objectName()], QKeySequence.SequenceFormat.PortableText))
    for chosen in (a for a in actions if a.objectName() in own):
        keys = chosen.shortcut()
        for other in (a for a in actions if a is not chosen and not keys.isEmpty() and keys in a.shortcuts()):
            other.setShortcuts([k for k in other.shortcuts() if k != keys])
            clashes.append((keys.toString(QKeySequence.SequenceFormat.NativeText), chosen.text(), other.text()))
    return clashes
