"""Prodigy JSONL: a task a line with tokens, spans over them, and relations between the spans.

``start`` and ``end`` are code points, ``token_end`` is inclusive, as in Prodigy's own recipes. A span lies on whole
tokens; ours end at every border of an annotation, so that only blanks at an annotation's edges are left out.
"""

from pathlib import Path

import msgspec

from tashih.article.annotations import Entity
from tashih.article.reason import Reason
from tashih.article.spans import Span, cover
from tashih.formats.building import Builder, span_of
from tashih.formats.document import Document, Misfit, Reading, surface
from tashih.formats.embedded import embedded, extracted
from tashih.formats.features import ALL
from tashih.formats.format import Format
from tashih.formats.graph import Graph, Link, Node, graph_of
from tashih.formats.json_lines import Json, read_lines, written
from tashih.formats.parts import rejoined, split
from tashih.formats.pruning import owner_of, pruned
from tashih.formats.report import Log
from tashih.formats.tokens import Tokens, tokenise
from tashih.formats.writers import joined


def on_tokens(document: Document, log: Log) -> tuple[Graph, Tokens]:
    """The tokens of a text and the graph without what lies on no token; blanks at edges are said to be lost."""
    article = document.article
    graph = graph_of(article)
    borders = [place for n in graph.nodes for s in n.spans for place in (s.start, s.end)]
    tokens = Tokens(tokenise(article.repaired, borders))

    def fits(node: Node) -> bool:
        return all(tokens.under(span) for span in node.spans)

    graph = pruned(graph, document, log, fits, Reason("lost_blank"))
    for node in graph.nodes:
        if any(covered(tokens, span) != span for span in node.spans):
            log.lose(document, owner_of(node) or node.id, Reason("lost_edges"))
    return split(graph), tokens


def covered(tokens: Tokens, span: Span) -> Span:
    """From the first token inside ``span`` to the last."""
    under = tokens.under(span)
    return cover([tokens.spans[under[0]], tokens.spans[under[-1]]])


def _encode(document: Document, log: Log) -> bytes:
    article = document.article
    text = article.repaired
    graph, tokens = on_tokens(document, log)
    rows: list[Json] = [
        {"text": surface(text, t), "start": t.start, "end": t.end, "id": number, "ws": text[t.end : t.end + 1] == " "}
        for number, t in enumerate(tokens.spans)
    ]
    spans = {node.id: _span(node, tokens, text) for node in graph.nodes}
    relations = [_relation(spans[k.start], spans[k.end], k.role) for k in graph.links]
    own = {"name": document.name, "meta": dict(document.meta), "entities": article.entities, **embedded(article)}
    task = {
        "text": text,
        "meta": {"name": document.name, **document.meta},
        "tokens": rows,
        "spans": [*spans.values()],
        "relations": relations,
        "answer": "accept",
        "_view_id": "relations",
        "tashih": own,
    }
    return written(task)


def _span(node: Node, tokens: Tokens, text: str) -> Json:
    under = tokens.under(node.spans[0])
    place = covered(tokens, node.spans[0])
    return {
        "start": place.start,
        "end": place.end,
        "token_start": under[0],
        "token_end": under[-1],
        "label": node.type,
        "text": surface(text, place),
        "id": node.id,
        "attributes": dict(node.attributes),
    }


def _relation(head: Json, child: Json, label: str) -> Json:
    return {
        "head": head["token_end"],
        "child": child["token_end"],
        "label": label,
        "head_span": {k: head[k] for k in ("start", "end", "token_start", "token_end", "label", "id")},
        "child_span": {k: child[k] for k in ("start", "end", "token_start", "token_end", "label", "id")},
    }


def _document(task: Json, place: str) -> Document:
    text = task["text"]
    misfits: list[Misfit] = []
    graph = _graph(task, text, misfits)
    own = task.get("tashih") or {}
    original, edits = extracted(own, text)
    builder = Builder(text, foreign=not own, keep_ids=True)
    entities = msgspec.convert(own.get("entities", []), list[Entity])
    article = builder.article(rejoined(graph), original, edits, entities)
    meta = own.get("meta") if own else task.get("meta")
    return Document(
        str(own.get("name") or place),
        article,
        {str(k): str(v) for k, v in (meta or {}).items()},
        (*misfits, *builder.misfits),
    )


def _graph(task: Json, text: str, misfits: list[Misfit]) -> Graph:
    nodes: list[Node] = []
    ids: dict[tuple[int, int, str], str] = {}
    for number, row in enumerate(task.get("spans") or [], 1):
        id_ = str(row.get("id") or f"s{number}")
        span = span_of(id_, row["start"], row["end"], misfits)
        if span is None:
            continue
        if "text" in row and row["text"] != span.of(text):
            reason = Reason("misfit_text", {"expected": str(row["text"]), "found": span.of(text)})
            misfits.append(Misfit(id_, reason))
            continue
        ids.setdefault((span.start, span.end, row["label"]), id_)
        nodes.append(Node(id_, row["label"], (span,), row.get("attributes") or {}))
    links = [
        Link(r["label"], _end(r["head_span"], ids), _end(r["child_span"], ids)) for r in task.get("relations") or []
    ]
    return Graph(tuple(nodes), tuple(links))


def _end(row: Json, ids: dict[tuple[int, int, str], str]) -> str:
    return str(row.get("id") or ids.get((row["start"], row["end"], row.get("label", "")), "?"))


def _decode(path: Path) -> Reading:
    return read_lines(path, _document)


def _recognise(head: bytes) -> bool:
    line = head.split(b"\n", 1)[0]
    return b'"tokens"' in line or (b'"spans"' in line and b'"text"' in line)


PRODIGY = Format(
    "prodigy",
    (".prodigy.jsonl", ".jsonl"),
    ALL,
    writer=joined(_encode, ".prodigy.jsonl"),
    decode=_decode,
    recognises=_recognise,
    together=True,
)
