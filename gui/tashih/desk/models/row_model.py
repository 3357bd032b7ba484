"""A tree of rows, one or two levels deep, that changes only where its rows did, so that views keep their place."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import IntEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tashih.desk.labels import Label
from tashih.desk.models.lines import Line, tip
from tashih.desk.theme import Role

ModelIndex = QModelIndex | QPersistentModelIndex
FEW = 500
"""Up to so many rows side by side are compared in full; more only at their ends."""


class Data(IntEnum):
    """What a row's data is asked for, beside Qt's own roles."""

    LINES = Qt.ItemDataRole.UserRole + 1
    MARK = Qt.ItemDataRole.UserRole + 2
    BADGE = Qt.ItemDataRole.UserRole + 3
    ROW = Qt.ItemDataRole.UserRole + 4


@dataclass(frozen=True, slots=True)
class Row:
    """One row. ``key`` is the same as long as it is about the same thing; ``value`` is that thing as it is now."""

    key: Hashable
    value: object
    children: tuple["Row", ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """The drawing at the head of a row, its tone, and what it means in words."""

    icon: str
    tone: Role | Label
    meaning: str


class _Node:
    __slots__ = ("children", "parent", "place", "row", "serial")

    def __init__(self, serial: int, row: Row, parent: int) -> None:
        self.serial = serial
        self.row = row
        self.parent = parent
        self.place = 0
        self.children: list[_Node] = []


class RowModel(QAbstractItemModel):
    """Holds rows; what they say is for a subclass: ``lines``, ``mark``, ``badge``, ``tip``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = _Node(0, Row("", None), -1)
        self._nodes: dict[int, _Node] = {0: self._root}
        self._last = 0

    # what a subclass says

    def lines(self, row: Row) -> tuple[Line, ...]:
        """What the row says."""
        raise NotImplementedError

    def mark(self, row: Row) -> Mark | None:
        """The drawing at its head."""

    def badge(self, row: Row) -> str:
        """A short text at its end, as a count."""
        return ""

    def tip(self, row: Row) -> str:
        """What hovering tells."""
        return ""

    # rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show ``rows`` instead, telling the views only what is different."""
        self._align(self._root, rows)

    @property
    def size(self) -> int:
        """How many rows there are on all levels."""
        return len(self._nodes) - 1

    def row(self, index: ModelIndex) -> Row | None:
        """The row at ``index``; None for an invalid one."""
        return self._nodes[index.internalId()].row if index.isValid() else None

    def rows(self) -> Iterator[tuple[QModelIndex, Row]]:
        """Every row with its index, children right behind their parent."""
        for node in self._root.children:
            yield self._index(node), node.row
            for child in node.children:
                yield self._index(child), child.row

    def find(self, key: Hashable) -> QModelIndex:
        """The index of the row of that key; invalid if there is none."""
        return next((index for index, row in self.rows() if row.key == key), QModelIndex())

    def _align(self, parent: _Node, rows: Sequence[Row]) -> None:
        old, new = [n.row.key for n in parent.children], [r.key for r in rows]
        moved = 0
        for what, old_start, old_end, new_start, new_end in _differences(old, new):
            at = old_start + moved
            if what == "equal":
                self._renew(parent, at, rows[new_start:new_end])
                continue
            if old_end > old_start:
                self._remove(parent, at, at + old_end - old_start)
            if new_end > new_start:
                self._insert(parent, at, rows[new_start:new_end])
            moved += (new_end - new_start) - (old_end - old_start)

    def _renew(self, parent: _Node, at: int, rows: Sequence[Row]) -> None:
        first = last = -1
        for node, row in zip(parent.children[at : at + len(rows)], rows, strict=True):
            if node.row == row:
                continue
            node.row = row
            self._align(node, row.children)
            first, last = (node.place if first < 0 else first), node.place
        if first >= 0:
            self.dataChanged.emit(self._index(parent.children[first]), self._index(parent.children[last]))

    def _remove(self, parent: _Node, start: int, end: int) -> None:
        self.beginRemoveRows(self._index(parent), start, end - 1)
        for node in parent.children[start:end]:
            for child in node.children:
                del self._nodes[child.serial]
            del self._nodes[node.serial]
        del parent.children[start:end]
        _renumber(parent, start)
        self.endRemoveRows()

    def _insert(self, parent: _Node, at: int, rows: Sequence[Row]) -> None:
        self.beginInsertRows(self._index(parent), at, at + len(rows) - 1)
        parent.children[at:at] = [self._made(row, parent) for row in rows]
        _renumber(parent, at)
        self.endInsertRows()

    def _made(self, row: Row, parent: _Node) -> _Node:
        self._last += 1
        node = _Node(self._last, row, parent.serial)
        self._nodes[node.serial] = node
        node.children = [self._made(child, node) for child in row.children]
        _renumber(node, 0)
        return node

    def _index(self, node: _Node) -> QModelIndex:
        return self.createIndex(node.place, 0, node.serial) if node.serial else QModelIndex()

    # Qt's questions

    def index(self, row: int, column: int, parent: ModelIndex = QModelIndex()) -> QModelIndex:  # noqa: B008  Qt's default
        """The index of a child."""
        there = self._nodes[parent.internalId()] if parent.isValid() else self._root
        return self._index(there.children[row]) if column == 0 and 0 <= row < len(there.children) else QModelIndex()

    def parent(self, index: ModelIndex = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """The index of the row above."""
        if not index.isValid():
            return QModelIndex()
        return self._index(self._nodes[self._nodes[index.internalId()].parent])

    def rowCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008
        """How many children."""
        return len(self._nodes[parent.internalId()].children) if parent.isValid() else len(self._root.children)

    def columnCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008
        """One."""
        return 1

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the row says, in whatever way is asked."""
        row = self.row(index)
        if row is None:
            return None
        if role == Data.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self.tip(row)) or None
        ask = {Data.LINES: self.lines, Data.MARK: self.mark, Data.BADGE: self.badge}.get(role)  # type: ignore[call-overload]
        return ask(row) if ask else None

    def _spoken(self, row: Row) -> str:
        mark = self.mark(row)
        texts = [text.text for text in self.lines(row)] + [self.badge(row), mark.meaning if mark else ""]
        return ". ".join(t for t in texts if t)


def _renumber(parent: _Node, start: int) -> None:
    for place, node in enumerate(parent.children[start:], start):
        node.place = place


def _differences(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[str, int, int, int, int]]:
    """What makes ``new`` of ``old``, as difflib tells it."""
    if old == new:
        return [("equal", 0, len(old), 0, len(new))] if old else []
    if max(len(old), len(new)) <= FEW:
        return list(SequenceMatcher(None, old, new, autojunk=False).get_opcodes())
    room = min(len(old), len(new))
    head = next((i for i in range(room) if old[i] != new[i]), room)
    tail = next((i for i in range(room - head) if old[-1 - i] != new[-1 - i]), room - head)
    return [
        ("equal", 0, head, 0, head),
        ("replace", head, len(old) - tail, head, len(new) - tail),
        ("equal", len(old) - tail, len(old), len(new) - tail, len(new)),
    ]
