"""Word and PDF files read: the text of a DOCX with tracked changes accepted, and the text layer of a PDF."""

import importlib
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from tashih.errors import TashihError
from tashih.formats.document import RawText, Reading
from tashih.formats.files import read_bytes
from tashih.formats.format import Format
from tashih.formats.safe_xml import local, parse_xml
from tashih.formats.safe_zip import SafeZip

_SKIPPED = {"del", "moveFrom", "instrText", "footnoteReference", "commentReference", "AlternateContent"}
_MOST_PAGES = 5000


def _word(path: Path) -> Reading:
    archive = SafeZip(read_bytes(path), path.name)
    root = parse_xml(archive.read("word/document.xml"), path.name)
    paragraphs = ["".join(_runs(p)) for p in root.iter() if local(p.tag) == "p" and p.tag.endswith("main}p")]
    text = "\n\n".join(p for p in paragraphs if p.strip())
    if not text:
        raise TashihError(f"{path.name} holds no text to read.")
    return Reading(texts=(RawText(path.name, text.encode("utf-8", "replace"), {"source": path.name}),))


def _runs(element: Element) -> Iterator[str]:
    for child in element:
        name = local(child.tag)
        if name in _SKIPPED or (name == "p" and child.tag.endswith("main}p")):  # text boxes come as their own
            continue
        if name == "t":
            yield child.text or ""
        elif name == "tab":
            yield "\t"
        elif name in ("br", "cr"):
            yield "\n"
        else:
            yield from _runs(child)


def _pdf(path: Path) -> Reading:
    pypdf = importlib.import_module("pypdf")
    data = read_bytes(path)
    if b"%PDF-" not in data[:1024]:
        raise TashihError(f"{path.name} is no PDF file.")
    try:
        pages = pypdf.PdfReader(path).pages
        if len(pages) > _MOST_PAGES:
            raise TashihError(f"{path.name} has {len(pages)} pages; at most {_MOST_PAGES} are read.")
        text = "\n\n".join(page.extract_text() for page in pages).strip()
    except (pypdf.errors.PyPdfError, ValueError, KeyError, TypeError, RecursionError, AttributeError) as error:
        raise TashihError(f"{path.name} cannot be read as PDF: {error}") from error
    if not text:
        raise TashihError(f"{path.name} has no text layer; it may be a scan. Recognise its text first (OCR).")
    return Reading(texts=(RawText(path.name, text.encode("utf-8", "replace"), {"source": path.name}),))


WORD = Format("docx-text", (".docx",), decode=_word)
PDF = Format("pdf", (".pdf",), decode=_pdf, needs=("pypdf",))
