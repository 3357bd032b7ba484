"""brat standoff: written, and read back by ourselves."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from held import comparable, document, full, rich_articles, without
from tashih.article.annotations import Mention, Origin
from tashih.article.article import Article
from tashih.article.spans import Span
from tashih.errors import TashihError
from tashih.formats.brat import BRAT
from tashih.formats.characters import carriable
from tashih.formats.document import Document
from tashih.formats.report import Log

INEXACT = {"lost_edges", "lost_label", "lost_line_ends"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rich_articles())
def test_any_article_comes_back_as_the_report_says(tmp_path: Path, article: Article) -> None:
    report = BRAT.write(Document("a", article), tmp_path / "a.ann", overwrite=True)
    (found,) = BRAT.read(tmp_path / "a.ann")
    assert found.misfits == ()
    sound = carriable(Document("a", article), BRAT.charset, Log("")).article
    assert found.article.repaired == sound.repaired
    expected = without(sound, BRAT.features, report)
    if not any(loss.reason.key in INEXACT or loss.reason.key == "lost_blank" for loss in report.lost):
        assert comparable(found.article) == comparable(expected)
    assert len(list(found.article.annotations)) == len(list(expected.annotations))


def test_the_full_article_comes_back(tmp_path: Path) -> None:
    report = BRAT.write(document(), tmp_path / "x.ann")
    assert {f.name for f in report.files} == {"x.txt", "x.ann", "x.brat.edits.json", "annotation.conf", "visual.conf"}
    (found,) = BRAT.read(tmp_path / "x.ann")
    assert comparable(found.article) == comparable(without(full(), BRAT.features, report))


def test_a_label_that_brat_forbids_is_shown_as_it_was(tmp_path: Path) -> None:
    article = Article.of("Ali", mentions=[Mention("m1", Span(0, 3), "KİŞİ adı")])
    report = BRAT.write(Document("x", article), tmp_path / "x.ann")
    assert "KISI_adi" in (tmp_path / "x.ann").read_text("utf-8")
    assert [loss.reason.args["as"] for loss in report.lost] == ["KISI_adi"]
    (found,) = BRAT.read(tmp_path / "x.ann")
    assert [m.label for m in found.article.mentions] == ["KİŞİ adı"]


def test_a_second_article_in_the_folder_adds_its_labels(tmp_path: Path) -> None:
    for name, label in (("a", "PER"), ("b", "LAW"), ("c", "PER")):
        BRAT.write(
            Document(name, Article.of("Ali", mentions=[Mention("m1", Span(0, 3), label)])), tmp_path / f"{name}.ann"
        )
    lines = (tmp_path / "annotation.conf").read_text("utf-8").splitlines()
    assert lines.count("PER") == lines.count("LAW") == lines.count("[entities]") == 1
    assert lines.index("LAW") < lines.index("[relations]")


def test_a_span_over_a_line_end_is_written_in_pieces(tmp_path: Path) -> None:
    article = Article.of("Ali \n\n Demir", mentions=[Mention("m1", Span(0, 12), "PER")])
    BRAT.write(Document("x", article), tmp_path / "x.ann")
    assert (tmp_path / "x.ann").read_text("utf-8") == "T1\tPER 0 3;7 12\tAli Demir\n"
    (found,) = BRAT.read(tmp_path / "x.ann")
    assert [m.span for m in found.article.mentions] == [Span(0, 12)]


FOREIGN = """\
T1\tPerson 0 7\tMustafa
T2\tPerson 3 5\twrong
T3\tGo 8 13\tgitti
E1\tGo:T3 Who:T1
A1\tCertainty T1 high
A2\tNegated T3
#1\tAnnotatorNotes T1\tbir not
N1\tReference T1 Wikidata:Q1\tMustafa
*\tAlias T1 T3
R1\tnear Arg1:T1 Arg2:T9
T4\tPerson 90 95\tfarfa
not a line
"""


def test_a_foreign_file_keeps_its_ids_labels_attributes_and_notes(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("Mustafa gitti.", "utf-8")
    (tmp_path / "x.ann").write_text(FOREIGN, "utf-8")
    (found,) = BRAT.read(tmp_path / "x.ann")
    first, second = found.article.mentions
    assert (first.id, first.label, first.origin, first.entity) == ("T1", "Person", Origin.IMPORT, "T1")
    assert first.note == "bir not; Certainty: high; Reference: Wikidata:Q1 Mustafa"
    assert (second.label, second.note) == ("Go", "Negated; Who → T1")
    assert {m.id: m.reason.key for m in found.misfits} == {
        "T2": "misfit_text",
        "T4": "misfit_line",
        "T1": "misfit_link",
        "not a line": "misfit_line",
    }


def test_a_file_without_its_text_or_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.ann").write_text("", "utf-8")
    with pytest.raises(TashihError, match=r"x\.txt is not there"):
        BRAT.read(tmp_path / "x.ann")
    (tmp_path / "x.txt").write_bytes(b"\xfe\xff\xfe")
    with pytest.raises(TashihError, match="UTF-8"):
        BRAT.read(tmp_path / "x.ann")
