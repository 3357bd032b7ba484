"""Reads text in which names are marked: ``Bakan [Ali Kara|PER] geldi``."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet

from tashih.suggest.features import Marked

_MARK = re.compile(r"\[([^\[\]|]+)\|([A-Z]+)\]")


def unmarked(line: str) -> tuple[str, list[Marked]]:
    """The text without its marks, and what they mark."""
    pieces: list[str] = []
    spans: list[Marked] = []
    at = length = 0
    for mark in _MARK.finditer(line):
        before, name = line[at : mark.start()], mark.group(1)
        pieces += [before, name]
        start = length + len(before)
        length = start + len(name)
        spans.append((start, length, mark.group(2)))
        at = mark.end()
    return "".join([*pieces, line[at:]]), spans


def marked(text: str, spans: list[Marked]) -> str:
    """The text with marks put in, so that a difference can be read."""
    for start, end, label in sorted(spans, reverse=True):
        text = f"{text[:start]}[{text[start:end]}|{label}]{text[end:]}"
    return text


def lines_of(path: Path) -> list[str]:
    """The lines that hold cases."""
    lines = path.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith(("#", "== "))]


def with_weaknesses(lines: Iterable[str]) -> list[ParameterSet]:
    """The lines as parameters of a test; one that begins with "xfail " is expected to fail."""
    weak = pytest.mark.xfail(reason="a known weakness", strict=True)
    return [
        pytest.param(line.removeprefix("xfail "), marks=weak if line.startswith("xfail ") else ()) for line in lines
    ]
