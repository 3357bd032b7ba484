"""The flat row that ``tashih process`` writes."""

from tashih.article.annotations import Flag, Mention, Quotation, State
from tashih.article.article import Article
from tashih.article.edits import Edit, EditState
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.formats.process_row import process_row


def article() -> Article:
    original = "Bařkan Demir “Geldik” dedi."
    return Article.of(
        original,
        edits=[
            Edit(2, 3, "ş", "letter", Reason("letter"), 0.98765),
            Edit(26, 27, "!", "mark", Reason("mark"), state=EditState.SUGGESTED),
        ],
        mentions=[
            Mention("m1", Span(7, 12), "PER"),
            Mention("m2", Span(0, 6), "ORG", State.REJECTED),
        ],
        quotations=[
            Quotation("q1", (Span(13, 21),), (Span(14, 20),), cue=Span(22, 26), source=Span(0, 12), who="Demir"),
            Quotation("q2", (Span(22, 26),), state=State.REJECTED),
        ],
        flags=[Flag("f1", Span(22, 26), "odd"), Flag("f2", Span(0, 6), "odd", resolved=True)],
    )


def test_a_row_holds_what_was_found_and_leaves_out_what_was_rejected() -> None:
    row = process_row("x", article())
    assert row["id"] == "x"
    assert row["repaired"] == "Başkan Demir “Geldik” dedi."
    assert [(e["start"], e["end"], e["text"], e["confidence"], e["state"]) for e in row["edits"]] == [
        (2, 3, "ş", 0.9877, "applied"),
        (26, 27, "!", 1.0, "suggested"),
    ]
    assert row["entities"] == [{"start": 7, "end": 12, "label": "PER", "state": "suggested", "text": "Demir"}]
    assert row["flags"] == [{"start": 22, "end": 26, "kind": "odd"}]


def test_a_quote_leaves_its_marks_out_and_points_to_the_source_beside_it() -> None:
    (quote,) = process_row("x", article())["quotes"]
    assert article().repaired[quote["start"] : quote["end"]] == "Geldik"
    assert quote["speaker"] == {"start": 0, "end": 12}
    assert quote["cue"] == {"start": 22, "end": 26}
    assert (quote["who"], quote["kind"]) == ("Demir", "direct")


def test_what_is_not_known_is_null() -> None:
    made = Article.of("“Evet”", quotations=[Quotation("q1", (Span(0, 6),))])
    (quote,) = process_row("x", made)["quotes"]
    assert (quote["speaker"], quote["cue"]) == (None, None)
