"""The pass over the whole article: what a name was found to be in one place, it is elsewhere too."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from tashih.article.casing import lower
from tashih.suggest import gazetteer as g
from tashih.suggest.memory import Recall
from tashih.suggest.naming.finding import Finding, without_overlaps
from tashih.suggest.naming.paragraph import Loose, Reading
from tashih.suggest.naming.persons import family_names
from tashih.suggest.naming.tokens import APOSTROPHES

_OF_ONE_WORD = frozenset({"suffix_written_on", "listed_place", "family_name", "given_name"})
_AT_A_PLACE = re.compile(rf"[{APOSTROPHES}][dt][ae]|[{APOSTROPHES}]l[ıiuü]")
Readings = Sequence[tuple[int, Reading]]


@dataclass(frozen=True, slots=True)
class Known:
    """What the article itself says about single words, each with the name that it was learned from."""

    persons: dict[str, str]
    others: dict[str, tuple[str, str]]


def whole(text: str, readings: Readings, recall: Recall, labels: Set[str]) -> list[Finding]:
    """The findings of these ``labels`` in all paragraphs, each given with its start, and what one owes to another."""
    found = _with_memory(text, readings, recall)
    known = _known(text, found)
    names = {start + w.end: w for start, reading in readings for w in reading.loose}
    found = [_as_known(text, f, known, names) for f in found]
    for start, reading in readings:
        found += (f for f in _explained(start, reading.loose, known) if recall.allows(text, f))
    wanted = [f for f in without_overlaps(found) if f.label in labels]
    others = [f.shifted(start) for start, reading in readings for f in reading.others if f.label in labels]
    return without_overlaps([*others, *wanted]) if others else wanted


def _with_memory(text: str, readings: Readings, recall: Recall) -> list[Finding]:
    """What the rules found and the user did not reject, and what the user tagged elsewhere."""
    found = [f.shifted(start) for start, reading in readings for f in reading.findings]
    if not recall.memory:
        return found
    kept = [f for f in found if recall.allows(text, f)]
    for start, reading in readings:
        for at, word in reading.words:
            kept += recall.found_at(text, start + at, word)
    return without_overlaps(kept)


def _known(text: str, found: Iterable[Finding]) -> Known:
    persons: dict[str, str] = {}
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    names: dict[str, str] = {}
    for f in found:
        name = text[f.start : f.end]
        if f.label == "PER":
            for part in (name, *family_names(name)):
                persons.setdefault(lower(part), name)
        elif f.label and " " not in name:
            labels[lower(name)][f.label] += 1
            names.setdefault(lower(name), name)
    others = {low: (counts.most_common(1)[0][0], names[low]) for low, counts in labels.items()}
    return Known(persons, others)


def _as_known(text: str, f: Finding, known: Known, loose: Mapping[int, Loose]) -> Finding:
    """A finding of one word, corrected by who the article names in full.

    A listed place that is somebody's family name there is a person (``İmamoğlu``), and so is one with a suffix written
    on (``Akkaya``); a family name takes in the first name before it that is an ordinary word too (``Barış Güler``).
    """
    if f.rule not in _OF_ONE_WORD or " " in text[f.start : f.end]:
        return f
    end = f.end
    while f.rule == "suffix_written_on" and end < len(text) and text[end].isalpha():
        end += 1
    low = lower(text[f.start : end])
    full = known.persons.get(low)
    if full is None or (f.rule == "listed_place" and not _is_family_name(text, f, low, full)):
        return f
    before = loose.get(f.start - 1)
    start = f.start
    if before is not None and f"{lower(before.text)} {low}" in known.persons:
        start -= len(before.text) + 1
    return (
        f if start == f.start and f.label == "PER" else Finding(start, end, "PER", "later_mention", 0.9, {"name": full})
    )


def _is_family_name(text: str, f: Finding, low: str, full: str) -> bool:
    """Whether a listed place is meant as the family name of ``full``: it is one, and nobody is in or from it."""
    if " " not in full or not g.turkish().entry(low).classes & g.SURNAME:
        return False
    return _AT_A_PLACE.match(text, f.end) is None


def _explained(start: int, loose: Iterable[Loose], known: Known) -> Iterator[Finding]:
    before: Loose | None = None
    for word in loose:
        low = lower(word.text)
        if low in known.persons and not (_is_ordinary(word) and not _is_surname(word)):
            first = before if before is not None and _is_first_name(before, word) else word
            yield _later(start, first, word, "PER", "later_mention", known.persons[low])
        elif low in known.others and not _is_ordinary(word):
            label, name = known.others[low]
            yield _later(start, word, word, label, "same_word", name)
        before = word


def _is_first_name(before: Loose, word: Loose) -> bool:
    """Whether the unknown word right before a known family name is the first name that goes with it."""
    if before.end + 1 != word.start or before.suffix or word.initial:
        return False
    return not before.classes & (g.TITLE | g.OPENER | g.NORP | g.COMMON | g.NO_NAME)


def _is_surname(word: Loose) -> bool:
    """Whether a word with a meaning (``yılmaz``, ``kaya``) is a family name first of all."""
    return bool(word.classes & g.SURNAME) and not word.classes & g.OPENER


def _is_ordinary(word: Loose) -> bool:
    """Whether it has its capital from the sentence only, for all one can see."""
    if not word.initial or word.suffix or word.pause or word.classes & g.COUNTRY or word.text.isupper():
        return False
    return bool(word.classes & (g.COMMON | g.OPENER))


def _later(start: int, first: Loose, last: Loose, label: str, rule: str, name: str) -> Finding:
    return Finding(start + first.start, start + last.end, label, rule, 0.9, {"name": name})
