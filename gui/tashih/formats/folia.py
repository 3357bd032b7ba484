"""FoLiA 2.5: words in sentences and paragraphs, repairs as ``correction``, entities, who said what as ``statement``.

FoLiA holds words; what stands between them is a blank, nothing (``space="no"``) or the border of a paragraph. What
differs from that, the original whole, and whatever else FoLiA has no element for is in the metadata as JSON, so that
the texts come back to the last code point. Marks that are no quotation and flags are ``observation``.
"""

import json
from collections import defaultdict
from collections.abc import Iterator

import msgspec

from tashih import __version__
from tashih.formats.characters import Charset
from tashih.formats.document import Document, surface
from tashih.formats.embedded import embedded
from tashih.formats.features import ALL
from tashih.formats.folia_read import EXTRA, NAMESPACE, SETS, decode, recognise
from tashih.formats.folia_regions import Region, regions
from tashih.formats.folia_text import gap
from tashih.formats.format import Format
from tashih.formats.graph import CUE, FLAG, NOT_QUOTATION, QUOTATION, SOURCE, Graph, Node
from tashih.formats.html_marks import attribute, text
from tashih.formats.parts import rejoined
from tashih.formats.prodigy import on_tokens
from tashih.formats.report import Log
from tashih.formats.tokens import Tokens, sentences, tokenise
from tashih.formats.writers import each

_ROLES = {SOURCE: "source", CUE: "rel"}
_LAYERS = (("entities", "entity"), ("statements", "statement"), ("observations", "observation"))


class _Words:
    """The words of one article, numbered, in their sentences and paragraphs."""

    def __init__(self, document: Document, tokens: Tokens) -> None:
        self._text = document.article.repaired
        self._spans = tokens.spans
        self._corrected: dict[int, list[Region]] = defaultdict(list)
        self._taken: set[int] = set()
        self._count = 0
        whole = []
        for region in regions(document.article):
            under = tokens.under(region.place)
            old = [t.of(region.old) for t in tokenise(region.old)]
            if old != [surface(self._text, self._spans[n]) for n in under]:
                self._corrected[under.start].append(region)
                self._taken.update(under)
                whole.append(region.place)
        self._sentences = sentences(self._text, self._spans, whole)
        self._tokens = tokens

    def _before(self, number: int) -> str:
        """What stands before a word."""
        start = self._spans[number - 1].end if number else 0
        return self._text[start : self._spans[number].start if number < len(self._spans) else len(self._text)]

    def gaps(self) -> dict[str, str]:
        """What stands before each word, and after the last, where that is not what FoLiA makes of it."""
        found: dict[str, str] = {}
        first = {sentence.start for sentence in self._sentences[1:]}
        for number in range(len(self._spans) + 1):
            there = self._before(number)
            usual = gap(
                edge=number in (0, len(self._spans)),
                joined=not there,
                paragraph=number in first and "\n" in there,
            )
            if there != usual:
                found[str(number)] = there
        return found

    def xml(self) -> Iterator[str]:
        """The paragraphs."""
        paragraph = 1
        yield '<p xml:id="p1">'
        for number, sentence in enumerate(self._sentences or [range(0)], 1):
            if (
                number > 1
                and "\n" in self._text[self._spans[sentence.start - 1].end : self._spans[sentence.start].start]
            ):
                paragraph += 1
                yield f'</p>\n<p xml:id="p{paragraph}">'
            yield f'<s xml:id="s{number}">'
            for word in sentence:
                yield from self._corrections(word)
                if word not in self._taken:
                    yield self._word(word)
            if number >= len(self._sentences):
                yield from self._corrections(len(self._spans))
            yield "</s>"
        yield "</p>"

    def _corrections(self, word: int) -> Iterator[str]:
        for region in self._corrected.get(word, []):
            self._count += 1
            new = "".join(self._word(n) for n in self._tokens.under(region.place))
            about = f'class={attribute(region.rule or "repair")} confidence="{region.confidence:.4g}"'
            who = f" annotator={attribute(region.author)}" if region.author else ""
            yield f'<correction xml:id="c{self._count}" {about}{who}><new>{new}</new>'
            yield f'<original auth="no">{"".join(self._old(region))}</original></correction>'

    def _word(self, number: int) -> str:
        span = self._spans[number]
        last = number + 1 == len(self._spans)
        joined = "" if last or self._spans[number + 1].start > span.end else ' space="no"'
        return f'<w xml:id="w{number + 1}"{joined}><t>{text(surface(self._text, span))}</t></w>'

    def _old(self, region: Region) -> Iterator[str]:
        found = tokenise(region.old)
        for number, span in enumerate(found, 1):
            joined = ' space="no"' if number < len(found) and found[number].start == span.end else ""
            yield f'<w xml:id="c{self._count}.o{number}"{joined}><t>{text(span.of(region.old))}</t></w>'


def _layers(graph: Graph, tokens: Tokens, words: str) -> Iterator[str]:
    nodes = {n.id: n for n in graph.nodes}
    parts: dict[str, list[tuple[str, Node]]] = defaultdict(list)
    owned = set()
    for link in graph.links:
        if link.role == "parent":
            continue
        parts[link.start].append((link.role, nodes[link.end]))
        owned.add(link.end)
    parents = {link.start: link.end for link in graph.links if link.role == "parent"}
    rows: dict[str, list[str]] = defaultdict(list)
    for number, node in enumerate((n for n in graph.nodes if n.id not in owned), 1):
        kind = _kind(node)
        inside = "".join([*_feats(node, parents), *_contents(node, parts[node.id], tokens, words)])
        confidence = node.attributes.get("confidence")
        sure = f" confidence={attribute(confidence)}" if confidence else ""
        class_ = node.attributes.get("form", "direct") if kind == "statement" else node.type
        rows[kind].append(f'<{kind} xml:id="a{number}" class={attribute(class_ or "none")}{sure}>{inside}</{kind}>')
    for layer, kind in _LAYERS:
        if rows[kind]:
            yield f'<{layer} xml:id="{layer}" set="{SETS[kind]}">\n' + "\n".join(rows[kind]) + f"\n</{layer}>\n"


def _kind(node: Node) -> str:
    return {QUOTATION: "statement", NOT_QUOTATION: "observation", FLAG: "observation"}.get(node.type, "entity")


def _feats(node: Node, parents: dict[str, str]) -> Iterator[str]:
    told = {"id": node.id, **{k: v for k, v in node.attributes.items() if k not in ("confidence", "note", "form")}}
    if node.id in parents:
        told["parent"] = parents[node.id]
    if node.type == "":
        told["unlabelled"] = "true"
    for name, value in told.items():
        yield f"<feat subset={attribute(name)} class={attribute(value)}/>"
    if note := node.attributes.get("note"):
        yield f"<comment>{text(note)}</comment>"


def _contents(node: Node, parts: list[tuple[str, Node]], tokens: Tokens, words: str) -> Iterator[str]:
    if node.type != QUOTATION:
        yield _references(node, tokens, words)
        return
    for role, part in [("part", node), *((r, p) for r, p in parts if p.type not in _ROLES)]:
        for span in part.spans if role != "part" or len(part.spans) > 1 else ():
            under = tokens.under(span)
            yield f'<feat subset="{role}" class="w{under[0] + 1} w{under[-1] + 1}"/>'
    yield f"<hd>{_references(node, tokens, words)}</hd>"
    for _, part in parts:
        if part.type in _ROLES:
            yield f"<{_ROLES[part.type]}>{_references(part, tokens, words)}</{_ROLES[part.type]}>"


def _references(node: Node, tokens: Tokens, words: str) -> str:
    numbers = dict.fromkeys(n for span in node.spans for n in tokens.under(span))
    return "".join(f'<wref id="w{n + 1}"/>' for n in numbers)


def _encode(document: Document, log: Log) -> dict[str, bytes]:
    article = document.article
    graph, tokens = on_tokens(document, log)
    words = _Words(document, tokens)
    body = "".join(words.xml())
    extra = {"name": document.name, "gaps": words.gaps(), "entities": article.entities, **embedded(article)}
    told = json.dumps(msgspec.to_builtins(extra), separators=(",", ":"))
    meta = "".join(f"<meta id={attribute(key)}>{text(value)}</meta>\n" for key, value in document.meta.items())
    declared = "\n".join(
        f'<{kind}-annotation set="{SETS[kind]}"/>' for kind in ("correction", "entity", "statement", "observation")
    )
    whole = f"""<?xml version="1.0" encoding="UTF-8"?>
<FoLiA xmlns="{NAMESPACE}" xml:id="tashih" version="2.5.1" generator="Tashih {__version__}">
<metadata type="native">
<annotations>
<text-annotation set="{SETS["text"]}"/>
<paragraph-annotation/>
<sentence-annotation/>
<token-annotation/>
<comment-annotation/>
{declared}
</annotations>
{meta}<meta id="{EXTRA}">{text(told)}</meta>
</metadata>
<text xml:id="text">
{body}
{"".join(_layers(rejoined(graph), tokens, article.repaired))}</text>
</FoLiA>
"""
    return {".folia.xml": whole.encode()}


FOLIA = Format(
    "folia",
    (".folia.xml", ".xml"),
    ALL,
    writer=each(_encode),
    decode=decode,
    recognises=recognise,
    charset=Charset.XML,
)
