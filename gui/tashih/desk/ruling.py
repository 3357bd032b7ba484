"""Own replacement rules from the text itself: never this word, always so, the same everywhere here."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from tashih.article.alike import accept_alike, alike, corrected, is_sayable, leave_alone, places_of, replace_alike
from tashih.article.article import Article
from tashih.article.changes import Change
from tashih.article.decisions import Repair
from tashih.desk.everywhere import Everywhere
from tashih.desk.offer_bar import OfferBar, Way
from tashih.desk.rulebook import RuleBook
from tashih.desk.session import Session
from tashih.desk.theme import Appearance
from tashih.repair.knowledge import Rule

if TYPE_CHECKING:
    from tashih.desk.dialogs.rules import RulesDialog

PAUSE = 900
"""Milliseconds after the last letter typed in which a word counts as corrected."""
NEAR = 300
"""Code points to both sides of the cursor within which a word is corrected."""
TYPED = "act_typed"


class Ruling(QObject):
    """What is in hand, or the word typed last, becomes a rule; a word typed anew is quietly offered for everywhere."""

    def __init__(
        self, session: Session, appearance: Appearance, offers: OfferBar, everywhere: Everywhere, window: QWidget
    ) -> None:
        super().__init__(window)
        self.book = RuleBook(session)
        self._session = session
        self._appearance = appearance
        self._everywhere = everywhere
        self._window = window
        self._offers = offers
        self._shown = session.article
        self._before: Article | None = None
        self._typed: tuple[str, str] | None = None
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(self._on_pause)
        session.article_changed.connect(self._on_article_changed)
        session.article_opened.connect(self._forget)

    # what a person asks for

    def same_here(self) -> None:
        """The same correction wherever the word stands in this article."""
        if (pair := self._pair()) is not None:
            self._do_here(*pair)

    def always(self) -> None:
        """The same correction here and in whatever comes into this project."""
        if (pair := self._pair()) is not None:
            self._make_rule(*pair)

    def _make_rule(self, old: str, new: str) -> None:
        self._do_here(old, new)
        self._keep(Rule(old, new), self.tr("“{old}” will always read “{new}” in this project."))

    def never(self) -> None:
        """Leave the word of the repair in hand as it is, here and in whatever comes into this project."""
        item = self._session.current
        if not isinstance(item, Repair):
            self._offers.offer(self.tr("Put the cursor on a repair first."))
            return
        article = self._session.article
        old = item.before(article)
        if not is_sayable(old):
            self._offers.offer(self.tr("A rule is about words, and this repair is about blanks and marks."))
            return
        self._session.do(leave_alone(article, old, self._session.author))
        self._keep(Rule(old, never=True), self.tr("“{old}” will never be changed in this project."))
        self._session.go_to_next()

    def edit(self) -> "RulesDialog":
        """All rules in a dialog."""
        from tashih.desk.dialogs.rules import RulesDialog

        dialog = RulesDialog(self.book.rules, self._appearance, self._window)
        dialog.edited.connect(self.book.use)
        dialog.show()
        return dialog

    def _keep(self, rule: Rule, sentence: str) -> None:
        if self.book.add(rule):
            told = sentence.format(old=rule.old, new=rule.new)
            ways: list[Way] = [(self.tr("All rules…"), self.edit), (self.tr("Undo the rule"), self.book.undo)]
            project = self._session.project
            if project is not None and not rule.never and len(project.articles()) > 1:
                elsewhere = partial(self._everywhere.replace_project, rule.old, rule.new)
                ways.insert(0, (self.tr("In the other articles, too…"), elsewhere))
            self._offers.offer(told, ways)

    def _pair(self) -> tuple[str, str] | None:
        """The repair in hand if it waits for a decision, else the word typed last, else any repair in hand."""
        item, article = self._session.current, self._session.article
        repair = item if isinstance(item, Repair) and is_sayable(item.before(article)) else None
        typed = self._typed or self._just_typed()
        if repair is not None and (repair.pending or typed is None):
            return repair.before(article), repair.after(article)
        if typed is None:
            self._offers.offer(self.tr("Correct a word, or put the cursor on a repair, first."))
        return typed

    def _do_here(self, old: str, new: str) -> None:
        self._typed = None
        session = self._session
        accepted = accept_alike(session.article, old, new, session.author)
        session.do(accepted)
        rest = replace_alike(session.article, old, new, session.author)
        session.do(rest if accepted else _alone(rest))

    # what a person types

    def _forget(self) -> None:
        self._timer.stop()
        self._before = self._typed = None
        self._shown = self._session.article
        self._offers.hide()

    def _on_article_changed(self, change: Change | None) -> None:
        before, self._shown = self._shown, self._session.article
        if change is None or not change.author:
            return
        self._typed = None
        if change.act.key == TYPED:
            self._before = self._before or before
            self._timer.start()
        else:
            self._timer.stop()
            self._before = None

    def _just_typed(self) -> tuple[str, str] | None:
        before, self._before = self._before, None
        self._timer.stop()
        if before is None:
            return None
        return corrected(*_around(before.repaired, self._session.article.repaired, self._session.position))

    def _on_pause(self) -> None:
        self._typed = self._just_typed()
        if self._typed is None:
            return
        old, new = self._typed
        article = self._session.article
        count = sum(1 for _ in places_of(article.repaired, old)) + sum(1 for r in alike(article, old, new) if r.pending)
        ways: list[Way] = [(self.tr("Always so in this project"), partial(self._make_rule, old, new))]
        if count:
            ways.insert(0, (self.tr("Here, too"), partial(self._do_here, old, new)))
            told = self.tr("“{old}” stands at %n more place(s). Read “{new}” there, too?", "", count)
        else:
            told = self.tr("You put “{new}” for “{old}”. Do the same everywhere?")
        self._offers.offer(told.format(old=old, new=new), ways)


def _around(before: str, after: str, at: int) -> tuple[str, str]:
    """Both texts near code point ``at`` of the later one; nothing if they differ elsewhere, too."""
    start, behind = max(0, at - NEAR), max(0, len(after) - at - NEAR)
    same = before[:start] == after[:start] and before[len(before) - behind :] == after[len(after) - behind :]
    return (before[start : len(before) - behind], after[start : len(after) - behind]) if same else ("", "")


def _alone(change: Change) -> Change:
    """``change`` as an act of its own."""
    return replace(change, joined=False)
