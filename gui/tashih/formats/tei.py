"""TEI P5: original and repaired text, entities and who said what in one file.

Repairs are ``choice/sic/corr``, entities ``persName``, ``placeName``, ``orgName`` or ``name``, quotations ``said``;
cue, source and the place where the speaker is named are ``seg`` that correspond to it. Entities and speakers stand in
``standOff``, what the categories mean and who worked on it in the header, and there too, as ``xenoData``, what TEI has
no element for. Valid against tei_all.
"""

import re
from collections.abc import Iterator

from tashih import __version__
from tashih.article.annotations import Entity, Form, MarksReason, Medium, Origin, Quotation, SourceKind, State
from tashih.article.article import Article
from tashih.formats.characters import Charset
from tashih.formats.document import Document
from tashih.formats.features import ALL
from tashih.formats.format import Format
from tashih.formats.graph import CUE, FLAG, NOT_QUOTATION, QUOTATION, SOURCE, SPEAKER, WORDS, Node, graph_of
from tashih.formats.html_marks import attribute, text
from tashih.formats.pruning import owner_of
from tashih.formats.report import Log
from tashih.formats.tei_extra import TYPE, extra
from tashih.formats.tei_read import decode, recognise
from tashih.formats.tei_text import Body, Element, author_id, word
from tashih.formats.writers import each

_NAMES = {"PER": "persName", "LOC": "placeName", "ORG": "orgName"}
_THINGS = {"PER": "person", "LOC": "place", "ORG": "org"}
_SEGMENTS = {WORDS: "words", CUE: "cue", SOURCE: "source", SPEAKER: "speaker"}
_RANKS = {QUOTATION: 0, NOT_QUOTATION: 1, FLAG: 2, WORDS: 3, CUE: 4, SOURCE: 4, SPEAKER: 4}
_CATEGORIES = {
    "state": [s.value for s in State],
    "origin": [o.value for o in Origin],
    "form": [f.value for f in Form],
    "source_kind": [k.value for k in SourceKind],
    "medium": [m.value for m in Medium],
    "why": [w.value for w in MarksReason],
    "damaged": ["true"],
    "style": ["true"],
}
_ID = re.compile(r"[a-z][a-zA-Z]{0,3}[0-9]{1,9}")


class _Names:
    """The xml:ids of one file: those of the article where XML allows them, and for every speaker."""

    def __init__(self, article: Article) -> None:
        self.ids: dict[str, str] = {}
        self.speakers: dict[str, str] = {}
        for quotation in article.quotations:
            if quotation.who:
                self.speakers.setdefault(quotation.who, f"speaker.{len(self.speakers) + 1}")

    def of(self, id: str) -> str:  # noqa: A002  the field's own name
        """The xml:id for an id of the article."""
        if id not in self.ids:
            self.ids[id] = id if _ID.fullmatch(id) else f"x.{len(self.ids) + 1}"
        return self.ids[id]


def _elements(article: Article, names: _Names) -> Iterator[Element]:
    quotations = {q.id: q for q in article.quotations}
    for node in graph_of(article).nodes:
        tag, attributes = _element(node, names, quotations)
        rank = _RANKS.get(node.type, 5)
        name = names.of(node.id)
        for number, span in enumerate(node.spans, 1):
            if number == 1:
                yield Element(name, span, rank, tag, attributes)
            else:
                yield Element(f"{name}-{number}", span, rank, tag, {**attributes, "corresp": f"#{name}"})


def _element(node: Node, names: _Names, quotations: dict[str, Quotation]) -> tuple[str, dict[str, str]]:
    common = _common(node)
    if node.type == QUOTATION:
        around = quotations.get(quotations[node.id].parent)
        return "said", {**_said(quotations[node.id], around, names), **common}
    if node.type == NOT_QUOTATION:
        return "q", {"type": "not-quotation", **common}
    if node.type == FLAG:
        kind = node.attributes.get("kind", "")
        return "seg", {"type": "flag", "subtype": word(kind), **({"n": kind} if kind else {}), **common}
    if node.type in _SEGMENTS:
        return "seg", {"type": _SEGMENTS[node.type], "corresp": f"#{names.of(owner_of(node))}"}
    found = {"type": word(node.type), **({"n": node.type} if word(node.type) != node.type else {}), **common}
    if entity := node.attributes.get("entity"):
        found["ref"] = f"#{names.of(entity)}"
    return _NAMES.get(node.type, "name"), found


def _said(quotation: Quotation, around: Quotation | None, names: _Names) -> dict[str, str]:
    found = {"direct": "false" if quotation.form is Form.INDIRECT else "true"}
    found["aloud"] = {Medium.SPEECH: "true", Medium.THOUGHT: "false"}.get(quotation.medium, "unknown")
    if quotation.who:
        found["who"] = f"#{names.speakers[quotation.who]}"
    if around is not None:
        found["corresp"] = f"#{names.of(around.id)}"
    return found


def _common(node: Node) -> dict[str, str]:
    """Who, how certain, and which categories."""
    found: dict[str, str] = {}
    if "confidence" in node.attributes:
        found["cert"] = node.attributes["confidence"]
    if node.attributes.get("author"):
        found["resp"] = f"#{author_id(node.attributes['author'])}"
    ana = [f"#{name}.{node.attributes[name]}" for name in _CATEGORIES if name in node.attributes]
    if ana:
        found["ana"] = " ".join(ana)
    return found


def _header(document: Document, more: str) -> str:
    article = document.article
    meta = document.meta
    title = text(meta.get("title") or document.name)
    source = "".join(_about(key, value) for key, value in meta.items())
    beyond = f'<xenoData type="{TYPE}">{text(more)}</xenoData>\n' if more else ""
    authors = sorted({e.author for e in article.edits if e.author} | {_author(i) for i in article.annotations} - {""})
    people = "".join(
        f'<respStmt xml:id="{author_id(a)}"><resp>proofreading and annotation</resp><name>{text(a)}</name></respStmt>'
        for a in authors
    )
    return f"""<teiHeader>
<fileDesc>
<titleStmt><title>{title}</title>{people}</titleStmt>
<publicationStmt><p>Exported from Tashih.</p></publicationStmt>
<sourceDesc><bibl><title>{text(document.name)}</title>{source}</bibl></sourceDesc>
</fileDesc>
<encodingDesc>
<appInfo><application ident="tashih" version="{_version()}"><label>Tashih</label></application></appInfo>
<editorialDecl><correction method="markup"><p>sic holds the text as it came, corr the text as repaired; the type of a
corr is the rule that proposed it, its cert the confidence.</p></correction>
<quotation marks="all"><p>Quotation marks are kept in the text. said holds the words with their marks.</p></quotation>
</editorialDecl>
<classDecl>{"".join(_taxonomies())}</classDecl>
</encodingDesc>
{beyond}</teiHeader>"""


def _about(key: str, value: str) -> str:
    named = f" n={attribute(key)}" if word(key) != key else ""
    return f"<note type={attribute(word(key))}{named}>{text(value)}</note>"


def _version() -> str:
    return ".".join(__version__.split(".")[:3])


def _author(item: object) -> str:
    return str(getattr(item, "author", ""))


def _taxonomies() -> Iterator[str]:
    for name, values in _CATEGORIES.items():
        listed = "".join(f'<category xml:id="{name}.{v}"><catDesc>{v}</catDesc></category>' for v in values)
        yield f'<taxonomy xml:id="{name}"><desc>{name.replace("_", " ")}</desc>{listed}</taxonomy>\n'


def _stand_off(article: Article, names: _Names) -> str:
    known = {entity.id for entity in article.entities}
    unnamed = sorted({m.entity for m in article.mentions} - known - {""})
    groups: dict[str, list[str]] = {"person": [], "place": [], "org": [], "object": []}
    for entity in article.entities:
        tag = _THINGS.get(entity.label, "object")
        groups[tag].append(_thing(tag, names.of(entity.id), entity))
    groups["object"] += [_unlisted(names.of(i)) for i in unnamed]
    speakers = [_thing("person", id_, Entity(id_, who, "PER")) for who, id_ in names.speakers.items()]
    lists = [
        _list("listPerson", ' type="entities"', groups["person"]),
        _list("listPlace", "", groups["place"]),
        _list("listOrg", "", groups["org"]),
        _list("listObject", "", groups["object"]),
        _list("listPerson", ' type="speakers"', speakers),
    ]
    body = "".join(lists)
    return f"<standOff>\n{body}</standOff>\n" if body else ""


def _list(tag: str, attributes: str, rows: list[str]) -> str:
    return f"<{tag}{attributes}>{''.join(rows)}</{tag}>\n" if rows else ""


def _thing(tag: str, id_: str, entity: Entity) -> str:
    external = f"<idno>{text(entity.external)}</idno>" if entity.external else ""
    note = f"<note>{text(entity.note)}</note>" if entity.note else ""
    if tag == "object":
        name = f"<objectIdentifier><objectName>{text(entity.name)}</objectName>{external}</objectIdentifier>{note}"
        label = "" if word(entity.label) == entity.label else f" n={attribute(entity.label)}"
        return f'<object xml:id="{id_}" type={attribute(word(entity.label))}{label}>{name}</object>'
    named = {"person": "persName", "place": "placeName", "org": "orgName"}[tag]
    return f'<{tag} xml:id="{id_}"><{named}>{text(entity.name)}</{named}>{external}{note}</{tag}>'


def _unlisted(id_: str) -> str:
    """Something that mentions point to and nothing is known of."""
    named = "<objectIdentifier><objectName>?</objectName></objectIdentifier>"
    return f'<object xml:id="{id_}" type="none" subtype="unlisted">{named}</object>'


def _notes(article: Article, names: _Names) -> str:
    rows = [
        f'<note target="#{names.of(item.id)}">{text(item.note)}</note>'
        for item in (*article.mentions, *article.quotations)
        if item.note
    ]
    return f'<back><div type="notes"><p>{"".join(rows)}</p></div></back>' if rows else ""


def _encode(document: Document, _log: Log) -> dict[str, bytes]:
    article = document.article
    names = _Names(article)
    body = Body(article, _elements(article, names)).xml()
    things = _stand_off(article, names)
    notes = _notes(article, names)
    whole = f"""<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="tr">
{_header(document, extra(article, names.ids))}
{things}<text>
<body>
{body}</body>
{notes}</text>
</TEI>
"""
    return {".tei.xml": whole.encode()}


TEI = Format(
    "tei",
    (".tei.xml", ".xml"),
    ALL,
    writer=each(_encode),
    decode=decode,
    recognises=recognise,
    charset=Charset.XML,
)
