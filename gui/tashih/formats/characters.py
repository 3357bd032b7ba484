"""Characters a format cannot carry, replaced one for one so that no position moves, and said.

Lone surrogates have no UTF-8 form. XML 1.0 (section 2.2) forbids most control characters and U+FFFE and U+FFFF.
Most programs read a plain text file with CR and CRLF turned into LF.
"""

import re
from dataclasses import replace
from enum import Enum

from tashih.article.article import Article
from tashih.article.edits import EditList
from tashih.article.text import Text
from tashih.formats.document import Document
from tashih.formats.report import Log

REPLACEMENT = "�"


class Charset(Enum):
    """Which characters a format can carry: those of the pattern it cannot.

    LINES is for plain text files; WORDS for files of one word a line, where nothing may look like a line end or blank.
    """

    UNICODE = "[\ud800-\udfff]"
    LINES = "[\ud800-\udfff\r]"
    WORDS = "[\ud800-\udfff\x00-\x08\x0b-\x1f\x7f-\x9f]"
    XML = "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"

    def suits(self, text: str) -> bool:
        """Whether all of ``text`` can be carried."""
        return re.search(self.value, text) is None


def carriable(document: Document, charset: Charset, log: Log) -> Document:
    """The document with every character replaced that ``charset`` cannot carry: a CR by a line end, others by U+FFFD.

    In a text with CRLF, a CR becomes a blank before the line end.
    """
    article = document.article
    if charset.suits(article.original) and all(charset.suits(e.text) for e in article.edits):
        return document
    line_end = " " if "\r\n" in article.repaired else "\n"

    def instead(found: re.Match[str]) -> str:
        return line_end if found.group() == "\r" else REPLACEMENT

    def clean(text: str) -> str:
        return re.sub(charset.value, instead, text)

    for found in re.finditer(charset.value, article.repaired):
        log.swap(document, found.start(), found.group(), instead(found))
    made = Article(
        clean(article.original),
        Text(clean(article.repaired)),
        EditList(replace(e, text=clean(e.text)) for e in article.edits),
        article.mentions,
        article.quotations,
        article.not_quotations,
        article.flags,
        article.entities,
    )
    return replace(document, article=made)
