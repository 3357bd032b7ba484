"""Names in a text: each paragraph is read by itself, then the whole article is looked at once."""

from collections.abc import MutableMapping

from tashih.article.annotations import Mention, Origin
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.suggest import gazetteer
from tashih.suggest.gazetteer import Gazetteer
from tashih.suggest.knowledge import Knowledge
from tashih.suggest.memory import REMEMBERED
from tashih.suggest.model import unpack
from tashih.suggest.naming.document import whole
from tashih.suggest.naming.finding import Finding, with_gaps_filled
from tashih.suggest.naming.paragraph import Reading, read
from tashih.suggest.recognizers import RECOGNIZED, recognized
from tashih.suggest.tagger import LEARNED, tagger_of

_ORIGINS = {REMEMBERED: Origin.MEMORY, LEARNED: Origin.LEARNER, RECOGNIZED: Origin.PLUGIN}
_SPARE = 2000
"""How many paragraphs of earlier texts are kept before they are thrown away."""
Readings = MutableMapping[str, Reading]


def find_mentions(text: str, knowledge: Knowledge, kept: Readings | None = None) -> list[Mention]:
    """The mentions of the labels wanted, in text order, under ids of their own (``m1`` …).

    ``kept`` holds the readings of paragraphs from an earlier call; those still in the text are not read again.
    """
    names = gazetteer.turkish()
    readings = _read(text, names, {} if kept is None else kept)
    recall = knowledge.memory.recall
    found = whole(text, readings, recall, knowledge.labels)
    if (tagger := tagger_of(unpack(knowledge.model), names)) is not None:
        refined = tagger.refine(text, found)
        found = [f for f in refined if f.label in knowledge.labels and recall.allows(text, f)]
    for recognizer in knowledge.recognizers:
        more = [f for f in recognized(recognizer, text) if f.label in knowledge.labels and recall.allows(text, f)]
        found = with_gaps_filled(found, more)
    return [_mention(number, f) for number, f in enumerate(found, 1)]


def _read(text: str, names: Gazetteer, kept: Readings) -> list[tuple[int, Reading]]:
    """The reading of each paragraph with its start."""
    readings: list[tuple[int, Reading]] = []
    start = 0
    for line in text.split("\n"):
        if line:
            if (reading := kept.get(line)) is None:
                reading = kept[line] = read(line, names)
            readings.append((start, reading))
        start += len(line) + 1
    if len(kept) > _SPARE + 2 * len(readings):
        lines = set(text.split("\n"))
        for line in [line for line in kept if line not in lines]:
            kept.pop(line, None)
    return readings


def _mention(number: int, found: Finding) -> Mention:
    return Mention(
        f"m{number}",
        Span(found.start, found.end),
        found.label,
        origin=_ORIGINS.get(found.rule, Origin.RULE),
        reason=Reason(found.rule, found.args),
        confidence=found.confidence,
    )
