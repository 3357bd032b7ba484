"""What is forgotten does not count, and what is decided later does."""

from hypothesis import given
from hypothesis import strategies as st

from tashih.suggest.forgotten import Forgotten, counted, left

PAIRS = st.lists(st.tuples(st.sampled_from(["Kaya", "Umut", "Ordu"]), st.sampled_from(["PER", "LOC"])), max_size=12)


@given(PAIRS, PAIRS)
def test_only_what_came_after_the_forgetting_is_left(
    before: list[tuple[str, str]], later: list[tuple[str, str]]
) -> None:
    forgotten = Forgotten().with_words(before, [], {surface for surface, _ in before})
    assert counted(left([*before, *later], forgotten.tagged)) == counted(later)


@given(PAIRS)
def test_a_decision_that_was_undone_meanwhile_does_no_harm(pairs: list[tuple[str, str]]) -> None:
    forgotten = Forgotten().with_words(pairs, [], {surface for surface, _ in pairs})
    assert left(pairs[1:], forgotten.tagged) == []


def test_other_words_are_not_forgotten() -> None:
    forgotten = Forgotten().with_words([("Kaya", "PER"), ("Ordu", "LOC")], [("Kaya", "LOC")], ["Kaya"])
    assert forgotten.tagged == {"Kaya": {"PER": 1}}
    assert forgotten.rejected == {"Kaya": {"LOC": 1}}
