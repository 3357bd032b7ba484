"""EPUB: chapters in the order of the spine, whatever the order of the archive."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from tashih.errors import TashihError
from tashih.formats import registry

CONTAINER = """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>Kitap</dc:title><dc:creator>Yazar</dc:creator></metadata>
<manifest><item id="b" href="two.xhtml" media-type="application/xhtml+xml"/>
<item id="a" href="../text/bir%20iki.xhtml" media-type="application/xhtml+xml"/>
<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="i" href="i.png" media-type="image/png"/></manifest>
<spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/><itemref idref="i"/><itemref idref="none"/></spine>
</package>"""
ONE = "<!DOCTYPE html><html><head><title>Bir</title></head><body><h1>Bir</h1><p>İlk &ouml;ykü.</p></body></html>"
TWO = "<html><body><p>İkinci 😀.</p><script>x</script></body></html>"


def book(**changed: str) -> bytes:
    out = BytesIO()
    files = {
        "META-INF/container.xml": CONTAINER,
        "OEBPS/two.xhtml": TWO,
        "OEBPS/nav.xhtml": ONE,
        "text/bir iki.xhtml": ONE,
        "OEBPS/book.opf": PACKAGE,
    }
    with ZipFile(out, "w") as archive:
        for name, content in {**files, **changed}.items():
            if content:
                archive.writestr(name, content)
    return out.getvalue()


def test_a_book_gives_a_text_a_chapter(tmp_path: Path) -> None:
    (tmp_path / "k.epub").write_bytes(book())
    reading = registry.read(tmp_path / "k.epub")
    assert [(t.name, t.data.decode()) for t in reading.texts] == [
        ("k-01", "Bir\n\nİlk öykü."),
        ("k-02", "İkinci 😀."),
    ]
    assert reading.texts[0].meta == {"source": "k.epub", "title": "Kitap", "author": "Yazar", "chapter": "Bir"}


@pytest.mark.parametrize(
    ("changed", "match"),
    [
        ({"META-INF/container.xml": ""}, r"k\.epub lacks META-INF/container"),
        ({"META-INF/container.xml": "<x/>"}, "no EPUB"),
        ({"OEBPS/book.opf": "<x/>"}, "no text"),
        ({"OEBPS/book.opf": "<x"}, "book.opf is not well-formed"),
        ({"META-INF/encryption.xml": "<e Algorithm='http://www.w3.org/2001/04/xmlenc#aes128-cbc'/>"}, "copy-protected"),
    ],
)
def test_a_broken_book_is_named(changed: dict[str, str], match: str, tmp_path: Path) -> None:
    (tmp_path / "k.epub").write_bytes(book(**changed))
    with pytest.raises(TashihError, match=match):
        registry.read(tmp_path / "k.epub")


def test_a_missing_chapter_stops_no_other(tmp_path: Path) -> None:
    (tmp_path / "k.epub").write_bytes(book(**{"OEBPS/two.xhtml": ""}))
    reading = registry.read(tmp_path / "k.epub")
    assert len(reading.texts) == 1
    assert "chapter 2" in reading.failed[0]
