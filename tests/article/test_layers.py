"""A layer is a sorted list of annotations, whatever was put in, taken out and pushed along."""

from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from strategies import spans
from tashih.article.annotations import Mention
from tashih.article.layers import Layer
from tashih.article.runs import order
from tashih.article.spans import Replacement, Span

LENGTH = 400


def mention(number: int, span: Span) -> Mention:
    return Mention(f"m{number}", span, "PER")


class LayerMachine(RuleBasedStateMachine):
    """Beside the layer goes a plain list, on which everything is done one by one."""

    @initialize(places=st.lists(spans(LENGTH), max_size=80))
    def begin(self, places: list[Span]) -> None:
        self.count = len(places)
        self.plain = [mention(n, place) for n, place in enumerate(places)]
        self.layer = Layer(self.plain)

    @rule(places=st.lists(spans(LENGTH), max_size=5))
    def put_in(self, places: list[Span]) -> None:
        new = [mention(self.count + n, place) for n, place in enumerate(places)]
        self.count += len(new)
        self.plain += new
        self.layer = self.layer.changed((), new)

    @precondition(lambda self: self.plain)
    @rule(data=st.data(), many=st.booleans())
    def take_out(self, data: st.DataObject, many: bool) -> None:
        out = self.plain[::2] if many else [data.draw(st.sampled_from(self.plain))]
        self.plain = [m for m in self.plain if m not in out]
        self.layer = self.layer.changed(out, ())

    @rule(place=spans(LENGTH, empty=True), length=st.integers(0, 4))
    def push(self, place: Span, length: int) -> None:
        by = Replacement(place.start, place.end, length)
        touched = [m for m in self.plain if not by.spares(m.span)]
        self.layer = self.layer.changed(touched, ()).shifted(by)
        left = [m for m in self.plain if by.spares(m.span)]
        self.plain = [m.shifted(by.change) if m.span.start > by.end else m for m in left]

    @precondition(lambda self: self.plain)
    @rule(data=st.data())
    def refuse_what_is_not_there(self, data: st.DataObject) -> None:
        other = replace(data.draw(st.sampled_from(self.plain)), label="LOC")
        with pytest.raises(ValueError, match="no such"):
            self.layer.changed([other], ())

    @rule(place=spans(LENGTH, empty=True))
    def look(self, place: Span) -> None:
        touching = [m for m in self.plain if m.span.start <= place.end and place.start <= m.span.end]
        assert self.layer.touching(place) == sorted(touching, key=order)

    @invariant()
    def the_same(self) -> None:
        if not hasattr(self, "layer"):
            return
        assert list(self.layer) == sorted(self.plain, key=order)
        assert len(self.layer) == len(self.plain)
        assert self.layer.ids == {m.id for m in self.plain}
        assert self.layer.count(lambda m: m.id < "m5") == sum(m.id < "m5" for m in self.plain)
        assert all(self.layer.get(m.id) == m for m in self.plain[:5])


LayerMachine.TestCase.settings = settings(max_examples=40, stateful_step_count=20)
TestLayerMachine = LayerMachine.TestCase
