"""What opens above the window, driven as a person would, with what is on screen and what is stored."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from news import news
from tashih.article.decisions import repairs
from tashih.article.edits import EditState
from tashih.article.spans import Span
from tashih.desk import labels
from tashih.desk.dialogs.dialogs import Dialogs
from tashih.desk.dialogs.encoding import EncodingDialog
from tashih.desk.dialogs.labels import LabelsDialog, faults
from tashih.desk.labels import Label
from tashih.desk.palette import Chooser, ranked
from tashih.desk.theme import Choice
from tashih.store.project import Project


@pytest.fixture
def dialogs(window, opened) -> Dialogs:
    """The dialogs of a window with an article open."""
    window.session.language = "en"
    opened(news())
    return window.dialogs


@pytest.fixture
def session(session):
    session.language = "en"
    return session


def offered(chooser: Chooser) -> list[str]:
    """What a screen reader says of each choice, which is what is seen."""
    return [chooser.list.item(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(chooser.list.count())]


# choosing by typing


@pytest.mark.parametrize(
    ("typed", "first"),
    [("undo", "Undo"), ("suggest again", "Suggest again"), ("again suggest", "Suggest again"), ("frst", "First steps")],
)
def test_that_letters_find_a_command(dialogs, qtbot, typed, first):
    chooser = dialogs.palette()
    qtbot.keyClicks(chooser.field, typed)
    assert first in [text.split(",")[0] for text in offered(chooser)]
    chooser.close()


def test_that_turkish_letters_need_not_be_typed():
    assert ranked("okunus", ["Kapat", "Başka bir okunuş…"]) == [1]


def test_that_enter_in_the_palette_does_the_command_and_arrows_move(dialogs, qtbot, session):
    mention = session.article.mentions.get("m3")
    session.relabel(mention, "ORG")
    chooser = dialogs.palette()
    qtbot.keyClicks(chooser.field, "Undo")
    qtbot.keyClick(chooser.field, Qt.Key.Key_Down)
    qtbot.keyClick(chooser.field, Qt.Key.Key_Up)
    qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    assert session.article == news()


def test_that_the_palette_names_keys_and_says_when_nothing_fits(dialogs, qtbot):
    chooser = dialogs.palette()
    assert any("Ctrl+Z" in text for text in offered(chooser)) or any("Ctrl+O" in text for text in offered(chooser))
    qtbot.keyClicks(chooser.field, "qqqq")
    assert offered(chooser) == []
    assert chooser.nothing.isVisible()
    chooser.close()


def test_that_what_makes_no_sense_now_cannot_be_chosen(dialogs, qtbot, session):
    chooser = dialogs.palette()
    qtbot.keyClicks(chooser.field, "Redo")
    qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    assert chooser.isVisible()
    chooser.close()


def test_that_a_label_is_chosen_by_its_first_letters(dialogs, qtbot, session):
    session.take_up(session.article.mentions.get("m3"))
    chooser = dialogs.choose_label()
    qtbot.keyClicks(chooser.field, "org")
    qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    assert session.article.mentions.get("m3").label == "ORG"


def test_that_another_reading_is_chosen_with_its_evidence(dialogs, qtbot, session):
    assert dialogs.candidates() is None
    [suggested] = [r for r in repairs(session.article) if r.state is EditState.SUGGESTED]
    session.take_up(suggested)
    chooser = dialogs.candidates()
    assert offered(chooser) == ["1  süzleşme, 10 %  ·  Typed by hand."]
    qtbot.mouseClick(
        chooser.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=chooser.list.visualItemRect(chooser.list.item(0)).center(),
    )
    assert "süzleşme" in session.article.repaired


# encoding

CP1254 = "Çağrı yapan şoför, ıslak İzmir yolunda değişiklik söyledi.".encode("cp1254")


def test_that_another_encoding_shows_at_once_how_the_text_would_read(qtbot):
    dialog = EncodingDialog(CP1254, "cp1254", "a.txt")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    assert "Çağrı" in dialog.preview.toPlainText()
    assert not dialog.use.isEnabled()
    items = [dialog.list.item(n).data(0x100) for n in range(dialog.list.count())]
    dialog.list.setCurrentRow(items.index("cp1252"))
    assert "Çaðrý" in dialog.preview.toPlainText()
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.use.click()
    assert told.args == ["cp1252"]


def test_that_the_dialog_says_why_and_what_would_become_of_the_words(qtbot):
    dialog = EncodingDialog(CP1254, "cp1254", "a.txt")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    assert "6 of 6" in dialog.why.text()
    items = [dialog.list.item(n).data(0x100) for n in range(dialog.list.count())]
    dialog.list.setCurrentRow(items.index("cp1252"))
    assert "1 of 6" in dialog.why.text()
    dialog.list.setCurrentRow(items.index("utf-16-le"))
    assert dialog.why.text()


def test_that_reading_again_carries_decisions_over_tells_what_is_lost_and_can_be_taken_back(
    window, qtbot, tmp_path, session
):
    file = tmp_path / "haber.txt"
    file.write_bytes(CP1254 + " Ankara'da dün konuştu.".encode("cp1254"))
    window.open_paths([file])
    qtbot.waitUntil(lambda: session.has_article, timeout=30_000)
    before = session.article.original
    ankara, izmir = before.index("Ankara"), before.index("İzmir")
    session.select(Span(ankara, ankara + 6))
    session.tag("LOC")
    session.select(Span(izmir, izmir + 5))
    session.tag("LOC")
    session.project.note(session.article_id, "not")
    window.commands["encoding"].trigger()
    [dialog] = window.findChildren(EncodingDialog)
    items = [dialog.list.item(n).data(0x100) for n in range(dialog.list.count())]
    dialog.list.setCurrentRow(items.index("cp857"))
    dialog.use.click()
    qtbot.waitUntil(lambda: session.article.original != before, timeout=30_000)
    assert len(session.project.articles()) == 1
    row = session.project.row(session.article_id)
    assert row.note == "not"
    assert session.project.source(session.article_id).decoding.encoding == "cp857"
    kept = [m for m in session.article.mentions if m.author]
    assert "Ankara" in [m.span.of(session.article.repaired) for m in kept]
    [told] = window.messages.messages
    assert "cp857" in told
    back = next(b for b in window.messages.findChildren(QPushButton) if "cp1254" in b.text())
    back.click()
    assert session.article.original == before
    assert {m.span.of(before) for m in session.article.mentions if m.author} >= {"Ankara", "İzmir"}


# labels


@pytest.fixture
def editor(qtbot: QtBot, appearance) -> LabelsDialog:
    made = LabelsDialog(labels.default(), "en", appearance)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def edited(editor: LabelsDialog, qtbot: QtBot) -> labels.LabelSet:
    with qtbot.waitSignal(editor.edited) as told:
        editor.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    return told.args[0]


def test_that_a_label_is_renamed_switched_on_added_moved_and_taken_out(editor, qtbot):
    editor.fields["en"].setFocus()
    editor.fields["en"].selectAll()
    qtbot.keyClicks(editor.fields["en"], "Human")
    editor.list.item(3).setCheckState(Qt.CheckState.Checked)
    editor.add()
    editor.list.setCurrentRow(4)
    editor.take_out()
    editor.list.setCurrentRow(0)
    editor.move_down()
    made = edited(editor, qtbot)
    assert [x.id for x in made.labels] == ["LOC", "PER", "ORG", "NORP", "MONEY", "PERCENT", "TITLE", "LABEL1"]
    assert made.get("PER").en == "Human"
    assert made.get("NORP").on
    assert made.get("LABEL1").key == "9"


def test_that_a_label_set_that_is_none_and_a_key_that_is_taken_are_told_in_turkish(qtbot, appearance, tmp_path):
    editor = LabelsDialog(labels.default(), "tr", appearance)
    editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(editor)
    file = tmp_path / "takım.json"
    file.write_text('{"labels": [{"id": "A", "key": "1"}, {"id": "B", "key": "1"}]}', encoding="utf-8")
    editor.import_from(file)
    assert editor.told.text().startswith("Bu bir etiket takımı değil: 1 tuşunu iki etiket kullanıyor.")
    editor.import_from(tmp_path / "yok.json")
    assert "okunamıyor" in editor.told.text()
    editor.fields["key"].setText("2")
    editor.fields["key"].textEdited.emit("2")
    assert "“Yer”" in editor.told.text()


def test_that_pale_and_alike_colours_are_told(editor):
    assert "colour-blind" in editor.told.text()
    editor.set_colour("light", "#dddddd")
    assert "Too pale" in editor.told.text()
    editor.set_colour("light", labels.default().get("LOC").light)
    assert "Place" in editor.told.text()
    assert faults(labels.default(), labels.default().get("PER")) == []


def test_that_two_labels_with_one_key_are_refused_with_a_sentence(editor, qtbot):
    editor.fields["key"].selectAll()
    qtbot.keyClicks(editor.fields["key"], "2")
    assert "“Place” has that already" in editor.told.text()


def test_that_a_label_set_is_exported_and_imported_and_a_wrong_file_is_told(editor, qtbot, tmp_path):
    editor.export_to(tmp_path / "set.json")
    editor.take_out()
    editor.import_from(tmp_path / "set.json")
    (tmp_path / "wrong.json").write_text("{}")
    editor.import_from(tmp_path / "wrong.json")
    assert "no label set" in editor.told.text()
    assert edited(editor, qtbot) == labels.default()


def test_that_the_labels_of_a_project_stay_with_it(dialogs, session):
    dialog = dialogs.labels()
    new = labels.default().with_label(Label("LAW", "Law", "Yasa", "9"))
    dialog.edited.emit(new)
    dialog.close()
    path = session.project.path
    session.close_project()
    session.open_project(Project.open(path))
    assert session.labels == new


# settings, shortcuts, about, first steps


def test_that_settings_take_effect_and_are_kept(dialogs, qtbot, appearance, settings, window):
    dialog = dialogs.settings()
    dialog.theme.setCurrentIndex(dialog.theme.findData("dark"))
    assert appearance.theme.name == "dark"
    dialog.points.setValue(20)
    dialog.author.setText("Ayla")
    dialog.author.editingFinished.emit()
    dialog.own_font.click()
    dialog.language.setCurrentIndex(dialog.language.findData("tr"))
    dialog.close()
    assert (settings.theme, settings.font_size, settings.author, settings.language) == (Choice.DARK, 20, "Ayla", "tr")
    assert settings.font
    assert settings.spoken == "tr"
    assert window.session.author == "Ayla"
    appearance.choose(Choice.LIGHT)


def test_that_a_key_is_changed_kept_and_a_taken_one_is_told(dialogs, qtbot, window, settings):
    dialog = dialogs.shortcuts()
    qtbot.keyClicks(dialog.filter, "suggest again")
    row = next(n for n in range(dialog.table.rowCount()) if dialog.table.item(n, 0).text() == "Suggest again")
    assert not dialog.table.isRowHidden(row)
    assert dialog.table.isRowHidden(0)
    dialog.table.setCurrentCell(row, 0)
    dialog.keys.setKeySequence(QKeySequence("Ctrl+Z"))
    dialog.set.click()
    assert "already means" in dialog.told.text()
    dialog.keys.setKeySequence(QKeySequence("Ctrl+Alt+G"))
    dialog.set.click()
    assert dialog.table.item(row, 1).text() == "Ctrl+Alt+G"
    action = next(a for a in window.actions() if a.objectName() == "process_again")
    assert action.shortcut().toString() == "Ctrl+Alt+G"
    assert dict(settings.shortcuts) == {"process_again": "Ctrl+Alt+G"}
    dialog.clear.click()
    assert action.shortcut().isEmpty()
    dialog.reset.click()
    assert dict(settings.shortcuts) == {}
    dialog.close()


def test_that_own_keys_are_given_again_at_the_next_start(dialogs, window, settings):
    settings.shortcuts = {"undo": "Ctrl+Alt+U"}
    dialogs.use_own_shortcuts()
    assert next(a for a in window.actions() if a.objectName() == "undo").shortcut().toString() == "Ctrl+Alt+U"


def test_that_about_shows_every_notice_of_the_data(dialogs):
    dialog = dialogs.about()
    assert "CC BY-SA" in dialog.notices.toPlainText() or "Attribution-ShareAlike" in dialog.notices.toPlainText()
    dialog.close()


def test_that_nothing_is_typed_into_an_article_behind_the_first_steps(dialogs, window, qtbot):
    before = window.session.article.repaired
    dialog = dialogs.tour()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_X)
    assert window.session.article.repaired == before
    dialog.close()


def test_that_the_first_steps_are_shown_once(dialogs, settings):
    settings.tour_seen = False
    dialog = dialogs.tour_at_first()
    assert dialog is not None
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert {"F8", "Ctrl+Return", "Alt+Q"} <= set(texts)
    dialog.close()
    assert dialogs.tour_at_first() is None


@pytest.mark.parametrize("name", ["settings", "labels", "shortcuts", "about", "tour"])
def test_that_a_dialog_has_names_and_leaves_on_escape(dialogs, qtbot, name):
    dialog: QWidget = getattr(dialogs, name)()
    assert dialog.accessibleName() or dialog.windowTitle()
    for button in dialog.findChildren(QAbstractButton):
        inside = button.parent() is not None and button.parent().metaObject().className().startswith(
            ("QLineEdit", "QTable")
        )
        assert inside or button.text() or button.accessibleName() or button.toolTip(), button.objectName()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
