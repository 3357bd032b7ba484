"""Judges repairs of damaged text against the sound text it was made from, edit by edit."""

import json
import random
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from bench.damages import KINDS
from tashih.article.edits import Edit, EditList, EditState
from tashih.article.spans import Span
from tashih.repair.engine import Repair, repair


@dataclass(frozen=True, slots=True)
class Verdict:
    """An edit, whether its place came out as it was in the sound text, and the words before, after and wanted."""

    kind: str
    edit: Edit
    right: bool
    before: str
    after: str
    wanted: str
    everywhere: bool = False  # offered on the sound text too: its flaw, or a false alarm, but no matter of the damage


def sound_texts(paths: Sequence[Path]) -> list[str]:
    """The texts of JSON lines (``text``), or whole plain files."""
    found = []
    for path in paths:
        content = path.read_text("utf-8")
        if path.suffix == ".jsonl":
            found += [json.loads(line)["text"] for line in content.splitlines() if line.strip()]
        else:
            found.append(content)
    return found


def verdicts(texts: Sequence[str], seed: int, kinds: Sequence[str] = tuple(KINDS)) -> Iterator[Verdict]:
    """Of every edit, applied or offered, on every text damaged in each of these ways."""
    for number, text in enumerate(texts):
        usual = {_named(e, text) for e in repair(text).edits}
        for kind in kinds:
            damaged = KINDS[kind](text, random.Random(f"{seed}/{kind}/{number}"))
            for verdict in judged(kind, repair(damaged), text):
                flaw = kind == "sound" or _named(verdict.edit, damaged) in usual
                yield replace(verdict, everywhere=flaw)


def _named(edit: Edit, text: str) -> tuple[str, str, str]:
    return edit.rule, edit.group.of(text), edit.text


def judged(kind: str, found: Repair, sound: str) -> Iterator[Verdict]:
    """Applied edits by the text they make; offered ones by the text that all of them make."""
    everything = tuple(replace(e, state=EditState.APPLIED) for e in found.edits)
    applied = tuple(e for e in found.edits if e.applied)
    yield from _of(kind, found.original, applied, applied, sound)
    if len(applied) < len(everything):
        offered = {(e.start, e.end) for e in found.edits if not e.applied}
        mine = tuple(e for e in everything if (e.start, e.end) in offered)
        for verdict in _of(kind, found.original, everything, mine, sound):
            yield replace(verdict, edit=replace(verdict.edit, state=EditState.SUGGESTED))


def _of(kind: str, text: str, edits: tuple[Edit, ...], mine: tuple[Edit, ...], sound: str) -> Iterator[Verdict]:
    made = EditList(edits).apply_to(text)
    wrong = [
        (Span(o.src_start, o.src_end), Span(o.dest_start, o.dest_end))
        for o in Levenshtein.opcodes(made, sound)
        if o.tag != "equal"
    ]
    ends = [place.end for place, _ in wrong]
    ahead = dict(zip(edits, [0, *accumulate(e.change for e in edits)], strict=False))
    for edit in mine:
        start = edit.start + ahead[edit]
        place = Span(start, start + len(edit.text))
        at = bisect_left(ends, place.start)
        hit = wrong[at] if at < len(wrong) and wrong[at][0].start <= place.end else None
        touched = hit is not None and (hit[0].overlaps(place) or not len(hit[0]) or not len(place))
        word = _word_around(made, place)
        wanted = sound[_back(wrong, word.start) : _back(wrong, word.end)] if touched else word.of(made)
        yield Verdict(kind, edit, not touched, edit.group.of(text), word.of(made), wanted)


def _word_around(text: str, place: Span) -> Span:
    start, end = place.start, place.end
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return Span(start, end)


def _back(wrong: Sequence[tuple[Span, Span]], at: int) -> int:
    """Where ``at`` of the made text is in the sound one; it lies in none of the differences, or at their borders."""
    index = bisect_left([place.end for place, _ in wrong], at)
    shift = wrong[index - 1][1].end - wrong[index - 1][0].end if index else 0
    return at + shift
