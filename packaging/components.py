"""What the program runs on: every package it requires, directly or not, with version, licence and licence texts.

What the program asks for is read from pyproject.toml, the rest from the metadata of what is installed where this runs;
the program itself need not be. Which licences may go into a package of ours is decided here, too: a
test holds every component against it.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]

COMPATIBLE = frozenset(
    {
        *(
            "Apache-2.0",
            "MIT",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "0BSD",
            "ISC",
            "CNRI-Python",
            "PSF-2.0",
            "Unicode-DFS-2016",
        ),
        "MPL-2.0",  # its files stay under it; the rest does not come under it
        "LGPL-3.0-only",  # as libraries that lie beside the program and can be replaced
    }
)
"""Licences of libraries that a program under the Apache License 2.0 may be packed together with."""

_SPOKEN = {"MIT License": "MIT", "Apache Software License": "Apache-2.0", "BSD License": "BSD-3-Clause"}
_TEXTS = Path(__file__).with_name("licences")
_WITHOUT_TEXT = {"pyside6-essentials": ("LGPL-3.0", "GPL-3.0"), "shiboken6": ("LGPL-3.0", "GPL-3.0")}
"""Packages whose wheels carry no licence text; LGPL-3.0 adds to GPL-3.0, so both are needed."""


@dataclass(frozen=True)
class Component:
    """One installed package. ``licence`` is an SPDX expression; ``texts`` are its licence texts by title."""

    name: str
    version: str
    licence: str
    summary: str
    home: str
    texts: tuple[tuple[str, str], ...]

    @property
    def is_compatible(self) -> bool:
        """Whether some licence it offers is one that ours goes together with."""
        return allows(self.licence)


def components() -> list[Component]:
    """All of them, by name, without the program itself."""
    found: dict[str, Distribution] = {}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    waiting = list(_needed(project["dependencies"]))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = distribution(name)
            waiting += _needed(found[name].requires or ())
    return sorted((_component(d) for d in found.values()), key=lambda c: c.name.casefold())


def _needed(requirements: Iterable[str]) -> Iterator[str]:
    for line in requirements:
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield _same(requirement.name)


def _same(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _component(of: Distribution) -> Component:
    data = of.metadata
    links = dict(line.split(", ", 1) for line in data.get_all("Project-URL") or ())
    home = data.get("Home-page") or next(
        (links[k] for k in ("Homepage", "homepage", "Source", "Source Code") if k in links), ""
    )
    return Component(data["Name"], of.version, _licence(of), data.get("Summary") or "", home or "", tuple(_texts(of)))


def _licence(of: Distribution) -> str:
    data = of.metadata
    told = data.get("License-Expression") or data.get("License") or ""
    if not told or "\n" in told:
        classes = [c.split(" :: ")[-1] for c in data.get_all("Classifier") or () if c.startswith("License ::")]
        told = classes[0] if classes else ""
    return _SPOKEN.get(told, told)


def _texts(of: Distribution) -> Iterator[tuple[str, str]]:
    for file in of.files or ():
        if re.search(r"\.dist-info/(licenses/.*|LICEN[CS]E.*|COPYING.*|NOTICE.*)$", file.as_posix()):
            yield file.name, Path(str(of.locate_file(file))).read_text("utf-8", errors="replace").strip()
    for name in _WITHOUT_TEXT.get(_same(of.metadata["Name"]), ()):
        yield name, (_TEXTS / f"{name}.txt").read_text("utf-8").strip()


def allows(expression: str) -> bool:
    """Whether an SPDX expression can be satisfied by compatible licences.

    >>> allows("MIT AND (GPL-2.0-only OR 0BSD)"), allows("GPL-3.0-only"), allows("")
    (True, False, False)
    """
    words = re.findall(r"\(|\)|[^\s()]+", expression)
    return bool(words) and _either(words)


def _either(words: list[str]) -> bool:
    held = _both(words)
    while words[:1] == ["OR"]:
        del words[0]
        held = _both(words) or held
    return held


def _both(words: list[str]) -> bool:
    held = _one(words)
    while words[:1] == ["AND"]:
        del words[0]
        held = _one(words) and held
    return held


def _one(words: list[str]) -> bool:
    word = words.pop(0)
    if word != "(":
        return word in COMPATIBLE
    held = _either(words)
    del words[0]
    return held
