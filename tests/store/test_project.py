"""A project keeps articles exactly as they were left."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tashih.article import acts, hand
from tashih.article.annotations import Mention, State
from tashih.article.article import Article
from tashih.article.edits import Edit, EditState
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.store.articles import Decoding, Status
from tashih.store.errors import Conflict
from tashih.store.project import Project

TEXT = "Bařbakan İdlib'de konuřtu."
ARTICLE = Article.of(
    TEXT,
    [Edit(2, 3, "ş", "zone", Reason("zone"), group=Span(0, 8)), Edit(22, 23, "ş", "zone", Reason("zone"))],
    [Mention("m1", Span(9, 14), "LOC")],
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """An empty project."""
    with Project.create(tmp_path / "haber.tashih") as made:
        yield made


def put(project: Project, article: Article = ARTICLE) -> int:
    """The article in the project."""
    return project.add("haber", None, article.original.encode(), Decoding(), article)


def typed(project: Project, number: int, text: str, *, joined: bool = False) -> None:
    """One key at the end of the article."""
    article = project.article(number)
    end = len(article.repaired)
    change = hand.type_text(article, Span(end, end), text, "ayşe", joined=joined)
    project.record(number, change, version=project.version(number))


def test_an_article_opens_exactly_as_it_was_left(project: Project) -> None:
    """Edits, annotations, text and history."""
    number = put(project)
    change = acts.decide(project.article(number), [next(iter(ARTICLE.edits))], EditState.REJECTED, "ayşe")
    assert project.record(number, change, version=0) == 1
    typed(project, number, "!")
    left, lines = project.article(number), project.history(number)
    project.close()
    with Project.open(project.path) as again:
        assert again.article(number) == left
        assert again.history(number) == lines
        assert [(line.seq, line.author, line.act.key) for line in lines] == [
            (1, "ayşe", "act_rejected"),
            (2, "ayşe", "act_typed"),
        ]


def test_undo_and_redo_work_after_reopening(project: Project) -> None:
    """A typed word is one act."""
    number = put(project)
    for place, letter in enumerate("son"):
        typed(project, number, letter, joined=place > 0)
    word = project.article(number)
    project.close()
    with Project.open(project.path) as again:
        undone = again.undo(number, "ali", version=3)
        assert undone is not None
        assert (undone.version, again.article(number)) == (6, ARTICLE)
        assert again.undo(number, "ali", version=6) is None
    with Project.open(project.path) as again:
        redone = again.redo(number, "ali", version=6)
        assert redone is not None
        assert (redone.version, again.article(number)) == (9, word)
        assert again.redo(number, "ali", version=9) is None


def test_a_change_to_an_article_that_has_moved_on_is_refused(project: Project) -> None:
    """Two windows on one file."""
    number = put(project)
    with Project.open(project.path) as other:
        old = other.article(number)
        typed(project, number, "!")
        change = hand.type_text(old, Span(0, 0), "?", "ali")
        with pytest.raises(Conflict, match="changed in another window"):
            other.record(number, change, version=0)
        assert other.article(number) == project.article(number)


def test_the_same_bytes_are_put_in_once(project: Project) -> None:
    """By content, whatever the name."""
    assert put(project) == put(project)
    assert len(project.articles()) == 1


def test_the_list_tells_status_note_and_what_is_undecided(project: Project) -> None:
    """And is read a page at a time."""
    number = put(project)
    project.status(number, Status.DONE)
    project.note(number, "bitti\n😀")
    row = project.articles()[0]
    assert (row.name, row.status, row.note) == ("haber", Status.DONE, "bitti\n😀")
    assert (row.undecided.edits, row.undecided.mentions) == (2, 1)
    article = project.article(number)
    accepted = Mention("m1", Span(9, 14), "LOC", State.ACCEPTED)
    project.record(number, acts.revise(article, article.mentions, [accepted], Reason("x"), ""), version=0)
    assert project.row(number).undecided.mentions == 0
    assert len(project.articles(Status.NEW)) == 0
    assert len(project.articles(name="hab")) == 1
