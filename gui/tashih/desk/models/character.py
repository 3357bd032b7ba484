"""One character under the cursor: its code point, its name, and what stood there in the original."""

import unicodedata
from dataclasses import dataclass

from tashih.article.article import Article
from tashih.article.edits import Edit
from tashih.article.spans import Span


@dataclass(frozen=True, slots=True)
class Character:
    """A character of the repaired text. ``came_from`` is what its edit replaced, None without one."""

    text: str
    came_from: str | None
    edit: Edit | None

    @property
    def code(self) -> str:
        """As in ``U+015F``."""
        return code_of(self.text)

    @property
    def name(self) -> str:
        """The name that Unicode has for it."""
        return name_of(self.text)


def character_at(article: Article, at: int) -> Character | None:
    """The character behind code point ``at`` of the repaired text; None at its end."""
    if not 0 <= at < len(article.repaired):
        return None
    edit = _edit_at(article, at)
    came_from = None if edit is None else article.original[edit.start : edit.end]
    return Character(article.repaired[at], came_from, edit)


def _edit_at(article: Article, at: int) -> Edit | None:
    alignment = article.alignment
    origin = Span(alignment.to_original(at), alignment.to_original(at + 1, after=True))
    here = Span(at, at + 1)
    near = (e for e in article.edits.touching(origin) if e.applied and e.text)
    return next((e for e in near if alignment.place_of(e).contains(here)), None)


def code_of(text: str) -> str:
    """The code points of ``text``.

    >>> code_of("ş"), code_of("i\u0307")
    ('U+015F', 'U+0069 U+0307')
    """
    return " ".join(f"U+{ord(c):04X}" for c in text)


def name_of(character: str) -> str:
    r"""The Unicode name of one character, in small letters; controls by their use.

    >>> name_of("ş"), name_of("\n"), name_of("\u0001")
    ('latin small letter s with cedilla', 'line feed', 'control character')
    """
    return unicodedata.name(character, _CONTROLS.get(character, "control character")).lower()


_CONTROLS = {"\n": "line feed", "\r": "carriage return", "\t": "tab", "\0": "null", "\x85": "next line"}
