"""Kill a program at random moments while it works on a project, and see whether anything it had shown is lost.

    python tests/bench/kill.py [--kills 200] [--through window|store] [--mutant MUTANT]

``window`` is the real window, drawn offscreen and driven by key events (``kill_window.py``): it types, decides, tags,
quotes, undoes, redoes, goes to other articles, closes and opens again, and says what it paints. ``store`` does without
a window and so does much more in the same time (``kill_store.py``): it also goes back, searches, imports, backs up.
What is said is number and version of the article and a digest of all that it shows. The child is killed with SIGKILL
after a random time, one time in eight while it still starts. Then everything it had said must be in the file, the file
must be sound, and the last act must be undoable.

A mutant breaks the program on purpose and must be caught, else the test proves nothing: ``acknowledge-first`` and
``no-transaction`` the store, ``save-later`` the window.
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
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tashih import resources
from tashih.article.article import Article
from tashih.article.edits import Edit
from tashih.article.reason import Reason
from tashih.process import Process
from tashih.store import articles, codec
from tashih.store.articles import Decoding
from tashih.store.check import check
from tashih.store.project import Project

ACKNOWLEDGE_FIRST = "acknowledge-first"
NO_TRANSACTION = "no-transaction"
SAVE_LATER = "save-later"
SYNCHRONOUS_NORMAL = "synchronous-normal"
"""For ``powercut.py``."""
STORE, WINDOW = "store", "window"
MUTANTS = {STORE: (ACKNOWLEDGE_FIRST, NO_TRANSACTION), WINDOW: (SAVE_LATER,)}
_LIVES = {STORE: 0.1, WINDOW: 0.4}
"""Mean seconds from the first thing said to the kill."""
_SHORTENED = 25
"""Kills after which the histories are shortened, so that looking at all of them stays quick."""


def article(seed: int) -> Article:
    """A small article with repairs to decide."""
    text = f"{seed} " + "Bařbakan İdlib'de konuřtu. " * 8
    edits = [Edit(i, i + 1, "ş", "zone", Reason("zone")) for i, letter in enumerate(text) if letter == "ř"]
    return Article.of(text, edits)


def digest(one: Article, text: str | None = None) -> str:
    """Tells two states of an article apart. ``text`` is the repaired text as something else has it, as a widget."""
    seen = one.repaired if text is None else text
    return hashlib.sha256(seen.encode("utf-8", "surrogatepass") + codec.pack_state(one)).hexdigest()[:16]


@dataclass
class Outcome:
    """What a run of kills came to."""

    kills: int = 0
    said: int = 0
    lost: int = 0
    damaged: int = 0
    seconds: float = 0.0


def run(kills: int, mutant: str = "", seed: int = 1, through: str = STORE, told: bool = False) -> Outcome:
    """Kill a child this many times; each goes on where the one before was killed."""
    draw, outcome, start = random.Random(seed), Outcome(), time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.tashih"
        made(path, through)
        for _ in range(kills):
            said = _killed(path, draw, mutant, through)
            outcome.kills += 1
            outcome.said += len(said)
            sentences = list(wrong(path, said))
            outcome.lost += sum(s.startswith("lost") for s in sentences)
            outcome.damaged += any(not s.startswith("lost") for s in sentences)
            if told and sentences:
                print(outcome.kills, sentences[:3], file=sys.stderr)
            if sentences and mutant:
                break
            if outcome.kills % _SHORTENED == 0:
                with Project.open(path) as project:
                    project.compact(100)
    outcome.seconds = time.monotonic() - start
    return outcome


def made(path: Path, through: str = STORE) -> None:
    """A project to work on: three small articles and, for the window, the sample."""
    with Project.create(path) as project:
        for number in range(3):
            project.add("a", None, article(number).original.encode(), Decoding(), article(number))
        if through == WINDOW:
            sample = resources.path("samples", "lavrov.txt").read_bytes()
            project.add("lavrov.txt", None, sample, Decoding(), Process().bytes(sample).article)


def _killed(path: Path, draw: random.Random, mutant: str, through: str) -> list[tuple[int, int, str]]:
    """What a child said before it was killed."""
    script = Path(__file__).with_name(f"kill_{through}.py")
    command = [sys.executable, script, path, str(draw.randrange(10**9)), mutant]
    tests, home = str(Path(__file__).parents[1]), str(path.parent)
    surroundings = {**os.environ, "PYTHONPATH": tests, "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": home}
    surroundings["QT_LOGGING_RULES"] = "default.warning=false"  # what the offscreen screen cannot do
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=surroundings) as child:
        assert child.stdout is not None
        starting = draw.random() < 1 / 8
        first = b"" if starting else child.stdout.readline()  # it has begun
        time.sleep(draw.uniform(0, 1.5) if starting else draw.expovariate(1 / _LIVES[through]))
        child.send_signal(signal.SIGKILL)
        lines = [first, *child.stdout]
    if child.returncode != -signal.SIGKILL:
        raise RuntimeError(f"the child ended by itself with {child.returncode}")
    whole = [line.split() for line in lines if line.endswith(b"\n")]
    return [(int(number), int(version), state.decode()) for number, version, state in whole]


def wrong(path: Path, said: list[tuple[int, int, str]]) -> Iterator[str]:
    """What the child had said that is not in the file, and what is broken in it."""
    by_article: dict[int, set[tuple[int, str]]] = defaultdict(set)
    for number, version, state in said:
        by_article[number].add((version, state))
    try:
        with Project.open(path) as project:
            for number, states in by_article.items():
                base = articles.kept_state(project._db, number, min(states)[0])
                there = {(now.version, digest(now.article)) for now in articles.replayed(project._db, number, base)}
                yield from (f"lost: article {number}, version {version}" for version, _ in states - there)
            for number in by_article:
                project.undo(number, version=project.version(number))
    except Exception as fault:
        yield f"{type(fault).__name__}: {fault}"
    yield from (fault.sentence for fault in check(path).faults)


def main() -> int:
    """Print what came of it; 1 if anything was lost or damaged."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--through", default=WINDOW, choices=[WINDOW, STORE])
    parser.add_argument("--mutant", default="", choices=["", *MUTANTS[STORE], *MUTANTS[WINDOW]])
    parser.add_argument("--seed", type=int, default=1)
    wish = parser.parse_args()
    found = run(wish.kills, wish.mutant, wish.seed, wish.through, told=True)
    print(
        f"{datetime.now(UTC):%Y-%m-%d}: {found.kills} kills through the {wish.through}, {found.said} states shown, "
        f"{found.lost} lost, {found.damaged} times damaged, {found.seconds:.0f} s"
    )
    return 1 if found.lost or found.damaged else 0


if __name__ == "__main__":
    sys.exit(main())
