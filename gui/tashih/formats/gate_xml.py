"""GATE XML read: the text, and the annotations of every set but those that only repeat the markup of a source.

Annotations point to nodes that stand in the text, so that it does not matter in which units the nodes are numbered.
Chains of coreference (the feature ``matches``) become entities, relations notes.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.errors import TashihError
from tashih.formats.building import Builder
from tashih.formats.document import Document, Misfit, Reading
from tashih.formats.files import read_bytes
from tashih.formats.format import Format
from tashih.formats.graph import Graph, Link, Node
from tashih.formats.safe_xml import local, parse_xml

_LAYOUT = {"Token", "SpaceToken", "Sentence", "Split", "Lookup", "DEFAULT_TOKEN", "paragraph"}
_MARKUP = "Original markups"
_HALVES = re.compile(rb"&#(x?)([0-9A-Fa-f]{4,5});&#(x?)([0-9A-Fa-f]{4,5});")


def _whole(data: bytes) -> bytes:
    """GATE before 8.5 wrote characters beyond U+FFFF as two references, which no XML reader takes."""

    def joined(found: re.Match[bytes]) -> bytes:
        high, low = (int(found[n + 1], 16 if found[n] else 10) for n in (1, 3))
        if not (0xD800 <= high < 0xDC00 <= low < 0xE000):
            return found.group()
        return b"&#%d;" % (0x10000 + ((high - 0xD800) << 10) + low - 0xDC00)

    return _HALVES.sub(joined, data)


def _decode(path: Path) -> Reading:
    root = parse_xml(_whole(read_bytes(path)), path.name)
    body = next((e for e in root if local(e.tag) == "TextWithNodes"), None)
    if local(root.tag) != "GateDocument" or body is None:
        raise TashihError(f"{path.name} is no GATE document: it holds no TextWithNodes.")
    text, nodes = _text(body)
    misfits: list[Misfit] = []
    graph = _graph(root, nodes, misfits)
    builder = Builder(text, foreign=True)
    article = builder.article(graph)
    about = next((e for e in root if local(e.tag) == "GateDocumentFeatures"), Element("none"))
    return Reading((Document(path.stem, article, _features(about), (*misfits, *builder.misfits)),))


def _text(body: Element) -> tuple[str, dict[str, int]]:
    """The text, and the code point at which each node stands."""
    parts = [body.text or ""]
    length = len(parts[0])
    nodes: dict[str, int] = {}
    for node in body:
        nodes[node.get("id", "")] = length
        parts.append(node.tail or "")
        length += len(parts[-1])
    return "".join(parts), nodes


def _graph(root: Element, places: dict[str, int], misfits: list[Misfit]) -> Graph:
    sets = [e for e in root if local(e.tag) == "AnnotationSet" and e.get("Name") != _MARKUP]
    found: list[Node] = []
    links: list[Link] = []
    left: Counter[str] = Counter()
    for row in (a for each in sets for a in each if local(a.tag) == "Annotation"):
        kind, name = row.get("Type", "?"), row.get("Id", "?")
        if kind in _LAYOUT:
            left[kind] += 1
            continue
        start, end = places.get(row.get("StartNode", "")), places.get(row.get("EndNode", ""))
        if start is None or end is None or start > end:
            nodes = {"start": row.get("StartNode", ""), "end": row.get("EndNode", "")}
            misfits.append(Misfit(name, Reason("misfit_span", dict(nodes))))
            continue
        found.append(Node(name, kind, (Span(start, end),), dict(_said(row))))
    for relation in (e for e in root.iter() if local(e.tag) == "Relation"):
        first, *others = [m for m in relation.get("Members", "").split(";") if m] or ["?"]
        links += [Link(relation.get("Type", "relation"), first, other) for other in others]
    misfits += [Misfit(kind, Reason("misfit_layout", {"kind": kind, "count": n})) for kind, n in left.items()]
    return Graph(tuple(found), tuple(links))


def _features(element: Element) -> dict[str, str]:
    """Names and values; empty values left out."""
    found: dict[str, str] = {}
    for feature in element:
        parts = {local(e.tag): "".join(e.itertext()) for e in feature}
        if parts.get("Name") and parts.get("Value"):
            found[parts["Name"]] = parts["Value"]
    return found


def _said(row: Element) -> Iterator[tuple[str, str]]:
    for name, value in _features(row).items():
        chain = [int(n) for n in value.split(";") if n.isdecimal()] if name == "matches" else []
        yield ("entity", f"e{min(chain)}") if chain else (name, value)


def _recognise(head: bytes) -> bool:
    return b"<GateDocument" in head


GATE_XML = Format("gate-xml", (".gate.xml", ".xml"), decode=_decode, recognises=_recognise)
