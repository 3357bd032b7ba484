"""Single words that are names by themselves: listed places and organisations, initials, places by what follows them."""

import re
from collections.abc import Iterable, Iterator

from tashih.suggest import gazetteer as g
from tashih.suggest.naming.compounds import label_of
from tashih.suggest.naming.finding import Finding
from tashih.suggest.naming.persons import place_word_behind, with_particles
from tashih.suggest.naming.tokens import Name, Tokens, is_suffix

_UNION = re.compile(r"[A-ZÇĞİÖŞÜ]\w+(?:-[A-ZÇĞİÖŞÜ]\w+)?-(?:Sen|SEN|İş|İŞ|Der|DER|Koop|Fed)")
_WITH = re.compile(r"l[ıiuü]$")
_OTHERWISE = g.COMMON | g.OPENER | g.TITLE | g.NO_NAME | g.NORP | g.ANY_PLACE | g.ORGANISATION


def singles(tokens: Tokens, free: Iterable[Name]) -> Iterator[Finding]:
    """The names of one word among ``free``."""
    for name in free:
        found = _listed(tokens, name) or _by_kind(tokens, name) or _acronym(tokens, name) or _personal(tokens, name)
        found = found or _union(name) or _without_apostrophe(tokens, name)
        if found:
            yield found


def _listed(tokens: Tokens, name: Name) -> Finding | None:
    label = "ORG" if name.acronym and name.classes & g.ACRONYM else label_of(name.classes)
    if not label or not _is_evident(tokens, name):
        return None
    ordinary = bool(name.classes & g.COMMON)
    if ordinary and _qualifies(tokens, name):
        return None
    rule = "listed_place" if label == "LOC" else "listed_organisation"
    return Finding(name.start, name.end, label, rule, 0.85 if ordinary else 0.95)


def _qualifies(tokens: Tokens, name: Name) -> bool:
    """Whether an ordinary word is a part of the title behind it (``Ordu Sözcüsü``)."""
    return tokens.joined(name.at) and bool(tokens.gazetteer.entry(tokens.word(name.at + 1)).classes & g.TITLE)


def _is_evident(tokens: Tokens, name: Name) -> bool:
    """Whether its capital or suffix shows that it is meant as a name."""
    if not name.initial or name.suffix or name.acronym or not name.classes & (g.COMMON | g.OPENER):
        return True
    return place_word_behind(tokens, name) != ""


def _by_kind(tokens: Tokens, name: Name) -> Finding | None:
    """A word before ``kentinde``, ``mahallesi``."""
    kind = place_word_behind(tokens, name)
    usable = not name.classes & (g.TITLE | g.NORP | g.NO_NAME | g.OPENER) and not (
        name.initial and name.classes & g.COMMON
    )
    if kind and usable and not name.closed:
        return Finding(name.start, name.end, "LOC", "kind_of_place_behind", 0.85, {"word": kind})
    return None


def _acronym(tokens: Tokens, name: Name) -> Finding | None:
    """Unlisted initials with a suffix behind an apostrophe."""
    if name.acronym and name.suffix and not name.classes & (g.NO_NAME | g.NORP | g.ANY_PLACE):
        return Finding(name.start, name.end, "ORG", "acronym", 0.75)
    return None


def _union(name: Name) -> Finding | None:
    """A trade union or society by the ending of its name: ``Eğitim-Sen``."""
    if _UNION.fullmatch(name.text) is None:
        return None
    return Finding(name.start, name.end, "ORG", "union_ending", 0.85, {"word": name.text.rpartition("-")[2]})


def _without_apostrophe(tokens: Tokens, name: Name) -> Finding | None:
    """A listed place with its case suffix written on (``Türkiyenin``)."""
    if name.suffix or name.shouted or name.classes & ~(g.PROPER | g.COMMON):
        return None
    for cut in range(len(name.low) - 1, max(3, len(name.low) - 6), -1):
        ending = name.low[cut:]
        if ending[0] == "l" or not is_suffix(ending):
            continue
        stem = tokens.gazetteer.entry(name.low[:cut]).classes
        if stem & (g.COUNTRY if name.classes & g.COMMON else g.ANY_PLACE) and not stem & g.COMMON:
            return Finding(name.start, name.start + cut, "LOC", "suffix_written_on", 0.7, {"suffix": ending})
    return None


def _describes(tokens: Tokens, name: Name) -> bool:
    """Whether a given name that opens a sentence is as well an ordinary word with its ending: ``İnançlı``."""
    return _WITH.search(name.low) is not None and bool(tokens.gazetteer.entry(name.low[:-2]).classes & g.COMMON)


def _personal(tokens: Tokens, name: Name) -> Finding | None:
    """A family name or given name that is no ordinary word."""
    usable = (not name.closed or bool(name.suffix)) and not (name.initial and _describes(tokens, name))
    if usable and name.classes & (g.SURNAME | g.GIVEN) and not name.classes & _OTHERWISE:
        kind = "family_name" if name.classes & g.SURNAME else "given_name"
        start = tokens.starts[with_particles(tokens, name.at)]
        return Finding(start, name.end, "PER", kind, 0.75, {"word": name.text})
    return None
