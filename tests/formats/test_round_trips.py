"""Article to format to article: equal for all that the format's report says it holds."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from held import comparable, document, full, rich_articles, without
from tashih.article.article import Article
from tashih.formats import registry
from tashih.formats.characters import carriable
from tashih.formats.document import Document
from tashih.formats.format import Format
from tashih.formats.report import Log, Report

INEXACT = {"lost_edges", "lost_label", "lost_line_ends"}
BOTH_WAYS = [f for f in registry.writers() if f.reads and not f.missing and f.id != "text"]


def read_back(form: Format, report: Report) -> Document:
    (main, *_) = [f for f in report.files if f.name.endswith(form.extensions)]
    (found,) = form.read(main)
    return found


def same_text(found: str, expected: str, report: Report) -> bool:
    """Whether the texts are the same, or, where blanks between sentences are said to be lost, so in all else."""
    if first(report) == 0:
        return found == expected
    pairs = zip(found.ljust(len(expected)), expected, strict=True)
    return all(a == b or (a.isspace() and b.isspace()) for a, b in pairs)


def first(report: Report) -> int:
    """The row from which on articles are compared: the first is the text."""
    return int(any(loss.reason.key == "lost_between" for loss in report.lost))


@pytest.mark.parametrize("form", BOTH_WAYS, ids=lambda f: f.id)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(rich_articles())
def test_any_article_comes_back_as_the_report_says(tmp_path: Path, form: Format, article: Article) -> None:
    report = form.write(Document("a", article), tmp_path / "a", overwrite=True)
    found = read_back(form, report)
    assert found.misfits == ()
    sound = carriable(Document("a", article), form.charset, Log("")).article
    assert same_text(found.article.repaired, sound.repaired, report)
    expected = without(sound, form.features, report)
    if not any(loss.reason.key in INEXACT for loss in report.lost):
        assert comparable(found.article)[first(report) :] == comparable(expected)[first(report) :]
    assert len(list(found.article.annotations)) == len(list(expected.annotations))


@pytest.mark.parametrize("form", BOTH_WAYS, ids=lambda f: f.id)
def test_the_full_article_comes_back_as_the_report_says(form: Format, tmp_path: Path) -> None:
    report = form.write(document(), tmp_path / "x")
    found = read_back(form, report)
    assert found.misfits == ()
    sound = carriable(document(), form.charset, Log("")).article
    expected = without(sound, form.features, report)
    assert comparable(found.article)[first(report) :] == comparable(expected)[first(report) :]
    if not any(loss.reason.key == "lost_meta" for loss in report.lost):
        assert found.meta == document().meta
    assert found.name in ("haber", "x")


@pytest.mark.parametrize("form", [f for f in BOTH_WAYS if f.together], ids=lambda f: f.id)
def test_many_documents_share_a_file_and_come_back_in_order(form: Format, tmp_path: Path) -> None:
    documents = [replace(document(full() if n else Article.of("Tek satır.")), name=f"h{n}") for n in range(3)]
    report = form.write_all(documents, tmp_path / "all")
    assert report.documents == 3
    (main, *_) = [f for f in report.files if f.name.endswith(form.extensions)]
    reading = form.read(main)
    assert [d.article.repaired for d in reading] == [d.article.repaired for d in documents]
    assert reading.failed == ()


@pytest.mark.parametrize("form", BOTH_WAYS, ids=lambda f: f.id)
def test_a_file_is_recognised_as_what_it_is(form: Format, tmp_path: Path) -> None:
    report = form.write(document(), tmp_path / "x")
    (main, *_) = [f for f in report.files if f.name.endswith(form.extensions)]
    assert registry.format_of(main).decode is form.decode
