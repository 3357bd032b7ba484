"""Search over the project at the desk: looked for in the background, gone to, tagged or replaced as one act."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tashih.article.annotations import State
from tashih.article.article import Article
from tashih.article.changes import Change
from tashih.article.spans import Span
from tashih.desk.dialogs.search import SearchDialog
from tashih.desk.everywhere import Everywhere
from tashih.desk.session import Session
from tashih.desk.tasks import Progress, Task, Tasks
from tashih.desk.theme import Appearance
from tashih.errors import TashihError
from tashih.everywhere import Place, Replacing, Tagging
from tashih.store.project import Project
from tashih.store.query import Query, Where
from tashih.store.search import Hit
from tashih.telling import told

MOST = 2_000
"""Places that are shown; a person narrows the search before reading more."""


@dataclass(frozen=True, slots=True)
class Found:
    """The first places, and in how many articles there may be some; None if only reading them all could tell."""

    hits: list[Hit]
    articles: int | None


@dataclass(frozen=True, slots=True)
class AtHits:
    """A deed that is done at the places of a query."""

    query: Query
    deed: Tagging | Replacing

    @property
    def words(self) -> str:
        """What stands at every place."""
        return self.deed.words

    def places(self, article: Article) -> Iterator[tuple[Span, bool]]:
        """Where the query is found, but for what is tagged by a person already."""
        for span in self.query.places(article.repaired):
            there = [m for m in article.mentions.overlapping(span) if m.state is State.ACCEPTED]
            if isinstance(self.deed, Replacing) or all(m.span != span for m in there):
                yield span, True

    def change(self, article: Article, spans: Sequence[Span], author: str) -> Change:
        """As the deed has it, at the places that are still there."""
        still = {span for span, _ in self.places(article)}
        return self.deed.change(article, [s for s in spans if s in still], author)


class ProjectSearch(QObject):
    """Opens the dialog, one at a time, and serves it."""

    def __init__(
        self, window: QWidget, appearance: Appearance, session: Session, tasks: Tasks, everywhere: Everywhere
    ) -> None:
        super().__init__(window)
        self._window = window
        self._appearance = appearance
        self._session = session
        self._tasks = tasks
        self._everywhere = everywhere
        self._task: Task[Found] | None = None
        self._query: Query | None = None
        self.dialog: SearchDialog | None = None

    def show(self) -> SearchDialog:
        """The dialog, with what is selected in its field."""
        if self.dialog is None:
            session = self._session
            self.dialog = SearchDialog(session.labels, session.language, self._appearance.theme, self._window)
            self.dialog.asked.connect(self._on_asked)
            self.dialog.chosen.connect(self._on_chosen)
            self.dialog.tag_asked.connect(self._on_tag)
            self.dialog.replace_asked.connect(self._on_replace)
            self.dialog.finished.connect(self._on_closed)
            session.project_changed.connect(self.dialog.look_again)
            session.saved.connect(self.dialog.look_again)
        selected = self._session.selected.of(self._session.article.repaired)
        if selected and "\n" not in selected:
            self.dialog.words.setText(selected)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.dialog.words.setFocus()
        self.dialog.words.selectAll()
        return self.dialog

    def _on_closed(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self.dialog = self._task = None

    # searching

    def _on_asked(self, query: Query | None) -> None:
        self._query = query
        if self._task is not None:
            self._task.cancel()
            self._task = None
        project = self._session.project
        if query is None or project is None:
            return
        with suppress(TashihError):  # a project for reading only is searched as it was indexed
            project.refresh_index()
        if project.alone:  # no other connection can open it
            self._on_found(_search(project, query))
        else:
            self._task = self._tasks.run(partial(_found, project.path, query), self._on_found, self._on_failed)

    def _on_found(self, found: Found) -> None:
        self._task = None
        if self.dialog is None:
            return
        count = len({hit.article for hit in found.hits})
        if not found.hits:
            sentence = self.tr("Not found in any article.")
        elif len(found.hits) >= MOST:
            sentence = self.tr("More than {places} places; these are the first.").format(places=MOST)
            if found.articles is not None:
                sentence += " " + self.tr("%n article(s) may have it.", "", found.articles)
        else:
            sentence = self.tr("%n place(s)", "", len(found.hits)) + self.tr(" in %n article(s).", "", count)
        self.dialog.show_hits(found.hits, sentence)

    def _on_failed(self, sentence: str) -> None:
        self._task = None
        if self.dialog is not None:
            self.dialog.show_hits([], told(sentence, self._session.language))

    # what is chosen

    def _on_chosen(self, hit: Hit) -> None:
        session = self._session
        if hit.article != session.article_id:
            session.open_article(hit.article)
        if hit.article == session.article_id:
            original = self._query is not None and self._query.where is Where.ORIGINAL
            span = session.article.alignment.span_to_repaired(hit.span) if original else hit.span
            session.go_to(span)
            self._window.activateWindow()

    def _on_tag(self, hits: Sequence[Hit], label: str) -> None:
        if self._query is not None:
            self._do(AtHits(self._query, Tagging(hits[0].words, label)), hits)

    def _on_replace(self, hits: Sequence[Hit], by: str) -> None:
        if self._query is not None:
            self._do(AtHits(self._query, Replacing(hits[0].words, by)), hits)

    def _do(self, deed: AtHits, hits: Sequence[Hit]) -> None:
        project = self._session.project
        if project is None:
            return
        versions = {number: project.version(number) for number in {hit.article for hit in hits}}
        places = [Place(h.article, h.name, versions[h.article], h.span, h.left, h.right, certain=True) for h in hits]
        self._everywhere.do(deed, places)


def _found(path: Path, query: Query, progress: Progress) -> Found:
    """In the background."""
    progress("search")
    with Project.open(path, readonly=True) as project:
        return _search(project, query)


def _search(project: Project, query: Query) -> Found:
    return Found(list(islice(project.search(query), MOST)), project.count(query))
