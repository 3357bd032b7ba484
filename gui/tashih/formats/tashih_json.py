"""Tashih JSON and JSONL: an article whole, for archives and for programs. ``resources/schema`` describes it.

Positions are code points, half-open: those of edits in the original, all others in the repaired text. Beside each
span stands its ``text``, and for whole annotations ``original``, the span it came from; a reader may check the first
and use the second, and needs neither.
"""

from pathlib import Path
from typing import TypeVar

import msgspec

from tashih import __version__
from tashih.article.annotations import Entity, Flag, Mention, NotQuotation, Quotation
from tashih.article.article import Article
from tashih.article.edits import Edit
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.errors import TashihError
from tashih.formats.document import Document, Misfit, Reading, surface
from tashih.formats.features import ALL
from tashih.formats.files import read_bytes
from tashih.formats.format import Format
from tashih.formats.json_lines import Json, parsed, read_lines, written
from tashih.formats.report import Log
from tashih.formats.writers import each, joined

NAME, VERSION = "tashih-article", 1
T = TypeVar("T", bound=Mention | Quotation | NotQuotation | Flag)


def to_json(document: Document) -> Json:
    """The document as values that JSON has."""
    article = document.article
    return {
        "format": NAME,
        "version": VERSION,
        "generator": f"Tashih {__version__}",
        "name": document.name,
        "meta": dict(document.meta),
        "original": article.original,
        "repaired": article.repaired,
        "edits": [{**msgspec.to_builtins(e), "old": e.span.of(article.original)} for e in article.edits],
        "mentions": [_annotation(m, m.span, article) for m in article.mentions],
        "quotations": [_annotation(q, q.words, article) for q in article.quotations],
        "not_quotations": [_annotation(n, n.span, article) for n in article.not_quotations],
        "flags": [_annotation(f, f.span, article) for f in article.flags],
        "entities": msgspec.to_builtins(article.entities),
    }


def _annotation(item: Mention | Quotation | NotQuotation | Flag, span: Span, article: Article) -> Json:
    value: Json = msgspec.to_builtins(item)
    value["text"] = surface(article.repaired, span)
    value["original"] = msgspec.to_builtins(article.alignment.span_to_original(span))
    return value


def from_json(value: Json, name: str) -> Document:
    """The document of a JSON object. Raises TashihError, which calls it ``name``, if it is none.

    An annotation whose ``text`` is not what lies under its span is left out and listed among the misfits.
    """
    if not isinstance(value, dict) or value.get("format") != NAME:
        raise TashihError(f"{name} is not a Tashih article.")
    if value.get("version") != VERSION:
        raise TashihError(f"{name} was written by a newer Tashih (version {value.get('version')} of the format).")
    try:
        return _document(value)
    except (msgspec.ValidationError, ValueError, TypeError) as error:
        raise TashihError(f"{name} is damaged: {error}") from error


def _document(value: Json) -> Document:
    original = msgspec.convert(value.get("original"), str)
    edits = msgspec.convert(value.get("edits", []), list[Edit])
    repaired = Article.of(original, edits).repaired
    if value.get("repaired", repaired) != repaired:
        raise ValueError("the applied edits do not turn the original into the repaired text")
    misfits: list[Misfit] = []
    article = Article.of(
        original,
        edits,
        _fitting(value, "mentions", Mention, repaired, misfits),
        _fitting(value, "quotations", Quotation, repaired, misfits),
        _fitting(value, "not_quotations", NotQuotation, repaired, misfits),
        _fitting(value, "flags", Flag, repaired, misfits),
        msgspec.convert(value.get("entities", []), list[Entity]),
    )
    if faults := article.check():
        raise ValueError(faults[0])
    meta = msgspec.convert(value.get("meta", {}), dict[str, str])
    return Document(msgspec.convert(value.get("name", ""), str), article, meta, tuple(misfits))


def _fitting(value: Json, layer: str, kind: type[T], text: str, misfits: list[Misfit]) -> list[T]:
    rows: list[Json] = msgspec.convert(value.get(layer, []), list[Json])
    fitting: list[T] = []
    for row in rows:
        item = msgspec.convert(row, kind)
        span = item.words if isinstance(item, Quotation) else item.span
        if item.extent.end <= len(text) and row.get("text", span.of(text)) == span.of(text):
            fitting.append(item)
        else:
            reason = Reason("misfit_text", {"expected": str(row.get("text", "")), "found": span.of(text)})
            misfits.append(Misfit(item.id, reason))
    return fitting


def _encode(document: Document, _log: Log) -> dict[str, bytes]:
    return {".tashih.json": written(to_json(document), indent=1)}


def _encode_line(document: Document, _log: Log) -> bytes:
    return written(to_json(document))


def _decode(path: Path) -> Reading:
    return Reading((from_json(parsed(read_bytes(path), path.name), path.name),))


def _decode_lines(path: Path) -> Reading:
    return read_lines(path, from_json)


def _recognise(head: bytes) -> bool:
    return b'"tashih-article"' in head[:200]


TASHIH_JSON = Format(
    "tashih-json",
    (".tashih.json", ".json"),
    ALL,
    writer=each(_encode),
    decode=_decode,
    recognises=_recognise,
    keeps_rejected=True,
)
TASHIH_JSONL = Format(
    "tashih-jsonl",
    (".tashih.jsonl", ".jsonl"),
    ALL,
    writer=joined(_encode_line, ".tashih.jsonl"),
    decode=_decode_lines,
    recognises=_recognise,
    keeps_rejected=True,
    together=True,
)
