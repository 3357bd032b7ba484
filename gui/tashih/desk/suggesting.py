"""Suggestions that follow what a person does: looked for again in the background, taken in without moving the text."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from tashih.article.article import Article
from tashih.article.changes import Change
from tashih.desk.session import Session
from tashih.desk.tasks import Progress, Task, Tasks
from tashih.errors import TashihError
from tashih.learning.lessons import Lesson, Lessons, keep_lesson, lesson_of, read_lessons
from tashih.process import Process
from tashih.suggest.knowledge import DEFAULT_LABELS
from tashih.suggest.recognizers import Recognizer
from tashih.suggest.suggestions import Kept

PAUSE = 400
"""Milliseconds without a change before suggestions are looked for again."""


@dataclass(frozen=True, slots=True)
class _Offered:
    """What was found out about an article."""

    lesson: Lesson
    change: Change


class Suggesting(QObject):
    """Keeps the open article's suggestions up with its text and with what the project has learned.

    What it offers is undone together with the act that led to it.

    Signals:
        learned: the lessons of the project are different.
    """

    learned = Signal()

    def __init__(self, session: Session, tasks: Tasks) -> None:
        super().__init__(session)
        self._session = session
        self._tasks = tasks
        self._lessons = Lessons()
        self._recognizers: tuple[Recognizer, ...] = ()
        self._kept = Kept()
        self._number: int | None = None
        self._running: Task[_Offered] | None = None
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.look)
        session.project_changed.connect(self._on_project_changed)
        session.article_opened.connect(self._on_article_opened)
        session.article_changed.connect(self._on_article_changed)

    @property
    def process(self) -> Process:
        """The job as this project has taught it, for the articles that come next."""
        return self._lessons.process(self._recognizers)

    def use(self, recognizers: tuple[Recognizer, ...]) -> None:
        """Suggest with these plug-ins, too; what they find in the open article is offered at once."""
        self._recognizers = recognizers
        self.look()

    @property
    def lessons(self) -> Lessons:
        """What the project has learned, and what of it is forgotten."""
        return self._lessons

    def _on_project_changed(self) -> None:
        project = self._session.project
        labels = frozenset(x.id for x in self._session.labels.active) or DEFAULT_LABELS
        others = labels != self._lessons.labels
        try:
            self._lessons = read_lessons(project.values, labels) if project else Lessons()
        except TashihError as error:
            self._session.failed.emit(str(error))
            return
        self.learned.emit()
        if others and self._number is not None:  # what was switched on is offered at once
            self._timer.start()

    def _on_article_opened(self) -> None:
        self._timer.stop()
        if self._running is not None:
            self._running.cancel()
        self._number = self._session.article_id

    def _on_article_changed(self, change: Change | None) -> None:
        by_person = change is not None and change.author
        if by_person and not self._session.past.redoable:  # after an undo, what was offered then is there again
            self._timer.start()

    def look(self) -> None:
        """Look again now, in the background."""
        article, number = self._session.article, self._session.article_id
        if number is None:
            return
        kept, self._kept = self._kept, Kept()  # a look that begins before this one ends has its own
        work = partial(_offered, self._lessons, self._recognizers, kept, article, number)
        done = partial(self._take, article, number, kept)
        self._running = self._tasks.run(work, done, self._session.failed.emit)

    def _take(self, article: Article, number: int, kept: Kept, offered: _Offered) -> None:
        self._kept = kept
        self._learn(number, offered.lesson)
        if self._session.article is article:  # else the next pause looks again
            self._session.do(replace(offered.change, joined=True))

    def _learn(self, number: int, lesson: Lesson) -> None:
        project = self._session.project
        if project is None or project.readonly or self._lessons.by_article.get(number) == lesson:
            return
        self._lessons.by_article[number] = lesson
        try:
            keep_lesson(project.values, number, lesson)
        except TashihError as error:
            self._session.failed.emit(str(error))
        self.learned.emit()


def _offered(
    lessons: Lessons,
    recognizers: tuple[Recognizer, ...],
    kept: Kept,
    article: Article,
    number: int,
    progress: Progress,
) -> _Offered:
    """In the background: what the article teaches as it stands, and what is offered for it by all that is known."""
    progress("suggest")
    lesson = lesson_of(article)
    taught = replace(lessons, by_article={**lessons.by_article, number: lesson})
    return _Offered(lesson, taught.process(recognizers, kept).offer(article))
