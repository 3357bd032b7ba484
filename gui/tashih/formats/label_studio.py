"""Label Studio JSON: tasks with one annotation each, and the labelling configuration that shows them.

Regions are spans in code points of ``data.text``; parts of a quotation are regions joined by relations. Attributes
are further results under the id of their region, as Label Studio's per-region choices and text areas are. The
original and its edits travel in ``data``. The configuration keeps blanks (``white-space: pre-wrap``).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from tashih.article.annotations import Entity, Form, MarksReason, Medium, Origin, SourceKind, State
from tashih.article.reason import Reason
from tashih.formats.building import Builder, span_of
from tashih.formats.document import Document, Misfit, Reading, surface
from tashih.formats.embedded import embedded, extracted
from tashih.formats.features import ALL
from tashih.formats.files import Content
from tashih.formats.format import Format
from tashih.formats.graph import RESERVED, ROLES, Graph, Link, Node, graph_of
from tashih.formats.html_marks import attribute
from tashih.formats.json_lines import Json, read_list, written
from tashih.formats.parts import CONTINUES, rejoined, split
from tashih.formats.report import Log

CHOICES: dict[str, list[str]] = {
    "state": [s.value for s in State],
    "origin": [o.value for o in Origin],
    "form": [f.value for f in Form],
    "source_kind": [k.value for k in SourceKind],
    "medium": [m.value for m in Medium],
    "why": [w.value for w in MarksReason],
    "damaged": ["true"],
    "style": ["true"],
    "resolved": ["true"],
}
TEXTS = ("who", "note", "entity", "author", "confidence", "kind", "reason")
_COLOURS = {"PER": "#3b73d9", "LOC": "#2e8b57", "ORG": "#c77700", "Quotation": "#b8960b", "Cue": "#7b4fc9"}
_OURS = "tashih"


@dataclass
class Tasks:
    """Collects tasks and every label, for the configuration."""

    stem: str
    rows: list[bytes] = field(default_factory=list)
    labels: dict[str, None] = field(default_factory=dict)

    def add(self, document: Document, log: Log) -> None:
        """Encode one document."""
        del log  # everything has a place here
        task = _task(document, len(self.rows) + 1)
        self.rows.append(written(task).rstrip())
        self.labels.update(dict.fromkeys(m.label for m in document.article.mentions))

    def files(self) -> Mapping[str, Content]:
        """The tasks and the configuration."""
        return {
            f"{self.stem}.label-studio.json": b"[\n" + b",\n".join(self.rows) + b"\n]\n",
            f"{self.stem}.label-studio.xml": configuration(self.labels).encode(),
        }

    def close(self) -> None:
        """Let go."""
        self.rows.clear()


def configuration(labels: Iterable[str]) -> str:
    """The labelling configuration that shows what the tasks hold."""
    shown = "\n".join(
        f"    <Label value={attribute(label)} background={attribute(_COLOURS.get(label, '#6b7280'))}/>"
        for label in dict.fromkeys([*labels, *RESERVED])
    )
    relations = "\n".join(f"    <Relation value={attribute(role)}/>" for role in (*ROLES, CONTINUES))
    choices = "\n".join(
        f'  <Choices name="{name}" toName="text" perRegion="true">'
        + "".join(f"<Choice value={attribute(value)}/>" for value in values)
        + "</Choices>"
        for name, values in CHOICES.items()
    )
    texts = "\n".join(
        f'  <TextArea name="{name}" toName="text" perRegion="true" maxSubmissions="1"/>' for name in TEXTS
    )
    return f"""<View>
  <Style>.htx-text{{white-space:pre-wrap}}</Style>
  <Relations>
{relations}
  </Relations>
  <Labels name="label" toName="text">
{shown}
  </Labels>
  <Text name="text" value="$text" granularity="symbol"/>
{choices}
{texts}
</View>
"""


def _task(document: Document, number: int) -> Json:
    article = document.article
    graph = split(graph_of(article))
    result: list[Json] = []
    for node in graph.nodes:
        result += _region(node, article.repaired)
    result += [
        {"type": "relation", "from_id": k.start, "to_id": k.end, "direction": "right", "labels": [k.role]}
        for k in graph.links
    ]
    data = {"text": article.repaired, "name": document.name, "meta": dict(document.meta), **embedded(article)}
    if article.entities:
        data["entities"] = article.entities
    return {"id": number, "data": data, "meta": {"made_by": _OURS}, "annotations": [{"id": number, "result": result}]}


def _region(node: Node, text: str) -> list[Json]:
    span = node.spans[0]
    place = {"start": span.start, "end": span.end, "text": surface(text, span)}
    base = {"id": node.id, "to_name": "text"}
    found: list[Json] = [{**base, "from_name": "label", "type": "labels", "value": {**place, "labels": [node.type]}}]
    for name, value in node.attributes.items():
        if name in CHOICES:
            found.append({**base, "from_name": name, "type": "choices", "value": {**place, "choices": [value]}})
        else:
            found.append({**base, "from_name": name, "type": "textarea", "value": {**place, "text": [value]}})
    return found


def _document(task: Json, place: str) -> Document:
    data = task["data"]
    text = data["text"]
    ours = task.get("meta", {}).get("made_by") == _OURS if isinstance(task.get("meta"), dict) else False
    misfits: list[Misfit] = []
    graph = _graph(_results(task, ours=ours), text, misfits)
    original, edits = extracted(data, text)
    builder = Builder(text, foreign=not ours, keep_ids=True)
    entities = msgspec.convert(data.get("entities", []) if ours else [], list[Entity])
    article = builder.article(rejoined(graph), original, edits, entities)
    meta = data.get("meta") if ours else {k: str(v) for k, v in data.items() if k != "text"}
    name = str(data.get("name") or task.get("id") or place)
    return Document(name, article, meta or {}, (*misfits, *builder.misfits))


def _results(task: Json, *, ours: bool) -> list[Json]:
    """The results of everybody who annotated, each signed; of the first prediction where nobody did.

    Regions of one id from several people get ids of their own.
    """
    done = [a for a in [*task.get("annotations", []), *task.get("completions", [])] if not a.get("was_cancelled")]
    rows: list[Json] = []
    taken: set[str] = set()
    for number, found in enumerate(done or task.get("predictions", [])[:1], 1):
        results = [dict(row) for row in found.get("result", [])]
        if taken & {str(row.get("id")) for row in results}:
            for row in results:
                row |= {key: f"{row[key]}.{number}" for key in ("id", "from_id", "to_id") if key in row}
        taken |= {str(row["id"]) for row in results if "id" in row}
        who = "" if ours else _who(found.get("completed_by"))
        rows += [{**row, "author": who} if who else row for row in results]
    return rows


def _who(by: object) -> str:
    """Who annotated: Label Studio gives a number, or a user with an address."""
    if isinstance(by, dict):
        return str(by.get("email") or by.get("username") or by.get("id") or "")
    return str(by) if by else ""


def _graph(results: list[Json], text: str, misfits: list[Misfit]) -> Graph:
    nodes: dict[str, Node] = {}
    attributes: dict[str, dict[str, str]] = defaultdict(dict)
    links: list[Link] = []
    for row in results:
        if "author" in row and "id" in row:
            attributes[str(row["id"])].setdefault("author", row["author"])
        kind, value = row.get("type"), row.get("value", {})
        if kind == "relation":
            role = (row.get("labels") or ["relation"])[0]
            links.append(Link(role, str(row["from_id"]), str(row["to_id"])))
        elif kind in ("labels", "hypertextlabels"):
            span = span_of(str(row["id"]), value["start"], value["end"], misfits)
            if span is None:
                continue
            if "text" in value and value["text"] != span.of(text):
                reason = Reason("misfit_text", {"expected": str(value["text"]), "found": span.of(text)})
                misfits.append(Misfit(str(row["id"]), reason))
                continue
            id_ = str(row["id"])
            nodes[id_] = Node(id_, str(value.get("labels", value.get(kind, ["?"]))[0]), (span,), attributes[id_])
        elif kind in ("choices", "textarea") and "id" in row:
            found = value.get("choices") or value.get("text") or []
            attributes[str(row["id"])][row["from_name"]] = found if isinstance(found, str) else "; ".join(found)
    return Graph(tuple(nodes.values()), tuple(links))


def _decode(path: Path) -> Reading:
    return read_list(path, _document)


def _recognise(head: bytes) -> bool:
    return b'"data"' in head and (b'"annotations"' in head or b'"predictions"' in head or b'"completions"' in head)


LABEL_STUDIO = Format(
    "label-studio",
    (".label-studio.json", ".json"),
    ALL,
    writer=Tasks,
    decode=_decode,
    recognises=_recognise,
    together=True,
)
