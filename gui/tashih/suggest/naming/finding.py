"""A finding: a stretch that a rule takes for a name, before the whole article is looked at."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tashih.article.reason import Argument


@dataclass(frozen=True, slots=True)
class Finding:
    """Code points ``start`` to ``end`` as ``label``. ``rule`` is a key of ``resources/reasons`` with ``args``."""

    start: int
    end: int
    label: str
    rule: str
    confidence: float
    args: dict[str, Argument] = field(default_factory=dict)

    def shifted(self, by: int) -> "Finding":
        """The same, ``by`` code points further on."""
        if not by:
            return self
        return Finding(self.start + by, self.end + by, self.label, self.rule, self.confidence, self.args)


def without_overlaps(findings: Iterable[Finding]) -> list[Finding]:
    """The findings in text order; of two that overlap the longer stays, of two equally long the one given last."""
    kept: list[Finding] = []
    given = list(findings)
    given.reverse()
    for new in sorted(given, key=lambda f: (f.start, -f.end)):
        if not kept or kept[-1].end <= new.start:
            kept.append(new)
        elif new.end - new.start > kept[-1].end - kept[-1].start:
            kept[-1] = new
    return kept


def with_gaps_filled(found: Sequence[Finding], more: Iterable[Finding]) -> list[Finding]:
    """``found``, which is in text order and has no overlaps, and those of ``more`` that overlap none of it."""
    starts = [f.start for f in found]
    new = []
    for finding in without_overlaps(more):
        at = bisect_left(starts, finding.end)
        if at == 0 or found[at - 1].end <= finding.start:
            new.append(finding)
    return sorted([*found, *new], key=lambda f: f.start)
