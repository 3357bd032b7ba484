"""How far a confidence can be believed: share of right repairs by confidence and rule, as a table and a picture.

Run it by hand: ``python tests/bench/calibration.py ARTICLES… -o docs/repair-calibration.svg``. The articles are sound
Turkish texts (JSON lines with ``text``, or plain files), best some that no threshold was chosen on.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from bench.judging import Verdict, sound_texts, verdicts

EDGES = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1.01)
WIDTH, HEIGHT, LEFT, TOP, FOOT = 640, 400, 64, 56, 60


@dataclass(frozen=True, slots=True)
class Bin:
    """Edits whose confidence lies between two edges."""

    low: float
    high: float
    count: int
    right: int
    mean: float

    @property
    def share(self) -> float:
        return self.right / self.count


def bins(found: Iterable[Verdict]) -> list[Bin]:
    """Those that have edits, by confidence."""
    by_bin: dict[int, list[Verdict]] = defaultdict(list)
    for verdict in found:
        by_bin[max(at for at, edge in enumerate(EDGES) if verdict.edit.confidence >= edge)].append(verdict)
    return [
        Bin(EDGES[at], EDGES[at + 1], len(v), sum(x.right for x in v), sum(x.edit.confidence for x in v) / len(v))
        for at, v in sorted(by_bin.items())
    ]


def table(found: Sequence[Verdict]) -> str:
    """Applied and offered edits of each rule, and how many were right."""
    rules: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in found:
        rules[verdict.edit.rule].append(verdict)
    lines = ["| rule | applied | right | offered | right |", "|---|--:|--:|--:|--:|"]
    for rule, mine in [*sorted(rules.items()), ("**all**", list(found))]:
        done = [v for v in mine if v.edit.applied]
        offered = [v for v in mine if not v.edit.applied]
        lines.append(f"| {rule} | {len(done)} | {_share(done)} | {len(offered)} | {_share(offered)} |")
    return "\n".join(lines)


def _share(found: Sequence[Verdict]) -> str:
    return f"{sum(v.right for v in found) / len(found):.2%}" if found else "–"


def picture(found: Sequence[Bin], count: int) -> str:
    """An SVG: confidence along, share right up, a disc for each bin; the diagonal is where a confidence is true."""

    def x(value: float) -> float:
        return LEFT + (WIDTH - LEFT - 24) * value

    def y(value: float) -> float:
        return TOP + (HEIGHT - TOP - FOOT) * (1 - value)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" '
        'font-size="12" role="img" aria-label="Confidence of repairs against the share that was right">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        f'<text x="{LEFT}" y="24" font-size="15" fill="#1b1b1b">Confidence and truth of {count:,} repairs</text>',
        f'<text x="{LEFT}" y="42" fill="#555555">disc: repairs of like confidence, the larger the more; '
        "line: a confidence that says what it means</text>",
    ]
    for tick in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0):
        parts += [
            f'<line x1="{x(0)}" x2="{x(1)}" y1="{y(tick):.1f}" y2="{y(tick):.1f}" stroke="#dddddd"/>',
            f'<text x="{x(0) - 8}" y="{y(tick) + 4:.1f}" text-anchor="end" fill="#555555">{tick:.0%}</text>',
            f'<text x="{x(tick):.1f}" y="{HEIGHT - FOOT + 20}" text-anchor="middle" fill="#555555">{tick:.1f}</text>',
        ]
    parts += [
        f'<line x1="{x(0)}" y1="{y(0)}" x2="{x(1)}" y2="{y(1)}" stroke="#888888" stroke-dasharray="4 4"/>',
        f'<text x="{x(0.5):.0f}" y="{HEIGHT - 14}" text-anchor="middle" fill="#1b1b1b">confidence</text>',
        f'<text x="16" y="{y(0.5):.0f}" transform="rotate(-90 16 {y(0.5):.0f})" text-anchor="middle" '
        'fill="#1b1b1b">right</text>',
    ]
    for one in found:
        radius = 3 + 2.2 * len(str(one.count))
        parts.append(
            f'<circle cx="{x(one.mean):.1f}" cy="{y(one.share):.1f}" r="{radius:.1f}" fill="#2f6f9f" '
            f'fill-opacity="0.55" stroke="#1d4866"><title>{one.low:g} to {min(one.high, 1):g}: {one.right} of '
            f"{one.count} right</title></circle>"
        )
    return "\n".join([*parts, "</svg>", ""])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="+", type=Path)
    parser.add_argument("-o", "--output", type=Path, help="where to write the picture")
    parser.add_argument("--seed", type=int, default=101)
    args = parser.parse_args()
    everything = list(verdicts(sound_texts(args.articles), args.seed))
    found = [v for v in everything if not v.everywhere]
    print(table(found))
    print(f"\nleft out, because the sound text gets them too: {len(everything) - len(found)}")
    print("\n| confidence | repairs | right |\n|---|--:|--:|")
    for one in bins(found):
        print(f"| {one.low:g} to {min(one.high, 1.0):g} | {one.count} | {one.share:.2%} |")
    if args.output:
        args.output.write_text(picture(bins(found), len(found)), "utf-8")


if __name__ == "__main__":
    main()
