"""Nodes in several parts, for formats whose annotations are one stretch each: a node a part, joined by links.

The first part keeps the id of the whole; each further one is named after it (``q1+2``) and linked to it.
"""

from collections import defaultdict
from dataclasses import replace

from tashih.formats.graph import Graph, Link, Node

CONTINUES = "continues"


def split(graph: Graph) -> Graph:
    """Every node with one span."""
    nodes: list[Node] = []
    links = list(graph.links)
    for node in graph.nodes:
        nodes.append(replace(node, spans=node.spans[:1]))
        for number, span in enumerate(node.spans[1:], 2):
            part = Node(f"{node.id}+{number}", node.type, (span,))
            nodes.append(part)
            links.append(Link(CONTINUES, part.id, node.id))
    return Graph(tuple(nodes), tuple(links))


def rejoined(graph: Graph) -> Graph:
    """Parts back with what they continue."""
    nodes = {n.id: n for n in graph.nodes}
    further: dict[str, list[Node]] = defaultdict(list)
    for link in graph.links:
        if link.role == CONTINUES and link.start in nodes and link.end in nodes:
            further[link.end].append(nodes[link.start])
    gone = {node.id for found in further.values() for node in found}
    whole = [
        replace(n, spans=(*n.spans, *(s for part in further.get(n.id, ()) for s in part.spans)))
        for n in graph.nodes
        if n.id not in gone
    ]
    return Graph(tuple(whole), tuple(link for link in graph.links if link.role != CONTINUES))
