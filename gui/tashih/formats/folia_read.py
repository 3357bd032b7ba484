"""FoLiA read: ours with all it holds; of a foreign file text, corrections, entities and statements."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import msgspec

from tashih.article.annotations import Entity
from tashih.article.reason import Reason
from tashih.article.spans import Span, cover
from tashih.errors import TashihError
from tashih.formats.building import Builder
from tashih.formats.document import Document, Misfit, Reading
from tashih.formats.embedded import extracted
from tashih.formats.files import read_bytes
from tashih.formats.folia_text import Places, Text
from tashih.formats.graph import CUE, FLAG, NOT_QUOTATION, QUOTATION, SOURCE, SPEAKER, WORDS, Graph, Link, Node
from tashih.formats.safe_xml import local, parse_xml

NAMESPACE = "http://ilk.uvt.nl/folia"
EXTRA = "tashih"
SETS = {kind: f"urn:tashih:{kind}" for kind in ("text", "correction", "entity", "statement", "observation")}
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_KINDS = {"entity", "statement", "observation"}
_ROLES = {"source": ("source", SOURCE), "rel": ("cue", CUE), "cue": ("cue", CUE)}
_FEATS = {"words": WORDS, "speaker": SPEAKER}


def recognise(head: bytes) -> bool:
    """Whether it looks like FoLiA."""
    return NAMESPACE.encode() in head or b"<FoLiA" in head


def decode(path: Path) -> Reading:
    """The document of a FoLiA file. Raises TashihError if it is none, or holds no text."""
    root = parse_xml(read_bytes(path), path.name)
    body = next((e for e in root if local(e.tag) in ("text", "speech")), None)
    if local(root.tag) != "FoLiA" or body is None:
        raise TashihError(f"{path.name} is no FoLiA document with a text.")
    try:
        return Reading((_document(root, body, path.name.removesuffix(".xml").removesuffix(".folia")),))
    except (ValueError, TypeError, AttributeError, msgspec.ValidationError) as error:
        raise TashihError(f"{path.name} is damaged: {error}") from error


def _document(root: Element, body: Element, stem: str) -> Document:
    rows = {e.get("id", ""): "".join(e.itertext()) for e in root.iter() if local(e.tag) == "meta"}
    told: dict[str, Any] = msgspec.json.decode(rows.pop(EXTRA).encode()) if EXTRA in rows else {}
    text = Text({str(k): str(v) for k, v in told.get("gaps", {}).items()})
    text.read(body)
    text.end()
    repaired = "".join(text.repaired)
    original, edits = "".join(text.original), text.edits
    if told:
        with suppress(ValueError):  # somebody changed the words: then they say what was repaired
            original, edits = extracted(told, repaired)
    misfits: list[Misfit] = []
    graph = _graph(body, text.places, misfits)
    builder = Builder(repaired, foreign=not told, keep_ids=True)
    entities = msgspec.convert(told.get("entities", []), list[Entity])
    article = builder.article(graph, original, edits, entities)
    if article.repaired != repaired:
        raise ValueError("its corrections do not lead from the one text to the other")
    return Document(str(told.get("name") or stem), article, rows, (*misfits, *builder.misfits))


def _graph(body: Element, places: Places, misfits: list[Misfit]) -> Graph:
    nodes: list[Node] = []
    links: list[Link] = []
    for element in (e for e in body.iter() if local(e.tag) in _KINDS):
        feats = {e.get("subset", ""): e.get("class", "") for e in element if local(e.tag) == "feat"}
        name = feats.pop("id", "") or element.get(_XML_ID, "?")
        contents = next((e for e in element if local(e.tag) == "hd"), element)
        spans = _runs(contents, places)
        if not spans:
            misfits.append(Misfit(name, Reason("misfit_link", {"role": "wref"})))
            continue
        kind = local(element.tag)
        if kind != "statement":
            nodes.append(Node(name, _type(element, feats), (cover(spans),), _attributes(element, feats)))
            continue
        parts = [Span(places[a][1].start, places[b][1].end) for a, b in _pairs(element, "part")]
        attributes = _attributes(element, {k: v for k, v in feats.items() if k not in ("part", "parent", *_FEATS)})
        if element.get("class", "direct") in ("mixed", "indirect", "direct-unmarked"):
            attributes["form"] = element.get("class", "")
        nodes.append(Node(name, QUOTATION, tuple(parts) or tuple(spans), attributes))
        links += [Link("parent", name, feats["parent"])] if "parent" in feats else []
        for role, node in _parts(element, name, places):
            nodes.append(node)
            links.append(Link(role, name, node.id))
    return Graph(tuple(nodes), tuple(links))


def _type(element: Element, feats: dict[str, str]) -> str:
    if feats.pop("unlabelled", ""):
        return ""
    kind = element.get("class", "?")
    return kind if local(element.tag) == "entity" or kind in (NOT_QUOTATION, FLAG) else FLAG


def _attributes(element: Element, feats: dict[str, str]) -> dict[str, str]:
    found = dict(feats)
    if "confidence" in element.attrib:
        found["confidence"] = element.get("confidence", "")
    if "annotator" in element.attrib:
        found["author"] = element.get("annotator", "")
    notes = ["".join(e.itertext()) for e in element if local(e.tag) in ("comment", "desc")]
    return {**found, "note": "; ".join(notes)} if notes else found


def _parts(element: Element, name: str, places: Places) -> Iterator[tuple[str, Node]]:
    for child in element:
        if (found := _ROLES.get(local(child.tag))) and (spans := _runs(child, places)):
            yield found[0], Node(f"{name}.{found[0]}", found[1], (cover(spans),))
    for role, kind in _FEATS.items():
        spans = [Span(places[a][1].start, places[b][1].end) for a, b in _pairs(element, role)]
        if spans:
            yield role, Node(f"{name}.{role}", kind, tuple(spans))


def _pairs(element: Element, role: str) -> list[tuple[str, str]]:
    rows = [e.get("class", "").split() for e in element if local(e.tag) == "feat" and e.get("subset") == role]
    return [(row[0], row[-1]) for row in rows if row]


def _runs(element: Element, places: Places) -> list[Span]:
    """The words that are pointed to; those that stand beside each other as one."""
    found = (e.get("id", "") for e in element if local(e.tag) == "wref")
    spans: list[Span] = []
    last = -2
    for number, span in sorted(places[name] for name in found if name in places):
        if number == last + 1:
            spans[-1] = Span(spans[-1].start, span.end)
        else:
            spans.append(span)
        last = number
    return spans
