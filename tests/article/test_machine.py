"""Any sequence of acts, undone and redone, keeps every promise of the article model."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from strategies import articles, pieces, spans
from tashih.article.acts import add, decide, remove, revise
from tashih.article.annotations import Mention, Quotation
from tashih.article.article import Article
from tashih.article.changes import Change
from tashih.article.edits import EditState
from tashih.article.hand import replace_all, type_text
from tashih.article.reason import Reason
from tashih.article.spans import Span

ACT = Reason("act")


class ArticleMachine(RuleBasedStateMachine):
    """Accept, reject, type, delete, paste, tag, retag, undo, redo in any order."""

    @initialize(article=articles())
    def begin(self, article: Article) -> None:
        self.first = self.article = article
        self.done: list[tuple[Article, Change]] = []
        self.undone: list[tuple[Article, Change]] = []

    def do(self, change: Change) -> None:
        before = self.article
        self.article = change.apply(before)
        self.done.append((before, change))
        self.undone.clear()

    @precondition(lambda self: len(self.article.edits))
    @rule(data=st.data(), state=st.sampled_from(EditState), series=st.booleans())
    def decide(self, data: st.DataObject, state: EditState, series: bool) -> None:
        edits = list(self.article.edits)
        one = data.draw(st.sampled_from(edits))
        chosen = [e for e in edits if e.series == one.series] if series else [one]
        self.do(decide(self.article, chosen, state, "me"))

    @rule(data=st.data(), text=pieces)
    def type_or_delete(self, data: st.DataObject, text: str) -> None:
        place = data.draw(spans(len(self.article.repaired), empty=True))
        before = self.article.repaired
        self.do(type_text(self.article, place, text, "me"))
        assert self.article.repaired == before[: place.start] + text + before[place.end :]

    @rule(data=st.data(), text=pieces)
    def replace_many(self, data: st.DataObject, text: str) -> None:
        before = self.article.repaired
        cuts = sorted(data.draw(st.lists(st.integers(0, len(before)), max_size=8, unique=True)))
        places = [(Span(a, b), text) for a, b in list(pairwise(cuts))[::2]]
        self.do(replace_all(self.article, places, "me", ACT))
        for place, new in reversed(places):
            before = before[: place.start] + new + before[place.end :]
        assert self.article.repaired == before

    @precondition(lambda self: self.article.repaired)
    @rule(data=st.data(), label=st.sampled_from(["PER", "LOC"]))
    def tag(self, data: st.DataObject, label: str) -> None:
        span = data.draw(spans(len(self.article.repaired)))
        self.do(add(self.article, [Mention(self.article.new_ids("m", 1)[0], span, label)], ACT, "me"))

    @precondition(lambda self: self.article.repaired)
    @rule(data=st.data())
    def quote(self, data: st.DataObject) -> None:
        span = data.draw(spans(len(self.article.repaired)))
        self.do(add(self.article, [Quotation(self.article.new_ids("q", 1)[0], (span,), cue=span)], ACT, "me"))

    @precondition(lambda self: len(self.article.mentions))
    @rule(data=st.data())
    def retag(self, data: st.DataObject) -> None:
        mention = data.draw(st.sampled_from(list(self.article.mentions)))
        span = data.draw(spans(len(self.article.repaired)))
        self.do(revise(self.article, [mention], [replace(mention, label="ORG", span=span)], ACT, "me"))

    @precondition(lambda self: any(self.article.annotations))
    @rule(data=st.data())
    def untag(self, data: st.DataObject) -> None:
        item = data.draw(st.sampled_from(list(self.article.annotations)))
        self.do(remove(self.article, [item], ACT, "me"))  # type: ignore[list-item]  # the union of the four kinds

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        before, change = self.done.pop()
        self.article = change.inverse(ACT).apply(self.article)
        assert self.article == before
        self.undone.append((before, change))

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        before, change = self.undone.pop()
        self.article = change.apply(self.article)
        self.done.append((before, change))

    @invariant()
    def promises_hold(self) -> None:
        if not hasattr(self, "article"):
            return
        assert self.article.original == self.first.original
        assert self.article.check() == []

    @invariant()
    def alignment_is_monotone_and_inverse(self) -> None:
        if not hasattr(self, "article"):
            return
        article, alignment = self.article, self.article.alignment
        there = [alignment.to_repaired(i) for i in range(len(article.original) + 1)]
        back = [alignment.to_original(i) for i in range(len(article.repaired) + 1)]
        assert there == sorted(there)
        assert back == sorted(back)
        applied = [e for e in article.edits if e.applied]
        for at, letter in enumerate(article.original):
            if not any(e.start <= at < e.end for e in applied):
                here = alignment.to_repaired(at, after=True)
                assert article.repaired[here] == letter
                assert alignment.to_original(here, after=True) == at
        for edit in applied:
            assert alignment.place_of(edit).of(article.repaired) == edit.text

    def teardown(self) -> None:
        if not hasattr(self, "article"):
            return
        while self.done:
            self.undo()
        assert self.article == self.first


ArticleMachine.TestCase.settings = settings(max_examples=150, stateful_step_count=25)
TestArticleMachine = ArticleMachine.TestCase
