"""Web pages read: the main text of an HTML file, and what was cut, so that a person can see it.

With trafilatura installed, that finds the main text; without it, the text of ``article`` or ``main`` (or the body)
is taken, menus, forms, scripts and the like left out.
"""

import importlib
import re
from html.parser import HTMLParser
from pathlib import Path

from tashih.errors import TashihError
from tashih.formats.document import RawText, Reading
from tashih.formats.files import read_bytes
from tashih.formats.format import Format
from tashih.repair.decoding import decode as decode_bytes

_BLOCKS = {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "section", "article", "main", "tr", "td",
           "th", "ul", "ol", "table", "figure", "figcaption", "pre", "header", "body", "br", "hr"}  # fmt: skip
_CUT = {"script", "style", "nav", "footer", "aside", "form", "noscript", "template", "svg", "iframe", "button",
        "select", "head"}  # fmt: skip
_VOID = {"br", "hr", "img", "meta", "link", "input", "source", "wbr", "area", "base", "col", "embed", "track"}
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE)
_SHOWN = 4000
"""Characters of what was cut that are kept to look at."""


class _Page(HTMLParser):
    """The text of a page: that of its main part, of the whole, and of what is no content."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.main: list[str] = []
        self.whole: list[str] = []
        self.cut: list[str] = []
        self.title: list[str] = []
        self._inside: dict[str, int] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A border between blocks, or something to leave out."""
        del attrs
        if tag in _BLOCKS or tag in _CUT:
            self._put("\n")
        if tag not in _VOID:
            self._inside[tag] = self._inside.get(tag, 0) + 1

    def handle_endtag(self, tag: str) -> None:
        """The end of a block."""
        if tag in _BLOCKS or tag in _CUT:
            self._put("\n")
        self._inside[tag] = max(0, self._inside.get(tag, 0) - 1)

    def handle_data(self, data: str) -> None:
        """Text, without the line ends of the source."""
        if self._inside.get("title"):
            self.title.append(data)
        elif not (self._inside.get("script") or self._inside.get("style")):
            self._put(data if self._inside.get("pre") else re.sub(r"[ \t\r\n\f]+", " ", data))

    def _put(self, text: str) -> None:
        if any(self._inside.get(tag) for tag in _CUT):
            self.cut.append(text)
            return
        self.whole.append(text)
        if self._inside.get("article") or self._inside.get("main"):
            self.main.append(text)


def _tidy(parts: list[str]) -> str:
    lines = (re.sub(r" +", " ", line).strip(" ") for line in "".join(parts).split("\n"))
    return "\n\n".join(line for line in lines if line)


def main_text(html: str) -> tuple[str, str, str]:
    """Main text, title, and what was cut (its beginning) of a page."""
    page = _Page()
    page.feed(html)
    page.close()
    main = _by_trafilatura(html) or _tidy(page.main) or _tidy(page.whole)
    kept = set(main.split("\n"))
    cut = [line for line in _tidy([*page.whole, "\n", *page.cut]).split("\n\n") if line not in kept]
    return main, _tidy(page.title), "\n".join(cut)[:_SHOWN]


def plain_text(html: str) -> tuple[str, str]:
    """Title and text of a page that is all content, as a chapter of a book is; menus and scripts are left out."""
    page = _Page()
    page.feed(html)
    page.close()
    return _tidy(page.title), _tidy(page.whole)


def _by_trafilatura(html: str) -> str:
    """Empty where it finds nothing, is not installed, or lacks what it needs itself."""
    try:
        trafilatura = importlib.import_module("trafilatura")
    except ImportError:
        return ""
    found = trafilatura.extract(html, include_comments=False, favor_recall=True)
    return "\n\n".join(line for line in (found or "").split("\n") if line.strip())


def _decode(path: Path) -> Reading:
    data = read_bytes(path)
    declared = _CHARSET.search(data[:4096])
    try:
        html = data.decode(declared[1].decode()) if declared else decode_bytes(data).text
    except (LookupError, UnicodeDecodeError):
        html = decode_bytes(data).text
    text, title, cut = main_text(html)
    if not text:
        raise TashihError(f"{path.name} holds no text to read.")
    meta = {"source": path.name, "title": title, "cut": cut}
    raw = RawText(path.name, text.encode("utf-8", "replace"), {k: v for k, v in meta.items() if v})
    return Reading(texts=(raw,))


WEB_PAGE = Format("web-page", (".html", ".htm", ".xhtml"), decode=_decode)
