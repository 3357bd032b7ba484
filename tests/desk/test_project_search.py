"""Search over the project in the window: found as Turkish letters fold, gone to, tagged and replaced as one act."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tashih.article.article import Article
from tashih.desk.dialogs.search import SearchDialog
from tashih.desk.window import Window
from tashih.store.articles import Decoding
from tashih.store.project import Project

TEXTS = (
    "IŞIK dün söndü. Bakan konuştu.",
    "Dün ışık yandı, sonra ISIK denildi.",
    "Burada Işık Üniversitesi var. Bakanlık ışıksız.",
)


@pytest.fixture
def project(window: Window, tmp_path: Path) -> Project:
    """Three short articles, the first open."""
    made = Project.create(tmp_path / "haber.tashih")
    for number, text in enumerate(TEXTS, 1):
        made.add(f"haber {number}", None, text.encode(), Decoding(), Article.of(text))
    window.session.open_project(made)
    return made


def searched(qtbot: QtBot, window: Window, words: str) -> SearchDialog:
    window.commands["project_search"].trigger()
    dialog = window.project_search.dialog
    assert dialog is not None
    dialog.words.setText(words)
    settle(qtbot, window, dialog)
    return dialog


def settle(qtbot: QtBot, window: Window, dialog: SearchDialog) -> None:
    qtbot.waitUntil(lambda: not dialog._timer.isActive() and window.project_search._task is None)


def found(dialog: SearchDialog) -> list[tuple[str, str]]:
    rows = range(dialog.model.rowCount())
    return [(dialog.model.index(r, 0).data(), dialog.model.index(r, 2).data()) for r in rows]


def test_words_are_found_in_every_article_as_turkish_letters_fold(
    qtbot: QtBot, window: Window, project: Project
) -> None:
    dialog = searched(qtbot, window, "ışık")
    assert found(dialog) == [("haber 1", "IŞIK"), ("haber 2", "ışık"), ("haber 3", "Işık"), ("haber 3", "ışık")]
    assert "4 place" in dialog.told.text()
    dialog.plain.setChecked(True)
    settle(qtbot, window, dialog)
    assert ("haber 2", "ISIK") in found(dialog)
    dialog.plain.setChecked(False)
    dialog.whole.setChecked(True)
    settle(qtbot, window, dialog)
    assert len(found(dialog)) == 3


def test_a_regular_expression_narrows_what_was_found(qtbot: QtBot, window: Window, project: Project) -> None:
    dialog = searched(qtbot, window, "ışık")
    dialog.pattern.setText("yandı")
    settle(qtbot, window, dialog)
    assert found(dialog) == [("haber 2", "ışık")]
    dialog.pattern.setText("(")
    settle(qtbot, window, dialog)
    assert "regular expression" in dialog.told.text()
    assert found(dialog) == []


def test_a_place_is_gone_to(qtbot: QtBot, window: Window, project: Project) -> None:
    dialog = searched(qtbot, window, "üniversitesi")
    qtbot.keyClick(dialog.words, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert window.session.name == "haber 3"
    assert window.session.selected.of(window.session.article.repaired) == "Üniversitesi"


def test_chosen_places_are_replaced_and_taken_back_as_one(qtbot: QtBot, window: Window, project: Project) -> None:
    dialog = searched(qtbot, window, "ışık")
    dialog.whole.setChecked(True)
    settle(qtbot, window, dialog)
    dialog.table.selectAll()
    dialog.by.setText("lamba")
    dialog.replace.click()
    qtbot.waitUntil(lambda: all("lamba" in project.article(n).repaired for n in (1, 2, 3)))
    qtbot.waitUntil(window.offers.isVisible)
    assert window.session.article.repaired == "lamba dün söndü. Bakan konuştu."
    window.offers.buttons[0].click()
    qtbot.waitUntil(lambda: [project.article(n).repaired for n in (1, 2, 3)] == list(TEXTS))


def test_chosen_places_are_tagged_and_tagged_once(qtbot: QtBot, window: Window, project: Project) -> None:
    dialog = searched(qtbot, window, "bakan")
    dialog.whole.setChecked(True)
    settle(qtbot, window, dialog)
    assert found(dialog) == [("haber 1", "Bakan")]
    dialog.tag.click()
    dialog.tag.click()
    [mention] = window.session.article.mentions
    assert mention.span.of(TEXTS[0]) == "Bakan"
    assert mention.label == dialog.label.currentData()


def test_in_the_original_and_among_names_nothing_can_be_replaced(
    qtbot: QtBot, window: Window, project: Project
) -> None:
    dialog = searched(qtbot, window, "ışık")
    dialog.side.setCurrentIndex(1)
    settle(qtbot, window, dialog)
    assert len(found(dialog)) == 4
    assert not dialog.replace.isEnabled()
    assert not dialog.tag.isEnabled()


def test_the_list_is_sorted_by_what_stands_beside(qtbot: QtBot, window: Window, project: Project) -> None:
    dialog = searched(qtbot, window, "ışık")
    dialog.table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    right = [dialog.model.index(r, 3).data() for r in range(dialog.model.rowCount())]
    assert [text.strip(" .")[:3] for text in right] == ["dün", "Üni", "yan", "sız"]


def test_what_is_typed_meanwhile_is_found(qtbot: QtBot, window: Window, project: Project) -> None:
    dialog = searched(qtbot, window, "şimşek")
    assert "Not found" in dialog.told.text()
    from tashih.article.spans import Span

    window.session.type_text(Span(0, 0), "Şimşek ")
    qtbot.waitUntil(lambda: found(dialog) == [("haber 1", "Şimşek")])
