"""PDF: the reading copy on paper, laid out and written by Qt.

Qt needs no window for it: where no application runs, one without a screen is made.
"""

import os
from functools import cache

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

from tashih import __version__, resources
from tashih.formats.characters import Charset
from tashih.formats.document import Document
from tashih.formats.features import Feature
from tashih.formats.format import Format
from tashih.formats.html_copy import about
from tashih.formats.html_lists import legend, lists
from tashih.formats.html_marks import lines, text
from tashih.formats.html_view import View
from tashih.formats.report import Log
from tashih.formats.writers import each

_DOTS = 96
"""A resolution at which a pixel of the style sheet is a pixel of the page."""

_MARGIN = 20.0
_FOOT = 28
_EMPTY = '<p class="line"></p>'


@cache
def _style() -> str:
    return resources.path("export", "printed.css").read_text("utf-8")


def page(document: Document) -> str:
    """What is printed, in the HTML that Qt's text engine knows."""
    view = View(document.article, document.language)
    title = document.meta.get("title") or document.name
    added = {at: [a for a in found if not a.startswith("<del>")] for at, found in view.added.items()}
    body = "\n".join(lines(document.article.repaired, view.marks, added))
    body = body.replace(_EMPTY, "<p>&nbsp;</p>").replace("<cite ", "&nbsp;<cite ")
    return (
        f"<h1>{text(title)}</h1><p class='about'>{about(document, view)}</p>{body}"
        f"<hr>{legend(view)}{lists(document.article, view)}"
    )


def printed(document: Document) -> bytes:
    """The PDF of one document."""
    _application()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    writer.setTitle(document.meta.get("title") or document.name)
    writer.setCreator(f"Tashih {__version__}")
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter))
    _draw(writer, page(document))
    buffer.close()
    return bytes(buffer.data().data())


def _draw(writer: QPdfWriter, html: str) -> None:
    paper = QTextDocument()
    paper.documentLayout().setPaintDevice(writer)
    paper.setDefaultFont(QFont(["Noto Serif", "DejaVu Serif", "Georgia", "serif"], 11))
    paper.setDefaultStyleSheet(_style())
    paper.setDocumentMargin(0)
    paper.setHtml(html)
    area = QSizeF(writer.width(), writer.height() - _FOOT)
    paper.setPageSize(area)
    painter = QPainter(writer)
    for number in range(paper.pageCount()):
        if number:
            writer.newPage()
        painter.save()
        painter.translate(0, -number * area.height())
        paper.drawContents(painter, QRectF(0, number * area.height(), area.width(), area.height()))
        painter.restore()
        foot = QRectF(0, area.height(), area.width(), _FOOT)
        painter.setFont(QFont(["Noto Sans", "DejaVu Sans", "Segoe UI", "sans-serif"], 8))
        painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, str(number + 1))
    painter.end()


def _application() -> None:
    if QGuiApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _kept.append(QGuiApplication(["tashih"]))


_kept: list[QGuiApplication] = []
"""Qt's application must outlive what it lays out."""


def _encode(document: Document, _log: Log) -> dict[str, bytes]:
    return {".pdf": printed(document)}


PDF_COPY = Format(
    "pdf-copy",
    (".pdf",),
    frozenset(
        {
            Feature.MENTIONS,
            Feature.QUOTATIONS,
            Feature.NOT_QUOTATIONS,
            Feature.FLAGS,
            Feature.COREFERENCE,
            Feature.PARTS,
            Feature.INNER,
            Feature.CUE,
            Feature.SOURCE,
            Feature.WHO,
        }
    ),
    writer=each(_encode),
    charset=Charset.XML,
)
