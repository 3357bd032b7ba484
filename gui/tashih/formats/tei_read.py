"""TEI P5 read: ours with all it holds, a foreign file with its names, quotations and corrections.

Of a foreign file, ``persName``, ``placeName``, ``orgName`` and their like become mentions, ``said``, ``q`` and
``quote`` quotations, ``soCalled`` and ``mentioned`` marks that are none, a ``sic`` without a correction a flag;
persons, places and organisations that the file lists become entities, and ``who`` is looked up among them.
"""

from pathlib import Path
from xml.etree.ElementTree import Element

from tashih.article.annotations import Entity
from tashih.article.reason import Reason
from tashih.errors import TashihError
from tashih.formats.building import Builder
from tashih.formats.document import Document, Misfit, Reading
from tashih.formats.files import read_bytes
from tashih.formats.safe_xml import local, parse_xml
from tashih.formats.tei_extra import Extra
from tashih.formats.tei_nodes import Reader
from tashih.formats.tei_walk import Walk, texts_of

_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_THINGS = {"person": "PER", "personGrp": "PER", "place": "LOC", "org": "ORG", "object": ""}
_NAMES = ("persName", "placeName", "orgName", "objectName", "name", "geogName", "settlement", "country")


def recognise(head: bytes) -> bool:
    """Whether it looks like TEI."""
    return b"www.tei-c.org/ns/1.0" in head or b"<TEI" in head or b"<teiCorpus" in head


def decode(path: Path) -> Reading:
    """The documents of a TEI file, or of a corpus of them. Raises TashihError if there is no text in it."""
    root = parse_xml(read_bytes(path), path.name)
    found: list[Document] = []
    failed: list[str] = []
    for number, tei in enumerate(texts_of(root), 1):
        place = path.name if number == 1 and root is tei else f"{path.name}, text {number}"
        stem = path.name.removesuffix(".xml").removesuffix(".tei")
        try:
            found.append(_document(tei, stem if root is tei else f"{stem}-{number}"))
        except ValueError as error:
            failed.append(f"{place} is damaged: {error}")
    if not found and not failed:
        raise TashihError(f"{path.name} holds no TEI text.")
    return Reading(tuple(found), failed=tuple(failed))


def _document(tei: Element, stem: str) -> Document:
    header = _child(tei, "teiHeader")
    ours = any(local(e.tag) == "application" and e.get("ident") == "tashih" for e in header.iter())
    walk = Walk(exact=ours)
    walk.read(_child(tei, "text"))
    people = _people(header)
    extra = Extra.of(header) if ours else Extra()
    things = [e for e in tei.iter() if local(e.tag) in _THINGS and e.get(_XML_ID)]
    called = {e.get(_XML_ID, ""): _name(e) for e in things} | _inline(tei)
    reader = Reader(ours, called, people, extra, _notes(tei) if ours else {})
    graph = reader.graph(walk.places, walk.repaired)
    builder = Builder(walk.repaired, foreign=not ours)
    listed = (e for e in things if e.get("subtype") != "unlisted" and e.get(_XML_ID, "") not in _speakers(tei))
    edits = extra.edits_or(walk.edits, people)
    article = builder.article(graph, walk.original, edits, [_entity(e, extra) for e in listed])
    if article.repaired != walk.repaired:
        raise ValueError("its repairs do not lead from the one text to the other")
    skipped = [Misfit(tag, Reason("misfit_skipped", {"element": tag})) for tag in walk.skipped if not ours]
    return Document(_title(header, stem, ours=ours), article, _meta(header, ours=ours), (*builder.misfits, *skipped))


def _child(element: Element, name: str) -> Element:
    return next((e for e in element if local(e.tag) == name), Element(name))


def _found(element: Element, name: str) -> Element:
    return next((e for e in element.iter() if local(e.tag) == name), Element(name))


def _first(element: Element, *path: str) -> Element | None:
    """The first element below that lies along ``path``, whatever lies between."""
    for name in path:
        found = next((e for e in element.iter() if local(e.tag) == name and e is not element), None)
        if found is None:
            return None
        element = found
    return element


def _words(element: Element | None) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def _title(header: Element, stem: str, *, ours: bool) -> str:
    if ours:
        named = _first(header, "sourceDesc", "title")
        return "".join(named.itertext()) if named is not None else stem
    return stem


def _meta(header: Element, *, ours: bool) -> dict[str, str]:
    if ours:
        notes = [e for e in (_found(header, "sourceDesc")).iter() if local(e.tag) == "note"]
        return {e.get("n", e.get("type", "note")): "".join(e.itertext()) for e in notes}
    found = {
        "title": _words(_first(header, "titleStmt", "title")),
        "author": _words(_first(header, "titleStmt", "author")),
        "date": _words(_first(header, "publicationStmt", "date")) or _words(_first(header, "sourceDesc", "date")),
        "publisher": _words(_first(header, "publicationStmt", "publisher")),
    }
    return {k: v for k, v in found.items() if v}


def _people(header: Element) -> dict[str, str]:
    """Who worked on it, by id."""
    rows = [e for e in header.iter() if local(e.tag) in ("respStmt", "editor", "principal", "author", "change")]
    named = {e.get(_XML_ID, ""): [n for n in e.iter() if local(n.tag) in _NAMES] for e in rows}
    return {i: "".join(found[0].itertext()) for i, found in named.items() if i and found}


def _speakers(tei: Element) -> set[str]:
    lists = [e for e in tei.iter() if local(e.tag) == "listPerson" and e.get("type") == "speakers"]
    return {e.get(_XML_ID, "") for found in lists for e in found}


def _name(thing: Element) -> str:
    found = next((e for e in thing.iter() if local(e.tag) in _NAMES), None)
    return "".join(found.itertext()) if found is not None else _words(thing)


def _inline(tei: Element) -> dict[str, str]:
    """Names in the text that others can point to."""
    rows = [e for e in _child(tei, "text").iter() if local(e.tag) in _NAMES and e.get(_XML_ID)]
    return {e.get(_XML_ID, ""): _words(e) for e in rows}


def _entity(thing: Element, extra: Extra) -> Entity:
    id_ = thing.get(_XML_ID, "")
    external = next((e for e in thing.iter() if local(e.tag) == "idno"), None)
    note = next((e for e in thing if local(e.tag) == "note"), None)
    label = thing.get("n", _THINGS[local(thing.tag)] or thing.get("type", ""))
    texts = ["".join(e.itertext()) if e is not None else "" for e in (note, external)]
    return Entity(extra.ids.get(id_, id_), _name(thing), label, *texts)


def _notes(tei: Element) -> dict[str, str]:
    """What the notes at the end of a file of ours say, by the id of their target."""
    rows = [e for e in _child(_child(tei, "text"), "back").iter() if local(e.tag) == "note"]
    return {e.get("target", "").removeprefix("#"): "".join(e.itertext()) for e in rows}
