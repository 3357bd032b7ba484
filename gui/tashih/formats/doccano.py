"""doccano JSONL, as it exports and imports it: with relations, or spans alone for sequence labelling.

Offsets are code points, provided that the doccano project has grapheme mode off (with it on, doccano counts grapheme
clusters); overlapping spans need its option to allow them. Attributes have no place.
"""

from pathlib import Path

from tashih.formats.building import Builder, span_of
from tashih.formats.characters import Charset
from tashih.formats.document import Document, Misfit, Reading, surface
from tashih.formats.features import Feature
from tashih.formats.format import Format
from tashih.formats.graph import Graph, Link, Node, graph_of
from tashih.formats.json_lines import Json, read_lines, written
from tashih.formats.parts import rejoined, split
from tashih.formats.report import Log
from tashih.formats.writers import joined

_LAYERS = frozenset({Feature.MENTIONS, Feature.QUOTATIONS, Feature.NOT_QUOTATIONS, Feature.FLAGS})
_LINKS = frozenset({Feature.PARTS, Feature.INNER, Feature.CUE, Feature.SOURCE, Feature.SPEAKER, Feature.PARENT})


def _encode_relations(document: Document, _log: Log) -> bytes:
    graph = split(graph_of(document.article))
    text = document.article.repaired
    numbers = {node.id: number for number, node in enumerate(graph.nodes, 1)}
    entities = [
        {"id": numbers[n.id], "label": n.type, "start_offset": n.spans[0].start, "end_offset": n.spans[0].end}
        for n in graph.nodes
        if surface(text, n.spans[0])
    ]
    relations = [
        {"id": number, "from_id": numbers[link.start], "to_id": numbers[link.end], "type": link.role}
        for number, link in enumerate(graph.links, 1)
    ]
    row = {"text": text, "entities": entities, "relations": relations, "Comments": [], "name": document.name}
    return written(row)


def _encode_spans(document: Document, _log: Log) -> bytes:
    article = document.article
    nodes = [n for n in graph_of(article).nodes if n.mention or n.type in ("Quotation", "NotQuotation", "Flag")]
    spans = [(span, n.type) for n in nodes for span in n.spans if surface(article.repaired, span)]
    label = [[s.start, s.end, type_] for s, type_ in sorted(spans)]
    return written({"text": article.repaired, "label": label, "Comments": [], "name": document.name})


_META = {"id", "text", "data", "label", "labels", "entities", "relations", "Comments", "comments", "name", "cats"}


def _document(value: Json, place: str) -> Document:
    text = value["text"] if "text" in value else value["data"]
    if not isinstance(text, str):
        raise TypeError("the text is no text")
    foreign = "name" not in value
    misfits: list[Misfit] = []
    builder = Builder(text, foreign=foreign, keep_ids=foreign and "entities" in value)
    article = builder.article(rejoined(_graph(value, misfits)))
    meta = {key: str(found) for key, found in value.items() if key not in _META and found is not None}
    name = str(value.get("name") or value.get("id") or place)
    return Document(name, article, meta, (*misfits, *builder.misfits))


def _graph(value: Json, misfits: list[Misfit]) -> Graph:
    if "entities" in value:
        rows = [(str(r["id"]), r["start_offset"], r["end_offset"], str(r["label"])) for r in value["entities"]]
    else:
        spans = value.get("label", value.get("labels")) or []
        rows = [(f"s{number}", row[0], row[1], str(row[2])) for number, row in enumerate(spans, 1)]
    found = [(id_, label, span_of(id_, start, end, misfits)) for id_, start, end, label in rows]
    nodes = [Node(id_, label, (span,)) for id_, label, span in found if span is not None]
    links = [Link(str(r["type"]), str(r["from_id"]), str(r["to_id"])) for r in value.get("relations") or []]
    return Graph(tuple(nodes), tuple(links))


def _decode(path: Path) -> Reading:
    return read_lines(path, _document)


def _recognise_relations(head: bytes) -> bool:
    return b'"entities"' in head and b'"start_offset"' in head and b'"text"' in head


def _recognise_spans(head: bytes) -> bool:
    line = head.split(b"\n", 1)[0]
    return b'"text"' in line and (b'"label":[' in line.replace(b" ", b"") or b'"labels":[[' in line.replace(b" ", b""))


DOCCANO_RELATIONS = Format(
    "doccano-relations",
    (".doccano-relations.jsonl", ".jsonl"),
    _LAYERS | _LINKS,
    writer=joined(_encode_relations, ".doccano-relations.jsonl"),
    decode=_decode,
    recognises=_recognise_relations,
    together=True,
    charset=Charset.UNICODE,
    sidecar=True,
)
DOCCANO = Format(
    "doccano",
    (".doccano.jsonl", ".jsonl"),
    _LAYERS,
    writer=joined(_encode_spans, ".doccano.jsonl"),
    decode=_decode,
    recognises=_recognise_spans,
    together=True,
    charset=Charset.UNICODE,
    sidecar=True,
)
