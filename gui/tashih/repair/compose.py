"""Puts what a stage proposes, on the text it saw, together with the edits of earlier stages, on the original."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from tashih.article.edits import Candidate, Edit, EditState, trimmed
from tashih.article.spans import Span, cover, splice
from tashih.repair.places import Places
from tashih.repair.stage import Proposal


@dataclass(frozen=True)
class Draft:
    """The work so far: edits applied and offered, on the original, and the text that the applied ones make."""

    original: str
    text: str
    applied: tuple[Edit, ...] = ()
    offered: tuple[Edit, ...] = ()

    def with_proposals(self, proposals: Iterable[Proposal]) -> "Draft":
        """The draft after a stage. Proposals that lie outside the text or overlap a better one are left out."""
        done: list[Proposal] = []
        offered: list[Proposal] = []
        for proposal in _disjoint(self.text, proposals):
            (done if proposal.apply else offered).append(proposal)
        if not done and not offered:
            return self
        places = Places(self.applied)
        draft = self._offering(places, offered) if offered else self
        return draft._applying(places, done) if done else draft

    def _applying(self, places: Places, proposals: list[Proposal]) -> "Draft":
        text = splice(self.text, ((p.start, p.end, p.text) for p in proposals))
        merged: list[Edit] = []
        taken = 0  # edits of before that are dealt with
        for cluster, first, last in _clusters(places, proposals):
            merged += self.applied[taken:first]
            made = self._merged(places, cluster, first, last)
            taken = last
            merged += [] if made is None else [made]
        merged += self.applied[taken:]
        return replace(self, text=text, applied=tuple(_told_apart(merged)))

    def _merged(self, places: Places, cluster: list[Proposal], first: int, last: int) -> Edit | None:
        """One edit for neighbouring proposals and the earlier edits they reach, told by the last of the proposals."""
        if first == last:
            return self._alone(places, cluster[0], first)
        low, high = cluster[0].start, cluster[-1].end
        source = places.span_to_original(Span(low, high))
        start, end = source.start, source.end
        reached = self.applied[first:last]
        if places.starts[first] <= low:
            low, start = places.starts[first], reached[0].start
        if places.ends[last - 1] >= high:
            high, end = places.ends[last - 1], reached[-1].end
        new = splice(self.text[low:high], ((p.start - low, p.end - low, p.text) for p in cluster))
        if not new and start == end:
            return None
        told = cluster[-1]
        group = cover([Span(start, end), places.span_to_original(told.group), *(e.group for e in reached)])
        return trimmed(self.original, _edit(told, start, end, new, group, EditState.APPLIED))

    @staticmethod
    def _alone(places: Places, proposal: Proposal, index: int) -> Edit:
        """The edit of a proposal on text that is still the original's."""
        source = places.shift(index, Span(proposal.start, proposal.end))
        if source is None:
            raise AssertionError(f"an edit stands in the way of {proposal}")
        group = places.shift(index, proposal.group)
        if group is None:
            group = cover([source, places.span_to_original(proposal.group)])
        return _edit(proposal, source.start, source.end, proposal.text, group, EditState.APPLIED)

    def _offering(self, places: Places, proposals: list[Proposal]) -> "Draft":
        offered = list(self.offered)
        applied = list(self.applied)
        for proposal in proposals:
            first, last = places.reached(proposal.start, proposal.end)
            if first < last:  # what an earlier stage made might be otherwise: another reading of its group
                applied[first] = self._with_candidate(places, applied[first], proposal)
                continue
            source = places.span_to_original(Span(proposal.start, proposal.end))
            group = cover([source, places.span_to_original(proposal.group)])
            offered.append(_edit(proposal, source.start, source.end, proposal.text, group, EditState.SUGGESTED))
        return replace(self, applied=tuple(applied), offered=tuple(offered))

    def _with_candidate(self, places: Places, edit: Edit, proposal: Proposal) -> Edit:
        group = cover([edit.group, places.span_to_original(proposal.group)])
        there = places.span_to_text(group)
        if not there.contains(Span(proposal.start, proposal.end)):
            return edit
        reading = self.text[there.start : proposal.start] + proposal.text + self.text[proposal.end : there.end]
        candidate = Candidate(reading, proposal.confidence, proposal.reason)
        return replace(edit, group=group, candidates=(*edit.candidates, candidate))

    def settled(self) -> tuple[Edit, ...]:
        """All edits in text order: the applied ones, and the offered ones that no other is in the way of."""
        kept: list[Edit] = []
        for edit in sorted([*self.applied, *self.offered], key=lambda e: (e.start, e.end)):
            while kept and _collide(kept[-1], edit) and _wins(edit, kept[-1]):
                kept.pop()
            if not kept or not _collide(kept[-1], edit):
                kept.append(edit)
        return tuple(_one_decision_each(kept))


def _edit(proposal: Proposal, start: int, end: int, text: str, group: Span, state: EditState) -> Edit:
    return Edit(
        start,
        end,
        text,
        proposal.rule,
        proposal.reason,
        proposal.confidence,
        state,
        group,
        proposal.series,
        candidates=proposal.candidates,
    )


def _disjoint(text: str, proposals: Iterable[Proposal]) -> list[Proposal]:
    """In text order, smallest, each free of the others: an applied one wins over an offered one, then the surer."""
    sound = [s for p in proposals if (s := _smallest(text, p)) is not None]
    sound.sort(key=lambda p: (p.start, p.end))
    kept: list[Proposal] = []
    for proposal in sound:
        while kept and _collide(kept[-1], proposal) and _wins(proposal, kept[-1]):
            kept.pop()
        if not kept or not _collide(kept[-1], proposal):
            kept.append(proposal)
    return kept


def _smallest(text: str, proposal: Proposal) -> Proposal | None:
    start, end, new, group = proposal.start, proposal.end, proposal.text, proposal.group
    if not 0 <= start <= end <= len(text) or text[start:end] == new:
        return None
    sound = group.start <= start and end <= group.end <= len(text)
    if sound and (not new or start == end or (text[start] != new[0] and text[end - 1] != new[-1])):
        return proposal
    while start < end and new and text[start] == new[0]:
        start, new = start + 1, new[1:]
    while start < end and new and text[end - 1] == new[-1]:
        end, new = end - 1, new[:-1]
    group = cover([proposal.group, Span(start, end)])
    group = Span(group.start, min(group.end, len(text)))
    if (start, end, group) == (proposal.start, proposal.end, proposal.group):
        return proposal
    return replace(proposal, start=start, end=end, text=new, group=group)


def _collide(before: Proposal | Edit, after: Proposal | Edit) -> bool:
    return after.start < before.end or (before.start, before.end) == (after.start, after.end)


def _wins(one: Proposal | Edit, other: Proposal | Edit) -> bool:
    return _weight(one) > _weight(other)


def _weight(either: Proposal | Edit) -> tuple[bool, float]:
    return either.apply if isinstance(either, Proposal) else either.applied, either.confidence


def _clusters(places: Places, proposals: list[Proposal]) -> list[tuple[list[Proposal], int, int]]:
    """Proposals that reach a common earlier edit, together with the range of edits they reach."""
    found: list[tuple[list[Proposal], int, int]] = []
    for proposal in proposals:
        first, last = places.reached(proposal.start, proposal.end)
        if found and first < last and first < found[-1][2]:
            cluster, before, behind = found[-1]
            found[-1] = ([*cluster, proposal], before, max(last, behind))
        else:
            found.append(([proposal], first, last))
    return found


def _told_apart(edits: list[Edit]) -> list[Edit]:
    """Two insertions at one place become one."""
    found: list[Edit] = []
    for edit in edits:
        if found and (found[-1].start, found[-1].end) == (edit.start, edit.end):
            group = cover([found[-1].group, edit.group])
            found[-1] = replace(edit, text=found[-1].text + edit.text, group=group)
        else:
            found.append(edit)
    return found


def _one_decision_each(edits: list[Edit]) -> list[Edit]:
    """Edits whose groups cut into each other share one group; a group wholly inside another's gap stays its own."""
    groups = sorted({e.group for e in edits}, key=lambda g: (g.start, -g.end))
    around: list[tuple[Span, list[Span]]] = []  # what a group may lie in: the whole, and the groups joined to it
    joined: dict[Span, Span] = {}
    for group in groups:
        whole, parts = group, [group]
        while around and around[-1][0].end < whole.end:
            before, others = around.pop()
            if before.end > whole.start:
                whole, parts = cover([before, whole]), others + parts
        around.append((whole, parts))
        joined.update(dict.fromkeys(parts, whole))
    return [e if joined[e.group] == e.group else replace(e, group=joined[e.group], candidates=()) for e in edits]
