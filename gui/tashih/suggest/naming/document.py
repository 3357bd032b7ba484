"""The pass over the whole article: what a name was found to be in one place, it is elsewhere too."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tashih.article.casing import lower
from tashih.suggest import gazetteer as g
from tashih.suggest.naming.finding import Finding, without_overlaps
from tashih.suggest.naming.paragraph import Loose, Reading
from tashih.suggest.naming.persons import family_names


@dataclass(frozen=True, slots=True)
class Known:
    """What the article itself says about single words, each with the name that it was learned from."""

    persons: dict[str, str]
    others: dict[str, tuple[str, str]]


def whole(text: str, readings: Sequence[tuple[int, Reading]]) -> list[Finding]:
    """The findings of all paragraphs, each given with its start, and those that one paragraph owes to another."""
    found = [f.shifted(start) for start, reading in readings for f in reading.findings]
    known = _known(text, found)
    for start, reading in readings:
        found += _explained(start, reading.loose, known)
    return [f for f in without_overlaps(found) if f.label]


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


def _explained(start: int, loose: Iterable[Loose], known: Known) -> Iterator[Finding]:
    for word in loose:
        low = lower(word.text)
        if low in known.persons and not _is_ordinary(word):
            yield _later(start, word, "PER", "later_mention", known.persons[low])
        elif low in known.others and not _is_ordinary(word):
            label, name = known.others[low]
            yield _later(start, word, label, "same_word", name)


def _is_ordinary(word: Loose) -> bool:
    return word.initial and not word.suffix and bool(word.classes & (g.COMMON | g.OPENER))


def _later(start: int, word: Loose, label: str, rule: str, name: str) -> Finding:
    return Finding(start + word.start, start + word.end, label, rule, 0.9, {"name": name})
