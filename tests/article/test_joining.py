"""Annotations are made one and made two, and undo gives back exactly what was."""

from hypothesis import given
from hypothesis import strategies as st

from tashih.article.annotations import Mention, Quotation, State
from tashih.article.article import Article
from tashih.article.joining import following, merge, split
from tashih.article.reason import Reason
from tashih.article.spans import Span

TEXT = 'Dışişleri Bakan Yardımcısı Sedat Önal, "Bir. İki." dedi, "Üç." diye ekledi.\nAnkara'


def article() -> Article:
    mentions = [
        Mention("m1", Span(27, 32), "PER"),
        Mention("m2", Span(33, 37), "PER"),
        Mention("m3", Span(TEXT.index("Ankara"), len(TEXT)), "LOC"),
    ]
    one, three = TEXT.index('"Bir'), TEXT.index('"Üç')
    quotations = [
        Quotation("q1", (Span(one, one + 11),), cue=Span(one + 12, one + 16)),
        Quotation("q2", (Span(three, three + 5),), who="Sedat Önal"),
    ]
    return Article.of(TEXT, (), mentions, quotations)


def test_a_mention_is_made_one_with_the_next_on_its_line_and_with_no_other() -> None:
    before = article()
    first, second, last = before.mentions
    assert following(before, first) == second
    assert following(before, second) is None
    change = merge(before, [second, first], "t")
    after = change.apply(before)
    assert next((m.id, m.span.of(TEXT), m.state) for m in after.mentions) == ("m1", "Sedat Önal", State.ACCEPTED)
    assert last in list(after.mentions)
    assert change.inverse(Reason("act_undo")).apply(after) == before


def test_quotations_made_one_keep_the_cue_and_the_speaker_that_either_had() -> None:
    before = article()
    after = merge(before, list(before.quotations), "t").apply(before)
    [made] = after.quotations
    assert [s.of(TEXT) for s in made.contents] == ['"Bir. İki."', '"Üç."']
    assert made.who == "Sedat Önal"
    assert made.cue is not None


def test_what_is_made_two_holds_the_same_words() -> None:
    before = article()
    joined = merge(before, list(before.mentions)[:2], "t").apply(before)
    change = split(joined, joined.mentions.get("m1"), 32, "t")  # type: ignore[arg-type]
    assert change is not None
    assert [m.span.of(TEXT) for m in change.apply(joined).mentions][:2] == ["Sedat", "Önal"]
    quotation = before.quotations.get("q1")
    assert quotation is not None
    two = split(before, quotation, TEXT.index(" İki"), "t")
    assert two is not None
    assert [q.contents[0].of(TEXT) for q in two.apply(before).quotations][:2] == ['"Bir.', 'İki."']


@given(st.integers(0, len(TEXT)))
def test_a_cut_at_any_place_makes_two_or_nothing(at: int) -> None:
    before = article()
    for item in (*before.mentions, *before.quotations):
        change = split(before, item, at, "t")
        if change is not None:
            after = change.apply(before)
            assert after.check() == []
            assert change.inverse(Reason("act_undo")).apply(after) == before
