"""A text in pieces is the same text, whatever was done to it."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies import pieces, texts
from tashih.article import text as module
from tashih.article.spans import splice
from tashih.article.text import Text

cuts = st.lists(st.integers(0, 80), max_size=60, unique=True).map(sorted)


@pytest.fixture(autouse=True, scope="module", params=[1, 3, 16_384])
def _chunks(request: pytest.FixtureRequest) -> Iterator[None]:
    """Pieces so short that every text has many, and the usual ones."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "CHUNK", request.param)
        yield


@given(texts, st.lists(st.tuples(cuts, pieces), max_size=6))
def test_it_is_the_plain_text_after_any_splices(plain: str, changes: list[tuple[list[int], str]]) -> None:
    text = Text(plain)
    for places, new in changes:
        inside = [p for p in places if p <= len(plain)]
        done = [(start, end, new) for start, end in list(pairwise(inside))[::2]]
        plain, text = splice(plain, done), text.spliced(done)
        assert str(text) == plain
        assert len(text) == len(plain)
        assert text == Text(plain)


@given(texts, st.integers(0, 40), st.integers(0, 40))
def test_its_stretches_and_letters_are_those_of_the_plain_text(plain: str, start: int, end: int) -> None:
    text = Text(plain)
    assert text[start:end] == plain[start:end]
    assert [text[at] for at in range(len(text))] == list(plain)
    assert [text[-at] for at in range(1, len(text) + 1)] == list(reversed(plain))
    with pytest.raises(IndexError):
        text[len(text)]
