"""The sample article comes out right: held against a careful human reading, where that is at hand."""

import json
import re
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest

from tashih import resources
from tashih.article.annotations import Form
from tashih.article.article import Article
from tashih.article.spans import Span
from tashih.process import Process

Gold = dict[str, Any]


@pytest.fixture(scope="module")
def article() -> Article:
    return Process().bytes(resources.path("samples", "lavrov.txt").read_bytes()).article


@pytest.fixture(scope="module")
def gold(shared: Path) -> Gold:
    found: Gold = json.loads((shared / "sample" / "lavrov.gold.json").read_text("utf-8"))
    return found


def words(text: str) -> list[str]:
    return re.findall(r"\w+|[^\w\s]", re.sub(r"\[(\w+)\]\(#\)", r"\1", text))


def differing(before: list[str], after: list[str]) -> set[int]:
    """Places in ``after`` that are not as in ``before``."""
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return {i for tag, _, _, start, end in blocks if tag != "equal" for i in range(start, end)}


def in_gold(article: Article, gold: Gold, span: Span) -> Span:
    """The span of the gold's text for one of ours; the two differ in a few letters and blank lines."""
    blocks = SequenceMatcher(None, article.repaired, gold["repaired_text"], autojunk=False).get_opcodes()

    def place(at: int) -> int:
        for _, a, b, c, d in blocks:
            if a <= at < b:
                return min(c + at - a, d)
        return len(gold["repaired_text"])

    return Span(place(span.start), place(span.end - 1) + 1)


def test_the_damaged_words_are_as_a_careful_reader_has_them_and_no_good_word_is_changed(
    article: Article, gold: Gold
) -> None:
    right = words(gold["repaired_text"])
    damaged = differing(words(article.original), right)
    wrong = differing(words(article.repaired), right)
    assert wrong <= damaged, [right[i] for i in wrong - damaged]
    assert len(wrong) <= 2, [right[i] for i in sorted(wrong)]


def test_the_links_are_unwrapped_and_their_suffix_is_kept(article: Article) -> None:
    assert "[" not in article.repaired
    assert "Suriye'nin İdlib bölgesinde" in article.repaired


def test_the_garbled_clause_is_flagged_and_left_for_a_person(article: Article, gold: Gold) -> None:
    garbled = Span(gold["unrecoverable"][0]["start"], gold["unrecoverable"][0]["end"])
    assert any(in_gold(article, gold, f.span).overlaps(garbled) for f in article.flags if not f.style)


def test_the_paragraph_cut_inside_a_quotation_is_offered_not_joined(article: Article) -> None:
    offered = [e for e in article.edits if not e.applied and "\n\n" in e.span.of(article.original)]
    assert offered


def test_mentions_are_those_of_a_careful_reader(article: Article, gold: Gold) -> None:
    right = {
        (e["start"], e["end"], e["label"])
        for e in gold["entities"]
        if e["tier"] == "core" and e["label"] in {"PER", "LOC", "ORG"}
    }
    found = {(s.start, s.end, m.label) for m in article.mentions for s in [in_gold(article, gold, m.span)]}
    assert len(right & found) >= 45, right - found
    assert len(found - right) <= 3, found - right


def test_the_five_quotations_in_marks_have_their_cue_and_speaker(article: Article, gold: Gold) -> None:
    found = {
        (s.start, s.end): q
        for q in article.quotations
        if q.form is Form.DIRECT
        for s in [in_gold(article, gold, q.words)]
    }
    for right in (q for q in gold["quotes"] if q["set"] == "core"):
        quotation = found[right["start"], right["end"]]
        assert quotation.cue is not None
        cue = in_gold(article, gold, quotation.cue)
        assert (cue.start, cue.end) == tuple(right["cue"])
        assert quotation.who == right["speaker_resolved"]


def test_every_quotation_of_the_reading_is_offered(article: Article, gold: Gold) -> None:
    found = [in_gold(article, gold, q.words) for q in article.quotations]
    missing = [q["text"] for q in gold["quotes"] if not any(Span(q["start"], q["end"]).overlaps(f) for f in found)]
    assert missing == []


def test_quotations_in_marks_are_found_before_any_repair() -> None:
    text = resources.path("samples", "lavrov.txt").read_text("utf-8")
    found = Process().suggester.suggest(text)
    assert len([q for q in found.quotations if q.form is Form.DIRECT]) == 5
