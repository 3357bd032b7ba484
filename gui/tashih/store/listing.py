"""The list of articles, read only where it is looked at, so that a hundred thousand cost what forty do."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any, overload

from tashih.store import codec
from tashih.store.articles import ArticleRow, Status, Undecided

_FILTERED = "SELECT id FROM article WHERE status = ifnull(?, status) AND instr(name, ?) ORDER BY id"
_ROWS = """
SELECT id, name, status, note, version, edits, mentions, quotations, flags
FROM article WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id
"""

Reader = Callable[[str, tuple[object, ...]], list[Any]]
"""Asks the database: a statement and its values, to rows."""


class ArticleRows(Sequence[ArticleRow]):
    """The list of articles as it was when asked for; rows are read a page at a time when they are looked at."""

    PAGE = 200

    def __init__(self, read: Reader, status: Status | None = None, name: str = "") -> None:
        """Those with ``status``, if given, and ``name`` in their name."""
        self._read = read
        self._ids = [row[0] for row in read(_FILTERED, (None if status is None else status.value, name))]
        self._page = lru_cache(8)(self._read_page)

    def __len__(self) -> int:
        return len(self._ids)

    @overload
    def __getitem__(self, index: int) -> ArticleRow: ...
    @overload
    def __getitem__(self, index: slice) -> list[ArticleRow]: ...
    def __getitem__(self, index: int | slice) -> ArticleRow | list[ArticleRow]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        place = range(len(self._ids))[index]
        return self._page(place // self.PAGE)[place % self.PAGE]

    @property
    def ids(self) -> Sequence[int]:
        """The ids alone, in order."""
        return self._ids

    def _read_page(self, page: int) -> list[ArticleRow]:
        return rows(self._read, self._ids[page * self.PAGE : (page + 1) * self.PAGE])


def rows(read: Reader, ids: Iterable[int]) -> list[ArticleRow]:
    """The rows of these articles, in the order of their ids."""
    return [_row(found) for found in read(_ROWS, (codec.to_json(list(ids)),))]


def _row(found: tuple[int, str, str, str, int, int, int, int, int]) -> ArticleRow:
    status = Status(found[2]) if found[2] in set(Status) else Status.NEW
    return ArticleRow(found[0], found[1], status, found[3], found[4], Undecided(*found[5:]))
