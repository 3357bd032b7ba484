"""Finding: what each option finds and spares, and that every place is a place of the text itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tashih.article.search import Query
from tashih.article.spans import Span
from tashih.errors import TashihError

TEXT = "İstanbul'da ISPARTA ısparta, istanbul; Çağrı çagri \U0001f600 cagri İSTANBUL"


def found(query: Query, text: str = TEXT) -> list[str]:
    return [f.span.of(text) for f in query.find(text)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Query("istanbul"), ["İstanbul", "istanbul", "İSTANBUL"]),
        (Query("istanbul", match_case=True), ["istanbul"]),
        (Query("ısparta"), ["ISPARTA", "ısparta"]),
        (Query("isparta"), []),
        (Query("isparta", match_diacritics=False), ["ISPARTA", "ısparta"]),
        (Query("cagri"), ["cagri"]),
        (Query("cagri", match_diacritics=False), ["Çağrı", "çagri", "cagri"]),
        (Query("cagri", match_diacritics=False, match_case=True), ["çagri", "cagri"]),
        (Query(r"(?:ÇAĞ|ça)r?", regex=True), ["Çağr", "ça"]),
        (Query("stanbul", whole_word=True), []),
        (Query("istanbul", whole_word=True), ["İstanbul", "istanbul", "İSTANBUL"]),
        (Query("."), []),
        (Query(r"\w+bul\b", regex=True), ["İstanbul", "istanbul", "İSTANBUL"]),
        (Query(r"İSTAN\S+", regex=True), ["İstanbul'da", "istanbul;", "İSTANBUL"]),
        (Query(r"(?P<a>ça)ğ", regex=True), ["Çağ"]),
        (Query(r"(?P<Ad>c)a", regex=True, match_diacritics=False), ["Ça", "ça", "ca"]),
        (Query("x*", regex=True), []),
        (Query(""), []),
    ],
)
def test_that_each_option_finds_what_it_says(query, expected):
    assert found(query) == expected


def test_that_a_line_end_can_be_matched_and_anchors_know_lines():
    assert found(Query("^b", regex=True), "a\nb\nb") == ["b", "b"]
    assert found(Query(r"a\nb", regex=True), "a\nb") == ["a\nb"]


@pytest.mark.parametrize("source", ["(", "[a", "*", r"(?P<a"])
def test_that_what_is_no_expression_is_refused_with_a_sentence(source):
    with pytest.raises(TashihError, match="no regular expression"):
        list(Query(source, regex=True).find("text"))


def test_that_an_expression_that_would_take_years_is_given_up(monkeypatch):
    monkeypatch.setattr("tashih.article.search.PATIENCE", 0.05)
    with pytest.raises(TashihError, match="too long"):
        list(Query(r"(.*)*(.*)*(.*)*[^a]$", regex=True).find("a" * 3000))


@pytest.mark.parametrize(
    ("source", "by", "expected"),
    [
        (r"(\w+) (\w+)", r"\2 \1", "Putin Vladimir"),
        (r"(?P<first>\w+) \w+", r"\g<first>!", "Vladimir!"),
        (r"\w+ \w+", r"[\0]", "[Vladimir Putin]"),
        (r"(x)?Vladimir Putin", r"<\1>", "<>"),
        (r"Vladimir Putin", r"a\nb\\", "a\nb\\"),
    ],
)
def test_that_groups_are_filled_in_from_the_text_itself(source, by, expected):
    query = Query(source, regex=True)
    [match] = query.find("Vladimir Putin")
    assert query.replacement("Vladimir Putin", match, by) == expected


def test_that_a_plain_replacement_is_taken_as_it_is():
    [match] = Query("a").find("a")
    assert Query("a").replacement("a", match, r"\1\n") == r"\1\n"


def test_that_a_group_that_is_not_there_is_told():
    query = Query("a", regex=True)
    [match] = query.find("a")
    with pytest.raises(TashihError, match="no group 2"):
        query.replacement("a", match, r"\2")


@given(
    st.text(st.sampled_from("iİıIçÇcşSğ \u0307\U0001f600\n")),
    st.text(st.sampled_from("iİıIçÇcş\U0001f600"), min_size=1, max_size=2),
    st.booleans(),
    st.booleans(),
)
def test_that_every_place_found_is_a_place_of_the_text_and_folds_to_what_was_asked(text, words, case, marks):
    query = Query(words, match_case=case, match_diacritics=marks)
    last = 0
    for match in query.find(text):
        assert last <= match.span.start < match.span.end <= len(text)
        assert next(query.find(match.span.of(text))).span == Span(0, len(match.span))
        last = match.span.end
