"""What all formats have in common: reports, failures that stop nobody else, plug-ins, characters."""

import json
from dataclasses import replace
from importlib.metadata import EntryPoint
from pathlib import Path

import msgspec
import pytest

from held import document
from tashih.article.annotations import Mention
from tashih.article.article import Article
from tashih.article.edits import Edit
from tashih.article.layers import Layer
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.article.text import Text
from tashih.errors import TashihError
from tashih.formats import registry
from tashih.formats.document import Document
from tashih.formats.names import with_stems
from tashih.formats.sidecar import Script, original_of
from tashih.reasons import sentences

BROKEN = Document("bozuk", Article("abc", Text("xyz"), mentions=Layer([Mention("m1", Span(0, 9), "PER")])))
FORMATS = [f for f in registry.writers() if not f.missing]


@pytest.mark.parametrize("form", FORMATS, ids=lambda f: f.id)
def test_one_bad_document_is_reported_and_the_rest_goes_on(form, tmp_path: Path) -> None:
    report = form.write_all([document(), BROKEN, replace(document(), name="iki")], tmp_path / "out")
    assert report.documents == 2
    assert [f.document for f in report.failed] == ["bozuk"]
    assert all(f.exists() for f in report.files)
    with pytest.raises(TashihError, match="bozuk"):
        form.write(BROKEN, tmp_path / "alone" / "x")
    assert not (tmp_path / "alone").exists()


@pytest.mark.parametrize("form", FORMATS, ids=lambda f: f.id)
def test_nothing_is_overwritten_unasked(form, tmp_path: Path) -> None:
    first = form.write(document(), tmp_path / "x")
    before = {f: f.read_bytes() for f in first.files}
    with pytest.raises(TashihError, match="exists already"):
        form.write(document(Article.of("başka")), tmp_path / "x")
    assert {f: f.read_bytes() for f in first.files} == before
    form.write(document(), tmp_path / "x", overwrite=True)


@pytest.mark.parametrize("form", FORMATS, ids=lambda f: f.id)
def test_every_loss_can_be_told_in_both_languages(form, tmp_path: Path) -> None:
    report = form.write(document(), tmp_path / "x")
    for language in ("en", "tr"):
        known = sentences(language)
        assert form.name.key in known
        assert form.holds.key in known
        assert {loss.reason.key for loss in report.lost} <= set(known)
    assert {loss.document for loss in report.lost} <= {"haber"}


@pytest.mark.parametrize("form", FORMATS, ids=lambda f: f.id)
def test_an_empty_article_can_be_written(form, tmp_path: Path) -> None:
    assert form.write(Document("boş", Article.of("")), tmp_path / "x").documents == 1


@pytest.mark.parametrize("form", FORMATS, ids=lambda f: f.id)
def test_lone_surrogates_are_replaced_and_said(form, tmp_path: Path) -> None:
    article = Article.of("a\ud800b", [Edit(2, 3, "\udfff", "r", Reason("hand"))])
    report = form.write(Document("x", article), tmp_path / "x")
    assert [(r.at, r.by) for r in report.replaced] == [(1, "\ufffd"), (2, "\ufffd")]
    json.loads(report.as_json())


def test_the_report_can_be_stored_beside_the_export(tmp_path: Path) -> None:
    report = registry.get("brat").write(document(), tmp_path / "x.ann")
    stored = json.loads(report.save_beside(tmp_path / "x.ann").read_text("utf-8"))
    assert stored["documents"] == 1
    assert "x.ann" in stored["files"]
    assert {"document", "id", "reason"} == set(stored["lost"][0])


def test_the_edit_script_gives_the_original_back(tmp_path: Path) -> None:
    registry.get("brat").write(document(), tmp_path / "x.ann")
    stored = json.loads((tmp_path / "x.brat.edits.json").read_text("utf-8"))
    script = msgspec.convert(stored["documents"][0], Script)
    repaired = (tmp_path / "x.txt").read_text("utf-8")
    assert original_of(repaired, script) == document().article.original
    with pytest.raises(ValueError, match="not the one"):
        original_of(repaired + "!", script)


def test_file_names_are_safe_and_no_two_alike() -> None:
    names = ["../../etc/passwd", "A", "a", "con", "", "x" * 500, "a:b?.txt", "..", "İ", "i\u0307"]
    stems = [stem for _, stem in with_stems(Document(n, Article.of("")) for n in names)]
    assert len({s.lower() for s in stems}) == len(stems)
    assert all("/" not in s and not s.startswith(".") and len(s.encode()) < 130 for s in stems)
    assert stems[0] == "passwd"


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(TashihError, match="tashih-json"):
        registry.get("nonsense")


def test_a_plug_in_adds_a_format_and_a_broken_one_is_only_named(monkeypatch, caplog) -> None:
    points = [
        EntryPoint("ours", "tashih.formats.tashih_json:TASHIH_JSON", registry.GROUP),
        EntryPoint("gone", "no_such_module:X", registry.GROUP),
        EntryPoint("odd", "json:dumps", registry.GROUP),
    ]
    monkeypatch.setattr(registry, "entry_points", lambda group: points)
    registry.formats.cache_clear()
    try:
        assert [f.id for f in registry.formats()].count("tashih-json") == 1
        assert [r.args[0] for r in caplog.records] == ["gone", "odd"]
    finally:
        registry.formats.cache_clear()
    caplog.clear()
