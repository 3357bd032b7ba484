"""Reading an article's bytes in another encoding: made anew in the background, with what was decided carried over."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tashih.article.annotations import Quotation
from tashih.article.article import Article
from tashih.article.carrying import Carried, carry, replacements
from tashih.article.deciding import shown
from tashih.article.spans import Span
from tashih.desk.message_bar import MessageBar, Offer, Tone
from tashih.desk.session import Session
from tashih.desk.tasks import Progress, Tasks
from tashih.errors import TashihError
from tashih.process import Process
from tashih.store.articles import Decoding, Source

if TYPE_CHECKING:
    from tashih.desk.dialogs.encoding import EncodingDialog

NAMED = 4
"""Things that could not be kept and are told by their words; of more only the number."""


@dataclass(frozen=True, slots=True)
class _State:
    """An article as it can be put into a project: what it is made of, and how its bytes were read."""

    source: Source
    decoding: Decoding
    article: Article


@dataclass(frozen=True, slots=True)
class _Read:
    """Article ``number`` at ``version`` before and after; ``lost`` are the words of what could not be kept."""

    number: int
    version: int
    before: _State
    after: _State
    lost: tuple[str, ...]


class ReadingAgain(QObject):
    """Changes the encoding of an article that is already in the project."""

    def __init__(
        self, session: Session, tasks: Tasks, bar: MessageBar, process: Callable[[], Process], window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._tasks = tasks
        self._bar = bar
        self._process = process
        self._window = window

    def choose(self) -> "EncodingDialog | None":
        """Show how the bytes were read, and how else they could be."""
        project, number = self._session.project, self._session.article_id
        if project is None or number is None:
            return None
        source = project.source(number)
        from tashih.desk.dialogs.encoding import EncodingDialog

        dialog = EncodingDialog(source.data, source.decoding.encoding, self._session.name, self._window)
        dialog.chosen.connect(partial(self.read, number))
        dialog.show()
        return dialog

    def read(self, number: int, encoding: str) -> None:
        """Read the article of that number as ``encoding``; what goes wrong goes to the session's ``failed``."""
        project = self._session.project
        if project is None:
            return
        source = project.source(number)
        before = _State(source, source.decoding, project.article(number))
        work = partial(_read, self._process(), number, project.version(number), before, encoding)
        self._tasks.run(work, self._on_read, self._session.failed.emit)

    def _on_read(self, read: _Read) -> None:
        project = self._session.project
        if project is None or project.version(read.number) != read.version:
            self._session.failed.emit(self.tr("The article was changed meanwhile: choose the encoding again."))
            return
        new = self._put(read.number, read.after)
        if new is not None:
            back = Offer(
                self.tr("Back to {encoding}").format(encoding=read.before.decoding.encoding),
                partial(self._put, new, read.before),
            )
            self._bar.say(self._told(read), [back], Tone.WARNING if read.lost else Tone.GOOD, "encoding")

    def _put(self, number: int, state: _State) -> int | None:
        """Put ``state`` in the place of article ``number``, with its name, status and note; its number there."""
        project = self._session.project
        if project is None:
            return None
        try:
            row = project.row(number)
            with project.batch():
                project.remove([number])
                new = project.add(row.name, state.source.path, state.source.data, state.decoding, state.article)
                project.status(new, row.status)
                project.note(new, row.note)
        except TashihError as error:
            self._session.failed.emit(str(error))
            return None
        self._session.open_article(new)
        self._session.project_changed.emit()
        return new

    def _told(self, read: _Read) -> str:
        told = self.tr("Read as {encoding}.").format(encoding=read.after.decoding.encoding)
        if not read.lost:
            return " ".join((told, self.tr("Everything that was decided is kept.")))
        named = ", ".join(f"“{words}”" for words in read.lost[:NAMED])
        more = self.tr("and {count} more").format(count=len(read.lost) - NAMED) if len(read.lost) > NAMED else ""
        return " ".join(t for t in (told, self.tr("Could not be kept:"), named, more) if t)


def _read(process: Process, number: int, version: int, before: _State, encoding: str, progress: Progress) -> _Read:
    """In the background."""
    made = process.bytes(before.source.data, encoding=encoding, progress=progress)
    progress("carry")
    carried = carry(before.article, made.article)
    found = made.decoding
    others = tuple((a.encoding, a.confidence) for a in found.alternatives)
    decoding = Decoding(found.encoding, found.confidence, others)
    after = _State(before.source, decoding, carried.article)
    return _Read(number, version, before, after, tuple(_lost(before.article, carried)))


def _lost(old: Article, carried: Carried) -> list[str]:
    """The words of what was decided and is not so now. A repair that is not needed any more is no loss."""
    changed = [Span(r.start, r.end) for r in replacements(old.repaired, carried.article.repaired)]
    words = []
    for edit in carried.lost_edits:
        place = old.alignment.place_of(edit) if edit.applied else old.alignment.span_to_repaired(edit.span)
        if not edit.applied or any(s.overlaps(place) or place.contains(s) for s in changed):
            group = old.alignment.span_to_repaired(edit.group)
            words.append(shown(old, group))
    words += [shown(old, i.words if isinstance(i, Quotation) else i.extent) for i in carried.lost]
    return list(dict.fromkeys(w for w in words if w.strip()))
