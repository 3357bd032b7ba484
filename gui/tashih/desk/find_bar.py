"""The bar to find and replace with: below the texts, with every match listed."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from tashih.article.search import Query
from tashih.desk.finding import Finder, Side
from tashih.desk.icons import icon
from tashih.desk.models.matches import MatchesModel
from tashih.desk.panels.panel import with_key
from tashih.desk.panels.row_view import RowView
from tashih.desk.session import Session
from tashih.desk.tasks import Tasks
from tashih.desk.theme import Appearance
from tashih.telling import told

ROWS_SHOWN = 5


class FindBar(QWidget):
    """Find and replace. Esc closes it; Enter and Shift+Enter go to the next and previous match.

    Signals:
        matches_changed: the Finder, whose hits the panes may paint; its hits are empty once the bar is closed.
        closed: the text is to have the keyboard again.
    """

    matches_changed = Signal(object)
    closed = Signal()

    def __init__(self, session: Session, appearance: Appearance, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("find_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._appearance = appearance
        self.finder = Finder(session, tasks)
        self._icons: list[tuple[QToolButton, str]] = []
        self._keys: dict[QKeySequence, QToolButton] = {}  # its own while one is in it, whatever they do elsewhere
        self._build()
        self._connect()
        self._on_theme_changed()
        self.hide()

    def _build(self) -> None:
        self.field = _field(self.tr("Find"))
        self.replacement = _field(self.tr("Replace with"))
        self.case = self._option("Aa", self.tr("Case matters"), "Alt+C")
        self.word = self._option("ab|", self.tr("Whole words"), "Alt+W")
        self.regex = self._option(".*", self.tr("Regular expression"), "Alt+R")
        self.plain = self._option("ş=s", self.tr("Letters without their marks count as the same"), "Alt+D")
        self.side = QComboBox()
        self.side.setAccessibleName(self.tr("In which text"))
        names = (self.tr("Repaired text"), self.tr("Original"), self.tr("Both texts"))
        for side, name in zip(Side, names, strict=True):
            self.side.addItem(name, side)
        self.count = QLabel()
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setMinimumWidth(96)
        self.previous = self._tool("previous", with_key(self.tr("Previous match"), "Shift+F3"))
        self.next = self._tool("next", with_key(self.tr("Next match"), "F3"))
        self.shut = self._tool("close", with_key(self.tr("Close"), "Esc"))
        self.replace_one = QPushButton(self.tr("Replace"))
        self.replace_all = QPushButton(self.tr("Replace all"))
        self.matches = MatchesModel(self)
        self.list = RowView(self._appearance, 1, self)
        self.list.setModel(self.matches)
        self.list.setRootIsDecorated(False)
        self.list.setAccessibleName(self.tr("Matches"))
        self._arrange()

    def _arrange(self) -> None:
        options, ways, acts = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (options, ways, acts):
            row.setSpacing(2)
        for widget in (self.case, self.word, self.regex, self.plain):
            options.addWidget(widget)
        options.addSpacing(8)
        options.addWidget(self.side)
        options.addStretch()
        for button in (self.previous, self.next):
            ways.addWidget(button)
        ways.addWidget(self.count, 1)
        ways.addWidget(self.shut)
        acts.setSpacing(8)
        acts.addWidget(self.replace_one)
        acts.addWidget(self.replace_all)
        acts.addStretch()
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 8, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.addWidget(self.field, 0, 0)
        grid.addLayout(ways, 0, 1)
        grid.addWidget(self.replacement, 1, 0)
        grid.addLayout(acts, 1, 1)
        grid.addLayout(options, 2, 0, 1, 2)
        grid.addWidget(self.list, 3, 0, 1, 2)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)

    def _option(self, sign: str, text: str, key: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setCheckable(True)
        self._keys[QKeySequence(key)] = button
        button.setToolTip(with_key(text, key))
        button.setAccessibleName(text)
        button.toggled.connect(self._look)
        return button

    def _tool(self, drawing: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(text)
        button.setAccessibleName(text)
        self._icons.append((button, drawing))
        return button

    def _connect(self) -> None:
        for widget in (self.field, self.replacement, self.side, self.list, *self._keys.values()):
            widget.installEventFilter(self)
        self.field.textChanged.connect(self._look)
        self.side.currentIndexChanged.connect(self._look)
        self.next.clicked.connect(self.find_next)
        self.previous.clicked.connect(self.find_previous)
        self.shut.clicked.connect(self.close_bar)
        self.replace_one.clicked.connect(self._on_replace)
        self.replace_all.clicked.connect(self._on_replace_all)
        self.replacement.returnPressed.connect(self._on_replace)
        self.list.chosen.connect(self._on_chosen)
        self.finder.changed.connect(self._on_found)
        self._appearance.changed.connect(self._on_theme_changed)

    # what one does

    def open_bar(self, *, replace: bool = False) -> None:
        """Show the bar; what is selected is looked for."""
        selected = self._session.selected.of(self._session.article.repaired)
        if selected and "\n" not in selected:
            self.field.setText(selected)
        for widget in (self.replacement, self.replace_one, self.replace_all):
            widget.setVisible(replace)
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self._look()

    def close_bar(self) -> None:
        """Hide it; the matches are shown no longer."""
        self.hide()
        self.finder.stop()
        self.closed.emit()

    def find_next(self) -> None:
        """Go to the next match; open the bar if nothing was looked for yet."""
        self._go(forward=True)

    def find_previous(self) -> None:
        """Go to the match before."""
        self._go(forward=False)

    def _go(self, *, forward: bool) -> None:
        if self.isHidden():
            self.open_bar()
        else:
            self.finder.go_on(forward=forward)

    def _look(self) -> None:
        query = Query(
            self.field.text(),
            whole_word=self.word.isChecked(),
            regex=self.regex.isChecked(),
            match_case=self.case.isChecked(),
            match_diacritics=not self.plain.isChecked(),
        )
        if self.isVisible():
            self.finder.look_for(query, Side(self.side.currentData()))

    def _on_replace(self) -> None:
        self.finder.replace(self.replacement.text())

    def _on_replace_all(self) -> None:
        count = self.finder.replace_all(self.replacement.text())
        if count:
            self.count.setText(self.tr("{count} replaced").format(count=count))

    def _on_chosen(self, index: QModelIndex) -> None:
        self.finder.go_to(index.row())

    def _on_found(self) -> None:
        finder = self.finder
        self.matches.show(self._session.article, finder.hits)
        if finder.current >= 0:
            self.list.choose(self.matches.index(finder.current, 0))
        self.list.setVisible(bool(finder.hits))
        rows = min(ROWS_SHOWN, len(finder.hits))
        self.list.setFixedHeight(max(1, rows) * self.list.sizeHintForRow(0) + 4 if finder.hits else 0)
        self.count.setText(self._told())
        self.count.setProperty("bad", bool(finder.error))
        self.count.style().polish(self.count)
        self.field.setProperty("wrong", bool(finder.error))
        self.field.style().polish(self.field)
        for way in (self.next, self.previous):
            way.setEnabled(bool(finder.hits))
        for act in (self.replace_one, self.replace_all):
            act.setEnabled(finder.replaceable > 0)
        self.matches_changed.emit(finder)

    def _told(self) -> str:
        finder = self.finder
        if finder.error:
            return told(finder.error, self._session.language)
        if not finder.query.text:
            return ""
        if not finder.hits:
            return self.tr("Not found")
        if finder.current < 0:
            return self.tr("{count} found").format(count=len(finder.hits))
        return self.tr("{number} of {count}").format(number=finder.current + 1, count=len(finder.hits))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the options come here before the window has them and before a field types them."""
        if (
            isinstance(event, QKeyEvent)
            and (option := self._keys.get(QKeySequence(event.keyCombination()))) is not None
        ):
            if event.type() == QEvent.Type.KeyPress:
                option.toggle()
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.field.hasFocus():
            self._go(forward=not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        else:
            super().keyPressEvent(event)

    def _on_theme_changed(self) -> None:
        for button, drawing in self._icons:
            button.setIcon(icon(drawing, self._appearance.theme))


def _field(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(name)
    made.setAccessibleName(name)
    made.setClearButtonEnabled(True)
    return made
