"""JSON and JSONL files read with care: what is no JSON says so, and a bad line stops no other."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from tashih.errors import TashihError
from tashih.formats.document import Document, Reading
from tashih.formats.files import read_bytes

LARGEST = 1024 * 1024 * 1024
"""Bytes of a file of many articles."""

Json = dict[str, Any]
Maker = Callable[[Json, str], Document]
"""The document of a JSON object; the text is what to call it by in an error."""


def parsed(data: bytes, place: str) -> Any:
    """The value of a JSON text. Raises TashihError, naming the ``place``, if it is none."""
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise TashihError(f"{place} is not JSON: {error}") from error


def written(value: object, indent: int = 0) -> bytes:
    """``value`` as JSON, on one line or indented."""
    data = msgspec.json.encode(value)
    return (msgspec.json.format(data, indent=indent) if indent else data) + b"\n"


def read_lines(path: Path, make: Maker) -> Reading:
    """One document a line."""
    lines = enumerate(read_bytes(path, LARGEST).removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1)
    return made_of((((f"{path.name}, line {n}"), line) for n, line in lines if line.strip()), make)


def read_list(path: Path, make: Maker) -> Reading:
    """A JSON array of documents, or one alone."""
    value = parsed(read_bytes(path, LARGEST).removeprefix(b"\xef\xbb\xbf"), path.name)
    rows = value if isinstance(value, list) else [value]
    return made_of(((f"{path.name}, item {n}", row) for n, row in enumerate(rows, 1)), make)


def made_of(rows: Iterator[tuple[str, Any]], make: Maker) -> Reading:
    """The documents of rows, each with its place; a row in bytes is parsed first."""
    documents: list[Document] = []
    failed: list[str] = []
    for place, row in rows:
        try:
            value = parsed(row, place) if isinstance(row, bytes) else row
            if not isinstance(value, dict):
                raise TashihError(f"{place} is no JSON object.")
            documents.append(make(value, place))
        except TashihError as error:
            failed.append(str(error))
        except (ValueError, LookupError, TypeError, AttributeError) as error:
            failed.append(f"{place} is damaged: {error}")
    return Reading(tuple(documents), failed=tuple(failed))
