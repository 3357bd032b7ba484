"""Names in a text: each paragraph is read by itself, then the whole article is looked at once."""

from collections.abc import MutableMapping

from tashih.article.annotations import Mention, Origin
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.suggest import gazetteer
from tashih.suggest.knowledge import Knowledge
from tashih.suggest.memory import REMEMBERED, Recall
from tashih.suggest.naming.document import whole
from tashih.suggest.naming.finding import Finding, with_gaps_filled
from tashih.suggest.naming.paragraph import Reading, read
from tashih.suggest.recognizers import RECOGNIZED, recognized
from tashih.suggest.tagger import LEARNED, Tagger

_ORIGINS = {REMEMBERED: Origin.MEMORY, LEARNED: Origin.LEARNER, RECOGNIZED: Origin.PLUGIN}
Readings = MutableMapping[str, Reading]


def find_mentions(text: str, knowledge: Knowledge, kept: Readings | None = None) -> list[Mention]:
    """The mentions of the labels wanted, in text order, under ids of their own (``m1`` …).

    ``kept`` holds the readings of paragraphs from an earlier call; those still in the text are not read again.
    """
    readings: list[tuple[int, Reading]] = []
    names = gazetteer.turkish()
    known = {} if kept is None else kept
    start = 0
    for line in text.split("\n"):
        if line:
            if (reading := known.get(line)) is None:
                reading = known[line] = read(line, names)
            readings.append((start, reading))
        start += len(line) + 1
    recall = Recall(knowledge.memory)
    found = whole(text, readings, recall, knowledge.labels)
    if knowledge.weights:
        refined = Tagger(knowledge.weights, names).refine(text, found)
        found = [f for f in refined if f.label in knowledge.labels and recall.allows(text, f)]
    for recognizer in knowledge.recognizers:
        more = [f for f in recognized(recognizer, text) if f.label in knowledge.labels and recall.allows(text, f)]
        found = with_gaps_filled(found, more)
    return [_mention(number, f) for number, f in enumerate(found, 1)]


def _mention(number: int, found: Finding) -> Mention:
    return Mention(
        f"m{number}",
        Span(found.start, found.end),
        found.label,
        origin=_ORIGINS.get(found.rule, Origin.RULE),
        reason=Reason(found.rule, found.args),
        confidence=found.confidence,
    )
