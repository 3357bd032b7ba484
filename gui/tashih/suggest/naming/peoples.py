"""Peoples and creeds, and titles beside names: labels that a project switches on."""

import re
from collections.abc import Iterable, Iterator

from tashih.suggest import gazetteer as g
from tashih.suggest.naming.compounds import is_office
from tashih.suggest.naming.finding import Finding
from tashih.suggest.naming.tokens import Name, Tokens, is_suffix

_MARKED = re.compile(r"l[ıiuüae]")


def peoples(tokens: Tokens, free: Iterable[Name]) -> Iterator[Finding]:
    """Names of peoples and creeds among ``free``; the plural belongs to the name, a case suffix does not."""
    for name in free:
        length = people_length(tokens, name)
        if length:
            yield Finding(name.start, name.start + length, "NORP", "people", 0.9)


def people_length(tokens: Tokens, name: Name) -> int:
    """How many letters of the word name a people, the plural among them; 0 if it names none."""
    if _names_people(tokens, name.low):
        return len(name.low)
    if _MARKED.search(name.low) is None:  # neither "from" nor plural: only a case suffix could stand there
        return 0
    for length in range(len(name.low), 2, -1):
        ending = name.low[length:]
        if len(ending) < 7 and not ending.startswith(("lar", "ler")) and is_suffix(ending):
            many = name.low[:length].endswith(("lar", "ler"))
            if _names_people(tokens, name.low[: length - 3] if many else name.low[:length]):
                return length
    return 0


def _names_people(tokens: Tokens, word: str) -> bool:
    """Whether the word, in lower case and without suffixes, names a people, by itself or by their place."""
    if tokens.gazetteer.entry(word).classes & g.NORP:
        return True
    from_place = len(word) > 4 and word.endswith(("lı", "li", "lu", "lü"))
    return from_place and bool(tokens.gazetteer.entry(word[:-2]).classes & (g.COUNTRY | g.PLACE))


def titles(tokens: Tokens, persons: Iterable[Finding]) -> Iterator[Finding]:
    """The title right before each person, without the place before it: ``Dışişleri Bakanı``, ``Prof. Dr.``."""
    numbers = {start: at for at, start in enumerate(tokens.starts)}
    for person in persons:
        first = numbers.get(person.start)
        if person.label == "PER" and first:
            start = _title_start(tokens, first)
            if start < first:
                end = first - 1
                yield Finding(tokens.starts[start], tokens.ends[end], "TITLE", "title", 0.85)


def _title_start(tokens: Tokens, first: int) -> int:
    """The first token of the title before token ``first``; ``first`` itself if there is none."""
    start = first
    while start and _is_title(tokens, start - 1):
        start -= 1
    if start == first:
        return first
    while start and tokens.joined(start - 1) and _modifies(tokens, start - 1):
        start -= 1
    return start


def _is_title(tokens: Tokens, at: int) -> bool:
    if tokens.texts[at] == ".":
        return at > 0 and tokens.ends[at - 1] == tokens.starts[at] and _is_title(tokens, at - 1)
    return at not in tokens.suffixes and bool(tokens.gazetteer.entry(tokens.word(at)).classes & g.TITLE)


def _modifies(tokens: Tokens, at: int) -> bool:
    """Whether a capitalised word belongs to the title behind it (``Genel``, ``Dışişleri``), and is no name."""
    name = tokens.names.get(at)
    if name is None or name.closed or (name.initial and not name.classes & g.ORGANISATION_START):
        return False
    if name.classes & (g.ANY_PLACE | g.ORGANISATION | g.NORP | g.ORGANISATION_HEAD):
        return False
    return bool(name.classes & g.COMMON) or not name.classes & (g.GIVEN | g.PROPER)


def lone_titles(tokens: Tokens, free: Iterable[Name]) -> Iterator[Finding]:
    """A title that stands for a person whom it named before: ``Bakan, … dedi``."""
    for name in free:
        office = name.classes & g.TITLE and not is_office(name) and not name.classes & (g.GIVEN | g.SURNAME)
        behind = tokens.texts[name.at + 1] if name.at + 1 < len(tokens.texts) else ""
        if office and (behind in {",", "ise", "da", "de"} or name.suffix):
            yield Finding(name.start, name.end, "TITLE", "title_alone", 0.6)
