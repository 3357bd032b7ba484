"""The session: what a person does at the desk, each act one call. The acts themselves are in ``tashih.article``."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject

from tashih.article import deciding, hand, quoting, tagging
from tashih.article.acts import decide
from tashih.article.annotations import MarksReason, Mention, NotQuotation, Quotation
from tashih.article.article import Article
from tashih.article.borders import move_border
from tashih.article.changes import Change
from tashih.article.decisions import (
    EVERY_KIND,
    Kind,
    Left,
    Repair,
    is_pending,
    left,
    next_to_decide,
    place,
    series_of,
)
from tashih.article.edits import Edit, EditState
from tashih.article.spans import Span
from tashih.article.tagging import Side, Unit
from tashih.desk.actions.action import When
from tashih.desk.labels import LabelSet, default, parse
from tashih.desk.state import NOTHING, State
from tashih.errors import TashihError
from tashih.store.project import Project
from tashih.store.values import Values


class Session(State):
    """The open project and article, and everything one can do to it. Signals are those of ``State``."""

    def __init__(self, author: str = "", parent: QObject | None = None) -> None:
        super().__init__(author, parent)
        self.kinds: Collection[Kind] = EVERY_KIND
        self._typed_to = -1
        self._counted: tuple[Article, Left] = NOTHING, Left()

    # --- labels ----------------------------------------------------------------------------------------------------

    def open_project(self, project: Project) -> None:
        """Work on ``project`` with its own labels; those of a new project are the usual ones."""
        self.labels = _labels_of(project)
        super().open_project(project)

    def read_labels(self) -> None:
        """Take the labels that the project keeps now; an import may have added some."""
        if self.project is not None:
            self.labels = _labels_of(self.project)

    def use_labels(self, labels: LabelSet) -> None:
        """Tag with other labels from now on; the project keeps them. A refusal goes to ``failed``."""
        try:
            if self.project is not None:
                self.project.values.set(Values.LABELS, labels.to_json().encode())
        except TashihError as error:
            self.failed.emit(str(error))
            return
        self.labels = labels
        self.project_changed.emit()

    # --- deciding --------------------------------------------------------------------------------------------------

    @property
    def left(self) -> Left:
        """What is left to decide in the article; counted once for each state of it."""
        article, found = self._counted
        if article is not self.article:
            found = left(self.article)
            self._counted = self.article, found
        return found

    def next_to_decide(self, *, forward: bool = True, kinds: Collection[Kind] | None = None) -> None:
        """Take the next pending thing in hand; at the end it goes on at the other end."""
        start = self.position if self.current is None else self.current
        found = next_to_decide(self.article, start, forward=forward, kinds=self.kinds if kinds is None else kinds)
        if found is not None:
            self.take_up(found)

    def go_to_next(self) -> None:
        """``next_to_decide`` for a key."""
        self.next_to_decide()

    def go_to_previous(self) -> None:
        """``next_to_decide`` backwards, for a key."""
        self.next_to_decide(forward=False)

    def accept(self) -> None:
        """Say yes to what is in hand and go on to the next."""
        if (item := self.current) is not None:
            self._decide(deciding.accept(self.article, item, self.author))

    def reject(self) -> None:
        """Say no to what is in hand and go on to the next."""
        if (item := self.current) is not None:
            self._decide(deciding.reject(self.article, item, self.author))

    def _decide(self, change: Change) -> None:
        here = self.current
        start = place(self.article, here).start if here is not None else self.position
        self.do(change)
        following = next_to_decide(self.article, start, kinds=self.kinds)
        if following is not None:
            self.take_up(following)

    def decide_later(self) -> None:
        """Put a repair back among the suggestions."""
        if isinstance(item := self.current, Repair):
            self.do(decide(self.article, item.edits, EditState.SUGGESTED, self.author))

    def accept_series(self, edit: Edit | None = None) -> None:
        """Accept all edits that are one series with ``edit``, or with the repair in hand."""
        self._decide_series(edit, EditState.APPLIED)

    def reject_series(self, edit: Edit | None = None) -> None:
        """Reject all edits that are one series with ``edit``, or with the repair in hand."""
        self._decide_series(edit, EditState.REJECTED)

    def _decide_series(self, edit: Edit | None, state: EditState) -> None:
        if (edit := edit or self._edit) is not None:
            self._decide(decide(self.article, series_of(self.article, edit), state, self.author))

    def accept_rule(self, rule: str = "") -> None:
        """Accept everything that ``rule``, or that of the repair in hand, did or offers."""
        self._decide_rule(rule, EditState.APPLIED)

    def reject_rule(self, rule: str = "") -> None:
        """Reject everything that ``rule``, or that of the repair in hand, did or offers."""
        self._decide_rule(rule, EditState.REJECTED)

    def _decide_rule(self, rule: str, state: EditState) -> None:
        rule = rule or (self._edit.rule if self._edit else "")
        self._decide(decide(self.article, (e for e in self.article.edits if e.rule == rule), state, self.author))

    @property
    def _edit(self) -> Edit | None:
        return self.current.edits[0] if isinstance(self.current, Repair) else None

    def choose_candidate(self, number: int) -> None:
        """Put another reading of the repair in hand in its place; counted from 0."""
        if isinstance(item := self.current, Repair):
            self._decide(deciding.choose(self.article, item, number, self.author))

    # --- typing ----------------------------------------------------------------------------------------------------

    def type_text(self, span: Span, text: str) -> None:
        """Put ``text`` in the place of ``span``. Letters typed one behind the other are undone together."""
        joined = bool(self._typed_to in (span.start, span.end) and len(span) + len(text) == 1 and not text.isspace())
        change = hand.type_text(self.article, span, text, self.author, joined=joined)
        self._typed_to = span.start + len(text)
        self.do(change, self._typed_to)

    def select(self, span: Span, position: int | None = None) -> None:
        """The cursor was moved; typing elsewhere is an act of its own."""
        if not span.start == span.end == self._typed_to:
            self._typed_to = -1
        super().select(span, position)

    # --- tagging ---------------------------------------------------------------------------------------------------

    def words(self) -> Span | None:
        """The words meant: the selection, the mention in hand, or the word at the cursor; without case suffix."""
        if self.selected.start < self.selected.end:
            return tagging.without_suffix(self.article.text, self.selected)
        if isinstance(self.current, Mention):
            return self.current.span
        return tagging.word_at(self.article.text, self.position)

    @property
    def has_words(self) -> bool:
        """Whether there are any."""
        if self.selected.start < self.selected.end or isinstance(self.current, Mention):
            return True
        return tagging.is_word_at(self.article.text, self.position)

    def tag(self, label: str) -> None:
        """Make a mention of the words meant; a mention already there gets the label."""
        if (span := self.words()) is not None:
            self.do(tagging.tag(self.article, span, label, self.author))

    def tag_number(self, number: int) -> None:
        """``tag`` with the label whose key is that digit."""
        label = next((x for x in self.labels.active if x.key == str(number)), None)
        if label is not None:
            self.tag(label.id)

    def relabel(self, mention: Mention, label: str) -> None:
        """Give ``mention`` another label."""
        self.do(tagging.relabel(self.article, mention, label, self.author))

    def move_border(self, side: Side, unit: Unit, outwards: bool) -> None:
        """Move one border of the annotation in hand."""
        item = self.current
        if item is not None and not isinstance(item, Repair):
            self.do(move_border(self.article, item, side, unit, self.author, outwards=outwards))

    def delete_current(self) -> None:
        """Take out what is in hand; a repair is rejected."""
        if (item := self.current) is not None:
            self.do(deciding.remove(self.article, item, self.author))

    # --- quotations ------------------------------------------------------------------------------------------------

    def tag_quotation(self) -> None:
        """Make a quotation of the selection."""
        if self.selected.of(self.article.text).strip():
            self.do(quoting.quote(self.article, self.selected, self.author))

    def set_cue(self) -> None:
        """Make the words meant the cue of the quotation at hand."""
        self._link(quoting.set_cue)

    def set_speaker(self) -> None:
        """Make the words meant the speaker of the quotation at hand."""
        self._link(quoting.set_speaker)

    def _link(self, act: Callable[..., Change]) -> None:
        span = self.words()
        if self.quotation is not None and span is not None:
            self.do(act(self.article, self.quotation, span, self.author))

    def not_a_quotation(self, why: MarksReason = MarksReason.OTHER) -> None:
        """Say that the quotation in hand is none, and why."""
        if isinstance(item := self.current, Quotation | NotQuotation):
            self.do(deciding.not_a_quotation(self.article, item, why, self.author))

    # --- what can be done ------------------------------------------------------------------------------------------

    def holds(self, when: When) -> bool:
        """Whether an action that needs ``when`` makes sense now."""
        if when is When.PROJECT:
            return self.project is not None
        return when is When.ALWAYS or (self.has_article and _HOLDS[when](self))


def _labels_of(project: Project) -> LabelSet:
    kept = project.values.get(Values.LABELS)
    try:
        return parse(kept.decode()) if kept is not None else default()
    except (TashihError, UnicodeDecodeError):  # written by another version: the marks keep their labels all the same
        return default()


def _is_series(session: Session) -> bool:
    item = session.current
    return isinstance(item, Repair) and bool(item.edits[0].series)


def _has_candidates(session: Session) -> bool:
    item = session.current
    return isinstance(item, Repair) and bool(item.edits[0].candidates)


_HOLDS: dict[When, Callable[[Session], bool]] = {
    When.ARTICLE: lambda s: s.has_article,
    When.SELECTION: lambda s: s.selected.start < s.selected.end,
    When.WORDS: lambda s: s.has_words,
    When.CURRENT: lambda s: s.current is not None,
    When.REPAIR: lambda s: isinstance(s.current, Repair),
    When.SERIES: _is_series,
    When.CANDIDATES: _has_candidates,
    When.MENTION: lambda s: isinstance(s.current, Mention),
    When.SPAN: lambda s: s.current is not None and not isinstance(s.current, Repair),
    When.QUOTATION: lambda s: s.quotation is not None and s.has_words,
    When.QUOTED: lambda s: isinstance(s.current, Quotation | NotQuotation),
    When.DECIDABLE: lambda s: s.current is not None and (is_pending(s.current) or isinstance(s.current, Repair)),
    When.UNDO: lambda s: bool(s.past.undoable),
    When.REDO: lambda s: bool(s.past.redoable),
}
