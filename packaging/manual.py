"""Writes the manual as HTML, one file a language that holds everything it shows: manual.py [FOLDER] (``make manual``).

The tables come from the program (``tashih.desk.manual_tables``), so the pages say what this version does.
"""

import base64
import os
import sys
from html import escape
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QImage

from tashih.desk.app import application, translate
from tashih.desk.dialogs.help_page import SCALE
from tashih.desk.manual_tables import Tables
from tashih.manual import LANGUAGES, Chapter, Manual, read

ROOT = Path(__file__).parents[1]
TITLES = {"tr": "Tashih kullanım kılavuzu", "en": "The Tashih manual"}
NAMES = {"tr": "Türkçe", "en": "English"}


def manual_in(language: str) -> Manual:
    """The manual with its tables, told in ``language``."""
    app = application()
    before = set(app.findChildren(QTranslator))
    translate(app, language)
    found = read(language, Tables(language).fill)
    for translator in set(app.findChildren(QTranslator)) - before:
        app.removeTranslator(translator)
    return found


def page(manual: Manual) -> str:
    """The whole manual as one HTML page without any other file."""
    language = manual.language
    style = (ROOT / "packaging" / "manual.css").read_text("utf-8")
    others = " · ".join(
        f'<a href="{name}" lang="{other}">{NAMES[other]}</a>' for other, name in files().items() if other != language
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{TITLES[language]}</title>\n'
        f"<style>\n{style}</style>\n</head>\n<body>\n<nav>\n"
        f'<p class="title">{TITLES[language]}</p>\n<p class="language">{others}</p>\n'
        f"{_contents(manual)}</nav>\n<main>\n"
        + "".join(f"<section>\n{_chapter(c)}</section>\n" for c in manual.chapters)
        + "</main>\n</body>\n</html>\n"
    )


def files() -> dict[str, str]:
    """The name of the file in each language."""
    return {language: f"tashih-manual-{language}.html" for language in LANGUAGES}


def _contents(manual: Manual) -> str:
    lines = []
    for chapter in manual.chapters:
        inner = "".join(
            f'<li><a href="#{_id(chapter.id, s.anchor)}">{escape(s.title)}</a></li>'
            for s in chapter.sections
            if s.level == 2 and s.anchor
        )
        within = f"<ol>{inner}</ol>" if inner else ""
        lines.append(f'<li><a href="#{chapter.id}">{escape(chapter.title)}</a>{within}</li>\n')
    return f"<ol>\n{''.join(lines)}</ol>\n"


def _id(chapter: str, anchor: str) -> str:
    return f"{chapter}.{anchor}" if anchor else chapter


def _chapter(chapter: Chapter) -> str:
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    tokens = parser.parse(chapter.markdown)
    headings = iter(chapter.sections)
    for token in tokens:
        if token.type == "heading_open":
            section = next(headings)
            token.attrSet("id", _id(chapter.id, section.anchor) if section.anchor or not section.number else "")
            if not token.attrGet("id"):
                del token.attrs["id"]
        for inner in token.children or ():
            _resolve(inner, chapter)
    renderer = parser.renderer
    assert isinstance(renderer, RendererHTML)
    told = renderer.render(tokens, parser.options, {})
    return told.replace("<table>", '<div class="table"><table>').replace("</table>", "</table></div>")


def _resolve(token: Token, chapter: Chapter) -> None:
    """Links lead to places in this page, pictures are in it."""
    if token.type == "link_open":
        name, _, anchor = str(token.attrGet("href")).partition("#")
        token.attrSet("href", f"#{_id(name.removesuffix('.md') or chapter.id, anchor)}")
    elif token.type == "image":
        data = (chapter.folder / str(token.attrGet("src"))).read_bytes()
        token.attrSet("width", str(round(QImage.fromData(data).width() / SCALE)))
        token.attrSet("src", f"data:image/png;base64,{base64.b64encode(data).decode()}")
    elif token.type == "html_inline" and token.content.startswith(("<a id=", "</a>")):
        token.content = ""  # the heading itself carries it


def main(folder: Path) -> None:
    """Write a page for each language into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for language, name in files().items():
        (folder / name).write_text(page(manual_in(language)), "utf-8")
        print(folder / name)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "manual")
