"""WebAnno TSV 3 read: the text by its sentences, every layer by its columns, relations as links.

Sub-tokens, stacked and multi-token annotations are read as the format's documentation has them. What stood between
sentences is not in the file: a blank or line ends take its place, so that positions stay true.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.errors import TashihError
from tashih.formats.building import Builder
from tashih.formats.document import Document, Misfit, Reading
from tashih.formats.files import read_bytes
from tashih.formats.graph import RESERVED, Graph, Link, Node
from tashih.formats.parts import rejoined
from tashih.formats.utf16 import Units

HEADER = "#FORMAT=WebAnno TSV 3.3"
ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
QUOTATION = "webanno.custom.Quotation"
LINK = "webanno.custom.QuotationLink"
_CELL = re.compile(r"(.*?)(?:(?<!\\)\[(\d+)(?:_(\d+))?\])?", re.DOTALL)
_ROW = re.compile(r"(\d+-\d+(?:\.\d+)?)\t(\d+)-(\d+)\t")
_PLAIN = re.compile(r"\\(u[0-9a-fA-F]{4}|->|.)", re.DOTALL)
_LETTERS = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "b": "\b"}


@dataclass(frozen=True)
class _Layer:
    """A layer: its kind (SP, CH, RL), its name, its columns from ``first``."""

    kind: str
    name: str
    features: tuple[str, ...]
    first: int


@dataclass
class _Found:
    """An annotation as it comes together from the rows."""

    layer: str
    spans: list[tuple[int, int]] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)


def recognise(head: bytes) -> bool:
    """Whether it begins as WebAnno TSV 3 does."""
    return head.startswith(b"#FORMAT=WebAnno TSV 3")


def plain(cell: str) -> str:
    r"""A cell or text without its escapes.

    >>> plain("a\\|b\\tc")
    'a|b\tc'
    """
    return _PLAIN.sub(_plain_one, cell)


def _plain_one(found: re.Match[str]) -> str:
    code = found.group(1)
    if len(code) == 5:
        return chr(int(code[1:], 16))
    return _LETTERS.get(code, code)


def decode(path: Path) -> Reading:
    """The document of a TSV file. Raises TashihError if it is none, or damaged."""
    try:
        lines = read_bytes(path).decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise TashihError(f"{path.name} is not UTF-8 ({error.reason}).") from error
    try:
        return Reading((_document([line.rstrip("\r") for line in lines], path.stem),))
    except (ValueError, IndexError, KeyError) as error:
        raise TashihError(f"{path.name} is no WebAnno TSV that can be read: {error}") from error


def _document(lines: list[str], name: str) -> Document:
    if not lines[0].startswith("#FORMAT=WebAnno TSV 3"):
        raise ValueError("its first line does not name the format")
    text = _text(lines)
    graph, misfits = _graph(lines, _layers(lines), Units(text))
    ours = f"#T_RL={LINK}|role|BT_{QUOTATION}" in lines[:20]
    builder = Builder(text, foreign=not ours)
    article = builder.article(rejoined(graph))
    return Document(name, article, {}, (*misfits, *builder.misfits))


def _layers(lines: list[str]) -> list[_Layer]:
    found: list[_Layer] = []
    column = 3
    for line in lines:
        if match := re.fullmatch(r"#T_(SP|CH|RL)=([^|]+)\|?(.*)", line):
            features = tuple(match[3].split("|")) if match[3] else ("",)
            found.append(_Layer(match[1], match[2], features, column))
            column += len(features)
    return found


_WIDEST = 1_000_000
"""UTF-16 units that may lie between two sentences; a number beyond that is a damaged one, and would fill the memory."""


def _text(lines: list[str]) -> str:
    """The sentences at their places."""
    units = 0
    pieces: list[str] = []
    waiting: list[str] = []
    for line in lines:
        if line.startswith("#Text="):
            waiting.append(plain(line.removeprefix("#Text=")))
        elif waiting and (row := _ROW.match(line)):
            gap = int(row[2]) - units
            if gap < 0:
                raise ValueError(f"the sentence at {row[2]} lies over the one before it")
            if gap > _WIDEST:
                raise ValueError(f"nothing stands for {gap} characters before the sentence at {row[2]}")
            sentence = "\n".join(waiting)
            pieces += [between(gap, first=not pieces), sentence]
            units += gap + len(sentence) + sum(1 for c in sentence if ord(c) > 0xFFFF)
            waiting = []
    return "".join(pieces)


def between(length: int, *, first: bool) -> str:
    """What most likely stood between two sentences: a blank, or line ends where there is room for an empty line."""
    return " " * length if first or length < 2 else "\n" * length


def _graph(lines: list[str], layers: list[_Layer], units: Units) -> tuple[Graph, list[Misfit]]:
    found: dict[str, _Found] = {}
    relations: list[tuple[_Layer, str, list[str]]] = []
    for line in lines:
        if not (row := _ROW.match(line)):
            continue
        cells = line.split("\t")
        place = int(row[2]), int(row[3])
        for layer in layers:
            columns = cells[layer.first : layer.first + len(layer.features)]
            if layer.kind == "RL":
                relations.append((layer, row[1], columns))
            else:
                _take(found, layer, row[1], place, columns)
    nodes: list[Node] = []
    misfits: list[Misfit] = []
    for id_, one in found.items():
        try:
            spans = [units.span(*place) for place in one.spans]
        except ValueError as error:
            misfits.append(Misfit(id_, Reason("misfit_value", {"message": str(error)})))
            continue
        nodes.append(_node(id_, one, Span(min(s.start for s in spans), max(s.end for s in spans))))
    links = [link for layer, unit, columns in relations for link in _links(layer, unit, columns)]
    return Graph(tuple(nodes), tuple(links)), misfits


def _take(found: dict[str, _Found], layer: _Layer, unit: str, place: tuple[int, int], columns: list[str]) -> None:
    for feature, column in zip(layer.features, columns, strict=False):
        if column in ("_", ""):
            continue
        for number, item in enumerate(_stack(column)):
            value, id_, _ = _parsed(item)
            key = _key(layer.name, unit, id_, number)
            one = found.setdefault(key, _Found(layer.name))
            if place not in one.spans:
                one.spans.append(place)
            if value not in ("*", "_") and feature:
                one.values[feature] = plain(value)


def _stack(column: str) -> list[str]:
    """The values stacked in one cell, still escaped."""
    return [m.group() for m in re.finditer(r"(?:\\.|[^\\|])+", column)]


def _parsed(item: str) -> tuple[str, str, str]:
    match = _CELL.fullmatch(item)
    assert match is not None  # every text matches
    return match[1], match[2] or "", match[3] or ""


def _key(layer: str, unit: str, id_: str, number: int = 0) -> str:
    return f"{layer}#{id_}" if id_ not in ("", "0") else f"{layer}@{unit}.{number}"


def _node(id_: str, one: _Found, span: Span) -> Node:
    values = dict(one.values)
    if one.layer == QUOTATION and values.get("role") in RESERVED:
        return Node(id_, values.pop("role"), (span,), values)
    if identifier := values.pop("identifier", ""):
        values["entity"] = identifier
    first = next(iter(values), "")
    label = values.pop("value", "") or (values.pop(first) if first and one.layer != ENTITY else "")
    return Node(id_, label or one.layer.rpartition(".")[2], (span,), values)


def _links(layer: _Layer, unit: str, columns: list[str]) -> list[Link]:
    base = layer.features[-1].removeprefix("BT_")
    if not columns or columns[-1] in ("_", ""):
        return []
    roles = _stack(columns[0]) if len(columns) > 1 else []
    found = []
    for number, item in enumerate(_stack(columns[-1])):
        source, start, end = _parsed(item)
        role = plain(_parsed(roles[number])[0]) if number < len(roles) else "*"
        role = layer.name.rpartition(".")[2] if role == "*" else role
        found.append(Link(role, _key(base, source, start), _key(base, unit, end)))
    return found
