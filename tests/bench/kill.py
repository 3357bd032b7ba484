"""Kill a program at random moments while it works on a project, and see whether anything it had shown is lost.

    python tests/bench/kill.py [--kills 200] [--mutant acknowledge-first|no-transaction]

A child types, decides, tags, undoes, redoes, goes back, searches, imports, backs up, closes and opens again. Each
time a change is stored it says so, as the window does by showing it: number, version and digest of the article. It is
killed with SIGKILL after a random time. Then everything it had said must be in the file, and the file must be sound.

A mutant breaks the store on purpose and must be caught, else the test proves nothing.
"""

import argparse
import hashlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tashih.article import acts, hand
from tashih.article.annotations import Mention
from tashih.article.article import Article
from tashih.article.changes import Change
from tashih.article.edits import Edit, EditState
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.store import codec
from tashih.store.articles import Decoding
from tashih.store.check import check
from tashih.store.connection import Connection
from tashih.store.copying import copy_file
from tashih.store.project import Project
from tashih.store.query import Query

ACKNOWLEDGE_FIRST = "acknowledge-first"
NO_TRANSACTION = "no-transaction"


def article(seed: int) -> Article:
    """A small article with repairs to decide."""
    text = f"{seed} " + "Bařbakan İdlib'de konuřtu. " * 8
    edits = [Edit(i, i + 1, "ş", "zone", Reason("zone")) for i, letter in enumerate(text) if letter == "ř"]
    return Article.of(text, edits)


def digest(one: Article) -> str:
    """Tells two states of an article apart."""
    return hashlib.sha256(codec.pack_state(one)).hexdigest()[:16]


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


@dataclass
class Outcome:
    """What a run of kills came to."""

    kills: int = 0
    said: int = 0
    lost: int = 0
    damaged: int = 0
    seconds: float = 0.0


def run(kills: int, mutant: str = "", seed: int = 1, told: bool = False) -> Outcome:
    """Kill a child this many times; each goes on where the one before was killed."""
    draw, outcome, start = random.Random(seed), Outcome(), time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.tashih"
        with Project.create(path) as project:
            for number in range(3):
                project.add("a", None, article(number).original.encode(), Decoding(), article(number))
        for _ in range(kills):
            said = _killed(path, draw, mutant)
            outcome.kills += 1
            outcome.said += len(said)
            sentences = list(_wrong(path, said))
            outcome.lost += sum(s.startswith("lost") for s in sentences)
            outcome.damaged += any(not s.startswith("lost") for s in sentences)
            if told and sentences:
                print(outcome.kills, sentences[:3], file=sys.stderr)
            if sentences and mutant:
                break
    outcome.seconds = time.monotonic() - start
    return outcome


def _killed(path: Path, draw: random.Random, mutant: str) -> list[tuple[int, int, str]]:
    """What a child said before it was killed."""
    command = [sys.executable, __file__, "--child", str(path), "--seed", str(draw.randrange(10**9)), "--mutant", mutant]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        first = child.stdout.readline()  # it has begun
        time.sleep(draw.expovariate(1 / 0.1))
        child.send_signal(signal.SIGKILL)
        lines = [first, *child.stdout]
    if child.returncode != -signal.SIGKILL:
        raise RuntimeError(f"the child ended by itself with {child.returncode}")
    whole = [line.split() for line in lines if line.endswith(b"\n")]
    return [(int(number), int(version), state.decode()) for number, version, state in whole]


def _wrong(path: Path, said: list[tuple[int, int, str]]) -> Iterator[str]:
    """What the child had said that is not in the file, and what is broken in it."""
    try:
        with Project.open(path) as project:
            for number, version, state in said:
                if project.version(number) < version or digest(project.at(number, version)) != state:
                    yield f"lost: article {number}, version {version}"
            for number in {n for n, _, _ in said}:
                project.undo(number, version=project.version(number))
    except Exception as fault:
        yield f"{type(fault).__name__}: {fault}"
    yield from (fault.sentence for fault in check(path).faults)


def main() -> int:
    """Print what came of it; 1 if anything was lost or damaged."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--mutant", default="", choices=["", ACKNOWLEDGE_FIRST, NO_TRANSACTION])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    wish = parser.parse_args()
    if wish.child:
        if wish.mutant == NO_TRANSACTION:
            Connection.writing = _each_statement_alone  # type: ignore[method-assign]
        Child(wish.child, wish.seed, wish.mutant).run()
    found = run(wish.kills, wish.mutant, wish.seed, told=True)
    print(
        f"{datetime.now(UTC):%Y-%m-%d}: {found.kills} kills, {found.said} changes said, {found.lost} lost, "
        f"{found.damaged} times damaged, {found.seconds:.0f} s"
    )
    return 1 if found.lost or found.damaged else 0


if __name__ == "__main__":
    sys.exit(main())
