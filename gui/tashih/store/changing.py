"""Changes to the articles of a project: made, taken back, made again, looked at."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from tashih.article.article import Article
from tashih.article.changes import Change
from tashih.article.difference import difference
from tashih.article.history import History
from tashih.article.reason import Reason
from tashih.store import articles, compaction, index, journal, listing
from tashih.store.articles import ArticleRow, Loaded
from tashih.store.connection import Connection
from tashih.store.errors import Conflict, ProjectError, explained, reading
from tashih.store.file import ProjectFile
from tashih.store.index import Words
from tashih.store.journal import Act, Entry
from tashih.store.memory import Held

_REPLAYED = 20
"""Changes that may be left to replay at the next opening."""

_Step = Callable[[sqlite3.Connection, int, History, str], list[Act]]


@dataclass(frozen=True, slots=True)
class Made:
    """What undo or redo did: the changes in order, and the version they led to."""

    version: int
    changes: tuple[Change, ...]


class Changing(ProjectFile):
    """The part of ``Project`` that changes articles and knows their past."""

    def __init__(self, opened: Connection) -> None:
        super().__init__(opened)
        self._changed: set[int] = set()

    def close(self) -> None:
        """As in ``ProjectFile``; what was changed is made quick to open and to search."""
        with suppress(ProjectError):
            self._tidy()
        super().close()

    def _tidy(self) -> None:
        """Make the next opening and search quick."""
        for number in self._changed:
            now = self._memory.get(number).now
            with self._writing():
                index.put(self._db, number, now.version, Words.of(now.article))
                if now.version - articles.kept_state(self._db, number, now.version) > _REPLAYED:
                    articles.write_state(self._db, number, now)

    def row(self, number: int) -> ArticleRow:
        """An article's line in the list, as it is now."""
        found = listing.rows(self._connection.read, [number])
        if not found:
            raise ProjectError(f"There is no article {number} in {self.path}. It was removed.")
        return found[0]

    def article(self, number: int) -> Article:
        """An article exactly as it was left."""
        return self._memory.get(number).now.article

    def version(self, number: int) -> int:
        """How many changes an article has seen."""
        return self._memory.get(number).now.version

    def at(self, number: int, version: int) -> Article:
        """An article as it was at an earlier version."""
        return self._memory.at(number, version).article

    def record(self, number: int, change: Change, *, version: int) -> int:
        """Make a change to the article that has this version; gives the new version.

        Raises Conflict if the article has moved on, ValueError if the change does not fit.
        """
        return self._append(number, version, [Act(change)]).version

    def undo(self, number: int, author: str = "", *, version: int) -> Made | None:
        """Take back the last act that stands, as an act of its own; None if there is none."""
        return self._step(number, author, version, journal.undoing)

    def redo(self, number: int, author: str = "", *, version: int) -> Made | None:
        """Make the last act taken back again; None if there is none."""
        return self._step(number, author, version, journal.redoing)

    def go_back(self, number: int, to: int, author: str = "", *, version: int) -> Made | None:
        """Make the article what it was at version ``to``, as an act that can be undone; None if it is that already."""
        now, then = self.article(number), self.at(number, to)
        change = difference(now, then, Reason("act_went_back", {"version": to}), author)
        return self._append(number, version, [Act(change)]) if change else None

    def past(self, number: int) -> History:
        """What can be undone and redone."""
        return self._memory.get(number).history

    def history(self, number: int) -> list[Entry]:
        """Who did what and when, oldest first."""
        with reading(self.path):
            return list(journal.entries(self._db, number))

    def compact(self, keep: int = 500) -> int:
        """Drop the older part of long histories; gives how many changes went.

        Promised: every article stays as it is; of each, at least the last ``keep`` changes can be looked at and gone
        back to; whatever undo and redo can reach within them, they still can.
        """
        dropped = 0
        for (number,) in self._connection.read("SELECT id FROM article"):
            with self._writing(), explained(self.path):
                dropped += compaction.compact(self._db, number, keep)
            self._memory.forget(number)
        return dropped

    def _step(self, number: int, author: str, version: int, acts_of: _Step) -> Made | None:
        with explained(self.path):
            try:
                acts = acts_of(self._db, number, self.past(number), author)
            except ValueError as fault:
                raise self._memory.damaged(number, fault) from fault
        return self._append(number, version, acts) if acts else None

    def _append(self, number: int, version: int, acts: list[Act]) -> Made:
        held = self._memory.get(number)
        if held.now.version != version:
            raise self._conflict(number)
        article, undecided = held.now.article, held.now.undecided
        for act in acts:
            article, undecided = act.change.apply(article), undecided.after(act.change)
        with self._writing() as clock:
            chain = journal.append(self._db, number, version, held.now.chain, acts)
            now = Loaded(article, version + len(acts), chain, undecided)
            if not articles.advance(self._db, clock, number, version, now):
                raise self._conflict(number)
            if version // articles.SNAPSHOT_EVERY != now.version // articles.SNAPSHOT_EVERY:
                articles.write_state(self._db, number, now)
        steps = [act.step(seq) for seq, act in enumerate(acts, version + 1)]
        self._memory.put(number, Held(now, held.history.after(steps), held.first))
        self._changed.add(number)
        return Made(now.version, tuple(act.change for act in acts))

    def _conflict(self, number: int) -> Conflict:
        return Conflict(
            f"“{self.row(number).name}” was changed in another window meanwhile. This change was not made: look at the "
            "article as it is now and do it again."
        )
