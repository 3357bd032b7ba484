"""Texts come in from text files, web pages, Word, PDF, tables, folders and archives."""

import json
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from held import document, full
from tashih.errors import TashihError
from tashih.formats import registry
from tashih.formats.document import Document, Reading
from tashih.formats.rows import columns, read_rows

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PAGE = """<!DOCTYPE html><html><head><title>Başlık</title><style>p{}</style></head><body>
<nav><a href="/">Anasayfa</a> <a href="/spor">Spor</a></nav>
<article><h1>Meclis toplandı</h1><p>Meclis Genel Kurulu, yeni yasama yılının ilk toplantısını bugün
 Ankara'da yaptı. Toplantıya bütün partilerin grup başkan vekilleri katıldı.</p>
<p>Başkan, “Hayırlı&nbsp;olsun” dedi.</p><script>alert("x")</script></article>
<aside>Reklam alanı</aside><footer>Bütün hakları saklıdır</footer></body></html>"""


def texts(reading: Reading) -> list[str]:
    return [t.data.decode() for t in reading.texts]


def docx(path: Path, body: str) -> Path:
    with ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')
    return path


@pytest.mark.parametrize("name", ["haber.txt", "haber.md", "HABER.TXT"])
def test_a_text_file_stays_bytes_for_the_repair(name: str, tmp_path: Path) -> None:
    data = "Şişli'de".encode("iso8859-9")
    (tmp_path / name).write_bytes(data)
    (text,) = registry.read(tmp_path / name).texts
    assert (text.name, text.data) == (name, data)


@pytest.mark.parametrize("encoding", ["utf-8", "iso8859-9"])
def test_a_web_page_gives_its_main_text_and_shows_what_was_cut(encoding: str, tmp_path: Path) -> None:
    page = PAGE.replace("<head>", f'<head><meta charset="{encoding}">').replace("“", '"').replace("”", '"')
    (tmp_path / "x.html").write_bytes(page.encode(encoding))
    (text,) = registry.read(tmp_path / "x.html").texts
    shown = text.data.decode()
    assert "Ankara'da yaptı" in shown
    assert "Hayırlı\u00a0olsun" in shown or "Hayırlı olsun" in shown
    assert not any(word in shown for word in ("Anasayfa", "Reklam", "saklıdır", "alert", "Başlık"))
    assert text.meta["title"] == "Başlık"
    assert "Reklam alanı" in text.meta["cut"]


def test_a_web_page_is_read_without_the_extractor_and_with_one_that_is_not_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)  # its import raises ImportError now
    (tmp_path / "x.html").write_text(PAGE, "utf-8")
    (text,) = registry.read(tmp_path / "x.html").texts
    assert "Ankara'da yaptı" in text.data.decode()


def test_a_word_file_gives_its_text_with_tracked_changes_accepted(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>Meclis </w:t></w:r><w:del><w:r><w:delText>dün</w:delText></w:r></w:del>"
        '<w:ins><w:r><w:t xml:space="preserve">bugün</w:t><w:tab/><w:t>toplandı.</w:t></w:r></w:ins></w:p><w:p/>'
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>hücre</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    assert texts(registry.read(docx(tmp_path / "x.docx", body))) == ["Meclis bugün\ttoplandı.\n\nhücre"]


def test_a_pdf_gives_its_text_layer(tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    stream = b"BT /F1 24 Tf 72 700 Td (Ankara toplandi) Tj ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % p for p in places)
    start = len(data)
    data += b"xref\n0 6\n0000000000 65535 f \n" + table
    data += b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start
    (tmp_path / "x.pdf").write_bytes(data)
    assert texts(registry.read(tmp_path / "x.pdf")) == ["Ankara toplandi"]


@pytest.mark.parametrize(("delimiter", "encoding"), [(",", "utf-8-sig"), (";", "iso8859-9"), ("\t", "utf-8")])
def test_a_table_gives_an_article_a_row(delimiter: str, encoding: str, tmp_path: Path) -> None:
    rows = ["id,metin,kaynak", '1,"Şişli, bugün\nsakin.",AA', '2,"Işık söndü.",DHA', "3,,AA"]
    head, first, *rest = [row.replace(",", delimiter) if '"' not in row else row for row in rows]
    first = f'1{delimiter}"Şişli, bugün\nsakin."{delimiter}AA'
    rest[0] = f'2{delimiter}"Işık söndü."{delimiter}DHA'
    (tmp_path / "x.csv").write_text("\r\n".join([head, first, *rest]), encoding, newline="")
    reading = registry.read(tmp_path / "x.csv")
    assert texts(reading) == ["Şişli, bugün\nsakin.", "Işık söndü."]
    assert [t.name for t in reading.texts] == ["1", "2"]
    assert reading.texts[0].meta["kaynak"] == "AA"
    assert reading.failed == ("x.csv, row 3 has no text in the column “metin”",)


def test_a_column_can_be_chosen_and_an_unknown_one_names_those_there_are(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text('{"id": 1, "text": "a", "summary": "özet"}\n[1]\n{"id": 2, "summary": "iki"}\n', "utf-8")
    offered = columns(path)
    assert offered.samples == {"id": "1", "text": "a", "summary": "özet"}
    assert (offered.text, offered.name, offered.rows) == ("text", "id", 2)
    assert texts(registry.read(path)) == ["a"]
    assert texts(read_rows(path, text="summary")) == ["özet", "iki"]
    with pytest.raises(TashihError, match="It has: id, text, summary"):
        read_rows(path, text="body")


def test_a_parquet_file_gives_an_article_a_row(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    parquet.write_table(pyarrow.table({"haber": ["bir", "iki"], "n": [1, 2]}), tmp_path / "x.parquet")
    assert texts(registry.read(tmp_path / "x.parquet")) == ["bir", "iki"]


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    registry.get("brat").write(document(), folder / "brat" / "a.ann")
    registry.get("tashih-json").write(document(), folder / "b")
    (folder / "skip.xml").write_text("<x/>", "utf-8")
    (folder / "c.txt").write_text("metin", "utf-8")
    (folder / "d.json").write_text("{", "utf-8")
    (folder / ".hidden.txt").write_text("gizli", "utf-8")
    return folder


def test_a_folder_gives_all_that_can_be_read_and_names_the_rest(mixed: Path) -> None:
    reading = registry.read(mixed)
    assert sorted(d.name for d in reading) == ["a", "haber"]
    assert texts(reading) == ["metin"]
    assert len(reading.failed) == 2
    assert all(name in " ".join(reading.failed) for name in ("d.json", "skip.xml"))


def test_a_zip_gives_what_the_folder_gives(mixed: Path, tmp_path: Path) -> None:
    with ZipFile(tmp_path / "x.zip", "w") as archive:
        for path in sorted(mixed.rglob("*")):
            archive.write(path, path.relative_to(mixed))
    here, there = registry.read(mixed), registry.read(tmp_path / "x.zip")
    assert [(d.name, d.article) for d in here] == [(d.name, d.article) for d in there]
    assert texts(here) == texts(there)


def test_a_link_out_of_the_folder_is_not_followed(mixed: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("gizli")
    (mixed / "link.txt").symlink_to(tmp_path / "secret.txt")
    assert texts(registry.read(mixed)) == ["metin"]


FOREIGN = {
    "doccano.jsonl": {"id": 7, "text": "Ali geldi", "label": [[0, 3, "Kişi"]], "kaynak": "AA"},
    "rel.jsonl": {"id": 7, "text": "Ali geldi",
                  "entities": [{"id": 3, "label": "Kişi", "start_offset": 0, "end_offset": 3}],
                  "relations": [{"id": 1, "from_id": 3, "to_id": 3, "type": "self"}]},
    "ls.json": [{"id": 7, "data": {"text": "Ali geldi"}, "annotations": [{"result": [
        {"id": "a", "type": "labels", "value": {"start": 0, "end": 3, "text": "Ali", "labels": ["Kişi"]}},
        {"id": "a", "type": "choices", "from_name": "certain", "value": {"choices": ["yes"]}}]}]}],
    "task.jsonl": {"text": "Ali geldi", "tokens": [], "spans": [{"start": 0, "end": 3, "label": "Kişi"}]},
    "doc.bdocjs": {"text": "Ali geldi", "features": {}, "offset_type": "j", "annotation_sets": {
        "": {"name": "", "annotations": [{"type": "Kişi", "start": 0, "end": 3, "id": 0, "features": {"k": 1}}]}}},
}  # fmt: skip


@pytest.mark.parametrize("name", FOREIGN)
def test_a_foreign_file_keeps_its_labels_and_says_where_it_came_from(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(json.dumps(FOREIGN[name]), "utf-8")
    (found,) = registry.read(tmp_path / name)
    (mention,) = found.article.mentions
    assert (mention.label, mention.span.of(found.article.repaired)) == ("Kişi", "Ali")
    assert mention.origin.value == "import"
    assert found.misfits == ()


def test_what_does_not_fit_the_text_is_listed_and_the_rest_kept(tmp_path: Path) -> None:
    rows = [[0, 3, "A"], [5, 99, "B"], [2, 2, "C"]]
    (tmp_path / "x.jsonl").write_text(json.dumps({"text": "Ali geldi", "label": rows}), "utf-8")
    (found,) = registry.read(tmp_path / "x.jsonl")
    assert [m.label for m in found.article.mentions] == ["A"]
    assert [m.reason.key for m in found.misfits] == ["misfit_span", "misfit_span"]


def test_the_name_of_a_document_comes_back(tmp_path: Path) -> None:
    registry.get("tashih-jsonl").write_all([Document("bir", full()), Document("iki", full())], tmp_path / "x")
    assert [d.name for d in registry.read(tmp_path / "x.tashih.jsonl")] == ["bir", "iki"]
