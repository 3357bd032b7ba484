"""A damaged project is told article by article, and as much as is whole can be saved into a new one."""

import os
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tashih.article import hand
from tashih.article.article import Article
from tashih.article.spans import Span
from tashih.errors import TashihError
from tashih.store.articles import Decoding, Status
from tashih.store.check import check
from tashih.store.project import Project
from tashih.store.salvage import Saved, salvage


def fill(path: Path, articles: int = 3, changes: int = 30) -> Path:
    """A project of articles with a history, some of it taken back."""
    with Project.create(path) as project:
        for place in range(articles):
            text = f"haber {place} " * 30
            number = project.add(f"a{place}", None, text.encode("utf-16"), Decoding("utf-16"), Article.of(text))
            for version in range(changes):
                change = hand.type_text(
                    project.article(number), Span(version, version), "ş", "k", joined=version % 2 > 0
                )
                project.record(number, change, version=version)
            project.undo(number, version=changes)
            project.status(number, Status.DONE)
        project.values.set("labels", b"PER")
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Three articles of 30 changes, the last act of two taken back."""
    return fill(tmp_path / "p.tashih")


def spoil(path: Path, statement: str) -> None:
    """As if bits had flipped."""
    db = sqlite3.connect(path)
    db.create_function("flipped", 1, lambda b: bytes(c ^ (i == len(b) // 2) for i, c in enumerate(b)))
    db.execute(statement)
    db.commit()
    db.close()


def saved(path: Path) -> tuple[list[Saved], Project]:
    """What became of each article, and the new project."""
    target = path.with_name("neu.tashih")
    found = salvage(path, target)
    assert check(target).faults == ()
    return [f.saved for f in found], Project.open(target)


def test_a_sound_project_is_told_so_and_saved_whole(path: Path) -> None:
    """With history, undo, status and settings."""
    report = check(path)
    assert (report.sound, report.articles, report.changes) == (True, 3, 96)
    how, project = saved(path)
    assert how == [Saved.WHOLE] * 3
    with project, Project.open(path) as old:
        for number in (1, 2, 3):
            assert project.article(number) == old.article(number)
            assert project.history(number) == old.history(number)
            assert project.past(number) == old.past(number)
            assert project.source(number) == old.source(number)
            assert project.row(number) == old.row(number)
        assert project.values.get("labels") == b"PER"


SPOILT = [
    ("UPDATE journal SET change = flipped(change) WHERE article = 2 AND seq = 30", "change 30", Saved.STATE),
    ("DELETE FROM journal WHERE article = 2 AND seq = 3", "change 3", Saved.STATE),
    ("UPDATE state SET layers = flipped(layers) WHERE article = 2", "state at version 0", Saved.ORIGINAL),
    ("UPDATE source SET original = flipped(original) WHERE article = 2", "", Saved.ORIGINAL),
    ("DELETE FROM source WHERE article = 2", "", Saved.NOTHING),
    ("DELETE FROM state WHERE article = 2 AND version > 0", "", Saved.WHOLE),
    ("UPDATE article SET mentions = 9 WHERE id = 2", "counted wrong", Saved.WHOLE),
    ("UPDATE text SET repaired = x'00' WHERE article = 2", "", Saved.WHOLE),
    ("UPDATE source SET data = flipped(data) WHERE article = 2", "", Saved.WHOLE),
]


@pytest.mark.parametrize(("statement", "told", "how"), SPOILT)
def test_what_is_broken_is_told_and_the_rest_saved(path: Path, statement: str, told: str, how: Saved) -> None:
    """The other articles whole in any case."""
    spoil(path, statement)
    sentences = [fault.sentence for fault in check(path).faults if fault.article in {2, None}]
    assert [fault.article for fault in check(path).faults if fault.article not in {2, None}] == []
    assert any(told in sentence for sentence in sentences) or how is Saved.WHOLE
    found, project = saved(path)
    with project:
        assert found[0] is found[2] is Saved.WHOLE
        assert found[1] is how
        if how is Saved.STATE:
            with pytest.raises(TashihError), Project.open(path) as old:
                old.at(2, 31)
            assert project.article(2).repaired.startswith("ş" * 28)


def test_an_article_is_saved_up_to_the_first_broken_change(path: Path) -> None:
    """Where no later state was kept."""
    spoil(path, "DELETE FROM state WHERE version > 0")
    spoil(path, "UPDATE journal SET change = flipped(change) WHERE article = 1 AND seq = 21")
    found, project = saved(path)
    with project:
        assert found == [Saved.EARLIER, Saved.WHOLE, Saved.WHOLE]
        assert (project.version(1), len(project.history(1))) == (20, 20)
        assert project.undo(1, version=20) is not None


def zeroed_header(data: bytes) -> bytes:
    """As by a half-written first sector."""
    return bytes(100) + data[100:]


def cut(data: bytes) -> bytes:
    """The end is missing."""
    return data[: len(data) * 3 // 4 // 4096 * 4096]


@pytest.mark.parametrize("damage", [zeroed_header, cut])
def test_articles_of_a_broken_file_are_saved(path: Path, damage: Callable[[bytes], bytes]) -> None:
    """At least one of them."""
    path.write_bytes(damage(path.read_bytes()))
    assert not check(path).sound
    found, project = saved(path)
    with project:
        assert len(project.articles()) >= 1
        assert any(how is not Saved.NOTHING for how in found)


def test_what_is_left_in_the_wal_is_saved_too(path: Path) -> None:
    """Of a project that a crash left open."""
    project = Project.open(path)
    change = hand.type_text(project.article(1), Span(0, 0), "son", "k")
    project.record(1, change, version=32)
    found, new = saved(path)
    project.close()
    with new:
        assert found == [Saved.WHOLE] * 3
        assert new.article(1).repaired.startswith("son")


def test_a_file_with_nothing_in_it_is_told(tmp_path: Path) -> None:
    """And nothing is left behind."""
    path = tmp_path / "p.tashih"
    path.write_bytes(b"x" * 9000)
    with pytest.raises(TashihError, match="Nothing could be saved"):
        salvage(path, tmp_path / "neu.tashih")
    assert [p.name for p in tmp_path.iterdir()] == ["p.tashih"]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project."""
    return fill(tmp_path_factory.mktemp("sound") / "p.tashih", 2, 6)


@settings(max_examples=40)
@given(seed=st.integers(0, 2**32), hits=st.integers(1, 200))
def test_a_project_with_random_bytes_in_it_is_opened_checked_and_saved_without_a_crash(
    sound: Path, tmp_path_factory: pytest.TempPathFactory, seed: int, hits: int
) -> None:
    """Whatever is read is what was written; else there is a sentence."""
    draw = random.Random(seed)
    data = bytearray(sound.read_bytes())
    for _ in range(hits):
        data[draw.randrange(len(data))] = draw.randrange(256)
    folder = tmp_path_factory.mktemp("spoilt")
    path = folder / "p.tashih"
    path.write_bytes(bytes(data))
    check(path)
    try:
        with Project.open(path) as project:
            for row in project.articles():
                project.article(row.id)
                project.history(row.id)
    except TashihError:
        pass
    try:
        salvage(path, folder / "neu.tashih")
    except TashihError:
        return
    assert check(folder / "neu.tashih").faults == ()
    assert sorted(os.listdir(folder))[:1] == ["neu.tashih"]
