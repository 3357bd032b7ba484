"""One act at every place of the article, or of the project: each place is shown first, and all is taken back as one."""

from collections.abc import Sequence
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tashih import everywhere
from tashih.article.annotations import Mention
from tashih.desk.offer_bar import OfferBar
from tashih.desk.session import Session
from tashih.desk.tasks import Task, Tasks
from tashih.desk.watching import Watching
from tashih.everywhere import Deed, Done, Place, Replacing, Tagging

if TYPE_CHECKING:
    from tashih.desk.dialogs.everywhere import EverywhereDialog


class Everywhere(QObject):
    """Finds in the background, does what was agreed, and offers the way back."""

    def __init__(self, session: Session, tasks: Tasks, watching: Watching, offers: OfferBar, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._tasks = tasks
        self._watching = watching
        self._offers = offers
        self._window = window

    def tag_here(self) -> "EverywhereDialog | None":
        """Tag all other forms of the mention in hand in this article like it."""
        return self._tag(project=False)

    def tag_project(self) -> "EverywhereDialog | None":
        """Tag all forms of the mention in hand in every article of the project like it."""
        return self._tag(project=True)

    def replace_project(self, old: str, new: str) -> "EverywhereDialog | None":
        """Put ``new`` for the word ``old`` in every article of the project."""
        deed = self.tr("Put “{new}” for “{old}” at {count} places").format(old=old, new=new, count="{count}")
        return self._ask(Replacing(old, new), self.tr("The same everywhere"), deed, project=True)

    def _tag(self, *, project: bool) -> "EverywhereDialog | None":
        item, session = self._session.current, self._session
        if not isinstance(item, Mention):
            return None
        words = item.span.of(session.article.repaired)
        label = session.labels.get(item.label).name(session.language)
        deed = self.tr("Tag “{text}” as {label} at {count} places").format(text=words, label=label, count="{count}")
        return self._ask(Tagging(words, item.label), self.tr("Tag everywhere"), deed, project=project)

    def _ask(self, deed: Deed, title: str, told: str, *, project: bool) -> "EverywhereDialog | None":
        session = self._session
        opened, number = session.project, session.article_id
        if opened is None or number is None:
            return None
        project = project and not opened.alone and len(opened.articles()) > 1
        from tashih.desk.dialogs.everywhere import EverywhereDialog

        dialog = EverywhereDialog(title, deed.words, told, self._window)
        dialog.agreed.connect(partial(self.do, deed))
        found = everywhere.places_in(session.article, number, session.name, opened.version(number), deed)
        dialog.show_places(list(islice(found, everywhere.MOST)), complete=not project)
        dialog.show()
        if project:
            work = partial(everywhere.find, opened.path, deed, number)
            task = self._tasks.run(work, partial(dialog.show_places, complete=True), session.failed.emit)
            dialog.finished.connect(partial(_cancel, task))
        return dialog

    def do(self, deed: Deed, places: Sequence[Place]) -> None:
        """Do it at these places, in the open article now and in the others in the background; offer the way back."""
        session = self._session
        still = {span for span, _ in deed.places(session.article)}
        here = [p.span for p in places if p.article == session.article_id and p.span in still]
        others = [p for p in places if p.article != session.article_id]
        if here:
            session.do(deed.change(session.article, here, session.author))
        if others and session.project is not None:
            work = partial(everywhere.do, session.project.path, deed, others, session.author)
            name = session.undo_name if here else ""
            self._tasks.run(work, partial(self._on_done, name), session.failed.emit)

    def _on_done(self, name: str, done: Done) -> None:
        self._watching.look()
        told = self.tr("Done at {places} places of {count} other articles.").format(
            places=done.places, count=len(done.versions)
        )
        if done.passed:
            told += " " + self.tr("{count} were changed meanwhile and passed over.").format(count=done.passed)
        self._offers.offer(told, [(self.tr("Take it back everywhere"), partial(self._undo, name, done))])

    def _undo(self, name: str, done: Done) -> None:
        session = self._session
        if name and name == session.undo_name:  # else something else was done here since
            session.undo()
        if session.project is not None:
            work = partial(everywhere.undo, session.project.path, done, session.author)
            self._tasks.run(work, self._on_undone, session.failed.emit)

    def _on_undone(self, done: Done) -> None:
        self._watching.look()
        told = self.tr("Taken back in {count} articles.").format(count=len(done.versions))
        if done.passed:
            told += " " + self.tr("{count} were changed since and stay.").format(count=done.passed)
        self._offers.offer(told)


def _cancel(task: Task[list[Place]], _result: int) -> None:
    task.cancel()
