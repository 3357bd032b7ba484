"""The articles in use, kept in memory as long as the file says the same."""

from collections import OrderedDict
from dataclasses import dataclass

from tashih.article.history import History
from tashih.store import articles, journal
from tashih.store.articles import Loaded
from tashih.store.bare import snapshot
from tashih.store.connection import Connection
from tashih.store.errors import Damaged, ProjectError, explained

_KEPT = 8
_CHAIN = """
SELECT version, chain, ifnull((SELECT min(version) FROM state WHERE article = id), 0) FROM article WHERE id = ?
"""


@dataclass(frozen=True, slots=True)
class Held:
    """An article as it is now, and what can be undone. ``first`` is the earliest version that is kept."""

    now: Loaded
    history: History
    first: int


class Memory:
    """Reads articles from the file, the last few only once."""

    def __init__(self, opened: Connection) -> None:
        self._connection = opened
        self._held: OrderedDict[int, Held] = OrderedDict()

    def get(self, number: int) -> Held:
        """An article as it is in the file. Raises ProjectError if there is none, Damaged if it cannot be read."""
        with explained(self._connection.path), snapshot(self._connection.db):
            return self._get(number)

    def _get(self, number: int) -> Held:
        chains = self._connection.read(_CHAIN, (number,))
        if not chains:
            raise ProjectError(f"There is no article {number} in {self._connection.path}. It was removed.")
        held = self._held.get(number)
        version, chain, first = chains[0]
        if held is None or (version, chain, first) != (held.now.version, held.now.chain, held.first):
            held = self._load(number, version, first)
        self.put(number, held)
        return held

    def put(self, number: int, held: Held) -> None:
        """Keep what has just been written to the file."""
        self._held[number] = held
        self._held.move_to_end(number)
        while len(self._held) > _KEPT:
            self._held.popitem(last=False)

    def forget(self, number: int) -> None:
        """Read the article anew when it is next asked for: its history was shortened."""
        self._held.pop(number, None)

    def at(self, number: int, version: int) -> Loaded:
        """An article as it was at a version. Raises as ``get`` does, and ProjectError if it is no longer kept."""
        with explained(self._connection.path), snapshot(self._connection.db):
            if version < articles.first_kept(self._connection.db, number):
                raise ProjectError("So early a version is no longer kept: the history was shortened to save room.")
            try:
                return articles.at(self._connection.db, number, version)
            except ValueError as fault:
                raise self.damaged(number, fault) from fault

    def _load(self, number: int, version: int, first: int) -> Held:
        db = self._connection.db
        with explained(self._connection.path):
            try:
                return Held(articles.latest(db, number, version), History.of(journal.steps(db, number)), first)
            except ValueError as fault:
                raise self.damaged(number, fault) from fault

    def damaged(self, number: int, fault: ValueError) -> Damaged:
        """The sentence for what is wrong with an article."""
        name, path = articles.name(self._connection.db, number), self._connection.path
        return Damaged(
            f"The article “{name}” in {path} is damaged: {fault}. The others can be used. Restore a backup, or save "
            f"what is left with: tashih repair-project {path}"
        )
