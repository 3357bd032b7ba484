"""A picture of how figures grow with size: lines on a grid where each step is ten times the one before."""

from collections.abc import Mapping, Sequence
from html import escape
from math import ceil, floor, log10

WIDTH, HEIGHT = 640, 400
LEFT, RIGHT, TOP, BOTTOM = 70, 190, 40, 50
COLOURS = ("#1f5fbf", "#137a4b", "#a8501c", "#7a3ea8")
SHAPES = ("circle", "square", "diamond", "triangle")


def svg(title: str, across: str, up: str, lines: Mapping[str, Sequence[tuple[float, float]]]) -> str:
    """A drawing of ``lines``, each named and made of (x, y); both axes are logarithmic."""
    points = [point for line in lines.values() for point in line]
    x_from, x_to = floor(log10(min(x for x, _ in points))), ceil(log10(max(x for x, _ in points)))
    y_from, y_to = floor(log10(min(y for _, y in points))), ceil(log10(max(y for _, y in points)))

    def at(x: float, y: float) -> tuple[float, float]:
        return (
            LEFT + (log10(x) - x_from) / max(1, x_to - x_from) * (WIDTH - LEFT - RIGHT),
            HEIGHT - BOTTOM - (log10(y) - y_from) / max(1, y_to - y_from) * (HEIGHT - TOP - BOTTOM),
        )

    drawn = [_text(LEFT, 22, title, "start", bold=True)]
    for power in range(x_from, x_to + 1):
        x, y = at(10**power, 10**y_from)
        drawn += [_line(x, y, x, TOP), _text(x, y + 18, f"{10**power:,}", "middle")]
    for power in range(y_from, y_to + 1):
        x, y = at(10**x_from, 10**power)
        drawn += [_line(x, y, WIDTH - RIGHT, y), _text(x - 8, y + 4, f"{10.0**power:g}", "end")]
    drawn.append(_text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, across, "middle"))
    drawn.append(f'<g transform="rotate(-90 16 {HEIGHT / 2})">{_text(16, HEIGHT / 2, up, "middle")}</g>')
    for number, (name, line) in enumerate(lines.items()):
        drawn += _curve(number, name, [at(*point) for point in line])
    body = "\n".join(drawn)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'font-family="sans-serif" font-size="12">\n<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>'
        f"\n{body}\n</svg>\n"
    )


def _curve(number: int, name: str, points: Sequence[tuple[float, float]]) -> list[str]:
    colour = COLOURS[number % len(COLOURS)]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    drawn = [f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>']
    drawn += [_mark(number, x, y, colour) for x, y in points]
    x, y = points[-1]
    drawn.append(f'<text x="{x + 10:.1f}" y="{y + 4:.1f}" fill="{colour}">{escape(name)}</text>')
    return drawn


def _mark(number: int, x: float, y: float, colour: str) -> str:
    shape = SHAPES[number % len(SHAPES)]
    if shape == "circle":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"/>'
    corners = {
        "square": [(-4, -4), (4, -4), (4, 4), (-4, 4)],
        "diamond": [(0, -5), (5, 0), (0, 5), (-5, 0)],
        "triangle": [(0, -5), (5, 4), (-5, 4)],
    }[shape]
    return f'<polygon points="{" ".join(f"{x + a:.1f},{y + b:.1f}" for a, b in corners)}" fill="{colour}"/>'


def _line(x: float, y: float, to_x: float, to_y: float) -> str:
    return f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{to_x:.1f}" y2="{to_y:.1f}" stroke="#dddddd"/>'


def _text(x: float, y: float, text: str, anchor: str, *, bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="#333333"{weight}>{escape(text)}</text>'
