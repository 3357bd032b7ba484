"""Turkish and English are complete: every visible string is translated, keeps its particulars, and is shown."""

import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import PySide6
import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from news import news
from tashih import resources
from tashih.desk.actions.table import ACTIONS
from tashih.desk.app import translate
from tashih.desk.dialogs.settings import SettingsDialog
from tashih.desk.panels.side_bar import SideBar
from tashih.desk.settings import Settings
from tashih.desk.status_line import StatusLine

FOLDER = resources.path("translations")
DESK = resources.root().parent / "gui" / "tashih" / "desk"
TURKISH = FOLDER / "tashih_tr.ts"
SAME = {"Tashih"}


def _tool(name: str) -> Path:
    folder = Path(PySide6.__file__).parent
    found = next((p for p in (folder / name, folder / f"{name}.exe") if p.exists()), None)
    if found is None:
        pytest.skip(f"{name} is not part of this Qt")
    return found


def _messages(file: Path) -> list[tuple[str, ElementTree.Element]]:
    root = ElementTree.parse(file).getroot()
    return [(m.findtext("source", ""), m) for m in root.iter("message")]


def _translations(message: ElementTree.Element) -> list[str]:
    forms = [f.text or "" for f in message.iter("numerusform")]
    return forms or [message.findtext("translation", "")]


@pytest.mark.parametrize("name", ["tashih_tr.ts", "tashih_en.ts"])
def test_that_no_string_is_left_untranslated(name):
    open_ = [
        source
        for source, message in _messages(FOLDER / name)
        if message.find("translation").get("type") or not all(_translations(message))
    ]
    assert open_ == []


def test_that_translations_keep_particulars_and_say_something_else():
    for source, message in _messages(TURKISH):
        for text in _translations(message):
            assert sorted(re.findall(r"\{\w+\}|%n", text)) == sorted(re.findall(r"\{\w+\}|%n", source)), source
            assert text != source or source in SAME, source
            assert (text.startswith(" "), text.endswith("…")) == (source.startswith(" "), source.endswith("…")), source
            assert (";;" in text) == (";;" in source)


@pytest.mark.skipif(not DESK.is_dir(), reason="the sources are not here")
def test_that_every_string_of_the_desk_is_in_the_translation(tmp_path):
    files = sorted(str(f) for f in DESK.rglob("*.py"))
    for name, plural in (("tashih_tr.ts", []), ("tashih_en.ts", ["-pluralonly"])):
        copy = tmp_path / name
        shutil.copyfile(FOLDER / name, copy)
        command = [str(_tool("lupdate")), *files, "-ts", str(copy), "-locations", "none", "-no-obsolete", *plural]
        subprocess.run(command, check=True, capture_output=True)
        assert {s for s, _ in _messages(copy)} == {s for s, _ in _messages(FOLDER / name)}


@pytest.fixture
def turkish(qapp, tmp_path, monkeypatch):
    """The program in Turkish, with a translation made just now."""
    for name in ("tashih_tr", "tashih_en", "keys_tr"):
        command = [str(_tool("lrelease")), "-silent", str(FOLDER / f"{name}.ts"), "-qm", str(tmp_path / f"{name}.qm")]
        subprocess.run(command, check=True)
    path = resources.path
    monkeypatch.setattr(resources, "path", lambda *parts: tmp_path if parts == ("translations",) else path(*parts))
    before = set(qapp.findChildren(QTranslator))
    translate(qapp, "tr")
    yield
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(QLocale.c())


def _texts(root: QWidget) -> set[str]:
    found = {root.windowTitle(), root.accessibleName()}
    for widget in root.findChildren(QWidget):
        found |= {widget.toolTip(), widget.accessibleName()}
        if isinstance(widget, QLabel | QPushButton | QToolButton):
            found.add(widget.text())
    return {t.replace("&", "") for t in found if t}


def test_that_a_turkish_window_shows_no_english(turkish, qtbot, opened, appearance, tmp_path):
    session = opened(news())
    session.language = "tr"
    bar = SideBar(session, appearance)
    dialog = SettingsDialog(Settings())
    for widget in (bar, dialog):
        qtbot.addWidget(widget)
        widget.show()
    english = {s.replace("&", "") for s, _ in _messages(TURKISH)} - {"Tashih"}
    turkish = {t.replace("&", "") for _, m in _messages(TURKISH) for t in _translations(m)}
    shown = _texts(bar) | _texts(dialog)
    assert shown & (english - turkish) == set()
    assert "Kabul et (A)" in shown
    assert bar.repairs.title() == "Düzeltmeler"
    assert next(a for a in ACTIONS if a.id == "undo").shown == "Geri al"


def test_that_keys_are_named_as_printed_and_no_two_actions_share_one(turkish, window):
    actions = [window.commands[a.id] for a in window.commands.offered]
    shortcuts = [s.toString(QKeySequence.SequenceFormat.PortableText) for a in actions for s in a.shortcuts()]
    assert len(shortcuts) == len(set(shortcuts))
    assert "Ctrl+Return" in shortcuts
    assert window.commands["accept"].shortcut().toString(QKeySequence.SequenceFormat.NativeText) == "Ctrl+Enter"


def test_that_counts_have_their_plural(turkish, qapp, opened):
    line = StatusLine(opened(news()))
    assert "5 düzeltme" in line.sentences[1]
    line.deleteLater()
