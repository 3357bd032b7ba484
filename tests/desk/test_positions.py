"""Code points and cursor positions."""

from hypothesis import given
from hypothesis import strategies as st

from tashih.desk.positions import Positions

TEXTS = st.text(alphabet="aş\n😀🧿\u0301\U0010ffff", max_size=40)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(TEXTS)
def test_positions_agree_with_utf_16(text: str) -> None:
    of = Positions(text)
    assert of.units == units(text)
    for at in range(len(text) + 1):
        assert of.to_units(at) == units(text[:at])
        assert of.to_points(of.to_units(at)) == at


@given(TEXTS)
def test_the_middle_of_a_pair_belongs_to_its_start(text: str) -> None:
    of = Positions(text)
    for at, letter in enumerate(text):
        if units(letter) == 2:
            assert of.to_points(of.to_units(at) + 1) == at


@given(TEXTS, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), TEXTS), max_size=8))
def test_changes_keep_positions_true(text: str, changes: list[tuple[int, int, str]]) -> None:
    of = Positions(text)
    for one, other, new in changes:
        start, end = sorted((min(one, len(text)), min(other, len(text))))
        of.replaced(start, end, new)
        text = text[:start] + new + text[end:]
        assert of.units == units(text)
        assert [of.to_units(at) for at in range(len(text) + 1)] == [units(text[:at]) for at in range(len(text) + 1)]
        assert all(of.to_points(of.to_units(at)) == at for at in range(len(text) + 1))
