"""Why capitalised words name a person: a title or a clause before them, what the words are, what stands behind."""

import re
from dataclasses import dataclass

from tashih.suggest import gazetteer as g
from tashih.suggest.naming.peoples import people_length
from tashih.suggest.naming.tokens import Name, Tokens

PERSONAL = g.GIVEN | g.GIVEN_RARE | g.SURNAME
_PAUSES = frozenset({",", "ise", "de", "da", '"', "“", ":", "şöyle", "şunları", "şu"})
_PEOPLE_OF = frozenset({"insanı", "adamı", "kadını"})
_FIELDS = frozenset({"iş", "bilim", "din", "devlet", "siyaset", "sanat", "hukuk", "spor", "halk", "ilim", "fikir"})
_PARTICIPLE = re.compile(r"\w{2,}(?:[ae]n|y[ae]n)")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a stretch of capitalised words should name a person; ``rule`` is a key of ``resources/reasons``."""

    rule: str
    confidence: float
    word: str = ""


def evidence_for(tokens: Tokens, part: list[Name], before: Name | None) -> Evidence | None:
    """What says that ``part``, with the capitalised word ``before`` it, names a person; None if nothing does."""
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
    if name.classes & PERSONAL or not (name.shouted or name.classes & g.COMMON):
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
