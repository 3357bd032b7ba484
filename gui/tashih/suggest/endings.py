"""Turkish verb forms by rule: which verb a word is a form of, and whether it ends its clause, describes or leads on.

A verb is named by its stem; the endings are taken apart by their order (voice, ability, negation, then tense, person,
participle or converb) with the vowels of each left open to harmony. Facts of the order: any grammar of Turkish.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Mood(Enum):
    """What a verb form does in its sentence."""

    FINITE = "finite"  # söyledi, söylüyor
    PARTICIPLE = "participle"  # söyleyen
    CONVERB = "converb"  # söyleyerek, söylerken
    NOUN = "noun"  # söylediğini, söylemesi


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A form of the verb with that stem."""

    stem: str
    mood: Mood
    passive: bool = False


_VOICE = r"(?P<passive>[ıiuü]?l|[ıiuü]?n(?:[ıiuü]l)?)?(?:y?[ae]bil|y?[ae]m[ae]|m[ae])?"
_PERSON = r"(?:[ıiuü]?m|s[ıiuü]n(?:[ıiuü]z)?|n(?:[ıiuü]z)?|k|y?[ıiuü]z|l[ae]r)?"
_COPULA = r"(?:y?[dt][ıiuü]|m[ıiuü]ş|[dt][ıiuü]r)?"
_TENSES = (
    r"[dt][ıiuü]",
    r"m[ıiuü]ş",
    r"(?:[ıiuü]|m[ıiuü])?yor",
    r"(?:[aeıiuü]?r|m[ae]z)",
    r"y?[ae]c[ae][kğ]",
    r"m[ae]kt[ae]",
    r"m[ae]l[ıi]",
)
_FINITE = rf"(?:{'|'.join(_TENSES)})(?:l[ae]r)?{_COPULA}{_PERSON}"
_CONVERB = (
    r"(?:y?[ae]r[ae]k|y?[ıiuü]p|(?:[aeıiuü]?r|m[ae]z|[ıiuü]yor|m[ıiuü]ş|y?[ae]c[ae]k)ken"
    r"|(?:[ıiuü]yor|[aeıiuü]r|m[ıiuü]ş|[dt][ıiuü]y?|y?[ae]c[ae]k)s[ae]"
    r"|y?[ıiuü]nc[ae]|[dt][ıiuü]kten|m[ae]kle|[dt][ıiuü]ğ[ıiuü]nd[ae])"
)
_NOUN = r"(?:[dt][ıiuü][ğk]\w*|y?[ae]c[ae]ğ[ıi]\w*|m[ae](?:[ksny]|l[ae]r|m|d[ae])\w*|y?[ıiuü]ş\w*)"
_ENDINGS = re.compile(
    rf"{_VOICE}(?:(?P<participle>y?[ae]n(?:l[ae]r)?)|(?P<converb>{_CONVERB})|(?P<finite>{_FINITE})|(?P<noun>{_NOUN}))"
)
_MOODS = {"participle": Mood.PARTICIPLE, "converb": Mood.CONVERB, "finite": Mood.FINITE, "noun": Mood.NOUN}
_SOFTENED = {"t": "d", "k": "ğ", "p": "b", "ç": "c"}
_SOFTENING = frozenset({"et", "kaydet", "reddet", "emret", "hisset", "bahset", "sabret", "git", "güt", "tat"})
_LONGEST = 24


class Verbs:
    """Some verbs, found in any of their forms.

    >>> Verbs(["söyle"]).form("söylüyorlardı").mood
    <Mood.FINITE: 'finite'>
    >>> Verbs(["kaydet"]).form("kaydedilen")
    VerbForm(stem='kaydet', mood=<Mood.PARTICIPLE: 'participle'>, passive=True)
    """

    def __init__(self, stems: Iterable[str]) -> None:
        self._starts: dict[str, str] = {}
        for stem in stems:
            self._starts[stem] = stem
            if stem in _SOFTENING:
                self._starts[stem[:-1] + _SOFTENED[stem[-1]]] = stem
            if stem[-1] in "ae":  # söyle-, söylüyor
                self._starts.setdefault(stem[:-1], stem)
        self._known: dict[str, VerbForm | None] = {}

    def form(self, word: str) -> VerbForm | None:
        """What form of which verb ``word`` (in lower case) is, or None. The longest stem wins."""
        if word not in self._known:
            if len(self._known) > 100_000:
                self._known.clear()
            self._known[word] = self._taken_apart(word)
        return self._known[word]

    def _taken_apart(self, word: str) -> VerbForm | None:
        for length in range(min(len(word), _LONGEST), 0, -1):
            stem = self._starts.get(word[:length])
            if stem is None:
                continue
            found = _ENDINGS.fullmatch(word, length)
            if found is None or (length < len(stem) and "yor" not in word):
                continue
            mood = next(m for name, m in _MOODS.items() if found[name] is not None)
            return VerbForm(stem, mood, passive=found["passive"] is not None)
        return None
