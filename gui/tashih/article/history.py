"""What can be undone and redone: the stacks that follow from the kinds of the changes made so far."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

Group = tuple[int, ...]
"""Numbers of changes that one act made and that are undone together, in the order they were made."""


class Kind(StrEnum):
    """What a change in the journal is: an act of its own, or one that takes back or repeats another."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Step:
    """One change in the journal, as far as undo is concerned.

    ``seq`` counts from 1. ``target`` is the change of kind DO that is taken back or repeated; None for one of kind DO.
    ``joined`` says that it belongs to the act of the change before it.
    """

    seq: int
    kind: Kind = Kind.DO
    target: int | None = None
    joined: bool = False


@dataclass(frozen=True, slots=True)
class History:
    """The acts that stand and the acts taken back, the latest last. Immutable; a new act clears what was taken back.

    A group of ``done`` is in the order its changes were made, one of ``undone`` in the order they were taken back.

    >>> history = History.of([Step(1), Step(2), Step(3, joined=True), Step(4, Kind.UNDO, 3)])
    >>> history.undoable, history.redoable
    ((2,), (3,))
    >>> History.of([Step(1), Step(2, joined=True)]).undoable
    (2, 1)
    """

    done: tuple[Group, ...] = ()
    undone: tuple[Group, ...] = ()
    last: Kind | None = None

    @classmethod
    def of(cls, steps: Iterable[Step]) -> "History":
        """The history after ``steps``, given in order. Raises ValueError if one takes back what does not stand."""
        return cls().after(steps)

    def after(self, steps: Iterable[Step]) -> "History":
        """The history after some more steps. Raises ValueError as ``of`` does."""
        done, undone, last = list(self.done), list(self.undone), self.last
        for step in steps:
            _take(done, undone, step, joined=step.joined and step.kind is last)
            last = step.kind
        return History(tuple(done), tuple(undone), last)

    @property
    def undoable(self) -> Group:
        """The changes that undo takes back now, in the order to take them back; empty if there is nothing."""
        return tuple(reversed(self.done[-1])) if self.done else ()

    @property
    def redoable(self) -> Group:
        """The changes that redo makes again now, in order; empty if there is nothing."""
        return tuple(reversed(self.undone[-1])) if self.undone else ()


def _take(done: list[Group], undone: list[Group], step: Step, *, joined: bool) -> None:
    if step.kind is Kind.DO:
        _push(done, step.seq, joined=joined)
        undone.clear()
        return
    source, goal = (done, undone) if step.kind is Kind.UNDO else (undone, done)
    if step.target is None or not source or source[-1][-1] != step.target:
        raise ValueError(f"change {step.seq} is to {step.kind} {step.target}, which is not on top")
    rest = source.pop()[:-1]
    if rest:
        source.append(rest)
    _push(goal, step.target, joined=joined)


def _push(stack: list[Group], seq: int, *, joined: bool) -> None:
    if joined and stack:
        stack[-1] = (*stack[-1], seq)
    else:
        stack.append((seq,))
