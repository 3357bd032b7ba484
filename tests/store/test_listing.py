"""Which articles are listed, in which order, and that no more of them are read than are looked at."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tashih.article.article import Article
from tashih.store.articles import Decoding, Status
from tashih.store.listing import ArticleRows, Order, Wish
from tashih.store.project import Project

NAMES = ("Zonguldak.txt", "şehir.txt", "ISPARTA.txt", "çay.txt")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.tashih") as made:
        for name in NAMES:
            made.add(name, None, name.encode(), Decoding(), Article.of(name))
        yield made


def names(project: Project, wish: Wish) -> list[str]:
    return [row.name for row in project.select(wish)]


def test_names_and_notes_are_found_whatever_their_case_and_marks(project: Project) -> None:
    project.note(1, "Işıklar söndü")
    assert names(project, Wish("isparta")) == ["ISPARTA.txt"]
    assert names(project, Wish("ŞEH")) == ["şehir.txt"]
    assert names(project, Wish("isik")) == ["Zonguldak.txt"]
    assert names(project, Wish("%")) == []
    project.rename(1, "a]b[c*d?e^f-g.txt")
    for part in ("]b[", "c*d", "?e", "^f", "f-g", "]"):
        assert names(project, Wish(part)) == ["a]b[c*d?e^f-g.txt"], part
    assert names(project, Wish("a*z")) == names(project, Wish("a?b")) == []


def test_they_are_sorted_as_wished_and_picked_by_status(project: Project) -> None:
    project.status(2, Status.CHECKED)
    project.status(3, Status.PROBLEM)
    assert names(project, Wish(order=Order.NAME)) == ["çay.txt", "ISPARTA.txt", "şehir.txt", "Zonguldak.txt"]
    assert names(project, Wish(order=Order.STATUS)) == ["Zonguldak.txt", "çay.txt", "şehir.txt", "ISPARTA.txt"]
    assert names(project, Wish(status=Status.CHECKED)) == ["şehir.txt"]
    assert names(project, Wish(pending_only=True)) == []
    assert project.progress() == {Status.NEW: 2, Status.CHECKED: 1, Status.PROBLEM: 1}


def test_of_a_long_list_only_what_is_looked_at_is_read() -> None:
    asked: list[str] = []

    def read(statement: str, values: tuple[object, ...]) -> list[tuple[object, ...]]:
        asked.append(statement)
        if "json_each" not in statement:
            return [(n,) for n in range(100_000)]
        return [(n, str(n), "new", "", 0, 0, 0, 0, 0) for n in json.loads(bytes(values[0]))]

    rows = ArticleRows(read, wish=Wish())
    assert rows[99_999].name == "99999"
    assert rows[99_998].name == "99998"
    assert len(asked) == 2
    rows.forget()
    assert rows[0].id == 0
    assert len(asked) == 3


def test_a_row_that_was_removed_meanwhile_is_an_empty_one(project: Project) -> None:
    rows = project.select(Wish())
    project.remove([2])
    assert [row.name for row in rows] == ["Zonguldak.txt", "", "ISPARTA.txt", "çay.txt"]
