"""Reads passages in which quotations are marked: ``{S1 Kaya}, {Q1 "Evet."} {C1 dedi}.``"""

import re
from dataclasses import dataclass

from tashih.article.annotations import Form, Quotation
from tashih.article.spans import Span
from tashih.suggest.quotations import Found

_MARK = re.compile(r"\{([A-Z])(\d*) |\}")
_KINDS = {Form.UNMARKED: "U", Form.INDIRECT: "I"}


@dataclass(frozen=True, slots=True)
class Said:
    """One quotation as it reads: kind, words, cue, source, and the speaker if named elsewhere ("" if not asked for)."""

    kind: str
    words: str
    cue: str
    source: str
    who: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text, what is said in it, and the marks that nobody says."""

    text: str
    said: tuple[Said, ...]
    not_said: tuple[str, ...]


def passage(line: str) -> Passage:
    """The passage that ``line`` marks."""
    line, _, named = line.partition(" => ")
    text, spans = _unmarked(line.replace(" ¶ ", "\n"))
    parts: dict[str, dict[str, str]] = {}
    for kind, numbers, span in spans:
        for number in numbers:
            part = parts.setdefault(number, {})
            if kind in "QUI":
                part["words"] = "\n".join([*filter(None, [part.get("words")]), span.of(text)])
                part["kind"] = kind
            else:
                part[kind] = span.of(text)
    for one in filter(None, named.split("; ")):
        number, _, who = one.partition(" ")
        parts[number]["who"] = who
    said = [Said(p["kind"], p["words"], p.get("C", ""), p.get("S", ""), p.get("who", "")) for p in parts.values()]
    return Passage(text, tuple(sorted(said, key=_key)), tuple(s.of(text) for k, _, s in spans if k == "N"))


def as_found(found: Found, text: str) -> tuple[Said, ...]:
    """What was found, in the same form; ``who`` where the source does not stand beside the words."""
    return tuple(sorted((_said(q, text) for q in found.quotations), key=_key))


def _said(quotation: Quotation, text: str) -> Said:
    words = "\n".join(c.of(text) for c in quotation.contents)
    cue = quotation.cue.of(text) if quotation.cue else ""
    source = quotation.source.of(text) if quotation.source else ""
    return Said(_KINDS.get(quotation.form, "Q"), words, cue, source, "" if source else quotation.who)


def _key(said: Said) -> tuple[str, str, str]:
    return said.kind, said.words, said.cue


def _unmarked(line: str) -> tuple[str, list[tuple[str, str, Span]]]:
    """The text without its marks, and (kind, numbers, place) of each, in the order in which they end."""
    pieces: list[str] = []
    spans: list[tuple[str, str, Span]] = []
    opened: list[tuple[str, str, int]] = []
    at = length = 0
    for mark in _MARK.finditer(line):
        pieces.append(line[at : mark.start()])
        length += len(pieces[-1])
        at = mark.end()
        if mark.group(1):
            opened.append((mark.group(1), mark.group(2), length))
        else:
            kind, numbers, start = opened.pop()
            spans.append((kind, numbers, Span(start, length)))
    return "".join([*pieces, line[at:]]), spans
