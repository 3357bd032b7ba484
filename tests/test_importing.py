"""Files into a project: everything that came is in it, everything that did not is told."""

from pathlib import Path

import pytest

from held import document, full
from tashih.article.annotations import Mention
from tashih.article.article import Article
from tashih.article.spans import Span
from tashih.documents import document as of_project
from tashih.formats import registry
from tashih.importing import Imported, import_into
from tashih.store.project import Project
from tashih.store.values import Values


@pytest.fixture
def project(tmp_path: Path) -> Project:
    with Project.create(tmp_path / "p.tashih") as opened:
        yield opened


def test_an_annotated_article_comes_with_all_it_has(project: Project, tmp_path: Path) -> None:
    registry.get("tashih-json").write(document(), tmp_path / "x")
    told = import_into(project, [tmp_path / "x.tashih.json"], registry.read)
    assert told.whole
    assert told.annotated == 1
    found = of_project(project, told.articles[0])
    assert found.article == full()
    assert {k: v for k, v in found.meta.items() if k != "status"} == {"source": "haber.txt", "encoding": "utf-8"}


def test_a_text_is_repaired_and_its_title_kept(project: Project, tmp_path: Path) -> None:
    page = "<title>Haber</title><nav>Menü</nav><article><p>Bařkan Ali Demir Ankara'da konuřtu.</p></article>"
    (tmp_path / "x.html").write_text(page, "utf-8")
    told = import_into(project, [tmp_path / "x.html"], registry.read)
    (number,) = told.articles
    assert project.article(number).original == "Bařkan Ali Demir Ankara'da konuřtu."
    assert of_project(project, number).meta["title"] == "Haber"
    assert told.cut == [("x.html", "Menü")]


def test_labels_that_nobody_knew_are_added_to_the_set_and_none_is_dropped(project: Project, tmp_path: Path) -> None:
    article = Article.of(
        "Ali Ankara", mentions=[Mention("m1", Span(0, 3), "WIZARD"), Mention("m2", Span(4, 10), "LOC")]
    )
    registry.get("brat").write(document(article), tmp_path / "x")
    told = import_into(project, [tmp_path / "x.ann"], registry.read)
    assert told.labels == ["WIZARD"]
    assert b'"id": "WIZARD"' in (project.values.get(Values.LABELS) or b"")
    assert import_into(project, [tmp_path / "x.ann"], registry.read).labels == []


def test_the_same_text_again_and_what_cannot_be_read_are_told(project: Project, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("bir", "utf-8")
    (tmp_path / "b.txt").write_text("bir", "utf-8")
    (tmp_path / "c.json").write_text("{", "utf-8")
    told = import_into(project, [tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.json"], registry.read)
    assert len(told.articles) == 1
    assert told.already == [("b.txt", "a.txt")]
    assert "c.json" in told.failed[0]
    assert not told.whole


def test_stopping_keeps_what_is_in_and_tells_it(project: Project, tmp_path: Path) -> None:
    for name in "ac":
        (tmp_path / f"{name}.txt").write_text(name, "utf-8")
    article = Article.of("Ali", mentions=[Mention("m1", Span(0, 3), "WIZARD")])
    registry.get("tashih-json").write(document(article), tmp_path / "b")

    def progress(step: str) -> None:
        if "c.txt" in step:
            raise KeyboardInterrupt

    told = Imported()
    paths = [tmp_path / name for name in ("a.txt", "b.tashih.json", "c.txt")]
    with pytest.raises(KeyboardInterrupt):
        import_into(project, paths, registry.read, progress=progress, told=told)
    assert told.articles == list(project.articles().ids)
    assert len(told.articles) == 2
    assert b'"id": "WIZARD"' in (project.values.get(Values.LABELS) or b"")


def test_a_folder_is_told_file_by_file(project: Project, tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / f"{name}.txt").write_text(name, "utf-8")
    steps: list[str] = []
    import_into(project, [tmp_path / "in"], registry.read, progress=steps.append)
    assert list(dict.fromkeys(steps)) == ["1/3 a.txt", "2/3 b.txt", "3/3 c.txt"]


def test_the_columns_asked_for_are_taken(project: Project, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("no,haber,özet\n7,Uzun bir haber metni,kısa\n8,,\n", "utf-8")
    told = import_into(project, [tmp_path / "x.csv"], registry.reader(text="özet", name="no"))
    (number,) = told.articles
    assert (project.row(number).name, project.article(number).original) == ("7", "kısa")
    assert of_project(project, number).meta["haber"] == "Uzun bir haber metni"
    assert "row 2" in told.failed[0]
