"""WebAnno TSV 3.3: as its documentation has ids, stacks, relations, escapes and positions."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tashih.article.annotations import Mention, Quotation
from tashih.article.article import Article
from tashih.article.spans import Span
from tashih.formats.document import Document
from tashih.formats.webanno_read import plain
from tashih.formats.webanno_tsv import WEBANNO, escaped, escaped_text

HEAD = "#FORMAT=WebAnno TSV 3.3\n"


def rows(article: Article, folder: Path) -> list[str]:
    WEBANNO.write(Document("x", article), folder / "x")
    return (folder / "x.tsv").read_text("utf-8").splitlines()


def read(text: str, folder: Path) -> Document:
    (folder / "x.tsv").write_text(HEAD + text, "utf-8")
    (found,) = WEBANNO.read(folder / "x.tsv")
    return found


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r")))
def test_every_value_comes_back_from_its_escapes(value: str) -> None:
    assert plain(escaped(value)) == (value or "*")
    assert plain(escaped_text(value)) == value


def test_a_file_begins_and_goes_on_as_documented(tmp_path: Path) -> None:
    article = Article.of("Ali geldi.", mentions=[Mention("m1", Span(0, 3), "PER", entity="e_1")])
    found = rows(article, tmp_path)
    assert found[0] == HEAD.strip()
    assert found[1].endswith("NamedEntity|identifier|value")
    assert found[3] == "#T_RL=webanno.custom.QuotationLink|role|BT_webanno.custom.Quotation"
    assert found[4:7] == ["", "", "#Text=Ali geldi."]
    blank = "\t_" * 11
    assert found[7:] == [
        f"1-1\t0-3\tAli\te\\_1\tPER{blank}\t",
        f"1-2\t4-9\tgeldi\t_\t_{blank}\t",
        f"1-3\t9-10\t.\t_\t_{blank}\t",
    ]


def test_positions_count_utf16_units(tmp_path: Path) -> None:
    found = rows(Article.of("😀 Ali", mentions=[Mention("m1", Span(2, 5), "PER")]), tmp_path)
    assert [row.split("\t")[1] for row in found[7:]] == ["0-2", "3-6"]


def test_stacked_and_long_annotations_have_ids_and_relations_name_them(tmp_path: Path) -> None:
    quotation = Quotation("q1", (Span(0, 7),), cue=Span(8, 12), source=Span(13, 16))
    mentions = [Mention("m1", Span(13, 16), "PER"), Mention("m2", Span(13, 16), "ORG")]
    found = [
        row.split("\t")
        for row in rows(Article.of("“Geldi” dedi Ali.", mentions=mentions, quotations=[quotation]), tmp_path)
    ]
    ali = next(row for row in found if row[2:3] == ["Ali"])
    assert ali[4] == "PER[1]|ORG[2]"
    assert ali[9] == "Source"
    assert ali[14:16] == ["source", "1-1[3_0]"]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("#T_SP=custom.Span|value\n\n\n#Text=He loves .\n"
         "1-1\t0-2\tHe\t*[1]\t\n1-2\t3-8\tloves\t*[1]\t\n1-3\t9-10\t.\t_\t\n",
         [("Span", 0, 8)]),
        ("#T_SP=custom.Span|value\n\n\n#Text=He is\n1-1\t0-2\tHe\tA[1]|B[2]\t\n1-2\t3-5\tis\tA[1]|B[2]|C\\|c[3]\t\n",
         [("A", 0, 5), ("B", 0, 5), ("C|c", 3, 5)]),
        ("#T_SP=custom.Span|value\n\n\n#Text=again\n1-1\t0-5\tagain\t_\t\n1-1.1\t0-1\ta\tOTH\t\n", [("OTH", 0, 1)]),
        ("#T_SP=custom.Span|\n\n\n#Text=He\n1-1\t0-2\tHe\t*\t\n", [("Span", 0, 2)]),
        ("#T_SP=custom.Span|value\n\n\n#Text=He .\n1-1\t0-2\tHe\tX[1]\t\n1-2\t3-4\t.\tX[1]\t\n\n"
         "#Text=😀 not\n2-1\t6-8\t😀\tX[1]\t\n2-2\t9-12\tnot\tY\t\n", [("X", 0, 7), ("Y", 8, 11)]),
    ],
)  # fmt: skip
def test_foreign_files_are_read_as_documented(table: str, expected: list[tuple[str, int, int]], tmp_path: Path):
    found = read(table, tmp_path)
    assert [(m.label, m.span.start, m.span.end) for m in found.article.mentions] == expected
    assert found.misfits == ()


def test_a_foreign_relation_becomes_a_note(tmp_path: Path) -> None:
    table = (
        "#T_SP=custom.Span|value\n#T_RL=custom.Rel|value|BT_custom.Span\n\n\n#Text=He is\n"
        "1-1\t0-2\tHe\tA[1]|B[2]\t_\t_\t\n1-2\t3-5\tis\tC\tknows\t1-1[2_0]\t\n"
    )
    notes = {m.label: m.note for m in read(table, tmp_path).article.mentions}
    assert notes["B"].startswith("knows → ")
    assert notes["A"] == ""


def test_sentences_that_lie_over_one_another_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="lies over"):
        read("#T_SP=a|v\n\n\n#Text=abc\n1-1\t0-3\tabc\t_\t\n\n#Text=abc\n2-1\t1-4\tabc\t_\t\n", tmp_path)
