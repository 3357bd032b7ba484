"""Repairs single words that are none: a misread letter, a lost space, i and ı mixed up; flags what it can't repair.

How far a guess is trusted depends on the article: where many unknown words become words by one kind of mistake, each
of them is likelier to be one. A single unknown word among a thousand good ones is left to a person.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log

from tashih.article.edits import Candidate
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.repair.casework import in_case_of
from tashih.repair.confusions import Guess, Guesser
from tashih.repair.context import Reading, Slot, probabilities
from tashih.repair.differences import differences
from tashih.repair.known import Known
from tashih.repair.lexicon import Lexicon, Word
from tashih.repair.stage import Notice, Proposal, View
from tashih.repair.tokens import Token, starts_sentence, tokens

APPLY = 0.97
_SLACK = 400.0  # so many good words an article is thought to have beside its own, before it shows how damaged it is
_FIRST = 0.5
_PER_LETTER = -2.1  # what a letter of an unknown word costs
_RARE = {"lower": -6.0, "first": -5.0, "name": -3.5, "suffixed": 0.0}
_NEITHER = {"confused": log(8.0), "shifted_case": log(4.0), "glued": 0.0}
_SPLIT_NAME = -4.0  # a word with a capital is likelier a name that no list has
_OFFER = 0.05
_MANY = 2
_MANY_SHARE = 0.01
_USUAL_COST = 8.0
_LONG = 6
_PARTICLES = frozenset("ve bir için gibi olarak olan tarafından ile kadar".split())
"""Words that are never a part of another word: where one is cut off, a space was lost even in a sound article."""

_LEAST = 0.3  # a guess less likely than that is not even offered


@dataclass(frozen=True, slots=True)
class _Suspect:
    """An unknown word and what it may have been."""

    token: Token
    place: str
    guesses: tuple[Guess, ...]
    word: Word | None = None

    @property
    def unknown(self) -> Word:
        """What stands there, as a word of its own: what the lexicon says of it, or as rare as its length makes it."""
        if self.word:
            return self.word
        share = _RARE[self.place] + _PER_LETTER * len(self.token.text)
        return Word(-1, listed=False, name=False, common=False, share=share, alone=share, backoff=0.0)


def repair_words(view: View) -> Iterator[Proposal | Notice]:
    """Proposals for unknown words with a likely repair; notices for those without."""
    known = Known(view.lexicon, view.knowledge.words)
    paragraphs = known.turkish_paragraphs(view.text, view.paragraphs)
    suspects = {p: _suspects(view.text, p, names, known) for p, names in paragraphs.items() if names}
    count = sum(p.end - p.start for p in paragraphs) / 7  # words, about
    mistakes = Mistakes.of([s for found in suspects.values() for s in found], count, known)
    for paragraph in paragraphs:
        found = suspects.get(paragraph, [])
        if mistakes.many("confused"):
            found = _more(view.text, paragraph, found, known)
        if found:
            yield from _repaired(view, paragraph, found, mistakes)


def _suspects(text: str, paragraph: Span, unknown: set[str], known: Known) -> list[_Suspect]:
    found = []
    for token in tokens(text, paragraph.start, paragraph.end):
        if token.kind == "w" and token.text in unknown and not _beside_hyphen(text, token):
            found.append(_Suspect(token, _place(text, token, known), known.guesser.guesses(token.lowered)))
    return found


def _more(text: str, paragraph: Span, suspects: list[_Suspect], known: Known) -> list[_Suspect]:
    """Where misreadings abound: a second one in a word, and words that a misreading made other words."""
    found = {s.token.start: s for s in suspects}
    for token in tokens(text, paragraph.start, paragraph.end):
        suspect = found.get(token.start)
        if suspect and not suspect.guesses and len(token.text) >= _LONG:
            found[token.start] = replace(suspect, guesses=known.guesser.twice_misread(token.lowered))
        elif suspect is None and token.kind == "w" and token.text.islower():
            likelier = known.guesser.likelier(token.text)
            if likelier:
                found[token.start] = _Suspect(token, "word", likelier, known.lexicon.word(token.text))
    return list(found.values())


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

    def rate(self, kind: str) -> float:
        """The logarithm of the share of words that have it, as far as this article shows, for one of its ways."""
        return log((self.counts[kind] + _FIRST) / (self.words + _SLACK)) - _NEITHER[kind]

    def many(self, kind: str) -> bool:
        """Whether the article has so many that it must be damaged that way, not merely full of rare words."""
        return self.counts[kind] >= _MANY and self.counts[kind] >= _MANY_SHARE * self.words

    @classmethod
    def of(cls, suspects: Iterable[_Suspect], words: float, known: Known) -> "Mistakes":
        """Count the distinct lower-case unknown words that each kind explains well."""
        counts = dict.fromkeys(_NEITHER, 0.0)
        for suspect in {s.token.lowered: s for s in suspects if s.place == "lower" and s.guesses}.values():
            best = max(suspect.guesses, key=lambda guess: _alone(guess, known) - _NEITHER[guess.kind])
            if _alone(best, known) - _USUAL_COST > suspect.unknown.share:
                counts[best.kind] += 1
        return cls(counts, words)


def _alone(guess: Guess, known: Known) -> float:
    parts = [known.lexicon.token(part) for part in guess.text.split()]
    return parts[0].share + _inside(parts, known.lexicon) + guess.cost


def _inside(parts: list[Word], lexicon: Lexicon) -> float:
    return sum(lexicon.follows(one, two) for one, two in pairwise(parts))


def _repaired(
    view: View, paragraph: Span, suspects: list[_Suspect], mistakes: Mistakes
) -> Iterator[Proposal | Notice]:
    by_start = {s.token.start: s for s in suspects}
    slots = list(_slots(view, paragraph, by_start, mistakes))
    for slot, chances in zip(slots, probabilities(slots, view.lexicon), strict=True):
        suspect = by_start.get(slot.start)
        if suspect is None or slot.start == slot.end:
            continue
        ranked = sorted(zip(chances, slot.readings, range(-1, 99), strict=False), key=lambda r: r[0], reverse=True)
        likely = [(chance, reading, suspect.guesses[at]) for chance, reading, at in ranked if at >= 0]
        if likely and likely[0][0] >= _LEAST:
            yield from _proposals(suspect, likely, mistakes)
        elif suspect.place == "lower":
            token = suspect.token
            yield Notice(Span(token.start, token.end), "unknown-word", Reason("unknown_word", {"word": token.text}))


def _slots(view: View, paragraph: Span, suspects: dict[int, _Suspect], mistakes: Mistakes) -> Iterator[Slot]:
    lexicon = view.lexicon
    opening = (Reading("", lexicon.start),)
    for token in tokens(view.text, paragraph.start, paragraph.end):
        if starts_sentence(view.text, token.start):
            yield Slot(token.start, token.start, opening)
        suspect = suspects.get(token.start)
        if suspect is None:
            word = lexicon.token(token.lowered) if token.kind == "w" else lexicon.word(token.text)
            yield Slot(token.start, token.end, (Reading(token.text, word),))
        else:
            own = Reading(token.text, suspect.unknown)
            guessed = [_reading(view, token, guess, mistakes) for guess in suspect.guesses]
            yield Slot(token.start, token.end, (own, *guessed))


def _reading(view: View, token: Token, guess: Guess, mistakes: Mistakes) -> Reading:
    parts = [view.lexicon.token(part) for part in guess.text.split()]
    spaces = len(parts) - 1
    cost = guess.cost + mistakes.rate(guess.kind) * max(1, spaces) + _inside(parts, view.lexicon)
    if spaces and not token.text[0].islower():
        cost += _SPLIT_NAME
    text = in_case_of(token.text, guess.text, large=token.text[0].isupper())
    return Reading(text, parts[0], cost, last=parts[-1])


def _proposals(suspect: _Suspect, likely: list[tuple[float, Reading, Guess]], mistakes: Mistakes) -> Iterator[Proposal]:
    token = suspect.token
    confidence, best, guess = likely[0]
    others = tuple(Candidate(r.text, round(c, 4)) for c, r, _ in likely[1:6] if c >= _OFFER)
    steps = differences(token.text, best.text)
    letters = ", ".join(f"{token.text[a:b] or '∅'}→{new or '∅'}" for a, b, new in steps)
    reason = Reason(guess.kind, {"old": token.text, "new": best.text, "letters": letters})
    for index, (start, end, new) in enumerate(steps):
        yield Proposal(
            token.start + start,
            token.start + end,
            new,
            guess.kind,
            reason,
            round(confidence, 4),
            Span(token.start, token.end),
            series=f"{token.text[start:end]}→{new}",
            candidates=others if index == 0 else (),
            apply=confidence >= APPLY and _trusted(guess, mistakes),
        )


def _trusted(guess: Guess, mistakes: Mistakes) -> bool:
    """Whether to put the guess in unasked. Unknown compounds look like words run together, so those need company."""
    return guess.kind != "glued" or mistakes.many("glued") or not _PARTICLES.isdisjoint(guess.text.split())
