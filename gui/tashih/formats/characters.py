"""Characters a format cannot carry, replaced one for one so that no position moves, and said.

In what is said about the text (notes, names, reasons) they are replaced too, annotation by annotation.

Lone surrogates have no UTF-8 form. XML 1.0 (section 2.2) forbids most control characters and U+FFFE and U+FFFF.
Most programs read a plain text file with CR and CRLF turned into LF.
"""

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from enum import Enum
from typing import TypeVar

from tashih.article.annotations import Entity, Flag, Mention, NotQuotation, Quotation
from tashih.article.edits import Edit, EditList
from tashih.article.layers import Layer
from tashih.article.reason import Reason
from tashih.article.text import Text
from tashih.formats.document import Document
from tashih.formats.report import Log

REPLACEMENT = "�"

T = TypeVar("T")


class Charset(Enum):
    """Which characters a format can carry: those of the pattern it cannot.

    LINES is for plain text files, WORDS for files of one word a line, where nothing may look like a line end or blank;
    at the beginning of either, U+FEFF would be taken for no part of the text.
    """

    UNICODE = "[\ud800-\udfff]"
    LINES = "[\ud800-\udfff\r\ufeff]"
    WORDS = "[\ud800-\udfff\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff]"
    XML = "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"

    def suits(self, text: str) -> bool:
        """Whether all of ``text`` can be carried."""
        return re.search(self.value, text) is None


def carriable(document: Document, charset: Charset, log: Log) -> Document:
    """The document with every character replaced that ``charset`` cannot carry: a CR by a line end, others by U+FFFD.

    In a text with CRLF, a CR becomes a blank before the line end.
    """
    return _with_sound_text(_with_sound_words(document, charset, log), charset, log)


def _with_sound_text(document: Document, charset: Charset, log: Log) -> Document:
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
    original, repaired = clean(article.original), clean(article.repaired)
    edits = EditList(replace(e, text=clean(e.text)) for e in article.edits)
    return replace(document, article=replace(article, original=original, text=Text(repaired), edits=edits))


def _with_sound_words(document: Document, charset: Charset, log: Log) -> Document:
    pattern = re.compile(charset.value if charset is Charset.XML else Charset.UNICODE.value)
    article = document.article
    said = [text for item in (*article.annotations, *article.edits, *article.entities) for text in _texts(item)]
    if not any(map(pattern.search, (*said, document.name, *document.meta.values()))):
        return document
    for item in article.annotations:
        if any(map(pattern.search, _texts(item))):
            log.lose(document, item.id, Reason("lost_characters"))
    made = replace(
        article,
        edits=EditList(_sound(e, pattern) for e in article.edits),
        mentions=Layer(_sound(m, pattern) for m in article.mentions),
        quotations=Layer(_sound(q, pattern) for q in article.quotations),
        not_quotations=Layer(_sound(n, pattern) for n in article.not_quotations),
        flags=Layer(_sound(f, pattern) for f in article.flags),
        entities=tuple(_sound(e, pattern) for e in article.entities),
    )
    meta = {k: pattern.sub(REPLACEMENT, v) for k, v in document.meta.items()}
    return replace(document, article=made, name=pattern.sub(REPLACEMENT, document.name), meta=meta)


def _texts(item: object) -> Iterator[str]:
    """What is said in words of an annotation, edit or entity."""
    for name in _WORDS[type(item)]:
        value = getattr(item, name)
        if isinstance(value, str):
            yield value
        elif isinstance(value, Reason):
            yield from (a for a in value.args.values() if isinstance(a, str))


def _sound(item: T, pattern: re.Pattern[str]) -> T:
    """One like it with texts that can be carried."""
    changes: dict[str, object] = {}
    for name in _WORDS[type(item)]:
        value = getattr(item, name)
        if isinstance(value, str):
            changes[name] = pattern.sub(REPLACEMENT, value)
        elif isinstance(value, Reason):
            args = {k: pattern.sub(REPLACEMENT, a) if isinstance(a, str) else a for k, a in value.args.items()}
            changes[name] = Reason(value.key, args)
    return replace(item, **changes)  # type: ignore[type-var]  # T is one of the model's values


_WORDS: dict[object, tuple[str, ...]] = {
    kind: tuple(f.name for f in fields(kind) if f.type in (str, Reason, Reason | None) and f.name != "text")
    for kind in (Mention, Quotation, NotQuotation, Flag, Edit, Entity)
}
"""The fields that hold words; the text of an edit is seen to with the text of the article."""
