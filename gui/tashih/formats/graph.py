"""An article's annotations as plain nodes and links, the shape in which most formats hold them.

A quotation becomes a node for its words and one each for cue, source, speaker and the words without marks, joined
by links. What has no span is an attribute: a name and a text. ``build`` turns nodes and links back into annotations.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from enum import Enum

import msgspec

from tashih.article.annotations import Mention, Quotation
from tashih.article.article import Article
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.formats.features import DEFAULTS, Item, items

QUOTATION, WORDS, CUE, SOURCE, SPEAKER = "Quotation", "Words", "Cue", "Source", "Speaker"
NOT_QUOTATION, FLAG = "NotQuotation", "Flag"
RESERVED = (QUOTATION, WORDS, CUE, SOURCE, SPEAKER, NOT_QUOTATION, FLAG)
"""Types of nodes that are not mentions; the type of a mention is its label."""

PARTS = {"cue": CUE, "source": SOURCE, "speaker": SPEAKER}
ROLES = ("cue", "source", "speaker", "words", "parent")
"""What a link from a quotation leads to: a node of its own, or (parent) the quotation around it."""

_SPANS = {"id", "span", "contents", "inner", "cue", "source", "speaker", "parent", "label"}
_TYPES = {"Quotation": QUOTATION, "NotQuotation": NOT_QUOTATION, "Flag": FLAG}


@dataclass(frozen=True, slots=True)
class Node:
    """Something that lies on the repaired text, in code points; several spans where it is in parts."""

    id: str
    type: str
    spans: tuple[Span, ...]
    attributes: Mapping[str, str] = field(default_factory=dict)

    @property
    def mention(self) -> bool:
        """Whether it stands for a mention."""
        return self.type not in RESERVED


@dataclass(frozen=True, slots=True)
class Link:
    """From node to node, by their ids. The role is one of ``ROLES``, or of a foreign file's own."""

    role: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Graph:
    """All nodes, each before the links to it are needed, and all links."""

    nodes: tuple[Node, ...] = ()
    links: tuple[Link, ...] = ()


def graph_of(article: Article) -> Graph:
    """The annotations of an article. The ids of annotations stay; a part is named after its quotation (``q1.cue``)."""
    nodes: list[Node] = []
    links: list[Link] = []
    for item in items(article):
        if isinstance(item, Quotation):
            for node, role in _parts(item):
                nodes.append(node)
                if role:
                    links.append(Link(role, item.id, node.id))
            if item.parent:
                links.append(Link("parent", item.id, item.parent))
        else:
            type_ = item.label if isinstance(item, Mention) else _TYPES[type(item).__name__]
            nodes.append(Node(item.id, type_, (item.span,), attributes_of(item)))
    known = {n.id for n in nodes}
    return Graph(tuple(nodes), tuple(link for link in links if link.end in known))


def _parts(quotation: Quotation) -> Iterator[tuple[Node, str]]:
    yield Node(quotation.id, QUOTATION, quotation.contents, attributes_of(quotation)), ""
    if quotation.inner:
        yield Node(f"{quotation.id}.words", WORDS, quotation.inner), "words"
    for role, type_ in PARTS.items():
        span: Span | None = getattr(quotation, role)
        if span is not None:
            yield Node(f"{quotation.id}.{role}", type_, (span,)), role


def attributes_of(item: Item) -> dict[str, str]:
    """What differs from the usual and is no span, as texts; a flag's kind always."""
    usual = DEFAULTS[type(item)]
    found: dict[str, str] = {}
    for each in fields(item):
        value = getattr(item, each.name)
        if each.name not in _SPANS and value != usual.get(each.name):
            found[each.name] = _as_text(value)
    return found


def _as_text(value: object) -> str:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Reason):
        return msgspec.json.encode(value).decode()
    return str(value)
