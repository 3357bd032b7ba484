"""The older part of a long history gives way to one kept state."""

import sqlite3

from tashih.article.history import Step
from tashih.store import articles, journal


def compact(db: sqlite3.Connection, number: int, keep: int) -> int:
    """Drop changes of an article before the last ``keep``; to be called in a transaction. Gives how many went.

    Raises ValueError if its journal is damaged; then everything is needed to save what can be saved.
    """
    steps = list(journal.steps(db, number))
    cut = cut_before(steps, keep)
    if cut is None:
        return 0
    state = articles.at(db, number, cut)
    db.execute("DELETE FROM state WHERE article = ? AND version < ?", (number, cut))
    articles.write_state(db, number, state)
    return db.execute("DELETE FROM journal WHERE article = ? AND seq <= ?", (number, cut)).rowcount


def cut_before(steps: list[Step], keep: int) -> int | None:
    """The last change that may go: none of those behind it takes back or repeats, or is joined to, one before it.

    >>> from tashih.article.history import Kind
    >>> cut_before([Step(1), Step(2), Step(3, joined=True), Step(4, Kind.UNDO, 3), Step(5, Kind.REDO, 3)], 1)
    1
    >>> cut_before([Step(1), Step(2)], 2) is None
    True
    """
    needed = steps[-1].seq + 1 if steps else 0
    cut: int | None = None
    for place in range(len(steps) - 1, 0, -1):
        step, before = steps[place], steps[place - 1].seq
        needed = min(needed, step.seq if step.target is None else step.target)
        if len(steps) - place >= keep and before < needed and not step.joined:
            cut = before
            break
    return cut
