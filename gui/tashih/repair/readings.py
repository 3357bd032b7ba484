"""Lists, for each word of a zone, the ways to read it after the zone's damage is undone, in the right case."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tashih.article.casing import lower, upper
from tashih.repair.asciified import PLAIN, turkish_spelling
from tashih.repair.capitals import beside, chance_of_capital
from tashih.repair.casework import all_capitals, in_case_of
from tashih.repair.channel import Channel, harmonious, inverter
from tashih.repair.context import Reading, Slot
from tashih.repair.inventory import USUAL
from tashih.repair.lexicon import UNKNOWN, Lexicon, Word
from tashih.repair.tokens import SENTENCE_ENDS, Token, starts_sentence, tokens

_NATIVE = USUAL - frozenset("qwxQWX") | frozenset("'’ʼ")
_DOTS = Channel((("i", "iı"), ("ı", "ıi")))
_DOT_COST = -4.5  # a dot more or less, besides the zone's own damage
_CAPITAL_COST = -4.0  # a sentence that starts in lower case though its first letter was not lost
_ASKED_COST = -7.0  # a true question mark where marks stand for letters
_PARTICLE = re.compile("m[ıiuü](?:d[ıiuü]r|y[ıiuüdsm].*|s[ıiuü]n.*)?")  # what asks in Turkish
_AT_START = 0.99
_REMEMBERED = 50_000
_ALONE = ("-", "-")
_LOUD = ("A", "A")
_ACRONYM = 5
_ACRONYM_SURE = 0.87  # no list has them all
_HARMONY_COST = -4.0  # an ending that does not suit its name, as careless writers have it too
_NAME_COST = -2.5  # a name in lower case
_UNKNOWN_NAME = Word(-1, listed=False, name=True, common=False, share=-19.0, alone=-19.0, backoff=0.0)
_UNKNOWN_WORD = Word(-1, listed=False, name=False, common=False, share=-26.0, alone=-26.0, backoff=0.0)


def _asked(word: str) -> float:
    """What it costs to take a question mark behind ``word`` for a true one."""
    return 0.0 if _PARTICLE.fullmatch(word) else _ASKED_COST


Near = tuple[str, str]
"""What kinds of word stand before and behind a word, as ``capitals`` tells them."""


def _is_loud(found: list[Token], at: int) -> bool:
    """Whether the nearest words before and behind are in capitals, so that a word between them is too."""
    beside = [
        next((t.text for t in side if t.kind == "w"), "")
        for side in (found[at - 1 :: -1] if at else [], found[at + 1 :])
    ]
    return any(beside) and all(all_capitals(text) or not text for text in beside)


@dataclass
class Reader:
    """Reads words under one channel; remembers the readings of those it has seen. Share one by ``reader``."""

    channel: Channel
    lexicon: Lexicon

    def __post_init__(self) -> None:
        self._seen: dict[tuple[str, bool, Near], tuple[Reading, ...]] = {}
        self._plain = inverter(self.channel, self.lexicon)
        self._dotted = inverter(self.channel.joined(_DOTS), self.lexicon)
        self._become = dict(self.channel.become)
        self._ends = SENTENCE_ENDS - frozenset(self.channel.marks)  # a mark for a letter ends no sentence
        self._may_hide_case = bool(self.channel.marks or self.channel.lost)

    def slots(self, text: str, start: int, end: int) -> Iterator[Slot]:
        """A slot for each token that begins in ``start`` to ``end``, and an empty one where a sentence begins."""
        break_reading = (Reading("", self.lexicon.start),)
        found = list(tokens(text, start, end, self._marks()))
        for at, token in enumerate(found):
            if token.kind == "w":
                first = starts_sentence(text, token.start, self._ends)
                if first:
                    yield Slot(token.start, token.start, break_reading)
                yield Slot(token.start, token.end, self._remembered(token, first, self._neighbours(text, found, at)))
            else:
                yield Slot(token.start, token.end, (Reading(token.text, self.lexicon.word(token.text)),))

    def _marks(self) -> str:
        letters = (letter for letter, _ in self.channel.become if not letter.isalpha())
        return "".join(dict.fromkeys([*letters, *self.channel.marks]))

    def must_change(self, spelling: str) -> bool:
        """Whether ``spelling``, in lower case, has a letter that can't be right."""
        return any(letter not in self._become.get(letter, letter) for letter in spelling)

    def _remembered(self, token: Token, first: bool, near: Near) -> tuple[Reading, ...]:
        key = (token.text, first, near)
        found = self._seen.get(key)
        if found is None:
            if len(self._seen) > _REMEMBERED:
                self._seen.clear()
            found = self._seen[key] = self._readings(token, first, near)
        return found

    def _readings(self, token: Token, first: bool, near: Near) -> tuple[Reading, ...]:
        spelling, capitals = token.lowered, near == _LOUD or all_capitals(token.text)
        words = self._plain.words(spelling, capitals=capitals)
        must = self.must_change(spelling)
        costs = dict.fromkeys(words, 0.0)
        if must and not words:
            for word in self._dotted.words(spelling, capitals=capitals):
                costs.setdefault(word, _DOT_COST)
        if spelling[-1] == "?" and must:
            costs |= {word + "?": _asked(word) for word in self._plain.words(spelling[:-1], capitals=capitals)}
        readings = [r for word, cost in costs.items() if (r := self._reading(token, spelling, word, cost, first, near))]
        if not must and spelling not in costs:
            named = token.text[0] != spelling[0] and not first
            own = self._with_turkish_letters(token.text) if not costs else token.text
            readings.append(Reading(own, _UNKNOWN_NAME if named else _UNKNOWN_WORD))
        return tuple(readings) or (Reading(self._mapped(token.text), UNKNOWN),)

    def _reading(self, token: Token, spelling: str, word: str, cost: float, first: bool, near: Near) -> Reading | None:
        known = self.lexicon.token(word.removesuffix("?"))
        stem, mark, ending = word.partition("'")
        if mark and not harmonious(stem, mark + ending, spelt=all_capitals(token.text)):
            cost += _HARMONY_COST
        if all_capitals(token.text):
            sure = 1.0 if near == _LOUD or len(stem) > _ACRONYM or not self._guessed(spelling) else _ACRONYM_SURE
            return Reading(in_case_of(token.text, word, large=True), known, cost, sure=sure)
        if near == _LOUD:
            return Reading(upper(word), known, cost)
        hidden = self._first_is_hidden(spelling, word)
        if token.text[0].isupper() and token.text[0] not in self.channel.marks:
            if hidden:
                return None  # a capital is the first letter, so nothing was lost before it
            return Reading(in_case_of(token.text, word, large=True), known, cost)
        if hidden:
            large, sure = self._hidden_case(word, known, first, near)
            return Reading(in_case_of(token.text, word, large=large), known, cost, sure=sure)
        if first and self.channel.lost:
            cost += _CAPITAL_COST
        if known.name and not known.common:
            cost += _NAME_COST
        return Reading(in_case_of(token.text, word, large=False), known, cost)

    def _guessed(self, spelling: str) -> bool:
        return any(len(self._become.get(letter, "")) > 1 for letter in self.channel.marks if letter in spelling)

    def _hidden_case(self, word: str, known: Word, first: bool, near: Near) -> tuple[bool, float]:
        """Whether a word whose first letter was lost had a capital, and how sure that is."""
        if word[0] == "i" and "i" not in self._become:
            return True, 1.0  # the small i is never lost, so it was İ
        if word[0] in self.channel.large or word[0] in self.channel.small:
            return word[0] in self.channel.large, 1.0
        chance = _AT_START if first else chance_of_capital(word, known, *near)
        return chance >= 0.5, max(chance, 1.0 - chance)

    def _first_is_hidden(self, spelling: str, word: str) -> bool:
        """Whether the text does not show the case of the word's first letter: it was lost, or is a mark."""
        if spelling[0] in self.channel.marks:
            return True
        return word[0] in self.channel.lost and word[0] not in self._become.get(spelling[0], spelling[0])

    def _neighbours(self, text: str, found: list[Token], at: int) -> Near:
        if not self._may_hide_case:
            return _ALONE
        here = found[at]
        if here.text.upper() == here.text and _is_loud(found, at):
            return _LOUD
        before = found[at - 1] if at else None
        after = found[at + 1] if at + 1 < len(found) else None
        gaps = (before.end if before else 0, here.start), (here.end, after.start if after else 0)
        marks = self.channel.marks
        return (
            beside(text, before, gaps[0], self.lexicon, marks),
            beside(text, after, gaps[1], self.lexicon, marks),
        )

    def _mapped(self, spelling: str) -> str:
        """What an unknown word was, as far as the letters alone can tell."""
        made = []
        for letter in spelling:
            options = self._become.get(lower(letter), "")
            if len(options) == 1 and letter not in self.channel.marks:
                made.append(upper(options) if letter.isupper() else options)
            else:
                made.append(letter)
        return self._with_turkish_letters("".join(made))

    def _with_turkish_letters(self, spelling: str) -> str:
        letters = "".join(full for base, full in PLAIN.items() if full in self._become.get(base, ""))
        plain = lower(spelling)
        if not letters or not set(plain) <= _NATIVE:
            return spelling
        joined = turkish_spelling(re.sub("['’ʼ]", "", plain).replace("ı", "i"), letters)
        for at, letter in enumerate(plain):
            if letter in "'’ʼ":
                joined = joined[:at] + letter + joined[at:]
        capitals = zip(spelling, joined, strict=True)
        return "".join(upper(new) if old.isupper() else new for old, new in capitals)


@lru_cache(maxsize=16)
def reader(channel: Channel, lexicon: Lexicon) -> Reader:
    """The reader of that channel and lexicon, which remembers the words it has read before."""
    return Reader(channel, lexicon)
