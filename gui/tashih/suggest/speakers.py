"""Who says it: the subject beside the words, the phrase behind ``diyen``, a statement's maker, or who spoke last."""

import re

from tashih.article.annotations import SourceKind
from tashih.suggest.cues import Cue
from tashih.suggest.makers import Makers
from tashih.suggest.owners import Owners
from tashih.suggest.phrases import Phrase, Phrases
from tashih.suggest.resolve import Names
from tashih.suggest.saying import frame_noun
from tashih.suggest.sources import Source
from tashih.suggest.titles import is_listed, is_role, is_title, is_voice
from tashih.suggest.wordlists import word_set
from tashih.suggest.words import Word, Words

_FAR_LEFT = 90  # words looked at before the quotation, so that a line without full stops costs no square
_POSSESSED = re.compile(r".{2,}(?:s[ıiuü]|l[ae]r[ıi])")
_NO_THINGS = word_set("pazartesi cumartesi kendisi kendileri ikisi hepsi")
_WHILE = re.compile(r".{3,}(?:[aeıiuü]r|yor|m[ıiuü]ş)ken")
_JOINING = word_set("ile ve veya ya olan olduğu olarak için gibi kadar tarafından arasında hakkında adlı isimli olmak")


class Speakers:
    """Finds the sources of one article's quotations; asked in text order, it remembers who spoke last."""

    def __init__(self, words: Words, phrases: Phrases, names: Names) -> None:
        self.words = words
        self.phrases = phrases
        self.names = names
        self.makers = Makers(words, phrases, names)
        self.owners = Owners(words, phrases, self.makers, self._found)
        self._last: Source | None = None
        self._heads: set[str] = set()  # the last words of those who spoke

    def spoke_since(self, place: int) -> bool:
        """Whether the last one who spoke was named at ``place`` or behind it."""
        named = self._last.named if self._last is not None else None
        return named is not None and named.start >= place

    def remember(self, source: Source) -> None:
        """That this one spoke, for who comes after with no subject."""
        if source.how == "document":
            self.makers.remember(source)
        self._last = source

    def before(self, first: int, end: int, cue: Cue | None) -> Source | None:
        """The source in the sentence from word ``first`` up to the quotation or its cue at word ``end`` (exclusive)."""
        first = max(first, end - _FAR_LEFT)
        if cue is not None and cue.passive:
            return self.owners.agent(first, end) or self.maker(first, end)
        if (later := self._behind_while(first, end)) > first and (found := self._initial(later, end)) is not None:
            return found
        return (
            (self._misspelt(first, end - 1) if end > first else None)
            or self._near(first, end)
            or self._initial(first, end)
            or self.maker(first, end)
            or self._near(first, end, bold=True)
            or self._described(first, end)
            or self._inside(first, end)
        )

    def _behind_while(self, first: int, end: int) -> int:
        """The word behind the last clause that another did (``X bunu söylerken, Y``); ``first`` if there is none."""
        for index in range(end - 2, first, -1):
            if _WHILE.fullmatch(self.words[index].low) and "," in self.words.between(index, index + 1):
                return index + 1
        return first

    def subject(self, first: int, end: int) -> Source | None:
        """The subject set off in the words ``first`` up to ``end``, or the maker of the statement they speak of."""
        first = max(first, end - _FAR_LEFT)
        return self._initial(first, end) or self.maker(first, end)

    def inside(self, first: int, end: int) -> Source | None:
        """A known name in no case somewhere in those words, where nothing sets off a subject."""
        return self._inside(max(first, end - _FAR_LEFT), end)

    def cased(self, first: int, last: int, end: int) -> Source:
        """The phrase whose last word carries a case, cut off at ``end``: ``uzmanlar`` in ``uzmanlara göre``."""
        return self._found(self.phrases.up_to(last, first, end), "near", 0.8)

    def _near(self, first: int, end: int, *, bold: bool = False) -> Source | None:
        """The phrase that ends right before the words; if ``bold``, also a role that nothing else shows a subject."""
        if end <= first:
            return None
        if frame_noun(self.words[end - 1].low):  # X'in ilk sözleri, "…"
            owned = self.owners.of_noun(first, end - 1)
            subject = self._initial(first, owned[0]) if owned is not None else None  # X, Y'nin adına mesajında
            return subject or (owned[1] if owned is not None else None)
        phrase = self.phrases.ending_at(end - 1, first)
        if phrase is None:
            return None
        begins = phrase.first == first or self.phrases.follows_participle(phrase.first)
        if not phrase.named and not begins and not (bold and self._is_voice(phrase.last)):
            return None
        if self._is_cased(phrase, first):
            return None
        return self._found(phrase, "near", 0.95 if phrase.named else 0.8)

    def _misspelt(self, first: int, last: int) -> Source | None:
        """``Bakan Ali Kaya'da, "…"``: the particle ``da`` written as a case of a person's name."""
        word = self.words[last]
        paused = self.words.text[word.end : word.end + 1] == ","
        if word.suffix not in ("da", "de") or not paused or not self.names.is_person(word):
            return None
        phrase = self.phrases.up_to(last, first, word.stem_end)
        return self._found(phrase, "near", 0.7) if self._is_titled_name(phrase) else None

    def _is_titled_name(self, phrase: Phrase) -> bool:
        return any(is_title(self.words[i].low) for i in range(phrase.first, phrase.last))

    def _is_cased(self, phrase: Phrase, first: int) -> bool:
        """Whether it is a common noun in a case, with the capital of its sentence: ``Gazeteciye "…"``."""
        word = self.words[first]
        if phrase.last != first or not self.phrases.is_cased(first):
            return False
        return not (is_listed(word.low) or self.names.is_known(word) or word.stem in self._heads or is_role(word.low))

    def _is_voice(self, index: int) -> bool:
        low = self.words[index].low
        return is_role(low) or is_voice(low)

    def _can_start(self, phrase: Phrase) -> bool:
        """Whether a lone capitalised word at a sentence's start is a subject: a comma, a particle or a name says so."""
        head = self.words[phrase.last]
        after = self.words.text[head.end : head.end + 1]
        return after in (",", ";") or head.stem in self._heads or self.phrases.has_particle(phrase.last)

    def _initial(self, first: int, end: int) -> Source | None:
        """A phrase with a name that a comma, a particle or the sentence's start sets off, the first one of them."""
        opening = self.phrases.opening(first, end)
        if opening is not None and self._has_spoken(opening) and self._is_subject(opening, inside=False):
            return self._found(opening, "initial", 0.85)
        for index in range(first, end):
            if self._is_set_off(index):
                phrase = self.phrases.ending_at(index, first)
                if phrase is None or not phrase.named or self._is_cased(phrase, first) or len(phrase.span) == 1:
                    continue
                if self._stands_free(phrase, first):
                    return self._found(phrase, "initial", 0.9)
        return self._opening(first, end)

    def _has_spoken(self, phrase: Phrase) -> bool:
        return self.words[phrase.last].stem in self._heads

    def _described(self, first: int, end: int) -> Source | None:
        """A nameless phrase that a clause describes and a comma sets off: ``öğretmen olduğu öne sürülen kişi,``."""
        for index in range(first + 1, end):
            if self._is_set_off(index):
                phrase = self.phrases.ending_at(index, first)
                if phrase is not None and self.phrases.follows_participle(phrase.first):
                    return self._found(phrase, "initial", 0.6)
        return None

    def _opening(self, first: int, end: int) -> Source | None:
        """A phrase that begins the sentence, or a part of it behind a comma, and goes on without one."""
        starts = [i for i in range(first, end) if i == first or "," in self.words.between(i - 1, i)]
        for start in starts:
            phrase = self.phrases.opening(start, end)
            if phrase is not None and self._is_subject(phrase, inside=start != first):
                return self._found(phrase, "initial", 0.75)
        return None

    def _is_subject(self, phrase: Phrase, *, inside: bool) -> bool:
        """Whether a phrase that nothing sets off is a subject; ``inside`` a sentence only a known or titled name is."""
        if self._runs_on(phrase):
            return False
        head = self.words[phrase.last]
        if phrase.named and (self._is_titled(phrase) or self.names.is_name(head) or self.names.is_person(head)):
            return True
        if inside or not phrase.named:
            return not inside
        return self._is_voice(phrase.last) or phrase.last > phrase.first or self._can_start(phrase)

    def _runs_on(self, phrase: Phrase) -> bool:
        """Whether the word behind shows that the phrase is no whole: ``Ali ile``, or a capital that is of its name."""
        after = phrase.last + 1
        if after >= len(self.words) or self.words.between(phrase.last, after) != " ":
            return False
        following = self.words[after]
        if following.low in _JOINING or (phrase.named and self._is_of(phrase, following)):
            return True
        known = self.names.is_name(self.words[phrase.last]) and not self.names.is_name(following)
        apart = known or self.names.begins(following)
        return following.capital and following.suffix != "" and not apart  # but Lavrov İdlib'deki

    def _is_of(self, phrase: Phrase, following: Word) -> bool:
        """Whether a lone name only tells which of its kind the thing behind it is: ``Kara kampanyası için``."""
        head = self.words[phrase.last]
        alone = head.capital and phrase.last == phrase.first and not is_role(head.low)
        return alone and following.low not in _NO_THINGS and _POSSESSED.fullmatch(following.low) is not None

    def _is_titled(self, phrase: Phrase) -> bool:
        return phrase.last > phrase.first and is_title(self.words[phrase.last - 1].low)

    def _inside(self, first: int, end: int) -> Source | None:
        """The nearest known name, or role behind a participle, that stands in no case: nothing else sets it off."""
        for index in range(end - 1, first - 1, -1):
            word = self.words[index]
            if word.suffix or not (is_role(word.low) or (word.capital and self.names.is_name(word))):
                continue
            phrase = self.phrases.ending_at(index, first) if index + 1 < end else None
            if phrase is not None and self._stands_alone(phrase, first):
                return self._found(phrase, "inside", 0.6)
        return None

    def _stands_alone(self, phrase: Phrase, first: int) -> bool:
        after = phrase.last + 1
        following = self.words[after]
        if (
            following.low in _JOINING
            or self._is_of(phrase, following)
            or not self.words.between(phrase.last, after).isspace()
        ):
            return False
        if following.capital and (not following.suffix or self.names.is_name(following)):
            return False
        if self.words[phrase.last].capital:
            return phrase.last > phrase.first or self._stands_free(phrase, first)
        return not following.capital and (phrase.first == first or self.phrases.follows_participle(phrase.first))

    def _is_set_off(self, index: int) -> bool:
        end = self.words[index].end
        return self.words.text[end : end + 1] in (",", ";") or self.phrases.has_particle(index)

    def _stands_free(self, phrase: Phrase, first: int) -> bool:
        return phrase.first == first or self.phrases.follows_break(phrase.first)

    def after(self, first: int, limit: int, how: str = "after") -> Source | None:
        """The phrase that begins with word ``first``: behind ``diyen``, or behind ``dedi`` inside a quotation."""
        phrase = self.phrases.starting_at(first, limit)
        return self._found(phrase, how, 0.9 if phrase.named else 0.75) if phrase is not None else None

    def colon(self, first: int, end: int) -> Source | None:
        """The phrase before a colon, if it is all there is and names or calls somebody."""
        phrase = self.phrases.ending_at(end - 1, first) if end > first else None
        if phrase is None or phrase.first != first:
            return next((o for i in range(first, min(end, first + 4)) if (o := self.owners.origin(first, i))), None)
        head = self.words[phrase.last]
        if not (head.capital or self._is_voice(phrase.last) or self.names.is_institution(head)):
            return None
        return self._found(phrase, "colon", 0.85)

    def _found(self, phrase: Phrase, how: str, confidence: float) -> Source:
        who = self.names.who(phrase)
        self._heads.add(self.words[phrase.last].stem)
        kind = SourceKind.ORGANISATION if who.institution else SourceKind.PERSON
        return Source(phrase.span, who.name, phrase.span, kind, how, confidence)

    # Statements

    def maker(self, first: int, end: int) -> Source | None:
        """Whose statement the words ``first`` up to ``end`` speak of; named further up if they do not say."""
        return self.makers.of(first, end, self._last)

    # Dropped subjects

    def dropped(self, first: int, end: int) -> Source | None:
        """The subject of the sentence before, which words ``first`` up to ``end`` are, for one without its own."""
        first = max(first, end - _FAR_LEFT)
        found = self._initial(first, end) or self._inside(first, end) if end > first else None
        if found is None or found.kind is not SourceKind.PERSON or found.span is None:
            return None
        head = self.words[self.words.first_at(found.span.end) - 1]
        if " " not in found.who.strip() and not self.names.is_person(head):
            return None
        return Source(None, found.who, found.named, found.kind, "carried", 0.4)

    def carried(self) -> Source | None:
        """Who spoke last, for a sentence without a subject."""
        last = self._last
        if last is None or not last.who:
            return None
        return Source(None, last.who, last.named or last.span, last.kind, "carried", 0.4)
