"""What a person did survives a changed source where its words are still there."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from strategies import articles, texts
from tashih.article.annotations import Entity, Mention, Quotation, State
from tashih.article.article import Article
from tashih.article.carrying import carry, replacements
from tashih.article.edits import Edit, EditState
from tashih.article.reason import Reason
from tashih.article.spans import Span, splice

RULE = Reason("zone")
TEXT = "Bařbakan geldi.\nİdlib'de konuřtu."
OLD = Article.of(
    TEXT,
    [
        Edit(2, 3, "ş", "zone", RULE, state=EditState.REJECTED, group=Span(0, 8), reviewed=True),
        Edit(29, 30, "ş", "zone", RULE, group=Span(25, 32), reviewed=True),
    ],
    [Mention("m1", Span(16, 21), "LOC", State.ACCEPTED, entity="e1"), Mention("m2", Span(0, 8), "PER")],
    [],
    [],
    [],
    [Entity("e1", "İdlib", "LOC")],
)


def fresh(text: str) -> Article:
    """As the program would repair and suggest anew."""
    edits = [Edit(i, i + 1, "ş", "zone", RULE) for i, letter in enumerate(text) if letter == "ř"]
    at = text.find("İdlib")
    mentions = [Mention("m1", Span(at, at + 5), "PER")] if at >= 0 else []
    return Article.of(text, edits, mentions)


def test_decisions_move_with_their_words() -> None:
    """Past a new line ahead of them."""
    carried = carry(OLD, fresh("Yeni bařlık\n" + TEXT))
    article = carried.article
    assert article.repaired == "Yeni başlık\nBařbakan geldi.\nİdlib'de konuştu."
    assert [(m.span.of(article.repaired), m.label, m.state) for m in article.mentions] == [
        ("İdlib", "LOC", State.ACCEPTED)
    ]
    assert [article.entity(m.entity) for m in article.mentions] == [Entity("e1", "İdlib", "LOC")]
    assert (carried.lost, carried.lost_edits) == ((), ())


def test_what_lies_on_changed_words_is_to_be_decided_again_and_what_is_gone_told() -> None:
    """And not guessed at."""
    changed = carry(OLD, fresh("Bařbakan geldi.\nHalep'te konuřtu."))
    assert changed.article.repaired == "Bařbakan geldi.\nHalep'te konuştu."
    assert [m.state for m in changed.article.mentions] == [State.SUGGESTED]
    assert (changed.lost, changed.lost_edits) == ((), ())
    gone = carry(OLD, fresh("Vekil geldi."))
    assert [m.id for m in gone.lost] == ["m1"]
    assert [e.start for e in gone.lost_edits] == [2, 29]


def test_quotations_replace_suggestions_on_the_same_words() -> None:
    """By their extent; the parent is found again."""
    old = Article.of(
        'O "evet" dedi',
        (),
        (),
        [
            Quotation("q1", (Span(2, 8),), state=State.ACCEPTED, who="Ayşe"),
            Quotation("q2", (Span(3, 7),), state=State.ACCEPTED, parent="q1"),
        ],
    )
    new = Article.of('Dün o "evet" dedi', (), (), [Quotation("q1", (Span(6, 12),))])
    found = list(carry(old, new).article.quotations)
    assert [(q.contents[0], q.who) for q in found] == [(Span(6, 12), "Ayşe"), (Span(7, 11), "")]
    assert found[1].parent == found[0].id


@given(texts, texts)
def test_replacements_lead_from_one_text_to_the_other(old: str, new: str) -> None:
    """In order and disjoint."""
    ahead, pieces = 0, []
    for one in replacements(old, new):
        start = one.start + ahead
        pieces.append((one.start, one.end, new[start : start + one.length]))
        ahead += one.change
    assert splice(old, pieces) == new


@given(articles(), articles(), st.booleans())
def test_any_article_can_be_carried_to_any_text(old: Article, new: Article, same: bool) -> None:
    """The result keeps the promises of the model; on the same text, every decision is there."""
    old = Article.of(
        old.original,
        [replace(e, reviewed=True) for e in old.edits],
        [replace(m, state=State.ACCEPTED) for m in old.mentions],
        old.quotations,
        old.not_quotations,
        old.flags,
    )
    carried = carry(old, Article.of(old.original) if same else new)
    assert carried.article.check() == []
    if same:
        assert list(carried.article.edits) == list(old.edits)
        assert [(m.span, m.label) for m in carried.article.mentions] == [(m.span, m.label) for m in old.mentions]
