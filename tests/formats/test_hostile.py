"""Hostile and broken input: each has its clear message, and nothing is harmed."""

import json
import struct
import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from held import document
from tashih.article.annotations import Entity, Mention, Quotation
from tashih.article.article import Article
from tashih.article.edits import Edit
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.errors import TashihError
from tashih.formats import folders, registry, safe_zip
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
}


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
