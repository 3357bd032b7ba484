"""Quotation marks are paired whatever their glyphs and however damaged."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tashih.suggest.marks import lines_of, pair_marks

GLUED = {"dedi", "diye", "ifadelerine"}
HOSTILE = st.text(
    alphabet=st.one_of(st.sampled_from("\"'“”„‟«»‹›`´‘’,.: \n\r\u2028ab5"), st.characters()), max_size=200
)


def held(text: str) -> list[tuple[int, str]]:
    """Level and words of each pair, its parts joined by a bar."""
    pairs = pair_marks(text, lambda word: word in GLUED)
    return [(m.level, "|".join(s.of(text) for s in m.inner)) for m in pairs if m.whole]


@pytest.mark.parametrize("marks", ["“”", '""', "„“", "„”", "«»", "»«", "‹›", "''", "‘’", "‟”", "″″"])
def test_every_kind_of_mark_pairs(marks: str) -> None:
    assert held(f"Kaya, {marks[0]}Olur bu iş.{marks[1]} dedi.") == [(0, "Olur bu iş.")]


@pytest.mark.parametrize(("opening", "closing"), [("``", "''"), ("''", "''"), (",,", "''"), ("``", "``")])
def test_two_small_marks_are_one(opening: str, closing: str) -> None:
    assert held(f"Kaya, {opening}olur{closing} dedi.") == [(0, "olur")]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('"Gelir."dedi. "Gelmez." dedi.', ["Gelir.", "Gelmez."]),
        ('"Gelir. "dedi. "Gelmez." dedi.', ["Gelir.", "Gelmez."]),
        ('Kaya,"Gelir."ifadelerine', ["Gelir."]),
        ('" Gelir " dedi', ["Gelir"]),
        ('"A.""B."', ["A.", "B."]),
    ],
)
def test_lost_and_needless_spaces_do_not_matter(text: str, inside: list[str]) -> None:
    assert held(text) == [(0, words) for words in inside]


def test_apostrophes_are_told_from_single_marks() -> None:
    assert held("Ankara'nın 'Plan A'mızda dediği gibi, İdlib'in '90'lardaki hâli") == [(0, "Plan A")]
    assert held("Kaya, 'Türkiye'nin gücü ortada' dedi.") == [(0, "Türkiye'nin gücü ortada")]


def test_marks_lie_inside_each_other() -> None:
    assert held('"Bana \'Gel.\' dedi." "A "b c" d"') == [
        (0, "Bana 'Gel.' dedi."),
        (1, "Gel."),
        (0, 'A "b c" d'),
        (1, "b c"),
    ]


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    assert held('Kaya, "Geldik.\n\nGördük." dedi.\n"Olur."') == [(0, "Geldik.|Gördük."), (0, "Olur.")]


def test_inches_are_no_marks() -> None:
    assert held('Boyu 6\'2" olan 21" ekran') == []


def test_a_lone_mark_is_kept_apart() -> None:
    (lone,) = pair_marks('Kaya, "Gelir dedi.', lambda word: False)
    assert not lone.whole
    assert lone.closing is None


@given(HOSTILE)
def test_pairs_lie_on_the_text_and_never_cross(text: str) -> None:
    pairs = pair_marks(text, lambda word: word in GLUED)
    for pair in pairs:
        assert 0 <= pair.start < pair.end <= len(text)
        assert all(s.start < s.end and not s.of(text)[0].isspace() for s in (*pair.lines, *pair.inner))
        assert len(pair.lines) == len(lines_of(text[pair.start : pair.end])) or not pair.whole
    whole = [p for p in pairs if p.whole]
    assert [p.start for p in whole] == sorted(p.start for p in whole)
    for one, other in pairwise(whole):
        assert other.start >= one.end or other.end <= one.end
