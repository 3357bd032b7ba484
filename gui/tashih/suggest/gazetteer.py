"""What is known of names: one look-up tells whether words are a place, a given name, the end of a ministry's name …

``packaging/gazetteer`` builds it from lists of our own and from pinned packages.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from marisa_trie import RecordTrie

from tashih import resources
from tashih.article.casing import lower

COUNTRY = 1 << 0
PLACE = 1 << 1
PLACE_HEAD = 1 << 2
GIVEN = 1 << 3
GIVEN_RARE = 1 << 4
SURNAME = 1 << 5
TITLE = 1 << 6
RESPECT = 1 << 7
PERSON_WORD = 1 << 8
PARTICLE = 1 << 9
NAME_START = 1 << 10
ORGANISATION = 1 << 11
ORGANISATION_HEAD = 1 << 12
PLAIN_HEAD = 1 << 13
ORGANISATION_START = 1 << 14
NORP = 1 << 15
OPENER = 1 << 16
NO_NAME = 1 << 17
COMMON = 1 << 18
PROPER = 1 << 19
KIND_OF_PLACE = 1 << 20
ABBREVIATION = 1 << 21
NO_PARTICIPLE = 1 << 22
ACRONYM = 1 << 23
DIRECTION = 1 << 24
PLACE_RARE = 1 << 25
PLACE_START = 1 << 26
FOREIGN = 1 << 27

ANY_PLACE = COUNTRY | PLACE | PLACE_RARE
ANY_GIVEN = GIVEN | GIVEN_RARE
RECORD = "<IBB"


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of a word or name.

    ``classes`` is a sum of the constants above, ``longest`` how many words the longest name has that begins with it,
    ``stem`` the length of the name in it when a case suffix follows without apostrophe, else 0.
    """

    classes: int = 0
    longest: int = 1
    stem: int = 0


NOTHING = Entry()


class Gazetteer:
    """All names, asked for in lower case."""

    def __init__(self, path: Path) -> None:
        """Reads ``path``; raises OSError if it is missing."""
        self._trie = RecordTrie(RECORD).frombytes(path.read_bytes())
        self._entries: dict[str, Entry] = {}

    def entry(self, name: str) -> Entry:
        """What is known of ``name``, whose words are in lower case with single spaces between them."""
        found = self._entries.get(name)
        if found is None:
            records = None if "\0" in name else self._trie.get(name)  # the trie takes NUL for an end
            found = Entry(*records[0]) if records else NOTHING
            if len(self._entries) > 100_000:  # a ceiling for long runs
                self._entries.clear()
            self._entries[name] = found
        return found

    def classes(self, name: str) -> int:
        """The classes of ``name`` in any case, 0 if it is not known.

        >>> bool(turkish().classes("Ankara") & PLACE)
        True
        """
        return self.entry(lower(name)).classes


@cache
def turkish() -> Gazetteer:
    """The names Turkish news uses, read on first use (about 0.01 CPU s, 5 MB)."""
    return Gazetteer(resources.path("gazetteer", "names.marisa"))
