"""Repairs single words that are none: a misread letter, a lost space, i and ı mixed up; flags what it can't repair.

How far a guess is trusted depends on the article: where many unknown words become words by one kind of mistake, each
of them is likelier to be one. A single unknown word among a thousand good ones is left to a person.
"""

from collections import Counter
from collections.abc import Iterator

from tashih.article.edits import Candidate
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.repair.casework import all_capitals, in_case_of
from tashih.repair.confusions import Guess
from tashih.repair.context import Reading, Slot, probabilities
from tashih.repair.differences import differences
from tashih.repair.known import Known, known_words
from tashih.repair.language import is_turkish
from tashih.repair.stage import Notice, Proposal, View
from tashih.repair.suspects import Mistakes, Suspect, inside, more_suspects, suspects
from tashih.repair.tokens import Token, starts_sentence

APPLY = {"confused": 0.97, "shifted_case": 0.97, "glued": 0.99}
"""The least probability at which a guess of each kind is put into the text."""

_SPLIT_NAME = -4.0  # a word with a capital is likelier a name that no list has
_DOTS_IN_CAPITALS = -3.0
_OFFER = 0.05
_LEAST = 0.3  # a guess less likely than that is not even offered
_LEAST_DOTS = 0.9  # foreign names in capitals have the dots of their own language
_STEM, _TERM = 5, 3  # an unknown word that comes so often, by its first letters, is what the article is about
_LETTERS_A_WORD = 7
_PARTICLES = frozenset(["ve", "bir", "için", "gibi", "olarak", "olan", "tarafından", "ile", "kadar"])
# Words that are never a part of another word: where one is cut off, a space was lost even in a sound article.


def repair_words(view: View) -> Iterator[Proposal | Notice]:
    """Proposals for unknown words with a likely repair; notices for those without."""
    if not is_turkish(view.text, otherwise=True):
        return
    known = known_words(view.lexicon, view.knowledge.words)
    paragraphs = known.turkish_paragraphs(view.text, view.paragraphs)
    found = {p: suspects(view.text, view.tokens(p), unknown, known) for p, unknown in paragraphs.items() if unknown}
    words = sum(map(len, paragraphs)) / _LETTERS_A_WORD
    often = Counter(s.token.lowered[:_STEM] for own in found.values() for s in own)
    mistakes = Mistakes.of((s for own in found.values() for s in own), words, view.lexicon)
    for paragraph in paragraphs if mistakes.many("confused") else found:
        own = found.get(paragraph, [])
        if mistakes.many("confused"):
            own = more_suspects(view.tokens(paragraph), own, known)
        if own:
            yield from _repaired(view, paragraph, own, mistakes, often)


def _repaired(
    view: View, paragraph: Span, found: list[Suspect], mistakes: Mistakes, often: Counter[str]
) -> Iterator[Proposal | Notice]:
    known = known_words(view.lexicon, view.knowledge.words)
    by_start = {s.token.start: s for s in found}
    slots = list(_slots(view, paragraph, by_start, mistakes))
    for slot, chances in zip(slots, probabilities(slots, view.lexicon), strict=True):
        suspect = by_start.get(slot.start)
        if suspect is None or slot.start == slot.end:
            continue
        guessed = zip(chances[1:], slot.readings[1:], suspect.guesses, strict=True)  # the first is the word as it is
        likely = sorted(guessed, key=lambda one: one[0], reverse=True)
        if likely and likely[0][0] >= (_LEAST_DOTS if likely[0][2].kind == "shifted_case" else _LEAST):
            yield from _proposals(suspect, likely, trusted=_trusted(view, suspect.token, likely[0][2], mistakes))
        elif _is_strange(suspect, known, often):
            token = suspect.token
            yield Notice(Span(token.start, token.end), "unknown-word", Reason("unknown_word", {"word": token.text}))


def _is_strange(suspect: Suspect, known: Known, often: Counter[str]) -> bool:
    """Whether a person should look: a word in lower case, of no known stem, and not the term the article is about."""
    word = suspect.token.lowered
    if suspect.place != "lower" or (suspect.seen and suspect.seen.listed) or known.is_formed(word):
        return False
    return often[word[:_STEM]] < _TERM


def _slots(view: View, paragraph: Span, found: dict[int, Suspect], mistakes: Mistakes) -> Iterator[Slot]:
    """The suspects and the words beside them: what is further away has no say."""
    lexicon = view.lexicon
    opening = (Reading("", lexicon.start),)
    words = view.tokens(paragraph)
    at = {number + step for number, token in enumerate(words) if token.start in found for step in (-1, 0, 1)}
    for token in (words[number] for number in sorted(at) if 0 <= number < len(words)):
        if starts_sentence(view.text, token.start):
            yield Slot(token.start, token.start, opening)
        suspect = found.get(token.start)
        if suspect is None:
            word = lexicon.token(token.lowered) if token.kind == "w" else lexicon.word(token.text)
            yield Slot(token.start, token.end, (Reading(token.text, word),))
        else:
            own = Reading(token.text, suspect.word)
            guessed = [_reading(view, token, guess, mistakes) for guess in suspect.guesses]
            yield Slot(token.start, token.end, (own, *guessed))


def _reading(view: View, token: Token, guess: Guess, mistakes: Mistakes) -> Reading:
    parts = [view.lexicon.token(part) for part in guess.text.split()]
    spaces = len(parts) - 1
    dots = parts[0].common and _only_dots_of_capitals(token, guess)
    rate = _DOTS_IN_CAPITALS if dots else mistakes.rate(guess.kind)
    cost = guess.cost + rate * max(1, spaces) + inside(parts, view.lexicon)
    if spaces and not token.text[0].islower():
        cost += _SPLIT_NAME
    text = in_case_of(token.text, guess.text, large=token.text[0].isupper())
    return Reading(text, parts[0], cost, last=parts[-1])


def _only_dots_of_capitals(token: Token, guess: Guess) -> bool:
    """Whether the guess but gives İ for I: what a change to capitals does wherever it does not know Turkish."""
    return all_capitals(token.text) and guess.text.replace("ı", "i") == token.lowered.replace("ı", "i")


def _proposals(suspect: Suspect, likely: list[tuple[float, Reading, Guess]], *, trusted: bool) -> Iterator[Proposal]:
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
            apply=confidence >= APPLY[guess.kind] and trusted,
        )


def _trusted(view: View, token: Token, guess: Guess, mistakes: Mistakes) -> bool:
    """Whether to put the guess in unasked: in an article that shows such mistakes, or is damaged otherwise.

    A lone slip in a sound article is its writer's, and a person's to mend. Unknown compounds look like words run
    together, so those need company even in a damaged one.
    """
    if mistakes.many(guess.kind) or not _PARTICLES.isdisjoint(guess.text.split()):
        return True
    if _only_dots_of_capitals(token, guess):  # no writer's slip: a machine made the capitals
        return True
    return guess.kind != "glued" and bool(view.made)
