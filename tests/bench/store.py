"""What the project file costs: a change, opening, search, import, bytes per article, by size of the project.

    python tests/bench/store.py [--picture docs/store.svg] [articles ...]        default: 1000 10000

Articles are made of words drawn by a fixed seed with the frequencies of a long-tailed list; they are not news.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from subprocess import run

from tashih.article import acts, hand
from tashih.article.annotations import Mention
from tashih.article.article import Article
from tashih.article.edits import Edit, EditState
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.store.articles import Decoding
from tashih.store.project import Project
from tashih.store.query import Query

sys.path.insert(0, str(Path(__file__).parents[1]))
from bench.growth import svg

SYLLABLES = tuple("kabaşıridemelandırğıyoröz")


def words(seed: int = 1) -> tuple[list[str], list[float]]:
    """A vocabulary of 40,000 and how often each word is."""
    draw = random.Random(seed)
    made = ["".join(draw.choices(SYLLABLES, k=draw.randint(3, 10))) for _ in range(40_000)]
    return made, [1 / (rank + 3) for rank in range(len(made))]


def article(draw: random.Random, vocabulary: tuple[list[str], list[float]], size: int, marks: int) -> Article:
    """About ``size`` code points with ``marks`` edits and as many mentions."""
    text = " ".join(draw.choices(*vocabulary, k=size // 6))
    step = len(text) // max(marks, 1)
    places = [i * step for i in range(marks)]
    edits = [Edit(p, p + 1, "ş", "zone", Reason("zone_letter", {"old": "ř"}), 0.9, series="ř→ş") for p in places]
    mentions = [Mention(f"m{i}", Span(p, p + 5), "PER", reason=Reason("list")) for i, p in enumerate(places)]
    return Article.of(text, edits, mentions)


def percentiles(seconds: list[float]) -> str:
    """Median and 99th, in ms."""
    ordered = sorted(seconds)
    return f"p50 {ordered[len(ordered) // 2] * 1e3:.2f} ms  p99 {ordered[int(len(ordered) * 0.99)] * 1e3:.2f} ms"


def commits(project: Project, number: int, count: int, clock: Callable[[], float] = time.perf_counter) -> list[float]:
    """Typing and deciding by turns, each a change on disk; seconds of each."""
    taken = []
    for turn in range(count):
        now = project.article(number)
        if turn % 2:
            change = hand.type_text(now, Span(turn, turn), "a", "bench")
        else:
            pending = list(islice((e for e in now.edits if e.pending), 1))
            change = acts.decide(now, pending, EditState.REJECTED, "bench")
        if change:
            version = project.version(number)
            start = clock()
            project.record(number, change, version=version)
            taken.append(clock() - start)
    return taken


def again(one: Article, number: int) -> Article:
    """Another article of the same words and as many marks."""
    edits = [replace(e, group=Span(0, 0)) for e in one.edits]
    return Article.of(f"{one.original} {number}", edits, one.mentions)


def filled(path: Path, count: int) -> Iterator[str]:
    """Import ``count`` articles of 3 KB."""
    draw, vocabulary = random.Random(2), words()
    made = [article(draw, vocabulary, 3000, 40) for _ in range(min(count, 2000))]
    start, busy = time.perf_counter(), 0.0
    with Project.create(path) as project:
        for first in range(0, count, 500):
            batch = [made[i % len(made)] for i in range(first, min(count, first + 500))]
            batch = [
                Article.of(f"{first + i}\n{a.original}", (), (), ()) if first >= 2000 else a
                for i, a in enumerate(batch)
            ]
            begun = time.process_time()
            with project.batch():
                for place, one in enumerate(batch):
                    project.add(f"haber {first + place}", None, one.original.encode(), Decoding(), one)
            busy += time.process_time() - begun
        yield f"import {count / (time.perf_counter() - start):,.0f} articles/s, {busy / count * 1e3:.2f} CPU ms each"
    yield f"{path.stat().st_size / count:,.0f} bytes an article, {path.stat().st_size / 2**20:,.0f} MB"


@dataclass
class Figures:
    """Milliseconds of the processor at one size: the median change, opening, the first page of the slowest word."""

    change: float
    opening: float
    search: float


def measured(path: Path) -> tuple[Figures, list[str]]:
    """All of a filled project."""
    told = opening(path)
    figures = Figures(0, float(told.split("one article ")[1].split()[0]) * 1e3, 0)
    lines = [told]
    vocabulary, _ = words()
    with Project.open(path) as project:
        ids = project.articles().ids
        lines.append(f"a change: {percentiles(commits(project, ids[len(ids) // 2], 200))}")
        taken = commits(project, ids[len(ids) // 3], 400, time.process_time)
        figures.change = sorted(taken)[len(taken) // 2] * 1e3
        lines.append(f"a change, of the processor: {percentiles(taken)}")
        for rank in (0, 100, 10_000):
            start, busy = time.perf_counter(), time.process_time()
            hits = list(islice(project.search(Query(vocabulary[rank], whole=True)), 50))
            first = time.perf_counter() - start
            figures.search = max(figures.search, (time.process_time() - busy) * 1e3)
            start = time.perf_counter()
            count = project.count(Query(vocabulary[rank], whole=True))
            lines.append(
                f"search, word of rank {rank}: {len(hits)} lines in {first * 1e3:.1f} ms; "
                f"{count} articles counted in {(time.perf_counter() - start) * 1e3:.1f} ms"
            )
    return figures, lines


def opening(path: Path) -> str:
    """In a process of its own: from start to the first rows of the list and the first article."""
    script = (
        "import sys, time; from pathlib import Path; from tashih.store.project import Project\n"
        "t = time.process_time(); p = Project.open(Path(sys.argv[1])); rows = p.articles(); n = len(rows)\n"
        "rows[0:40]; p.article(rows[n // 2].id); u = time.process_time() - t\n"
        "m = int(Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0]) / 1024\n"
        "t = time.process_time(); p.close(); c = time.process_time() - t\n"
        "print(f'{n} articles: open, list, one article {u:.3f} CPU s, close {c:.3f}; {m:.0f} MB in all')"
    )
    return run([sys.executable, "-c", script, path], capture_output=True, text=True, check=True).stdout.strip()


def main(sizes: list[int], picture: Path | None) -> None:
    """Print all figures, and draw them."""
    grown: dict[int, Figures] = {}
    with tempfile.TemporaryDirectory() as folder:
        draw, vocabulary = random.Random(3), words()
        for size, marks in ((3000, 60), (1_000_000, 10_000)):
            with Project.create(Path(folder) / f"{size}.tashih") as project:
                one = article(draw, vocabulary, size, marks)
                number = project.add("a", None, one.original.encode(), Decoding(), one)
                taken = percentiles(commits(project, number, 600))
                print(f"a change, {size:,} code points, {2 * marks:,} edits and mentions: {taken}", flush=True)
        for count in sizes:
            path = Path(folder) / f"p{count}.tashih"
            lines = list(filled(path, count))
            grown[count], more = measured(path)
            for line in [*lines, *more]:
                print(f"{count:,}: {line}", flush=True)
            path.unlink()
    if picture is not None:
        picture.write_text(drawn(grown), encoding="utf-8")
    print(f"peak memory of this bench {getrusage(RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def drawn(grown: dict[int, Figures]) -> str:
    """The picture of it."""
    lines = {
        "first 50 places": [(n, f.search) for n, f in grown.items()],
        "opening": [(n, f.opening) for n, f in grown.items()],
        "a change stored": [(n, f.change) for n, f in grown.items()],
    }
    return svg(
        "What a project costs as it grows", "articles of 3,000 characters", "milliseconds of the processor", lines
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[1000, 10_000])
    parser.add_argument("--picture", type=Path)
    wish = parser.parse_args()
    main(wish.sizes, wish.picture)
