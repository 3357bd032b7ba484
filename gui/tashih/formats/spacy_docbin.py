"""spaCy DocBin (``.spacy``): training data for spaCy; needs spaCy.

Mentions that do not overlap are ``doc.ents`` (the longest of those that do); all nodes are in ``doc.spans["sc"]``, and
links, attributes, original and edits in ``doc.user_data``, which spaCy keeps when asked to.
"""

import importlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from tashih.article.annotations import Entity
from tashih.article.spans import Span
from tashih.errors import TashihError
from tashih.formats.building import Builder
from tashih.formats.document import Document, Reading
from tashih.formats.embedded import embedded, extracted
from tashih.formats.features import ALL
from tashih.formats.files import Content, read_bytes
from tashih.formats.format import Format
from tashih.formats.graph import Graph, Link, Node
from tashih.formats.parts import rejoined
from tashih.formats.prodigy import covered, on_tokens
from tashih.formats.report import Log

GROUP, KEY = "sc", "tashih"


@dataclass
class Docs:
    """Collects documents for one file."""

    stem: str
    made: list[Any] = field(default_factory=list)

    def add(self, document: Document, log: Log) -> None:
        """Encode one document."""
        self.made.append(_doc(document, log))

    def files(self) -> Mapping[str, Content]:
        """The one file."""
        bin_ = importlib.import_module("spacy.tokens").DocBin(
            attrs=["ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID", "SPACY"], docs=self.made, store_user_data=True
        )
        return {f"{self.stem}.spacy": bin_.to_bytes()}

    def close(self) -> None:
        """Let go."""
        self.made.clear()


def _vocabulary() -> Any:  # spaCy has no types that can be had without it
    return importlib.import_module("spacy.vocab").Vocab()


def _doc(document: Document, log: Log) -> Any:
    article = document.article
    graph, tokens = on_tokens(document, log)
    util, kinds = importlib.import_module("spacy.util"), importlib.import_module("spacy.tokens")
    words, spaces = util.get_words_and_spaces([t.of(article.repaired) for t in tokens.spans], article.repaired)
    doc = kinds.Doc(_vocabulary(), words=words, spaces=spaces)
    if doc.text != article.repaired:
        raise ValueError(f"{document.name}: the tokens do not rebuild the text")
    made = []
    for node in graph.nodes:
        place = covered(tokens, node.spans[0])
        span = doc.char_span(place.start, place.end, label=node.type, span_id=node.id)
        made.append((span, node))
    doc.spans[GROUP] = [span for span, _ in made]
    doc.ents = util.filter_spans([span for span, node in made if node.mention])
    doc.user_data[KEY] = msgspec.json.encode(
        {
            "name": document.name,
            "meta": dict(document.meta),
            "attributes": {n.id: dict(n.attributes) for n in graph.nodes},
            "links": [[k.role, k.start, k.end] for k in graph.links],
            "entities": article.entities,
            **embedded(article),
        }
    ).decode()
    return doc


def _document(doc: Any, place: str) -> Document:
    own = msgspec.json.decode(doc.user_data[KEY]) if KEY in doc.user_data else {}
    attributes = own.get("attributes", {})
    spans = doc.spans.get(GROUP, doc.ents)
    nodes = []
    for number, span in enumerate(spans, 1):
        id_ = span.id_ or f"s{number}"
        nodes.append(Node(id_, span.label_, (Span(span.start_char, span.end_char),), attributes.get(id_, {})))
    links = [Link(*found) for found in own.get("links", [])]
    original, edits = extracted(own, doc.text)
    builder = Builder(doc.text, foreign=not own, keep_ids=True)
    entities = msgspec.convert(own.get("entities", []), list[Entity])
    article = builder.article(rejoined(Graph(tuple(nodes), tuple(links))), original, edits, entities)
    return Document(own.get("name", place), article, own.get("meta", {}), tuple(builder.misfits))


def _decode(path: Path) -> Reading:
    kinds = importlib.import_module("spacy.tokens")
    try:
        found = list(kinds.DocBin().from_bytes(read_bytes(path)).get_docs(_vocabulary()))
    except (ValueError, KeyError, TypeError, OSError, importlib.import_module("zlib").error) as error:
        raise TashihError(f"{path.name} is no spaCy DocBin: {error}") from error
    return Reading(tuple(_document(doc, f"{path.stem}-{number}") for number, doc in enumerate(found, 1)))


DOCBIN = Format(
    "spacy",
    (".spacy",),
    ALL,
    writer=Docs,
    decode=_decode,
    together=True,
    needs=("spacy",),
)
