"""What a project has learned, row by row, and what is left of it when rows are forgotten."""

from dataclasses import replace
from pathlib import Path

from tashih.learning.known import Effect, Known, known, without, without_any
from tashih.learning.lessons import Lesson, Lessons, keep_forgotten, read_lessons
from tashih.store.project import Project

TAUGHT = Lessons(
    {
        1: Lesson(tagged=(("Zorbeyli", "ORG"), ("Umut", "PER"), ("Kale", "LOC")), cues=("köpürdü",)),
        2: Lesson(tagged=(("Kale", "ORG"), ("Kale", "ORG")), rejected=(("Umut", "PER"), ("Umut", "PER"))),
    }
)


def test_each_word_tells_how_often_it_was_decided_and_what_follows() -> None:
    assert known(TAUGHT) == [
        Known("Kale", "LOC", 1, 0, Effect.NONE),
        Known("Kale", "ORG", 2, 0, Effect.OFFERED),
        Known("Umut", "PER", 1, 2, Effect.WITHHELD),
        Known("Zorbeyli", "ORG", 1, 0, Effect.OFFERED),
        Known("köpürdü", "", 1, 0, Effect.OFFERED),
    ]


def test_a_word_that_is_forgotten_is_suggested_no_more_and_the_others_are() -> None:
    rows = [k for k in known(TAUGHT) if k.surface in ("Zorbeyli", "köpürdü")]
    after = replace(TAUGHT, forgotten=without(TAUGHT, rows))
    assert {k.surface for k in known(after)} == {"Kale", "Umut"}
    article = after.process().text("Toplantıya Zorbeyli de katıldı.")
    assert not [m for m in article.mentions if m.label == "ORG"]
    assert after.process().suggester.knowledge.cues == ()


def test_when_all_is_forgotten_nothing_is_left_and_what_is_decided_later_counts() -> None:
    forgotten = without_any(TAUGHT)
    assert known(replace(TAUGHT, forgotten=forgotten)) == []
    later = {**TAUGHT.by_article, 3: Lesson(tagged=(("Umut", "PER"),))}
    assert known(Lessons(later, forgotten=forgotten)) == [Known("Umut", "PER", 1, 0, Effect.OFFERED)]
    assert forgotten.articles == (1, 2)


def test_what_is_forgotten_is_kept_in_the_project(tmp_path: Path) -> None:
    forgotten = without_any(TAUGHT)
    with Project.create(tmp_path / "p.tashih") as project:
        keep_forgotten(project.values, forgotten)
        assert read_lessons(project.values).forgotten == forgotten
