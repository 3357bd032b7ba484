"""What is in hand: before and after, why, how sure, other readings to choose from; below it the character here."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tashih import reasons
from tashih.article.decisions import Item, Repair, is_pending
from tashih.article.edits import Candidate
from tashih.desk.actions.table import action
from tashih.desk.icons import icon
from tashih.desk.models.character import character_at, code_of
from tashih.desk.models.lines import joined, shown, tip, visible
from tashih.desk.models.sheet import Sheet, Sheets, percent
from tashih.desk.panels.line_label import LineLabel
from tashih.desk.panels.panel import hairline, with_key
from tashih.desk.session import Session
from tashih.desk.theme import Appearance

PAUSE = 40
MOST = 6
"""Candidates that are offered."""


class Inspector(QScrollArea):
    """Follows the cursor; every choice it offers is one click or one key."""

    def __init__(self, session: Session, appearance: Appearance) -> None:
        super().__init__()
        self._session = session
        self._appearance = appearance
        self._sheets = Sheets(session.language, self)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("In hand"))
        self.candidates: list[QPushButton] = []
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(self.refresh)
        session.selection_changed.connect(self._timer.start)
        session.article_changed.connect(self._timer.start)
        appearance.changed.connect(self._on_theme_changed)
        self._build()

    def _build(self) -> None:
        page = QWidget()
        page.setObjectName("panel")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(12, 8, 12, 8)
        self._column.setSpacing(6)
        self._picture, self.title = QLabel(), _label(heading=True)
        head = QHBoxLayout()
        head.addWidget(self._picture)
        head.addWidget(self.title, 1)
        self.words = LineLabel(self._appearance, 1.15)
        self.reason, self.work = _label(), _label()
        self._facts = QFormLayout()
        self._facts.setHorizontalSpacing(12)
        self._facts.setVerticalSpacing(2)
        self._readings = QVBoxLayout()
        self._readings.setSpacing(4)
        self.accept = self._decide_button("accept", default=True)
        self.reject = self._decide_button("reject")
        buttons = QHBoxLayout()
        buttons.addWidget(self.accept)
        buttons.addWidget(self.reject)
        buttons.addStretch()
        self.character = _label(quiet=True)
        self._column.addLayout(head)
        for widget in (self.words, self.reason, self.work):
            self._column.addWidget(widget)
        self._column.addLayout(self._readings)
        self._column.addLayout(buttons)
        self._column.addLayout(self._facts)
        self._column.addStretch(1)
        self._column.addWidget(hairline(page))
        self._column.addWidget(self.character)
        self.setWidget(page)

    def _decide_button(self, id: str, *, default: bool = False) -> QPushButton:  # noqa: A002  the action's own name
        act = action(id)
        button = QPushButton(self.tr("Accept") if default else self.tr("Reject"))
        button.setToolTip(with_key(act.shown, act.keys[0]))
        button.setAccessibleName(act.shown)
        button.setDefault(default)
        button.clicked.connect(self._session.accept if default else self._session.reject)
        return button

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was missed while hidden."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Show what is in hand now, if anybody can see it."""
        if not self.isVisible():
            return
        item = self._session.current
        if item is None:
            self._show_nothing()
        else:
            self._show(item, self._sheets.of(self._session.article, self._session.labels, item))
        self._show_character()

    def _show_nothing(self) -> None:
        self.title.setText(self.tr("Nothing in hand"))
        key = action("next").keys[0]
        hint = self.tr("{key} takes up the next thing to decide.").format(key=key)
        self.reason.setText(hint if self._session.has_article else "")
        self.reason.show()
        self._picture.hide()
        for widget in (self.words, self.work, self.accept, self.reject):
            widget.hide()
        self._set_facts(())
        self._set_candidates(())

    def _show(self, item: Item, sheet: Sheet) -> None:
        self.title.setText(sheet.title)
        self._picture.setPixmap(icon(sheet.icon, self._appearance.theme, sheet.tone).pixmap(16, 16))
        self._picture.show()
        self.words.show_line(sheet.words)
        self.words.show()
        self.reason.setText(sheet.reason)
        self.reason.setVisible(bool(sheet.reason))
        self.work.setText(sheet.work)
        self.work.setVisible(bool(sheet.work))
        self._set_facts(sheet.facts)
        self._set_candidates(sheet.candidates[:MOST] if isinstance(item, Repair) else ())
        self.accept.setVisible(is_pending(item) or isinstance(item, Repair))
        self.reject.setVisible(not isinstance(item, Repair) or item.state != "rejected")

    def _set_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for name, value in facts:
            told = _label()
            told.setText(visible(value))
            called = _label(quiet=True)
            called.setText(name)
            called.setWordWrap(False)
            self._facts.addRow(called, told)

    def _set_candidates(self, candidates: tuple[Candidate, ...]) -> None:
        for button in self.candidates:
            self._readings.removeWidget(button)
            button.deleteLater()
        self.candidates = []
        for number, candidate in enumerate(candidates):
            sure = percent(candidate.confidence)
            button = QPushButton(f"{number + 1}   {shown(candidate.text)}   {sure}".replace("&", "&&"))
            button.setProperty("card", True)
            why = reasons.explain(candidate.reason, self._session.language) if candidate.reason else ""
            button.setToolTip(tip(why))
            button.setAccessibleName(joined([self.tr("Read it as {text}").format(text=candidate.text), sure, why]))
            button.setProperty("number", number)
            button.clicked.connect(self._on_candidate)
            self._readings.addWidget(button)
            self.candidates.append(button)

    def _on_candidate(self) -> None:
        button = self.sender()
        if button is not None:
            self._session.choose_candidate(int(button.property("number")))

    def _show_character(self) -> None:
        found = character_at(self._session.article, self._session.position)
        if found is None:
            self.character.clear()
            return
        origin = ""
        if found.came_from is not None:
            origin = self.tr("in the original {text} {code}").format(
                text=shown(found.came_from), code=code_of(found.came_from)
            )
        self.character.setText(joined([f"{shown(found.text)}  {found.code}", found.name, origin]))

    def _on_theme_changed(self) -> None:
        self.refresh()


def _label(*, heading: bool = False, quiet: bool = False) -> QLabel:
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setProperty("heading", heading)
    made.setProperty("quiet", quiet)
    return made
