"""Reads text in which names are marked: ``Bakan [Ali Kara|PER] geldi``."""

import re
from pathlib import Path

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
