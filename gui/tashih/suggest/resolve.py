"""Who a speaker is: the full name behind a surname, a title or a short form, found anywhere in the article."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tashih.article.annotations import Mention
from tashih.article.casing import lower
from tashih.article.spans import Span
from tashih.suggest.phrases import Phrase
from tashih.suggest.titles import is_institution_head, is_listed, is_of_a_people, is_role, is_title
from tashih.suggest.words import Word, Words

_MOST_NAMES = 5
_SURNAME = 6  # letters; longer words in -li before a name say where its bearer is from
_PARTICLES = frozenset({"von", "van", "der", "del", "la", "bin", "bint", "al", "el", "di", "dos"})
_PLACE_SUFFIXES = frozenset({"da", "de", "ta", "te", "daki", "deki", "taki", "teki", "dan", "den", "tan", "ten"})
_MOST_WORDS = 10
_FAR = 60  # institutions looked back over for a short form
_THING = re.compile(  # what a run of capitals names if it is nobody: Gerginliği Azaltma Bölgesi, Dünya Kupası
    r".+(?:s[ıiuü]|[ğd][ıiuü]|[ıiuü]z[ıi]|leri|ları)|.*(?:planı|günü|yolu|parkı|stadı|ligi|barajı|festivali|savaşı|nehri|adaları"
    r"|marşı|otoyolu|havalimanı|limanı|ödülü|zirvesi|yasası|kanunu|kapısı|cumhuriyeti)"
)
_HEAD = re.compile(r".+?[ıiuü](?=(?:n[ıiuü]n|n[dt][ae]n?|n[ae]|n[ıiuü]|nc[ae]|yl[ae])?\Z)|.+")
_CALLING = re.compile(r".{2,}[cç][ıiuü]")  # Romancı Cemil Atakurt
_KIN = {"bakanlık": "bakanlığı", "başkanlık": "başkanlığı", "valilik": "valiliği", "belediye": "belediyesi"}


@dataclass(frozen=True, slots=True)
class Who:
    """A resolved name, and whether it is that of an institution."""

    name: str
    institution: bool = False
    resolved: bool = False


@dataclass(frozen=True, slots=True)
class _Titled:
    """A name behind a title, which word ends it, and the words of the title."""

    last: int
    titles: frozenset[str]
    name: str


class Names:
    """The names of an article."""

    def __init__(self, words: Words, mentions: Sequence[Mention] = ()) -> None:
        self.words = words
        self._by_last: dict[str, str] = {}
        self._by_first: dict[str, str] = {}
        self._titled: dict[str, list[_Titled]] = {}
        self._seen_inside: set[str] = set()
        self._institutions: list[tuple[str, Span]] = []
        self._institution_ends: list[int] = []
        self._people: set[str] = set()
        self._begun = {m.span.start for m in mentions}
        for mention in mentions:
            if mention.label == "PER":
                self._learn_person(mention)
        runs = list(self._runs())
        for first, last in sorted(runs, key=self._untitled):  # a title vouches for the name behind it
            self._learn(first, last)
        for called in self._titled.values():
            called.sort(key=lambda t: t.last)
        self._learn_institutions()

    def _untitled(self, run: tuple[int, int]) -> bool:
        return not any(is_title(self.words[i].stem) for i in range(run[0], run[1]))

    def _runs(self) -> Iterable[tuple[int, int]]:
        """Capitalised words side by side, from first to last."""
        at = 0
        while at < len(self.words):
            last = at
            if self.words[at].capital:
                while self._continues(last):
                    last += 1
                yield at, last
            at = last + 1

    def _continues(self, last: int) -> bool:
        if last + 1 >= len(self.words) or self.words[last].suffix:
            return False
        following = self.words[last + 1]
        if not following.capital and not (following.text in _PARTICLES and self._capital_soon(last + 1)):
            return False
        gap = self.words.between(last, last + 1)
        initial = is_title(self.words[last].low) or len(self.words[last].text) == 1
        return gap in (" ", "\u00a0") or (gap == ". " and initial)

    def _capital_soon(self, index: int) -> bool:
        return any(
            self.words[i].capital and self.words.between(i - 1, i) == " "
            for i in range(index + 1, min(len(self.words), index + 3))
        )

    def _learn(self, first: int, last: int) -> None:
        if first > 0 and self.words.between(first - 1, first).strip(" ,") == "":
            self._seen_inside.update(self.words[i].stem for i in range(first, last + 1))
        elif last > first:
            self._seen_inside.update(self.words[i].stem for i in range(first + 1, last + 1))
        if first == last:
            return
        if all(self.words[i].text.isupper() for i in range(first, last + 1)):  # a headline
            return
        name = self._name_words(first, last)
        if 2 <= len(name) <= _MOST_NAMES and self._is_somebody(name[-1]):
            full = self._joined(name)
            self._by_last.setdefault(name[-1].stem, full)
            self._by_first.setdefault(name[0].stem, full)
        if name and len(name) <= _MOST_NAMES:
            before = self.words[last - len(name)]
            former = first > 0 and self.words[first - 1].low == "eski"
            if last - len(name) >= first and is_title(before.low) and not former:
                titles = frozenset(self.words[i].stem for i in range(first, last - len(name) + 1))
                self._titled.setdefault(before.low[:5], []).append(_Titled(last, titles, self._joined(name)))

    @staticmethod
    def _is_somebody(last: Word) -> bool:
        """Whether a name can end so: not with what a thing, a place or an institution ends with."""
        if last.suffix in _PLACE_SUFFIXES or _THING.fullmatch(last.stem) is not None:
            return False
        head = _HEAD.match(last.stem)
        return head is None or not is_institution_head(head.group())

    def _learn_person(self, mention: Mention) -> None:
        """A person's mention is a name as it stands, whatever the capitals beside it."""
        inside = self.words.inside(mention.span)
        name = [self.words[i] for i in inside]
        if not name:
            return
        self._people.add(name[-1].stem)
        if len(name) > 1:
            full = mention.span.of(self.words.text)
            self._by_last.setdefault(name[-1].stem, full)
            self._by_first.setdefault(name[0].stem, full)

    def _name_words(self, first: int, last: int) -> list[Word]:
        """The words of a run that are the person's name: what stands behind the last title or institution."""
        name: list[Word] = []
        for index in range(last, first - 1, -1):
            word = self.words[index]
            particle = word.text in _PARTICLES and bool(name)
            if word.suffix and index != last:  # MHP'li
                break
            if not (word.capital or particle) or self._is_office(index, first, last):
                break
            if name and is_of_a_people(word.stem) and (len(name) > 1 or len(word.stem) > _SURNAME):
                break
            name.insert(0, word)
        while name and not name[0].capital:
            name.pop(0)
        return name

    def _is_office(self, index: int, first: int, last: int) -> bool:
        """Whether the word is a title or an institution's; not the family name ``Özel`` behind a given name."""
        word = self.words[index]
        named = index == last > first and self.words[index - 1].capital and is_listed(self.words[index - 1].low)
        if named and not is_role(word.stem) and not is_institution_head(word.stem):
            return False
        return is_title(word.stem) or is_institution_head(word.stem)

    @staticmethod
    def _joined(name: Sequence[Word]) -> str:
        return " ".join([*(w.text for w in name[:-1]), name[-1].text[: len(name[-1].stem)]])

    def is_known(self, word: Word) -> bool:
        """Whether the word is capitalised inside a sentence somewhere, so that a capital at a start may be a name."""
        return word.stem in self._seen_inside or word.stem in self._by_last

    def is_name(self, word: Word) -> bool:
        """Whether the word is the surname or the first name of somebody named in full somewhere."""
        return word.stem in self._by_last or word.stem in self._by_first

    def is_person(self, word: Word) -> bool:
        """Whether a mention of a person ends with the word."""
        return word.stem in self._people

    def begins(self, word: Word) -> bool:
        """Whether a mention begins with the word, so that it is no part of the name before it."""
        return word.start in self._begun

    def is_institution(self, word: Word) -> bool:
        """Whether the word ends the name of an institution."""
        return is_institution_head(word.stem)

    def who(self, phrase: Phrase) -> Who:
        """The full name of what the phrase names; the phrase itself if nothing better is known."""
        name = self._name_words(phrase.first, phrase.last)
        text = phrase.span.of(self.words.text)
        head = self.words[phrase.last]
        if is_institution_head(lower(text[head.start - phrase.span.start :])):
            return Who(text, institution=True)
        if len(name) > 1 and _CALLING.fullmatch(name[0].low) and is_listed(name[1].low):
            name = name[1:]
        if len(name) > 1:
            return Who(text[max(0, name[-_MOST_NAMES:][0].start - phrase.span.start) :], resolved=True)
        if name:
            full = self._by_last.get(name[0].stem) or self._by_first.get(name[0].stem)
            return Who(full or text[max(0, name[0].start - phrase.span.start) :], resolved=full is not None)
        titled = self._holder(phrase) if is_title(head.low) else None
        return Who(titled or text, resolved=titled is not None)

    def _holder(self, phrase: Phrase) -> str | None:
        """Who was called so: the one with most of the title's words, of several the last one named before."""
        called = self._titled.get(self.words[phrase.last].low[:5], [])
        before = bisect_left(called, phrase.first, key=lambda t: t.last)
        near = called[max(0, before - _FAR) : before] or called[:1]
        said = {self.words[i].stem for i in range(phrase.first, phrase.last + 1)}
        return max(near, key=lambda t: (len(t.titles & said), t.last)).name if near else None

    def institution(self, short: str, before: int) -> tuple[str, Span] | None:
        """The last institution named before word ``before`` whose name ends with ``short`` (``bakanlık``)."""
        head = _KIN.get(short, short)
        last = bisect_left(self._institution_ends, before)
        for at in range(last - 1, max(0, last - _FAR) - 1, -1):
            if self._is_head(self.words[self._institution_ends[at]], head):
                return self._institutions[at]
        return None

    def _learn_institutions(self) -> None:
        for index, word in enumerate(self.words):
            if word.capital and index > 0 and self.words[index - 1].capital and self._belongs(index - 1):
                head = _HEAD.match(word.stem)
                if head is None or not is_institution_head(head.group()):
                    continue
                first = index
                while first > 0 and index - first < _MOST_WORDS and self._belongs(first - 1):
                    first -= 1
                span = Span(self.words[first].start, word.start + head.end())
                self._institution_ends.append(index)
                self._institutions.append((span.of(self.words.text), span))

    @staticmethod
    def _is_head(word: Word, head: str) -> bool:
        return word.stem.startswith(head) and len(word.stem) <= len(head) + 5

    def _belongs(self, index: int) -> bool:
        gap = self.words.between(index, index + 1)
        word = self.words[index]
        if word.low == "ve" and gap == " ":
            return index > 0 and self.words[index - 1].capital and self.words.between(index - 1, index) == " "
        return gap == " " and word.capital and not word.suffix
