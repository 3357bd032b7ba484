"""A small picture of some curves, as SVG: a logarithmic axis along, a plain one up, each curve with its name."""

from collections.abc import Mapping, Sequence
from math import ceil, log10

WIDTH, HEIGHT = 640, 360
LEFT, RIGHT, TOP, BOTTOM = 64, 40, 48, 56
COLOURS = ("#2f5fa8", "#8a5a00", "#7a4fb0")


def picture(title: str, along: str, up: str, xs: Sequence[float], curves: Mapping[str, Sequence[float]]) -> str:
    """The curves over ``xs``, which are greater than 0 and rise."""
    highest = ceil(max(y for ys in curves.values() for y in ys))
    low, high = log10(xs[0]), log10(xs[-1])

    def place(x: float, y: float) -> tuple[float, float]:
        share = (log10(x) - low) / (high - low)
        return LEFT + share * (WIDTH - LEFT - RIGHT), HEIGHT - BOTTOM - y / highest * (HEIGHT - TOP - BOTTOM)

    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        _text(WIDTH / 2, 24, title, "middle", size=15),
        _text(WIDTH / 2, HEIGHT - 12, along, "middle"),
        f'<g transform="rotate(-90 16 {HEIGHT / 2})">{_text(16, HEIGHT / 2, up, "middle")}</g>',
    ]
    for y in range(highest + 1):
        (x1, at), (x2, _) = place(xs[0], y), place(xs[-1], y)
        lines.append(f'<path d="M{x1:.1f} {at:.1f}H{x2:.1f}" stroke="#d8d8d8"/>')
        lines.append(_text(x1 - 8, at + 4, str(y), "end"))
    lines += [_text(place(x, 0)[0], HEIGHT - BOTTOM + 20, f"{x:,}", "middle") for x in xs]
    for (name, ys), colour in zip(curves.items(), COLOURS, strict=False):
        points = [place(x, y) for x, y in zip(xs, ys, strict=True)]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        lines.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        lines += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points]
        lines.append(_text(points[-1][0], points[-1][1] - 10, name, "end", colour))
    return "\n".join([*lines, "</svg>", ""])


def _text(x: float, y: float, words: str, anchor: str, colour: str = "#333333", size: int = 12) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}" font-size="{size}">{words}</text>'
