"""The overview ruler: one tick a lane and pixel, what is pending before what is decided; it tells and goes there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from desk.conftest import DAMAGED, Opened, repaired
from strategies import articles
from tashih.article.annotations import Flag, Mention, State
from tashih.article.article import Article
from tashih.article.spans import Span
from tashih.desk.panes.overview import QUIET
from tashih.desk.panes.ticks import Lane, Tick, ticks
from tashih.desk.window import Window


@given(articles(), st.integers(1, 60))
def test_no_two_ticks_of_a_lane_share_a_pixel_and_all_lie_on_the_ruler(article: Article, height: int) -> None:
    found = ticks(article, height)
    pixels = [(tick.lane, y) for tick in found for y in range(tick.top, tick.bottom)]
    assert len(pixels) == len(set(pixels))
    assert all(0 <= y < height for _, y in pixels)


@given(articles(), st.integers(1, 60))
def test_everything_that_is_pending_can_be_seen(article: Article, height: int) -> None:
    seen = {y for tick in ticks(article, height) if tick.lane is Lane.NAMES for y in range(tick.top, tick.bottom)}
    pending = [m for m in article.mentions if m.state is State.SUGGESTED]
    assert all(m.span.start * height // len(article.text) in seen for m in pending)


def test_what_is_pending_hides_what_is_decided() -> None:
    names = [Mention("m1", Span(0, 3), "PER", State.ACCEPTED), Mention("m2", Span(1, 2), "LOC")]
    assert ticks(Article.of("abcdef" * 10, mentions=names), 10) == [Tick(Lane.NAMES, 0, 1, "LOC", True)]


def colour_at_the_end(window: Window) -> str:
    """What the ruler shows for the last names, far from what is in view."""
    ruler = window.panes.overview
    return QColor(ruler.grab().toImage().pixel(ruler.width() - 6, ruler.height() - 4)).name()


@pytest.mark.parametrize("state", [State.SUGGESTED, State.ACCEPTED])
def test_a_long_article_is_gone_through_in_the_background_and_what_is_decided_is_quiet(
    qtbot: QtBot, window: Window, opened: Opened, state: State
) -> None:
    text = "Ankara\n" * 1200
    opened(Article.of(text, mentions=[Mention(f"m{i}", Span(7 * i, 7 * i + 6), "LOC", state) for i in range(1200)]))
    theme, label = window.appearance.theme, window.session.labels.get("LOC")
    pending, decided = theme.label(label).name(), theme.label_tint(label, QUIET).name()
    wanted = pending if state is State.SUGGESTED else decided
    qtbot.waitUntil(lambda: colour_at_the_end(window) == wanted)


def test_a_resting_pointer_is_told_what_is_to_be_decided_there(window: Window, opened: Opened) -> None:
    article = repaired()
    flags = [Flag("f1", Span(70, 80), "garbled")]
    opened(Article.of(DAMAGED, article.edits, flags=flags))
    ruler = window.panes.overview
    y = 75 * ruler.height() // len(DAMAGED)
    assert "1 flag" in ruler.told_at(y)
    assert "iş var" in ruler.told_at(y)
    QApplication.sendEvent(ruler, QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(5, y), ruler.mapToGlobal(QPoint(5, y))))
    assert "1 flag" in QToolTip.text()
    QToolTip.hideText()
