"""What the repair costs: the whole engine and each stage on clean and damaged text, beside ftfy in the same run.

Run it by hand: ``python tests/bench/repair.py``. CPU time of this process; nothing here is a test.
"""

import argparse
import gc
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

import ftfy

from tashih.repair.codepages import misread
from tashih.repair.engine import STAGES, repair
from tashih.repair.stage import Finding, Stage, View

sys.path.insert(0, str(Path(__file__).parents[1]))
from damaged_news import CENTRAL, PLAIN, QUESTION, REPLACED, SOUND

KINDS: dict[str, Callable[[str], str]] = {
    "clean": lambda text: text,
    "utf-8 as cp1252": lambda text: misread(text, "cp1252"),
    "utf-8 as latin-1 twice": lambda text: misread(misread(text, "latin-1"), "latin-1"),
    "cp1254 as cp1252": lambda text: text.encode("cp1254").decode("cp1252"),
    "entities": lambda text: text.encode("ascii", "xmlcharrefreplace").decode("ascii"),
    "letters by zone": lambda text: text.translate(CENTRAL),
    "question marks": lambda text: text.translate(QUESTION),
    "U+FFFD": lambda text: text.translate(REPLACED),
    "plain letters": lambda text: text.translate(PLAIN),
}


def of_size(size: int, given: Path | None) -> str:
    """Sound text of ``size`` code points: a file's, or the tests' article over and over."""
    text = given.read_text("utf-8") if given else SOUND
    return ((text + "\n\n") * (1 + size // (len(text) + 2)))[:size]


def cost(work: Callable[[str], object], text: str) -> float:
    """CPU seconds, without those of collecting garbage: the window does that while nothing else is to do."""
    gc.collect()
    gc.disable()
    start = process_time()
    work(text)
    spent = process_time() - start
    gc.enable()
    return spent


def peak() -> float:
    """Megabytes this process has held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def by_stage(text: str) -> dict[str, float]:
    """CPU seconds of each stage."""
    spent: dict[str, float] = {}

    def timed(stage: Stage) -> Stage:
        def run(view: View) -> list[Finding]:
            start = process_time()
            found = list(stage(view))
            spent[getattr(stage, "__name__", "stage")] = process_time() - start
            return found

        return run

    repair(text, stages=[timed(stage) for stage in STAGES])
    return spent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=1_000_000, help="code points a run")
    parser.add_argument("--text", type=Path, help="sound Turkish text to take instead of the tests' own")
    parser.add_argument("--long", type=int, default=10_000_000, help="code points of the long run; 0 for none")
    args = parser.parse_args()
    print(f"first repair (reads the lexicon, builds tables): {cost(repair, KINDS['utf-8 as cp1252'](SOUND)):.2f} CPU s")
    print("| damage | MB in a CPU s | ftfy.fix_text | edits in 50,000 characters |\n|---|--:|--:|--:|")
    for name, damage in KINDS.items():
        text = damage(of_size(args.size, args.text))
        repair(text[:5000])
        mine, theirs = cost(repair, text), cost(ftfy.fix_text, text)
        size = len(text.encode("utf-8")) / 1e6
        edits = len(repair(text[:50_000]).edits)
        print(f"| {name} | {size / mine:.2f} | {size / theirs:.2f} | {edits:,} |", flush=True)
    for name in ("clean", "letters by zone"):
        spent = by_stage(KINDS[name](of_size(args.size, args.text)))
        print(f"{name}: " + ", ".join(f"{stage} {s:.2f}" for stage, s in spent.items() if s >= 0.01))
    if args.long:
        short, long = (cost(repair, of_size(size, args.text)) for size in (args.long // 10, args.long))
        print(f"ten times as long: {long / short:.1f} times the cost, {peak():.0f} MB at most")


if __name__ == "__main__":
    main()
