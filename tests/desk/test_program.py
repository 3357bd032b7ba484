"""The program around the work: another language under way, what it remembers, why something cannot be done."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desk.conftest import Opened
from desk.test_translation import FOLDER, _tool
from tashih import resources
from tashih.article.article import Article
from tashih.article.spans import Span
from tashih.desk.actions.action import Menu
from tashih.desk.app import Program, translate
from tashih.desk.dialogs.settings import SettingsDialog
from tashih.desk.palette import DETAIL
from tashih.desk.recent import RecentMenu
from tashih.desk.settings import Settings
from tashih.desk.window import Window


@pytest.fixture
def program(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    """The program in English, with the translations made just now."""
    for name in ("tashih_tr", "tashih_en", "keys_tr"):
        made = [str(_tool("lrelease")), "-silent", str(FOLDER / f"{name}.ts"), "-qm", str(tmp_path / f"{name}.qm")]
        subprocess.run(made, check=True)
    path = resources.path
    monkeypatch.setattr(resources, "path", lambda *parts: tmp_path if parts == ("translations",) else path(*parts))
    monkeypatch.setattr("sys.excepthook", None)
    settings.language = "en"
    translate(qapp, "en")
    made_ = Program(qapp, settings)
    yield made_
    made_.window.close()
    made_.window.deleteLater()
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(QLocale.c())


def test_another_language_is_spoken_at_once_and_the_work_stays_as_it_is(
    qtbot: QtBot, program: Program, settings: Settings, tmp_path: Path
) -> None:
    file = tmp_path / "haber.txt"
    file.write_text("Dün Ankara'da toplantı yapıldı.\n\nSonra herkes evine döndü.", encoding="utf-8")
    with qtbot.waitSignal(program.window.opener.ended, timeout=30_000):
        program.window.open_paths([file])
    before, session = program.window, program.window.session
    session.select(Span(4, 10))
    session.tag("LOC")
    session.select(Span(40, 45))
    dialog = before.dialogs.settings()
    dialog.language.setCurrentIndex(dialog.language.findData("tr"))
    qtbot.waitUntil(lambda: program.window is not before, timeout=30_000)
    after = program.window
    assert after.commands["undo"].text().startswith("Geri al")
    assert after.commands.menu(Menu.FILE).title() == "&Dosya"
    assert after.session is session
    assert (session.name, session.selected) == ("haber.txt", Span(40, 45))
    assert after.panes.repaired.toPlainText() == session.article.repaired
    assert after.findChildren(SettingsDialog)
    session.undo()
    assert not [m for m in session.article.mentions if m.author]
    session.type_text(Span(0, 0), "x")
    assert after.panes.repaired.toPlainText().startswith("xDün")


def test_what_was_opened_is_in_the_menu_and_on_the_empty_desk(
    qtbot: QtBot, window: Window, settings: Settings, tmp_path: Path
) -> None:
    [menu] = window.findChildren(RecentMenu)
    assert not menu.menuAction().isEnabled()
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Bir metin.", encoding="utf-8")
        with qtbot.waitSignal(window.opener.ended, timeout=30_000):
            window.open_paths([tmp_path / name])
    (tmp_path / "a.txt").unlink()
    menu.aboutToShow.emit()
    files = [a for a in menu.actions() if a.text()][:-1]
    assert [a.text().split()[1] for a in files] == ["b.txt", "a.txt"]
    assert [a.isEnabled() for a in files] == [True, False]
    window.session.close_project()
    names = [b.text() for b in window.welcome.recent.findChildren(QPushButton)]
    assert names == ["b.txt"]
    with qtbot.waitSignal(window.opener.ended, timeout=30_000):
        window.welcome.recent.findChildren(QPushButton)[0].click()
    assert window.session.name == "b.txt"
    menu.actions()[-1].trigger()
    assert settings.recent == []


def test_columns_are_where_they_were_left(qtbot: QtBot, window: Window, opened: Opened, settings: Settings) -> None:
    opened(Article.of("Bir metin."))
    window.resize(780, 560)
    window._splitter.setSizes([0, 380, 400])
    sizes = window._splitter.sizes()
    window.layouts.keep()
    window._splitter.setSizes([0, 500, 280])
    assert window._splitter.sizes() != sizes
    window.layouts.restore()
    assert all(abs(a - b) < 3 for a, b in zip(window._splitter.sizes(), sizes, strict=True))


def test_an_action_that_makes_no_sense_says_why(qtbot: QtBot, window: Window, opened: Opened) -> None:
    accept = window.commands["accept"]
    assert "Open an article first" in window.commands["find"].toolTip()
    opened(Article.of("Temiz bir metin."))
    assert "Open an article first" not in window.commands["find"].toolTip()
    assert not accept.isEnabled()
    assert "nothing to decide" in accept.toolTip()
    palette = window.dialogs.palette()
    details = [palette.list.item(n).data(DETAIL) for n in range(palette.list.count())]
    assert any("No repair is known" in str(d) for d in details)
    palette.close()


def test_keys_that_clash_go_to_what_the_person_chose_and_that_is_told(
    window: Window, settings: Settings, opened: Opened
) -> None:
    settings.shortcuts = {"find": "Ctrl+E"}
    [told] = window.dialogs.use_own_shortcuts()
    assert "Ctrl+E" in told
    assert window.commands["find"].shortcut() == QKeySequence("Ctrl+E")
    assert window.commands["export"].shortcut() != QKeySequence("Ctrl+E")
    assert window.dialogs.use_own_shortcuts() == []
