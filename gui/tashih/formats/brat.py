"""brat standoff: ``.txt``, ``.ann``, and the two configuration files that a brat server wants beside them.

Offsets are code points of the text (brat.nlplab.org/standoff.html). A brat span holds no line end: one that crosses
a line end becomes fragments without blanks at their edges, as brat's own server makes them. Notes with a type of
their own (``Who``, ``Entity``, ``Confidence`` …) carry what has no attribute in brat.
"""

import re
from collections.abc import Iterable
from itertools import count

from tashih.article.casing import plain
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.formats.brat_conf import ATTRIBUTES, FLAGS, NOTES, annotation_conf, merged, visual_conf
from tashih.formats.brat_read import decode
from tashih.formats.characters import Charset
from tashih.formats.document import Document, surface
from tashih.formats.features import ALL, Feature
from tashih.formats.format import Format
from tashih.formats.graph import RESERVED, Graph, Node, graph_of
from tashih.formats.pruning import owner_of, pruned
from tashih.formats.report import Log
from tashih.formats.writers import each


def fragments(text: str, span: Span) -> list[Span]:
    r"""``span`` without line ends, in pieces without blanks at their edges; empty if it lies on blanks alone.

    >>> fragments("ab \n cd", Span(0, 7))
    [Span(start=0, end=2), Span(start=5, end=7)]
    """
    found = []
    for piece in re.finditer(r"[^\n]+", surface(text, span)):
        words = piece.group()
        start = span.start + piece.start() + len(words) - len(words.lstrip())
        end = span.start + piece.start() + len(words.rstrip())
        if start < end:
            found.append(Span(start, end))
    return found


def type_of(label: str) -> str:
    """``label`` as brat allows types: ASCII letters, digits, ``_`` and ``-``.

    >>> type_of("KİŞİ"), type_of("iş yeri")
    ('KISI', 'is_yeri')
    """
    return re.sub(r"[^A-Za-z0-9_-]", "_", plain(label)) or "_"


def _encode(document: Document, log: Log) -> dict[str, bytes]:
    article = document.article
    graph = pruned(
        graph_of(article),
        document,
        log,
        lambda node: any(fragments(article.repaired, span) for span in node.spans),
        Reason("lost_blank"),
    )
    lines = _Lines(document, log)
    lines.nodes(graph)
    lines.links(graph)
    labels = {type_of(m.label): m.label for m in article.mentions}
    return {
        ".txt": article.repaired.encode(),
        ".ann": "".join(f"{line}\n" for line in lines.made).encode(),
        "annotation.conf": annotation_conf(labels, RESERVED),
        "visual.conf": visual_conf(labels, RESERVED),
    }


class _Lines:
    """The lines of one ``.ann`` file, numbered as brat numbers them."""

    def __init__(self, document: Document, log: Log) -> None:
        self._text = document.article.repaired
        self._document = document
        self._log = log
        self._numbers = {letter: count(1) for letter in "TRA#"}
        self._ids: dict[str, str] = {}
        self.made: list[str] = []

    def _add(self, letter: str, body: str) -> str:
        id_ = f"{letter}{next(self._numbers[letter])}"
        self.made.append(f"{id_}\t{body}")
        return id_

    def nodes(self, graph: Graph) -> None:
        """A line for each node, and those that hang on it."""
        for node in graph.nodes:
            pieces = [piece for span in node.spans for piece in fragments(self._text, span)]
            if not _comes_back(node, pieces):
                self._log.lose(self._document, owner_of(node) or node.id, Reason("lost_edges"))
            places = ";".join(f"{p.start} {p.end}" for p in pieces)
            words = " ".join(surface(self._text, p) for p in pieces)
            number = self._add("T", f"{self._type(node)} {places}\t{words}")
            self._ids[node.id] = number
            self._attributes(node, number)

    def _type(self, node: Node) -> str:
        type_ = type_of(node.type)
        if node.mention and type_ in RESERVED:
            type_ = f"{type_}_"
        if node.mention and type_ != node.type:
            self._log.lose(self._document, node.id, Reason("lost_label", {"label": node.type, "as": type_}))
        return type_

    def _attributes(self, node: Node, number: str) -> None:
        for name, value in node.attributes.items():
            if name in ATTRIBUTES:
                self._add("A", f"{ATTRIBUTES[name]} {number} {value}")
            elif name in FLAGS:
                self._add("A", f"{FLAGS[name]} {number}")
            elif name in NOTES:
                line = re.sub(r"\s", " ", value).strip()
                if line != value:
                    self._log.lose(self._document, node.id, Reason("lost_line_ends", {"field": name}))
                self._add("#", f"{NOTES[name]} {number}\t{line}")

    def links(self, graph: Graph) -> None:
        """A line for each link."""
        for link in graph.links:
            self._add("R", f"{link.role} Arg1:{self._ids[link.start]} Arg2:{self._ids[link.end]}")


def _comes_back(node: Node, pieces: Iterable[Span]) -> bool:
    """Whether a reader gets the spans of the node back from its fragments."""
    found = tuple(pieces)
    if node.type in ("Quotation", "Words"):
        return found == node.spans
    return (found[0].start, found[-1].end) == (node.spans[0].start, node.spans[0].end)


def _recognise(head: bytes) -> bool:
    return re.match(rb"(T\d+\t|#|\*\t|[EREAMN]\d+\t|\s*$)", head) is not None


BRAT = Format(
    "brat",
    (".ann",),
    ALL - {Feature.EDITS, Feature.EDIT_DETAILS, Feature.ENTITIES, Feature.IDS, Feature.META},
    writer=each(_encode),
    decode=decode,
    recognises=_recognise,
    charset=Charset.LINES,
    sidecar=True,
    shared=(("annotation.conf", merged), ("visual.conf", merged)),
)
