"""A name is found in its forms, and where it may be another word that is said."""

from hypothesis import given
from hypothesis import strategies as st

from tashih.suggest.inflected import inflected


def found(text: str, words: str) -> list[tuple[str, bool]]:
    return [(text[s.start : s.end + 4], certain) for s, certain in inflected(text, words)]


def test_forms_with_an_apostrophe_are_certain_and_those_without_are_not() -> None:
    text = "Ankara'da, Ankara’ya, Ankaraya, Ankaragücü, MAnkara, Ankara."
    assert [certain for _, certain in found(text, "Ankara")] == [True, True, False, True]


def test_a_name_of_several_words_takes_its_suffix_as_it_is() -> None:
    assert [c for _, c in found("Diplomasi Akademisinde", "Diplomasi Akademisi")] == [True]


@given(st.text("aAn'şk ."), st.text("aAnk"))
def test_every_place_holds_the_words(text: str, words: str) -> None:
    assert all(s.of(text) == words for s, _ in inflected(text, words))
