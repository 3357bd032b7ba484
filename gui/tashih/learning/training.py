"""The training of one project's learner: whether it pays by now, on what, and what comes of it.

Reads the project by itself, so that it can run beside the window. It writes nothing: who asked for it keeps the model.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tashih.learning.lessons import read_lessons
from tashih.store.errors import Damaged
from tashih.store.project import Project
from tashih.store.values import Values
from tashih.suggest import gazetteer
from tashih.suggest.examples import Example
from tashih.suggest.learner import Told, is_due, silent, train
from tashih.suggest.model import Model, unpack

FEWEST = 10
"""Examples below which a fifth of them, held back, would prove nothing."""


@dataclass(frozen=True, slots=True)
class Trained:
    """How many corrected sentences there were, and the model they gave; None if training did not pay yet."""

    corrected: int
    model: Model | None = None


def train_project(path: Path, told: Told = silent, *, now: bool = False) -> Trained:
    """Train the learner of the project at ``path`` if that is due, or ``now``. What ``told`` raises ends it.

    Raises TashihError if the project cannot be read.
    """
    with Project.open(path, readonly=True) as project:
        examples = list(_examples(project, told))
        previous = unpack(project.values.get(Values.LEARNER) or b"")
    corrected = sum(e.sentences for e in examples)
    if len(examples) < FEWEST:
        examples = [part for e in examples for part in e.by_paragraph()]
    if len(examples) < FEWEST or not (now or is_due(corrected, previous)):
        return Trained(corrected)
    return Trained(corrected, train(examples, gazetteer.turkish(), previous, told))


def _examples(project: Project, told: Told) -> Iterator[Example]:
    """What a person has finished, article by article, in the order in which they came."""
    lessons = read_lessons(project.values)
    taught = {n for n, lesson in lessons.by_article.items() if lesson.tagged or lesson.rejected}
    for number in project.articles().ids:
        told("read")
        if number not in taught or number in lessons.forgotten.articles:
            continue
        try:
            article = project.article(number)
        except Damaged:  # told where it is opened
            continue
        example = Example.of(article.repaired, article.mentions)
        if example.text:
            yield example
