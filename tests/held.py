"""Articles for the tests of formats: full ones, and what is left of an article in a format that holds less."""

from dataclasses import replace

from hypothesis import strategies as st

from strategies import HOSTILE, edit_lists, spans
from tashih.article.annotations import (
    Entity,
    Flag,
    Form,
    MarksReason,
    Medium,
    Mention,
    NotQuotation,
    Origin,
    Quotation,
    SourceKind,
    State,
)
from tashih.article.article import Article
from tashih.article.edits import Candidate, Edit, EditState
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.formats.document import Document
from tashih.formats.features import DEFAULTS, FIELDS, LAYERS, Feature, Item
from tashih.formats.report import Report

CONTROLS = ["\t", "\x0b", "\x1b", "\x1f", "\x85", "\ufffe"]
UNSEEN = ["  ", "\u00ad", "\u200b", "\u202e", "\u2029", "\ufeff"]
NASTY = [*HOSTILE, *CONTROLS, *UNSEEN]
"""What a text may hold besides letters: controls, what XML has no place for, blanks that are none, direction marks."""

TEXT = (
    "Bařkan Demir 😀: “Geldik.\n\nGördük,\u00a0‘yendik’ dedi Kaya.” diye konuştu.\n"
    "“Sözde” uzman Ankara'da, 👩\u200d🔧 ile\u2028I\u0307zmir'e gitti."
)


def full() -> Article:
    """An article that makes use of every feature."""
    place = TEXT.index
    quotation = Quotation(
        "q1",
        (Span(place("“Geldik"), place("\n\n")), Span(place("Gördük"), place(" diye"))),
        (Span(place("Geldik"), place("\n\n")), Span(place("Gördük"), place("” diye"))),
        cue=Span(place("diye"), place(".\n“S")),
        source=Span(0, 12),
        who="Ali Demir",
        speaker=Span(7, 12),
        form=Form.MIXED,
        source_kind=SourceKind.ORGANISATION,
        medium=Medium.WRITING,
        state=State.ACCEPTED,
        origin=Origin.HAND,
        reason=Reason("cue", {"cue": "diye konuştu", "distance": 2, "share": 0.5}),
        confidence=0.75,
        damaged=True,
        note="iki parça",
        author="ayşe",
    )
    inside = Span(place("‘yendik"), place(" dedi"))
    return Article.of(
        TEXT,
        [
            Edit(
                2,
                3,
                "ş",
                "zone",
                Reason("zone", {"n": 2}),
                0.9,
                group=Span(0, 6),
                series="ř→ş",
                reviewed=True,
                candidates=(Candidate("Başkan", 0.9, Reason("word")),),
            ),
            Edit(place("gitti"), place("gitti") + 5, "yitti", "word", Reason("word"), 0.3, EditState.SUGGESTED),
            Edit(place("uzman"), place("uzman") + 5, "uzun", "word", Reason("w"), 0.2, EditState.REJECTED, author="x"),
        ],
        [
            Mention("m1", Span(7, 12), "PER", State.ACCEPTED, entity="e1", confidence=0.5, reason=Reason("list")),
            Mention("m2", Span(0, 12), "PER", note="kim?", author="ayşe", origin=Origin.MEMORY),
            Mention("m3", Span(place("Ankara"), place("'da")), "LOC", State.REJECTED),
            Mention("m4", Span(place("Kaya"), place(".” diye")), "PER", entity="e2"),
        ],
        [
            quotation,
            Quotation("q2", (inside,), who="Kaya", parent="q1", cue=Span(place("dedi"), place(" Kaya"))),
        ],
        [NotQuotation("n1", Span(place("“Sözde"), place(" uzman")), MarksReason.SCARE, State.ACCEPTED)],
        [Flag("f1", Span(place("I\u0307zmir"), place("'e gitti")), "unknown-word", Reason("odd"), True, True, "ayşe")],
        [Entity("e1", "Ali Demir", "PER", "başkan", "Q1"), Entity("e2", "Kaya", "PER")],
    )


def document(article: Article | None = None) -> Document:
    """A document around the article, or around the full one."""
    meta = {"source": "haber.txt", "encoding": "utf-8", "status": "done"}
    return Document("haber", article or full(), meta)


texts = st.lists(st.sampled_from(NASTY), max_size=30).map("".join)


@st.composite
def rich_articles(draw: st.DrawFn) -> Article:
    """Hostile text, edits of every state, annotations that overlap, nest, touch and cross lines, most fields used."""
    original = draw(texts)
    article = Article.of(original, draw(edit_lists(original)))
    length = len(article.repaired)
    if not length:
        return article
    span = spans(length)
    states, origins = st.sampled_from(State), st.sampled_from(Origin)
    words = st.sampled_from(["", "Ali", "a b"])
    mentions = [
        Mention(
            f"m{i}", s, draw(st.sampled_from(["PER", "LOC", "MISC"])), draw(states), draw(origins), note=draw(words)
        )
        for i, s in enumerate(draw(st.lists(span, max_size=4)), 1)
    ]
    quotations: list[Quotation] = []
    for number in range(1, draw(st.integers(0, 2)) + 1):
        contents = tuple(sorted(draw(st.lists(span, min_size=1, max_size=2, unique=True))))
        quotations.append(
            Quotation(
                f"q{number}",
                contents,
                draw(st.sampled_from([(), contents])),
                cue=draw(st.none() | span),
                source=draw(st.none() | span),
                speaker=draw(st.none() | span),
                who=draw(words),
                form=draw(st.sampled_from(Form)),
                parent=draw(st.sampled_from(["", *(q.id for q in quotations)])),
                state=draw(states),
            )
        )
    marks = [
        NotQuotation(f"n{i}", s, draw(st.sampled_from(MarksReason)))
        for i, s in enumerate(draw(st.lists(span, max_size=1)), 1)
    ]
    flags = [
        Flag(f"f{i}", s, "garbled", Reason("r", {"a": 1})) for i, s in enumerate(draw(st.lists(span, max_size=1)), 1)
    ]
    return Article.of(original, article.edits, mentions, quotations, marks, flags)


def without(article: Article, held: frozenset[Feature], report: Report) -> Article:
    """What a format gives back that holds ``held`` and dropped what ``report`` says."""
    gone = {loss.id for loss in report.lost if loss.reason.key in WHOLE}
    kept = {}
    for item in _items(article):
        if item.id not in gone and LAYERS[type(item)] in held:
            lost = {
                Feature(loss.reason.key[5:]) for loss in report.lost if loss.id == item.id and loss.reason.key in SINGLE
            }
            kept[item.id] = _reset(item, held - lost)
    edits = list(article.edits)
    if Feature.EDIT_DETAILS not in held:
        edits = [Edit(e.start, e.end, e.text, "", Reason(""), state=e.state) for e in edits]
    whole = Feature.EDITS in held
    return Article.of(
        article.original if whole else article.repaired,
        edits if whole else (),
        [i for i in kept.values() if isinstance(i, Mention)],
        [q for i in kept.values() if isinstance(i, Quotation) for q in _in_parts(i, held)],
        [i for i in kept.values() if isinstance(i, NotQuotation)],
        [i for i in kept.values() if isinstance(i, Flag)],
        article.entities if Feature.ENTITIES in held else (),
    )


SINGLE = {f"lost_{feature}" for feature in FIELDS}
WHOLE = {f"lost_{layer}" for layer in LAYERS.values()}
WHOLE |= {"lost_blank", "lost_rejected", "lost_resolved", "lost_overlap"}


def _in_parts(quotation: Quotation, held: frozenset[Feature]) -> list[Quotation]:
    if Feature.PARTS in held:
        return [quotation]
    return [replace(quotation, id=f"{quotation.id}.{n}", contents=(s,)) for n, s in enumerate(quotation.contents)]


def _items(article: Article) -> list[Item]:
    return [*article.mentions, *article.quotations, *article.not_quotations, *article.flags]


def _reset(item: Item, held: frozenset[Feature]) -> Item:
    usual = DEFAULTS[type(item)]
    changes = {name: usual[name] for f, names in FIELDS.items() if f not in held for name in names if name in usual}
    return replace(item, **changes)  # type: ignore[arg-type]


def comparable(article: Article, inexact: frozenset[str] = frozenset()) -> list[tuple[object, ...]]:
    """Everything said about the text, without ids; spans of the kinds of annotation in ``inexact`` left out."""
    ids = {item.id: number for number, item in enumerate(sorted(_items(article), key=_place))}
    rows: list[tuple[object, ...]] = [(article.original, article.repaired, tuple(article.edits), article.entities)]
    for item in sorted(_items(article), key=_place):
        if isinstance(item, Quotation):
            item = replace(item, parent=str(ids.get(item.parent, "")))  # noqa: PLW2901
        rows.append((type(item).__name__, replace(item, id="")))
    return rows


def _place(item: Item) -> tuple[object, ...]:
    extent = item.extent
    return (
        extent.start,
        -extent.end,
        type(item).__name__,
        repr(replace(item, id="", **({"parent": ""} if isinstance(item, Quotation) else {}))),
    )
