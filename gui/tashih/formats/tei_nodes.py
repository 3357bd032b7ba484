"""The elements of a TEI text as nodes and links: fragments joined, pointers followed, attributes kept."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count, pairwise
from xml.etree.ElementTree import Element

from tashih.article.spans import Span
from tashih.formats.graph import CUE, FLAG, NOT_QUOTATION, QUOTATION, SOURCE, SPEAKER, WORDS, Graph, Link, Node
from tashih.formats.safe_xml import local
from tashih.formats.tei_extra import Extra
from tashih.formats.tei_walk import Place, certainty

_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_SEGMENTS = {"words": WORDS, "cue": CUE, "source": SOURCE, "speaker": SPEAKER}
_LABELS = {
    "persName": "PER",
    **dict.fromkeys(("placeName", "geogName", "settlement", "country", "region", "district"), "LOC"),
    "orgName": "ORG",
    "date": "DATE",
    "soCalled": NOT_QUOTATION,
    "mentioned": NOT_QUOTATION,
    "sic": FLAG,
}
_TYPES = {"person": "PER", "per": "PER", "place": "LOC", "loc": "LOC", "org": "ORG", "organisation": "ORG",
          "organization": "ORG"}  # fmt: skip
_MARKS = {"soCalled": "scare", "mentioned": "term"}
_UNDERSTOOD = {_XML_ID, "prev", "next", "part", "corresp", "who", "cert", "resp", "ana", "ref", "type", "n", "direct",
               "aloud", "key"}  # fmt: skip
_CATEGORIES = {"state", "origin", "form", "source_kind", "medium", "why", "damaged", "style"}


@dataclass
class Reader:
    """Makes the graph.

    ``called`` are names by xml:id, ``people`` those who worked on the file, ``notes`` what is noted on an xml:id.
    """

    ours: bool
    called: Mapping[str, str]
    people: Mapping[str, str]
    extra: Extra
    notes: Mapping[str, str]
    _taken: set[str] = field(default_factory=set)

    def graph(self, places: Iterable[Place], text: str) -> Graph:
        """The annotations that lie at ``places``."""
        wholes = [w for w in _joined(places) if self._type(w[0].element) is not None]
        self._taken = {w[0].element.get(_XML_ID, "") for w in wholes}
        ids = {id(w[0].element): w[0].element.get(_XML_ID) or self._new(w[0].element) for w in wholes}
        nodes: dict[str, Node] = {}
        links: list[Link] = []
        for found in sorted(wholes, key=lambda w: self._part(w[0].element)):
            element = found[0].element
            name = ids[id(element)]
            spans = _spans(found, text, exact=self.ours)
            if self._part(element):
                first = nodes[element.get("corresp", "").removeprefix("#")]
                nodes[first.id] = Node(first.id, first.type, (*first.spans, *spans), first.attributes)
                continue
            nodes[name] = Node(name, self._type(element) or "", spans, dict(self._attributes(element, name)))
            links += self._links(element, name, found[0], ids)
        named = [Node(self.extra.ids.get(n.id, n.id), n.type, n.spans, n.attributes) for n in nodes.values()]
        return Graph(tuple(named), tuple(self.extra.renamed(link) for link in links))

    def _part(self, element: Element) -> int:
        """The number of a further part (``q1-2`` corresponds to ``q1``) in a file of ours; 0 for what is a whole."""
        owner, _, number = element.get(_XML_ID, "").rpartition("-")
        known = self.ours and owner in self._taken and element.get("corresp") == f"#{owner}"
        return int(number) if known and number.isdecimal() else 0

    def _new(self, element: Element) -> str:
        letter = {QUOTATION: "q", NOT_QUOTATION: "n", FLAG: "f"}.get(self._type(element) or "", "m")
        made = next(f"{letter}{n}" for n in count(1) if f"{letter}{n}" not in self._taken)
        self._taken.add(made)
        return made

    def _type(self, element: Element) -> str | None:
        """The type of its node; None if it is no annotation."""
        tag, kind = local(element.tag), element.get("type", "")
        if not self.ours:
            return _foreign_type(tag, kind)
        if tag == "seg":
            return FLAG if kind == "flag" else _SEGMENTS.get(kind)
        if tag in ("persName", "placeName", "orgName", "name"):
            return element.get("n", kind)
        return {"said": QUOTATION, "q": NOT_QUOTATION}.get(tag)

    def _attributes(self, element: Element, name: str) -> Iterator[tuple[str, str]]:
        if "cert" in element.attrib:
            yield "confidence", element.get("cert", "") if self.ours else str(certainty(element))
        if who := element.get("resp"):
            yield "author", self._person(who)
        for category in element.get("ana", "").split():
            key, _, value = category.removeprefix("#").partition(".")
            if key in _CATEGORIES and value:
                yield key, value
        if target := element.get("ref") or element.get("key"):
            key = target.removeprefix("#")
            yield "entity", self.extra.ids.get(key, key)
        if who := element.get("who"):
            yield "who", ", ".join(self.called.get(w.removeprefix("#"), w.removeprefix("#")) for w in who.split())
        if name in self.notes:
            yield "note", self.notes[name]
        if reason := self.extra.reasons.get(self.extra.ids.get(name, name)):
            yield "reason", reason
        yield from (self._kinds(element) if self.ours else _foreign(element))

    def _kinds(self, element: Element) -> Iterator[tuple[str, str]]:
        if element.get("type") == "flag":
            yield "kind", element.get("n", "")

    def _person(self, pointer: str) -> str:
        return self.people.get(pointer.removeprefix("#"), pointer.removeprefix("#"))

    def _links(self, element: Element, name: str, place: Place, ids: Mapping[int, str]) -> list[Link]:
        type_ = self._type(element)
        owner = element.get("corresp", "").removeprefix("#")
        if self.ours and type_ in _SEGMENTS.values():
            return [Link(next(r for r, t in _SEGMENTS.items() if t == type_), owner, name)]
        if type_ != QUOTATION:
            return []
        if self.ours:
            return [Link("parent", name, owner)] if owner else []
        around = [e for e in place.inside if id(e) in ids and self._type(e) == QUOTATION]
        return [Link("parent", name, ids[id(around[-1])])] if around else []


def _foreign_type(tag: str, kind: str) -> str | None:
    if tag in ("said", "q", "quote"):
        return NOT_QUOTATION if kind in _MARKS else QUOTATION
    if tag in ("name", "rs"):
        return _TYPES.get(kind.lower(), kind.upper() or "MISC")
    return _LABELS.get(tag)


def _foreign(element: Element) -> Iterator[tuple[str, str]]:
    tag = local(element.tag)
    if element.get("direct") == "false":
        yield "form", "indirect"
    if element.get("aloud") == "false" or element.get("type") == "thought":
        yield "medium", "thought"
    elif tag == "quote" or element.get("type") == "written":
        yield "medium", "writing"
    if why := _MARKS.get(tag) or _MARKS.get(element.get("type", "")):
        yield "why", why
    if tag == "sic":
        yield "kind", "sic"
    if tag not in ("name", "rs", "q") and element.get("type"):
        yield "type", element.get("type", "")
    yield from ((local(k), v) for k, v in element.attrib.items() if k not in _UNDERSTOOD)


def _joined(places: Iterable[Place]) -> list[list[Place]]:
    """Elements with their further fragments, which point back to them by ``prev``."""
    wholes: dict[str, list[Place]] = {}
    found: list[list[Place]] = []
    for place in places:
        before = wholes.get(place.element.get("prev", "").removeprefix("#"))
        if before is None:
            before = []
            found.append(before)
        before.append(place)
        if name := place.element.get(_XML_ID):
            wholes[name] = before
    return found


def _spans(fragments: list[Place], text: str, *, exact: bool) -> tuple[Span, ...]:
    """Where they lie: ours as one, those of a foreign file line by line and without blanks at their ends."""
    ordered = sorted((p.start, p.end) for p in fragments)
    if exact:
        return (Span(ordered[0][0], ordered[-1][1]),)
    spans: list[Span] = []
    for start, end in ordered:
        breaks = [start - 1, *(n for n in range(start, end) if text[n] == "\n"), end]
        for a, b in pairwise(breaks):
            words = text[a + 1 : b]
            first = a + 1 + len(words) - len(words.lstrip())
            if words.strip():
                spans.append(Span(first, first + len(words.strip())))
    return tuple(_merged(spans)) if spans else (Span(ordered[0][0], ordered[0][0]),)


def _merged(spans: list[Span]) -> Iterator[Span]:
    last = spans[0]
    for span in spans[1:]:
        if span.start <= last.end:
            last = Span(last.start, max(last.end, span.end))
        else:
            yield last
            last = span
    yield last
