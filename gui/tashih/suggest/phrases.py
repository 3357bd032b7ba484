"""Noun phrases that can be somebody who speaks: where such a phrase ends and how far back it reaches.

Works on form alone (capitals, endings, what stands between words), so that ``mahalle sakini`` is as good a speaker
as a listed name.
"""

import re
from dataclasses import dataclass

from tashih.article.spans import Span
from tashih.suggest import forms
from tashih.suggest.forms import NOT_SUBJECTS, STOPS
from tashih.suggest.titles import cased_role, is_listed, is_role, is_title, is_voice
from tashih.suggest.wordlists import word_set
from tashih.suggest.words import Word, Words

LONGEST = 16  # words in a speaker with all titles
_SHORT_NAME = 8  # letters; a longer word in -sında behind a name is an institution in a case
_TITLE_GAP = 3  # small words between the capitals of one speaker: ``Ankara Valiliği basın sözcüsü Elif Demir``
_PART_OF = re.compile(r".+(?:l[ae]r[ıi]?nd[ae]n|l[ae]rd[ae]n)")  # köy sakinlerinden Ali Dağlı, tanıklardan biri
_ONE_OF = word_set("biri birisi bazıları bazısı birkaçı ikisi üçü çoğu")
_JOINS = re.compile(r"\s+|\s*[-–]\s*|\.\s+|\s+\(|\)\s+")
_TRAILERS = word_set("de da ise dahi bile")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its first and last word by index, and where it stands without case suffix."""

    first: int
    last: int
    span: Span
    named: bool


class Phrases:
    """Finds noun phrases among the words of a narration."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def ending_at(self, last: int, limit: int) -> Phrase | None:
        """The phrase whose head is word ``last``, reaching back no further than word ``limit``; None if it is none.

        Particles (``da``, ``ise``) behind the head are passed over.
        """
        while last >= limit and self.words[last].low in _TRAILERS:
            last -= 1
        if last < limit or not self.can_speak(last):
            return None
        return self._phrase(self.reach(last, limit), last)

    def starting_at(self, first: int, limit: int) -> Phrase | None:
        """The phrase that begins with word ``first`` and ends where a comma, its case or a small letter says so.

        Small letters may lead up to a name (``kaptan Elif Demir``); without any name three words are taken at most.
        """
        if first >= limit or self.words[first].low in STOPS:
            return None
        last, end, named = self._run(first, limit)
        if cut := cased_role(self.words[last].low):  # diye soran gazeteciye Bakan, …
            return self._phrase(first, last, self.words[last].start + cut)
        while end > first and named and forms.is_accusative(self.words[end].low):  # X Almancayı öğrendi
            end -= 1
        if not named:
            end = min(last, first + 2)
            while end > first and not self.can_speak(end):
                end -= 1
        if not named and not self.can_speak(end):
            return None
        return self._phrase(first, end)

    def _run(self, first: int, limit: int) -> tuple[int, int, bool]:
        """How far it goes from word ``first``: the last word looked at, the last of the name, whether it has one."""
        last = end = first
        named = self.words[first].capital
        while last + 1 < limit and last - first < LONGEST and self._goes_on(last):
            if cased_role(self.words[last].low):
                break
            last += 1
            word = self.words[last]
            if word.capital and (not named or last - end <= _TITLE_GAP):
                named, end = True, last
            elif last - end > _TITLE_GAP:
                break
        return last, end, named

    def opening(self, first: int, limit: int) -> Phrase | None:
        """The phrase at the start of a sentence that no comma sets off: ``Bakan Kirişci mikroçip …``, ``Bir gazeteci``.

        It ends with a name, or with a title that is small and has no name behind it.
        """
        if first >= limit or self.words[first].low in STOPS:
            return None
        if self.is_participle(first) and not is_listed(self.words[first].low):  # diyen, but Erdoğan
            return None
        last = self._capitals(first, limit)
        while last > first and not self.can_speak(last):
            last -= 1
        role = self._role(last, limit)
        if role is not None:
            last = self._capitals(role, limit)
            return self._phrase(first, last if self.can_speak(last) else role)
        return self._phrase(first, last) if self.words[last].capital and self.can_speak(last) else None

    def _capitals(self, first: int, limit: int) -> int:
        """The last of the capitalised words that go on from word ``first``."""
        last = first
        while last + 1 < limit and self.words[last + 1].capital and self._goes_on(last):
            last += 1
            if last + 2 < limit and self._goes_on_with_and(last):
                last += 2
        return last

    def _goes_on_with_and(self, index: int) -> bool:
        """Whether ``ve`` joins two posts of one person: ``Rektörü ve TYB Genel Başkanı``."""
        gaps = self.words.between(index, index + 1) + self.words.between(index + 1, index + 2)
        joined = self.words[index + 1].low == "ve" and gaps == "  " and self.words[index + 2].capital
        return joined and is_title(self.words[index].low) and not self.words[index].suffix

    def _role(self, last: int, limit: int) -> int | None:
        """The small word a little behind ``last`` that says what somebody is: ``Bir gazeteci``, ``Teknik direktör``."""
        for index in range(last + 1, min(limit, last + 5)):
            word = self.words[index]
            if not self.words.between(index - 1, index).isspace() or word.capital or self._cuts(word):
                return None
            if word.low in STOPS:
                return None
            if is_role(word.low) and self.can_speak(index):
                return index
        return None

    def reach(self, last: int, limit: int) -> int:
        """The first word of the phrase with head ``last``, whatever its case."""
        first = last
        while first > limit and last - first < LONGEST and self._belongs(first - 1, limit):
            first -= 1
        return self._trimmed(first, last)

    def up_to(self, last: int, limit: int, end: int) -> Phrase:
        """The phrase with head ``last``, its case cut off at ``end``."""
        return self._phrase(self.reach(last, limit), last, end)

    def follows_participle(self, index: int) -> bool:
        """Whether a participle stands right before word ``index``: ``belirten X``."""
        return index > 0 and self.is_participle(index - 1)

    def follows_break(self, index: int) -> bool:
        """Whether a new phrase can begin with word ``index``: a comma, a verb form or an adverb stands before it."""
        if index == 0 or not self.words.between(index - 1, index).isspace():
            return True
        before = self.words[index - 1]
        cased = before.suffix != "" and not forms.suffix_links(before.suffix)
        return cased or before.low in STOPS or self._cuts(before)

    def is_cased(self, index: int) -> bool:
        """Whether a common noun there stands in a case, by its ending: ``gazeteciye``, ``şirketten``."""
        return forms.is_cased(self.words[index].low)

    def has_particle(self, index: int) -> bool:
        """Whether ``da``, ``de`` or ``ise`` stands behind word ``index``."""
        return index + 1 < len(self.words) and self.words[index + 1].low in _TRAILERS

    def is_participle(self, index: int) -> bool:
        """Whether word ``index`` is a participle in -an/-en."""
        return forms.is_participle(self.words[index].low)

    def can_speak(self, index: int) -> bool:
        """Whether the word can be the head of a subject: no case, no adverb, no verb."""
        word = self.words[index]
        if not word.text[0].isalpha() or word.low in NOT_SUBJECTS:
            return False
        if word.suffix:
            return not forms.suffix_cases(word.suffix)
        if is_role(word.low) or is_voice(word.low):
            return True
        if word.capital:
            return self._name_can_speak(index, word)
        return not forms.is_adverbial(word.low) and not self.is_cased(index)

    def _name_can_speak(self, index: int, word: Word) -> bool:
        if forms.is_cased_plural(word.low):
            return False
        if index > 0 and self._follows_capital(index):
            return not forms.is_cased_name(word.low) or len(word.low) < _SHORT_NAME
        surname = word.low.endswith(("an", "en")) and not forms.is_converb(word.low)
        return surname or not forms.is_adverbial(word.low)

    def _follows_capital(self, index: int) -> bool:
        before = self.words[index - 1]
        return before.capital and _JOINS.fullmatch(self.words.between(index - 1, index)) is not None

    def _belongs(self, index: int, limit: int) -> bool:
        """Whether word ``index`` belongs to the phrase that starts behind it."""
        word, gap = self.words[index], self.words.between(index, index + 1)
        if _JOINS.fullmatch(gap) is None and not (gap == "." and (is_title(word.low) or len(word.text) == 1)):
            return False
        if word.low == "ve":
            return index > limit and self.words[index - 1].capital and self.words[index + 1].capital
        if word.low in STOPS:
            return False
        return self._leads_on(index, word, limit)

    def _leads_on(self, index: int, word: Word, limit: int) -> bool:
        """Whether a word's own form lets a phrase go on behind it."""
        if self._parts_off(index):
            return True
        if word.suffix:
            return forms.suffix_links(word.suffix)
        if word.capital:
            return index > limit or not forms.sets_a_scene(word.low) or is_title(word.low) or is_listed(word.low)
        return not self._cuts(word)

    def _parts_off(self, index: int) -> bool:
        """Whether the next word is one of the group that this one names: ``tanıklardan biri``."""
        if _PART_OF.fullmatch(self.words[index].low.replace("'", "")) is None:
            return False
        following = self.words[index + 1]
        return following.low in _ONE_OF or (following.capital and not following.suffix)

    @staticmethod
    def _cuts(word: Word) -> bool:
        return forms.breaks(word.low)

    def _trimmed(self, first: int, last: int) -> int:
        """Without what cannot begin a phrase: ``ve``, a lone number, an adverb."""
        while first < last and (self.words[first].low in ("ve", "ile") or self.words[first].low in NOT_SUBJECTS):
            first += 1
        return first

    def _goes_on(self, index: int) -> bool:
        """Whether the phrase can go on behind word ``index``."""
        word, following = self.words[index], self.words[index + 1]
        if _JOINS.fullmatch(self.words.between(index, index + 1)) is None or following.low in STOPS:
            return False
        if word.suffix:
            return forms.suffix_links(word.suffix)
        return following.capital or not self._cuts(following) or cased_role(following.low) > 0

    def _phrase(self, first: int, last: int, end: int = 0) -> Phrase:
        start, end = self.words[first].start, end or self.words[last].stem_end
        text = self.words.text
        if "(" in text[start:end] and text[end : end + 1] == ")" and ")" not in text[start:end]:
            end += 1
        if len(self.words[last].text) == 1 and text[end : end + 1] == ".":
            end += 1
        named = any(self.words[i].capital for i in range(first, last + 1))
        return Phrase(first, last, Span(start, end), named)
