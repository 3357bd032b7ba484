"""Sentences about what went wrong, in the language of the person who reads them.

An error carries its English sentence (``errors``); ``resources/errors/<language>.json`` has a translation for each,
under the sentence with ``{0}``, ``{1}`` … in the places of what it names. A sentence is told by the pattern it fits,
and so is each part that is a sentence itself. Parts that no pattern fits, as names and words of libraries, stay.
"""

import json
import re
from functools import cache

from tashih import resources

LANGUAGES = ("tr",)
_PLACE = re.compile(r"\{(\d)\}")


def told(sentence: str, language: str) -> str:
    """``sentence`` in ``language``; as it is where there is no translation.

    >>> told("a.txt is a folder, not a file.", "tr")
    'a.txt bir dosya değil, klasör.'
    >>> told("a.txt cannot be read: Permission denied.", "tr")
    'a.txt okunamıyor: izin yok.'
    >>> told("a.txt is a folder, not a file.", "en")
    'a.txt is a folder, not a file.'
    """
    for pattern, translation in _patterns(language):
        if found := pattern.fullmatch(sentence):
            parts = {number: told(part, language) for number, part in enumerate(found.groups())}
            return _PLACE.sub(lambda place, parts=parts: parts[int(place[1])], translation)  # type: ignore[misc]
    return sentence


@cache
def _patterns(language: str) -> list[tuple[re.Pattern[str], str]]:
    """Those that say most come first, so that a sentence is not taken for one that merely has its end."""
    if language not in LANGUAGES:
        return []
    found: dict[str, str] = json.loads(resources.path("errors", f"{language}.json").read_text("utf-8"))
    by_length = sorted(found, key=lambda key: len(_PLACE.sub("", key)), reverse=True)
    return [(_pattern(key), found[key]) for key in by_length]


def _pattern(key: str) -> re.Pattern[str]:
    return re.compile("(.+?)".join(map(re.escape, _PLACE.split(key)[::2])), re.DOTALL)
