"""Finds the words of a paragraph that may be misread or run together, and counts what that says of the article."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log

from tashih.repair.confusions import Guess
from tashih.repair.known import Known
from tashih.repair.lexicon import Lexicon, Word
from tashih.repair.tokens import Token, starts_sentence

KINDS = ("confused", "shifted_case", "glued")
_WAYS = {"confused": log(8.0), "shifted_case": log(4.0), "glued": 0.0}  # one mistake of a kind among how many
_SLACK = 400.0  # so many good words an article is thought to have beside its own, before it shows how damaged it is
_FIRST = 0.5
_MANY = {"confused": (2.0, 0.01), "shifted_case": (2.0, 0.01), "glued": (1.4, 0.007)}  # so many, and share of words
_LONG_FIRST, _COMPOUND = 6, 0.4  # words of a short and a long one may be compounds that no list has: ``yoksayıldı``
_CLOSED = (
    "ve da de bu şu o ki mi mı mu mü çok daha olan gibi için bir kadar ama değil sonra ise ile ancak diye göre ne en "
    "her olarak olduğu olduğunu oldu dedi sadece bile artık şimdi zaten hem ya veya ben sen biz siz onun bunun hiç "
    "böyle şöyle önce kendi"
)
_NO_COMPOUND = frozenset(_CLOSED.split())
_USUAL_COST = 8.0
_PER_LETTER = -2.1  # what a letter of an unknown word costs
_RARE = {"lower": -6.0, "first": -5.0, "name": -3.5, "suffixed": 0.0}
_LONG = 6


@dataclass(frozen=True, slots=True)
class Suspect:
    """A word and what it may have been. ``place``: in lower case, with a capital at the start of a sentence, with one
    inside, or with one and a known ending behind an apostrophe; ``seen`` is what the lexicon says of the spelling."""

    token: Token
    place: str
    guesses: tuple[Guess, ...]
    seen: Word | None = None

    @property
    def word(self) -> Word:
        """What stands there, taken as it is: as frequent as the lexicon says, or as rare as its length makes it."""
        if self.seen and self.seen.number >= 0:
            return self.seen
        share = _RARE[self.place] + _PER_LETTER * len(self.token.text)
        return Word(-1, listed=False, name=False, common=False, share=share, alone=share, backoff=0.0)


def suspects(text: str, words: Iterable[Token], unknown: set[str], known: Known) -> list[Suspect]:
    """The unknown ones of a paragraph's words; parts of a hyphened name are left out."""
    found = []
    for token in words:
        if token.kind == "w" and token.text in unknown and not _beside_hyphen(text, token):
            guesses = known.guesser.guesses(token.lowered)
            seen = known.lexicon.word(token.lowered)  # a spelling that people use, though no dictionary has it
            found.append(Suspect(token, _place(text, token, known), guesses, seen))
    return found


def more_suspects(words: Iterable[Token], found: list[Suspect], known: Known) -> list[Suspect]:
    """Where misreadings abound: a second one in a word, and words that a misreading made other words."""
    at = {s.token.start: s for s in found}
    for token in words:
        suspect = at.get(token.start)
        if suspect:
            twice = () if suspect.guesses or len(token.text) < _LONG else known.guesser.twice_misread(token.lowered)
            at[token.start] = replace(suspect, guesses=suspect.guesses + twice, seen=None)
        elif token.kind == "w" and token.text.islower():
            likelier = known.guesser.likelier(token.text)
            if likelier:
                at[token.start] = Suspect(token, "lower", likelier, known.lexicon.word(token.text))
    return list(at.values())


def _beside_hyphen(text: str, token: Token) -> bool:
    return text[token.start - 1 : token.start] in ("-", "–") or text[token.end : token.end + 1] in ("-", "–")


def _place(text: str, token: Token, known: Known) -> str:
    if token.text[0].islower():
        return "lower"
    mark, ending = token.lowered.partition("'")[1:]
    if mark and known.lexicon.word(mark + ending).listed:
        return "suffixed"
    return "first" if starts_sentence(text, token.start) else "name"


@dataclass(frozen=True)
class Mistakes:
    """How many words of an article show each kind of mistake."""

    counts: dict[str, float]
    words: float

    @classmethod
    def of(cls, found: Iterable[Suspect], words: float, lexicon: Lexicon) -> "Mistakes":
        """Count the distinct lower-case unknown words that each kind explains well, possible compounds for less."""
        counts = dict.fromkeys(KINDS, 0.0)
        for suspect in {s.token.lowered: s for s in found if s.place == "lower" and s.guesses}.values():
            worth = {guess: alone(guess, lexicon) - _WAYS[guess.kind] for guess in suspect.guesses}
            best = max(suspect.guesses, key=worth.__getitem__)
            if alone(best, lexicon) - _USUAL_COST > replace(suspect, seen=None).word.share:
                counts[best.kind] += _weight(best)
        return cls(counts, words)

    def rate(self, kind: str) -> float:
        """The logarithm of the share of words that have it, as far as this article shows, for one of its ways."""
        return log((self.counts[kind] + _FIRST) / (self.words + _SLACK)) - _WAYS[kind]

    def many(self, kind: str) -> bool:
        """Whether the article has so many that it must be damaged that way, not merely full of rare words."""
        least, share = _MANY[kind]
        return self.counts[kind] >= max(least, share * self.words)


def _weight(guess: Guess) -> float:
    """How much a guess says of the article: what may be a compound says less."""
    parts = guess.text.split()
    sure = guess.kind != "glued" or len(parts[0]) >= _LONG_FIRST or not _NO_COMPOUND.isdisjoint(parts)
    return 1.0 if sure else _COMPOUND


def alone(guess: Guess, lexicon: Lexicon) -> float:
    """How likely the guess is wherever it stands."""
    parts = [lexicon.token(part) for part in guess.text.split()]
    return parts[0].share + inside(parts, lexicon) + guess.cost


def inside(parts: list[Word], lexicon: Lexicon) -> float:
    """How likely the words behind the first are, each after the one before."""
    return sum(lexicon.follows(one, two) for one, two in pairwise(parts))
