"""UIMA CAS XMI read: ours with all it holds, a foreign one with its spans as mentions.

Of a foreign file, every annotation of the first view is taken but tokens, sentences and the like; its label is the
feature ``value`` or ``label``, else the name of its type. Relations with ``Governor`` and ``Dependent`` become notes.
"""

from collections.abc import Iterable
from pathlib import Path
from xml.etree.ElementTree import Element

import msgspec

from tashih.article.annotations import Entity
from tashih.article.edits import Edit
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.errors import TashihError
from tashih.formats.building import Builder
from tashih.formats.document import Document, Misfit, Reading
from tashih.formats.files import read_bytes
from tashih.formats.graph import Graph, Link, Node
from tashih.formats.parts import rejoined
from tashih.formats.safe_xml import local, parse_xml
from tashih.formats.safe_zip import SafeZip
from tashih.formats.utf16 import Units
from tashih.formats.xmi_types import NAMESPACES

ID = "id"
ENTITY = "tashih:entity"
"""The key under which an entity stands among what is known of an article."""

_XMI_ID = f"{{{NAMESPACES['xmi']}}}id"
_CUSTOM = f"{{{NAMESPACES['custom']}}}"
_LAYOUT = {"Token", "Sentence", "Paragraph", "DocumentMetaData", "DocumentAnnotation", "Lemma", "Stem", "POS",
           "Heading", "Div", "CASMetadata", "LayerDefinition", "FeatureDefinition", "About"}  # fmt: skip
_STRUCTURE = {_XMI_ID, "sofa", "begin", "end", "value", "label", "role", "identifier", ID, "Governor", "Dependent"}


def recognise(head: bytes) -> bool:
    """Whether it looks like XMI or a ZIP."""
    return head.startswith(b"PK") or b"www.omg.org/XMI" in head


def decode(path: Path) -> Reading:
    """The document of an ``.xmi`` file, or those of a ZIP of them. Raises TashihError if there is none."""
    data = read_bytes(path)
    if not data.startswith(b"PK"):
        return Reading((_document(data, path.name, path.stem),))
    archive = SafeZip(data, path.name)
    names = [n for n in archive.names() if n.lower().endswith(".xmi")]
    if not names:
        raise TashihError(f"{path.name} holds no .xmi file.")
    alone = len(names) == 1
    return Reading(
        tuple(_document(archive.read(n), f"{path.name}/{n}", path.name.split(".")[0] if alone else n) for n in names)
    )


def _document(data: bytes, place: str, name: str) -> Document:
    root = parse_xml(data, place)
    sofas = {e.get(_XMI_ID, ""): e for e in root if local(e.tag) == "Sofa"}
    if not sofas:
        raise TashihError(f"{place} holds no text (no Sofa).")
    main = next((i for i, e in sofas.items() if e.get("sofaID") == "_InitialView"), next(iter(sofas)))
    text = sofas[main].get("sofaString", "")
    spans = [e for e in root if e.get("sofa") == main and "begin" in e.attrib and local(e.tag) not in _LAYOUT]
    original, edits = _original(root, sofas, text, place)
    ours = any(e.tag == f"{_CUSTOM}Quotation" or (local(e.tag) == "NamedEntity" and ID in e.attrib) for e in spans)
    misfits: list[Misfit] = []
    graph = _graph(spans, Units(text), misfits)
    builder = Builder(text, foreign=not ours and bool(spans))
    known = [(e.get("key", ""), e.get("value", "")) for e in root if e.tag == f"{_CUSTOM}About"]
    entities = _entities((v for k, v in known if k == ENTITY), place)
    article = builder.article(rejoined(graph), original, edits, entities)
    title = next((e.get("documentTitle", "") for e in root if local(e.tag) == "DocumentMetaData"), "")
    meta = {k: v for k, v in known if k != ENTITY}
    return Document(title or name, article, meta, (*misfits, *builder.misfits))


def _entities(rows: Iterable[str], place: str) -> list[Entity]:
    try:
        return [msgspec.json.decode(row.encode(), type=Entity) for row in rows]
    except msgspec.DecodeError as error:
        raise TashihError(f"{place} is damaged: {error}") from error


def _original(root: Element, sofas: dict[str, Element], text: str, place: str) -> tuple[str, list[Edit]]:
    rows = [e.get("data", "") for e in root if e.tag == f"{_CUSTOM}Repair"]
    view = next((e for e in sofas.values() if e.get("sofaID") == "original"), None)
    if view is None:
        return text, []
    try:
        return view.get("sofaString", ""), [msgspec.json.decode(row.encode(), type=Edit) for row in rows]
    except msgspec.DecodeError as error:
        raise TashihError(f"{place} is damaged: {error}") from error


def _graph(spans: list[Element], units: Units, misfits: list[Misfit]) -> Graph:
    nodes: list[Node] = []
    links: list[Link] = []
    ids = {number: e.get(ID) or number for e in spans if (number := e.get(_XMI_ID, ""))}
    for element in spans:
        number = element.get(_XMI_ID, "")
        if "Governor" in element.attrib and "Dependent" in element.attrib:
            role = element.get("role") or element.get("value") or local(element.tag)
            links.append(
                Link(role, ids.get(element.attrib["Governor"], "?"), ids.get(element.attrib["Dependent"], "?"))
            )
            continue
        try:
            span = units.span(int(element.get("begin", "")), int(element.get("end", "")))
        except ValueError as error:
            misfits.append(Misfit(number, Reason("misfit_value", {"message": str(error)})))
            continue
        nodes.append(_node(element, ids.get(number, number), span))
    return Graph(tuple(nodes), tuple(links))


def _node(element: Element, id_: str, span: Span) -> Node:
    attributes = {local(k): v for k, v in element.attrib.items() if k not in _STRUCTURE}
    role, value = element.get("role"), element.get("value") or element.get("label")
    if element.tag == f"{_CUSTOM}Quotation" and role:
        return Node(id_, role, (span,), attributes)
    if identifier := element.get("identifier"):
        attributes["entity"] = identifier
    return Node(id_, value or local(element.tag), (span,), attributes)
