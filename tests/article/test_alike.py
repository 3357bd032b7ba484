"""A correction is done wherever its word stands, and a word left alone is left alone everywhere."""

from tashih.article.alike import accept_alike, corrected, leave_alone, replace_alike
from tashih.article.article import Article
from tashih.article.edits import Edit, EditState
from tashih.article.reason import Reason
from tashih.article.spans import Span

TEXT = "ok iř, ok iř, yok iřte."


def article() -> Article:
    reason = Reason("hand")
    places = [at for at, letter in enumerate(TEXT) if letter == "ř"]
    return Article.of(
        TEXT,
        [
            Edit(at, at + 1, "ş", "zone_letters", reason, 0.9, state, series="ř→ş")
            for at, state in zip(places, (EditState.APPLIED, EditState.SUGGESTED, EditState.APPLIED), strict=True)
        ],
    )


def test_one_word_was_corrected_or_nothing_is_said() -> None:
    assert corrected("a çok b", "a az b") == ("çok", "az")
    assert corrected("çok iyi", "az kötü") is None
    assert corrected("aynı", "aynı") is None
    assert corrected("bir, iki", "bir iki") is None
    assert corrected("kelime", "") is None


def test_the_same_is_done_at_every_place_of_the_word_and_at_no_other() -> None:
    before = article()
    after = replace_alike(before, "ok", "çok", "t").apply(before)
    assert after.repaired.count("çok") == 2
    assert "yok" in after.repaired


def test_repairs_of_a_word_are_accepted_or_left_alone_together() -> None:
    text = "iř var, iř yok, iřte"
    at = [i for i, letter in enumerate(text) if letter == "ř"]
    reason = Reason("hand")
    before = Article.of(
        text, [Edit(i, i + 1, "ş", "zone_letters", reason, 0.9, series="ř→ş", group=_word(text, i)) for i in at]
    )
    left = leave_alone(before, "iř", "t").apply(before)
    assert left.repaired == "iř var, iř yok, işte"
    again = accept_alike(left, "iř", "iş", "t").apply(left)
    assert again.repaired == "iş var, iş yok, işte"
    assert [e.reviewed for e in again.edits] == [True, True, False]


def _word(text: str, at: int) -> Span:
    start = text.rfind(" ", 0, at) + 1
    end = next((i for i in range(at, len(text)) if not text[i].isalnum()), len(text))
    return Span(start, end)
