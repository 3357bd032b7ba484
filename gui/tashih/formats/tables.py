"""Tables for a spreadsheet: one row a mention, one a quotation, one a repair; as CSV files or as one XLSX workbook.

A cell that a spreadsheet would take for a formula is given an apostrophe before it in CSV, which has no types (OWASP,
CSV injection); in XLSX every text is stored as text, which is never a formula. CSV is UTF-8 with a byte order mark,
without which Excel takes it for the local code page.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import StringIO

from tashih.article.article import Article
from tashih.article.spans import Span
from tashih.formats.characters import Charset
from tashih.formats.document import Document, surface
from tashih.formats.features import ALL, Feature
from tashih.formats.files import Content
from tashih.formats.format import Format
from tashih.formats.report import Log
from tashih.formats.xlsx import Sheet, workbook

Cell = str | int | float
Row = list[Cell]

MENTIONS = ("article", "id", "text", "label", "start", "end", "entity", "name", "external", "state", "origin",
            "confidence", "note", "author", "sentence")  # fmt: skip
QUOTATIONS = ("article", "id", "words", "who", "source", "cue", "form", "source_kind", "medium", "start", "end",
              "parent", "state", "origin", "confidence", "note", "author")  # fmt: skip
REPAIRS = ("article", "start", "end", "old", "new", "rule", "series", "state", "confidence", "reviewed", "author",
           "around")  # fmt: skip
OTHERS = ("article", "id", "kind", "text", "detail", "start", "end", "state", "author")

_AROUND = 40
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def mentions(document: Document) -> Iterator[Row]:
    """A row a mention. Positions are code points of the repaired text."""
    article = document.article
    for m in article.mentions:
        entity = article.entity(m.entity)
        known: Row = [entity.name, entity.external] if entity else ["", ""]
        yield [document.name, m.id, surface(article.repaired, m.span), m.label, m.span.start, m.span.end, m.entity,
               *known, m.state.value, m.origin.value, m.confidence, m.note, m.author,
               _around(article, m.span)]  # fmt: skip


def quotations(document: Document) -> Iterator[Row]:
    """A row a quotation; the parts of one in several are joined by an ellipsis."""
    article = document.article
    for q in article.quotations:
        words = " … ".join(surface(article.repaired, s) for s in q.contents)
        source = surface(article.repaired, q.source) if q.source else ""
        cue = surface(article.repaired, q.cue) if q.cue else ""
        yield [document.name, q.id, words, q.who, source, cue, q.form.value, q.source_kind.value, q.medium.value,
               q.words.start, q.words.end, q.parent, q.state.value, q.origin.value, q.confidence, q.note,
               q.author]  # fmt: skip


def repairs(document: Document) -> Iterator[Row]:
    """A row an edit. Positions are code points of the original."""
    original = document.article.original
    for e in document.article.edits:
        around = original[max(0, e.start - _AROUND) : e.end + _AROUND]
        yield [document.name, e.start, e.end, surface(original, e.span), e.text, e.rule, e.series, e.state.value,
               e.confidence, "yes" if e.reviewed else "no", e.author, around]  # fmt: skip


def others(document: Document) -> Iterator[Row]:
    """A row for marks that are no quotation, and for each flag."""
    article = document.article
    for n in article.not_quotations:
        yield [document.name, n.id, "not a quotation", surface(article.repaired, n.span), n.why.value, n.span.start,
               n.span.end, n.state.value, n.author]  # fmt: skip
    for f in article.flags:
        yield [document.name, f.id, "flag", surface(article.repaired, f.span), f.kind, f.span.start, f.span.end,
               "resolved" if f.resolved else "open", f.author]  # fmt: skip


def _around(article: Article, span: Span) -> str:
    return surface(article.repaired, span) if len(span) > 2 * _AROUND else _context(article.repaired, span)


def _context(text: str, span: Span) -> str:
    return text[max(0, span.start - _AROUND) : span.end + _AROUND].replace("\n", " ")


_SHEETS = (
    ("entities", MENTIONS, mentions),
    ("quotations", QUOTATIONS, quotations),
    ("repairs", REPAIRS, repairs),
    ("others", OTHERS, others),
)


@dataclass
class Tables:
    """Collects the rows of all documents."""

    stem: str
    rows: dict[str, list[Row]] = field(default_factory=dict)

    def add(self, document: Document, log: Log) -> None:
        """Take in one document."""
        del log  # what has no place in the tables is the same for every document
        made = {name: list(rows(document)) for name, _, rows in _SHEETS}
        for name, rows in made.items():
            self.rows.setdefault(name, []).extend(rows)

    def close(self) -> None:
        """Let go."""
        self.rows.clear()


class CsvTables(Tables):
    """The tables as CSV files."""

    def files(self) -> Mapping[str, Content]:
        """A file a table; tables without a row are left out, but for the first."""
        return {
            f"{self.stem}.{name}.csv": _csv(head, self.rows.get(name, []))
            for name, head, _ in _SHEETS
            if self.rows.get(name) or name == "entities"
        }


class XlsxTables(Tables):
    """The tables as the sheets of one workbook."""

    def files(self) -> Mapping[str, Content]:
        """The workbook."""
        sheets = [Sheet(name, head, self.rows.get(name, [])) for name, head, _ in _SHEETS]
        return {f"{self.stem}.xlsx": workbook(sheets)}


def neutral(cell: Cell) -> Cell:
    """The cell so that no spreadsheet takes it for a formula.

    >>> neutral("=1+1"), neutral("Ankara"), neutral(-3)
    ("'=1+1", 'Ankara', -3)
    """
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _csv(head: tuple[str, ...], rows: list[Row]) -> bytes:
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([neutral(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


_HELD = ALL - {Feature.INNER, Feature.SPEAKER, Feature.REASON, Feature.META, Feature.EDIT_DETAILS, Feature.PARTS}

CSV = Format("csv", (".csv",), _HELD, writer=CsvTables, together=True, keeps_rejected=True)
XLSX = Format("xlsx", (".xlsx",), _HELD, writer=XlsxTables, together=True, charset=Charset.XML, keeps_rejected=True)
