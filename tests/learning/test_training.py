"""Training on a project's corrections: when it is due, what it reads, and that it can be given up."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tashih.article.acts import revise
from tashih.article.annotations import State
from tashih.article.article import Article
from tashih.article.reason import Reason
from tashih.learning.lessons import keep_forgotten, keep_lesson, lesson_of, read_lessons
from tashih.learning.training import train_project
from tashih.process import Process
from tashih.store.articles import Decoding
from tashih.store.project import Project
from tashih.store.values import Values
from tashih.suggest.forgotten import Forgotten
from tashih.suggest.model import Model, Point, pack

NAMES = ("Ali Kara", "Elif Aksoy", "Murat Demir", "Ayşe Yılmaz")
CITIES = ("Ankara", "Bursa", "Konya", "Sivas", "Ordu")


def corrected(number: int) -> Article:
    """An article of which every suggestion was accepted."""
    name, city = NAMES[number % len(NAMES)], CITIES[number % len(CITIES)]
    article = Process().text(
        f"Bakan {name}, {city}'da konuştu. Toplantı {city} kentinde yapıldı. {name} çok sevinçliydi."
    )
    mentions = list(article.mentions)
    after = [replace(m, state=State.ACCEPTED, author="me") for m in mentions]
    return revise(article, mentions, after, Reason("act"), "me").apply(article)


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    """A project of fifteen corrected articles."""
    with Project.create(tmp_path / "p.tashih") as project:
        for number in range(15):
            article = corrected(number)
            added = project.add(f"{number}.txt", None, article.original.encode(), Decoding(), article)
            keep_lesson(project.values, added, lesson_of(article))
        yield project.path


def test_training_waits_for_sentences_enough(path: Path) -> None:
    trained = train_project(path)
    assert trained.corrected == 45
    assert trained.model is None


def test_training_that_is_asked_for_adds_a_point_and_is_kept_only_if_it_helps(path: Path) -> None:
    model = train_project(path, now=True).model
    assert model is not None
    assert [p.sentences for p in model.curve] == [45]
    assert model.usable == model.curve[-1].better


def test_the_curve_goes_on_where_the_model_before_left_it(path: Path) -> None:
    before = Model(curve=(Point(20, 0.5, 0.4),))
    with Project.open(path) as project:
        project.values.set(Values.LEARNER, pack(before))
    model = train_project(path, now=True).model
    assert model is not None
    assert [p.sentences for p in model.curve] == [20, 45]


def test_articles_that_were_forgotten_are_not_learned_from(path: Path) -> None:
    with Project.open(path) as project:
        numbers = tuple(read_lessons(project.values).by_article)
        keep_forgotten(project.values, Forgotten(articles=numbers[:5]))
    assert train_project(path).corrected == 30


def test_a_training_is_given_up_whenever_it_tells_of_itself(path: Path) -> None:
    told: list[str] = []

    def stop_at_the_fit(step: str) -> None:
        told.append(step)
        if step == "fit":
            raise InterruptedError

    with pytest.raises(InterruptedError):
        train_project(path, stop_at_the_fit, now=True)
    assert told.count("fit") == 1
