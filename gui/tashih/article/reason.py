"""A reason: the evidence for what was done, as data, so that it can be told in any language."""

from dataclasses import dataclass, field

Argument = str | int | float


@dataclass(frozen=True, slots=True)
class Reason:
    """What kind of evidence (``key``, a sentence in ``resources/reasons``) and its particulars (``args``).

    >>> Reason("zone_letter", {"old": "ř", "new": "ş", "count": 23}).args["count"]
    23
    """

    key: str
    args: dict[str, Argument] = field(default_factory=dict)

    def __hash__(self) -> int:
        return hash((self.key, tuple(self.args.items())))
