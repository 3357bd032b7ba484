"""The pairs of code pages that Turkish text is mixed up between: what each letter looks like through the wrong one."""

from collections import Counter
from dataclasses import dataclass
from functools import cache

from tashih.repair.codepages import NAMES, characters

LOST = "\ufffd"
LETTERS = frozenset("çÇğĞıİöÖşŞüÜ")
USUAL = LETTERS | frozenset("âÂîÎûÛ“”‘’‚„…–—•·\u00a0«»°\n\r\t" + "".join(map(chr, range(0x20, 0x7F))))

_TRUE = ("cp1254", "cp857", "mac-turkish", "iso8859-3")
_READ_AS = tuple(n for n in NAMES if n not in {"iso8859-9", "iso8859-15"})  # like cp1254 and latin-1 in their letters


@dataclass(frozen=True)
class Pair:
    """A true code page and the one it was read through: what each wrong character was."""

    true: str
    read_as: str
    table: dict[str, str]
    lost: tuple[str, ...]  # Turkish letters whose byte the wrong page lacks
    possible: frozenset[str]  # what text read through that page can have in it
    telling: frozenset[str]  # the wrong characters that stand for Turkish letters
    mended: frozenset[str]  # those of them that are strange
    spoilt: frozenset[str]  # Turkish letters that would become strange

    def fits(self, counts: Counter[str]) -> bool:
        """Whether a text with these characters may have been read through the page: hardly one that the page lacks."""
        wrong = sum(counts[c] for c in self.telling)
        return wrong > 0 and sum(n for c, n in counts.items() if c not in self.possible) <= 0.1 * wrong


@cache
def pairs() -> tuple[Pair, ...]:
    return tuple(_pair(true, read_as) for true in _TRUE for read_as in _READ_AS if true != read_as)


def _pair(true: str, read_as: str) -> Pair:
    table: dict[str, str] = {}
    lost: list[str] = []
    for byte in range(0x80, 0x100):
        right, wrong = characters(true)[byte], characters(read_as)[byte]
        if right and not wrong:
            table[chr(byte)] = right  # kept as a control character
            lost += [right] if right in LETTERS else []
        elif right != wrong and right and right.isprintable() and not "\u2500" <= right <= "\u25ff":
            table[wrong] = right
    if len(lost) == 1:
        table[LOST] = lost[0]
    possible = USUAL - LETTERS | {*characters(read_as), *map(chr, range(0x80, 0xA0)), LOST}
    telling = frozenset(wrong for wrong, right in table.items() if right in LETTERS)
    spoilt = frozenset(wrong for wrong, right in table.items() if wrong in LETTERS and right not in USUAL)
    return Pair(true, read_as, table, tuple(lost), possible, telling, telling - USUAL, spoilt)
