"""EPUB books read: the chapters in the order of their spine, each a text of its own."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from tashih.errors import TashihError
from tashih.formats.document import RawText, Reading
from tashih.formats.files import read_bytes
from tashih.formats.format import Format
from tashih.formats.safe_xml import local, parse_xml
from tashih.formats.safe_zip import SafeZip
from tashih.formats.web_page import plain_text
from tashih.repair.decoding import decode as decode_bytes

_PAGES = ("application/xhtml+xml", "text/html")


def _decode(path: Path) -> Reading:
    archive = SafeZip(read_bytes(path), path.name)
    if "META-INF/encryption.xml" in archive.names():
        encrypted = archive.read("META-INF/encryption.xml")
        if b"xmlenc#aes" in encrypted.lower() or b"rights" in encrypted.lower():
            raise TashihError(f"{path.name} is copy-protected (DRM) and cannot be read.")
    package = _package(archive, path.name)
    title, author, chapters = _book(archive, package, path.name)
    about = {"source": path.name, "title": title, "author": author}
    texts: list[RawText] = []
    failed: list[str] = []
    for number, chapter in enumerate(chapters, 1):
        try:
            heading, text = plain_text(decode_bytes(archive.read(chapter)).text)
        except TashihError as error:
            failed.append(f"{path.name}: chapter {number} is left out: {error}")
            continue
        if text:
            meta = {**about, "chapter": heading or str(number)}
            name = f"{path.stem}-{number:02}"
            texts.append(RawText(name, text.encode("utf-8", "replace"), {k: v for k, v in meta.items() if v}))
    if not texts and not failed:
        raise TashihError(f"{path.name} holds no text to read.")
    return Reading(texts=tuple(texts), failed=tuple(failed))


def _package(archive: SafeZip, place: str) -> str:
    """The path of the package document, which the container names."""
    container = parse_xml(archive.read("META-INF/container.xml"), f"{place}: META-INF/container.xml")
    named = next((e.get("full-path", "") for e in container.iter() if local(e.tag) == "rootfile"), "")
    if not named:
        raise TashihError(f"{place} is no EPUB book: its container names no package.")
    return named


def _book(archive: SafeZip, package: str, place: str) -> tuple[str, str, list[str]]:
    """Title, author, and the paths of the chapters in reading order."""
    root = parse_xml(archive.read(package), f"{place}: {package}")
    base = PurePosixPath(package).parent
    items = {e.get("id", ""): e for e in root.iter() if local(e.tag) == "item"}
    spine = [items.get(e.get("idref", "")) for e in root.iter() if local(e.tag) == "itemref"]
    pages = [e for e in spine if e is not None and e.get("media-type") in _PAGES]
    found = [_resolved(base, unquote(e.get("href", ""))) for e in pages if "nav" not in e.get("properties", "").split()]
    words = {local(e.tag): (e.text or "").strip() for e in reversed(list(root.iter())) if "purl.org/dc" in e.tag}
    return words.get("title", ""), words.get("creator", ""), list(dict.fromkeys(found))


def _resolved(base: PurePosixPath, href: str) -> str:
    return "/".join(_parts(PurePosixPath(base, href)))


def _parts(path: PurePosixPath) -> Iterator[str]:
    kept: list[str] = []
    for part in path.parts:
        if part == "..":
            kept = kept[:-1]
        elif part != ".":
            kept.append(part)
    yield from kept


def _recognise(head: bytes) -> bool:
    return head.startswith(b"PK")


EPUB = Format("epub", (".epub",), decode=_decode, recognises=_recognise)
