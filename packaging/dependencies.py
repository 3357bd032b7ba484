"""Writes docs/dependencies.md: what the program runs on, why, under which licence, how fresh, and on which systems.

dependencies.py [INDEX]: versions are those of requirements.lock, reasons the comments in pyproject.toml, licences those
of what is installed here; dates and wheels are asked of the package index (by default the one that pip uses).
"""

import json
import re
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from components import Component, _same, components
from packaging.tags import Tag
from packaging.utils import InvalidWheelFilename, parse_wheel_filename

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "docs" / "dependencies.md"
PYTHONS = (11, 12, 13)
SYSTEMS = {"Linux": "linux", "Windows": "win", "macOS": "macos"}
_ACCEPT = "application/vnd.pypi.simple.v1+json"

HEAD = """\
# What Tashih runs on

`packaging/dependencies.py` writes this page. Versions are those of `packaging/requirements.lock`, by which the packages
are built; a wheel is there for every system and Python named, so that nobody needs a compiler.

| package | version | released | licence | wheels | why |
|---|---|---|---|---|---|
"""

TAIL = """
A test (`tests/packaging/test_licences.py`) holds every licence against those that go together with the Apache License
2.0, and every package against its licence text. Packages that carry these libraries with them also carry
`THIRD-PARTY.txt`, which `packaging/notices.py` writes, and `make packages` writes a list of what is inside (CycloneDX).
Qt and PySide6 are used under the LGPL: they stay libraries of their own that can be replaced.

`make audit` asks for known security faults of all of them.

## Data

The word lists come with their notices in `resources/lexicon/` and `resources/gazetteer/`; *Help → About Tashih* shows
them, and every package holds them. One of them, `frequencies.bin`, is under CC BY-SA 4.0, which stays with that file.

## Only where asked for

| extra | what for |
|---|---|
"""


@dataclass(frozen=True)
class Release:
    """One version as the index has it. ``wheels`` are systems, or ``all``."""

    date: str
    wheels: str


def page(index: str) -> str:
    """The whole page."""
    known = {_same(c.name): c for c in components()}
    why = dict(_reasons())
    rows = [_row(known[name], version, why, index) for name, version in _locked() if name in known]
    extras = [f"| `tashih[{name}]` | {what} |\n" for name, what in _extras()]
    return HEAD + "".join(rows) + TAIL + "".join(extras)


def _row(component: Component, version: str, why: dict[str, str], index: str) -> str:
    released = _release(index, _same(component.name), version)
    name = f"[{component.name}]({component.home})" if component.home else component.name
    reason = why.get(_same(component.name), "what one of the others needs")
    return f"| {name} | {version} | {released.date} | {component.licence} | {released.wheels} | {reason} |\n"


def _locked() -> Iterator[tuple[str, str]]:
    for line in (ROOT / "packaging" / "requirements.lock").read_text("utf-8").splitlines():
        if found := re.match(r"([a-z0-9-]+)==(\S+)", line):
            yield found[1], found[2]


def _reasons() -> Iterator[tuple[str, str]]:
    """What the comments say, behind a requirement or above it; the licence at their end is told by the package."""
    above: list[str] = []
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    for line in text.partition("\ndependencies = [\n")[2].partition("\n]\n")[0].splitlines():
        if found := re.match(r'\s+"([\w.-]+)[^"]*",?\s*(?:# (.*))?$', line):
            said = found[2].rpartition(";")[0] if found[2] else " ".join(above).partition(". ")[0].lower()
            yield _same(found[1]), said
        else:
            above.append(line.strip(" #"))


def _extras() -> Iterator[tuple[str, str]]:
    text = (ROOT / "pyproject.toml").read_text("utf-8").partition("[project.optional-dependencies]\n")[2]
    for name, comment in re.findall(r"^(\w+) = \[[^#\n]*# (.+)$", text.partition("\n[")[0], re.MULTILINE):
        yield name, comment.partition(";")[0]


def _release(index: str, name: str, version: str) -> Release:
    request = urllib.request.Request(f"{index.rstrip('/')}/{name}/", headers={"Accept": _ACCEPT})
    with urllib.request.urlopen(request, timeout=60) as answer:
        files = [f for f in json.load(answer)["files"] if _is_of(f["filename"], version)]
    tags = [t for f in files if f["filename"].endswith(".whl") for t in parse_wheel_filename(f["filename"])[3]]
    systems = [shown for shown, start in SYSTEMS.items() if all(_fits(tags, start, p) for p in PYTHONS)]
    if len(systems) < len(SYSTEMS) and any(all(_fits(tags, s, p) for s in SYSTEMS.values()) for p in PYTHONS):
        systems = list(SYSTEMS)  # a version for some Pythons; the lock has another for the rest
    wheels = "all" if any(t.platform == "any" for t in tags) else ", ".join(systems)
    return Release(min(f["upload-time"] for f in files)[:10], wheels)


def _is_of(file: str, version: str) -> bool:
    try:
        return str(parse_wheel_filename(file)[1]) == version
    except InvalidWheelFilename:
        return f"-{version}.tar" in file


def _fits(tags: list[Tag], system: str, python: int) -> bool:
    return any(t.platform.startswith((system, f"many{system}", "any")) and _runs(t, python) for t in tags)


def _runs(tag: Tag, python: int) -> bool:
    if tag.interpreter == "py3":
        return True
    found = re.fullmatch(r"cp3(\d+)", tag.interpreter)
    return bool(found) and (int(found[1]) == python or (tag.abi == "abi3" and int(found[1]) <= python))


def _usual_index() -> str:
    from pip._internal.models.index import PyPI  # noqa: PLC0415  only where no index is named

    return str(PyPI.simple_url)


if __name__ == "__main__":
    TARGET.write_text(page(sys.argv[1] if len(sys.argv) > 1 else _usual_index()), "utf-8")
