"""Typing over repairs: what merges and what is kept."""

from tashih.article.acts import decide
from tashih.article.article import Article
from tashih.article.edits import HAND, Edit, EditState
from tashih.article.hand import type_text
from tashih.article.reason import Reason
from tashih.article.spans import Span

WHY = Reason("zone")


def article() -> Article:
    return Article.of(
        "bařkan iřaret", [Edit(2, 3, "ş", "zone", WHY), Edit(8, 9, "ş", "zone", WHY, state=EditState.SUGGESTED)]
    )


def test_typing_beside_a_repair_keeps_the_repair() -> None:
    typed = type_text(article(), Span(6, 6), "ın", "me").apply(article())
    assert typed.repaired == "başkanın iřaret"
    assert [e.rule for e in typed.edits] == ["zone", HAND, "zone"]


def test_typing_over_a_repair_takes_its_place() -> None:
    typed = type_text(article(), Span(1, 4), "oş", "me").apply(article())
    assert typed.repaired == "boşan iřaret"
    assert [e.rule for e in typed.edits] == [HAND, "zone"]


def test_letters_typed_one_after_another_are_one_edit() -> None:
    once = type_text(article(), Span(6, 6), "l", "me").apply(article())
    twice = type_text(once, Span(7, 7), "ı", "me").apply(once)
    assert [e.text for e in twice.edits if e.rule == HAND] == ["lı"]


def test_typing_back_what_the_original_had_leaves_no_edit() -> None:
    once = type_text(article(), Span(0, 1), "k", "me").apply(article())
    back = type_text(once, Span(0, 1), "b", "me").apply(once)
    assert back == article()


def test_typing_over_a_suggestion_drops_it() -> None:
    typed = type_text(article(), Span(7, 13), "hedef", "me").apply(article())
    assert typed.repaired == "başkan hedef"
    assert all(e.applied for e in typed.edits)


def test_a_rejected_repair_gives_the_original_letter_back_and_can_be_accepted_again() -> None:
    first = article()
    edit = first.edits.at(Span(2, 3))
    assert edit is not None
    rejected = decide(first, [edit], EditState.REJECTED, "me").apply(first)
    assert rejected.repaired == "bařkan iřaret"
    again = decide(rejected, list(rejected.edits)[:1], EditState.APPLIED, "me").apply(rejected)
    assert again.repaired == first.repaired
    assert next(iter(again.edits)).reviewed
