"""Nodes and links, as a file holds them, made into annotations; what is foreign goes into their notes."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

import msgspec

from tashih.article.annotations import Entity, Flag, Mention, NotQuotation, Origin, Quotation
from tashih.article.article import Article
from tashih.article.edits import Edit
from tashih.article.reason import Reason
from tashih.article.spans import Span, cover
from tashih.formats.document import Misfit
from tashih.formats.features import UNSAID_KIND, Item
from tashih.formats.graph import FLAG, NOT_QUOTATION, PARTS, QUOTATION, ROLES, WORDS, Graph, Node

_KINDS: dict[str, type[Item]] = {QUOTATION: Quotation, NOT_QUOTATION: NotQuotation, FLAG: Flag}
_LETTERS = {Mention: "m", Quotation: "q", NotQuotation: "n", Flag: "f"}


def span_of(id: str, start: int, end: int, misfits: list[Misfit]) -> Span | None:  # noqa: A002  the field's own name
    """The span between two numbers of a file; None, with a misfit, where they make none."""
    if 0 <= start <= end:
        return Span(start, end)
    misfits.append(Misfit(id, Reason("misfit_span", {"start": start, "end": end})))
    return None


class Builder:
    """Makes annotations of a graph over one text. What cannot be made is a misfit.

    ``foreign`` says that the file is not of our making: its annotations then have the origin IMPORT.
    """

    def __init__(self, text: str, *, foreign: bool = False, keep_ids: bool = True) -> None:
        self._text = text
        self._foreign = foreign
        self._keep_ids = keep_ids
        self.misfits: list[Misfit] = []

    def article(
        self, graph: Graph, original: str | None = None, edits: Iterable[Edit] = (), entities: Iterable[Entity] = ()
    ) -> Article:
        """The article. Without ``original``, the text is taken as one that needed no repair."""
        made = self._items(graph)
        return Article.of(
            self._text if original is None else original,
            edits,
            [i for i in made if isinstance(i, Mention)],
            [i for i in made if isinstance(i, Quotation)],
            [i for i in made if isinstance(i, NotQuotation)],
            [i for i in made if isinstance(i, Flag)],
            entities,
        )

    def _items(self, graph: Graph) -> list[Item]:
        nodes = {n.id: n for n in graph.nodes if self._fits(n)}
        links: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for link in graph.links:
            if link.start in nodes and link.end in nodes:
                links[link.start].append((link.role, link.end))
            else:
                self._miss(link.start, "misfit_link", role=link.role)
        owned = {end for found in links.values() for role, end in found if role in ROLES and role != "parent"}
        made: list[Item] = []
        for node in nodes.values():
            if node.type in (WORDS, *PARTS.values()) and node.id in owned:
                continue
            if (item := self._item(node, links[node.id], nodes)) is not None:
                made.append(item)
        return self._named(made)

    def _fits(self, node: Node) -> bool:
        whole = cover(node.spans) if node.spans else Span(0, 0)
        if whole.start < whole.end and whole.end <= len(self._text):
            return True
        self._miss(node.id, "misfit_span", start=whole.start, end=whole.end)
        return False

    def _miss(self, id: str, key: str, **args: str | int) -> None:  # noqa: A002  the field's own name
        self.misfits.append(Misfit(id, Reason(key, dict(args))))

    def _item(self, node: Node, links: list[tuple[str, str]], nodes: dict[str, Node]) -> Item | None:
        kind = _KINDS.get(node.type, Mention)
        values, foreign = _values(node, kind)
        values["id"] = node.id
        if self._foreign:
            values.setdefault("origin", Origin.IMPORT.value)
        if kind is Quotation:
            values["contents"] = node.spans
            for role, end in links:
                if role == "words":
                    values["inner"] = nodes[end].spans
                elif role in PARTS:
                    values[role] = cover(nodes[end].spans)
                elif role == "parent":
                    values["parent"] = end
        else:
            values["span"] = cover(node.spans)
        if kind is Mention:
            values["label"] = node.type
        foreign += [f"{role} → {end}" for role, end in links if role not in ROLES]
        if foreign and kind in (Mention, Quotation):
            values["note"] = "; ".join(filter(None, [values.get("note", ""), *foreign]))
        return self._made(kind, values)

    def _made(self, kind: type[Item], values: dict[str, Any]) -> Item | None:
        known = {f.name for f in fields(kind)}
        try:
            plain = msgspec.to_builtins({k: v for k, v in values.items() if k in known})
            return msgspec.convert(plain, kind, strict=False)
        except (msgspec.ValidationError, ValueError) as error:
            self._miss(values["id"], "misfit_value", message=str(error))
            return None

    def _named(self, made: list[Item]) -> list[Item]:
        """Under ids of their own: those of the file if they are ours to keep, else new ones in text order."""
        if self._keep_ids and len({i.id for i in made}) == len(made):
            return made
        made.sort(key=lambda i: (i.extent.start, -i.extent.end))
        counts: dict[type[Item], int] = defaultdict(int)
        new: dict[str, str] = {}
        for item in made:
            counts[type(item)] += 1
            new[item.id] = f"{_LETTERS[type(item)]}{counts[type(item)]}"
        return [_renamed(i, new) for i in made]


def _renamed(item: Item, new: dict[str, str]) -> Item:
    if isinstance(item, Quotation):
        return replace(item, id=new[item.id], parent=new.get(item.parent, ""))
    return replace(item, id=new[item.id])


def _values(node: Node, kind: type[Item]) -> tuple[dict[str, Any], list[str]]:
    """The attributes that the kind of annotation has, and the others as texts for its note."""
    known = {f.name for f in fields(kind)} - {"id", "span", "contents", "inner", "label"}
    values: dict[str, Any] = {}
    foreign: list[str] = []
    for name, text in node.attributes.items():
        if name == "reason" and name in known:
            values[name] = _reason(text)
        elif name in known:
            values[name] = text
        else:
            foreign.append(f"{name}: {text}" if text else name)
    if kind is Flag:
        values.setdefault("kind", UNSAID_KIND)
    return values, foreign


def _reason(text: str) -> dict[str, Any]:
    try:
        found = msgspec.json.decode(text.encode(), type=Reason)
    except msgspec.DecodeError:
        found = Reason("imported", {"text": text})
    return {"key": found.key, "args": found.args}
