"""W3C Web Annotation JSON-LD (Recommendation 2017): one annotation page an article.

Positions are code points (TextPositionSelector), each beside the words themselves with what stands around them
(TextQuoteSelector). Entities are ``identifying``, quotations ``classifying``, flags ``questioning``, their parts
``linking``. A repair is ``editing`` with the original text as its target. Both texts are in the page, under the names
that the targets use, so that it is complete in itself.
"""

import hashlib
from pathlib import Path
from typing import Any

import msgspec

from tashih import __version__
from tashih.article.annotations import Entity
from tashih.article.article import Article
from tashih.article.edits import Edit
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.errors import TashihError
from tashih.formats.building import Builder, span_of
from tashih.formats.document import Document, Misfit, Reading, surface
from tashih.formats.features import ALL
from tashih.formats.files import read_bytes
from tashih.formats.format import Format
from tashih.formats.graph import FLAG, NOT_QUOTATION, QUOTATION, Graph, Link, Node, graph_of
from tashih.formats.json_lines import Json, parsed, written
from tashih.formats.report import Log
from tashih.formats.writers import each

CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        "tashih": "urn:tashih:terms:",
        "tashih:links": {"@type": "@json"},
        "tashih:attributes": {"@type": "@json"},
        "tashih:edit": {"@type": "@json"},
        "tashih:meta": {"@type": "@json"},
        "tashih:entities": {"@type": "@json"},
    },
]
_MOTIVATIONS = {QUOTATION: "classifying", NOT_QUOTATION: "classifying", FLAG: "questioning"}
_AROUND = 24
"""Code points before and after the words of a selector."""


def page(document: Document) -> Json:
    """The annotation page of one document."""
    article = document.article
    base = f"urn:tashih:{_digest(article.original)[:32]}"
    graph = graph_of(article)
    links: dict[str, list[Json]] = {}
    for link in graph.links:
        links.setdefault(link.start, []).append({"role": link.role, "to": f"{base}:{link.end}"})
    annotations = [_annotation(base, n, article.repaired, links.get(n.id, [])) for n in graph.nodes]
    edits = [_editing(base, number, e, article) for number, e in enumerate(article.edits, 1)]
    return {
        "@context": CONTEXT,
        "id": f"{base}:page",
        "type": "AnnotationPage",
        "label": document.name,
        "generator": {"id": "urn:tashih", "type": "Software", "name": f"Tashih {__version__}"},
        "tashih:meta": dict(document.meta),
        "tashih:entities": article.entities,
        "tashih:original": {"id": f"{base}:original", "type": "TextualBody", "value": article.original},
        "tashih:repaired": {"id": f"{base}:repaired", "type": "TextualBody", "value": article.repaired},
        "items": [*annotations, *edits],
    }


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _annotation(base: str, node: Node, text: str, links: list[Json]) -> Json:
    value: Json = {
        "id": f"{base}:{node.id}",
        "type": "Annotation",
        "motivation": "identifying" if node.mention else _MOTIVATIONS.get(node.type, "linking"),
        "body": [{"type": "TextualBody", "purpose": "tagging", "value": node.type}],
        "target": [{"source": f"{base}:repaired", "selector": _selectors(text, span)} for span in node.spans],
    }
    if "note" in node.attributes:
        value["body"].append({"type": "TextualBody", "purpose": "commenting", "value": node.attributes["note"]})
    if node.attributes.get("author"):
        value["creator"] = {"type": "Person", "name": node.attributes["author"]}
    for link in links:
        value["body"].append({"id": link["to"], "type": "SpecificResource", "purpose": "linking", "source": link["to"]})
    value["tashih:links"] = links
    value["tashih:attributes"] = dict(node.attributes)
    return value


def _selectors(text: str, span: Span) -> list[Json]:
    return [
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        {
            "type": "TextQuoteSelector",
            "exact": surface(text, span),
            "prefix": text[max(0, span.start - _AROUND) : span.start],
            "suffix": text[span.end : span.end + _AROUND],
        },
    ]


def _editing(base: str, number: int, edit: Edit, article: Article) -> Json:
    value: Json = {
        "id": f"{base}:edit{number}",
        "type": "Annotation",
        "motivation": "editing",
        "body": [{"type": "TextualBody", "purpose": "editing", "value": edit.text, "format": "text/plain"}],
        "target": [{"source": f"{base}:original", "selector": _selectors(article.original, edit.span)}],
        "tashih:edit": msgspec.to_builtins(edit),
    }
    if edit.author:
        value["creator"] = {"type": "Person", "name": edit.author}
    return value


def _encode(document: Document, _log: Log) -> dict[str, bytes]:
    return {".jsonld": written(page(document), indent=1)}


def _decode(path: Path) -> Reading:
    value = parsed(read_bytes(path), path.name)
    try:
        return Reading((_document(value, path.stem),))
    except (KeyError, TypeError, AttributeError, ValueError, msgspec.ValidationError) as error:
        raise TashihError(f"{path.name} is no annotation page that Tashih can read: {error}") from error


def _document(value: Json, name: str) -> Document:
    """A page of ours, or any page that carries the text it is about."""
    text: str = value["tashih:repaired"]["value"]
    original: str = value["tashih:original"]["value"]
    about = value["tashih:repaired"]["id"]
    nodes: list[Node] = []
    links: list[Link] = []
    edits: list[Edit] = []
    misfits: list[Misfit] = []
    for item in value["items"]:
        if "tashih:edit" in item:
            edits.append(msgspec.convert(item["tashih:edit"], Edit))
            continue
        id_ = _short(item["id"])
        spans = _spans(item, about, text, misfits)
        tags = [b["value"] for b in _listed(item.get("body")) if b.get("purpose") == "tagging"]
        if spans and tags:
            nodes.append(Node(id_, tags[0], spans, item.get("tashih:attributes", {})))
            links += [Link(k["role"], id_, _short(k["to"])) for k in item.get("tashih:links", [])]
    builder = Builder(text)
    entities = msgspec.convert(value.get("tashih:entities", []), list[Entity])
    article = builder.article(Graph(tuple(nodes), tuple(links)), original, edits, entities)
    if article.repaired != text:
        raise ValueError("the repairs do not turn the original into the repaired text")
    meta = {k: str(v) for k, v in value.get("tashih:meta", {}).items()}
    return Document(value.get("label", name), article, meta, (*misfits, *builder.misfits))


def _short(iri: str) -> str:
    return iri.split(":", 3)[-1]


def _listed(value: Any) -> list[Json]:
    return value if isinstance(value, list) else [value] if value else []


def _spans(item: Json, about: str, text: str, misfits: list[Misfit]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for target in _listed(item["target"]):
        selectors = {s["type"]: s for s in _listed(target["selector"])}
        place = selectors["TextPositionSelector"]
        span = span_of(_short(item["id"]), place["start"], place["end"], misfits)
        if span is None:
            continue
        exact = selectors.get("TextQuoteSelector", {}).get("exact")
        if target["source"] != about or exact not in (None, span.of(text)):
            reason = Reason("misfit_text", {"expected": str(exact), "found": span.of(text)})
            misfits.append(Misfit(_short(item["id"]), reason))
        else:
            spans.append(span)
    return tuple(spans)


def _recognise(head: bytes) -> bool:
    return b"ns/anno.jsonld" in head


WEB_ANNOTATION = Format(
    "web-annotation",
    (".jsonld",),
    ALL,
    writer=each(_encode),
    decode=_decode,
    recognises=_recognise,
)
