"""What is particular about a project is said while it is so: read-only, not to be shared, taken away."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog, QPushButton

from desk.conftest import Opened, type_in
from tashih.article.article import Article
from tashih.desk.window import Window
from tashih.store import connection
from tashih.store.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A closed project with one article."""
    path = tmp_path / "haber.tashih"
    with Project.create(path) as made:
        from tashih.store.articles import Decoding

        made.add("haber.txt", None, b"Bir metin.", Decoding(), Article.of("Bir metin."))
    return path


def test_a_read_only_project_says_so_and_offers_a_copy(
    window: Window, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    window.open_paths([project])
    assert "not changed" in window.messages.messages[0]
    type_in(window.panes.repaired, "x")
    assert window.session.article.repaired == "Bir metin."
    monkeypatch.undo()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "kopya"), ""))
    window.messages.findChildren(QPushButton)[0].click()
    with Project.open(tmp_path / "kopya.tashih") as copy:
        assert copy.article(1).repaired == "Bir metin."


def test_a_project_that_cannot_be_shared_says_so(
    window: Window, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "is_remote", lambda _: True)
    window.open_paths([project])
    assert "no other window or computer" in window.messages.messages[0]
    type_in(window.panes.repaired, "x")
    assert window.session.article.repaired == "xBir metin."


def test_what_was_said_of_a_project_goes_with_it(
    window: Window, project: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(connection, "is_remote", lambda _: True)
        window.open_paths([project])
    opened(Article.of("Başka."))
    assert not window.messages.messages


def test_a_project_taken_away_is_told_before_anything_is_typed(
    window: Window, opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = opened(Article.of("Bir metin."))
    assert session.project is not None
    path = session.project.path
    for part in path.parent.glob(path.name + "*"):
        part.rename(part.with_name("taşındı" + part.name))
    window.watching.look()
    assert "removed, renamed or replaced" in window.messages.messages[0]
    window.status_line.refresh()
    assert window.status_line.sentences[2] == "The last change is not saved"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "kopya"), ""))
    window.messages.findChildren(QPushButton)[0].click()
    assert session.project.path.name == "kopya.tashih"
    assert session.is_saving
    type_in(window.panes.repaired, "x")
    assert session.article.repaired == "xBir metin."


def test_a_project_of_a_newer_version_says_what_to_do(window: Window, project: Path) -> None:
    data = bytearray(project.read_bytes())
    data[60:64] = (999).to_bytes(4, "big")
    project.write_bytes(data)
    window.open_paths([project])
    assert "newer Tashih" in window.messages.messages[0]
    assert not window.session.has_article


def test_what_went_wrong_is_told_in_the_language_of_the_window(window: Window, project: Path, tmp_path: Path) -> None:
    QLocale.setDefault(QLocale("tr"))
    try:
        window.open_paths([tmp_path / "yok.tashih"])
        assert "yok.tashih açılamıyor: böyle bir dosya ya da klasör yok." in window.messages.messages[0]
    finally:
        QLocale.setDefault(QLocale.c())
