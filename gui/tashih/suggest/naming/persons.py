"""Names of persons among capitalised words: which words belong to one, and which are something else."""

import re
from collections.abc import Iterator, Sequence

from tashih.article.casing import capitalise
from tashih.suggest import gazetteer as g
from tashih.suggest.naming.compounds import is_office
from tashih.suggest.naming.evidence import PERSONAL, evidence_for, pauses
from tashih.suggest.naming.finding import Finding
from tashih.suggest.naming.peoples import people_length
from tashih.suggest.naming.tokens import Name, Tokens

_LONGEST = 5
_NOT_IN_NAMES = (
    g.TITLE | g.RESPECT | g.OPENER | g.NO_NAME | g.ORGANISATION | g.ORGANISATION_HEAD | g.PLACE_HEAD | g.PLAIN_HEAD
)
_SURNAMES_TOO = g.TITLE | g.NORP | g.ANY_PLACE | g.ORGANISATION
_OF = frozenset({"von", "van", "der", "den", "zu"})
_OF_FIRST = frozenset({"von", "van"})
_AT_A_PLACE = re.compile(r"[dt][ae](?:ki)?(?:l[ae]r\w*)?$")  # İstanbul'da, İdlib'deki: a person is rarely stood in
_OWNED = re.compile(  # evi, adası; the vowel of the ending goes with the one before it
    r"(?P<thing>.*(?:[aı][^aeıioöuü]*(?=s?ı)|[ei][^aeıioöuü]*(?=s?i)|[ou][^aeıioöuü]*(?=s?u)|[öü][^aeıioöuü]*(?=s?ü)))s?\w"
)
_LANGUAGE = re.compile(r"(?P<name>.+[cç][ae])(?:y[ıiuüae]|n[ıi]n|d[ae]n?|yl[ae])")  # Almancayı


def persons(tokens: Tokens, free: Sequence[Sequence[Name]]) -> Iterator[Finding]:
    """Persons in the stretches of capitalised words that no surer rule has taken."""
    for stretch in free:
        for part, before in _parts(tokens, stretch):
            found = _person(tokens, part, before)
            if found:
                yield found


def _parts(tokens: Tokens, stretch: Sequence[Name]) -> Iterator[tuple[list[Name], Name | None]]:
    """The runs of words that can be in a name, each with the capitalised word that stands before it."""
    part: list[Name] = []
    before: Name | None = None
    for name in stretch:
        title = before if len(part) == 1 else None
        if is_nameable(tokens, name) or (part and _is_surname_too(tokens, part, title, name)):
            part.append(name)
            continue
        if part:
            yield part, before
        part, before = [], name
    if part:
        yield part, before


def is_nameable(tokens: Tokens, name: Name) -> bool:
    """Whether the word can be a part of a person's name."""
    if name.stem or (name.classes & _NOT_IN_NAMES and not name.classes & g.GIVEN) or _is_short(name):
        return False
    if name.classes & (g.ANY_PLACE | g.NORP) and not name.classes & PERSONAL:
        return False
    language = _LANGUAGE.fullmatch(name.low)
    if language is not None and tokens.gazetteer.entry(language["name"]).classes & g.NO_NAME:
        return False
    return people_length(tokens, name) == 0 and not (
        name.initial and name.classes & g.OPENER and not _leads(tokens, name)
    )


def _leads(tokens: Tokens, name: Name) -> bool:
    """Whether a word that can open a sentence is a given name with a family name behind it: ``Barış Kumral``."""
    after = tokens.names.get(name.at + 1)
    if after is None or not name.classes & g.GIVEN or not tokens.joined(name.at):
        return False
    return not after.classes & ~(g.SURNAME | g.PROPER)


def _is_surname_too(tokens: Tokens, part: Sequence[Name], title: Name | None, name: Name) -> bool:
    """Whether a calling, people or town (``Çiftçi``, ``Uygur``) is a family name: behind a given name, before none."""
    first, given = part[0], part[-1]
    named = (
        given.classes & g.ANY_GIVEN
        or (given is not first and first.classes & g.GIVEN)
        or (title is not None and title.classes & g.TITLE)
    )
    if not named or given.closed or not name.classes & _SURNAMES_TOO or is_office(name):
        return False
    if name.classes & g.ANY_PLACE and _AT_A_PLACE.match(name.suffix):
        return False
    if name.classes & (g.COUNTRY | g.PLACE) and not (first.classes & g.GIVEN and pauses(tokens, name)):
        return False
    after = tokens.names.get(name.at + 1)
    return name.suffix != "" or after is None or not tokens.joined(name.at)


def _is_short(name: Name) -> bool:
    """Whether it is initials, listed or too short for a family name in capitals."""
    return name.acronym and (bool(name.classes & g.ACRONYM) or len(name.text) < 4)


def _person(tokens: Tokens, part: list[Name], before: Name | None) -> Finding | None:
    part = part[:_LONGEST]
    if len(part) > 1 and _only_opens(part[0]):
        part, before = part[1:], None
    while len(part) > 2 and _leads_to_name(part):
        part, before = part[1:], part[0]
    first, last = part[0], part[-1]
    if len(part) > 1 and (place := _place(tokens, part)):
        return place
    evidence = None if _qualifies(tokens, part) or _is_a_thing(tokens, part) else evidence_for(tokens, part, before)
    if evidence is None:
        return None
    start = tokens.starts[with_particles(tokens, first.at)]
    return Finding(start, last.end, "PER", evidence.rule, evidence.confidence, {"word": evidence.word})


def with_particles(tokens: Tokens, at: int) -> int:
    """The first of the small words (``von der``) that belong to the family name at token ``at``."""
    start = at
    while start > 0 and tokens.texts[start - 1] in _OF and tokens.joined(start - 1):
        start -= 1
    return start if start < at and tokens.texts[start] in _OF_FIRST else at


def _qualifies(tokens: Tokens, part: list[Name]) -> bool:
    """Whether one ordinary word belongs to the title behind it (``Öğretim Üyesi``)."""
    last = part[-1]
    after = tokens.names.get(last.at + 1)
    if after is None or not tokens.joined(last.at) or not after.classes & g.TITLE:
        return False
    return bool(last.classes & g.COMMON) and not part[0].classes & g.ANY_GIVEN


def _is_a_thing(tokens: Tokens, part: list[Name]) -> bool:
    """Whether a given name only tells which of its kind something is: ``Umut Evi``."""
    last = part[-1]
    if len(part) < 2 or last.classes & (PERSONAL | g.PROPER | g.ANY_PLACE) or not last.classes & g.COMMON:
        return False
    owned = _OWNED.fullmatch(last.low)
    return owned is not None and bool(tokens.gazetteer.entry(owned["thing"]).classes & g.COMMON)


def _leads_to_name(part: Sequence[Name]) -> bool:
    """Whether an ordinary word stands before a given name (``Ulu Önder Mustafa …``)."""
    if part[0].classes & PERSONAL or not part[0].classes & g.COMMON:
        return False
    owned = part[0].low[-1] in "ıiuü"  # Başkan Adayı Ali …
    opens = part[0].initial or owned or bool(part[1].classes & g.TITLE)
    return opens and any(n.classes & g.GIVEN for n in part[1:-1])


def _place(tokens: Tokens, part: Sequence[Name]) -> Finding | None:
    """A name of several words that is a place's: by the word behind it, or by its first word."""
    first, last = part[0], part[-1]
    kind = place_word_behind(tokens, last)
    if kind:
        return Finding(first.start, last.end, "LOC", "kind_of_place_behind", 0.8, {"word": kind})
    if first.classes & g.PLACE_START and not first.classes & g.ANY_GIVEN and not first.initial:
        return Finding(first.start, last.end, "LOC", "place_start", 0.65, {"word": first.text})
    return None


def _only_opens(name: Name) -> bool:
    return name.initial and bool(name.classes & (g.COMMON | g.OPENER)) and not name.classes & PERSONAL


def place_word_behind(tokens: Tokens, name: Name) -> str:
    """The lower-case word for a kind of place right behind the name; empty without one."""
    if not tokens.joined(name.at):
        return ""
    word = tokens.texts[name.at + 1]
    return word if tokens.gazetteer.entry(word).classes & g.KIND_OF_PLACE else ""


def family_names(name: str) -> Iterator[str]:
    """What a person of this full name is called later: the last word, its Arabic article left out too.

    >>> list(family_names("İsmail es-Sevabite"))
    ['es-Sevabite', 'Sevabite']
    """
    words = name.split()
    if len(words) < 2:
        return
    last = words[-1]
    yield last
    if re.match(r"\w{2}-", last):
        yield capitalise(last[3:])
    if len(words) > 2 and (words[-2].lower() in {"ebu", "abu", "al", "el", "bin", "ben", "van", "de", "von"}):
        yield f"{words[-2]} {last}"
