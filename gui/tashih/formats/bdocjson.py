"""bdocjson, the JSON of GATE's Python library: one annotation set, offsets in code points (``offset_type`` p).

Parts of a quotation and links are features of the annotations that name the ids of others. A file whose offsets count
UTF-16 units (``j``, as GATE itself writes) is read as well.
"""

from pathlib import Path

import msgspec

from tashih.article.annotations import Entity
from tashih.formats.building import Builder, span_of
from tashih.formats.document import Document, Misfit, Reading, surface
from tashih.formats.embedded import embedded, extracted
from tashih.formats.features import ALL
from tashih.formats.format import Format
from tashih.formats.graph import Graph, Link, Node, graph_of
from tashih.formats.json_lines import Json, read_list, written
from tashih.formats.parts import rejoined, split
from tashih.formats.report import Log
from tashih.formats.utf16 import Units
from tashih.formats.writers import each

SET = "tashih"
_ID, _LINK = "tashih:id", "link:"


def _encode(document: Document, _log: Log) -> dict[str, bytes]:
    article = document.article
    graph = split(graph_of(article))
    numbers = {node.id: number for number, node in enumerate(graph.nodes)}
    features: dict[str, Json] = {n.id: {_ID: n.id, **n.attributes} for n in graph.nodes}
    for link in graph.links:
        features[link.start].setdefault(f"{_LINK}{link.role}", []).append(numbers[link.end])
    annotations = [
        {
            "type": n.type,
            "start": n.spans[0].start,
            "end": n.spans[0].end,
            "id": numbers[n.id],
            "features": features[n.id],
        }
        for n in graph.nodes
        if surface(article.repaired, n.spans[0])
    ]
    about = {"name": document.name, "meta": dict(document.meta), "entities": article.entities, **embedded(article)}
    value = {
        "annotation_sets": {
            SET: {"name": SET, "annotations": annotations, "next_annid": len(annotations)},
        },
        "text": article.repaired,
        "features": about,
        "offset_type": "p",
        "name": document.name,
    }
    return {".bdocjs": written(value)}


def _document(value: Json, place: str) -> Document:
    text = value["text"]
    units = Units(text) if value.get("offset_type") == "j" else None
    features = value.get("features") or {}
    sets = value.get("annotation_sets") or {}
    ours = SET in sets
    graph = Graph()
    misfits: list[Misfit] = []
    for name in [SET] if ours else list(sets):
        prefix = "" if ours or len(sets) == 1 else f"{name}:"
        graph = _joined(graph, _graph(sets[name], units, prefix, misfits))
    original, edits = extracted(features, text)
    builder = Builder(text, foreign=not ours, keep_ids=True)
    entities = msgspec.convert(features.get("entities", []) if ours else [], list[Entity])
    article = builder.article(rejoined(graph), original, edits, entities)
    found = features.get("meta", {}) if ours else features
    meta = {str(k): str(v) for k, v in found.items()}
    name = str(features.get("name") or value.get("name") or place)
    return Document(name, article, meta, (*misfits, *builder.misfits))


def _joined(one: Graph, other: Graph) -> Graph:
    return Graph(one.nodes + other.nodes, one.links + other.links)


def _graph(found: Json, units: Units | None, prefix: str, misfits: list[Misfit]) -> Graph:
    rows = found.get("annotations", [])
    ids = {row["id"]: prefix + str(row.get("features", {}).get(_ID, row["id"])) for row in rows}
    nodes: list[Node] = []
    links: list[Link] = []
    for row in rows:
        start, end = row["start"], row["end"]
        if units:
            start, end = units.point(start), units.point(end)
        span = span_of(ids[row["id"]], start, end, misfits)
        if span is None:
            continue
        given = row.get("features", {})
        plain = {k: str(v) for k, v in given.items() if k != _ID and not k.startswith(_LINK) and v is not None}
        nodes.append(Node(ids[row["id"]], str(row["type"]), (span,), plain))
        for name, ends in given.items():
            if name.startswith(_LINK):
                links += [Link(name.removeprefix(_LINK), ids[row["id"]], ids.get(e, str(e))) for e in ends]
    return Graph(tuple(nodes), tuple(links))


def _decode(path: Path) -> Reading:
    return read_list(path, _document)


def _recognise(head: bytes) -> bool:
    return b'"annotation_sets"' in head or b'"offset_type"' in head


BDOCJSON = Format(
    "bdocjson",
    (".bdocjs", ".bdoc", ".json"),
    ALL,
    writer=each(_encode),
    decode=_decode,
    recognises=_recognise,
)
