"""One act at many places of a project: found beside an open window, done as one, taken back where nothing followed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tashih import everywhere
from tashih.article.annotations import Mention, State
from tashih.article.article import Article
from tashih.article.spans import Span
from tashih.everywhere import Replacing, Tagging
from tashih.store.articles import Decoding
from tashih.store.project import Project

TEXTS = ("Ankara bugün.", "Dün Ankara'da, yarın Ankaraya.", "İzmir.", "Ankara, Ankara.")


def silent(step: str) -> None:
    pass


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.tashih") as made:
        for text in TEXTS:
            made.add("a.txt", None, text.encode(), Decoding(), Article.of(text))
        yield made


def test_every_form_in_the_other_articles_is_found_tagged_and_taken_back(project: Project) -> None:
    deed = Tagging("Ankara", "LOC")
    found = everywhere.find(project.path, deed, 1, silent)
    assert [(p.article, p.certain) for p in found] == [(2, True), (2, False), (4, True), (4, True)]
    done = everywhere.do(project.path, deed, [p for p in found if p.certain], "t", silent)
    assert (done.places, set(done.versions)) == (3, {2, 4})
    assert project.poll() is not None
    assert [m.label for m in project.article(4).mentions] == ["LOC", "LOC"]
    project.undo(4, "t", version=project.version(4))
    again = everywhere.undo(project.path, done, "t", silent)
    assert (set(again.versions), again.passed) == ({2}, 1)
    project.poll()
    assert not list(project.article(2).mentions)


def test_what_moved_on_meanwhile_is_passed_over(project: Project) -> None:
    deed = Replacing("Ankara", "İzmir")
    found = everywhere.find(project.path, deed, 0, silent)
    change = deed.change(project.article(4), [Span(0, 6)], "t")
    project.record(4, change, version=0)
    done = everywhere.do(project.path, deed, found, "t", silent)
    assert (set(done.versions), done.passed) == ({1, 2}, 1)
    project.poll()
    assert project.article(2).repaired == "Dün İzmir'da, yarın Ankaraya."


def test_what_is_tagged_is_not_found_again_and_a_suggestion_gives_way() -> None:
    text = "Ankara, Ankara, Ankara."
    mentions = [Mention("m1", Span(0, 6), "LOC", State.ACCEPTED), Mention("m2", Span(8, 14), "ORG")]
    article = Article.of(text, (), mentions)
    deed = Tagging("Ankara", "LOC")
    spans = [span for span, _ in deed.places(article)]
    assert spans == [Span(8, 14), Span(16, 22)]
    after = deed.change(article, spans, "t").apply(article)
    assert [(m.label, m.state) for m in after.mentions] == [("LOC", State.ACCEPTED)] * 3
