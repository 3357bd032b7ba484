"""What the session does, without a window."""

from desk.conftest import Opened, repaired
from tashih.article.acts import edit
from tashih.article.annotations import Flag, Mention, NotQuotation, Quotation, State
from tashih.article.article import Article
from tashih.article.changes import Change, Delta
from tashih.article.decisions import Kind, Repair
from tashih.article.edits import Edit, EditState
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.article.tagging import Side, Unit
from tashih.desk.actions.action import When

QUOTED = 'Sedat Önal, "iyi" dedi.'


def quoted() -> Article:
    return Article.of(QUOTED, mentions=[Mention("m1", Span(0, 10), "PER", State.ACCEPTED)])


def test_next_to_decide_visits_everything_in_reading_order_and_begins_again(opened: Opened) -> None:
    session = opened(repaired())
    seen = []
    for _ in range(5):
        session.go_to_next()
        assert isinstance(session.current, Repair)
        seen.append(session.current.group.start)
    assert seen == [*sorted(seen[:4]), seen[0]]
    session.go_to_previous()
    assert isinstance(session.current, Repair)
    assert session.current.group.start == seen[3]


def test_accepting_goes_on_to_the_next(opened: Opened) -> None:
    session = opened(repaired(state=EditState.SUGGESTED))
    session.go_to_next()
    before = session.left.repairs
    session.accept()
    assert session.article.repaired.startswith("Başkan")
    assert session.left.repairs == before - 1
    assert isinstance(session.current, Repair)
    assert session.current.pending


def test_the_last_decision_leaves_nothing_to_decide(opened: Opened) -> None:
    session = opened(repaired())
    session.go_to_next()
    session.reject_series()
    assert not session.left
    assert session.article.repaired == session.article.original
    session.undo()
    assert session.left.repairs == 4


def test_a_word_is_tagged_without_its_suffix(opened: Opened) -> None:
    session = opened(repaired())
    at = session.article.repaired.index("İdlib")
    session.go_to(Span(at + 2, at + 2))
    session.tag_number(2)
    assert [(m.span.of(session.article.repaired), m.label) for m in session.article.mentions] == [
        ("İdlib", session.labels.active[1].id)
    ]
    session.tag_number(1)
    assert [m.label for m in session.article.mentions] == [session.labels.active[0].id]


def test_a_quotation_is_made_with_cue_and_speaker_in_three_keys(opened: Opened) -> None:
    session = opened(quoted())
    start = QUOTED.index("iyi")
    session.go_to(Span(start, start + 3))
    session.tag_quotation()
    at = QUOTED.index("dedi") + 1
    session.go_to(Span(at, at))
    session.set_cue()
    session.go_to(Span(7, 7))
    session.set_speaker()
    [quotation] = session.article.quotations
    text = session.article.repaired
    assert [s.of(text) for s in quotation.contents] == ['"iyi"']
    assert [s.of(text) for s in quotation.inner] == ["iyi"]
    assert quotation.cue is not None
    assert quotation.cue.of(text) == "dedi"
    assert quotation.who == "Sedat Önal"


def test_a_new_quotation_gets_cue_and_speaker_though_others_lie_there(opened: Opened) -> None:
    text = "Sedat Önal görüşmelerin sürdüğünü bildirdi, Ankara bekliyor dedi."
    at = text.index
    other = Quotation("q1", (Span(at("görüşmelerin"), at(" bildirdi")),), cue=Span(at("bildirdi"), at(",")))
    session = opened(Article.of(text, quotations=[other]))
    session.select(Span(at("sürdüğünü"), at(" bildirdi") + 1))
    session.tag_quotation()
    made = session.current
    assert isinstance(made, Quotation)
    assert made.contents == (Span(at("sürdüğünü"), at(" bildirdi")),)
    assert session.selected.start == session.selected.end
    session.select(Span(at("Ankara"), at("Ankara")))
    session.set_speaker()
    session.select(Span(at("bildirdi") + 2, at("bildirdi") + 2))
    session.set_cue()
    assert session.article.quotations.get("q1") == other
    linked = session.article.quotations.get(made.id)
    assert linked is not None
    assert linked.cue == other.cue
    assert linked.source == Span(at("Ankara"), at(" bekliyor"))


def test_what_the_program_offers_is_not_the_quotation_at_hand(opened: Opened) -> None:
    session = opened(Article.of(QUOTED + " " + QUOTED))
    session.select(Span(12, 17))
    session.tag_quotation()
    mine = session.quotation
    offered = Quotation("q9", (Span(QUOTED.index('"') + len(QUOTED) + 1, len(QUOTED) + 18),))
    session.do(Change(Reason("act_offered", {"count": 1}), joined=True, quotations=Delta(added=(offered,))))
    assert mine is not None
    assert session.quotation == mine


def test_rejecting_a_suggested_quotation_keeps_that_it_is_none(opened: Opened) -> None:
    article = Article.of(QUOTED, quotations=[Quotation("q1", (Span(12, 17),))])
    session = opened(article)
    session.go_to_next()
    session.reject()
    assert not list(session.article.quotations)
    [none] = session.article.not_quotations
    assert isinstance(none, NotQuotation)
    assert none.state is State.ACCEPTED


def test_borders_move_by_letters_and_words(opened: Opened) -> None:
    session = opened(Article.of("Devlet Başkanı Putin dedi", mentions=[Mention("m1", Span(15, 20), "PER")]))
    session.go_to(Span(16, 16))
    session.move_border(Side.START, Unit.WORD, outwards=True)
    session.move_border(Side.END, Unit.CHARACTER, outwards=False)
    [mention] = session.article.mentions
    assert mention.span == Span(7, 19)
    assert mention.state is State.ACCEPTED


def test_undo_and_redo_name_what_they_do_and_survive_reopening(opened: Opened) -> None:
    session = opened(quoted())
    session.go_to(Span(3, 3))
    session.tag_number(2)
    session.type_text(Span(0, 0), "x")
    assert "x" in session.undo_name
    project, number = session.project, session.article_id
    assert project is not None
    assert number is not None
    session.open_article(number)
    session.undo()
    assert session.article.repaired == QUOTED
    assert session.redo_name
    session.undo()
    assert session.article == quoted()
    assert not session.undo_name
    session.redo()
    session.redo()
    assert session.article.repaired == "x" + QUOTED


def test_several_things_at_one_place_can_each_be_taken_in_hand(opened: Opened) -> None:
    mentions = [Mention("m1", Span(0, 12), "ORG"), Mention("m2", Span(0, 5), "LOC")]
    session = opened(Article.of("Rusya Bakanı", mentions=mentions, flags=[Flag("f1", Span(0, 3), "garbled")]))
    session.go_to(Span(2, 2))
    seen = []
    for _ in range(3):
        seen.append(session.current)
        session.cycle()
    assert [getattr(s, "id", "") for s in seen] == ["f1", "m2", "m1"]
    assert getattr(session.current, "id", "") == "f1"


def test_actions_are_offered_where_they_make_sense(opened: Opened, session: object) -> None:
    made = opened(repaired())
    assert made.holds(When.ARTICLE)
    assert not made.holds(When.REPAIR)
    assert not made.holds(When.UNDO)
    made.next_to_decide(kinds={Kind.REPAIR})
    assert made.holds(When.REPAIR)
    assert made.holds(When.SERIES)
    assert not made.holds(When.CANDIDATES)
    made.accept()
    assert made.holds(When.UNDO)


def test_a_change_refused_by_the_project_is_told_and_not_shown(opened: Opened) -> None:
    session = opened(repaired())
    told: list[str] = []
    session.failed.connect(told.append)
    before = session.article
    assert session.project is not None
    assert session.article_id is not None
    elsewhere = Edit(0, 1, "x", "hand", Reason("hand"))
    session.project.record(
        session.article_id, edit(before, Reason("act_typed"), "other", Delta((), (elsewhere,))), version=0
    )
    session.type_text(Span(3, 3), "y")
    assert len(told) == 1
    assert "another window" in told[0]
    assert session.article.repaired.startswith("xaş")
