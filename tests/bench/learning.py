"""How much of the tagging is left to a person, article by article: without learning, and with corrections fed back.

    python tests/bench/learning.py [GOLD.jsonl] [--picture curve.svg] [--mistakes 10]

GOLD has one ``{"text", "entities": [[start, end, label], …]}`` a line; the default lies beside the checkout. The
articles go by in order; each is suggested first, then its corrections go to the memory and, when due, to the learner.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import process_time

from tashih.suggest import gazetteer
from tashih.suggest.examples import Example
from tashih.suggest.features import Marked
from tashih.suggest.knowledge import Knowledge
from tashih.suggest.learner import is_due, train
from tashih.suggest.memory import Memory
from tashih.suggest.mentions import find_mentions
from tashih.suggest.model import Model, pack

GOLD = Path(__file__).resolve().parents[3] / "shared" / "eval" / "dev" / "ner.jsonl"
WINDOW = 10
WIDTH, HEIGHT, EDGE = 720, 360, 48


@dataclass(frozen=True)
class Outcome:
    """What was suggested for one article, and what is right."""

    text: str
    mine: frozenset[Marked]
    gold: frozenset[Marked]


def main() -> None:
    """Run the stream both ways, print thirds, draw the curve."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("gold", nargs="?", type=Path, default=GOLD)
    options.add_argument("--picture", type=Path, default=Path("out/learning.svg"))
    options.add_argument("--mistakes", type=int, default=0)
    given = options.parse_args()
    if not given.gold.is_file():
        print(f"no gold data at {given.gold}", file=sys.stderr)
        return
    rows = [json.loads(line) for line in given.gold.read_text("utf-8").splitlines() if line.strip()]
    examples = [Example(row["text"], tuple((s, e, label) for s, e, label in row["entities"])) for row in rows]
    cold = [outcome(example, Knowledge()) for example in examples]
    taught, model = stream(examples)
    for name, outcomes in (("without learning", cold), ("with corrections fed back", taught)):
        print(name)
        third = len(outcomes) // 3
        for first, last in ((0, third), (third, 2 * third), (2 * third, len(outcomes))):
            print(f"  articles {first + 1:3}-{last:3}  {report(outcomes[first:last])}")
        print(f"  all               {report(outcomes)}")
    for point in model.curve:
        kept = "kept" if point.better else "not kept"
        print(
            f"learner at {point.sentences} sentences: {point.learner:.1%}, rules and memory {point.rules:.1%}: {kept}"
        )
    for (kind, surface, label), count in mistakes(cold).most_common(given.mistakes):
        print(f"{count:5} {kind:8} {label:4} {surface}")
    given.picture.parent.mkdir(parents=True, exist_ok=True)
    given.picture.write_text(picture(curve(cold), curve(taught)), "utf-8")
    print(f"drawn: {given.picture}")


def stream(examples: Sequence[Example]) -> tuple[list[Outcome], Model]:
    """Suggest, correct, learn, one article after the other."""
    memory, model = Memory(), Model()
    outcomes: list[Outcome] = []
    corrected = 0
    for number, example in enumerate(examples, 1):
        found = outcome(example, Knowledge(memory=memory, model=pack(model)))
        outcomes.append(found)
        wrong = [(found.text[s:e], label) for s, e, label in found.mine - found.gold]
        memory = memory.learned(example.pairs(), wrong)
        corrected += example.sentences
        if is_due(corrected, model):
            start = process_time()
            model = train(examples[:number], gazetteer.turkish(), model)
            print(f"trained on {corrected} sentences in {process_time() - start:.1f} CPU s", file=sys.stderr)
    return outcomes, model


def outcome(example: Example, knowledge: Knowledge) -> Outcome:
    """Suggestions for one article beside the gold, both carried to the ends of words."""
    text = example.text
    mine = [(m.span.start, m.span.end, m.label) for m in find_mentions(text, knowledge)]
    return Outcome(text, whole_words(text, mine), whole_words(text, example.mentions))


def whole_words(text: str, spans: Iterable[Marked]) -> frozenset[Marked]:
    """A case suffix is no difference: each span goes to the end of its word."""
    carried = []
    for start, end, label in spans:
        stop = end
        while 0 < stop < len(text) and text[stop].isalpha() and text[stop - 1].isalpha():
            stop += 1
        carried.append((start, stop, label))
    return frozenset(carried)


def measured(outcomes: Iterable[Outcome], label: str = "") -> tuple[float, float, float]:
    """Precision, recall and F1 of one label or of all."""
    right = made = wanted = 0
    for found in outcomes:
        mine = {m for m in found.mine if label in {"", m[2]}}
        gold = {m for m in found.gold if label in {"", m[2]}}
        right, made, wanted = right + len(mine & gold), made + len(mine), wanted + len(gold)
    return right / max(1, made), right / max(1, wanted), 2 * right / max(1, made + wanted)


def report(outcomes: Sequence[Outcome]) -> str:
    """Precision, recall and F1 over all, F1 of each label."""
    precision, recall, f1 = measured(outcomes)
    labels = sorted({m[2] for found in outcomes for m in found.gold})
    each = "  ".join(f"{label} {measured(outcomes, label)[2]:.1%}" for label in labels)
    return f"P {precision:.1%}  R {recall:.1%}  F1 {f1:.1%}   {each}"


def mistakes(outcomes: Iterable[Outcome]) -> Counter[tuple[str, str, str]]:
    """How often each word was missed or wrongly offered."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for found in outcomes:
        counts.update(("offered", found.text[s:e], label) for s, e, label in found.mine - found.gold)
        counts.update(("missed", found.text[s:e], label) for s, e, label in found.gold - found.mine)
    return counts


def curve(outcomes: Sequence[Outcome]) -> list[float]:
    """F1 over each run of some articles."""
    return [measured(outcomes[max(0, i - WINDOW) : i])[2] for i in range(1, len(outcomes) + 1)]


def picture(cold: Sequence[float], taught: Sequence[float]) -> str:
    """Both curves as SVG: F1 from 50 % to 100 % over the articles in order."""
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"',
        ' font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
    ]
    for percent in range(50, 101, 10):
        y = _y(percent / 100)
        lines.append(f'<line x1="{EDGE}" y1="{y:.1f}" x2="{WIDTH - EDGE}" y2="{y:.1f}" stroke="#ddd"/>')
        lines.append(f'<text x="8" y="{y + 4:.1f}" fill="#333">{percent} %</text>')
    for values, colour, dash, name, row in (
        (cold, "#a83f00", ' stroke-dasharray="6 4"', "rules and lists", 0),
        (taught, "#1d5bd0", "", "with corrections fed back", 1),
    ):
        points = " ".join(f"{_x(i, len(values)):.1f},{_y(value):.1f}" for i, value in enumerate(values))
        lines.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>')
        y = HEIGHT - EDGE - 40 + 18 * row
        stroke = f'stroke="{colour}" stroke-width="2"{dash}'
        lines.append(f'<line x1="{EDGE + 12}" y1="{y - 4}" x2="{EDGE + 44}" y2="{y - 4}" {stroke}/>')
        lines.append(f'<text x="{EDGE + 52}" y="{y}" fill="{colour}">{name}</text>')
    lines.append(f'<text x="{EDGE}" y="{HEIGHT - 16}" fill="#333">articles in order, F1 over the last {WINDOW}</text>')
    return "\n".join([*lines, "</svg>", ""])


def _x(index: int, count: int) -> float:
    return EDGE + index * (WIDTH - 2 * EDGE) / max(1, count - 1)


def _y(value: float) -> float:
    return HEIGHT - EDGE - (max(0.5, value) - 0.5) * 2 * (HEIGHT - 2 * EDGE)


if __name__ == "__main__":
    main()
