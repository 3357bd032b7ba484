"""The list of articles, read only where it is looked at, so that a hundred thousand cost what forty do."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any, overload

from tashih.article.casing import fold
from tashih.store import codec
from tashih.store.articles import ArticleRow, Status, Undecided

_FILTERED = "SELECT id FROM article WHERE status = ifnull(?, status) AND instr(name, ?) ORDER BY id"
_COUNTED = "SELECT status, count(*) FROM article GROUP BY status"
_LEFT = "edits + mentions + quotations + flags"
_ROWS = """
SELECT id, name, status, note, version, edits, mentions, quotations, flags
FROM article WHERE id IN (SELECT value FROM json_each(?))
"""

_PLAIN = ("cçÇ", "gğĞ", "iıIİîÎ", "oöÖ", "sşŞ", "uüÜûÛ", "aâÂ")


def _folded(column: str) -> str:
    """The SQL of a column as ``fold`` gives it, for what Turkish is written with."""
    for letters in _PLAIN:
        for letter in letters[1:]:
            column = f"replace({column}, '{letter}', '{letters[0]}')"
    return f"lower({column})"


def _pattern(text: str) -> str:
    """What GLOB finds ``text`` by, case and the marks of Turkish letters aside: ten times as fast as folding each name.

    >>> _pattern("şa*")
    '*[sşŞS][aâÂA][*]*'
    """
    letters = {letters[0]: letters for letters in _PLAIN}
    forms = (letters.get(c, c) + (c.upper() if len(c.upper()) == 1 and c.upper() != c else "") for c in fold(text))
    return "*" + "".join(f if f == "^" else f"[{f}]" for f in forms) + "*"  # [^…] would be the opposite


class Order(StrEnum):
    """In which order articles are listed."""

    ADDED = "added"
    NAME = "name"
    STATUS = "status"
    LEFT = "left"


_ORDERS = {
    Order.ADDED: "id",
    Order.NAME: f"{_folded('name')}, id",
    Order.STATUS: "CASE status " + "".join(f"WHEN '{s.value}' THEN {n} " for n, s in enumerate(Status)) + "END, id",
    Order.LEFT: f"{_LEFT} DESC, id",
}


@dataclass(frozen=True, slots=True)
class Wish:
    """Which articles, in which order: those with ``text`` in name or note (case and diacritics aside) and a status.

    ``pending_only`` asks for those in which something is left to decide.
    """

    text: str = ""
    status: Status | None = None
    pending_only: bool = False
    order: Order = Order.ADDED

    def select(self) -> tuple[str, tuple[object, ...]]:
        """The statement that gives the ids, and its values."""
        asked, values = ["status = ifnull(?, status)"], [None if self.status is None else self.status.value]
        if self.text:
            asked.append("(name GLOB ? OR note GLOB ?)")
            values += [_pattern(self.text)] * 2
        if self.pending_only:
            asked.append(f"{_LEFT} > 0")
        where, order = " AND ".join(asked), _ORDERS[self.order]
        return f"SELECT id FROM article WHERE {where} ORDER BY {order}", tuple(values)  # noqa: S608  values are bound


Reader = Callable[[str, tuple[object, ...]], list[Any]]
"""Asks the database: a statement and its values, to rows."""


class ArticleRows(Sequence[ArticleRow]):
    """The list of articles as it was when asked for; rows are read a page at a time when they are looked at."""

    PAGE = 200

    def __init__(self, read: Reader, status: Status | None = None, name: str = "", wish: Wish | None = None) -> None:
        """Those with ``status``, if given, and ``name`` in their name; or those of ``wish``."""
        self._read = read
        asked = (_FILTERED, (None if status is None else status.value, name)) if wish is None else wish.select()
        self._ids = [row[0] for row in read(*asked)]
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

    def forget(self) -> None:
        """Read the rows anew when they are looked at next; which they are stays."""
        self._page.cache_clear()

    def _read_page(self, page: int) -> list[ArticleRow]:
        ids = self._ids[page * self.PAGE : (page + 1) * self.PAGE]
        there = {row.id: row for row in rows(self._read, ids)}
        return [there.get(number) or ArticleRow(number, "", Status.ASIDE, "", 0, Undecided()) for number in ids]


def rows(read: Reader, ids: Iterable[int]) -> list[ArticleRow]:
    """The rows of these articles, in that order."""
    wanted = list(ids)
    found = {row[0]: _row(row) for row in read(_ROWS, (codec.to_json(wanted),))}
    return [found[number] for number in wanted if number in found]


def counts(read: Reader) -> dict[Status, int]:
    """How many articles have each status; those that none has are left out."""
    return {Status(s) if s in set(Status) else Status.NEW: n for s, n in read(_COUNTED, ())}


def _row(found: tuple[int, str, str, str, int, int, int, int, int]) -> ArticleRow:
    status = Status(found[2]) if found[2] in set(Status) else Status.NEW
    return ArticleRow(found[0], found[1], status, found[3], found[4], Undecided(*found[5:]))
