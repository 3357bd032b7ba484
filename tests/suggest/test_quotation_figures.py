"""Quotations in gold data, where that is at hand: 24 articles, and the sample."""

import json
from pathlib import Path
from typing import Any

import pytest

from tashih.article.annotations import Form, Quotation
from tashih.article.spans import Span
from tashih.suggest.quotations import find_quotations

MARKS = "\"'“”„‟‘’‚«»‹› "
Gold = dict[str, Any]


def trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in MARKS:
        start += 1
    while start < end and text[end - 1] in MARKS:
        end -= 1
    return Span(start, end)


def share(one: Span, other: Span) -> float:
    """How much of both together the two have in common."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (max(one.end, other.end) - min(one.start, other.start))


def articles(shared: Path) -> list[Gold]:
    return [json.loads(line) for line in (shared / "eval" / "dev" / "quotes.jsonl").read_text("utf-8").splitlines()]


def pairs(shared: Path, forms: set[str], least: float) -> tuple[list[tuple[Gold, Quotation, str]], int, int]:
    """Gold and found quotations that match, and how many there were of each."""
    matched, wanted, made = [], 0, 0
    for row in articles(shared):
        text = row["text"]
        gold = [q for q in row["quotes"] if q["kind"] in forms]
        places = [trimmed(text, q["start"], q["end"]) for q in row["quotes"]]
        found = [(trimmed(text, q.words.start, q.words.end), q) for q in find_quotations(text).quotations]
        found = [f for f in found if f[1].form in forms]
        found = [f for f in found if not any(p.contains(f[0]) and p != f[0] for p in places if Form.DIRECT in forms)]
        wanted, made = wanted + len(gold), made + len(found)
        for quotation in gold:
            place = trimmed(text, quotation["start"], quotation["end"])
            best = max(found, key=lambda f: share(f[0], place), default=None)
            if best is not None and share(best[0], place) >= least:
                matched.append((quotation, best[1], text))
    return matched, wanted, made


def f1(right: int, wanted: int, made: int) -> float:
    return 2 * right / (wanted + made)


def touches(span: Span | None, options: list[list[int]]) -> bool:
    return span is not None and any(start < span.end and span.start < end for start, end in options)


def test_direct_quotations_reach_the_goals(shared: Path) -> None:
    matched, wanted, made = pairs(shared, {"direct"}, 0.9)
    assert f1(len(matched), wanted, made) >= 0.97
    cued = [(g, q) for g, q, _ in matched if g["cue"]]
    assert sum(touches(q.cue, [g["cue"]]) for g, q in cued) / len(cued) >= 0.95
    spoken = [(g, q) for g, q, _ in matched if g["speaker"]]
    right = sum(touches(q.source or q.speaker, g.get("speaker_any") or [g["speaker"]]) for g, q in spoken)
    assert right / len(spoken) >= 0.9


def test_indirect_quotations_reach_the_goal_by_overlap(shared: Path) -> None:
    matched, wanted, made = pairs(shared, {"indirect", "mixed"}, 0.5)
    assert f1(len(matched), wanted, made) >= 0.9


@pytest.fixture
def sample(shared: Path) -> Gold:
    found: Gold = json.loads((shared / "sample" / "lavrov.gold.json").read_text("utf-8"))
    return found


def test_every_quotation_of_the_sample_is_offered_with_its_speaker(sample: Gold) -> None:
    found = {(q.words.start, q.words.end): q for q in find_quotations(sample["repaired_text"]).quotations}
    assert len(sample["quotes"]) == 14
    for gold in sample["quotes"]:
        quotation = found[gold["start"], gold["end"]]
        assert quotation.form == gold["kind"]
        assert quotation.who == gold["speaker_resolved"]
        assert quotation.cue is not None
        assert [quotation.cue.start, quotation.cue.end] == gold["cue"]


def test_the_unrepaired_sample_still_gives_the_quotations_in_marks(shared: Path) -> None:
    text = (shared / "sample" / "lavrov.txt").read_text("utf-8")
    direct = [q for q in find_quotations(text).quotations if q.form is Form.DIRECT]
    assert len(direct) == 5
    assert all(q.cue for q in direct)
