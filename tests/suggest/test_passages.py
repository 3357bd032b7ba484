"""Made-up news passages: every quotation of them is found with its cue and source, and nothing else."""

from pathlib import Path

import pytest

from suggest.marked import lines_of, with_weaknesses
from suggest.said import as_found, passage
from tashih.suggest.quotations import Found
from tashih.suggest.suggestions import suggest

LINES = lines_of(Path(__file__).parent / "data" / "quotations.txt")


@pytest.mark.parametrize("line", with_weaknesses(LINES))
def test_who_says_what_in_the_passage_is_found(line: str) -> None:
    wanted = passage(line)
    made = suggest(wanted.text)
    found = Found(made.quotations, made.not_quotations)
    assert as_found(found, wanted.text) == wanted.said
    assert tuple(n.span.of(wanted.text) for n in found.not_quotations) == wanted.not_said
