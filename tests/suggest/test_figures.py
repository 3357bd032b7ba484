"""Names in gold data, where that is at hand: agency articles without learning, and the sample article."""

import json
from collections import Counter
from pathlib import Path

import pytest

from tashih.suggest.knowledge import Knowledge
from tashih.suggest.mentions import find_mentions

Spans = set[tuple[int, int, str]]
GOALS = {"PER": 0.90, "LOC": 0.92, "ORG": 0.78}
LEAST_PRECISION = 0.80


def whole_words(text: str, spans: Spans) -> Spans:
    """The spans carried to the end of their words, so that a case suffix makes no difference."""
    carried = set()
    for start, end, label in spans:
        stop = end
        while 0 < stop < len(text) and text[stop].isalpha() and text[stop - 1].isalpha():
            stop += 1
        carried.add((start, stop, label))
    return carried


def found_in(text: str) -> Spans:
    return {(m.span.start, m.span.end, m.label) for m in find_mentions(text, Knowledge())}


@pytest.mark.parametrize("label", GOALS)
def test_names_in_agency_articles_reach_the_goals(label: str, shared: Path) -> None:
    right: Counter[str] = Counter()
    made: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for line in (shared / "eval" / "dev" / "ner.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        text = row["text"]
        gold = whole_words(text, {(start, end, kind) for start, end, kind in row["entities"]})
        mine = whole_words(text, found_in(text))
        right.update(kind for *_, kind in gold & mine)
        made.update(kind for *_, kind in mine)
        wanted.update(kind for *_, kind in gold)
    assert right[label] / made[label] >= LEAST_PRECISION
    assert 2 * right[label] / (made[label] + wanted[label]) >= GOALS[label]


def test_names_in_the_sample_are_all_found_and_nothing_else(shared: Path) -> None:
    gold = json.loads((shared / "sample" / "lavrov.gold.json").read_text("utf-8"))
    wanted = {
        (e["start"], e["end"], e["label"])
        for e in gold["entities"]
        if e["tier"] == "core" and e["label"] in {"PER", "LOC", "ORG"}
    }
    assert found_in(gold["repaired_text"]) == wanted
