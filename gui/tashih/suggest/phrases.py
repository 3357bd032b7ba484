"""Noun phrases that can be somebody who speaks: where such a phrase ends and how far back it reaches.

Works on form alone (capitals, endings, what stands between words), so that ``mahalle sakini`` is as good a speaker
as a listed name.
"""

import re
from dataclasses import dataclass

from tashih.article.spans import Span
from tashih.suggest.titles import is_role, is_title
from tashih.suggest.wordlists import word_set
from tashih.suggest.words import Word, Words

LONGEST = 16  # words in a speaker with all titles
_SHORT_NAME = 8  # letters; a longer word in -sında behind a name is an institution in a case
_TITLE_GAP = 3  # small words between the capitals of one speaker: ``Ankara Valiliği basın sözcüsü Elif Demir``
_PARTICIPLE = re.compile(r".+(?:[^aeıioöuü][ae]n|y[ae]n|[ae]nl[ae]r)")
_PARTICIPLE_LIKE = word_set(
    "bakan başkan kaptan komutan insan sultan kurban vatan aslan kaplan hakan doğan kazan zaman uzman düşman yaman "
    "mekan erkan kenan osman çoban ceylan ozan beden ruhban roman iran vatandaş mihman duman divan isyan beyan lisan "
    "nisan ramazan heyecan meydan orman saman liman yaban yalan tavan afgan alman türkmen müslüman hristiyan "
    "hıristiyan veteriner hemen dümen nişan ilan"
)
_CONVERB = re.compile(
    r".+(?:[ae]r[ae]k|[^aeıioöuü][ıiuü]p|y[ıiuü]p|(?:[aeıiuü]r|m[ae]z|yor|m[ıiuü]ş|c[ae]k)ken|[ıiuü]nc[ae]|m[ae]d[ae]n"
    r"|d[ıiuü]kt[ae]n|t[ıiuü]kt[ae]n|d[ıiuü]ğ[ıiuü]nd[ae]|t[ıiuü]ğ[ıiuü]nd[ae])"
)
_FINITE = re.compile(
    r".{2,}(?:[^aeıioöuü][dt][ıiuü]|[aeıiuü]d[ıiuü]|yor|m[ıiuü]ştır|m[ıiuü]şt[ıiuü]|[ae]c[ae]k|m[ae]kt[ae]dır)"
)
_RELATIVE = re.compile(r".{2,}(?:[dt][ıiuü]ğ[ıiuü]|[dt][ıiuü]kl[ae]r[ıi]|[ae]c[ae]ğ[ıi]|[ae]c[ae]kl[ae]r[ıi])")
_OBLIQUE = re.compile(r".{2,}(?:[dt][ae]|[dt][ae]n|nd[ae]ki|l[ae]r[ae]|[ıiuü]n[ae]|y[ae])")
_SCENE = re.compile(r".{3,}[dt][ae]n?|.{2,}(?:l[ae]r[ae]|s[ıiuü]n[ae]|[ae]r[ae]k)")  # Programda, Toplantıdan
_NO_PLACES = word_set(
    "kanada hollanda uganda ruanda irlanda izlanda zelanda malta florida nevada bermuda arda eda seda sevda ferda "
    "şeyda nida neda hilda matilda linda amanda wanda yolanda müjde halide feride hamide nahide cavide vahide saide "
    "gülte berna mustafa nurten merten türkten"
)
_PLURAL_CASE = re.compile(r".{2,}l[ae]r(?:[ıi]n|[ae]|d[ae]n?|[ıi]n[ıiae]|l[ae])")
_ACCUSATIVE = re.compile(r".{4,}[aeıioöuü]y[ıiuü]")
_GENITIVE = re.compile(r".{2,}[ıiuü]n")
_IN_NOUNS = word_set("kadın basın aydın metin din cin hain gelin yetkin toplum zengin bilgin erin üstün emin vakit")
_CASED_NAME = re.compile(r".{4,}[sğlny]?[ıiuü]n(?:d[ae]n?|[ae]|[ıiuü]|c[ae]|d[ae]ki)")
_CASE_SUFFIX = re.compile(r"(?:n?[dt][ae](?:n|ki)?|[yn]?[ae]|[yn]?[ıiuü]|y?l[ae]|n?c[ae])")
_GENITIVE_SUFFIX = re.compile(r"n?[ıiuü]n")
_LINKING_SUFFIX = re.compile(r"n?[ıiuü]n|nc[ıiuü]|n?[dt][ae]ki|l[ıiuü]|s[ıiuü]z")  # behind it the phrase goes on
_STOPS = word_set(
    "üzerine göre için sonra önce olarak ilişkin kadar gibi ayrıca ancak fakat ama ise ki üzere karşın rağmen dair "
    "doğru dolayı ötürü itibaren beri ardından dün bugün yarın şimdi burada orada daha artık yandan böylece böyle "
    "şöyle öte arada hem ya veya çünkü eğer bile dahi değil var yok şunları bunun onun sırasında esnasında hakkında "
    "konusunda yönelik nedeniyle sebebiyle dolayısıyla kapsamında çerçevesinde itibarıyla bu şu o hatta yine ile "
    "birlikte bulunan adına karşılık olduğu olan eden diyen derken ederek edip de da yanı sıra sözde diye açıklamada "
    "konuşmada bildiride raporda paylaşımda mesajda törende toplantıda programda"
)
_NOT_SUBJECTS = _STOPS | word_set(
    "sabah akşam gece gündüz öncelikle özellikle sadece yalnızca hemen hala hâlâ tekrar son ilk dikkat evet hayır "
    "bana sana ona bize size onlara beni seni onu bizi sizi onları ay yıl hafta gün saat dakika kez sefer defa "
    "akşamüstü neden niçin nasıl belki tam yaklaşık sürekli daima bazen sözleriyle"
)
_JOINS = re.compile(r"\s+|\s*[-–]\s*|\.\s+|\s+\(|\)\s+")
_TRAILERS = word_set("de da ise dahi bile")
_CASED_COMMON = re.compile(
    r".{3,}(?:[dt][ae]n?|l[ae]r[ae]|s[ıiuü]n[ae]|[ıiuü]n[ae]|s[ıiuü]n[ıiuü]|l[ae]r[ıi]n[ıi]|y[ıiuü]|y[ae]|m[ae]k|l[ıi]kl[ae])"
)


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
        if first >= limit or self.words[first].low in _STOPS:
            return None
        last = end = first
        named = self.words[first].capital
        while last + 1 < limit and last - first < LONGEST and self._goes_on(last):
            last += 1
            word = self.words[last]
            if word.capital and (not named or last - end <= _TITLE_GAP):
                named, end = True, last
            elif last - end > _TITLE_GAP:
                break
        while end > first and named and _ACCUSATIVE.fullmatch(self.words[end].low) is not None:  # X Almancayı öğrendi
            end -= 1
        if not named:
            end = min(last, first + 2)
            while end > first and not self.can_speak(end):
                end -= 1
        if not named and not self.can_speak(end):
            return None
        return self._phrase(first, end)

    def opening(self, first: int, limit: int) -> Phrase | None:
        """The phrase at the start of a sentence that no comma sets off: ``Bakan Kirişci mikroçip …``, ``Bir gazeteci``.

        It ends with a name, or with a title that is small and has no name behind it.
        """
        if first >= limit:
            return None
        last = first
        while last + 1 < limit and self.words[last + 1].capital and self._goes_on(last):
            last += 1
            if last + 2 < limit and self._goes_on_with_and(last):
                last += 2
        while last > first and not self.can_speak(last):
            last -= 1
        role = self._role(last, limit)
        if role is not None:
            return self._phrase(first, role)
        return self._phrase(first, last) if self.words[last].capital and self.can_speak(last) else None

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
            if word.low in _STOPS:
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
        return index > 0 and self._is_participle(self.words[index - 1].low)

    def follows_break(self, index: int) -> bool:
        """Whether a new phrase can begin with word ``index``: a comma, a verb form or an adverb stands before it."""
        if index == 0 or not self.words.between(index - 1, index).isspace():
            return True
        before = self.words[index - 1]
        return before.low in _STOPS or self._cuts(before)

    def is_cased(self, index: int) -> bool:
        """Whether a common noun there stands in a case, by its ending: ``gazeteciye``, ``şirketten``."""
        low = self.words[index].low
        return _CASED_COMMON.fullmatch(low) is not None or (
            _GENITIVE.fullmatch(low) is not None and low not in _IN_NOUNS
        )

    def has_particle(self, index: int) -> bool:
        """Whether ``da``, ``de`` or ``ise`` stands behind word ``index``."""
        return index + 1 < len(self.words) and self.words[index + 1].low in _TRAILERS

    @staticmethod
    def _is_participle(low: str) -> bool:
        return low not in _PARTICIPLE_LIKE and not low.endswith(("man", "men")) and bool(_PARTICIPLE.fullmatch(low))

    def can_speak(self, index: int) -> bool:
        """Whether the word can be the head of a subject: no case, no adverb, no verb."""
        word = self.words[index]
        if not word.text[0].isalpha() or word.low in _NOT_SUBJECTS:
            return False
        if word.suffix:
            return _CASE_SUFFIX.fullmatch(word.suffix) is None and _GENITIVE_SUFFIX.fullmatch(word.suffix) is None
        if word.capital:
            return self._name_can_speak(index, word)
        return not self._is_adverbial(word) and not self.is_cased(index)

    def _name_can_speak(self, index: int, word: Word) -> bool:
        if _PLURAL_CASE.fullmatch(word.low) is not None:
            return False
        if index > 0 and self._follows_capital(index):
            return _CASED_NAME.fullmatch(word.low) is None or len(word.low) < _SHORT_NAME
        surname = word.low.endswith(("an", "en")) and _CONVERB.fullmatch(word.low) is None
        return surname or not self._is_adverbial(word)

    def _is_adverbial(self, word: Word) -> bool:
        low = word.low
        if low in _PARTICIPLE_LIKE or low.endswith(("man", "men")):
            return False
        return any(p.fullmatch(low) is not None for p in (_CONVERB, _FINITE, _RELATIVE, _PARTICIPLE, _CASED_NAME))

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
        if word.low in _STOPS:
            return False
        return self._leads_on(index, word, limit)

    def _leads_on(self, index: int, word: Word, limit: int) -> bool:
        """Whether a word's own form lets a phrase go on behind it."""
        if word.suffix:
            return _LINKING_SUFFIX.fullmatch(word.suffix) is not None
        if word.capital:
            return index > limit or word.low in _NO_PLACES or _SCENE.fullmatch(word.low) is None
        return not self._cuts(word)

    def _cuts(self, word: Word) -> bool:
        low = word.low
        if low in _PARTICIPLE_LIKE or low.endswith(("man", "men")):
            return False
        if low.endswith(("daki", "deki", "taki", "teki")):
            return False
        return any(p.fullmatch(low) is not None for p in (_CONVERB, _FINITE, _RELATIVE, _PARTICIPLE, _OBLIQUE))

    def _trimmed(self, first: int, last: int) -> int:
        """Without what cannot begin a phrase: ``ve``, a lone number, an adverb."""
        while first < last and (self.words[first].low in ("ve", "ile") or self.words[first].low in _NOT_SUBJECTS):
            first += 1
        return first

    def _goes_on(self, index: int) -> bool:
        """Whether the phrase can go on behind word ``index``."""
        word, following = self.words[index], self.words[index + 1]
        if _JOINS.fullmatch(self.words.between(index, index + 1)) is None or following.low in _STOPS:
            return False
        if word.suffix:
            return _LINKING_SUFFIX.fullmatch(word.suffix) is not None
        return following.capital or not self._cuts(following)

    def _phrase(self, first: int, last: int, end: int = 0) -> Phrase:
        start, end = self.words[first].start, end or self.words[last].stem_end
        text = self.words.text
        if "(" in text[start:end] and text[end : end + 1] == ")" and ")" not in text[start:end]:
            end += 1
        if len(self.words[last].text) == 1 and text[end : end + 1] == ".":
            end += 1
        named = any(self.words[i].capital for i in range(first, last + 1))
        return Phrase(first, last, Span(start, end), named)
