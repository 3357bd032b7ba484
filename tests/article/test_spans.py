"""How spans move when the text under them changes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies import spans, texts
from tashih.article.annotations import Mention, Quotation
from tashih.article.layers import Layer
from tashih.article.runs import WIDE
from tashih.article.spans import Replacement, Span, moved, splice


def test_a_mention_does_not_take_in_what_is_typed_at_its_border() -> None:
    mention = Mention("m1", Span(2, 5), "LOC")
    assert mention.moved([Replacement(5, 5, 3)]) == mention
    assert mention.moved([Replacement(2, 2, 3)]) == replace(mention, span=Span(5, 8))


def test_a_quotation_takes_in_what_is_typed_at_its_border() -> None:
    quotation = Quotation("q1", (Span(2, 5),))
    grown = quotation.moved([Replacement(5, 5, 3)])
    assert grown is not None
    assert grown.contents == (Span(2, 8),)


def test_a_mention_takes_in_the_letter_that_a_repair_gives_back() -> None:
    assert moved(Span(2, 5), Replacement(2, 2, 1, joins=True)) == Span(2, 6)


def test_nothing_is_left_of_a_span_whose_text_is_deleted() -> None:
    assert Mention("m1", Span(2, 5), "LOC").moved([Replacement(1, 6, 0)]) is None


def test_a_mention_overwritten_whole_holds_on_to_the_new_word() -> None:
    assert moved(Span(2, 5), Replacement(2, 5, 9)) == Span(2, 11)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_that_runs_backwards_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@given(st.data(), texts.filter(bool))
def test_a_span_away_from_the_replacement_keeps_its_very_characters(data: st.DataObject, text: str) -> None:
    span = data.draw(spans(len(text)))
    place = data.draw(spans(len(text), empty=True))
    by = Replacement(place.start, place.end, 2)
    after = moved(span, by)
    if by.spares(span):
        assert after is not None
        assert after.of(splice(text, [(place.start, place.end, "XY")])) == span.of(text)


@given(st.lists(st.integers(0, 3000), min_size=1, max_size=40 * WIDE), st.integers(0, 3000), st.integers(0, 5))
def test_a_layer_shifts_as_its_items_would_one_by_one(starts: list[int], at: int, length: int) -> None:
    items = [Mention(f"m{i}", Span(s, s + 3), "PER") for i, s in enumerate(starts)]
    by = Replacement(at, at, length)
    layer = Layer(items)
    reached = layer.touching(Span(at, at))
    left = layer.changed(reached, ()).shifted(by)
    assert sorted(i.id for i in reached) == sorted(i.id for i in items if not by.spares(i.span))
    assert left == Layer([m for i in items if by.spares(i.span) and (m := i.moved([by])) is not None])


def test_a_layer_finds_by_id_after_a_shift() -> None:
    layer = Layer([Mention("m1", Span(5, 8), "PER")]).shifted(Replacement(0, 0, 4))
    found = layer.get("m1")
    assert found is not None
    assert found.span == Span(9, 12)
    assert layer.get("m2") is None


def test_a_layer_refuses_to_shift_under_an_annotation_that_the_change_reaches() -> None:
    with pytest.raises(ValueError, match="under"):
        Layer([Mention("m1", Span(5, 8), "PER")]).shifted(Replacement(6, 6, 1))
