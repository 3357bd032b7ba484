"""The learner: kept where it wins over rules and memory, harmless where it loses, is missing or is broken."""

import random
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suggest.marked import unmarked
from tashih.article.annotations import Mention, Origin, State
from tashih.article.spans import Span
from tashih.suggest import gazetteer
from tashih.suggest.examples import Example
from tashih.suggest.knowledge import DEFAULT_LABELS, Knowledge
from tashih.suggest.learner import FIRST_TRAINING, is_due, train
from tashih.suggest.mentions import find_mentions
from tashih.suggest.model import Model, Point, pack, unpack

SYLLABLES = ["ba", "ke", "mo", "su", "ri", "ta", "lo", "ze", "fi", "du", "ga", "pe"]
PATTERNS = (
    "Fırtına sürerken [{x}|SHIP] gemisi limana girdi.",
    "Mürettebat [{x}|SHIP] gemisinden indi, {y} köyüne gitti.",
    "Dün [{x}|SHIP] gemisi battı.",
)


def invented(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=3)).capitalize()


def ships(count: int, seed: int = 1) -> list[Example]:
    """Articles of a user who marks ships, of which no rule and no list knows."""
    chance = random.Random(seed)
    made = []
    for _ in range(count):
        lines = [chance.choice(PATTERNS).format(x=invented(chance), y=invented(chance)) for _ in range(5)]
        text, spans = unmarked(" ".join(lines))
        places = find_mentions(text, Knowledge())
        villages = [(m.span.start, m.span.end, m.label) for m in places if text.startswith(" köy", m.span.end)]
        made.append(Example(text, tuple(sorted([*spans, *villages]))))
    return made


@cache
def model_of_ships() -> Model:
    return train(ships(100), gazetteer.turkish())


def test_it_learns_what_no_rule_knows() -> None:
    text = "Akşam Suremo gemisi göründü."
    knowledge = Knowledge(labels=DEFAULT_LABELS | {"SHIP"}, model=pack(model_of_ships()))
    mentions = find_mentions(text, knowledge)
    assert [(m.span.of(text), m.label, m.origin) for m in mentions] == [("Suremo", "SHIP", Origin.LEARNER)]
    assert 0.5 < mentions[0].confidence <= 1


def test_what_the_rules_found_keeps_its_reason() -> None:
    text = "Mürettebat Suremo gemisinden indi, Kezelo köyüne gitti."
    mentions = find_mentions(text, Knowledge(labels=DEFAULT_LABELS | {"SHIP"}, model=pack(model_of_ships())))
    assert [(m.span.of(text), m.label, m.origin) for m in mentions] == [
        ("Suremo", "SHIP", Origin.LEARNER),
        ("Kezelo", "LOC", Origin.RULE),
    ]


def test_the_curve_tells_how_both_did() -> None:
    (point,) = model_of_ships().curve
    assert point.sentences == 500
    assert point.better
    assert point.learner > 0.9 > point.rules


def test_the_curve_goes_on() -> None:
    again = train(ships(30), gazetteer.turkish(), Model(curve=(Point(400, 0.5, 0.6),)))
    assert [p.sentences for p in again.curve] == [400, 150]


def test_training_is_deterministic() -> None:
    assert train(ships(100), gazetteer.turkish()) == model_of_ships()


def test_it_is_not_kept_where_rules_and_memory_do_as_well() -> None:
    text, spans = unmarked("[Ankara|LOC] ile [Konya|LOC] arasında kaza oldu.")
    model = train([Example(text, tuple(spans))] * 10, gazetteer.turkish())
    assert not model.usable
    assert model.curve == (Point(10, 1.0, model.curve[0].learner),)


def test_it_is_due_at_first_and_then_when_it_pays() -> None:
    once = Model(curve=(Point(FIRST_TRAINING, 0.8, 0.9),))
    assert [is_due(n, Model()) for n in (FIRST_TRAINING - 1, FIRST_TRAINING)] == [False, True]
    assert [is_due(n, once) for n in (FIRST_TRAINING + 50, FIRST_TRAINING + 100)] == [False, True]


def test_a_model_survives_the_project_file() -> None:
    model = model_of_ships()
    stored = unpack(pack(model))
    assert (stored.weights, stored.curve) == (model.weights, model.curve)


@given(st.binary(max_size=200))
def test_broken_bytes_are_an_empty_model(data: bytes) -> None:
    assert not unpack(data).usable


@pytest.mark.parametrize("at", [0.1, 0.5, 0.99])
def test_a_damaged_model_is_an_empty_one(at: float) -> None:
    data = bytearray(pack(model_of_ships()))
    data[int(at * len(data))] ^= 0xFF
    assert not unpack(bytes(data)).usable


def test_a_model_of_another_version_is_an_empty_one() -> None:
    assert not unpack(pack(Model(b"weights", version=99))).usable


def test_examples_with_nothing_in_them_train_nothing() -> None:
    assert not train([], gazetteer.turkish()).usable
    assert not train([Example("", ())] * 6, gazetteer.turkish()).usable


def test_an_example_is_made_of_the_paragraphs_that_are_finished() -> None:
    text = "Ali Kara geldi.\nBonn güzel.\n\nAyşe Kara gitti, Oslo kaldı.\nHava iyi."
    mentions = [
        Mention("m1", Span(0, 8), "PER", state=State.ACCEPTED),
        Mention("m2", Span(16, 20), "LOC"),
        Mention("m3", Span(29, 38), "PER", origin=Origin.HAND),
        Mention("m4", Span(46, 50), "LOC", state=State.REJECTED),
    ]
    example = Example.of(text, mentions)
    assert example.text == "Ali Kara geldi.\nAyşe Kara gitti, Oslo kaldı."
    assert example.pairs() == [("Ali Kara", "PER"), ("Ayşe Kara", "PER")]


def test_an_article_without_decisions_gives_an_empty_example() -> None:
    assert Example.of("Bonn güzel.", [Mention("m1", Span(0, 4), "LOC")]) == Example("", ())


@given(st.binary(max_size=200))
def test_suggestions_go_on_with_a_broken_model(data: bytes) -> None:
    text = "Ali Kara Ankara'ya geldi."
    assert find_mentions(text, Knowledge(model=data)) == find_mentions(text, Knowledge())
