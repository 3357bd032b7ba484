"""Nodes that a format cannot write are taken out of the graph, and the report names the annotations they belong to."""

from collections.abc import Callable
from dataclasses import replace

from tashih.article.annotations import State
from tashih.article.layers import Layer
from tashih.article.reason import Reason
from tashih.formats.document import Document
from tashih.formats.graph import PARTS, WORDS, Graph, Node
from tashih.formats.report import Log

_FEATURES = {WORDS: "inner", **{type_: role for role, type_ in PARTS.items()}}
_KINDS = {"Quotation": "quotation", "NotQuotation": "notquotation", "Flag": "flag"}


def pruned(graph: Graph, document: Document, log: Log, fits: Callable[[Node], bool], why: Reason) -> Graph:
    """``graph`` without the nodes that do not fit. With a quotation go its parts."""
    gone: set[str] = set()
    for node in graph.nodes:
        owner = owner_of(node)
        if owner in gone:
            gone.add(node.id)
        elif not fits(node):
            gone.add(node.id)
            if owner:
                log.lose(document, owner, Reason(f"lost_{_FEATURES[node.type]}"))
            else:
                log.drop(document, node.id, _KINDS.get(node.type, "mention"), why)
    return Graph(
        tuple(n for n in graph.nodes if n.id not in gone),
        tuple(link for link in graph.links if link.start not in gone and link.end not in gone),
    )


def owner_of(node: Node) -> str:
    """The id of the quotation that the node is a part of; empty if it is none."""
    return node.id.rpartition(".")[0] if node.type in (WORDS, *PARTS.values()) else ""


def without_rejected(document: Document, log: Log) -> Document:
    """The document for a format that cannot say what was rejected: without that, and without resolved flags."""
    article = document.article
    rejected = [
        i for i in (*article.mentions, *article.quotations, *article.not_quotations) if i.state is State.REJECTED
    ]
    resolved = [f for f in article.flags if f.resolved]
    if not rejected and not resolved:
        return document
    for item in rejected:
        log.lose(document, item.id, Reason("lost_rejected"))
    for flag in resolved:
        log.lose(document, flag.id, Reason("lost_resolved"))
    kept = replace(
        article,
        mentions=Layer(m for m in article.mentions if m.state is not State.REJECTED),
        quotations=Layer(q for q in article.quotations if q.state is not State.REJECTED),
        not_quotations=Layer(n for n in article.not_quotations if n.state is not State.REJECTED),
        flags=Layer(f for f in article.flags if not f.resolved),
    )
    return replace(document, article=kept)
