"""Misread UTF-8 in any language, as ftfy reads it: for what the table of Turkish and Western letters lacks.

ftfy says what a text should be but not where it changed, so it is asked about a line's worth of text at a time, and
each word that came out otherwise is one change.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from ftfy import fix_encoding
from ftfy.badness import badness

from tashih.article.spans import Span

_PIECE = re.compile(r"[^\n]{1,400}(?=[ \t\n]|\Z)|[^\n]{1,400}")
_WORD = re.compile(r"[ \t]+|[^ \t]+")
_SYMBOL_IN_WORD = re.compile(r"[A-Za-z](?![\s’”“‘–—…•·»«°\ufffd])[^\x00-\x7f\w]|[¹²³](?=[A-Za-z])")
_SWALLOWED = re.compile(r"[ÃÅÄĂĹГ](?: |\Z)")


def pieces(text: str, within: Span) -> Iterator[Span]:
    """Stretches of at most 400 code points that end between words where they can."""
    for match in _PIECE.finditer(text, within.start, within.end):
        yield Span(*match.span())


def judged(text: str, read: str) -> list[tuple[int, int, str]] | None:
    """What to do with ``text`` that was read as ``read``: None to leave it at that, else the words to change instead.

    An empty list says that neither reading is sound, so nothing should be changed.
    """
    left = badness(read)
    if not left and not (read != text and _SWALLOWED.search(read)):
        return None
    words = reread(text)
    if words:
        return words
    return [] if read != text and 2 * left > badness(text) else None


def reread(text: str) -> list[tuple[int, int, str]]:
    """The words that ftfy reads otherwise, as (start, end, new); none where the text is hardly sounder for it.

    >>> reread("Ð´Ð° RÄ«ga da")
    [(0, 4, 'да'), (5, 10, 'Rīga')]
    """
    fixed = fix_encoding(text)
    if fixed == text or 2 * badness(fixed) > badness(text):
        return []
    old, new = _WORD.findall(text), _WORD.findall(fixed)
    if len(old) == len(new):
        blocks = [(at, at + 1, at, at + 1) for at in range(len(old)) if old[at] != new[at]]
    else:
        codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        blocks = [(a, b, c, d) for tag, a, b, c, d in codes if tag != "equal"]
    if len(_SYMBOL_IN_WORD.findall(fixed)) > len(blocks):  # one code page read as another, not UTF-8
        return []
    starts = [0]
    for word in old:
        starts.append(starts[-1] + len(word))
    return [(starts[a], starts[b], "".join(new[c:d])) for a, b, c, d in blocks]
