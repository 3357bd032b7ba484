"""What the project file costs: a change, opening, search, import, bytes per article, by size of the project.

    python tests/bench/store.py [articles ...]        default: 1000 10000

Articles are made of words drawn by a fixed seed with the frequencies of a long-tailed list; they are not news.
"""

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
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


def commits(project: Project, number: int, count: int) -> str:
    """Typing and deciding by turns, each a change on disk."""
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
            start = time.perf_counter()
            project.record(number, change, version=version)
            taken.append(time.perf_counter() - start)
    return percentiles(taken)


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


def searches(path: Path) -> Iterator[str]:
    """First page and count of words of different frequency."""
    vocabulary, _ = words()
    with Project.open(path) as project:
        for rank in (0, 100, 10_000):
            start = time.perf_counter()
            hits = list(islice(project.search(Query(vocabulary[rank], whole=True)), 50))
            first = time.perf_counter() - start
            start = time.perf_counter()
            count = project.count(Query(vocabulary[rank], whole=True))
            yield (
                f"search, word of rank {rank}: {len(hits)} lines in {first * 1e3:.1f} ms; "
                f"{count} articles counted in {(time.perf_counter() - start) * 1e3:.1f} ms"
            )


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


def main(sizes: list[int]) -> None:
    """Print all figures."""
    with tempfile.TemporaryDirectory() as folder:
        draw, vocabulary = random.Random(3), words()
        for size, marks in ((3000, 60), (1_000_000, 10_000)):
            with Project.create(Path(folder) / f"{size}.tashih") as project:
                one = article(draw, vocabulary, size, marks)
                number = project.add("a", None, one.original.encode(), Decoding(), one)
                print(
                    f"a change, {size:,} code points, {2 * marks:,} edits and mentions: {commits(project, number, 600)}"
                )
        for count in sizes:
            path = Path(folder) / f"p{count}.tashih"
            for line in [*filled(path, count), opening(path), *searches(path)]:
                print(f"{count:,}: {line}")
            path.unlink()
    print(f"peak memory of this bench {getrusage(RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main([int(a) for a in sys.argv[1:]] or [1000, 10_000])
