"""A project keeps articles exactly as they were left."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tashih.article import acts, hand
from tashih.article.annotations import Mention, State
from tashih.article.article import Article
from tashih.article.carrying import carry
from tashih.article.edits import Edit, EditState
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.store.articles import Decoding, Status
from tashih.store.check import check
from tashih.store.errors import Conflict, ProjectError
from tashih.store.origin import Origin, origin_of
from tashih.store.project import Project
from tashih.store.query import Query

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


def test_one_can_go_back_to_any_version_and_forth_again(project: Project) -> None:
    """As an act of its own."""
    number = put(project)
    for letter in "abc":
        typed(project, number, letter)
    went = project.go_back(number, 1, "ali", version=3)
    assert went is not None
    assert project.article(number) == project.at(number, 1)
    assert (went.changes[0].act.key, project.go_back(number, 1, version=4)) == ("act_went_back", None)
    project.undo(number, version=4)
    assert project.article(number) == project.at(number, 3)


def test_a_shortened_history_keeps_its_end(project: Project) -> None:
    """What went is told, not taken for damage; undo reaches as far as what is left."""
    number = put(project)
    for _ in range(30):
        typed(project, number, "a")
    left = project.article(number)
    assert project.compact(keep=10) == 20
    project.close()
    with Project.open(project.path) as again:
        assert again.article(number) == left
        assert [line.seq for line in again.history(number)] == list(range(21, 31))
        assert again.at(number, 20).repaired == ARTICLE.repaired + "a" * 20
        with pytest.raises(ProjectError, match="no longer kept"):
            again.at(number, 19)
        version = 30
        while made := again.undo(number, version=version):
            version = made.version
        assert again.article(number) == again.at(number, 20)
    assert check(project.path).sound


def test_a_history_shortened_by_another_window_is_read_anew(project: Project) -> None:
    """Else undo would look for changes that are gone, and say that the article is damaged."""
    number = put(project)
    for _ in range(6):
        change = hand.type_text(project.article(number), Span(0, 0), "a ", "k")
        project.record(number, change, version=project.version(number))
    assert len(project.past(number).done) == 6
    with Project.open(project.path) as other:
        other.compact(2)
    assert project.version(number) == 6
    assert len(project.past(number).done) == 2
    for _ in range(2):
        assert project.undo(number, version=project.version(number)) is not None
    assert project.undo(number, version=project.version(number)) is None


def test_a_changed_source_is_noticed_and_taken_in_or_kept(project: Project, tmp_path: Path) -> None:
    """The file itself is only read."""
    file = tmp_path / "haber.txt"
    file.write_text(TEXT, "utf-8")
    number = project.add("haber.txt", file, TEXT.encode(), Decoding(), ARTICLE)
    assert origin_of(project.source(number)) is Origin.SAME
    os.utime(file, ns=(1, 1))
    assert origin_of(project.source(number), read=False) is Origin.CHANGED
    assert origin_of(project.source(number)) is Origin.SAME
    file.write_text("Yeni " + TEXT, "utf-8")
    assert origin_of(project.source(number)) is Origin.CHANGED
    project.keep_source(number)
    assert origin_of(project.source(number)) is Origin.SAME
    project.note(number, "not")
    carried = carry(project.article(number), Article.of("Yeni " + TEXT)).article
    made = project.supersede(number, file.read_bytes(), Decoding(), carried)
    assert (project.row(made).note, project.row(number).status) == ("not", Status.ASIDE)
    assert origin_of(project.source(made)) is Origin.SAME
    file.unlink()
    assert origin_of(project.source(made)) is Origin.MISSING
    assert origin_of(project.source(put(project, Article.of("x")))) is Origin.NONE


def test_a_removed_article_is_gone_with_all_that_was_its(project: Project) -> None:
    """And its number is not given again."""
    number = put(project)
    typed(project, number, "a")
    project.remove([number])
    assert len(project.articles()) == 0
    with pytest.raises(ProjectError, match="was removed"):
        project.article(number)
    assert put(project) > number
    assert not list(project.search(Query("a", whole=True)))
    assert check(project.path).sound
