"""Recognisers from elsewhere at the desk: off until switched on, loaded beside the window, their faults told."""

from collections.abc import Callable, Iterable
from importlib.metadata import EntryPoint

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tashih.article.article import Article
from tashih.desk.recognizing import Recognizing
from tashih.desk.session import Session
from tashih.desk.settings import Settings
from tashih.desk.window import Window
from tashih.suggest import recognizers
from tashih.suggest.recognizers import Recognizer, RecognizerError, Seen

Opened = Callable[[Article], Session]


class Fixed:
    """Sees the first six letters as a place."""

    name = "Fixed"

    def find(self, text: str) -> Iterable[Seen]:
        return [Seen(0, 6, "GPE")]


def made(model: str) -> Recognizer:
    if model:
        raise RecognizerError(f"There is no model “{model}”.")
    return Fixed()


@pytest.fixture
def recognizing(window: Window, monkeypatch: pytest.MonkeyPatch) -> Recognizing:
    """One recogniser is installed."""
    point = EntryPoint("fixed", "no.such:made", recognizers.GROUP)
    monkeypatch.setattr(EntryPoint, "load", lambda self: made)
    monkeypatch.setattr(recognizers, "installed", lambda: {"fixed": point})
    monkeypatch.setattr("tashih.desk.recognizing.installed", lambda: {"fixed": point})
    [found] = [c for c in window.children() if isinstance(c, Recognizing)]
    return found


def offered(session: Session) -> list[str]:
    return [m.span.of(session.article.repaired) for m in session.article.mentions]


def test_what_is_switched_on_is_offered_at_once_and_stays_on(
    recognizing: Recognizing, opened: Opened, settings: Settings, qtbot: QtBot
) -> None:
    session = opened(Article.of("Rezonk konuşuldu."))
    assert settings.recognizers == {}
    dialog = recognizing.show()
    assert not dialog.boxes["fixed"].isChecked()
    assert not dialog.models["fixed"].isEnabled()
    qtbot.keyClick(dialog.boxes["fixed"], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: offered(session) == ["Rezonk"])
    assert settings.recognizers == {"fixed": ""}
    qtbot.keyClick(dialog.boxes["fixed"], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: offered(session) == [])
    assert settings.recognizers == {}


def test_one_that_cannot_be_loaded_says_why(recognizing: Recognizing, opened: Opened, qtbot: QtBot) -> None:
    opened(Article.of("Rezonk konuşuldu."))
    dialog = recognizing.show()
    recognizing.use({"fixed": "nosuch"})
    assert recognizing.loading
    qtbot.waitUntil(lambda: "nosuch" in dialog.told.text())
    assert not recognizing.loading
