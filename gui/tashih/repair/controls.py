"""C1 controls, which no text has: bytes of Windows-1254 punctuation that nobody decoded."""

import re
from collections.abc import Iterator

from tashih.article.reason import Reason
from tashih.repair.groups import words_of
from tashih.repair.stage import Proposal, View

_CONTROL = re.compile(r"[\x80-\x9f]")
_OTHERS = frozenset(map(chr, range(0x80, 0xA0))) - {"\x85"}
_LINE_END = re.compile(r"(?:[.!?:\"”']|\A|\x85|\n) ?\x85")


def undo_controls(view: View) -> Iterator[Proposal]:
    """Propose the character that each control is in Windows-1254; U+0085 may be a line end instead."""
    if not view.alphabet & (_OTHERS | {"\x85"}):
        return
    text = view.text
    line_end = "\x85" in view.alphabet and _ends_lines(view)
    places = [m for m in _CONTROL.finditer(text) if line_end or _decoded(m[0])]
    groups = words_of(text, (m.span() for m in places))
    for match, group in zip(places, groups, strict=True):
        new = "\n" if line_end and match[0] == "\x85" else _decoded(match[0])
        reason = Reason("control", {"old": f"U+{ord(match[0]):04X}", "new": new})
        series = f"U+{ord(match[0]):04X}→{new}"
        yield Proposal(match.start(), match.end(), new, "control", reason, 0.99, group, series)


def _decoded(control: str) -> str:
    return control.encode("latin-1").decode("cp1254", "ignore")


def _ends_lines(view: View) -> bool:
    """Whether U+0085 stands where lines end: alone of its kind, and mostly behind the end of a sentence or line."""
    if view.alphabet & _OTHERS:
        return False
    return 2 * len(_LINE_END.findall(view.text)) >= view.text.count("\x85")
