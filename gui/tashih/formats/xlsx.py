"""A workbook in Office Open XML (ECMA-376), made of nothing but texts and numbers: no formula, no macro, no link."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tashih.formats.html_marks import attribute, text

Cell = str | int | float
LONGEST = 32767
"""Characters of one cell, the limit of Excel."""
MOST_ROWS = 1048576

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, the head row, the rows."""

    name: str
    head: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """The sheets as the bytes of an ``.xlsx`` file. The head row stays in sight and has filters."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in _parts(sheets).items():
            archive.writestr(ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, ZIP_DEFLATED)
    return out.getvalue()


def _parts(sheets: Sequence[Sheet]) -> dict[str, str]:
    numbers = range(1, len(sheets) + 1)
    types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" '
        f'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        for n in numbers
    )
    listed = "".join(
        f'<sheet name={attribute(s.name)} sheetId="{n}" r:id="rId{n}"/>' for n, s in zip(numbers, sheets, strict=True)
    )
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{_DOC}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers
    )
    styles_id = len(sheets) + 1
    return {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/styles.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>'
        f"{types}</Types>",
        "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_DOC}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_DOC}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{relations}'
        f'<Relationship Id="rId{styles_id}" Type="{_DOC}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": _STYLES,
        **{f"xl/worksheets/sheet{n}.xml": _sheet(s) for n, s in zip(numbers, sheets, strict=True)},
    }


_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="2"><xf numFmtId="49" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>'
)


def _sheet(sheet: Sheet) -> str:
    if len(sheet.rows) >= MOST_ROWS:
        raise ValueError(f"a spreadsheet holds {MOST_ROWS} rows; {sheet.name} has {len(sheet.rows)}")
    rows = [_row(1, sheet.head, 1), *(_row(n, row, 0) for n, row in enumerate(sheet.rows, 2))]
    last = f"{_letters(len(sheet.head) - 1)}{len(rows)}"
    return (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="{len(sheet.head)}" width="18" '
        f'customWidth="1"/></cols><sheetData>{"".join(rows)}</sheetData><autoFilter ref="A1:{last}"/></worksheet>'
    )


def _row(number: int, cells: Sequence[Cell], style: int) -> str:
    return f'<row r="{number}">{"".join(_cell(f"{_letters(i)}{number}", c, style) for i, c in enumerate(cells))}</row>'


def _cell(place: str, cell: Cell, style: int) -> str:
    if not isinstance(cell, str):
        return f'<c r="{place}"><v>{cell}</v></c>'
    if not cell:
        return ""
    shown = _ESCAPED.sub("_x005F_", cell[:LONGEST])
    return f'<c r="{place}" t="inlineStr" s="{style}"><is><t xml:space="preserve">{text(shown)}</t></is></c>'


def _letters(column: int) -> str:
    return chr(65 + column) if column < 26 else f"{chr(64 + column // 26)}{chr(65 + column % 26)}"
