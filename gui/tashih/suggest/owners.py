"""Who says it, shown by a case: ``X'in "…" sözleri``, ``X'ten "…" mesajı``, ``X'in, "…" demesi``."""

import re
from collections.abc import Callable

from tashih.suggest.cues import Cue
from tashih.suggest.endings import Mood
from tashih.suggest.makers import Makers
from tashih.suggest.phrases import Phrase, Phrases
from tashih.suggest.sources import Source
from tashih.suggest.titles import cased_role
from tashih.suggest.wording import is_clause_end
from tashih.suggest.wordlists import word_set
from tashih.suggest.words import Words

_FAR = 90  # words looked at before the words that are said, so that a line without full stops costs no square
_FAR_OWNER = 12  # words between an owner and the words that are said
_FAR_DOER = 6  # words between the doer of a nominalised saying and the words, where no comma shows it
_FAR_AGENT = 4
_ABLATIVE_SUFFIXES = word_set("den dan ten tan nden ndan")
_GENITIVE_SUFFIXES = word_set("ın in un ün nın nin nun nün")
_GENITIVE = re.compile(r"(?P<stem>.{3,}?)n?[ıiuü]n")


class Owners:
    """Finds sources that stand in a case; ``found`` makes a source of a phrase, by its evidence and confidence."""

    def __init__(
        self, words: Words, phrases: Phrases, makers: Makers, found: Callable[[Phrase, str, float], Source]
    ) -> None:
        self.words = words
        self.phrases = phrases
        self.makers = makers
        self._found = found

    def owner(self, first: int, last: int) -> Source | None:
        """Whose words they are, if a genitive stands right before them: ``X'in "…" sözleri``, ``gazetecinin "…"``."""
        role = cased_role(self.words[last].low)
        if role and _GENITIVE.fullmatch(self.words[last].low):
            return self._found(self.phrases.up_to(last, first, self.words[last].start + role), "near", 0.75)
        return self._cased_in(_GENITIVE_SUFFIXES, first, last)

    def origin(self, first: int, last: int) -> Source | None:
        """Whom they come from, if an ablative stands right before them: ``X'ten "…" mesajı geldi``."""
        return self._cased_in(_ABLATIVE_SUFFIXES, first, last) or self.makers.ablative(first, last)

    def giver(self, first: int, last: int) -> Source | None:
        """Whom an answer was had from, anywhere in those words: ``X'ten dün "…" yanıtını aldı``."""
        nearest = range(last, max(first, last - _FAR) - 1, -1)
        return next((s for i in nearest if (s := self._cased_in(_ABLATIVE_SUFFIXES, first, i))), None)

    def of_noun(self, first: int, noun: int) -> tuple[int, Source] | None:
        """Whose the noun of saying is, and by which word: ``X'in ilk sözleri``."""
        for index in range(noun - 1, max(first, noun - _FAR_OWNER) - 1, -1):
            if (found := self.owner(first, index)) is not None:
                return index, found
        return None

    def doer(self, first: int, end: int, cue: Cue, limit: int) -> Source | None:
        """The doer of a saying made a noun (``X'in, "…" demesi``), or in a clause that is, up to word ``limit``."""
        if cue.mood is Mood.NOUN or (cue.weak and cue.mood is not Mood.CONVERB):
            return self._set_off(first, end) or self._near(first, end)
        clause = any(
            is_clause_end(self.words[i].low) for i in range(cue.last + 1, min(limit, cue.last + 1 + _FAR_DOER))
        )
        return self._near(first, end) if clause and cue.mood is Mood.CONVERB else None

    def agent(self, first: int, end: int) -> Source | None:
        """``X tarafından`` a little before the words, with no participle behind it that it could belong to."""
        for index in range(end - 1, max(first, end - _FAR_AGENT) - 1, -1):
            if self.words[index].low == "tarafından" and index > first:
                return self._found(self.phrases.up_to(index - 1, first, self.words[index - 1].stem_end), "near", 0.85)
            if self.phrases.is_participle(index):
                return None
        return None

    def _set_off(self, first: int, end: int) -> Source | None:
        """The last genitive that a comma sets off."""
        for index in range(end - 1, max(first, end - _FAR) - 1, -1):
            if self.words.text[self.words[index].end : self.words[index].end + 1] == ",":
                found = self.owner(first, index) or self._common(first, index)
                if found is not None:
                    return found
        return None

    def _common(self, first: int, index: int) -> Source | None:
        """A common noun in the genitive: ``İmamın``."""
        genitive = _GENITIVE.fullmatch(self.words[index].low)
        if genitive is None or self.words[index].suffix:
            return None
        end = self.words[index].start + len(genitive["stem"])
        return self._found(self.phrases.up_to(index, first, end), "near", 0.6)

    def _near(self, first: int, end: int) -> Source | None:
        nearest = range(end - 1, max(first, end - _FAR_DOER) - 1, -1)
        return next((s for i in nearest if (s := self.owner(first, i)) is not None), None)

    def _cased_in(self, suffixes: frozenset[str], first: int, last: int) -> Source | None:
        word = self.words[last]
        if not word.capital or word.suffix not in suffixes:
            return None
        return self._found(self.phrases.up_to(last, first, word.stem_end), "near", 0.85)
