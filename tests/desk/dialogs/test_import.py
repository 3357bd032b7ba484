"""Import, driven as a person would: dialog, drag and drop, what came and what did not."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from held import document, full
from news import news
from tashih.article.annotations import Mention
from tashih.article.article import Article
from tashih.article.spans import Span
from tashih.desk.dialogs.import_ import ImportDialog
from tashih.desk.importing import is_for_import, proposed_project
from tashih.desk.window import Window
from tashih.formats import registry


@pytest.fixture
def desk(window: Window) -> Window:
    """A window that speaks English, with nothing open."""
    window.session.language = "en"
    return window


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an annotated article, a text and something broken."""
    place = tmp_path / "haberler"
    registry.get("brat").write(document(), place / "a")
    (place / "b.txt").write_text("Toplantı Ankara'da yapıldı.", "utf-8")
    (place / "c.json").write_text("{", "utf-8")
    return place


def run(dialog: ImportDialog, qtbot: QtBot) -> None:
    """Press Import and wait for the report."""
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.report, timeout=20_000)


def dropped(desk: Window, paths: list[Path]) -> None:
    """Drop files on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(p)) for p in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(desk, QDragEnterEvent(QPoint(9, 9), copy, data, left, none))
    QApplication.sendEvent(desk, QDropEvent(QPointF(9, 9), copy, data, left, none))


def test_that_a_folder_is_imported_into_a_project_beside_it_and_the_rest_is_told(desk, qtbot, folder):
    desk.commands["import"].trigger()
    dialog = desk.findChild(ImportDialog)
    assert not dialog.go.isEnabled()
    dialog.add([folder])
    assert dialog.choice.where.text() == str(folder.with_suffix(".tashih"))
    run(dialog, qtbot)
    assert dialog.report.outcome.text() == "Imported, but not everything"
    assert "Articles 2, of these annotated 1" in dialog.report.summary.text()
    assert "c.json" in dialog.report.details.toPlainText()
    assert desk.session.project.path == folder.with_suffix(".tashih")
    assert desk.session.has_article
    dialog.close()


def test_that_files_go_into_the_open_project_and_keep_their_annotations(desk, qtbot, opened, tmp_path):
    opened(news())
    registry.get("tashih-json").write(document(), tmp_path / "x")
    dialog = desk.importer.ask()
    dialog.add([tmp_path / "x.tashih.json"])
    assert dialog.choice.where.isHidden()
    run(dialog, qtbot)
    assert dialog.report.outcome.text() == "Everything was imported"
    assert len(desk.session.project.articles()) == 2
    assert desk.session.article == full()
    dialog.close()


def test_that_a_dropped_annotated_file_is_imported_without_a_question(desk, qtbot, tmp_path):
    registry.get("tashih-json").write(document(), tmp_path / "x")
    dropped(desk, [tmp_path / "x.tashih.json"])
    qtbot.waitUntil(lambda: desk.session.has_article, timeout=20_000)
    assert desk.session.article == full()
    qtbot.waitUntil(lambda: not desk.findChildren(ImportDialog) or desk.findChild(ImportDialog).isHidden())


def test_that_a_dropped_text_is_opened_as_before(desk, qtbot, tmp_path):
    (tmp_path / "a.txt").write_text("Kısa bir haber.", "utf-8")
    dropped(desk, [tmp_path / "a.txt"])
    qtbot.waitUntil(lambda: desk.session.has_article, timeout=20_000)
    assert not desk.findChildren(ImportDialog)


def test_that_the_text_of_an_annotation_file_is_not_imported_twice(desk, qtbot, tmp_path):
    registry.get("brat").write(document(), tmp_path / "a")
    dialog = desk.importer.ask()
    dialog.add([tmp_path / "a.ann", tmp_path / "a.txt"])
    assert dialog.choice.paths == [tmp_path / "a.ann"]
    dialog.close()


def test_that_the_columns_of_a_table_can_be_chosen(desk, qtbot, tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("no;haber;özet\n7;Uzun bir haber metni;kısa\n8;İkinci haber;öz\n", "utf-8")
    dialog = desk.importer.take([path])
    qtbot.waitUntil(dialog.choice.table.isVisible)
    assert dialog.choice.text.currentData() == "haber"
    assert "Uzun bir haber" in dialog.choice.text.currentText()
    dialog.choice.text.setCurrentIndex(dialog.choice.text.findData("özet"))
    dialog.choice.name.setCurrentIndex(dialog.choice.name.findData("no"))
    run(dialog, qtbot)
    project = desk.session.project
    assert [(r.name, project.article(r.id).original) for r in project.articles()] == [("7", "kısa"), ("8", "öz")]
    dialog.close()


def test_that_what_a_page_holds_beside_its_text_is_shown(desk, qtbot, tmp_path):
    page = "<title>T</title><nav>Menü burada</nav><article><p>Haberin metni Ankara'da geçiyor.</p></article>"
    (tmp_path / "x.html").write_text(page, "utf-8")
    dialog = desk.importer.take([tmp_path / "x.html"])
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.report, timeout=20_000)
    assert "Not taken from the page x.html:" in dialog.report.details.toPlainText()
    assert "Menü burada" in dialog.report.details.toPlainText()
    dialog.close()


def test_that_new_labels_can_be_tagged_with_at_once(desk, qtbot, tmp_path):
    article = Article.of("Ali geldi.", mentions=[Mention("m1", Span(0, 3), "WIZARD")])
    registry.get("brat").write(document(article), tmp_path / "x")
    dialog = desk.importer.take([tmp_path / "x.ann"])
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.report, timeout=20_000)
    assert "WIZARD" in dialog.report.details.toPlainText()
    assert "WIZARD" in [label.id for label in desk.session.labels.labels]
    dialog.close()


def test_that_stopping_keeps_what_was_read_and_says_so(desk, qtbot, tmp_path):
    rows = "".join(f"{n},haber {n} Ankara'da\n" for n in range(400))
    (tmp_path / "x.csv").write_text(f"id,text\n{rows}", "utf-8")
    dialog = desk.importer.take([tmp_path / "x.csv"])
    qtbot.waitUntil(dialog.choice.table.isVisible)
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.work.bar.maximum() == 400, timeout=20_000)
    qtbot.mouseClick(dialog.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.report, timeout=20_000)
    assert dialog.report.outcome.text() == "Stopped; what was read by then is in the project"
    assert 0 < len(desk.session.project.articles()) < 400
    dialog.close()


def test_that_rows_are_taken_off_the_list_by_key(desk, qtbot, folder):
    dialog = desk.importer.ask()
    dialog.add([folder, folder / "b.txt"])
    dialog.choice.list.setCurrentRow(0)
    dialog.choice.list.setFocus()
    qtbot.keyClick(dialog.choice.list, Qt.Key.Key_Delete)
    assert dialog.choice.paths == [folder / "b.txt"]
    dialog.close()


def test_that_a_project_that_cannot_be_written_is_told_and_can_be_mended(desk, qtbot, folder):
    dialog = desk.importer.ask()
    dialog.add([folder / "b.txt"])
    dialog.choice.where.setText("/proc/no/x.tashih")
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.choice.problem.isVisible, timeout=20_000)
    assert "x.tashih" in dialog.choice.problem.text()
    assert dialog.go.isVisible()
    dialog.close()


def test_that_without_a_name_the_project_has_the_one_proposed(desk, qtbot, folder):
    dialog = desk.importer.ask()
    dialog.add([folder / "b.txt"])
    dialog.choice.where.clear()
    run(dialog, qtbot)
    assert desk.session.project.path == folder / "b.tashih"
    dialog.close()


def test_what_is_imported_and_what_is_opened(tmp_path):
    for name in ("a.txt", "b.md", "c.tashih", "d.unknown"):
        (tmp_path / name).write_text("x", "utf-8")
        assert not is_for_import(tmp_path / name)
    (tmp_path / "e.docx").write_bytes(b"PK")
    (tmp_path / "f.csv").write_text("a,b\n", "utf-8")
    assert all(map(is_for_import, (tmp_path, tmp_path / "e.docx", tmp_path / "f.csv")))
    assert proposed_project([tmp_path / "a.txt"]).name == "a.tashih"
    assert proposed_project([tmp_path / "a.txt", tmp_path / "b.md"]).name == f"{tmp_path.name}.tashih"
