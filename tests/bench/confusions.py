"""What is still wrong after the repair, by damage and by why, with examples of a word each.

Run it by hand: ``python tests/bench/confusions.py ARTICLES…`` with sound Turkish texts, as ``calibration.py``.
"""

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from tashih.article.casing import lower
from tashih.repair.engine import repair
from tashih.repair.lexicon import turkish

sys.path.insert(0, str(Path(__file__).parents[1]))
from bench.damages import KINDS
from bench.judging import sound_texts

WHY = {
    "layout": "words joined, parted or broken otherwise",
    "capital": "the letter is right, whether it was a capital could not be seen",
    "no word": "no list has the word that was wanted",
    "another": "another word was likelier beside its neighbours",
    "a word": "what stands there is a word too, and was left",
    "unsure": "left, since no reading was sure enough",
}
_PUNCTUATION = ".,;:!?\"'“”‘’()[]«»…–-"


@dataclass(frozen=True, slots=True)
class Fault:
    """A word that came out otherwise: as it was in the damaged text, as it came, as it was wanted, and why."""

    kind: str
    came: str
    wanted: str
    why: str


def faults(kind: str, damaged: str, sound: str) -> Iterator[Fault]:
    """The words that the repair of ``damaged`` leaves or makes wrong."""
    came, wanted, before = repair(damaged).repaired.split(), sound.split(), set(damaged.split())
    for step in Levenshtein.opcodes(came, wanted):
        if step.tag == "equal":
            continue
        one, two = came[step.src_start : step.src_end], wanted[step.dest_start : step.dest_end]
        if len(one) != len(two):
            yield Fault(kind, " ".join(one)[:40], " ".join(two)[:40], "layout")
            continue
        for word, right in zip(one, two, strict=True):
            yield Fault(kind, word, right, _why(word, right, left=word in before))


def _why(came: str, wanted: str, *, left: bool) -> str:
    if lower(came) == lower(wanted):
        return "capital"
    if not turkish().token(_spelling(wanted)).listed:
        return "no word"
    if turkish().token(_spelling(came)).listed:
        return "a word" if left else "another"
    return "unsure"


def _spelling(word: str) -> str:
    return lower(word.strip(_PUNCTUATION)).replace("’", "'")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="+", type=Path)
    parser.add_argument("--seed", type=int, default=101)
    parser.add_argument("--examples", type=int, default=20)
    args = parser.parse_args()
    texts = sound_texts(args.articles)
    found = [
        fault
        for kind, damage in KINDS.items()
        for number, text in enumerate(texts)
        for fault in faults(kind, damage(text, random.Random(f"{args.seed}/{kind}/{number}")), text)
    ]
    print_table(found, sum(len(text.split()) for text in texts))
    print_examples(found, args.examples)


def print_table(found: Sequence[Fault], words: int) -> None:
    """Wrong words in 10,000, by damage and why."""
    counts = Counter((f.kind, f.why) for f in found)
    print("| damage | " + " | ".join(WHY) + " | all |\n|---|" + "--:|" * (len(WHY) + 1))
    for kind in KINDS:
        mine = [counts[kind, why] for why in WHY]
        print(f"| {kind} | " + " | ".join(f"{10_000 * n / words:.1f}" for n in [*mine, sum(mine)]) + " |")


def print_examples(found: Sequence[Fault], count: int) -> None:
    """The most frequent of each why in turn."""
    by_why: dict[str, Counter[tuple[str, str, str]]] = defaultdict(Counter)
    for fault in found:
        by_why[fault.why][fault.kind, fault.came, fault.wanted] += 1
    print("\n| damage | came | wanted | why |\n|---|---|---|---|")
    for turn in range(count):
        why = list(WHY)[turn % len(WHY)]
        place = turn // len(WHY)
        for (kind, came, wanted), _ in by_why[why].most_common(place + 1)[place:]:
            print(f"| {kind} | {came} | {wanted} | {WHY[why]} |".replace("\n", " "))


if __name__ == "__main__":
    main()
