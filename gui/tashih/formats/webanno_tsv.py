"""WebAnno TSV 3.3 (INCEpTION: *WebAnno TSV v3.x*): a token a line, a column a feature, offsets in UTF-16 units.

Mentions are DKPro ``NamedEntity``. Quotations, their parts, marks that are none and flags are spans of the layer
``webanno.custom.Quotation``, told apart by ``role`` and joined by relations of ``webanno.custom.QuotationLink``; an
INCEpTION project needs these two layers before it imports the file. Our tokens end at every border of an annotation,
so that no sub-tokens are needed. What stands between sentences has no place; the positions show how long it was.
"""

import re
from collections import defaultdict
from itertools import count

from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.formats.characters import Charset
from tashih.formats.document import Document, surface
from tashih.formats.features import Feature
from tashih.formats.format import Format
from tashih.formats.graph import Graph, Link, Node
from tashih.formats.prodigy import on_tokens
from tashih.formats.report import Log
from tashih.formats.tokens import Tokens, sentences
from tashih.formats.utf16 import Units
from tashih.formats.webanno_read import ENTITY, HEADER, LINK, QUOTATION, between, decode, recognise
from tashih.formats.writers import each

ENTITY_FEATURES = ("identifier", "value")
QUOTATION_FEATURES = ("damaged", "form", "kind", "medium", "role", "source_kind", "style", "who", "why")
_VALUE = re.compile(r"[\\\[\]|_;\t\n*]|->")
_ESCAPES = {"\t": "\\t", "\n": "\\n"}


def escaped(value: str) -> str:
    r"""A value of a feature in a cell.

    >>> escaped("a|b_c"), escaped("")
    ('a\\|b\\_c', '*')
    """
    return _VALUE.sub(lambda m: _ESCAPES.get(m.group(), "\\" + m.group()), value) or "*"


def escaped_text(text: str) -> str:
    """A sentence or a token."""
    return text.replace("\\", "\\\\").replace("\t", "\\t")


_EMPTY = ["_"] * (len(ENTITY_FEATURES) + len(QUOTATION_FEATURES) + 2)
"""The cells of a token that nothing lies on."""


class _Table:
    """The cells of one document: layer by layer, token by token."""

    def __init__(self, graph: Graph, tokens: Tokens) -> None:
        self._under = {n.id: tokens.under(n.spans[0]) for n in graph.nodes}
        self._stacks: dict[tuple[bool, int], list[Node]] = defaultdict(list)
        for node in sorted(graph.nodes, key=lambda n: (n.spans[0].start, -n.spans[0].end, n.id)):
            for number in self._under[node.id]:
                self._stacks[node.mention, number].append(node)
        self._ids = self._numbered(graph)
        self._links: dict[int, list[Link]] = defaultdict(list)
        for link in graph.links:
            self._links[self._under[link.end][0]].append(link)
        self._marked = {number for _, number in self._stacks} | self._links.keys()

    def _numbered(self, graph: Graph) -> dict[str, int]:
        """An id for each annotation over several tokens or beside others; 0 for those that need none."""
        ids: dict[str, int] = {}
        numbers = count(1)
        for node in graph.nodes:
            under = self._under[node.id]
            alone = len(under) == 1 and len(self._stacks[node.mention, under[0]]) == 1
            ids[node.id] = 0 if alone else next(numbers)
        return ids

    def cells(self, number: int, names: dict[int, str]) -> list[str]:
        """The cells of token ``number``. ``names`` are the unit names of tokens, as in ``1-3``."""
        if number not in self._marked:
            return _EMPTY
        row: list[str] = []
        for mention, features in ((True, ENTITY_FEATURES), (False, QUOTATION_FEATURES)):
            stack = self._stacks.get((mention, number), [])
            if not stack:
                row += ["_"] * len(features)
                continue
            row += ["|".join(self._cell(node, feature) for node in stack) or "_" for feature in features]
        links = self._links.get(number, [])
        row.append("|".join(escaped(link.role) for link in links) or "_")
        row.append("|".join(self._from(link, names) for link in links) or "_")
        return row

    def _cell(self, node: Node, feature: str) -> str:
        values = {"value": node.type, "role": node.type, "identifier": node.attributes.get("entity", "")}
        value = values.get(feature, node.attributes.get(feature, ""))
        id_ = self._ids[node.id]
        return escaped(value) + (f"[{id_}]" if id_ else "")

    def _from(self, link: Link, names: dict[int, str]) -> str:
        start, end = self._ids[link.start], self._ids[link.end]
        return names[self._under[link.start][0]] + (f"[{start}_{end}]" if start or end else "")


def _encode(document: Document, log: Log) -> dict[str, bytes]:
    text = document.article.repaired
    graph, tokens = on_tokens(document, log)
    units = Units(text)
    found = sentences(text, tokens.spans)
    names = {n: f"{s}-{n - sentence[0] + 1}" for s, sentence in enumerate(found, 1) for n in sentence}
    table = _Table(graph, tokens)
    lines = [
        HEADER,
        f"#T_SP={ENTITY}|{'|'.join(ENTITY_FEATURES)}",
        f"#T_SP={QUOTATION}|{'|'.join(QUOTATION_FEATURES)}",
        f"#T_RL={LINK}|role|BT_{QUOTATION}",
        "",
    ]
    end = 0
    for sentence in found:
        span = Span(tokens.spans[sentence[0]].start, tokens.spans[sentence[-1]].end)
        if text[end : span.start] != between(span.start - end, first=not end):
            log.lose(document, "text", Reason("lost_between", {"at": end}))
        end = span.end
        lines += ["", f"#Text={escaped_text(surface(text, span))}"]
        for number in sentence:
            token = tokens.spans[number]
            place = f"{units.of(token.start)}-{units.of(token.end)}"
            form = escaped_text(surface(text, token))
            lines.append("\t".join([names[number], place, form, *table.cells(number, names), ""]))
    if text[end:]:
        log.lose(document, "text", Reason("lost_between", {"at": end}))
    return {".tsv": "".join(f"{line}\n" for line in lines).encode()}


WEBANNO = Format(
    "webanno-tsv",
    (".tsv",),
    frozenset({
        Feature.MENTIONS, Feature.QUOTATIONS, Feature.NOT_QUOTATIONS, Feature.FLAGS, Feature.COREFERENCE, Feature.PARTS,
        Feature.INNER, Feature.CUE, Feature.SOURCE, Feature.SPEAKER, Feature.WHO, Feature.FORM, Feature.KIND,
        Feature.PARENT,
    }),
    writer=each(_encode),
    decode=decode,
    recognises=recognise,
    charset=Charset.WORDS,
    sidecar=True,
)  # fmt: skip
