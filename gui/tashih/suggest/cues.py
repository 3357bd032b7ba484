"""Cues: the expressions that say that something was said, found in the narration behind or before the words.

``diye konuştu``, ``ifadelerine yer verildi``, ``şunları kaydetti:``, ``diyen``: always the full expression.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from tashih.article.casing import lower
from tashih.article.spans import Span
from tashih.suggest.endings import Mood, VerbForm, Verbs
from tashih.suggest.saying import (
    COMPOUNDS,
    LIGHT_VERBS,
    SAID,
    SAY,
    SHAPES,
    SPEECH_VERBS,
    THOUGHT_VERBS,
    compound_noun,
    frame_noun,
)
from tashih.suggest.sentences import BLANK
from tashih.suggest.wording import is_clause_end
from tashih.suggest.wordlists import word_set
from tashih.suggest.words import Word, Words

_FAR = 6  # words between a noun of saying and its verb
_NEAR = 3  # the same for a verb that alone says nothing
_STANDS_ALONE = word_set(
    "ifade söz cümle açıklama çağrı mesaj yanıt cevap soru yorum karşılık tepki haykırış uyarı not itiraf tweet tivit "
    "paylaşım görüş kanaat savunma"
)
_POINTERS = word_set("şöyle şunları şunu şu şunlar aşağıdaki şudur şunlardır şunlara şuna şunlardan şunlarla")
_POINTED = word_set("sözler konuşma açıklama değerlendirme demeç ifade mesaj görüş")
_NAMING = word_set("anıl bilin adlandır adlandırıl tanın çağrıl nitelendiril")
_FINITE_TAIL = re.compile(r".{2,}(?:[dt][ıiuü]|yor|m[ıiuü]ş|[dt][ıiuü]l[ae]r)")
_FILLERS = word_set("de da bir bu ise dahi bile")
_AT = re.compile(r"[dt][ae](?:ki)?$")
_INFINITIVE = re.compile(r".{2,}m[ae]y[ae]")
_SLOGANS = ("slogan", "tezahürat", "pankart", "döviz")
_LONGEST_TAUGHT = 4  # words
_VERB_ENDING = re.compile(r"(?<=\w{2})(?:[dt][ıiuü]|[ıiuü]yor|m[ıiuü]ş|y?[ae]r[ae]k|y?[ae]n|m[ae]k)$")
_ONLY_SPACE = re.compile(r"[\s,–—'’\"”-]*")  # and a mark too many


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue: its first and last word by index, and what its verb does.

    ``weak`` says that it also stands beside words nobody said (a noun of saying without a verb), ``plain`` that it is
    a verb that takes any object, not only words that were said (``paylaştı``, ``tehdit etti``).
    """

    first: int
    last: int
    mood: Mood
    passive: bool = False
    noun: str = ""
    verb: str = ""
    thought: bool = False
    weak: bool = False
    taught: bool = False
    plain: bool = False


class Cues:
    """Finds cues among the words of a narration; ``taught`` are further expressions, as ``köpürdü``, ``dert yandı``."""

    def __init__(self, words: Words, taught: Iterable[str] = ()) -> None:
        self.words = words
        self._speech = Verbs(SPEECH_VERBS)
        self._say = Verbs([*SAY, SAID])
        self._thought = Verbs(THOUGHT_VERBS)
        self._light = Verbs([*LIGHT_VERBS, *THOUGHT_VERBS])
        self._naming = Verbs(_NAMING)
        self._starting: dict[str, bool] = {}
        self._taught = tuple(tuple(_stemmed(lower(t))) for t in taught if t.strip())

    def may_start(self, low: str) -> bool:
        """Whether a cue can begin with the word ``low`` at all: most words cannot, and need no further look."""
        known = self._starting.get(low)
        if known is None:
            noun = compound_noun(low) or frame_noun(low)
            taught = any(low.startswith(expression[0]) for expression in self._taught)
            known = bool(noun) or low in SHAPES or taught or self._speech.form(low) is not None
            self._starting[low] = known
        return known

    def closes_before(self, word: str) -> bool:
        """Whether a mark glued to ``word`` closes: ``"…"ifadelerine``, ``"…"dedi``."""
        low = lower(word)
        return low == "diye" or low in SHAPES or self._say_form(low) is not None or frame_noun(low) != ""

    # Behind the words

    def after(self, first: int, limit: int) -> Cue | None:
        """The cue that starts with word ``first``, looking no further than word ``limit`` (exclusive)."""
        if first >= limit:
            return None
        low = self.words[first].low
        if low == "diye":
            return self._with_diye(first, limit)
        if (form := self._say_form(low)) is not None:
            return self._with_say(first, limit, form)
        if self._say.form(low) is not None:  # dediği, demesi
            return Cue(first, first, Mood.NOUN, noun="söz", verb="de", weak=True)
        if low in SHAPES or frame_noun(low):
            return self._with_noun(first, limit)
        found = self.verb_at(first, limit)
        return replace(found, plain=True) if found is not None else self._reported_saying(first, limit)

    def _reported_saying(self, first: int, limit: int) -> Cue | None:
        """A saying that is itself reported: ``"…" ifade ettiklerini hatırlatan X``."""
        low = self.words[first].low
        at = first + 1 if compound_noun(low) and first + 1 < limit else first
        form = (self._light if at > first else self._speech).form(self.words[at].low)
        if form is None or form.passive or form.mood is not Mood.NOUN or not is_clause_end(self.words[at].low):
            return None
        if at > first and form.stem not in COMPOUNDS[compound_noun(low)]:
            return None
        return Cue(first, at, Mood.NOUN, form.passive, noun="söz", verb=form.stem, weak=True)

    def _say_form(self, low: str) -> VerbForm | None:
        form = self._say.form(low)
        return form if form is not None and form.mood is not Mood.NOUN and low not in ("den", "din") else None

    def _with_diye(self, first: int, limit: int) -> Cue | None:
        for at in range(first + 1, self._reach(first, min(limit, first + 2 + _FAR))):
            low = self.words[at].low
            if self._naming.form(low) is not None:
                return None
            found = self.verb_at(at, limit) or self._light_at(at, at - first <= _NEAR)
            if found is not None:
                thought = self._thought.form(low) is not None
                return replace(found, first=first, noun="", thought=thought)
        at = first + 1
        if at < limit and _FINITE_TAIL.fullmatch(self.words[at].low) is not None:
            return Cue(first, at, Mood.FINITE, weak=True)
        return Cue(first, first, Mood.CONVERB, weak=True)

    def _light_at(self, at: int, near: bool) -> Cue | None:
        """A verb that says only together with a noun or ``diye`` before it; it must be ``near`` it, or think or say."""
        low = self.words[at].low
        form = self._say_form(low) or self._thought.form(low) or (self._light.form(low) if near else None)
        if form is None or form.mood is Mood.NOUN:
            return None
        return Cue(at, at, form.mood, form.passive, verb=form.stem)

    def _with_say(self, first: int, limit: int, form: VerbForm) -> Cue:
        last, mood = first, form.mood
        if mood is Mood.CONVERB:
            for at in range(first + 1, min(limit, first + 4)):
                if is_clause_end(self.words[at].low):
                    break
                found = self.verb_at(at, limit) if self._joined(first, at) else None
                if found is not None and found.mood is not Mood.CONVERB and not self._begins(at):
                    last, mood = found.last, found.mood
                    break
        return Cue(first, last, mood, form.passive or form.stem == SAID, verb="de")

    def _begins(self, at: int) -> bool:
        """Whether the verb there begins an act that is no saying: ``ağlamaya başladı``."""
        return _INFINITIVE.fullmatch(self.words[at - 1].low) is not None

    def _with_noun(self, first: int, limit: int) -> Cue | None:
        noun = frame_noun(self.words[first].low)
        if not noun and first + 1 < limit and self.words[first + 1].low.startswith(_SLOGANS):
            return None
        for at in range(first + 1, self._reach(first, min(limit, first + 1 + _FAR))):
            found = self.verb_at(at, limit) or self._light_at(at, at - first <= _NEAR)
            if found is not None and found.verb == "bulun" and not _AT.search(self.words[first].low):
                found = None  # savunması inandırıcı bulunmadı
            if found is not None:
                shaped = not noun and found.mood is Mood.PARTICIPLE and found.verb not in SPEECH_VERBS | SAY
                return replace(found, first=first, noun=noun, weak=shaped)  # şeklinde verilen haber
            if self._describes(self.words[at].low):
                break
        if noun and noun not in _STANDS_ALONE:
            return None
        return Cue(first, first, Mood.NOUN, noun=noun, weak=True)

    @staticmethod
    def _describes(low: str) -> bool:
        """Whether a participle or a clause stands there, so that a verb behind it is not the noun's."""
        return is_clause_end(low) or (len(low) > 4 and low.endswith(("yan", "yen", "lan", "len", "nan", "nen")))

    def verb_at(self, first: int, limit: int) -> Cue | None:
        """The verb of saying that starts with word ``first``: one word, or a noun and its light verb."""
        if first >= limit:
            return None
        low = self.words[first].low
        form = self._speech.form(low)
        signs = low == "yazan" and not (first + 1 < limit and self.words[first + 1].capital)  # "…" yazan pankart
        if form is not None and form.mood is not Mood.NOUN and not signs and not self._is_a_noun(low):
            return Cue(first, first, form.mood, form.passive, verb=form.stem)
        if noun := compound_noun(low):
            return self._compound(first, limit, noun)
        return self._taught_at(first, limit)

    @staticmethod
    def _is_a_noun(low: str) -> bool:
        return low in ("yazar", "yakın", "öven", "uyarı", "yazarlar", "sorar")

    def _compound(self, first: int, limit: int, noun: str) -> Cue | None:
        for at in range(first + 1, min(limit, first + 3)):
            form = self._light.form(self.words[at].low)
            if form is not None and form.stem in COMPOUNDS[noun] and form.mood is not Mood.NOUN:
                return Cue(first, at, form.mood, form.passive, noun, form.stem)
            if self.words[at].low not in _FILLERS:
                break
        return None

    def _taught_at(self, first: int, limit: int) -> Cue | None:
        for expression in self._taught:
            last = first + len(expression) - 1
            if last < limit and all(self.words[first + i].low.startswith(part) for i, part in enumerate(expression)):
                low = self.words[last].low
                form = Verbs([expression[-1]]).form(low)
                mood = form.mood if form is not None else Mood.FINITE
                return Cue(first, last, mood, form is not None and form.passive, taught=True)
        return None

    def _reach(self, first: int, limit: int) -> int:
        """The first word up to ``limit`` that a comma or other words in marks part from word ``first``."""
        for at in range(first + 1, limit):
            gap = self.words.between(at - 1, at)
            if BLANK in gap or "," in gap:
                return at
        return limit

    def _reach_back(self, last: int, limit: int) -> int:
        """The first word from ``limit`` on that no words in marks part from word ``last``, a few words back at most."""
        for at in range(last, max(limit, last - _FAR - 1), -1):
            if BLANK in self.words.between(at - 1, at):
                return at
        return limit

    def _joined(self, left: int, right: int) -> bool:
        return all(self.words.between(i, i + 1).isspace() for i in range(left, right))

    # Before the words

    def before(self, last: int, limit: int) -> Cue | None:
        """The cue that ends with word ``last``, looking no further back than word ``limit``: ``şunları kaydetti``."""
        if last < limit:
            return None
        low = self.words[last].low
        if low == "ki" and last > limit:
            found = self.before(last - 1, limit)
            return Cue(found.first, last, found.mood, found.passive, found.noun, found.verb) if found else None
        if low in _POINTERS or (low == "şekilde" and last > limit and self.words[last - 1].low == "şu"):
            return Cue(self._with_pointed(last - (low == "şekilde"), limit), last, Mood.FINITE)
        return self._finite_ending(last, limit)

    def _finite_ending(self, last: int, limit: int) -> Cue | None:
        low = self.words[last].low
        limit = self._reach_back(last, limit)
        pointer = next((i for i in range(last - 1, max(limit, last - _FAR) - 1, -1) if self._points(i)), None)
        form = self._light.form(low) or self._say_form(low)
        if form is None or form.mood is not Mood.FINITE:
            return None if pointer is None or not _FINITE_TAIL.fullmatch(low) else self._pointing(pointer, last, limit)
        if pointer is not None:
            return self._pointing(pointer, last, limit, form)
        noun_at = next(
            (i for i in range(last - 1, max(limit, last - 4) - 1, -1) if self._says_with(i, form)),
            last if form.stem in SPEECH_VERBS or form.stem in SAY or form.stem == SAID else None,
        )
        if noun_at is None:
            return None
        return Cue(noun_at, last, Mood.FINITE, form.passive or form.stem == SAID, verb=form.stem)

    def _says_with(self, index: int, form: VerbForm) -> bool:
        low = self.words[index].low
        return frame_noun(low) != "" or form.stem in COMPOUNDS.get(compound_noun(low), frozenset())

    def _points(self, index: int) -> bool:
        return self.words[index].low in _POINTERS

    def _pointing(self, pointer: int, last: int, limit: int, form: VerbForm | None = None) -> Cue:
        passive = form is not None and (form.passive or form.stem == SAID)
        first = self._with_pointed(pointer, limit)
        return Cue(first, last, Mood.FINITE, passive, verb=form.stem if form else "")

    def _with_pointed(self, pointer: int, limit: int) -> int:
        """One further back if the word there is what is pointed out: ``sözlerini şöyle sürdürdü``."""
        low = self.words[pointer - 1].low if pointer > limit else ""
        pointed = any(low.startswith(noun) for noun in _POINTED) and low[-2:] not in ("da", "de", "ta", "te")
        return pointer - 1 if pointed else pointer

    def named(self, index: int) -> Cue | None:
        """The cue that word ``index`` is if it names words as somebody's: ``son sözleri``."""
        noun = frame_noun(self.words[index].low)
        return Cue(index, index, Mood.NOUN, noun=noun, weak=True) if noun else None

    def points(self, cue: Cue) -> bool:
        """Whether the cue points ahead with a word like ``şöyle``, so that the words may follow a full stop."""
        return any(self._points(i) for i in range(cue.first, min(cue.last, cue.first + 2) + 1))

    # Places

    def span(self, cue: Cue) -> Span:
        """Where the cue stands; with its colon if one follows it directly."""
        end = self.words[cue.last].end
        text = self.words.text
        while end < len(text) and text[end] == " ":
            end += 1
        colon = text[end : end + 1] == ":"
        return Span(self.words[cue.first].start, end + 1 if colon else self.words[cue.last].end)

    def adjoins(self, place: int, word: Word) -> bool:
        """Whether nothing but spaces, commas and dashes stands between ``place`` and ``word``."""
        return word.start - place < 8 and _ONLY_SPACE.fullmatch(self.words.text, place, word.start) is not None


@lru_cache(maxsize=10_000)
def is_new_cue(expression: str) -> bool:
    """Whether it can be a cue and no rule knows it: a few words, the last of them a verb.

    >>> is_new_cue("dert yandı"), is_new_cue("köpürdü"), is_new_cue("diye konuştu"), is_new_cue("Kaya")
    (False, True, False, False)
    """
    words = Words(lower(expression))
    if not 0 < len(words) <= _LONGEST_TAUGHT or not _VERB_ENDING.search(words[len(words) - 1].low):
        return False
    cues = Cues(words)
    return cues.after(0, len(words)) is None and cues.before(len(words) - 1, 0) is None


def _stemmed(expression: str) -> Iterable[str]:
    """The words of an expression, the last one without its ending: ``dert yandı`` -> dert, yan."""
    parts = expression.split()
    yield from parts[:-1]
    ending = _VERB_ENDING.search(parts[-1])
    yield parts[-1][: ending.start()] if ending else parts[-1]
