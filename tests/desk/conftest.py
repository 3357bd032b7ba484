"""A desk to test on: a session with an article in a project of its own, and the window around it."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tashih.article.article import Article
from tashih.article.edits import Edit, EditState
from tashih.article.reason import Reason
from tashih.desk.session import Session
from tashih.desk.settings import Settings
from tashih.desk.tasks import Tasks
from tashih.desk.theme import Appearance, Choice
from tashih.desk.window import Window
from tashih.process import Process
from tashih.store.articles import Decoding
from tashih.store.project import Project

Opened = Callable[[Article], Session]


def type_in(widget: QWidget, text: str) -> None:
    """Type any letters; QTest's own typing aborts on those beyond ASCII."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


@pytest.fixture(autouse=True)
def _garbage_stays_in_this_thread() -> Iterator[None]:
    """As ``Collecting`` sees to in the program: no worker destroys what is left of the window of another test."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture
def session(qapp: QApplication) -> Iterator[Session]:
    """A session without a project."""
    made = Session("tester")
    yield made
    made.close_project()


@pytest.fixture
def opened(session: Session, tmp_path: Path) -> Opened:
    """Puts an article into a project and opens it."""

    def open_(article: Article) -> Session:
        count = len(list(tmp_path.glob("*.tashih")))
        project = Project.create(tmp_path / f"project{count}.tashih")
        project.add("haber.txt", None, article.original.encode("utf-8", "surrogatepass"), Decoding(), article)
        session.open_project(project)
        return session

    return open_


@pytest.fixture
def appearance(qapp: QApplication) -> Appearance:
    """The light theme, whatever the system has."""
    return Appearance(qapp, Choice.LIGHT)


@pytest.fixture
def settings(qapp: QApplication, tmp_path: Path) -> Settings:
    """Settings of nobody."""
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def still(qapp: QApplication) -> None:
    """A cursor that does not blink while it is looked at."""
    qapp.setCursorFlashTime(0)


@pytest.fixture
def window(qtbot: QtBot, session: Session, appearance: Appearance, settings: Settings) -> Iterator[Window]:
    """The window on that session, shown."""
    made = Window(session, appearance, Tasks(session), settings)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.tasks.cancel_all()


DAMAGED = (
    "Bařkan Lavrov, İdlib'deki çalıřmaları değerlendirdi.\n\n"
    'Lavrov, "İdlib\'de çok iř var." dedi.\n\n'
    "Emoji 😀 burada, řimdi."
)
"""A small damaged text."""


def repaired(text: str = DAMAGED, state: EditState = EditState.APPLIED) -> Article:
    """``text`` with an edit on every ř, one group a word."""
    edits = []
    for at, letter in enumerate(text):
        if letter == "ř":
            edits.append(Edit(at, at + 1, "ş", "zone_letter", Reason("hand"), 0.9, state, series="ř→ş"))
    return Article.of(text, edits)


@pytest.fixture
def processed() -> Callable[[str], Article]:
    """The whole job on a text."""
    return Process().text
