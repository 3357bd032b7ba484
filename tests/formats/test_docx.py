"""The Word document: accepting all changes gives the repaired text, rejecting all the original."""

import re
from pathlib import Path
from xml.etree.ElementTree import Element
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings

from held import document, full, rich_articles
from tashih.article.article import Article
from tashih.formats.characters import carriable
from tashih.formats.document import Document
from tashih.formats.docx_copy import DOCX
from tashih.formats.report import Log
from tashih.formats.safe_xml import parse_xml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def body(path: Path) -> Element:
    with ZipFile(path) as archive:
        return parse_xml(archive.read("word/document.xml"), path.name).find(f"{W}body")


def after(root: Element, gone: str) -> str:
    """The text when ``del`` (all accepted) or ``ins`` (all rejected) is gone, paragraph marks included."""
    parts: list[str] = []
    paragraphs = root.findall(f"{W}p")
    for paragraph in paragraphs:
        for element in walk(paragraph, gone):
            if element.tag in (f"{W}t", f"{W}delText"):
                parts.append(element.text or "")
            elif element.tag == f"{W}tab":
                parts.append("\t")
        if paragraph is not paragraphs[-1] and paragraph.find(f"{W}pPr/{W}rPr/{W}{gone}") is None:
            parts.append("\n")
    return "".join(parts)


def walk(element: Element, gone: str):
    for child in element:
        if child.tag == f"{W}pPr" or child.tag == W + gone:
            continue
        yield child
        yield from walk(child, gone)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(rich_articles())
def test_both_texts_can_be_had_by_accepting_or_rejecting_all(tmp_path: Path, article: Article) -> None:
    DOCX.write(Document("a", article), tmp_path / "a", overwrite=True)
    sound = carriable(Document("a", article), DOCX.charset, Log("")).article
    root = body(tmp_path / "a.docx")
    assert after(root, "del") == sound.repaired
    assert after(root, "ins") == sound.original


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(rich_articles())
def test_the_markup_is_as_wordprocessingml_asks(tmp_path: Path, article: Article) -> None:
    """ISO/IEC 29500-1, 17.3.1.26 (pPr comes first), 17.13.4 (comments) and 17.13.5 (tracked changes)."""
    DOCX.write(Document("a", article), tmp_path / "a", overwrite=True)
    root = body(tmp_path / "a.docx")
    with ZipFile(tmp_path / "a.docx") as archive:
        comments = parse_xml(archive.read("word/comments.xml"), "comments.xml")
        for name in archive.namelist():
            parse_xml(archive.read(name), name)
    changes = [e for e in root.iter() if e.tag in (f"{W}ins", f"{W}del")]
    ids = [e.get(f"{W}id") for e in changes]
    assert len(set(ids)) == len(ids)
    assert all(
        re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", e.get(f"{W}date")) and e.get(f"{W}author") for e in changes
    )
    for change in changes:
        inside = {e.tag for e in change.iter()}
        assert (f"{W}t" not in inside) if change.tag == f"{W}del" else (f"{W}delText" not in inside)
    deleted = [e for change in changes if change.tag == f"{W}del" for e in change.iter(f"{W}delText")]
    assert len(deleted) == len(list(root.iter(f"{W}delText")))
    for paragraph in root.iter(f"{W}p"):
        assert all(e.tag != f"{W}pPr" for e in list(paragraph)[1:])
    numbers = [e.get(f"{W}id") for e in comments]
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted(e.get(f"{W}id") for e in root.iter(W + tag)) == sorted(numbers)
    order = [e.tag.removeprefix(W) for e in root.iter() if e.get(f"{W}id") in numbers and "comment" in e.tag]
    assert order.count("commentRangeStart") == len(numbers)


def test_python_docx_reads_the_text_and_the_comments(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    DOCX.write(document(), tmp_path / "x")
    found = docx.Document(str(tmp_path / "x.docx"))
    assert len(found.paragraphs) == full().repaired.count("\n") + 1
    comments = [c.text for c in found.comments]
    assert "PER · Ali Demir" in comments
    assert "alıntı · Ali Demir · diye konuştu · iki parça" in comments
    assert len(comments) == 6
    assert {c.author for c in found.comments} == {"Tashih", "ayşe"}
