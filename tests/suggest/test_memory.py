"""The memory: what was tagged comes back in every form, what was rejected stays away, what changed is relearned."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from tashih.article.annotations import Mention, Origin, State
from tashih.article.spans import Span
from tashih.suggest.knowledge import DEFAULT_LABELS, Knowledge
from tashih.suggest.memory import Memory, decisions, remembered
from tashih.suggest.mentions import find_mentions

surfaces = st.sampled_from(["Kormul", "Kormul Deresi", "Ankara"])
labels = st.sampled_from(["PER", "LOC", "ORG"])
pairs = st.lists(st.tuples(surfaces, labels), max_size=12)


def found(text: str, memory: Memory, labels: frozenset[str] = DEFAULT_LABELS) -> list[tuple[str, str]]:
    mentions = find_mentions(text, Knowledge(labels=labels, memory=memory))
    return [(m.span.of(text), m.label) for m in mentions]


def test_what_was_tagged_is_suggested_elsewhere_in_any_form() -> None:
    memory = Memory().learned([("kormul", "LOC"), ("Kormul", "ORG")])
    text = "Kormul açıkladı. Haberi Kormul'un sitesi verdi. Kormul’dan ses yok."
    assert found(text, memory) == [("Kormul", "ORG")] * 3


def test_a_remembered_name_is_no_part_of_another_word() -> None:
    memory = Memory().learned([("Kormul", "ORG")])
    assert found("Yeni Kormulcular geldi.", memory) == []


def test_a_compound_name_is_found_under_a_suffix_without_apostrophe() -> None:
    memory = Memory().learned([("Deneme Kolu", "ORG")])
    assert found("Karar Deneme Koluna iletildi.", memory) == [("Deneme Kolu", "ORG")]


def test_the_longest_remembered_name_wins() -> None:
    memory = Memory().learned([("Kormul", "PER"), ("Kormul Deresi", "LOC")])
    assert found("Ekip Kormul Deresi'nde.", memory) == [("Kormul Deresi", "LOC")]


def test_a_label_of_the_users_own_is_remembered() -> None:
    memory = Memory().learned([("Bayrak Tepesi", "SITE")])
    assert found("Gezi Bayrak Tepesi'nde bitti.", memory, DEFAULT_LABELS | {"SITE"}) == [("Bayrak Tepesi", "SITE")]


def test_what_was_rejected_is_withheld() -> None:
    assert found("Uçak Ankara'da.", Memory()) == [("Ankara", "LOC")]
    assert found("Uçak Ankara'da.", Memory().learned([], [("Ankara", "LOC")])) == []


def test_a_rejection_among_many_acceptances_does_not_count() -> None:
    memory = Memory().learned([("Ankara", "LOC")] * 3, [("Ankara", "LOC")])
    assert found("Uçak Ankara'da.", memory) == [("Ankara", "LOC")]


def test_the_users_label_beats_that_of_the_lists() -> None:
    assert found("Gol Bursa'dan geldi.", Memory().learned([("Bursa", "ORG")])) == [("Bursa", "ORG")]


def test_a_change_of_mind_is_learned_within_a_few_decisions() -> None:
    memory = Memory().learned([("Bursa", "ORG")] * 20).learned([("Bursa", "LOC")] * 4)
    assert memory.label_of("Bursa") == "LOC"


def test_learning_leaves_the_old_value_alone() -> None:
    old = Memory().learned([("Bursa", "ORG")])
    old.learned([("Bursa", "LOC")], [("Bursa", "ORG")])
    assert old == Memory().learned([("Bursa", "ORG")])


def test_decisions_are_those_of_a_person_only() -> None:
    text = "Ali Kara Bonn'da."
    mentions = [
        Mention("m1", Span(0, 8), "PER", state=State.ACCEPTED),
        Mention("m2", Span(9, 13), "LOC", state=State.REJECTED),
        Mention("m3", Span(0, 3), "PER"),
        Mention("m4", Span(4, 8), "PER", origin=Origin.HAND),
    ]
    assert decisions(text, mentions) == ([("Ali Kara", "PER"), ("Kara", "PER")], [("Bonn", "LOC")])


@given(pairs, pairs)
def test_a_memory_survives_the_project_file(tagged: list[tuple[str, str]], rejected: list[tuple[str, str]]) -> None:
    memory = Memory().learned(tagged, rejected)
    assert msgspec.json.decode(msgspec.json.encode(memory), type=Memory) == memory


@given(pairs, pairs)
def test_what_is_withheld_is_never_remembered(tagged: list[tuple[str, str]], rejected: list[tuple[str, str]]) -> None:
    memory = Memory().learned(tagged, rejected)
    for surface in ("Kormul", "Kormul Deresi", "Ankara"):
        label = memory.label_of(surface)
        assert not label or not memory.is_withheld(surface, label)


def test_the_memory_of_a_project_is_made_of_its_articles() -> None:
    first = ("Bursa'da.", [Mention("m1", Span(0, 5), "ORG", state=State.ACCEPTED)])
    second = ("Bursa'da.", [Mention("m1", Span(0, 5), "LOC", origin=Origin.HAND), Mention("m2", Span(0, 5), "PER")])
    memory = remembered([first, second])
    assert memory == Memory().learned([("Bursa", "ORG")]).learned([("Bursa", "LOC")])
