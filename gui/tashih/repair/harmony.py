"""Letters that a wrong code page lost, in words no lexicon has: told by the vowels around them.

Only for zones where the page says which few letters a U+FFFD can be. Beside a vowel it is the consonant among them;
else it is the vowel that harmony asks for: ``ı`` after ``a`` and ``ı``, ``ü`` after ``ö`` and ``ü``.
"""

import re
from collections.abc import Iterator

from tashih.article.casing import lower, upper
from tashih.article.reason import Reason
from tashih.repair.groups import words_of
from tashih.repair.pagepairs import LOST
from tashih.repair.stage import Proposal, View, Zone
from tashih.repair.wrongpage import RULE as WRONG_PAGE

_FRONT, _BACK = "eiöü", "aıou"
_VOWELS = _FRONT + _BACK
_WORD = re.compile(rf"(?:[^\W\d_]|{LOST}|['’])*{LOST}(?:[^\W\d_]|{LOST}|['’])*")


def restore_by_harmony(view: View) -> Iterator[Proposal]:
    """Propose a letter for each U+FFFD of such a zone that the lexicon has left."""
    if LOST not in view.alphabet:
        return
    for zone in view.zones:
        if zone.damage == WRONG_PAGE:
            yield from _of_zone(view.text, zone)


def _of_zone(text: str, zone: Zone) -> Iterator[Proposal]:
    letters = "".join(dict.fromkeys(lower(new) for old, new in zone.letters if old == LOST))
    for match in _WORD.finditer(text, zone.span.start, zone.span.end):
        places = [at for at, c in enumerate(match[0]) if c == LOST]
        word = list(lower(match[0]))
        for at in places:
            new = word[at] = _letter(word, at, letters) or LOST
            if new == LOST:
                continue
            place = match.start() + at
            shown = upper(new) if _capital(match[0], new) else new
            group = next(words_of(text[match.start() : match.end()], [(at, at + 1)])).shifted(match.start())
            reason = Reason("vowel_harmony", {"new": shown, "letters": " ".join(letters)})
            yield Proposal(
                place, place + 1, shown, "vowel-harmony", reason, 0.85, group, f"{LOST}→{shown}", apply=False
            )


def _letter(word: list[str], at: int, letters: str) -> str:
    beside = "".join(word[max(0, at - 1) : at] + word[at + 1 : at + 2])
    consonants = [c for c in letters if c not in _VOWELS]
    if any(c in _VOWELS for c in beside):
        return consonants[0] if len(consonants) == 1 else ""
    before = next((c for c in reversed(word[:at]) if c in _VOWELS), "")
    near = before or next((c for c in word[at + 1 :] if c in _VOWELS), "")
    if not near:
        return ""
    fitting = [c for c in letters if c in (_FRONT if near in _FRONT else _BACK)]
    return fitting[0] if len(fitting) == 1 else ""


def _capital(word: str, new: str) -> bool:
    """A consonant is lost as a capital only; a vowel is one among capitals."""
    letters = [c for c in word if c.isalpha()]
    return new not in _VOWELS or (len(letters) > 1 and all(c.isupper() for c in letters))
