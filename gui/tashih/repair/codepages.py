"""Code pages as tables: which character a byte is in each, and what UTF-8 looks like when it is read through one."""

from functools import cache
from itertools import product

LEVELS = 3
"""So many times in a row UTF-8 is read wrongly, at most."""

KEPT = "kept"
REPLACED = "replaced"

NAMES = {
    "cp1252": "Windows-1252",
    "cp1254": "Windows-1254",
    "latin-1": "ISO 8859-1",
    "cp1250": "Windows-1250",
    "iso8859-2": "ISO 8859-2",
    "iso8859-9": "ISO 8859-9",
    "cp1251": "Windows-1251",
    "cp1253": "Windows-1253",
    "cp1257": "Windows-1257",
    "iso8859-3": "ISO 8859-3",
    "iso8859-4": "ISO 8859-4",
    "iso8859-10": "ISO 8859-10",
    "iso8859-13": "ISO 8859-13",
    "iso8859-15": "ISO 8859-15",
    "iso8859-16": "ISO 8859-16",
    "cp437": "DOS 437",
    "cp850": "DOS 850",
    "cp852": "DOS 852",
    "cp857": "DOS 857",
    "cp866": "DOS 866",
    "mac-roman": "Mac Roman",
    "mac-turkish": "Mac Turkish",
    "mac-latin2": "Mac Latin 2",
    "mac-croatian": "Mac Croatian",
    "koi8-r": "KOI8-R",
}
"""Code pages by the name Python has for them, as people know them; likelier ones first."""

_WESTERN = ("cp1252", "latin-1", "cp1254")


@cache
def characters(codec: str) -> tuple[str, ...]:
    """The character of each of the 256 bytes; empty where the code page has none."""
    return tuple(bytes([byte]).decode(codec, "ignore") for byte in range(256))


def misread(text: str, codec: str, undefined: str = KEPT) -> str:
    """UTF-8 of ``text`` as it looks in that code page. Bytes it lacks stay controls (KEPT) or turn U+FFFD (REPLACED).

    >>> misread("ş", "cp1252"), misread("Ş", "cp1254", REPLACED)
    ('ÅŸ', 'Å\ufffd')
    """
    table = characters(codec)
    encoded = text.encode("utf-8", "replace")
    return "".join(table[byte] or (chr(byte) if undefined == KEPT else "\ufffd") for byte in encoded)


@cache
def chains() -> tuple[tuple[str, ...], ...]:
    """Each way that UTF-8 is misread once or several times in a row: the code pages in order."""
    same = [(codec,) * times for times in range(1, LEVELS + 1) for codec in NAMES]
    mixed = [c for times in range(2, LEVELS + 1) for c in product(_WESTERN, repeat=times) if len(set(c)) > 1]
    return (*same, *mixed)
