"""Names of persons: by title, given name, calling, the clause that describes them, initials and Arabic articles."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tashih.article.casing import capitalise
from tashih.suggest import gazetteer as g
from tashih.suggest.naming.compounds import is_office
from tashih.suggest.naming.finding import Finding
from tashih.suggest.naming.peoples import people_length
from tashih.suggest.naming.tokens import Name, Tokens

_LONGEST = 5
_NOT_IN_NAMES = (
    g.TITLE | g.RESPECT | g.OPENER | g.NO_NAME | g.ORGANISATION | g.ORGANISATION_HEAD | g.PLACE_HEAD | g.PLAIN_HEAD
)
_PAUSES = frozenset({",", "ise", "de", "da", '"', "“", ":", "şöyle", "şunları", "şu"})
_SURNAMES_TOO = g.TITLE | g.NORP | g.ANY_PLACE | g.ORGANISATION
_PERSONAL = g.GIVEN | g.GIVEN_RARE | g.SURNAME
_OF = frozenset({"von", "van", "der", "den", "zu"})
_OF_FIRST = frozenset({"von", "van"})
_PEOPLE_OF = frozenset({"insanı", "adamı", "kadını"})
_FIELDS = frozenset({"iş", "bilim", "din", "devlet", "siyaset", "sanat", "hukuk", "spor", "halk", "ilim", "fikir"})
_AT_A_PLACE = re.compile(r"[dt][ae](?:ki)?(?:l[ae]r\w*)?$")  # İstanbul'da, İdlib'deki: a person is rarely stood in
_OWNED = re.compile(  # evi, adası; the vowel of the ending goes with the one before it
    r"(?P<thing>.*(?:[aı][^aeıioöuü]*(?=s?ı)|[ei][^aeıioöuü]*(?=s?i)|[ou][^aeıioöuü]*(?=s?u)|[öü][^aeıioöuü]*(?=s?ü)))s?\w"
)
_LANGUAGE = re.compile(r"(?P<name>.+[cç][ae])(?:y[ıiuüae]|n[ıi]n|d[ae]n?|yl[ae])")  # Almancayı
_PARTICIPLE = re.compile(r"\w{2,}(?:[ae]n|y[ae]n)")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a stretch of capitalised words should name a person; ``rule`` is a key of ``resources/reasons``."""

    rule: str
    confidence: float
    word: str = ""


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
    if name.classes & (g.ANY_PLACE | g.NORP) and not name.classes & _PERSONAL:
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
    evidence = None if _qualifies(tokens, part) or _is_a_thing(tokens, part) else _evidence(tokens, part, before)
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
    if len(part) < 2 or last.classes & (_PERSONAL | g.PROPER | g.ANY_PLACE) or not last.classes & g.COMMON:
        return False
    owned = _OWNED.fullmatch(last.low)
    return owned is not None and bool(tokens.gazetteer.entry(owned["thing"]).classes & g.COMMON)


def _leads_to_name(part: Sequence[Name]) -> bool:
    """Whether an ordinary word stands before a given name (``Ulu Önder Mustafa …``)."""
    if part[0].classes & _PERSONAL or not part[0].classes & g.COMMON:
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
    return name.initial and bool(name.classes & (g.COMMON | g.OPENER)) and not name.classes & _PERSONAL


def _evidence(tokens: Tokens, part: list[Name], before: Name | None) -> Evidence | None:
    return _by_title(tokens, part, before) or _by_form(tokens, part) or _by_clause(tokens, part, before)


def _by_title(tokens: Tokens, part: list[Name], before: Name | None) -> Evidence | None:
    """A title ahead, with or without capital, or a word of respect behind."""
    first, last = part[0], part[-1]
    if len(part) == 1 and not _can_be_called(tokens, first):
        return None
    if before is not None and before.at == first.at - 1 and before.classes & g.TITLE:
        return Evidence("title_before", 0.93, before.text)
    ahead = _word_ahead(tokens, first.at)
    classes = tokens.gazetteer.entry(ahead).classes
    if ahead and classes & g.TITLE and not first.initial and not _is_listed_other(first, part):
        return Evidence("title_before", 0.88, ahead)
    behind = tokens.texts[last.at + 1] if tokens.joined(last.at) else ""
    if behind[:1].isupper() and tokens.gazetteer.classes(behind) & g.RESPECT:
        return Evidence("respect_behind", 0.9, behind)
    return None


def _can_be_called(tokens: Tokens, name: Name) -> bool:
    """Whether a single word behind a title can be a name."""
    if name.classes & _PERSONAL or not (name.shouted or name.classes & g.COMMON):
        return True
    return not name.shouted and (name.suffix != "" or pauses(tokens, name))


def _word_ahead(tokens: Tokens, at: int) -> str:
    """The word before token ``at``, past the full stop of an abbreviation."""
    if at >= 2 and tokens.texts[at - 1] == "." and not tokens.is_initial(at):
        return tokens.word(at - 2)
    return tokens.word(at - 1) if at and tokens.joined(at - 1) else ""


def _is_listed_other(first: Name, part: list[Name]) -> bool:
    return len(part) == 1 and bool(first.classes & (g.ANY_PLACE | g.ORGANISATION | g.NORP))


def _by_form(tokens: Tokens, part: list[Name]) -> Evidence | None:
    """What the words are: a given name with more behind it, an article, an initial, a listed family name."""
    if len(part) < 2:
        return None
    first, last = part[0], part[-1]
    given = first.classes & (g.GIVEN | g.GIVEN_RARE | g.NAME_START)
    if given:
        return Evidence("given_name", 0.92 if given & g.GIVEN else 0.85, first.text)
    article = next((n.text for n in part[1:] if n.with_article), "")
    if article:
        return Evidence("arabic_article", 0.9, article)
    if any(n.classes & g.GIVEN for n in part[1:-1]) or last.classes & g.SURNAME:
        return Evidence("family_name", 0.85, last.text)
    if len(first.text) == 1 and len(last.text) > 1:
        return Evidence("initial", 0.8, first.text)
    return None


def _by_clause(tokens: Tokens, part: list[Name], before: Name | None) -> Evidence | None:
    """Who the words before describe: a people and a calling, or a clause that ends in a participle."""
    first, last = part[0], part[-1]
    if first.initial or any(n.classes & g.ANY_PLACE for n in part):
        return None
    pair = len(part) > 1
    ahead = _word_ahead(tokens, first.at)
    if (
        before is not None
        and before.at == first.at - 1
        and people_length(tokens, before) > 0
        and (pair or _is_named_so(tokens, first))
    ):
        return Evidence("people_before", 0.85 if pair else 0.7, before.text)
    unheard = all(map(_is_unheard, part))
    if pair and _is_calling(tokens, ahead, first.at) and any(map(_is_unheard, part)):
        return Evidence("calling_before", 0.85, ahead)
    if _is_participle(tokens, ahead) and pauses(tokens, last):
        return Evidence("clause_before", 0.85, ahead)
    return Evidence("unknown_pair", 0.6) if pair and unheard else None


def _is_calling(tokens: Tokens, ahead: str, at: int) -> bool:
    """Whether the word before token ``at`` is one for a person: ``kadın``, ``iş insanı``."""
    if tokens.gazetteer.entry(ahead).classes & g.PERSON_WORD:
        return True
    return ahead in _PEOPLE_OF and tokens.word(at - 2) in _FIELDS


def _is_unheard(name: Name) -> bool:
    """Whether it is no ordinary word, here or in English, and no initials."""
    return not name.classes & (g.COMMON | g.FOREIGN) and not name.acronym


def _is_named_so(tokens: Tokens, name: Name) -> bool:
    """Whether a single word behind a people's name is a person: no ordinary word, and subject of what follows."""
    return _is_unheard(name) and pauses(tokens, name)


def _is_participle(tokens: Tokens, word: str) -> bool:
    """Whether a lower-case word ends a clause that describes what follows: ``belirten``."""
    return _PARTICIPLE.fullmatch(word) is not None and not tokens.gazetteer.entry(word).classes & g.NO_PARTICIPLE


def pauses(tokens: Tokens, last: Name) -> bool:
    """Whether a pause follows, as behind the subject of a sentence of speech."""
    behind = tokens.texts[last.at + 1] if last.at + 1 < len(tokens.texts) else ""
    return behind in _PAUSES and not last.suffix


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
