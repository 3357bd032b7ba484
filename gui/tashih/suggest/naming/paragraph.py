"""Reads one paragraph by itself: what is found in it, and the capitalised words that only the whole article explains.

The order of the rules: names with a head noun and listed names of several words, persons, single names.
What comes of a paragraph depends on its text and the lists alone, so it can be kept while other paragraphs change.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tashih.suggest import gazetteer as g
from tashih.suggest.gazetteer import Gazetteer
from tashih.suggest.naming.amounts import amounts
from tashih.suggest.naming.compounds import compounds, directed, listed
from tashih.suggest.naming.evidence import pauses
from tashih.suggest.naming.finding import Finding, without_overlaps
from tashih.suggest.naming.peoples import lone_titles, peoples, titles
from tashih.suggest.naming.persons import persons
from tashih.suggest.naming.singles import singles
from tashih.suggest.naming.tokens import Name, Tokens

_PARTICLES = 2  # van der, de la
_ALSO = frozenset({"de", "da"})  # particles of names in other languages, here mostly "also"
_ARTICLES = frozenset({"la", "las", "los", "le"})


@dataclass(frozen=True, slots=True)
class Loose:
    """A capitalised word that no rule has taken, for the pass over the whole article.

    ``pause`` says that a comma or the like follows, as behind the subject of a sentence.
    """

    start: int
    end: int
    text: str
    classes: int
    initial: bool
    suffix: str
    pause: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """What one paragraph gives; positions from its own start.

    ``findings`` are persons, places and organisations, ``others`` are those of the labels that a project switches on,
    ``words`` all words with a capital.
    """

    findings: tuple[Finding, ...]
    loose: tuple[Loose, ...]
    others: tuple[Finding, ...] = ()
    words: tuple[tuple[int, str], ...] = ()


def read(text: str, gazetteer: Gazetteer) -> Reading:
    """The reading of one paragraph."""
    tokens = Tokens(text, gazetteer)
    found = without_overlaps([*directed(tokens), *compounds(tokens), *listed(tokens)])
    free = _free(tokens, found)
    found += persons(tokens, _stretches(tokens, free))
    found = without_overlaps(found)
    found += singles(tokens, _free(tokens, found))
    found = [*without_overlaps(found)]
    found = without_overlaps(_spelt_out(tokens, short_forms(tokens, found), found))
    free = _free(tokens, found)
    loose = tuple(_loose(tokens, name) for name in free)
    others = [*amounts(text), *peoples(tokens, free), *titles(tokens, found), *lone_titles(tokens, free)]
    words = tuple((n.start, n.text) for n in tokens.names.values())
    return Reading(tuple(found), loose, tuple(others), words)


def _loose(tokens: Tokens, name: Name) -> Loose:
    return Loose(name.start, name.end, name.text, name.classes, name.initial, name.suffix, pauses(tokens, name))


def _free(tokens: Tokens, found: Iterable[Finding]) -> list[Name]:
    """The capitalised words that lie in no finding."""
    taken = [(f.start, f.end) for f in found]
    free: list[Name] = []
    at = 0
    for name in tokens.names.values():
        while at < len(taken) and taken[at][1] <= name.start:
            at += 1
        if at == len(taken) or name.end <= taken[at][0]:
            free.append(name)
    return free


def _stretches(tokens: Tokens, free: list[Name]) -> list[list[Name]]:
    """Free words that stand side by side, or with a small word of names (``bin``, ``van``) between them."""
    stretches: list[list[Name]] = []
    for name in free:
        last = stretches[-1][-1] if stretches else None
        if last is not None and not last.closed and _reaches(tokens, last, name):
            stretches[-1].append(name)
        else:
            stretches.append([name])
    return stretches


def _reaches(tokens: Tokens, last: Name, name: Name) -> bool:
    gap = name.at - last.at
    if gap == 1:
        return tokens.joined(last.at)
    if gap == 2 and tokens.texts[last.at + 1] == "." and not name.initial:
        return len(last.text) < 3 and tokens.starts[name.at] - tokens.ends[last.at + 1] < 2
    if not 1 < gap <= _PARTICLES + 1 or not all(map(tokens.joined, range(last.at, name.at))):
        return False
    between = tokens.texts[last.at + 1 : name.at]
    if not all(len(word) > 1 and tokens.gazetteer.entry(word).classes & g.PARTICLE for word in between):
        return False
    return between[0] not in _ALSO or gap > 2 or name.low in _ARTICLES


def _spelt_out(tokens: Tokens, short: Iterable[Finding], found: Sequence[Finding]) -> list[Finding]:
    """All findings, a name with one more word before it if only so its initials give the short form behind it.

    ``Otomotiv Sanayii Derneği (OSD)``: the first word of a sentence is else taken for no part of the name.
    """
    ends = {f.end: f for f in found if f.label}
    spelt = [*found]
    for brief in short:
        spelt.append(brief)
        opened = tokens.text.rfind("(", 0, brief.start)
        full = next((ends[e] for e in range(opened, max(0, opened - 7), -1) if e in ends), None)
        if full is None:
            continue
        before = tokens.names.get(tokens.starts.index(full.start) - 1)
        if before is None or not tokens.joined(before.at):
            continue
        initials = "".join(w[0] for w in tokens.text[before.start : full.end].split() if w[0].isupper())
        if initials == tokens.text[brief.start : brief.end]:
            spelt.append(replace(full, start=before.start))
    return spelt


def short_forms(tokens: Tokens, found: Iterable[Finding]) -> list[Finding]:
    """The short form in brackets behind a name: ``Temsilciler Meclisi (TM)``."""
    ends = {f.end: f for f in found if f.label}
    short = []
    for at, name in tokens.names.items():
        if name.acronym and at > 1 and tokens.texts[at - 1] == "(" and tokens.word(at + 1) == ")":
            end = tokens.ends[at - 2]
            full = next((ends[e] for e in range(end, max(0, end - 6), -1) if e in ends), None)
            if full is not None and full.label in {"ORG", "LOC"}:
                said = tokens.text[full.start : full.end]
                label = (
                    "ORG" if name.classes & (g.ORGANISATION | g.ACRONYM) else full.label
                )  # ``ANKARA (AA)`` is where AA wrote it
                short.append(Finding(name.start, name.end, label, "short_form", 0.93, {"name": said}))
    return short
