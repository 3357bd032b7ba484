"""Edits of many stages, whatever they propose, are one sound list on the original."""

from hypothesis import given
from hypothesis import strategies as st

from tashih.article.article import Article
from tashih.article.edits import EditList, EditState
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.repair.compose import Places
from tashih.repair.engine import Repair, repair
from tashih.repair.knowledge import Knowledge, Rule
from tashih.repair.stage import Notice, Proposal, Stage, View, Zone

LETTERS = st.text(alphabet="abř\n😀", max_size=4)


@st.composite
def stages(draw: st.DrawFn) -> list[Stage]:
    """Stages that propose anything at all, sound or not."""
    plans = draw(
        st.lists(
            st.lists(
                st.tuples(st.integers(0, 14), st.integers(0, 4), LETTERS, st.booleans(), st.integers(0, 3)), max_size=6
            ),
            max_size=4,
        )
    )

    def stage(plan: list[tuple[int, int, str, bool, int]]) -> Stage:
        def propose(view: View) -> list[Proposal | Notice | Zone]:
            found: list[Proposal | Notice | Zone] = []
            for start, length, new, apply, wider in plan:
                span = Span(start, start + length)
                group = Span(max(0, start - wider), start + length + wider)
                found.append(Proposal(start, start + length, new, "r", Reason("r"), wider / 3, group, "s", apply=apply))
                if span.end <= len(view.text):
                    found += [Notice(span, "k", Reason("r")), Zone(span, "z", Reason("r"), 1.0)]
            return found

        return propose

    return [stage(plan) for plan in plans]


def _seen(text: str, steps: list[Stage]) -> str:
    """The text that the last stage leaves, by watching what a stage behind it sees."""
    last: list[str] = []

    def watch(view: View) -> list[Proposal]:
        last.append(view.text)
        return []

    repair(text, stages=[*steps, watch])
    return last[0]


@given(st.text(alphabet="abcř\n😀", max_size=12), stages())
def test_edits_of_all_stages_make_the_text_that_the_last_stage_left(text: str, steps: list[Stage]) -> None:
    found = repair(text, stages=steps)
    assert found.repaired == _seen(text, steps)
    assert Article.of(text, found.edits, flags=found.flags).check() == []


@given(st.text(alphabet="abcř\n😀", max_size=12), stages())
def test_groups_nest_or_stand_apart_and_zones_lie_in_the_original(text: str, steps: list[Stage]) -> None:
    found = repair(text, stages=steps)
    groups = {e.group for e in found.edits}
    for one in groups:
        for other in groups:
            assert not one.overlaps(other) or one.contains(other) or other.contains(one)
    assert all(z.span.end <= len(text) for z in found.zones)


@given(st.text(alphabet="abcř", max_size=12), stages())
def test_places_are_monotone_and_inverse_where_nothing_changed(text: str, steps: list[Stage]) -> None:
    applied = tuple(e for e in repair(text, stages=steps).edits if e.applied)
    places, repaired = Places(applied), EditList(applied).apply_to(text)
    spans = [Span(at, at + 1) for at in range(len(repaired))]
    back = [places.span_to_original(s) for s in spans]
    assert back == sorted(back)
    for there, here in zip(back, spans, strict=True):
        untouched = all(e.end < there.start or there.end < e.start for e in applied)
        if untouched:
            assert places.span_to_text(there) == here


def _one(start: int, end: int, new: str, **more: object) -> Stage:
    values: dict[str, object] = {"rule": "r", "reason": Reason("r"), "confidence": 0.9, "group": Span(start, end)}
    return lambda _: [Proposal(start, end, new, **(values | more))]  # type: ignore[arg-type]


def test_a_later_stage_changes_what_an_earlier_one_made_in_one_edit() -> None:
    found = repair("bařkan", stages=[_one(2, 3, "s"), _one(2, 3, "ş", rule="later")])
    assert [(e.start, e.end, e.text, e.rule) for e in found.edits] == [(2, 3, "ş", "later")]


def test_a_suggestion_on_what_was_made_is_another_reading_of_it() -> None:
    found = repair("bařkan", stages=[_one(2, 3, "s", group=Span(0, 6)), _one(2, 3, "ş", apply=False)])
    (edit,) = found.edits
    assert edit.text == "s"
    assert [c.text for c in edit.candidates] == ["başkan"]


def test_a_suggestion_is_kept_beside_applied_edits_and_changes_nothing() -> None:
    found = repair("ab cd", stages=[_one(0, 1, "x"), _one(3, 4, "y", apply=False)])
    assert [e.state for e in found.edits] == [EditState.APPLIED, EditState.SUGGESTED]
    assert found.repaired == "xb cd"


def test_what_the_person_turned_down_is_not_proposed_again() -> None:
    assert repair("ab", Knowledge(rejected=frozenset({"s"})), [_one(0, 1, "x", series="s")]) == Repair("ab")
    pair = Knowledge(rejected=frozenset({"ab→xb"}))
    assert repair("ab", pair, [_one(0, 1, "x", group=Span(0, 2))]) == Repair("ab")


def test_what_the_person_accepted_is_applied() -> None:
    known = Knowledge(accepted=frozenset({"s"}))
    assert repair("ab", known, [_one(0, 1, "x", series="s", apply=False)]).repaired == "xb"


def test_a_word_that_is_never_to_be_touched_is_left_by_every_stage() -> None:
    known = Knowledge(rules=(Rule("ab", never=True),))
    assert repair("ab ab1 cd", known, [_one(0, 1, "x"), _one(7, 8, "x")]).repaired == "ab ab1 xd"


def test_flags_are_numbered_in_text_order_and_lie_on_the_repaired_text() -> None:
    def flags(_: View) -> list[Notice]:
        return [Notice(Span(3, 5), "k", Reason("r")), Notice(Span(0, 2), "k", Reason("r"))]

    found = repair("ab cd", stages=[flags, _one(0, 0, "xx")])
    assert [(f.id, f.span) for f in found.flags] == [("f1", Span(0, 4)), ("f2", Span(5, 7))]
