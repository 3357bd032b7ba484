"""Writes ``docs/formats.md``: what each format holds, from the formats themselves.

Run it after a change of formats: ``python packaging/format_table.py``. A test compares the file with what it gives.
"""

from pathlib import Path

from tashih.desk.printing import PDF_COPY
from tashih.formats.features import Feature
from tashih.formats.format import Format
from tashih.formats.registry import formats
from tashih.reasons import explain

TARGET = Path(__file__).parents[1] / "docs" / "formats.md"

HEAD = """\
# Formats

Everything here is told by the formats themselves (`packaging/format_table.py` writes this file), and `tashih formats`
prints the short form. Positions are Unicode code points in Tashih and in every format that allows it; UTF-16 units
where the format wants them (XMI), tokens where it has nothing else (CoNLL, spaCy).

Three promises hold for all of them:

- Before anything is written, every span is checked against the text. A document that breaks a promise is named in the
  report, and the others go on.
- What a format has no place for is said, annotation by annotation with the reason, in the report of the export;
  `--report` stores it beside the export. Characters that cannot be carried are replaced one for one, and said.
- Files are written whole or not at all, and none is overwritten unasked.

A format without room for the original gets an edit script beside it (`….edits.json`): every applied repair with its
place in both texts, so that either text, and any span, can be had from the other. What a person rejected is left out
of all formats but Tashih JSON and the tables, since others would take it for a finding; the report says so.

## Reading and writing

"""

FEATURES = """
## What each holds

`●` held, `·` not. *Edits* is the original text with its repairs, *details* their rule, reason and confidence.

"""

TAIL = """
## Tashih JSON

`resources/schema/tashih.schema.json` (JSON Schema 2020-12) describes it, field by field. A `.tashih.json` file is one
object, a `.tashih.jsonl` file one a line. Beside each span stands its `text`, which a reader may check, and `original`,
the span of the original it came from, which a reader may use; neither is needed to read the file.

`tashih process` writes a smaller row for programs that count and compare: `id`, `original`, `repaired`, `edits`
(positions in the original), `entities`, `quotes` (without their quotation marks; `speaker` is the noun phrase beside
the words, `who` the name it stands for) and `flags`.

## Reading

`tashih import`, and *File > Import* in the window, take any file, folder or ZIP archive of those. Of a foreign
annotation file, labels, ids, attributes and notes are kept, and labels that a project does not know are added to its
set; an annotation whose words are not those in the text is left out and listed. A table (CSV, TSV, JSONL, Parquet)
gives an article a row; the column of the text is found by its name (`text`, `metin`, `content` …), or is the one with
most letters, or is chosen (`--text-column`, `--name-column`; two lists in the window). The other columns are kept with
the article and written again by formats that hold what is known of it. Of a web page the main text is taken, and what
was left out of it is shown. XML with a document type is refused, archives are read within limits of size and number,
and no path in them leads out.

`pip install "tashih[import]"` adds the readers that need a package: PDF, Parquet, and trafilatura for web pages.

## Checked by others

`tests/formats` reads what we write with libraries that are not ours, where these are installed: medkit (brat, doccano),
dkpro-cassis (XMI), seqscore (CoNLL), spaCy (DocBin, Prodigy), label-studio-sdk, PyLD (W3C), gatenlp (bdocjson, and the
same GATE XML as we), FoLiA, lxml with the TEI schema, openpyxl, python-docx, pypdf (our PDF), pyarrow. They weigh 2 GB,
so `make test` runs without them and skips those tests. All of them, in an environment of their own:

    make check-formats

`python tests/bench/formats.py` measures 1,000 articles of 3 KB with 20 annotations each in every format.

## A format of your own

A package with an entry point in the group `tashih.formats` that names a `tashih.formats.format.Format` adds one: an id,
extensions, the features it holds, a writer (`each` or `joined` of `tashih.formats.writers`) and a reader. Checks,
report, characters, files and failures are seen to for it.
"""


def table() -> str:
    """The whole file."""
    found = _formats()
    return "".join([HEAD, *_kinds(found), FEATURES, *_features(found), TAIL])


def _formats() -> tuple[Format, ...]:
    """Those of the program, and PDF, which the window brings."""
    found = formats()
    place = 1 + next(n for n, f in enumerate(found) if f.id == "docx")
    return (*found[:place], PDF_COPY, *found[place:])


def _kinds(found: tuple[Format, ...]) -> list[str]:
    rows = ["| Format | id | files | writes | reads | needs | |\n", "|---|---|---|---|---|---|---|\n"]
    for f in found:
        files = ", ".join(f"`{e}`" for e in f.extensions)
        marks = [("●" if known else "·") for known in (f.writes, f.reads)]
        rows.append(
            f"| {explain(f.name, 'en')} | `{f.id}` | {files} | {marks[0]} | {marks[1]} | {', '.join(f.needs)} "
            f"| {explain(f.holds, 'en')} |\n"
        )
    return rows


def _features(found: tuple[Format, ...]) -> list[str]:
    writing = [f for f in found if f.writes]
    rows = [f"| | {' | '.join(f'`{f.id}`' for f in writing)} |\n", f"|---|{'---|' * len(writing)}\n"]
    for feature in Feature:
        marks = " | ".join("●" if feature in f.features else "·" for f in writing)
        rows.append(f"| {feature.value.replace('_', ' ')} | {marks} |\n")
    return rows


def main() -> None:
    """Write the file."""
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(table(), "utf-8")


if __name__ == "__main__":
    main()
