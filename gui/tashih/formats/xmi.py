"""UIMA CAS XMI 1.0 with its type system in one ZIP, as INCEpTION takes it (format *UIMA CAS XMI*).

Offsets count UTF-16 units, as Java does. Mentions are DKPro ``NamedEntity``; quotations and their parts, marks that
are none and flags are spans of the custom layer ``webanno.custom.Quotation`` (its feature ``role`` tells them apart),
joined by relations of ``webanno.custom.QuotationLink``. The view ``original`` holds the original with a
``webanno.custom.Repair`` on every edit. What is known of the article and its entities are ``webanno.custom.About``.
"""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import msgspec

from tashih.article.spans import Span
from tashih.formats.characters import Charset
from tashih.formats.document import Document, surface
from tashih.formats.features import ALL
from tashih.formats.format import Format
from tashih.formats.graph import Graph, Node, graph_of
from tashih.formats.html_marks import attribute
from tashih.formats.parts import split
from tashih.formats.report import Log
from tashih.formats.tokens import sentences, tokenise
from tashih.formats.utf16 import Units
from tashih.formats.writers import each
from tashih.formats.xmi_read import ENTITY, ID, decode, recognise
from tashih.formats.xmi_types import NAMESPACES, type_system

Values = dict[str, str | int]


class _Cas:
    """Feature structures with their numbers, and the views they are members of."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._next = 1
        self._views: dict[int, list[int]] = {}

    def sofa(self) -> int:
        """The number of a new view's text."""
        number = self._number()
        self._views[number] = []
        return number

    def _number(self) -> int:
        self._next += 1
        return self._next - 1

    def add(self, tag: str, sofa: int, values: Values) -> int:
        """A feature structure in the view of ``sofa``."""
        number = self._number()
        given = "".join(f" {name}={attribute(str(value))}" for name, value in values.items())
        self.lines.append(f'<{tag} xmi:id="{number}" sofa="{sofa}"{given}/>')
        self._views[sofa].append(number)
        return number

    def close(self, texts: dict[int, tuple[str, str]]) -> str:
        """The whole XMI. ``texts`` are name and text of each view by its number."""
        sofas = [
            f'<cas:Sofa xmi:id="{number}" sofaNum="{place}" sofaID="{name}" mimeType="text/plain" '
            f"sofaString={attribute(text)}/>"
            for place, (number, (name, text)) in enumerate(texts.items(), 1)
        ]
        views = [f'<cas:View sofa="{n}" members="{" ".join(map(str, found))}"/>' for n, found in self._views.items()]
        spaces = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
        inside = "\n".join(['<cas:NULL xmi:id="0"/>', *self.lines, *sofas, *views])
        return f'<?xml version="1.0" encoding="UTF-8"?>\n<xmi:XMI{spaces} xmi:version="2.0">\n{inside}\n</xmi:XMI>\n'


def xmi(document: Document) -> str:
    """The CAS of one document."""
    article = document.article
    cas = _Cas()
    main = cas.sofa()
    units = Units(article.repaired)
    about: Values = {"begin": 0, "end": units.of(len(article.repaired)), "language": "tr"}
    cas.add("metadata:DocumentMetaData", main, {**about, "documentTitle": document.name, "documentId": document.name})
    known = {"begin": 0, "end": about["end"]}
    for key, value in document.meta.items():
        cas.add("custom:About", main, {**known, "key": key, "value": value})
    for entity in article.entities:
        cas.add("custom:About", main, {**known, "key": ENTITY, "value": msgspec.json.encode(entity).decode()})
    graph = split(graph_of(article))
    for tag, span in _segments(article.repaired, graph):
        cas.add(f"segmentation:{tag}", main, _place(units, span))
    numbers = {n.id: _node(cas, main, units, n, article.repaired) for n in graph.nodes}
    ends = {n.id: n.spans[0] for n in graph.nodes}
    for link in graph.links:
        values = {**_place(units, ends[link.end]), "Governor": numbers[link.start], "Dependent": numbers[link.end]}
        cas.add("custom:QuotationLink", main, {**values, "role": link.role})
    texts = {main: ("_InitialView", article.repaired)}
    if article.edits:
        original = cas.sofa()
        texts[original] = ("original", article.original)
        _repairs(cas, original, document)
    return cas.close(texts)


def _segments(text: str, graph: Graph) -> Iterator[tuple[str, Span]]:
    borders = [place for n in graph.nodes for place in (n.spans[0].start, n.spans[0].end)]
    tokens = tokenise(text, borders)
    for found in sentences(text, tokens, [n.spans[0] for n in graph.nodes if n.mention]):
        yield "Sentence", Span(tokens[found[0]].start, tokens[found[-1]].end)
    for token in tokens:
        yield "Token", token


def _place(units: Units, span: Span) -> Values:
    return {"begin": units.of(span.start), "end": units.of(span.end)}


def _node(cas: _Cas, sofa: int, units: Units, node: Node, text: str) -> int:
    place = _place(units, node.spans[0])
    if units.span(int(place["begin"]), int(place["end"])).of(text) != surface(text, node.spans[0]):
        raise ValueError(f"the span of {node.id} does not survive the change to UTF-16 units")
    values: Values = {**place, ID: node.id, **node.attributes}
    if not node.mention:
        return cas.add("custom:Quotation", sofa, {**values, "role": node.type})
    values["value"] = node.type
    if entity := node.attributes.get("entity"):
        values["identifier"] = entity
        del values["entity"]
    return cas.add("ner:NamedEntity", sofa, values)


def _repairs(cas: _Cas, sofa: int, document: Document) -> None:
    article = document.article
    units = Units(article.original)
    cas.add("tcas:DocumentAnnotation", sofa, {"begin": 0, "end": units.of(len(article.original)), "language": "tr"})
    for edit in article.edits:
        operation = "insert" if edit.start == edit.end else "replace" if edit.text else "delete"
        values: Values = {**_place(units, edit.span), "value": edit.text, "operation": operation, "rule": edit.rule}
        values |= {"state": edit.state.value, "data": msgspec.json.encode(edit).decode()}
        cas.add("custom:Repair", sofa, values)


def _encode(document: Document, _log: Log) -> dict[str, bytes]:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in (("document.xmi", xmi(document)), ("TypeSystem.xml", type_system())):
            archive.writestr(ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, ZIP_DEFLATED)
    return {".xmi.zip": out.getvalue()}


XMI = Format(
    "xmi",
    (".xmi.zip", ".xmi"),
    ALL,
    writer=each(_encode),
    decode=decode,
    recognises=recognise,
    charset=Charset.XML,
)
