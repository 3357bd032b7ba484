"""Puts the letters of a zone right: each word is read back through the damage and chosen by its neighbours."""

from collections.abc import Iterator

from tashih.article.edits import Candidate
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.repair.channel import Channel
from tashih.repair.context import Reading, Slot, probabilities
from tashih.repair.differences import differences
from tashih.repair.lexicon import Lexicon
from tashih.repair.readings import Reader
from tashih.repair.stage import Proposal, View, Zone

APPLY = 0.9
"""The least probability at which a reading is put into the text; see tests/repair for what share is right there."""

_OFFER = 0.02  # readings at least so likely are offered beside the best


def restore_letters(view: View) -> Iterator[Proposal]:
    """Proposals for the words of every zone."""
    for zone in view.zones:
        yield from _of_zone(view, zone)


def channel_of(zone: Zone) -> Channel:
    """The channel that a zone's letters make."""
    marks = "".join(old for old, _ in zone.letters if not old.isalpha())
    return Channel(zone.letters, zone.lost, marks, 4 if len(zone.lost) > 1 else 2)


def _of_zone(view: View, zone: Zone) -> Iterator[Proposal]:
    reader = Reader(view.text, channel_of(zone), view.lexicon)
    slots = list(reader.slots(zone.span.start, zone.span.end))
    for at, (slot, chances) in enumerate(zip(slots, probabilities(slots, view.lexicon), strict=True)):
        old = view.text[slot.start : slot.end]
        ranked = sorted(zip(chances, slot.readings, strict=True), key=lambda pair: pair[0], reverse=True)
        best = ranked[0][1]
        if best.text != old:
            reason = _reason(slots, at, best, ranked, zone)
            yield from _proposals(slot, old, ranked, reason, zone)


def _proposals(
    slot: Slot, old: str, ranked: list[tuple[float, Reading]], reason: Reason, zone: Zone
) -> Iterator[Proposal]:
    chance, best = ranked[0]
    confidence = chance if best.word.listed else min(chance, 0.5)
    others = tuple(Candidate(r.text, round(c, 4)) for c, r in ranked[1:6] if c >= _OFFER)
    for index, (start, end, text) in enumerate(differences(old, best.text)):
        yield Proposal(
            slot.start + start,
            slot.start + end,
            text,
            f"zone_{zone.damage}",
            reason,
            round(confidence, 4),
            Span(slot.start, slot.end),
            series=f"{old[start:end]}→{text}",
            candidates=others if index == 0 else (),
            apply=confidence >= APPLY,
        )


def _reason(
    slots: list[Slot], at: int, best: Reading, ranked: list[tuple[float, Reading]], zone: Zone
) -> Reason:
    if len(ranked) == 1:
        return zone.reason
    chance, (other_chance, other) = ranked[0][0], ranked[1]
    times = min(10**9, round(chance / max(other_chance, 1e-9)))
    return Reason("context", {"word": best.text, "instead": other.text, "times": times})
