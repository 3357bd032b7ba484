"""What a row of a list says: lines of pieces with their tones, as values; never markup, so no article can style it."""

import html
from collections.abc import Iterable
from dataclasses import dataclass

from tashih.article.spans import Span
from tashih.desk.labels import Label
from tashih.desk.theme import Role

SIGNS = {"\n": "⏎", "\r": "␍", "\t": "⇥", "\u00a0": "⍽", "\u200b": "│", "\u00ad": "‧", "\ufeff": "│", "\u2028": "⏎"}
"""What stands for a character that shows nothing."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one look. ``tone`` is a colour's role or a label whose colour it takes; None is plain ink."""

    text: str
    tone: Role | Label | None = None
    bold: bool = False
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """Pieces side by side, over at most ``rows`` rows before they are cut short; ``small`` is quieter."""

    pieces: tuple[Piece, ...]
    rows: int = 1
    small: bool = False

    @property
    def text(self) -> str:
        """What a screen reader says."""
        return "".join(p.text for p in self.pieces)


def line(*pieces: Piece | str, rows: int = 1, small: bool = False) -> Line:
    """A line of pieces; a mere string is plain, and quiet in a small line."""
    tone = Role.CHROME_MUTED if small else None
    return Line(tuple(Piece(p, tone) if isinstance(p, str) else p for p in pieces), rows, small)


def visible(text: str) -> str:
    r"""``text`` on one line, with a sign for each character that shows nothing; as long as ``text``.

    >>> visible("a\nb\u00a0c")
    'a⏎b⍽c'
    """
    return "".join(SIGNS.get(c, c) for c in text)


def shown(text: str) -> str:
    """Like ``visible``, with a name for nothing at all and for mere blanks.

    >>> shown(" "), shown("")
    ('␣', '∅')
    """
    if not text:
        return "∅"
    return text.replace(" ", "␣") if not text.strip(" ") else visible(text)


def around(text: str, span: Span, reach: int = 28) -> tuple[str, str, str]:
    """What stands before ``span``, in it and behind it, on one line, cut at words and the line's ends.

    >>> around("Dün Ankara'da konuştu.", Span(4, 10), 5)
    ('Dün ', 'Ankara', "'da…")
    """
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - reach)
    end = min(_line_end(text, span.end), span.end + reach)
    before, behind = text[start : span.start], text[span.end : end]
    if start > 0 and text[start - 1] != "\n":
        before = "…" + before[before.find(" ") + 1 :]
    if end < len(text) and text[end] != "\n":
        behind = behind[: cut if (cut := behind.rfind(" ")) > 0 else None] + "…"
    return visible(before), visible(span.of(text)), visible(behind)


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return found if found >= 0 else len(text)


def joined(parts: Iterable[str]) -> str:
    """Parts of a quiet line with a dot between; empty ones left out."""
    return "  ·  ".join(p for p in parts if p)


def tip(text: str) -> str:
    """``text`` for a tooltip: as it is, whatever it looks like, broken where it has line ends and where it is too wide.

    >>> tip("<b>x</b>")
    '<qt>&lt;b&gt;x&lt;/b&gt;</qt>'
    """
    return f"<qt>{html.escape(text).replace(chr(10), '<br>')}</qt>" if text else ""


def times(count: int) -> str:
    """How often, as a badge; once is not worth one.

    >>> times(23), times(1)
    ('×23', '')
    """
    return f"×{count}" if count > 1 else ""
