"""What speaks for a reading of bytes: how many of its words with letters beyond ASCII are Turkish words."""

import re
from dataclasses import dataclass

from tashih.article.casing import lower
from tashih.repair.lexicon import turkish

MOST = 2_000
"""Words that are looked at."""
_WORDS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Evidence:
    """``words`` have letters beyond ASCII, ``known`` of them are Turkish; ``odd`` characters belong in no text."""

    words: int
    known: int
    odd: int


def evidence(text: str) -> Evidence:
    """What ``text`` shows.

    >>> evidence("Çağrı yapan şoför"), evidence("Çaðrý yapan þoför")
    (Evidence(words=2, known=2, odd=0), Evidence(words=2, known=0, odd=0))
    """
    words = [w for w in _WORDS.findall(text) if not w.isascii()][:MOST]
    odd = sum(not c.isprintable() and not c.isspace() for c in text) + text.count("\ufffd")
    return Evidence(len(words), sum(turkish().is_word(lower(w)) for w in words), odd)
