"""Export, driven as a person would: one line a format, which articles, where to, and the report."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from news import news
from tashih.article.article import Article
from tashih.desk.dialogs.export import ExportDialog
from tashih.desk.printing import PDF_COPY, page
from tashih.desk.window import Window
from tashih.formats import registry
from tashih.formats.document import Document
from tashih.store.articles import Decoding


@pytest.fixture
def desk(window: Window, opened) -> Window:
    """A window with an article open, in English."""
    window.session.language = "en"
    opened(news())
    return window


def export(desk: Window, qtbot: QtBot, kind: str, target: Path, scope: str = "one") -> ExportDialog:
    dialog = desk.exporter.ask()
    dialog.choose(kind)
    getattr(dialog, scope).click()
    dialog.target.setText(str(target))
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.pages.currentIndex() != 1)
    return dialog


def test_that_every_format_says_what_it_holds_in_one_line(desk):
    dialog = desk.exporter.ask()
    assert dialog.list.topLevelItemCount() == len(registry.writers()) + 1  # and PDF
    for row in range(dialog.list.topLevelItemCount()):
        name, holds = (dialog.list.topLevelItem(row).text(column) for column in (0, 1))
        assert len(holds) > 10
        assert "_" not in name + holds
    dialog.close()


def test_that_an_article_is_exported_and_the_report_says_what_arrived(desk, qtbot, tmp_path):
    dialog = export(desk, qtbot, "tashih-json", tmp_path / "out.tashih.json")
    assert dialog.report.outcome.text() == "Everything was written"
    assert "quotations 2" in dialog.report.summary.text()
    [file] = dialog.report.files
    assert json.loads(file.read_text("utf-8"))
    assert str(file) in dialog.report.details.toPlainText()
    dialog.close()


def test_that_losses_are_told_one_line_a_reason(desk, qtbot, tmp_path):
    dialog = export(desk, qtbot, "brat", tmp_path / "out.ann")
    assert dialog.report.outcome.text() == "Written, with losses"
    assert dialog.report.details.toPlainText().startswith("×")
    dialog.close()


def test_that_a_file_in_the_way_is_told_and_replaced_only_when_asked(desk, qtbot, tmp_path):
    export(desk, qtbot, "tashih-json", tmp_path / "out.json").close()
    dialog = export(desk, qtbot, "tashih-json", tmp_path / "out.json")
    assert dialog.pages.currentIndex() == 0
    assert dialog.problem.isVisible()
    assert "out" in dialog.problem.text()
    dialog.overwrite.click()
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.pages.currentIndex() == 2)
    dialog.close()


def test_that_all_articles_of_the_project_are_exported(desk, qtbot, session, tmp_path):
    session.project.add("iki.txt", None, b"iki", Decoding(), news())
    dialog = export(desk, qtbot, "tashih-jsonl", tmp_path / "all.jsonl", "all")
    assert "Articles 2" in dialog.report.summary.text()
    dialog.close()


def test_that_the_selected_articles_are_exported_and_no_others(desk, qtbot, session, tmp_path):
    for name in ("iki", "üç"):
        session.project.add(f"{name}.txt", None, name.encode(), Decoding(), Article.of(name))
    session.project_changed.emit()
    panel = desk.sides.left
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)
    panel.view.selectAll()
    panel.view.selectionModel().select(panel.model.index(0, 0), panel.view.selectionModel().SelectionFlag.Deselect)
    dialog = export(desk, qtbot, "tashih-jsonl", tmp_path / "some.jsonl", "chosen")
    rows = [json.loads(line) for line in dialog.report.files[0].read_text("utf-8").splitlines()]
    assert [row["original"] for row in rows] == ["iki", "üç"]
    dialog.close()


def test_that_format_folder_and_report_are_remembered(desk, qtbot, tmp_path):
    dialog = desk.exporter.ask()
    dialog.keep_report.click()
    dialog.close()
    first = desk.exporter.ask()
    first.keep_report.setChecked(True)
    first.choose("brat")
    first.target.setText(str(tmp_path / "out.ann"))
    qtbot.mouseClick(first.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: first.pages.currentIndex() == 2)
    assert (tmp_path / "out.ann.report.json").exists()
    first.close()
    again = desk.exporter.ask()
    assert again.format.id == "brat"
    assert Path(again.target.text()).parent == tmp_path
    assert again.keep_report.isChecked()
    again.close()


def test_that_a_stopped_export_leaves_no_half_written_file(desk, qtbot, session, tmp_path):
    for n in range(30):
        session.project.add(f"{n}.txt", None, str(n).encode(), Decoding(), Article.of(str(n)))
    dialog = desk.exporter.ask()
    dialog.choose("tashih-jsonl")
    dialog.all.click()
    dialog.target.setText(str(tmp_path / "out" / "all.jsonl"))
    dialog.export()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    desk.tasks.cancel_all()
    QApplication.processEvents()
    assert not list((tmp_path / "out").glob("*.part"))


def test_that_a_pdf_holds_the_repaired_text_and_a_page_number(qapp, tmp_path):
    report = PDF_COPY.write(Document("haber", news()), tmp_path / "x")
    [file] = report.files
    assert file.read_bytes().startswith(b"%PDF-")
    assert {loss.reason.key for loss in report.lost} >= {"lost_edits"}
    pypdf = pytest.importorskip("pypdf")
    text = "".join(p.extract_text() for p in pypdf.PdfReader(file).pages)
    assert news().repaired.split()[0] in "".join(text.split())


def test_that_a_pdf_is_made_beside_the_window(desk, qtbot, tmp_path):
    dialog = export(desk, qtbot, "pdf-copy", tmp_path / "out.pdf")
    assert dialog.report.files[0].read_bytes().startswith(b"%PDF-")
    dialog.close()


def test_that_a_page_to_print_is_told_in_the_language_of_its_reader(qapp):
    assert "quotations" in page(Document("haber", news(), language="en"))
    assert "alıntı" in page(Document("haber", news(), language="tr"))
