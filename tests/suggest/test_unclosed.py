"""Marks that have lost their partner."""

import pytest

from tashih.suggest.quotations import find_quotations


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('Kaya, "Bunu kabul edemeyiz. dedi.', '"Bunu kabul edemeyiz.'),
        ('Kaya, Bunu kabul edemeyiz." dedi.', 'Bunu kabul edemeyiz."'),
        ('Kaya, "Bunu kabul edemeyiz ifadelerini kullandı.', '"Bunu kabul edemeyiz'),
        ('Vali Kaya şöyle konuştu: "Bunu kabul edemeyiz. Olmaz.', '"Bunu kabul edemeyiz. Olmaz.'),
    ],
)
def test_the_cue_shows_how_far_the_words_reach(text: str, content: str) -> None:
    (quotation,) = find_quotations(text, indirect=False).quotations
    assert quotation.contents[0].of(text) == content
    assert quotation.reason is not None
    assert quotation.reason.key == "quote_unclosed"
    assert quotation.who == "Kaya"


def test_a_lost_mark_does_not_spoil_the_next_quotation() -> None:
    text = 'Kaya, "Olmaz ifadelerini kullandı. Demir ise "Bizce olur" dedi.'
    assert [q.who for q in find_quotations(text).quotations][-1] == "Demir"


def test_a_lone_mark_without_a_cue_is_left_alone() -> None:
    found = find_quotations('Boyu 21" olan ekran geldi ve "masaya kondu.')
    assert found.quotations == ()
    assert found.not_quotations == ()


def test_parts_around_the_cue_are_one_quotation() -> None:
    text = '"Bu yıl," dedi Aksoy, "hiçbir program kapanmayacak."'
    (quotation,) = find_quotations(text).quotations
    assert [s.of(text) for s in quotation.inner] == ["Bu yıl,", "hiçbir program kapanmayacak."]


def test_a_quotation_inside_a_quotation_knows_its_parent() -> None:
    text = "Tanık, \"Bana 'Sakın konuşma.' dedi.\" ifadesini verdi."
    outer, inner = find_quotations(text).quotations
    assert (outer.parent, inner.parent, inner.level) == ("", outer.id, 1)
    assert inner.words.of(text) == "Sakın konuşma."
