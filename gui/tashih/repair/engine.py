"""Runs the stages of the repair in their order and puts together what they propose."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from tashih.article.annotations import Flag
from tashih.article.edits import Edit, EditList
from tashih.article.spans import Span
from tashih.repair.blanklines import thin_blank_lines
from tashih.repair.compose import Draft
from tashih.repair.controls import undo_controls
from tashih.repair.escapes import undo_escapes
from tashih.repair.flags import flag_paragraphs, flag_quotation_marks, note_style
from tashih.repair.garbled import flag_strangers, gathered
from tashih.repair.harmony import restore_by_harmony
from tashih.repair.hygiene import clean_characters
from tashih.repair.knowledge import Knowledge
from tashih.repair.layout import CUT, join_lines, join_paragraphs
from tashih.repair.letters import restore_letters
from tashih.repair.marks import restore_apostrophes, restore_marks
from tashih.repair.markup import unwrap
from tashih.repair.mojibake import undo_mojibake
from tashih.repair.numbers import repair_numbers
from tashih.repair.ownrules import apply_own_rules
from tashih.repair.places import Places
from tashih.repair.stage import Notice, Proposal, Stage, View, Zone
from tashih.repair.torn import join_torn
from tashih.repair.words import repair_words
from tashih.repair.wrongpage import undo_wrong_page
from tashih.repair.zones import find_zones

STAGES: tuple[Stage, ...] = (
    undo_escapes,
    undo_mojibake,
    undo_wrong_page,
    undo_controls,
    clean_characters,
    unwrap,
    join_lines,
    find_zones,
    restore_apostrophes,
    restore_letters,
    restore_by_harmony,
    join_paragraphs,
    thin_blank_lines,
    repair_numbers,
    join_torn,
    repair_words,
    restore_marks,
    apply_own_rules,
    flag_quotation_marks,
    flag_paragraphs,
    note_style,
    flag_strangers,
)
"""Every stage, in the order of the design: each needs what the ones before it have put right."""


@dataclass(frozen=True)
class Repair:
    """What was found in ``original``: edits and zones in its code points, flags in those of ``repaired``."""

    original: str
    edits: tuple[Edit, ...] = ()
    flags: tuple[Flag, ...] = ()
    zones: tuple[Zone, ...] = ()

    @cached_property
    def repaired(self) -> str:
        """The text with every applied edit in it."""
        return EditList(self.edits).apply_to(self.original)


def repair(text: str, knowledge: Knowledge | None = None, stages: Sequence[Stage] = STAGES) -> Repair:
    """Find the damage in ``text`` and undo it. Never raises for any text; clean text comes back without edits."""
    knowledge = knowledge or Knowledge()
    draft = Draft(text, text)
    view = View(text, knowledge)
    notices: list[Notice] = []
    for stage in stages:
        found = list(stage(view))
        proposals = _allowed(view, [f for f in found if isinstance(f, Proposal)])
        zones = view.zones + tuple(f for f in found if isinstance(f, Zone))
        notices += [f for f in found if isinstance(f, Notice)]
        before, draft = draft, draft.with_proposals(proposals)
        if draft.applied is not before.applied:
            move = _Move(Places(before.applied), Places(draft.applied))
            notices = [replace(n, span=move.to(n.span)) for n in notices]
            zones = tuple(replace(z, span=move.to(z.span)) for z in zones)
            view = View(draft.text, knowledge, zones, draft.applied)
        elif len(zones) > len(view.zones):
            view = replace(view, zones=zones)
    places = Places(draft.applied)
    cuts = [places.span_to_text(Span(e.start, e.end)) for e in draft.offered if e.rule == CUT]
    notices = gathered(view, notices, cuts)
    zones = tuple(replace(z, span=places.span_to_original(z.span)) for z in view.zones)
    return Repair(text, draft.settled(), _flags(notices, len(draft.text)), zones)


@dataclass(frozen=True)
class _Move:
    """From the text before a stage to the text after it."""

    before: Places
    after: Places

    def to(self, span: Span) -> Span:
        return self.after.span_to_text(self.before.span_to_original(span))


def _flags(notices: Iterable[Notice], length: int) -> tuple[Flag, ...]:
    """Numbered in text order; one a place and kind, none on no text."""
    sound = {(n.span, n.kind): n for n in notices if n.span.start < n.span.end <= length}
    ordered = [sound[key] for key in sorted(sound)]
    return tuple(
        Flag(f"f{number}", n.span, n.kind, n.reason, style=n.style) for number, n in enumerate(ordered, start=1)
    )


def _allowed(view: View, proposals: list[Proposal]) -> list[Proposal]:
    """Proposals as the person's decisions so far have them: some no more, some no longer only offered."""
    knowledge = view.knowledge
    if not proposals or not (knowledge.rejected or knowledge.accepted or knowledge.rules):
        return proposals
    kept = _unprotected(view, proposals)
    if knowledge.rejected:
        kept = [p for p in kept if not _names(view.text, p) & knowledge.rejected]
    if knowledge.accepted:
        kept = [p if p.apply else replace(p, apply=bool(_names(view.text, p) & knowledge.accepted)) for p in kept]
    return kept


def _names(text: str, proposal: Proposal) -> set[str]:
    """What a decision about this proposal may be filed under: its series, and the pair of whole words."""
    group = proposal.group
    new = text[group.start : proposal.start] + proposal.text + text[proposal.end : group.end]
    return {proposal.series, f"{group.of(text)}→{new}"} - {""}


def _unprotected(view: View, proposals: list[Proposal]) -> list[Proposal]:
    """Those that lie on no word the person wants left alone."""
    never = [re.escape(r.old) for r in view.knowledge.rules if r.never and r.old]
    if not never:
        return proposals
    words = re.compile(rf"(?<!\w)(?:{'|'.join(never)})(?!\w)")
    kept_off = [m.span() for m in words.finditer(view.text)]
    ends = [end for _, end in kept_off]
    kept = []
    for proposal in proposals:
        at = bisect_left(ends, proposal.start)
        if at == len(ends) or kept_off[at][0] > proposal.end:
            kept.append(proposal)
    return kept
