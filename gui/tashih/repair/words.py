"""Repairs single words that are none: a misread letter, a lost space, i and ı mixed up; flags what it can't repair.

How far a guess is trusted depends on the article: where many unknown words become words by one kind of mistake, each
of them is likelier to be one. A single unknown word among a thousand good ones is left to a person.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import log

from tashih.article.edits import Candidate
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.repair.casework import in_case_of
from tashih.repair.confusions import Guess, Guesser
from tashih.repair.context import Reading, Slot, probabilities
from tashih.repair.differences import differences
from tashih.repair.known import Known
from tashih.repair.lexicon import Word
from tashih.repair.stage import Notice, Proposal, View
from tashih.repair.tokens import Token, starts_sentence, tokens

APPLY = 0.97
_SLACK = 400.0  # so many good words an article is thought to have beside its own, before it shows how damaged it is
_FIRST = 0.5
_PER_LETTER = -2.1  # what a letter of an unknown word costs
_RARE = {"lower": -6.0, "first": -5.0, "name": -3.5}
_NEITHER = {"confused": log(8.0), "shifted_case": log(4.0), "glued": 0.0}
_OFFER = 0.05
_LEAST = 0.3  # a guess less likely than that is not even offered


@dataclass(frozen=True, slots=True)
class _Suspect:
    """An unknown word and what it may have been."""

    token: Token
    place: str
    guesses: tuple[Guess, ...]

    @property
    def unknown(self) -> Word:
        share = _RARE[self.place] + _PER_LETTER * len(self.token.text)
        return Word(-1, listed=False, name=False, common=False, share=share, alone=share, backoff=0.0)


def repair_words(view: View) -> Iterator[Proposal | Notice]:
    """Proposals for unknown words with a likely repair; notices for those without."""
    known = Known(view.lexicon, view.knowledge.words)
    paragraphs = known.turkish_paragraphs(view.text, view.paragraphs)
    suspects = {p: _suspects(view.text, p, names, known) for p, names in paragraphs.items() if names}
    count = sum(p.end - p.start for p in paragraphs) / 7  # words, about
    rates = _rates([s for found in suspects.values() for s in found], count, known)
    for paragraph, found in suspects.items():
        yield from _repaired(view, paragraph, found, rates)


def _suspects(text: str, paragraph: Span, unknown: set[str], known: Known) -> list[_Suspect]:
    found = []
    for token in tokens(text, paragraph.start, paragraph.end):
        if token.kind == "w" and token.text in unknown and not _beside_hyphen(text, token):
            found.append(_Suspect(token, _place(text, token), known.guesser.guesses(token.lowered)))
    return found


def _beside_hyphen(text: str, token: Token) -> bool:
    return text[token.start - 1 : token.start] in ("-", "–") or text[token.end : token.end + 1] in ("-", "–")


def _place(text: str, token: Token) -> str:
    if token.text[0].islower():
        return "lower"
    return "first" if starts_sentence(text, token.start) else "name"


def _rates(suspects: Iterable[_Suspect], words: float, known: Known) -> dict[str, float]:
    """For each kind of mistake the logarithm of the share of words that have it, as far as this article shows."""
    counts = dict.fromkeys(_NEITHER, _FIRST)
    for suspect in suspects:
        if suspect.place == "lower" and suspect.guesses:
            best = max(suspect.guesses, key=lambda guess: _alone(guess, known) - _NEITHER[guess.kind])
            if _alone(best, known) - 8.0 > suspect.unknown.share:
                counts[best.kind] += 1
    return {kind: log(count / (words + _SLACK)) - _NEITHER[kind] for kind, count in counts.items()}


def _alone(guess: Guess, known: Known) -> float:
    parts = [known.lexicon.token(part) for part in guess.text.split()]
    inner = known.lexicon.follows(parts[0], parts[1]) if len(parts) == 2 else 0.0
    return parts[0].share + inner + guess.cost


def _repaired(
    view: View, paragraph: Span, suspects: list[_Suspect], rates: dict[str, float]
) -> Iterator[Proposal | Notice]:
    by_start = {s.token.start: s for s in suspects}
    slots = list(_slots(view, paragraph, by_start, rates))
    for slot, chances in zip(slots, probabilities(slots, view.lexicon), strict=True):
        suspect = by_start.get(slot.start)
        if suspect is None or slot.start == slot.end:
            continue
        ranked = sorted(zip(chances, slot.readings, range(-1, 99), strict=False), key=lambda r: r[0], reverse=True)
        likely = [(chance, reading, suspect.guesses[at]) for chance, reading, at in ranked if at >= 0]
        if likely and likely[0][0] >= _LEAST:
            yield from _proposals(suspect, likely)
        elif suspect.place == "lower":
            token = suspect.token
            yield Notice(Span(token.start, token.end), "unknown-word", Reason("unknown_word", {"word": token.text}))


def _slots(view: View, paragraph: Span, suspects: dict[int, _Suspect], rates: dict[str, float]) -> Iterator[Slot]:
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
            guessed = [_reading(view, token, guess, rates) for guess in suspect.guesses]
            yield Slot(token.start, token.end, (own, *guessed))


def _reading(view: View, token: Token, guess: Guess, rates: dict[str, float]) -> Reading:
    cost = guess.cost + rates[guess.kind]
    parts = [view.lexicon.token(part) for part in guess.text.split()]
    text = in_case_of(token.text, guess.text, large=token.text[0].isupper())
    if len(parts) == 1:
        return Reading(text, parts[0], cost)
    return Reading(text, parts[0], cost + view.lexicon.follows(parts[0], parts[1]), last=parts[1])


def _proposals(suspect: _Suspect, likely: list[tuple[float, Reading, Guess]]) -> Iterator[Proposal]:
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
            apply=confidence >= APPLY,
        )
