"""Hostile and broken input: each has its clear message, and nothing is harmed."""

import json
import struct
import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from held import document
from tashih.article.annotations import Entity, Mention, Quotation
from tashih.article.article import Article
from tashih.article.edits import Edit
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.errors import TashihError
from tashih.formats import folders, registry, safe_xml, safe_zip
from tashih.formats.document import Document
from tashih.formats.safe_xml import parse_xml
from tashih.formats.tashih_json import to_json

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
XML = {
    "an external entity": b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
    "an entity from the network": b'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><x/>',
    "a parameter entity": b'<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/passwd">%p;]><x/>',
    "a billion laughs": f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]><x>&l9;</x>'.encode(),
    "a quadratic blow-up": b'<!DOCTYPE x [<!ENTITY a "' + b"a" * 50_000 + b'">]><x>' + b"&a;" * 5_000 + b"</x>",
    "a million nested tags": b"<a>" * 1_000_000,
    "a tag that is not closed": b"<x><y></x>",
    "bytes that are not UTF-8": b"<x>\xff\xfe</x>",
    "an unknown encoding": b'<?xml version="1.0" encoding="x-unknown"?><x/>',
    "a NUL": b"<x>\x00</x>",
    "nothing": b"",
    "no XML at all": b"%PDF-1.4",
    "an undefined entity": b"<x>&nbsp;</x>",
    "a UTF-16 file cut short": "<x>ş</x>".encode("utf-16")[:-5],
}


@pytest.mark.parametrize("name", XML)
def test_xml_with(name: str) -> None:
    with pytest.raises(TashihError, match=r"^x\.xml is"):
        parse_xml(XML[name], "x.xml")


@pytest.mark.parametrize("name", [n for n in XML if "entity" in n or "laughs" in n])
def test_a_word_file_with(name: str, tmp_path: Path) -> None:
    with ZipFile(tmp_path / "x.docx", "w") as archive:
        archive.writestr("word/document.xml", XML[name])
    with pytest.raises(TashihError, match=r"x\.docx"):
        registry.read(tmp_path / "x.docx")


def zipped(files: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    "name", ["../evil.txt", "/tmp/evil.txt", "a/../../evil.txt", "..\\evil.txt", "C:\\evil.txt", "\\\\host\\evil.txt"]
)
def test_a_path_out_of_the_archive_is_named_and_writes_nothing(name: str, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "x.zip").write_bytes(zipped({name: b"evil", "good.txt": b"good"}))
    reading = registry.read(tmp_path / "in" / "x.zip")
    assert [t.data for t in reading.texts] == [b"good"]
    assert len(reading.failed) == 1
    assert not list(tmp_path.rglob("evil*"))
    assert not Path("/tmp/evil.txt").exists()


def test_a_zip_bomb_is_stopped_before_it_is_unpacked(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(safe_zip, "LARGEST_ALL", 2 * 1024 * 1024)
    bomb = zipped({f"{n}.txt": b"\0" * 1024 * 1024 for n in range(20)})
    assert len(bomb) < 40_000
    (tmp_path / "x.zip").write_bytes(bomb)
    tracemalloc.start()
    try:
        with pytest.raises(TashihError, match="larger than"):
            registry.read(tmp_path / "x.zip")
        assert tracemalloc.get_traced_memory()[1] < 16 * 1024 * 1024
    finally:
        tracemalloc.stop()


def test_a_zip_that_lies_about_sizes_is_refused(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": b"\0" * 100_000}))
    place = data.index(b"PK\x01\x02")
    data[place + 24 : place + 28] = struct.pack("<I", 10)
    (tmp_path / "x.zip").write_bytes(data)
    with suppress(TashihError):
        assert all(len(t.data) <= 10 for t in registry.read(tmp_path / "x.zip").texts)


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(safe_zip, "MOST_FILES", 5)
    monkeypatch.setattr(folders, "MOST_FILES", 5)
    (tmp_path / "x.zip").write_bytes(zipped({f"{n}.txt": b"a" for n in range(6)}))
    with pytest.raises(TashihError, match="at most 5"):
        registry.read(tmp_path / "x.zip")
    for n in range(6):
        (tmp_path / f"{n}.txt").write_text("a")
    with pytest.raises(TashihError, match="more than 5"):
        registry.read(tmp_path)


BROKEN: dict[str, Callable[[], bytes]] = {
    "cut.zip": lambda: zipped({"a.txt": b"a" * 500})[:-40],
    "no.zip": lambda: b"this is no archive",
    "cut.docx": lambda: zipped({"word/document.xml": b"<x/>"})[:60],
    "other.docx": lambda: zipped({"readme.txt": b"a"}),
    "empty.docx": lambda: zipped({"word/document.xml": f'<w:document xmlns:w="{WORD}"/>'.encode()}),
    "empty.html": lambda: b"",
    "script.html": lambda: b"<script>alert(1)</script>",
    "cut.tashih.json": lambda: json.dumps(to_json(document())).encode()[:-100],
    "wrong.tashih.json": lambda: b'{"format":"tashih-article","version":1,"original":["a"]}',
    "deep.json": lambda: b"[" * 1_000_000,
    "binary.json": lambda: bytes(range(256)),
    "utf16.tashih.json": lambda: json.dumps(to_json(document())).encode("utf-16"),
    "nan.tashih.json": lambda: b'{"format":"tashih-article","version":1,"original":"a","edits":[{"start":NaN}]}',
    "huge.tashih.json": lambda: (
        b'{"format":"tashih-article","version":1,"original":"a","edits":'
        b'[{"start":0,"end":99999999999999999999,"text":"b","rule":"r","reason":{"key":"r"}}]}'
    ),
    "overlap.tashih.json": lambda: json.dumps(
        to_json(document()) | {"edits": [to_json(document())["edits"][0]] * 2}
    ).encode(),
    "cut.xmi.zip": lambda: zipped({"a.xmi": b"<xmi:XMI"}),
    "laughs.xmi": lambda: b"<!--www.omg.org/XMI-->" + XML["a billion laughs"],
    "empty.xmi.zip": lambda: zipped({"TypeSystem.xml": b"<x/>"}),
    "page.jsonld": lambda: b'{"@context":"http://www.w3.org/ns/anno.jsonld","items":3}',
    "odd.csv": lambda: b'a,b\n"x\n',
    "numbers.csv": lambda: b"1,2\n3,4\n",
    "image.png": lambda: b"\x89PNG\r\n\x1a\n",
    "x.ann": lambda: b"T1\tPER 0 3\tAli\n",
    "x.iob2.conll2002": lambda: b"\xff\xfe\xfa O\n",
    "xxe.tei.xml": lambda: XML["an external entity"].replace(b"<x>", b"<TEI>").replace(b"</x>", b"</TEI>"),
    "laughs.folia.xml": lambda: XML["a billion laughs"].replace(b"<x>", b"<FoLiA>").replace(b"</x>", b"</FoLiA>"),
    "network.gate.xml": lambda: b'<!DOCTYPE GateDocument SYSTEM "http://127.0.0.1:9/x.dtd"><GateDocument/>',
    "deep.tei.xml": lambda: b"<TEI>" * 1_000_000,
    "closed.tei.xml": lambda: b"<TEI>" * 100_000 + b"</TEI>" * 100_000,
    "cut.tei.xml": lambda: b"<TEI><text><body><p>Bir",
    "none.tei.xml": lambda: b"<teiCorpus/>",
    "numbers.folia.xml": lambda: (
        b"<FoLiA><text><correction confidence='x'><new><w><t>b</t></w></new></correction></text></FoLiA>"
    ),
    "none.folia.xml": lambda: b"<FoLiA/>",
    "nodes.gate.xml": lambda: b"<GateDocument><AnnotationSet/></GateDocument>",
    "other.xml": lambda: b"<html/>",
    "cut.epub": lambda: zipped({"META-INF/container.xml": b"<x/>" * 50})[:80],
    "none.epub": lambda: zipped({"mimetype": b"application/epub+zip"}),
    "xxe.epub": lambda: zipped({"META-INF/container.xml": XML["an external entity"]}),
    "up.epub": lambda: zipped({"META-INF/container.xml": b'<c><rootfile full-path="../../etc/passwd"/></c>'}),
    "fake.pdf": lambda: b"this is no PDF",
    "cut.pdf": lambda: b"%PDF-1.7\n1 0 obj",
    "fake.parquet": lambda: b"PAR1 no",
    "fake.spacy": lambda: b"no DocBin",
    "list.jsonl": lambda: b"[1]\n2\n",
    "deep.jsonl": lambda: b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "types.prodigy.jsonl": lambda: b'{"text": 5, "tokens": 3, "spans": "x"}\n',
    "types.doccano.jsonl": lambda: b'{"text": "a", "label": [[1]]}\n',
    "types.label-studio.json": lambda: b'[{"data": [], "annotations": [{"result": 3}]}]',
    "types.bdocjs": lambda: b'{"text": 5, "annotation_sets": [1], "offset_type": "p"}',
    "half.bdocjs": lambda: json.dumps({
        "text": "😀", "offset_type": "j", "annotation_sets":
        {"": {"annotations": [{"id": 1, "type": "A", "start": 1, "end": 2}]}},
    }).encode(),
    "nul.csv": lambda: b'a,b\n"\0',
    "empty.tsv": lambda: b"",
    "far.webanno.tsv": lambda: b"#FORMAT=WebAnno TSV 3.3\n\n#Text=Ali\n1-1\t99999999999-99999999999\tAli\n",
}  # fmt: skip
"""Files of which nothing can be read; each must be named with what is wrong."""


def test_there_are_more_than_forty_hostile_inputs() -> None:
    paths = 6  # of an archive, below
    assert len(XML) + len(BROKEN) + len(FORMULAS) + len(MISFITS) + paths > 80


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_named_with_what_is_wrong(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    data = BROKEN[name]()
    path.write_bytes(data)
    failed = failures_of(path)
    assert failed
    assert all(name.split(".", maxsplit=1)[0] in sentence for sentence in failed)
    assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


def failures_of(path: Path) -> list[str]:
    """The sentences about a file of which nothing can be read."""
    try:
        reading = registry.read(path)
    except TashihError as error:
        return [str(error)]
    assert not reading.documents
    return list(reading.failed)


def test_a_bad_file_in_a_folder_stops_no_other(tmp_path: Path) -> None:
    for name, data in BROKEN.items():
        (tmp_path / name).write_bytes(data())
    (tmp_path / "good.txt").write_text("iyi")
    reading = registry.read(tmp_path)
    assert [t.data for t in reading.texts if t.name == "good.txt"] == [b"iyi"]
    assert len(reading.failed) >= len(BROKEN) - 2


SPANS = {"spans": [{"start": 1, "end": 99, "label": "A"}, {"start": -1, "end": 2, "label": "A"}]}
REGION = {"type": "labels", "id": "r", "value": {"start": 0, "end": 99, "labels": ["A"], "text": "Ali geldi"}}
MISFITS: dict[str, Callable[[], bytes]] = {
    "x.doccano.jsonl": lambda: b'{"text": "Ali", "label": [[0, 99, "A"], [2, 1, "B"], [0, 3, "PER"]]}\n',
    "x.prodigy.jsonl": lambda: json.dumps({"text": "Ali", "tokens": [], **SPANS}).encode(),
    "x.label-studio.json": lambda: json.dumps([
        {"data": {"text": "Ali"}, "annotations": [{"result": [REGION]}]},
    ]).encode(),
    "x.bdocjs": lambda: json.dumps({
        "text": "Ali", "offset_type": "p", "annotation_sets":
        {"": {"annotations": [{"id": 1, "type": "A", "start": 2, "end": 90}]}},
    }).encode(),
}  # fmt: skip
"""Files with a text and annotations that lie outside it."""


@pytest.mark.parametrize("name", MISFITS)
def test_annotations_outside_the_text_are_told_and_the_text_comes(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(MISFITS[name]())
    (found,) = registry.read(tmp_path / name)
    assert found.article.original == "Ali"
    assert found.misfits
    assert len(list(found.article.annotations)) <= 1


def test_a_million_nested_tags_of_html_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "x.html").write_bytes(b"<div>" * 1_000_000 + b"<p>metin")
    with suppress(TashihError):
        assert all(b"metin" in t.data for t in registry.read(tmp_path / "x.html").texts)


def test_a_file_of_more_tags_than_can_be_meant_is_refused(monkeypatch) -> None:
    monkeypatch.setattr(safe_xml, "MOST", 100)
    with pytest.raises(TashihError, match="million tags"):
        parse_xml(b"<x>" + b"<y/>" * 200 + b"</x>", "x.xml")


def test_a_bomb_inside_a_word_file_is_stopped(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(safe_zip, "LARGEST_ALL", 1024 * 1024)
    (tmp_path / "x.docx").write_bytes(zipped({"word/document.xml": b" " * 8 * 1024 * 1024}))
    with pytest.raises(TashihError, match=r"x\.docx: word/document\.xml is larger than"):
        registry.read(tmp_path / "x.docx")


def test_an_archive_in_an_archive_is_not_unpacked_without_end(tmp_path: Path) -> None:
    inner = zipped({"a.txt": b"a"})
    for _ in range(5):
        inner = zipped({"x.zip": inner})
    (tmp_path / "x.zip").write_bytes(inner)
    assert registry.read(tmp_path / "x.zip").failed


def test_a_link_in_an_archive_becomes_no_link(tmp_path: Path) -> None:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        link = ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    (tmp_path / "x.zip").write_bytes(out.getvalue())
    assert [t.data for t in registry.read(tmp_path / "x.zip").texts] == [b"/etc/passwd"]


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0"]


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_spreadsheet_gets_no_formula(formula: str, tmp_path: Path) -> None:
    article = Article.of(
        f"{formula} x", [Edit(0, 1, formula, formula, Reason("r"), series=formula)],
        [Mention("m1", Span(0, len(formula)), formula, note=formula, author=formula)],
    )  # fmt: skip
    found = Document(formula, article)
    for path in registry.get("csv").write(found, tmp_path / "x").files:
        lines = path.read_text("utf-8-sig").splitlines()[1:]
        assert lines
        for line in lines:
            for cell in line.split(","):
                assert cell.strip('"')[:1] not in ("=", "+", "@", "\t") or cell.startswith("'")
    (book,) = registry.get("xlsx").write(found, tmp_path / "y").files
    with ZipFile(book) as archive:
        sheets = [archive.read(n).decode() for n in archive.namelist() if "sheet" in n]
    assert not any("<f>" in s or "<f " in s for s in sheets)


@pytest.mark.parametrize("form", [f for f in registry.writers() if not f.missing], ids=lambda f: f.id)
@pytest.mark.parametrize("bad", ["\x00", "\x1b", "\ud83d", "\uffff"])
def test_control_characters_in_notes_and_names_break_no_file(form, bad: str, tmp_path: Path) -> None:
    odd = f"a{bad}b"
    article = Article.of(
        "Ali geldi.",
        [Edit(0, 1, "A", odd, Reason("r", {"x": odd}), series=odd, author=odd)],
        [Mention("m1", Span(0, 3), "PER", note=odd, author=odd, entity="e1", reason=Reason("r", {"x": odd}))],
        [Quotation("q1", (Span(0, 3),), who=odd, note=odd)],
        entities=[Entity("e1", odd, "PER", odd)],
    )
    report = form.write(Document(odd, article, {"title": odd}), tmp_path / "x")
    assert not report.failed
    for path in report.files:
        if path.suffix == ".xml":
            parse_xml(path.read_bytes(), path.name)
        if path.suffix in (".docx", ".zip", ".xlsx"):
            with ZipFile(path) as archive:
                for name in (n for n in archive.namelist() if n.endswith((".xml", ".xmi", ".rels"))):
                    parse_xml(archive.read(name), name)
    if form.reads and form.id != "text":
        (main, *_) = [f for f in report.files if f.name.endswith(form.extensions)]
        assert [d.article.original for d in form.read(main)] == ["Ali geldi."]


SCRIPT = "</script></style></text>]]><script>alert('x')</script>&lt;\"'<!--"


@pytest.mark.parametrize("form", [f for f in registry.writers() if not f.missing], ids=lambda f: f.id)
def test_script_in_the_text_stays_text(form, tmp_path: Path) -> None:
    mention = Mention("m1", Span(0, 9), SCRIPT, note=SCRIPT, author=SCRIPT, entity=SCRIPT)
    article = Article.of(SCRIPT, mentions=[mention])
    report = form.write(Document(SCRIPT, article, {"title": SCRIPT}), tmp_path / "x")
    for path in report.files:
        if path.suffix in (".html", ".xml"):
            raw = path.read_text("utf-8")
            assert "<script" not in raw
            if path.suffix == ".xml":
                parse_xml(path.read_bytes(), path.name)
