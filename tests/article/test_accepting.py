"""What was read is accepted at once, and what asks for a decision of its own never is."""

from tashih.article.accepting import accept, paragraph_at, shown_in, sure_of
from tashih.article.annotations import Flag, Mention, Quotation, State
from tashih.article.article import Article
from tashih.article.decisions import left
from tashih.article.edits import Edit, EditState
from tashih.article.reason import Reason
from tashih.article.spans import Span

TEXT = 'Lavrov "iř var" dedi.\n\nAnkara iři bitirdi.'
ACT = Reason("act_taken_sure", {"count": 1})


def article() -> Article:
    first, second = (at for at, letter in enumerate(TEXT) if letter == "ř")
    edits = [
        Edit(first, first + 1, "ş", "zone_letters", Reason("hand"), 0.95, series="ř→ş"),
        Edit(second, second + 1, "ş", "zone_letters", Reason("hand"), 0.6, EditState.SUGGESTED, series="ř→ş"),
    ]
    mentions = [Mention("m1", Span(0, 6), "PER", confidence=0.99), Mention("m2", Span(23, 29), "LOC", confidence=0.5)]
    quotations = [Quotation("q1", (Span(7, 15),), confidence=0.5)]
    return Article.of(TEXT, edits, mentions, quotations, flags=[Flag("f1", Span(0, 6), "unknown-word")])


def test_a_paragraph_is_accepted_with_all_it_shows_as_one_change_that_can_be_undone() -> None:
    before = article()
    items = shown_in(before, paragraph_at(before.repaired, 3))
    change = accept(before, items, ACT, "tester")
    after = change.apply(before)
    assert len(items) == 3
    assert after.repaired == before.repaired
    assert left(after).suggestions == 1
    assert after.mentions.get("m1").state is State.ACCEPTED  # type: ignore[union-attr]
    assert change.inverse(ACT).apply(after) == before


def test_neither_a_flag_nor_a_repair_that_would_change_the_text_is_accepted_in_passing() -> None:
    before = article()
    after = accept(before, shown_in(before, Span(0, len(before.repaired))), ACT, "tester").apply(before)
    assert left(after).flags == 1
    assert left(after).repairs == 1


def test_what_is_sure_is_what_has_the_confidence() -> None:
    before = article()
    assert left(accept(before, sure_of(before), ACT, "").apply(before)) == left(before).__class__(1, 1, 1, 1)
