"""What is on the screen: where things are painted, how the panes move together, what the ruler points at."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desk.conftest import DAMAGED, Opened, repaired
from tashih.article.annotations import Flag, Mention, Quotation, State
from tashih.article.article import Article
from tashih.article.edits import Edit, EditState
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.desk.panes.marks import Look, in_original, in_repaired
from tashih.desk.panes.text_pane import TextPane
from tashih.desk.theme import Role
from tashih.desk.window import Window

REASON = Reason("hand")
PARAGRAPHS = "\n\n".join(f"Paragraf {n}. " + "Bařkan dün akřam açıklama yaptı. " * (1 + n % 4) for n in range(60))


def joined() -> Article:
    """Every third blank line is gone, so that paragraphs are joined; some are split."""
    edits, at, count = [], PARAGRAPHS.find("\n\n"), 0
    while at >= 0:
        if count % 3 == 0:
            edits.append(Edit(at, at + 2, " ", "join", REASON))
        elif count % 3 == 1:
            edits.append(Edit(at - 10, at - 10, "\n\n", "split", REASON))
        at, count = PARAGRAPHS.find("\n\n", at + 2), count + 1
    return Article.of(PARAGRAPHS, edits)


def picture(pane: TextPane) -> QImage:
    return pane.viewport().grab().toImage()


def colours_in(pane: TextPane, span: Span) -> set[str]:
    image = picture(pane)
    found: set[str] = set()
    for box in pane.boxes(span, pane.rows()):
        for x in range(int(box.left()), int(box.right())):
            for y in range(int(box.top()), int(box.bottom()) + 6):
                found.add(QColor(image.pixel(x, y)).name())
    return found


def test_boxes_are_where_the_letters_are(window: Window, opened: Opened) -> None:
    session = opened(repaired())
    pane = window.panes.repaired
    text = session.article.repaired
    for word in ("Lavrov", "burada", "😀", "şimdi."):
        at = text.index(word)
        [box] = pane.boxes(Span(at, at + len(word)), pane.rows())
        assert box.width() > 4
        assert pane.position_at(box.center()) in range(at, at + len(word) + 1)
        assert pane.position_at(QPointF(box.left() + 1, box.top() - 3)) in (at, at + 1)  # in the air above the line


@pytest.mark.parametrize(
    ("state", "role"),
    [
        (EditState.APPLIED, Role.APPLIED),
        (EditState.SUGGESTED, Role.SUGGESTED),
        (EditState.REJECTED, Role.REJECTED),
    ],
)
def test_repairs_are_underlined_in_the_colour_of_their_state(
    window: Window, opened: Opened, state: EditState, role: Role
) -> None:
    session = opened(repaired(state=state))
    at = session.article.repaired.index("Ba") + 2
    assert window.appearance.theme.hex(role) in colours_in(window.panes.repaired, Span(at, at + 1))
    assert window.appearance.theme.hex(role) not in colours_in(window.panes.repaired, Span(at + 6, at + 9))


def test_mentions_are_underlined_in_the_colour_of_their_label(window: Window, opened: Opened) -> None:
    at = DAMAGED.index("Lavrov")
    opened(Article.of(DAMAGED, mentions=[Mention("m1", Span(at, at + 6), "PER", State.ACCEPTED)]))
    colour = window.appearance.theme.label(window.session.labels.get("PER")).name()
    assert colour in colours_in(window.panes.repaired, Span(at, at + 6))


@pytest.mark.parametrize("inner", [Span(0, 13), Span(7, 13), Span(7, 20)])
def test_mentions_that_overlap_are_all_seen_and_each_can_be_reached(
    qtbot: QtBot, window: Window, opened: Opened, inner: Span
) -> None:
    names = [Mention("m1", Span(0, 13), "PER", State.ACCEPTED), Mention("m2", inner, "ORG", State.ACCEPTED)]
    session = opened(Article.of(DAMAGED, mentions=names))
    session.go_to(Span(60, 60))
    shared = colours_in(window.panes.repaired, Span(8, 12))
    for mention in names:
        assert window.appearance.theme.label(session.labels.get(mention.label)).name() in shared
    session.go_to(Span(9, 9))
    seen = {session.current}
    window.commands["cycle"].trigger()
    seen.add(session.current)
    assert {m for m in seen if m in names} == set(names)


def test_a_mention_over_two_stretches_is_drawn_the_same_in_both() -> None:
    article = Article.of(DAMAGED, mentions=[Mention("m1", Span(0, 60), "PER"), Mention("m2", Span(2, 6), "ORG")])
    for stretch in (Span(0, 20), Span(30, 50)):
        [outer] = [m for m in in_repaired(article, stretch, None, None) if m.label == "PER"]
        assert outer.outer


def test_the_original_shows_what_was_replaced(window: Window, opened: Opened) -> None:
    opened(repaired())
    at = DAMAGED.index("ř")
    assert window.appearance.theme.hex(Role.APPLIED) in colours_in(window.panes.original, Span(at, at + 1))


def test_marks_cover_only_what_was_asked_for() -> None:
    article = Article.of(
        DAMAGED,
        repaired().edits,
        [Mention("m1", Span(0, 6), "PER"), Mention("m2", Span(60, 66), "PER")],
        [Quotation("q1", (Span(65, 80),), cue=Span(82, 86))],
        flags=[Flag("f1", Span(90, 95), "garbled")],
    )
    looks = {m.look for m in in_repaired(article, Span(0, 20), None, None)}
    assert looks == {Look.MENTION, Look.REPAIRED}
    looks = {m.look for m in in_repaired(article, Span(60, 100), None, None)}
    assert looks >= {Look.MENTION, Look.QUOTATION, Look.CUE, Look.FLAG}
    assert [m.span.of(DAMAGED) for m in in_original(article, Span(0, 20), None)] == ["ř"]


def tops(pane: TextPane, positions: list[int]) -> list[float]:
    return [pane.y_of(at) for at in positions]


def test_paragraphs_stay_side_by_side_where_they_were_joined_or_split(window: Window, opened: Opened) -> None:
    session = opened(joined())
    left, right = window.panes.original, window.panes.repaired
    starts = [at + 2 for at in range(len(PARAGRAPHS)) if PARAGRAPHS.startswith("\n\n", at)]
    kept = [s for s in starts if all(not (e.start <= s - 1 < max(e.end, e.start + 1)) for e in session.article.edits)]
    for value in (0, 7, 23, 40):
        right.verticalScrollBar().setValue(value)
        rows = right.rows()
        seen = [
            s
            for s in kept
            if rows[0].span.end < session.article.alignment.to_repaired(s, after=True) < rows[-1].span.end
        ]
        assert seen
        for source in seen:
            there = session.article.alignment.to_repaired(source, after=True)
            assert abs(left.y_of(source) - right.y_of(there)) < left.fontMetrics().height() * 1.6


def test_scrolling_either_text_scrolls_the_other(window: Window, opened: Opened) -> None:
    session = opened(repaired(PARAGRAPHS))
    left, right = window.panes.original, window.panes.repaired
    for leader, value in ((right, 30), (left, 12)):
        leader.verticalScrollBar().setValue(value)
        there = right.rows()[1].span.start
        here = session.article.alignment.to_original(there)
        assert abs(left.y_of(here) - right.y_of(there)) < 2


def test_going_to_a_place_brings_it_into_view(window: Window, opened: Opened) -> None:
    session = opened(repaired(PARAGRAPHS))
    at = session.article.repaired.index("Paragraf 41.")
    session.go_to(Span(at, at + 8))
    pane = window.panes.repaired
    assert 0 <= pane.y_of(at) < pane.viewport().height()
    assert pane.selection() == (Span(at, at + 8), at + 8)


def test_the_ruler_goes_where_it_is_pointed_at(qtbot: QtBot, window: Window, opened: Opened) -> None:
    session = opened(repaired(PARAGRAPHS))
    ruler = window.panes.overview
    qtbot.mouseClick(ruler, Qt.MouseButton.LeftButton, pos=QPoint(8, ruler.height() // 2))
    visible = window.panes.repaired.visible()
    assert visible.start < len(session.article.repaired) / 2 < visible.end


def test_a_series_changes_text_and_marks_at_once(window: Window, opened: Opened) -> None:
    session = opened(repaired(PARAGRAPHS))
    session.next_to_decide()
    session.reject_series()
    assert window.panes.repaired.text == PARAGRAPHS
    assert window.panes.repaired.document().toRawText().replace("\u2029", "\n") == PARAGRAPHS
    session.undo()
    assert "ř" not in window.panes.repaired.text


def test_a_click_takes_the_repair_there_in_hand_and_alt_click_the_other_thing(
    qtbot: QtBot, window: Window, opened: Opened
) -> None:
    article = repaired()
    session = opened(Article.of(DAMAGED, article.edits, [Mention("m1", Span(0, 13), "PER")]))
    pane = window.panes.repaired
    [box] = pane.boxes(Span(2, 3), pane.rows())
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    first = session.current
    assert first is not None
    qtbot.mouseClick(
        pane.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier, box.center().toPoint()
    )
    assert session.current is not None
    assert session.current != first


def test_zoom_and_hidden_original(window: Window, opened: Opened) -> None:
    opened(repaired())
    before = window.panes.repaired.fontMetrics().height()
    window.commands["zoom_in"].trigger()
    assert window.panes.repaired.fontMetrics().height() > before
    window.commands["zoom_reset"].trigger()
    assert window.panes.repaired.fontMetrics().height() == before
    window.commands["original"].trigger()
    assert not window.panes.original.isVisible()
    assert not window.commands["original"].isChecked()
    window.commands["original"].trigger()
    assert window.panes.original.isVisible()


def test_texts_have_accessible_names(window: Window) -> None:
    names = [w.accessibleName() for w in (window.panes.original, window.panes.repaired, window.panes.overview)]
    assert all(names)
    assert len(set(names)) == 3
