"""What is learned at the desk: at once from each decision, in the background by the learner, and forgotten again."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tashih.article.annotations import Mention, State
from tashih.article.article import Article
from tashih.article.spans import Span
from tashih.desk.dialogs.learned import LearnedDialog
from tashih.desk.learned import Learned
from tashih.desk.learned_page import LearnedPage
from tashih.desk.session import Session
from tashih.desk.training import Training
from tashih.desk.window import Window
from tashih.errors import TashihError
from tashih.learning.lessons import Lesson, keep_lesson
from tashih.learning.training import Trained
from tashih.store.articles import Decoding
from tashih.store.values import Values
from tashih.suggest.model import Model, Point, pack, unpack

Opened = Callable[[Article], Session]
TEXT = "Toplantıyı Zorbeyli düzenledi.\n\nSonra Zorbeyli'ye gidildi."
MODEL = Model(b"weights", (Point(410, 0.8, 0.9),))


@pytest.fixture
def learned(window: Window, session: Session) -> Learned:
    """What the window has learned."""
    [found] = [c for c in session.children() if isinstance(c, Learned)]
    return found


def offered(session: Session) -> list[tuple[str, str]]:
    """The (words, label) of what is suggested."""
    text = session.article.repaired
    return [(m.span.of(text), m.label) for m in session.article.mentions if m.state is State.SUGGESTED and not m.author]


@pytest.fixture
def page(window: Window) -> LearnedPage:
    """What opens the page."""
    [found] = window.findChildren(LearnedPage)
    return found


def names(dialog: LearnedDialog) -> set[str]:
    """The words in the table."""
    model = dialog.table.model()
    return {str(model.index(row, 0).data()) for row in range(model.rowCount())}


def tag_first(window: Window, qtbot: QtBot, words: str) -> None:
    """Select the first ``words`` and tag them as the third label, as a person does."""
    at = window.session.article.repaired.index(words)
    window.session.select(Span(at, at + len(words)))
    qtbot.keyClick(window.panes.repaired, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)


def test_a_name_that_is_tagged_is_suggested_at_once_where_it_has_a_case_ending(
    window: Window, opened: Opened, qtbot: QtBot
) -> None:
    session = opened(Article.of(TEXT))
    tag_first(window, qtbot, "Zorbeyli")
    qtbot.waitUntil(lambda: ("Zorbeyli", "ORG") in offered(session))
    session.undo()
    qtbot.waitUntil(lambda: not offered(session))


def test_a_suggestion_that_is_rejected_is_withheld_elsewhere(
    window: Window, opened: Opened, qtbot: QtBot, processed: Callable[[str], Article]
) -> None:
    session = opened(processed("Toplantı Ankara'da yapıldı.\n\nHerkes Ankara'yı sevdi."))
    assert offered(session) == [("Ankara", "LOC")] * 2
    session.go_to_next()
    qtbot.keyClick(window.panes.repaired, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not offered(session))


def test_the_next_article_goes_by_what_was_tagged(window: Window, opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    session = opened(Article.of(TEXT))
    tag_first(window, qtbot, "Zorbeyli")
    qtbot.waitUntil(lambda: ("Zorbeyli", "ORG") in offered(session))
    article = window.suggesting.process.text("Zorbeyli'nin kararı bekleniyor.")
    assert [m.label for m in article.mentions] == ["ORG"]


def test_a_cue_set_by_hand_is_known_in_the_next_article(window: Window, opened: Opened, qtbot: QtBot) -> None:
    session = opened(Article.of('Vali, "Yol bitti." köpürdü.'))
    text = session.article.repaired
    at, cue = text.index('"'), text.index("köpürdü")
    session.select(Span(at, text.index(" köp")))
    session.tag_quotation()
    session.select(Span(cue, cue + len("köpürdü")))
    qtbot.keyClick(window.panes.repaired, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.suggesting.lessons.cues == ["köpürdü"])
    article = window.suggesting.process.text('Muhtar, "Su gelmedi." köpürdü.')
    [quotation] = article.quotations
    assert quotation.cue is not None
    assert quotation.cue.of(article.repaired) == "köpürdü"


def taught(opened: Opened) -> Session:
    """A project that knows a word, a cue and has a learner."""
    session = opened(Article.of(TEXT))
    assert session.project is not None
    keep_lesson(session.project.values, 7, Lesson(tagged=(("Zorbeyli", "ORG"), ("Umut", "PER")), cues=("köpürdü",)))
    session.project.values.set(Values.LEARNER, pack(MODEL))
    session.project_changed.emit()
    return session


def test_a_word_on_the_page_is_forgotten_with_the_delete_key_and_comes_back_with_undo(
    page: LearnedPage, opened: Opened, qtbot: QtBot
) -> None:
    session = taught(opened)
    dialog = page.show()
    assert names(dialog) == {"köpürdü", "Umut", "Zorbeyli"}
    dialog.filter.setText("zor")
    assert names(dialog) == {"Zorbeyli"}
    dialog.table.selectRow(0)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    dialog.filter.clear()
    assert names(dialog) == {"köpürdü", "Umut"}
    assert session.project is not None
    assert session.project.values.get(Values.FORGOTTEN)
    qtbot.mouseClick(dialog.undo_button, Qt.MouseButton.LeftButton)
    assert names(dialog) == {"köpürdü", "Umut", "Zorbeyli"}
    assert session.project.values.get(Values.FORGOTTEN) is None


def test_forgetting_all_takes_the_learner_too_and_undo_brings_it_back(
    page: LearnedPage, opened: Opened, qtbot: QtBot
) -> None:
    session = taught(opened)
    dialog = page.show()
    assert "90" in dialog.state.text()
    qtbot.mouseClick(dialog.all_button, Qt.MouseButton.LeftButton)
    assert session.project is not None
    assert not names(dialog)
    assert dialog.nothing.isVisible()
    assert session.project.values.get(Values.LEARNER) is None
    qtbot.mouseClick(dialog.undo_button, Qt.MouseButton.LeftButton)
    assert unpack(session.project.values.get(Values.LEARNER) or b"").curve == MODEL.curve


def test_the_page_is_empty_and_says_so_in_a_new_project(page: LearnedPage, opened: Opened) -> None:
    opened(Article.of(TEXT))
    dialog = page.show()
    assert dialog.nothing.isVisible()
    assert not dialog.train_button.isEnabled()
    assert "400" in dialog.state.text()


def decided(number: int, processed: Callable[[str], Article]) -> Article:
    """An article in which every suggestion was accepted."""
    article = processed(f"Bakan Ali Kara {number} kez Ankara'da konuştu. Toplantı Bursa'da sürdü.")
    accepted: list[Mention] = [replace(m, state=State.ACCEPTED, author="me") for m in article.mentions]
    return Article.of(article.original, article.edits, accepted)


def test_training_runs_beside_the_window_and_its_model_is_kept(
    learned: Learned, page: LearnedPage, opened: Opened, qtbot: QtBot, processed: Callable[[str], Article]
) -> None:
    session = taught(opened)
    assert session.project is not None
    session.project.values.set(Values.LEARNER, None)
    for number in range(12):
        article = decided(number, processed)
        added = session.project.add(f"{number}.txt", None, article.original.encode(), Decoding(), article)
        pairs = tuple((m.span.of(article.repaired), m.label) for m in article.mentions)
        keep_lesson(session.project.values, added, Lesson(tagged=pairs))
    session.project_changed.emit()
    dialog = page.show()
    qtbot.mouseClick(dialog.train_button, Qt.MouseButton.LeftButton)
    assert dialog.stop_button.isVisible()
    qtbot.waitUntil(lambda: not learned.training.running)
    model = unpack(session.project.values.get(Values.LEARNER) or b"")
    assert [p.sentences for p in model.curve] == [24]
    assert dialog.curve.isVisible()
    assert "24" in dialog.curve.accessibleDescription()


def test_a_training_that_is_stopped_or_fails_leaves_the_model_as_it_was(
    learned: Learned, page: LearnedPage, opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = taught(opened)

    def fail(path: Path, told: object, *, now: bool) -> Trained:
        raise TashihError("No room left.")

    monkeypatch.setattr("tashih.learning.training.train_project", fail)
    dialog = page.show()
    learned.training.start()
    qtbot.waitUntil(lambda: dialog.state.text() == "No room left.")
    learned.training.start()
    learned.training.stop()
    assert not learned.training.running
    assert session.project is not None
    assert unpack(session.project.values.get(Values.LEARNER) or b"").weights == MODEL.weights


def test_training_is_looked_at_only_after_decisions_enough(learned: Learned, opened: Opened) -> None:
    session = taught(opened)
    training = learned.training
    assert isinstance(training, Training)
    assert training.decisions == 2
    assert not training.waiting
    assert session.project is not None
    keep_lesson(session.project.values, 8, Lesson(tagged=(("Kale", "LOC"),) * 120))
    session.project_changed.emit()
    assert training.waiting
