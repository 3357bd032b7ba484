"""Mentions joined, set apart, relabelled, renamed, several things decided at once: each one change with an inverse."""

import pytest

from tashih.article import naming
from tashih.article.annotations import Entity, Flag, Mention, NotQuotation, Quotation, State
from tashih.article.article import Article
from tashih.article.changes import Change
from tashih.article.decisions import repairs
from tashih.article.edits import Edit, EditState
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.article.together import accept_all, reject_all

TEXT = "Bakan Lavrov ve Sergey Lavrov geldi. Rusya, Rusya'da bařkan seçti."
LAVROV, FULL, RUSSIA, AGAIN = Span(6, 12), Span(16, 29), Span(37, 42), Span(44, 49)


@pytest.fixture
def article() -> Article:
    return Article.of(
        TEXT,
        [Edit(55, 56, "ş", "zone", Reason("zone"), group=Span(53, 59), series="ř→ş")],
        [
            Mention("m1", LAVROV, "PER", entity="e1"),
            Mention("m2", FULL, "PER", entity="e2"),
            Mention("m3", RUSSIA, "LOC"),
            Mention("m4", AGAIN, "LOC"),
        ],
        [Quotation("q1", (Span(0, 5),), who="Sergey Lavrov"), Quotation("q2", (Span(13, 15),))],
        flags=[Flag("f1", Span(0, 5), "garbled"), Flag("f2", Span(6, 9), "garbled")],
        entities=[Entity("e1", "Lavrov", "PER"), Entity("e2", "Sergey Lavrov", "PER")],
    )


def made(article: Article, change: Change) -> Article:
    after = change.apply(article)
    assert after.check() == []
    assert change.inverse(Reason("undo")).apply(after) == article
    return after


def mentions(article: Article) -> dict[str, Mention]:
    return {m.id: m for m in article.mentions}


def test_that_joined_mentions_share_an_entity_and_the_other_goes(article):
    there = mentions(article)
    after = made(article, naming.join(article, [there["m1"], there["m2"]], "a"))
    assert [m.entity for m in after.mentions] == ["e1", "e1", "", ""]
    assert [e.name for e in after.entities] == ["Lavrov"]


def test_that_mentions_without_an_entity_get_a_new_one_called_as_they_are_written(article):
    there = mentions(article)
    after = made(article, naming.join(article, [there["m3"], there["m4"]], "a"))
    assert {m.entity for m in after.mentions if m.label == "LOC"} == {"e3"}
    assert after.entity("e3") == Entity("e3", "Rusya", "LOC")


def test_that_a_mention_set_apart_leaves_no_entity_without_mentions(article):
    after = made(article, naming.set_apart(article, [mentions(article)["m2"]], "a"))
    assert mentions(after)["m2"].entity == "e3"
    assert [e.id for e in after.entities] == ["e1", "e3"]


def test_that_an_entity_takes_the_label_when_all_its_mentions_do(article):
    after = made(article, naming.relabel_all(article, [mentions(article)["m1"]], "ORG", "a"))
    assert after.entity("e1") == Entity("e1", "Lavrov", "ORG")
    assert mentions(after)["m1"].state is State.ACCEPTED


def test_that_renaming_tells_the_quotations(article):
    after = made(article, naming.rename(article, article.entities[1], "Sergei Lavrov", "a"))
    assert [q.who for q in after.quotations] == ["Sergei Lavrov", ""]


def test_that_a_note_and_an_outside_id_are_kept(article):
    after = made(article, naming.describe(article, article.entities[0], "minister", "Q58217", "a"))
    assert after.entities[0] == Entity("e1", "Lavrov", "PER", "minister", "Q58217")


def test_that_several_are_accepted_or_rejected_as_one_change(article):
    after = made(article, accept_all(article, list(article.mentions), "a"))
    assert {m.state for m in after.mentions} == {State.ACCEPTED}
    after = made(article, reject_all(article, list(article.mentions), "a"))
    assert {m.state for m in after.mentions} == {State.REJECTED}
    after = made(article, accept_all(article, list(article.flags), "a"))
    assert all(f.resolved for f in after.flags)
    after = made(article, reject_all(article, list(article.quotations), "a"))
    assert [type(n) for n in after.not_quotations] == [NotQuotation, NotQuotation]
    assert len(after.quotations) == 0


def test_that_a_list_of_repairs_is_decided_at_once(article):
    [repair] = repairs(article)
    after = made(article, reject_all(article, [repair, repair], "a"))
    assert after.repaired == TEXT
    assert {e.state for e in after.edits} == {EditState.REJECTED}


def test_that_nothing_or_unlike_things_are_refused(article):
    for items in ([], [*repairs(article), *article.flags]):
        with pytest.raises(ValueError, match="of one kind"):
            accept_all(article, items, "a")
    for act in (naming.join, naming.set_apart):
        with pytest.raises(ValueError, match="no mentions"):
            act(article, [], "a")
