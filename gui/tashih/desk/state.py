"""The state of the desk: the open project and article, the cursor, and one door through which every change goes."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject, Signal

from tashih import reasons
from tashih.article.annotations import Quotation
from tashih.article.article import Article
from tashih.article.changes import Change
from tashih.article.decisions import Item, Repair, items_at, place
from tashih.article.history import History
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.desk.labels import LabelSet, default
from tashih.errors import TashihError
from tashih.store.errors import Conflict
from tashih.store.project import Made, Project

NOTHING = Article.of("")
"""The article while none is open."""


class State(QObject):
    """The only mutable state of the program. Whatever shows it listens to the signals; nothing else changes it.

    Positions are code points of the repaired text. ``author`` signs what is done here. ``is_saving`` is false once the
    project has refused a change that another window is not the reason of. ``past`` is what can be undone and redone.

    Signals, each after the fact (a change is stored before it is told):
        project_changed: another project, or its articles, labels or settings are different.
        article_opened: another article, or none, is open.
        article_changed: the Change that was made; None where the article is to be shown anew.
        selection_changed: cursor, selection or what is in hand.
        going_to: a Span that the panes are to bring into view.
        saved: everything is stored.
        failed: a sentence for the person at the desk.
    """

    project_changed = Signal()
    article_opened = Signal()
    article_changed = Signal(object)
    selection_changed = Signal()
    going_to = Signal(object)
    saved = Signal()
    failed = Signal(str)

    def __init__(self, author: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.author = author
        self.language = QLocale().name()[:2]
        self.labels: LabelSet = default()
        self.article = NOTHING
        self.article_id: int | None = None
        self.project: Project | None = None
        self.is_saving = True
        self._version = 0
        self.past = History()
        self._acts: dict[int, Reason] = {}
        self._selected = Span(0, 0)
        self._position = 0
        self._in_hand: Span | str | None = None
        self._quotation = ""
        self._found: tuple[Article, int, list[Item]] = NOTHING, 0, []

    # --- project and article ---------------------------------------------------------------------------------------

    @property
    def has_article(self) -> bool:
        """Whether an article is open."""
        return self.article_id is not None

    @property
    def name(self) -> str:
        """The name of the open article; empty if none is."""
        return self.project.row(self.article_id).name if self.project and self.article_id is not None else ""

    def open_project(self, project: Project) -> None:
        """Work on ``project`` from now on; the one before is closed. Its first article is opened, if it has one."""
        self.close_project()
        self.project = project
        self.is_saving = True
        self.project_changed.emit()
        first = next(iter(project.articles()), None)
        if first is not None:
            self.open_article(first.id)

    def stop_saving(self) -> None:
        """Nothing more can be stored in the project, which is known before anything was refused."""
        self.is_saving = False
        self._moved()

    def close_project(self) -> None:
        """Close the project, which leaves one plain file."""
        if self.project is not None:
            self.project.close()
        self.project = None
        self._show(None, NOTHING, 0, {})

    def open_article(self, id: int) -> None:  # noqa: A002  the project's own name
        """Open an article of the project, exactly as it was left; what is wrong with it goes to ``failed``."""
        if self.project is None:
            return
        try:
            article, version = self.project.article(id), self.project.version(id)
            acts = {entry.seq: entry.act for entry in self.project.history(id)}
        except TashihError as error:
            self.failed.emit(str(error))
            return
        self._show(id, article, version, acts)

    def _show(self, id: int | None, article: Article, version: int, acts: dict[int, Reason]) -> None:  # noqa: A002
        self.article_id, self.article, self._version, self._acts = id, article, version, acts
        self.past = self._past_now()
        self._selected, self._position, self._in_hand = Span(0, 0), 0, None
        self._quotation = ""
        self.article_opened.emit()
        self.article_changed.emit(None)
        self._moved()

    def do(self, change: Change, cursor: int | None = None) -> None:
        """Make ``change``: stored first, then shown. A change that does nothing is passed over.

        ``cursor`` is where the cursor is to be afterwards; it stays where it was if that is None.
        """
        if not change or self.project is None or self.article_id is None:
            return
        try:
            version = self.project.record(self.article_id, change, version=self._version)
        except TashihError as error:
            self._refused(error)
            return
        self._made(version, (change,), cursor)

    def _refused(self, error: TashihError) -> None:
        """What a widget shows already, as of typing, is taken back: what is not stored is not shown."""
        before = self._version
        self.look_again()
        self.is_saving = isinstance(error, Conflict)
        if self._version == before:
            self.article_changed.emit(None)
            self._moved()
        self.failed.emit(str(error))

    def look_again(self) -> None:
        """Show the article as it is stored, whoever changed it; the cursor stays where it can."""
        if self.project is None or self.article_id is None:
            return
        try:
            version = self.project.version(self.article_id)
            if version == self._version:
                return
            self.article, self._version = self.project.article(self.article_id), version
            self._acts = {entry.seq: entry.act for entry in self.project.history(self.article_id)}
            self.past = self._past_now()
        except TashihError as error:
            self.failed.emit(str(error))
            return
        self._selected, self._position = self._inside(self._selected), self._inside(self._selected).end
        self.article_changed.emit(None)
        self._moved()

    def _made(self, version: int, changes: tuple[Change, ...], cursor: int | None = None) -> None:
        if cursor is not None:
            self._selected = Span(cursor, cursor)
        for change in changes:
            self._version += 1
            self._acts[self._version] = change.act
            self.article = self._after(change, last=self._version == version)
            self.past = self._past_now()
            self._selected, self._position = self._inside(self._selected), self._inside(self._selected).end
            if change.author and not change.edits:
                self._take_what_was_made(change)
            self.article_changed.emit(change)
        assert self._version == version
        self.is_saving = True
        self._moved()
        self.saved.emit()

    def _take_what_was_made(self, change: Change) -> None:
        """A person goes on with what was just made, whatever else lies there; offers of the program are not taken."""
        if len(change.quotations.added) == 1:
            self._quotation = change.quotations.added[0].id
        made = [
            a for d in (change.mentions, change.quotations) for a in d.added if a.id not in {r.id for r in d.removed}
        ]
        if len(made) != 1:
            return
        [item] = made
        self._in_hand = item.id
        at = min(max(self._position, item.extent.start), item.extent.end)
        self._selected, self._position = Span(at, at), at

    def _after(self, change: Change, *, last: bool) -> Article:
        """The article after ``change``; after the last one the project has it ready."""
        if last and self.project is not None and self.article_id is not None:
            return self.project.article(self.article_id)
        return change.apply(self.article)

    def _past_now(self) -> History:
        return self.project.past(self.article_id) if self.project and self.article_id is not None else History()

    def _inside(self, span: Span) -> Span:
        length = len(self.article.text)
        return Span(min(span.start, length), min(span.end, length))

    # --- undo ------------------------------------------------------------------------------------------------------

    @property
    def undo_name(self) -> str:
        """What undo would take back, as a sentence; empty if there is nothing."""
        return self._told(self.past.undoable[-1:])

    @property
    def redo_name(self) -> str:
        """What redo would do again, as a sentence; empty if there is nothing."""
        return self._told(self.past.redoable[:1])

    def _told(self, numbers: tuple[int, ...]) -> str:
        act = self._acts.get(numbers[0]) if numbers else None  # another window's act is known once it is shown
        return reasons.explain(self.labels.spoken(act, self.language), self.language) if act else ""

    def undo(self) -> None:
        """Take back the last act."""
        if self.project is not None:
            self._step(self.project.undo)

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self.project is not None:
            self._step(self.project.redo)

    def _step(self, act: Callable[..., Made | None]) -> None:
        if self.article_id is None:
            return
        try:
            made = act(self.article_id, self.author, version=self._version)
        except TashihError as error:
            self._refused(error)
            return
        if made is not None:
            self._made(made.version, made.changes)
            self._show_what_changed(made.changes[-1])

    def _show_what_changed(self, change: Change) -> None:
        for delta in (change.mentions, change.quotations, change.not_quotations, change.flags):
            for item in (*delta.added, *delta.removed):
                if item.extent.end <= len(self.article.text):
                    self.go_to(Span(item.extent.start, item.extent.start))
                    return
        for edit in (*change.edits.added, *change.edits.removed):
            at = self.article.alignment.to_repaired(edit.start)
            self.go_to(Span(at, at))
            return

    # --- cursor ----------------------------------------------------------------------------------------------------

    @property
    def position(self) -> int:
        """Where the cursor is."""
        return self._position

    @property
    def selected(self) -> Span:
        """The selection; empty at the cursor if nothing is selected."""
        return self._selected

    def select(self, span: Span, position: int | None = None) -> None:
        """The cursor was moved: ``span`` is selected and the cursor stands at ``position`` (else at its end)."""
        position = span.end if position is None else position
        if (span, position) == (self._selected, self._position):
            return
        self._selected, self._position = span, position
        if self._in_hand is not None and not any(self.key(i) == self._in_hand for i in self._here()):
            self._in_hand = None
        self._moved()

    def _moved(self) -> None:
        if isinstance(item := self.current, Quotation) and self._is_meant(item):
            self._quotation = item.id
        self.selection_changed.emit()

    def _is_meant(self, quotation: Quotation) -> bool:
        """Whether the cursor is at its words; at its cue one may be looking for the cue of the quotation at hand."""
        said = any(s.start <= self._position <= s.end for s in quotation.contents)
        return said or not self._quotation or self._in_hand == quotation.id

    def go_to(self, span: Span) -> None:
        """Select ``span`` and bring it into view."""
        self.select(self._inside(span))
        self.going_to.emit(self._selected)

    @property
    def current(self) -> Item | None:
        """What is in hand: what was taken up last if the cursor is still at it, else the narrowest thing here."""
        here = self._here()
        if self._in_hand is None:
            return here[0] if here else None
        return next((i for i in here if self.key(i) == self._in_hand), here[0] if here else None)

    def take_up(self, item: Item) -> None:
        """Take ``item`` in hand, with the cursor at its start."""
        self._in_hand = self.key(item)
        start = place(self.article, item).start
        self._selected, self._position = Span(start, start), start
        self._moved()
        self.going_to.emit(place(self.article, item))

    def cycle(self) -> None:
        """Take the next of several things at the cursor in hand."""
        here = self._here()
        if len(here) > 1 and self.current in here:
            self._in_hand = self.key(here[(here.index(self.current) + 1) % len(here)])
            self._moved()

    @property
    def quotation(self) -> Quotation | None:
        """The quotation at the cursor or, away from any, the one worked on last: it gets the cue and the speaker."""
        return self.article.quotations.get(self._quotation) if self._quotation else None

    def _here(self) -> list[Item]:
        """What is at the cursor; looked for once a position and article."""
        article, position, found = self._found
        if article is not self.article or position != self._position:
            found = items_at(self.article, self._position) if self.has_article else []
            self._found = self.article, self._position, found
        return found

    @staticmethod
    def key(item: Item) -> Span | str:
        return item.group if isinstance(item, Repair) else item.id
