"""A project under any sequence of acts, reopened and crashed in between, says what a plain list of articles says."""

import contextlib
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from strategies import articles as any_article
from strategies import pieces
from tashih.article import acts, hand
from tashih.article.annotations import Mention
from tashih.article.article import Article
from tashih.article.edits import EditState
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.store.articles import Decoding, Status
from tashih.store.check import check
from tashih.store.project import Project
from tashih.store.query import Query


@dataclass
class Plain:
    """An article as a list of all it has been, and the acts that stand and that were taken back."""

    now: Article
    been: list[Article]
    status: Status = Status.NEW
    done: list[list[Article]] = field(default_factory=list)
    undone: list[list[Article]] = field(default_factory=list)
    open_act: bool = False
    first: int = 0

    def do(self, after: Article, *, joined: bool) -> None:
        """One change."""
        if joined and self.open_act:
            self.done[-1].append(after)
        else:
            self.done.append([self.now, after])
        self.been.append(after)
        self.now, self.undone, self.open_act = after, [], True

    def undo(self) -> None:
        """One act back."""
        act = self.done.pop()
        self.been += reversed(act[:-1])
        self.undone.append(act)
        self.now, self.open_act = act[0], False

    def redo(self) -> None:
        """One act again."""
        act = self.undone.pop()
        self.been += act[1:]
        self.done.append(act)
        self.now, self.open_act = act[-1], False


class Store(RuleBasedStateMachine):
    """Opens a second project on the file where the first is left without a close, as a crash would."""

    @initialize(article=any_article())
    def make(self, article: Article) -> None:
        """A new file with an article."""
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "p.tashih"
        self.project = Project.create(self.path)
        self.dropped: list[Project] = []
        self.plain: dict[int, Plain] = {}
        self.put(article)

    def pick(self, data: st.DataObject) -> tuple[int, Plain]:
        """One of the articles."""
        number = data.draw(st.sampled_from(sorted(self.plain)))
        return number, self.plain[number]

    @rule(article=any_article())
    def put_another(self, article: Article) -> None:
        """A new article, or one whose bytes are there."""
        self.put(article)

    def put(self, article: Article) -> None:
        """Into both."""
        number = self.project.add("a", None, article.original.encode(), Decoding("utf-8", 0.5, (("x", 0.1),)), article)
        self.plain.setdefault(number, Plain(article, [article]))

    @rule(data=st.data(), text=pieces, joined=st.booleans())
    def type_text(self, data: st.DataObject, text: str, joined: bool) -> None:
        """Type, delete or paste somewhere."""
        number, plain = self.pick(data)
        start = data.draw(st.integers(0, len(plain.now.repaired)))
        end = data.draw(st.integers(start, len(plain.now.repaired)))
        change = hand.type_text(plain.now, Span(start, end), text, "a", joined=joined)
        version = self.project.record(number, change, version=len(plain.been) - 1)
        plain.do(change.apply(plain.now), joined=joined)
        assert version == len(plain.been) - 1

    @rule(data=st.data(), state=st.sampled_from(EditState))
    def decide(self, data: st.DataObject, state: EditState) -> None:
        """Accept, reject or put back an edit."""
        number, plain = self.pick(data)
        if edits := list(plain.now.edits):
            change = acts.decide(plain.now, [data.draw(st.sampled_from(edits))], state, "a")
            self.project.record(number, change, version=len(plain.been) - 1)
            plain.do(change.apply(plain.now), joined=False)

    @rule(data=st.data())
    def tag(self, data: st.DataObject) -> None:
        """A mention somewhere."""
        number, plain = self.pick(data)
        if length := len(plain.now.repaired):
            start = data.draw(st.integers(0, length - 1))
            end = data.draw(st.integers(start + 1, length))
            mention = Mention(plain.now.new_ids("m", 1)[0], Span(start, end), "PER")
            change = acts.add(plain.now, [mention], Reason("x"), "a")
            self.project.record(number, change, version=len(plain.been) - 1)
            plain.do(change.apply(plain.now), joined=False)

    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        """Take back an act."""
        number, plain = self.pick(data)
        made = self.project.undo(number, version=len(plain.been) - 1)
        assert (made is not None) == bool(plain.done)
        if made:
            plain.undo()

    @rule(data=st.data())
    def redo(self, data: st.DataObject) -> None:
        """Make an act again."""
        number, plain = self.pick(data)
        made = self.project.redo(number, version=len(plain.been) - 1)
        assert (made is not None) == bool(plain.undone)
        if made:
            plain.redo()

    @rule(data=st.data())
    def go_back(self, data: st.DataObject) -> None:
        """To any version there has been."""
        number, plain = self.pick(data)
        to = data.draw(st.integers(plain.first, len(plain.been) - 1))
        assert self.project.at(number, to) == plain.been[to]
        if self.project.go_back(number, to, version=len(plain.been) - 1):
            plain.do(plain.been[to], joined=False)

    @rule(data=st.data(), status=st.sampled_from(Status))
    def mark(self, data: st.DataObject, status: Status) -> None:
        """Say how far it is."""
        number, plain = self.pick(data)
        self.project.status(number, status)
        plain.status = status

    @rule(data=st.data())
    def fail(self, data: st.DataObject) -> None:
        """A batch that does not come to its end."""
        number, plain = self.pick(data)
        change = hand.type_text(plain.now, Span(0, 0), "x", "a")
        with contextlib.suppress(InterruptedError), self.project.batch():
            self.project.record(number, change, version=len(plain.been) - 1)
            raise InterruptedError

    @rule(keep=st.integers(0, 12))
    def compact(self, keep: int) -> None:
        """Shorten the histories: the last changes stay, and undo reaches as far back as they do."""
        self.project.compact(keep)
        for number, plain in self.plain.items():
            lines, past = self.project.history(number), self.project.past(number)
            assert len(lines) >= min(keep, len(plain.been) - 1 - plain.first)
            assert len(past.done) == len(plain.done) or lines[0].seq > plain.first + 1
            plain.first = len(plain.been) - 1 - len(lines)
            plain.done = plain.done[len(plain.done) - len(past.done) :]
            plain.undone = plain.undone[len(plain.undone) - len(past.undone) :]
            plain.open_act = plain.open_act and bool(lines)

    @rule()
    def reopen(self) -> None:
        """Close and open."""
        self.project.close()
        self.project = Project.open(self.path)

    @rule()
    def crash(self) -> None:
        """Open without having closed."""
        self.dropped.append(self.project)
        self.project = Project.open(self.path)

    @rule(data=st.data())
    def search(self, data: st.DataObject) -> None:
        """Words of an article are found in it."""
        number, plain = self.pick(data)
        words = Query("ab", whole=True)
        found = [hit.span for hit in self.project.search(words) if hit.article == number]
        assert found == list(words.places(plain.now.repaired))

    @invariant()
    def says_the_same(self) -> None:
        """Articles, versions, undo, list."""
        if not hasattr(self, "plain"):
            return
        rows = {row.id: row for row in self.project.articles()}
        assert rows.keys() == self.plain.keys()
        for number, plain in self.plain.items():
            assert self.project.article(number) == plain.now
            assert self.project.version(number) == rows[number].version == len(plain.been) - 1
            assert bool(self.project.past(number).undoable) == bool(plain.done)
            assert rows[number].status == plain.status
            assert rows[number].undecided.edits == sum(e.pending for e in plain.now.edits)

    def teardown(self) -> None:
        """Nothing in the file is broken."""
        if not hasattr(self, "plain"):
            return
        for project in [*self.dropped, self.project]:
            project.close()
        assert check(self.path).faults == ()
        self.folder.cleanup()


TestStore = Store.TestCase
TestStore.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
