"""A Word document to proofread on: repairs as tracked changes, entities, quotations and flags as comments.

Accepting all changes gives the repaired text, rejecting all gives the original. Office Open XML (ECMA-376), made of
text and comments alone: no macro, no link, no outside part.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tashih.article.annotations import Mention, NotQuotation, Quotation
from tashih.article.article import Article
from tashih.article.edits import Edit
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.formats.characters import Charset
from tashih.formats.document import Document, surface
from tashih.formats.features import Feature, Item, items
from tashih.formats.format import Format
from tashih.formats.html_marks import attribute, text
from tashih.formats.report import Log
from tashih.formats.writers import each
from tashih.reasons import explain, name_of_flag

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_AUTHOR = "Tashih"


@dataclass(frozen=True, slots=True)
class _Comment:
    """What is said of a span."""

    span: Span
    text: str
    author: str


def _comments(article: Article, language: str) -> list[_Comment]:
    found = [_said(article, item, language) for item in items(article)]
    return sorted(found, key=lambda c: (c.span.start, -c.span.end))


def _said(article: Article, item: Item, language: str) -> _Comment:
    author = item.author or _AUTHOR
    if isinstance(item, Mention):
        entity = article.entity(item.entity)
        return _Comment(item.span, _joined(item.label, entity.name if entity else "", item.note), author)
    if isinstance(item, Quotation):
        cue = surface(article.repaired, item.cue) if item.cue else ""
        source = surface(article.repaired, item.source) if item.source else ""
        said = explain(Reason("html_quotation"), language)
        return _Comment(item.words, _joined(said, item.who or source, cue, item.note), author)
    if isinstance(item, NotQuotation):
        return _Comment(item.span, explain(Reason(f"marks_{item.why.value}"), language), author)
    return _Comment(item.span, _joined(name_of_flag(item.kind, language), explain(item.reason, language)), author)


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))


class _Paragraphs:
    """The paragraphs of the document: runs, tracked changes, and the borders of comments between them."""

    def __init__(self, article: Article, comments: list[_Comment], when: str) -> None:
        self._article = article
        self._text = article.repaired
        self._when = when
        self._changes = 0
        self._out: list[str] = []
        self._begun = 0  # where in _out the paragraph begins
        self._starting: dict[int, list[int]] = defaultdict(list)
        self._ending: dict[int, list[int]] = defaultdict(list)
        for number, comment in enumerate(comments):
            self._starting[comment.span.start].append(number)
            self._ending[comment.span.end].append(number)
        self._places = {}
        self._gone: dict[int, list[Edit]] = defaultdict(list)
        for edit in article.edits:
            if edit.applied:
                place = article.alignment.place_of(edit)
                if len(place):
                    self._places[place.start] = (place, edit)
                else:
                    self._gone[place.start].append(edit)

    def xml(self) -> str:
        """All paragraphs."""
        inside: tuple[Span, Edit] | None = None
        cuts = self._cuts()
        for at, end in zip(cuts, [*cuts[1:], len(self._text)], strict=True):
            self._out += [_comment_end(n) for n in self._ending.get(at, [])]
            if inside and inside[0].end <= at:
                inside = None
            for edit in self._gone.get(at, []):
                self._deleted(edit)
            self._out += [f'<w:commentRangeStart w:id="{n}"/>' for n in self._starting.get(at, [])]
            if at in self._places:
                inside = self._places[at]
                self._deleted(inside[1])
            if at < end:
                self._written(self._text[at:end], inside[1] if inside else None)
        return f"<w:p>{''.join(self._out)}</w:p>"

    def _cuts(self) -> list[int]:
        cuts = {0, len(self._text), *self._starting, *self._ending, *self._gone}
        for place, _ in self._places.values():
            cuts |= {place.start, place.end}
        return sorted(cuts)

    def _deleted(self, edit: Edit) -> None:
        old = edit.span.of(self._article.original)
        for number, line in enumerate(old.split("\n")):
            if number:
                self._end_paragraph("del", edit)
            if line:
                self._out.append(self._tracked("del", edit, _run(line, "delText")))

    def _written(self, piece: str, edit: Edit | None) -> None:
        for number, line in enumerate(piece.split("\n")):
            if number:
                self._end_paragraph("ins" if edit else "", edit)
            if line:
                self._out.append(self._tracked("ins", edit, _run(line, "t")) if edit else _run(line, "t"))

    def _end_paragraph(self, kind: str, edit: Edit | None) -> None:
        """A new paragraph; where the line end itself is new or gone, its mark is tracked."""
        if kind and edit:
            mark = f"<w:pPr><w:rPr>{self._tracked(kind, edit, '')}</w:rPr></w:pPr>"
            self._out.insert(self._begun, mark)
        self._out.append(_BREAK)
        self._begun = len(self._out)

    def _tracked(self, kind: str, edit: Edit, inside: str) -> str:
        self._changes += 1
        author = attribute(edit.author or _AUTHOR)
        given = f'w:id="{100_000 + self._changes}" w:author={author} w:date="{self._when}"'
        return f"<w:{kind} {given}>{inside}</w:{kind}>" if inside else f"<w:{kind} {given}/>"


_BREAK = "</w:p>\n<w:p>"


def _comment_end(number: int) -> str:
    return f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'


def _run(line: str, tag: str) -> str:
    parts = [f'<w:{tag} xml:space="preserve">{text(part)}</w:{tag}>' if part else "" for part in line.split("\t")]
    return f"<w:r>{'<w:tab/>'.join(parts)}</w:r>"


def _parts(document: Document, when: str) -> Iterator[tuple[str, str]]:
    comments = _comments(document.article, document.language)
    body = _Paragraphs(document.article, comments, when).xml()
    shown = "".join(
        f'<w:comment w:id="{n}" w:author={attribute(c.author)} w:date="{when}" w:initials="T">'
        f"<w:p>{_run(c.text.replace(chr(10), ' '), 't')}</w:p></w:comment>"
        for n, c in enumerate(comments)
    )
    yield (
        "[Content_Types].xml",
        (
            f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
            f'<Override PartName="/word/comments.xml" ContentType="{_TYPE}.comments+xml"/></Types>'
        ),
    )
    yield (
        "_rels/.rels",
        (
            f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
        ),
    )
    yield (
        "word/_rels/document.xml.rels",
        (
            f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{_OFFICE}/comments" Target="comments.xml"/></Relationships>'
        ),
    )
    yield "word/document.xml", f'{_HEAD}<w:document xmlns:w="{_WORD}"><w:body>{body}<w:sectPr/></w:body></w:document>'
    yield "word/comments.xml", f'{_HEAD}<w:comments xmlns:w="{_WORD}">{shown}</w:comments>'


def _encode(document: Document, log: Log) -> dict[str, bytes]:
    log.lose_open_edits(document)
    when = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in _parts(document, when):
            archive.writestr(ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, ZIP_DEFLATED)
    return {".docx": out.getvalue()}


DOCX = Format(
    "docx",
    (".docx",),
    frozenset({
        Feature.EDITS, Feature.MENTIONS, Feature.QUOTATIONS, Feature.NOT_QUOTATIONS, Feature.FLAGS, Feature.CUE,
        Feature.SOURCE, Feature.WHO, Feature.NOTE, Feature.AUTHOR, Feature.COREFERENCE,
    }),
    writer=each(_encode),
    charset=Charset.XML,
)  # fmt: skip
