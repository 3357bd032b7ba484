"""Search over the project knows Turkish letters, both texts and the names."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tashih.article import acts, hand
from tashih.article.annotations import Mention, Quotation
from tashih.article.article import Article
from tashih.article.edits import Edit
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.errors import TashihError
from tashih.store.articles import Decoding
from tashih.store.project import Project
from tashih.store.query import Query, Where

CASES = [  # text, words, found as it stands, found with plain letters
    ("İSTANBUL'da", "istanbul", True, True),
    ("IŞIK söndü", "ışık", True, True),
    ("ISPARTA", "ısparta", True, True),
    ("ISPARTA", "isparta", False, True),
    ("DIŞİŞLERİ", "dışişleri", True, True),
    ("Dışişleri", "disisleri", False, True),
    ("değerlendiren", "degerlen", False, True),
    ("açıklamada bulundu", "açıklama", True, True),
    ("açıklamada   bulundu", "açıklamada bulun", True, True),
    ("Rusya’nın\nDışişleri", "rusya'nın dışişleri", True, True),
    ("başkan", "şkan", False, False),
    ("i\u0307stanbul", "istanbul", True, True),
    ("yüzde %5", "%5", True, True),
    ("a_b", "b", True, True),
]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """An empty project."""
    with Project.create(tmp_path / "p.tashih") as made:
        yield made


@pytest.fixture
def put(project: Project) -> Callable[[Article], int]:
    """Put an article into the project."""
    return lambda article: project.add("a", None, article.original.encode(), Decoding(), article)


@pytest.mark.parametrize(("text", "words", "exact", "plain"), CASES)
def test_turkish_words_are_found_whatever_their_case(
    project: Project, put: Callable[[Article], int], text: str, words: str, exact: bool, plain: bool
) -> None:
    """And without their diacritics only when asked."""
    put(Article.of(text))
    assert bool(list(project.search(Query(words)))) is exact
    assert bool(list(project.search(Query(words, plain=True)))) is plain


def test_a_hit_shows_the_words_on_either_side(project: Project, put: Callable[[Article], int]) -> None:
    """As a line of a concordance."""
    number = put(Article.of("Bakan Lavrov dün konuştu. Lavrov'un sözleri"))
    hits = list(project.search(Query("lavrov")))
    assert [(h.article, h.span, h.left[-6:], h.words, h.right[:4]) for h in hits] == [
        (number, Span(6, 12), "Bakan ", "Lavrov", " dün"),
        (number, Span(26, 32), "uştu. ", "Lavrov", "'un "),
    ]
    assert project.count(Query("lavrov")) == 1


def test_whole_words_case_and_patterns_narrow_the_result(project: Project, put: Callable[[Article], int]) -> None:
    """Each on its own."""
    put(Article.of("Kara karada KARA, 12 Mart"))

    def found(query: Query) -> list[str]:
        return [hit.words for hit in project.search(query)]

    assert found(Query("kara")) == ["Kara", "kara", "KARA"]
    assert found(Query("kara", whole=True)) == ["Kara", "KARA"]
    assert found(Query("kara", case=True)) == ["kara"]
    assert found(Query("kara", pattern=r"\d+ Nisan")) == []
    assert found(Query("", pattern=r"\d+ Mart")) == ["12 Mart"]


def test_what_was_typed_is_found_and_what_was_deleted_is_not(project: Project, put: Callable[[Article], int]) -> None:
    """The index follows the changes; what undo brings back is found again."""
    number = put(Article.of("eski haber"))
    change = hand.type_text(project.article(number), Span(0, 4), "yeni", "")
    project.record(number, change, version=0)
    assert not list(project.search(Query("eski")))
    assert list(project.search(Query("yeni")))
    project.undo(number, version=1)
    assert list(project.search(Query("eski")))
    assert not list(project.search(Query("yeni")))


def test_the_original_is_searched_on_request(project: Project, put: Callable[[Article], int]) -> None:
    """A damaged word is found there, and only there."""
    put(Article.of("Suriye bařkanı geldi", [Edit(9, 10, "ş", "zone", Reason("zone"))]))
    assert [h.words for h in project.search(Query("suriye başkanı"))] == ["Suriye başkanı"]
    assert [h.words for h in project.search(Query("suriye bařkanı", where=Where.ORIGINAL))] == ["Suriye bařkanı"]
    assert not list(project.search(Query("bařkanı")))


def test_names_and_speakers_are_searched_on_request(project: Project, put: Callable[[Article], int]) -> None:
    """By label too."""
    text = 'Rusya "evet" dedi.'
    mention = Mention("m1", Span(0, 5), "LOC")
    quotation = Quotation("q1", (Span(6, 12),), who="Sergey Lavrov")
    number = put(Article.of(text, [], [mention], [quotation]))
    assert [h.words for h in project.search(Query("LOC rusya", where=Where.NAMES))] == ["Rusya"]
    assert [h.words for h in project.search(Query("lavrov", where=Where.NAMES))] == ['"evet"']
    project.record(number, acts.remove(project.article(number), [mention], Reason("x"), ""), version=0)
    assert not list(project.search(Query("rusya", where=Where.NAMES)))


def test_nothing_and_a_broken_pattern_are_told_in_words() -> None:
    """Not as an exception of the regular expression engine."""
    with pytest.raises(TashihError, match="Type what"):
        Query("  ")
    with pytest.raises(TashihError, match="not a regular expression"):
        Query("a", pattern="(")


@given(st.text(max_size=20), st.booleans())
def test_any_words_can_be_searched_for(words: str, whole: bool) -> None:
    """Quotes, operators and odd characters are words like others; a place lies inside the text."""
    if not words.strip():
        return
    text = f"a {words} b"
    assert all(s.end <= len(text) for s in Query(words, whole=whole).places(text))


def test_the_index_takes_any_words(project: Project, put: Callable[[Article], int]) -> None:
    """No query is a syntax error to it."""
    put(Article.of("a"))
    for words in ['"', "*", "a*", "NEAR(a b)", "a OR", "-a", "col:a", "^a", "'", "a\0b", "(", "{a}", "ﬁ ²"]:
        for where in Where:
            list(project.search(Query(words, where=where)))
