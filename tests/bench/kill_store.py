"""The child of ``kill.py`` that works on the project by itself, without a window."""

import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.kill import ACKNOWLEDGE_FIRST, NO_TRANSACTION, SYNCHRONOUS_NORMAL, article, digest
from tashih.article import acts, hand
from tashih.article.annotations import Mention
from tashih.article.article import Article
from tashih.article.changes import Change
from tashih.article.edits import EditState
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.store.articles import Decoding
from tashih.store.connection import Connection
from tashih.store.copying import copy_file
from tashih.store.project import Project
from tashih.store.query import Query


class Child:
    """Works on a project until it is killed."""

    def __init__(self, path: Path, seed: int, mutant: str) -> None:
        self.path, self.mutant = path, mutant
        self.draw = random.Random(seed)
        self.project = Project.open(path)

    def run(self) -> None:
        """Until killed."""
        while True:
            number = self.draw.choice(self.project.articles().ids)
            act = self.draw.choices(
                [self.type_text, self.decide, self.tag, self.step, self.go_back, self.upkeep], [50, 15, 10, 20, 2, 3]
            )[0]
            act(number)

    def say(self, number: int, version: int, after: Article) -> None:
        """Stored and shown."""
        os.write(1, f"{number} {version} {digest(after)}\n".encode())

    def record(self, number: int, now: Article, change: Change) -> None:
        """Store a change and say so."""
        version = self.project.version(number)
        if not change:
            return
        if self.mutant == ACKNOWLEDGE_FIRST:
            self.say(number, version + 1, change.apply(now))
            time.sleep(0.01)
        self.project.record(number, change, version=version)
        self.say(number, version + 1, self.project.article(number))

    def type_text(self, number: int) -> None:
        """A key."""
        now = self.project.article(number)
        start = self.draw.randint(0, len(now.repaired))
        end = min(len(now.repaired), start + self.draw.choice([0, 0, 0, 1, 5]))
        text = self.draw.choice(["a", "ş", "😀", "", "yeni "])
        self.record(number, now, hand.type_text(now, Span(start, end), text, "k", joined=self.draw.random() < 0.5))

    def decide(self, number: int) -> None:
        """Accept or reject a repair."""
        now = self.project.article(number)
        if edits := list(now.edits):
            self.record(
                number, now, acts.decide(now, [self.draw.choice(edits)], self.draw.choice(list(EditState)), "k")
            )

    def tag(self, number: int) -> None:
        """A mention."""
        now = self.project.article(number)
        if len(now.repaired) > 6:
            start = self.draw.randint(0, len(now.repaired) - 6)
            mention = Mention(now.new_ids("m", 1)[0], Span(start, start + 5), "PER")
            self.record(number, now, acts.add(now, [mention], Reason("tag"), "k"))

    def step(self, number: int) -> None:
        """Undo or redo."""
        act = self.draw.choice([self.project.undo, self.project.undo, self.project.redo])
        if made := act(number, "k", version=self.project.version(number)):
            self.say(number, made.version, self.project.article(number))

    def go_back(self, number: int) -> None:
        """To some version."""
        version = self.project.version(number)
        if made := self.project.go_back(number, self.draw.randint(max(0, version - 50), version), "k", version=version):
            self.say(number, made.version, self.project.article(number))

    def upkeep(self, number: int) -> None:
        """What happens beside the changes."""
        what = self.draw.randrange(5)
        if what == 0:
            list(self.project.search(Query("konuştu")))
        elif what == 1:
            with self.project.batch():
                for _ in range(5):
                    one = article(self.draw.randrange(10**9))
                    self.project.add("b", None, one.original.encode(), Decoding(), one)
        elif what == 2:
            copy_file(self.path, self.path.with_name("copy.tashih"))
        elif what == 3:
            self.project._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            self.project.close()
            self.project = Project.open(self.path)


@contextmanager
def _each_statement_alone(self: Connection) -> Iterator[int]:
    self.db.execute("UPDATE head SET clock = clock + 1")
    yield self.clock()


def _syncing_less(self: Connection, *, start: Callable[[Connection], None] = Connection._start_writing) -> None:
    start(self)
    self.db.execute("PRAGMA synchronous = NORMAL")


if __name__ == "__main__":
    project, seed, wish = sys.argv[1:]
    if wish == NO_TRANSACTION:
        Connection.writing = _each_statement_alone  # type: ignore[method-assign]
    if wish == SYNCHRONOUS_NORMAL:
        Connection._start_writing = _syncing_less  # type: ignore[method-assign]
    Child(Path(project), int(seed), wish).run()
