"""A small article with everything in it: repairs of two series, names, quotations, flags. All made up."""

from tashih.article.annotations import Entity, Flag, Form, Mention, NotQuotation, Quotation, SourceKind, State
from tashih.article.article import Article
from tashih.article.edits import Candidate, Edit, EditState
from tashih.article.reason import Reason
from tashih.article.spans import Span

ORIGINAL = (
    "Bařkan Ayla Demir, İzmir'de konuřtu.\n\n"
    'Demir, "Deđiřim bařladı." dedi. "Yarın anlatırız." ifadesi de ona ait.\n\n'
    "Gazete bunu “skandal” saydı; szleşme qxz metni 😀 İzmir’de."
)


def _span(text: str, words: str, number: int = 0) -> Span:
    at = -1
    for _ in range(number + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def _letter(words: str, letter: str, to: str, number: int = 0) -> Edit:
    group = _span(ORIGINAL, words)
    at = group.start + [i for i, c in enumerate(words) if c == letter][number]
    return Edit(at, at + 1, to, "zone-letters", Reason("hand"), 0.97, group=group, series=f"{letter}→{to}")


def news() -> Article:
    """The article: 5 places of ř→ş, 1 of đ→ğ, one suggestion with another reading."""
    group = _span(ORIGINAL, "szleşme")
    edits = [
        *(_letter(w, "ř", "ş") for w in ("Bařkan", "konuřtu", "Deđiřim", "bařladı")),
        _letter("Deđiřim", "đ", "ğ"),
        Edit(
            group.start + 1,
            group.start + 1,
            "ö",
            "lost-letters",
            Reason("hand"),
            0.8,
            EditState.SUGGESTED,
            group,
            candidates=(Candidate("süzleşme", 0.1, Reason("hand")),),
        ),
    ]
    text = Article.of(ORIGINAL, edits).repaired
    mentions = [
        Mention("m1", _span(text, "Ayla Demir"), "PER", reason=Reason("hand"), confidence=0.9, entity="e1"),
        Mention("m2", _span(text, "Demir", 1), "PER", State.ACCEPTED, entity="e1"),
        Mention("m3", _span(text, "İzmir"), "LOC"),
        Mention("m4", _span(text, "İzmir", 1), "LOC"),
    ]
    quotations = [
        Quotation(
            "q1",
            (_span(text, '"Değişim başladı."'),),
            (_span(text, "Değişim başladı."),),
            _span(text, "dedi"),
            _span(text, "Demir", 1),
            "Ayla Demir",
            _span(text, "Ayla Demir"),
        ),
        Quotation(
            "q2",
            (_span(text, '"Yarın anlatırız."'),),
            (_span(text, "Yarın anlatırız."),),
            form=Form.DIRECT,
            source_kind=SourceKind.PERSON,
            state=State.ACCEPTED,
        ),
    ]
    marks = [NotQuotation("n1", _span(text, "“skandal”"))]
    flags = [
        Flag("f1", _span(text, "qxz"), "unknown-word", Reason("hand")),
        Flag("f2", _span(text, "İzmir’de"), "apostrophe", Reason("hand"), style=True),
    ]
    return Article.of(ORIGINAL, edits, mentions, quotations, marks, flags, [Entity("e1", "Ayla Demir", "PER")])
