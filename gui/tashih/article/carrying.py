"""When the source of an article has changed: what a person did to the old text, carried over to the new one.

What lies on words that are still there is kept; what lies on words that changed is to be decided again, and what lies
on words that are gone is told.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from tashih.article import acts
from tashih.article.annotations import Annotation, Entity, Flag, Mention, NotQuotation, Quotation, State
from tashih.article.article import Article
from tashih.article.changes import Delta
from tashih.article.edits import Edit
from tashih.article.reason import Reason
from tashih.article.spans import Replacement

_LARGEST = 20_000
"""Code points of a stretch of changed lines that are still compared word by word."""


@dataclass(frozen=True, slots=True)
class Carried:
    """The new article, and what could not be carried over to it (edits and annotations as they were on the old one)."""

    article: Article
    lost_edits: tuple[Edit, ...]
    lost: tuple[Annotation, ...]


def carry(old: Article, new: Article) -> Carried:
    """What a person decided about ``old``, on ``new``, which is the changed text with fresh repairs and suggestions."""
    changes = list(replacements(old.original, new.original))
    decided = [e for e in old.edits if e.reviewed or e.author]
    kept: list[Edit] = []
    lost_edits: list[Edit] = []
    for edit in decided:
        here = _moved_edit(edit, changes)
        if here is None or (kept and (here.start < kept[-1].end or here.span == kept[-1].span)):
            lost_edits.append(edit)  # its text is gone, or what told it apart from its neighbour is
        else:
            kept.append(here)
    base = _with_edits(new, kept)
    pushes = list(replacements(old.repaired, base.repaired))
    items = [i for i in old.annotations if _decided(i)]
    there = [_doubted(i, old, moved, base) for i in items if (moved := i.moved(pushes)) is not None]
    lost = tuple(i for i in items if i.moved(pushes) is None)
    return Carried(_with_annotations(base, there, old), tuple(lost_edits), lost)


def _decided(item: Annotation) -> bool:
    if isinstance(item, Flag):
        return item.resolved or bool(item.author)
    return isinstance(item, (Mention, Quotation, NotQuotation)) and (
        item.state is not State.SUGGESTED or bool(item.author)
    )


def _doubted(item: Annotation, old: Article, moved: Annotation, new: Article) -> Annotation:
    """``moved``, to be decided again if it names or marks other words than before; a quotation may change its words."""
    if item.extent.of(old.repaired) == moved.extent.of(new.repaired):
        return moved
    if isinstance(moved, (Mention, NotQuotation)):
        return replace(moved, state=State.SUGGESTED)
    return replace(moved, resolved=False) if isinstance(moved, Flag) else moved


def _moved_edit(edit: Edit, changes: list[Replacement]) -> Edit | None:
    """The edit where its group stands now; None if the text of the group has changed."""
    ahead = 0
    for change in changes:
        if change.start >= edit.group.end and not change.start == change.end == edit.group.end:
            break
        if change.end > edit.group.start or change.start == change.end == edit.group.end != edit.group.start:
            return None
        ahead += change.change
    return replace(edit, start=edit.start + ahead, end=edit.end + ahead, group=edit.group.shifted(ahead))


def _with_edits(new: Article, kept: list[Edit]) -> Article:
    in_the_way = [
        e for e in new.edits if any(e.group.overlaps(k.group) or e.group == k.group or e.span == k.span for k in kept)
    ]
    return acts.edit(new, Reason("act_carried"), "", Delta(tuple(in_the_way), tuple(kept))).apply(new)


def _with_annotations(base: Article, carried: list[Annotation], old: Article) -> Article:
    """``base`` with ``carried`` under ids of its own, in place of the suggestions that say the same."""
    ids: dict[str, str] = {}
    for item in carried:
        letter = item.id[:1]
        taken = sum(1 for new in ids.values() if new[:1] == letter)
        ids[item.id] = base.new_ids(letter, taken + 1)[-1]
    entities = _entities(base, carried, old)
    items = [_renamed(i, ids, {before: after.id for before, after in entities.items()}) for i in carried]
    doubled = [s for s in base.annotations if not _decided(s) and any(_says_the_same(s, i) for i in items)]
    new = [e for e in entities.values() if base.entity(e.id) is None]
    gone = [s for s in doubled if isinstance(s, (Mention, Quotation, NotQuotation, Flag))]
    return acts.revise(base, gone, [*items, *new], Reason("act_carried"), "").apply(base)


def _entities(base: Article, carried: list[Annotation], old: Article) -> dict[str, Entity]:
    """For each entity that a carried mention names, by its old id: the one of that name and label, or a new one."""
    named = [e for e in old.entities if any(isinstance(i, Mention) and i.entity == e.id for i in carried)]
    there = {(e.name, e.label): e for e in base.entities}
    free = iter(base.new_ids("e", len(named)))
    return {e.id: there.get((e.name, e.label)) or replace(e, id=next(free)) for e in named}


def _renamed(
    item: Annotation, ids: dict[str, str], entities: dict[str, str]
) -> Mention | Quotation | NotQuotation | Flag:
    if isinstance(item, Mention):
        return replace(item, id=ids[item.id], entity=entities.get(item.entity, ""))
    if isinstance(item, Quotation):
        return replace(item, id=ids[item.id], parent=ids.get(item.parent, ""))
    assert isinstance(item, (NotQuotation, Flag))
    return replace(item, id=ids[item.id])


def _says_the_same(suggestion: Annotation, item: Annotation) -> bool:
    quoted = (Quotation, NotQuotation)
    if isinstance(suggestion, quoted) and isinstance(item, quoted):
        return suggestion.extent.overlaps(item.extent)
    return type(suggestion) is type(item) and suggestion.extent == item.extent


def replacements(old: str, new: str) -> Iterator[Replacement]:
    r"""What turns ``old`` into ``new``, in order: lines first, words inside changed lines.

    >>> [(r.start, r.end, r.length) for r in replacements("bir iki\nüç", "bir dört\nüç")]
    [(4, 7, 4)]
    """
    for start, end, text in _differences(old.splitlines(keepends=True), new.splitlines(keepends=True), 0):
        if max(end - start, len(text)) > _LARGEST:
            yield Replacement(start, end, len(text))
        else:
            for first, last, words in _differences(_words(old[start:end]), _words(text), start):
                yield Replacement(first, last, len(words))


def _differences(old: list[str], new: list[str], at: int) -> Iterator[tuple[int, int, str]]:
    """(start, end, text) of the parts that differ; the parts of ``old`` begin at code point ``at``."""
    starts = [at]
    for part in old:
        starts.append(starts[-1] + len(part))
    for tag, first, last, new_first, new_last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield starts[first], starts[last], "".join(new[new_first:new_last])


def _words(text: str) -> list[str]:
    parts: list[str] = []
    for character in text:
        if parts and character.isalnum() and parts[-1][-1].isalnum():
            parts[-1] += character
        else:
            parts.append(character)
    return parts
