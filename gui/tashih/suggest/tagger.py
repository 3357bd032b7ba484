"""Suggests by what the learner learned: what rules and memory found, weighed against all else in the sentence."""

from collections.abc import Iterable, Sequence

import pycrfsuite

from tashih.suggest.features import OUTSIDE, Marked, sentences, spans_of
from tashih.suggest.gazetteer import Gazetteer
from tashih.suggest.model import Model
from tashih.suggest.naming.finding import Finding, without_overlaps
from tashih.suggest.naming.tokens import Tokens

LEARNED = "learner"


def tagger_of(model: Model, gazetteer: Gazetteer) -> "Tagger | None":
    """A tagger by ``model``; None if it has no weights, or some that the library cannot read."""
    try:
        return Tagger(model.weights, gazetteer) if model.usable else None
    except ValueError:
        return None


class Tagger:
    """Weights made ready to tag; for one thread. The weights must be what training gave: the library trusts them."""

    def __init__(self, weights: bytes, gazetteer: Gazetteer) -> None:
        self._crf = pycrfsuite.Tagger()
        self._crf.open_inmemory(weights)
        self._gazetteer = gazetteer
        self.labels = frozenset(tag[2:] for tag in self._crf.labels() if tag != OUTSIDE)

    def tag(self, text: str, said: Iterable[Marked]) -> list[Finding]:
        """The names in one paragraph, of which rules and memory ``said`` so much."""
        tokens = Tokens(text, self._gazetteer)
        found = []
        for sentence in sentences(tokens, said):
            tags = self._crf.tag(sentence.features)
            for first, last, label in spans_of(tokens, tags, sentence.first):
                sure = self._crf.marginal(tags[first - sentence.first], first - sentence.first)
                name = tokens.names.get(last)
                end = name.end if name is not None else tokens.ends[last]
                found.append(
                    Finding(tokens.starts[first], end, label, LEARNED, round(sure, 3), {"percent": round(100 * sure)})
                )
        return found

    def refine(self, text: str, found: Sequence[Finding]) -> list[Finding]:
        """What rules and memory ``found`` in a whole text, put right; what the learner confirms keeps its own reason.

        Findings of labels that the learner never saw stay as they are.
        """
        kept = [f for f in found if f.label not in self.labels]
        reasons = {(f.start, f.end, f.label): f for f in found}
        start = 0
        place = 0
        for line in text.split("\n"):
            end = start + len(line)
            said = []
            while place < len(found) and found[place].start < end:
                f = found[place]
                said.append((f.start - start, f.end - start, f.label))
                place += 1
            tagged = (f.shifted(start) for f in self.tag(line, said)) if line else ()
            kept += (reasons.get((f.start, f.end, f.label), f) for f in tagged)
            start = end + 1
        return without_overlaps(kept)
