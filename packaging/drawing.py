"""Draws docs/architecture.svg: the parts of the program and which imports which, as the code has it (make drawing).

Each part stands above all that it imports. Where a part imports another by way of a third, too, only the way is drawn.
Arrows over several rows pass between the boxes, at places kept free for them.
"""

import ast
import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from xml.sax.saxutils import escape

import grimp

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "docs" / "architecture.svg"
PROGRAM = "tashih"
LEFT_OUT = {"__main__"}

BOX, FREE, ROW, GAP, HEIGHT = 208, 30, 104, 22, 54
"""Pixels: width of a box, of a place for an arrow, distance of rows, of neighbours, and height of a box."""

STYLE = """\
  text { font-family: system-ui, "Segoe UI", "Noto Sans", sans-serif; fill: #1d2733 }
  .name { font-size: 15px; font-weight: 600 } .what { font-size: 11px; fill: #4d5b6b }
  .key { font-size: 12px; fill: #4d5b6b }
  .core { fill: #eef3fb; stroke: #1f4f9e } .qt { fill: #fff4dc; stroke: #a86f00 }
  .shell { fill: #edf6ef; stroke: #2f7d4a }
  .base { fill: #f2f2f0; stroke: #7b7b76 }
  rect { stroke-width: 1.4 } path { fill: none; stroke: #6b7b90; stroke-width: 1.4 } marker path { fill: #6b7b90 }
  .paper { fill: #ffffff; stroke: none }
"""


@dataclass(frozen=True)
class Part:
    """A package or module of the program, what it says of itself, and what it imports."""

    name: str
    what: str
    imports: frozenset[str]


def parts() -> dict[str, Part]:
    """All of them, from the real imports."""
    graph = grimp.build_graph(PROGRAM)
    names = {m.partition(".")[2] for m in graph.find_children(PROGRAM)} - LEFT_OUT
    return {n: Part(n, _what(n), frozenset(o for o in names - {n} if _imports(graph, n, o))) for n in sorted(names)}


def arrows(of: dict[str, Part]) -> set[tuple[str, str]]:
    """Who imports whom, without what follows from the rest."""

    @cache
    def reached(name: str) -> frozenset[str]:
        return frozenset().union(*(reached(n) | {n} for n in of[name].imports))

    return {
        (p.name, to) for p in of.values() for to in p.imports if not any(to in reached(n) for n in p.imports - {to})
    }


def _imports(graph: grimp.ImportGraph, importer: str, imported: str) -> bool:
    return graph.direct_import_exists(
        importer=f"{PROGRAM}.{importer}", imported=f"{PROGRAM}.{imported}", as_packages=True
    )


def _what(name: str) -> str:
    """The beginning of its docstring, as far as it fits a box."""
    module = ROOT / "gui" / PROGRAM / f"{name}.py"
    source = module if module.exists() else module.with_suffix("") / "__init__.py"
    first = (ast.get_docstring(ast.parse(source.read_text("utf-8"))) or "").split("\n")[0]
    short = re.split(r"[:,.;]( |$)", first)[0]
    return short if len(short) <= 35 else short[:33].rsplit(" ", 1)[0] + " …"


def drawing() -> str:
    """The picture."""
    found = parts()
    lines = arrows(found)
    rows, ways = _rows(found, lines)
    places = _places(rows)
    width = max(x for x, _ in places.values()) + BOX // 2 + 24
    height = len(rows) * ROW + 40
    body = [_arrow(way, places) for way in ways]
    body += [_box(part, *places[part.name]) for part in found.values()]
    return "\n".join([*_head(width, height), *body, *_key(height), "</svg>", ""])


def _rows(of: dict[str, Part], lines: set[tuple[str, str]]) -> tuple[list[list[str]], list[list[str]]]:
    """Rows from the top, with free places for long arrows, in an order that crosses few; and the way of each arrow."""

    @cache
    def depth(name: str) -> int:
        return 1 + max((depth(n) for n in of[name].imports), default=-1)

    top = max(map(depth, of))
    level = {n: top - depth(n) for n in of}
    rows: list[list[str]] = [sorted(n for n in of if level[n] == r) for r in range(top + 1)]
    ways = []
    for start, end in sorted(lines):
        way = [start]
        for row in range(level[start] + 1, level[end]):
            way.append(f"{start}>{end}@{row}")
            rows[row].append(way[-1])
        ways.append([*way, end])
    steps = {(a, b) for way in ways for a, b in pairwise(way)}
    for sweep in range(24):
        _sort(rows, steps, downwards=sweep % 2 == 0)
    return rows, ways


def _sort(rows: list[list[str]], steps: set[tuple[str, str]], *, downwards: bool) -> None:
    """Each where the middle of its neighbours is."""
    at = {n: (i + 0.5) / len(row) for row in rows for i, n in enumerate(row)}
    for row in rows if downwards else reversed(rows):
        near = {
            n: [at[a] for a, b in steps if b == n] if downwards else [at[b] for a, b in steps if a == n] for n in row
        }
        row.sort(key=lambda n: (sum(near[n]) / len(near[n]) if near[n] else at[n], n))
        at |= {n: (i + 0.5) / len(row) for i, n in enumerate(row)}


def _places(rows: list[list[str]]) -> dict[str, tuple[int, int]]:
    """The middle of each, in pixels; rows are centred."""
    widths = [[FREE if "@" in n else BOX for n in row] for row in rows]
    widest = max(sum(w) + GAP * (len(w) - 1) for w in widths)
    places = {}
    for number, (row, sizes) in enumerate(zip(rows, widths, strict=True)):
        x = 24 + (widest - sum(sizes) - GAP * (len(sizes) - 1)) // 2
        for name, size in zip(row, sizes, strict=True):
            places[name] = (x + size // 2, 24 + number * ROW + HEIGHT // 2)
            x += size + GAP
    return places


def _arrow(way: list[str], places: dict[str, tuple[int, int]]) -> str:
    points = [places[n] for n in way]
    x, y = points[0][0], points[0][1] + HEIGHT // 2
    d = f"M{x} {y}"
    for number, (to_x, middle) in enumerate(points[1:], 1):
        last = number == len(points) - 1
        to_y = middle - HEIGHT // 2 - (4 if last else 0)
        d += f"C{x} {y + 26} {to_x} {to_y - 26} {to_x} {to_y}"
        x, y = to_x, to_y
        if not last:
            y = middle + HEIGHT // 2
            d += f"L{x} {y}"
    return f'<path d="{d}" marker-end="url(#head)" data-from="{way[0]}" data-to="{way[-1]}"/>'


def _kind(name: str) -> str:
    kinds = {"desk": "qt", "cli": "shell", "commands": "shell", "batch": "shell", "errors": "base", "resources": "base"}
    return kinds.get(name, "core")


def _box(part: Part, x: int, y: int) -> str:
    left, top = x - BOX // 2, y - HEIGHT // 2
    return (
        f'<rect class="{_kind(part.name)}" x="{left}" y="{top}" width="{BOX}" height="{HEIGHT}" rx="9"/>'
        f'<text class="name" x="{x}" y="{y - 3}" text-anchor="middle">{part.name}</text>'
        f'<text class="what" x="{x}" y="{y + 15}" text-anchor="middle">{escape(part.what)}</text>'
    )


def _head(width: int, height: int) -> list[str]:
    title = "The parts of Tashih and what each imports, from the imports themselves"
    return [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-label="{title}">',
        f"<title>{title}</title>",
        f"<style>\n{STYLE}</style>",
        '<defs><marker id="head" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="8" markerHeight="8" orient="auto">'
        '<path d="M0.5 0.5L7 4L0.5 7.5z" stroke="none"/></marker></defs>',
        f'<rect class="paper" width="{width}" height="{height}"/>',
    ]


def _key(height: int) -> list[str]:
    said = (("qt", "Qt, and only here"), ("shell", "command line"), ("core", "no Qt, no window"), ("base", "for all"))
    made = []
    for number, (kind, text) in enumerate(said):
        x, y = 24 + number * 165, height - 26
        made.append(f'<rect class="{kind}" x="{x}" y="{y}" width="22" height="14" rx="4"/>')
        made.append(f'<text class="key" x="{x + 30}" y="{y + 11}">{text}</text>')
    return made


if __name__ == "__main__":
    TARGET.write_text(drawing(), "utf-8")
