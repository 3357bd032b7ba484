"""Tables with a text in each row read: CSV, TSV, JSONL and Parquet, one article a row.

The column of the text is found by its name, or else is the one with the most text; ``read_rows`` takes it by name,
and ``columns`` lists them for a person to choose from. The other columns become what is known of the article.
"""

import csv
import importlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

import msgspec

from tashih.errors import TashihError
from tashih.formats.document import RawText, Reading
from tashih.formats.files import LARGEST, read_bytes
from tashih.formats.format import Format
from tashih.formats.json_lines import LARGEST as LARGEST_ROWS
from tashih.repair.decoding import decode as decode_bytes

TEXT_NAMES = ("text", "metin", "content", "içerik", "icerik", "body", "haber", "article", "original", "news")
ID_NAMES = ("id", "no", "name", "ad", "title", "baslik", "başlık", "headline", "url")
_LOOKED_AT = 100
"""Rows from which columns are told."""

_SHOWN = 80
"""Characters of a sample."""

Row = dict[str, Any]


def _csv_rows(path: Path) -> tuple[list[Row], list[str]]:
    text = decode_bytes(read_bytes(path)).text
    csv.field_size_limit(LARGEST)
    sample = text[:20_000]
    try:
        dialect: type[csv.Dialect] = csv.Sniffer().sniff(sample, delimiters=",;\t|")
    except csv.Error:
        dialect = csv.excel_tab if sample.count("\t") > sample.count(",") else csv.excel
    try:
        reader = csv.DictReader(StringIO(text, newline=""), dialect=dialect, strict=True)
        return [{k: v for k, v in row.items() if isinstance(k, str)} for row in reader], []
    except csv.Error as error:
        raise TashihError(f"{path.name} is no table that can be read: {error}") from error


def _json_rows(path: Path) -> tuple[list[Row], list[str]]:
    rows: list[Row] = []
    failed: list[str] = []
    for number, line in enumerate(read_bytes(path, LARGEST_ROWS).removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            rows.append(msgspec.json.decode(line, type=Row))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            failed.append(f"{path.name}, line {number} is no JSON object: {error}")
    return rows, failed


def _parquet_rows(path: Path) -> tuple[list[Row], list[str]]:
    read_bytes(path, LARGEST_ROWS)  # missing, unreadable or too large is said as for any file
    arrow = importlib.import_module("pyarrow")
    try:
        return importlib.import_module("pyarrow.parquet").read_table(path).to_pylist(), []
    except (arrow.ArrowException, OSError, ValueError) as error:
        raise TashihError(f"{path.name} cannot be read as Parquet: {error}") from error


_READERS: dict[str, Callable[[Path], tuple[list[Row], list[str]]]] = {
    ".csv": _csv_rows,
    ".tsv": _csv_rows,
    ".jsonl": _json_rows,
    ".ndjson": _json_rows,
    ".parquet": _parquet_rows,
}


TABLES = tuple(_READERS)
"""The extensions of tables."""


@dataclass(frozen=True)
class Columns:
    """The columns of a table with the beginning of what is in each, and those taken unless others are asked for."""

    samples: Mapping[str, str]
    text: str
    name: str
    rows: int


def columns(path: Path) -> Columns:
    """What a table offers to choose from. Raises TashihError if it cannot be read, or needs a package."""
    if path.suffix.lower() == ".parquet" and PARQUET.missing:
        PARQUET.read(path)  # says which package it lacks
    rows, _ = _READERS[path.suffix.lower()](path)
    known = _known(rows)
    samples = {name: _sample(row.get(name) for row in rows[:_LOOKED_AT]) for name in known}
    text, name = _guessed(rows, known, "")
    return Columns(samples, text, name, len(rows))


def _known(rows: list[Row]) -> list[str]:
    return list(dict.fromkeys(name for row in rows[:_LOOKED_AT] for name in row))


def _guessed(rows: list[Row], known: list[str], text: str) -> tuple[str, str]:
    text = text or _first(TEXT_NAMES, known) or _longest(rows[:_LOOKED_AT], known)
    return text, _first(ID_NAMES, [k for k in known if k != text])


def _sample(values: Iterable[object]) -> str:
    return next((" ".join(str(v).split())[:_SHOWN] for v in values if v not in (None, "")), "")


def read_rows(path: Path, text: str = "", name: str = "") -> Reading:
    """The texts of a table, from the column ``text``, named by the column ``name``; both are found if not given.

    Raises TashihError if there is no such column, or no text at all.
    """
    rows, failed = _READERS[path.suffix.lower()](path)
    known = _known(rows)
    text, guessed = _guessed(rows, known, _chosen(text, known, path))
    name = _chosen(name, known, path) or guessed
    if not text:
        raise TashihError(f"{path.name} has no column of text.")
    texts = []
    for number, row in enumerate(rows, 1):
        value = row.get(text)
        if not isinstance(value, str) or not value.strip():
            failed.append(f"{path.name}, row {number} has no text in the column “{text}”")
            continue
        label = row.get(name) if name else None
        called = str(label) if label not in (None, "") else f"{path.stem}-{number}"
        meta = {k: str(v) for k, v in row.items() if k != text and isinstance(v, str | int | float) and v != ""}
        texts.append(RawText(called, value.encode("utf-8", "replace"), {"source": path.name, **meta}))
    return Reading(texts=tuple(texts), failed=tuple(failed))


def _chosen(wanted: str, known: list[str], path: Path) -> str:
    if wanted and wanted not in known:
        raise TashihError(f"{path.name} has no column “{wanted}”. It has: {', '.join(known)}.")
    return wanted


def _first(names: Iterable[str], known: list[str]) -> str:
    lowered = {key.strip().lower(): key for key in reversed(known)}
    return next((lowered[n] for n in names if n in lowered), "")


def _longest(rows: list[Row], known: list[str]) -> str:
    lengths = {k: sum(map(_letters, (row.get(k) for row in rows))) for k in known}
    best = max(lengths, key=lambda k: lengths[k], default="")
    return best if best and lengths[best] else ""


def _letters(value: object) -> int:
    return sum(map(str.isalpha, value)) if isinstance(value, str) else 0


def _recognise_json(head: bytes) -> bool:
    return head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{")


TABLE = Format("table-rows", (".csv", ".tsv"), decode=read_rows)
JSON_ROWS = Format("json-rows", (".jsonl", ".ndjson"), decode=read_rows, recognises=_recognise_json)
PARQUET = Format("parquet", (".parquet",), decode=read_rows, needs=("pyarrow",))
