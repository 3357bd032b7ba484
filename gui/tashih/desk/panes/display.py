"""What a text widget shows of a text: one code point for each code point, so that positions are the same in both.

Qt's widgets turn NBSP into a space and CR, U+2028 and U+2029 into line ends; controls are invisible or worse. They are
shown as the signs Unicode has for them. CR before LF is a line end like any other: it gets no sign, but a place of its
own without width. The widget is never asked for the text.
"""

import re
from enum import Enum

_PICTURES = 0x2400  # CONTROL PICTURES: one sign for each C0 control


def _table() -> dict[int, int | str]:
    table: dict[int, int | str] = {c: _PICTURES + c for c in range(0x20) if chr(c) not in "\t\n"}
    table[0x7F] = "\u2421"
    table.update(dict.fromkeys(range(0x80, 0xA0), "\u2426"))  # C1 controls
    table.update({0x2028: "\u21b5", 0x2029: "\u00b6"})
    table.update(dict.fromkeys([0xFDD0, 0xFDD1, *range(0xD800, 0xE000)], "\ufffd"))  # Qt's own, lone surrogates
    return table


_ALWAYS = _table()

_RETURN = "\u2064"
"""Stands for CR before LF: INVISIBLE PLUS has no width, and no text has it."""

_STRANGE = re.compile("[" + "".join(map(re.escape, map(chr, _ALWAYS))) + "]")
"""Finds what cannot be shown as it is; most texts have nothing of it, and are not gone through letter by letter."""

_BACK = {0x2400 + c: c for c in range(0x20)} | {
    0x2064: 0x0D,
    0x2421: 0x7F,
    0x21B5: 0x2028,
    0x00B6: 0x2029,
    0x2029: 0x0A,
}


class Sign(Enum):
    """How a character without ink is drawn where invisible characters are to be seen."""

    SPACE = "space"  # a dot
    RETURN = "return"  # an arrow that turns back
    TAB = "tab"  # an arrow as long as the tab
    FIXED_SPACE = "fixed"  # a bracket below, as wide as the space that does not break
    HYPHEN = "hyphen"  # a hyphen with a foot
    NO_WIDTH = "no width"  # a post between the letters
    DIRECTION = "direction"  # a post with a flag
    MARK = "mark"  # a ring below a letter that carries a mark of its own


_SIGNS = {
    Sign.SPACE: " ",
    Sign.RETURN: "\r",
    Sign.TAB: "\t",
    Sign.FIXED_SPACE: "\u00a0\u2007\u202f",
    Sign.HYPHEN: "\u00ad",
    Sign.NO_WIDTH: "\u200b\u200c\u200d\u2060\ufeff",
    Sign.DIRECTION: "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    Sign.MARK: "".join(map(chr, range(0x300, 0x370))),
}
SIGNS = {character: sign for sign, characters in _SIGNS.items() for character in characters}
"""Which sign is drawn over which character."""

INVISIBLES = re.compile("[" + "".join(SIGNS) + "]")
"""Finds one of them."""


def shown(text: str) -> str:
    r"""``text`` for a widget.

    >>> shown("a\r\0b"), shown("a\r\nb") == "a\u2064\nb", len(shown("\u2028\xa0"))
    ('a␍␀b', True, 2)
    """
    return text.replace("\r\n", f"{_RETURN}\n").translate(_ALWAYS) if _STRANGE.search(text) else text


def levelled(display: str) -> str:
    """What ``shown`` gave, with one sign for CR wherever it stands, so that pieces can be compared."""
    return display.replace(_RETURN, "\u240d")


def meant(text: str) -> str:
    r"""What was typed, dropped or moved in a widget: the signs of ``shown`` back to what they stand for.

    >>> meant(shown("a\r\n\0b")) == "a\r\n\0b"
    True
    """
    return text.translate(_BACK)
