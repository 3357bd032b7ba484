"""Names in a text: each paragraph is read by itself, then the whole article is looked at once."""

from collections.abc import MutableMapping

from tashih.article.annotations import Mention, Origin
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.suggest import gazetteer
from tashih.suggest.knowledge import Knowledge
from tashih.suggest.memory import REMEMBERED, Recall
from tashih.suggest.naming.document import whole
from tashih.suggest.naming.finding import Finding
from tashih.suggest.naming.paragraph import Reading, read

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
    found = whole(text, readings, Recall(knowledge.memory), knowledge.labels)
    return [_mention(number, f) for number, f in enumerate(found, 1)]


def _mention(number: int, found: Finding) -> Mention:
    return Mention(
        f"m{number}",
        Span(found.start, found.end),
        found.label,
        origin=Origin.MEMORY if found.rule == REMEMBERED else Origin.RULE,
        reason=Reason(found.rule, found.args),
        confidence=found.confidence,
    )
