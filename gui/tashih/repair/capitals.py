"""How likely a word inside a sentence has a capital, where the damage took the letter that would show it.

The shares were counted in clean news: what decides is whether the word is a name, and the words beside it.
"""

from tashih.repair.lexicon import Lexicon, Word
from tashih.repair.tokens import Token

_NONE, _LOW, _NAME, _TITLE, _NUMBER = "-", "l", "N", "T", "n"
"""Beside the word stands: no word, one in lower case, one with a capital, a common word with a capital, a number."""

_CERTAIN = 0.995
_MONTH = "şubat"  # the one month whose first letter a damage can take
_BOTH = {  # words that are names and common words too
    ("l", "l"): 0.02, ("-", "l"): 0.03, ("T", "l"): 0.05, ("N", "l"): 0.39, ("l", "-"): 0.3, ("-", "-"): 0.38,
    ("N", "-"): 0.85, ("T", "-"): 0.85, ("l", "N"): 0.36, ("-", "N"): 0.25, ("N", "N"): 0.75, ("T", "N"): 0.83,
}  # fmt: skip
_COMMON = {
    ("l", "l"): 0.002, ("-", "l"): 0.03, ("T", "l"): 0.04, ("N", "l"): 0.09, ("l", "-"): 0.01, ("-", "-"): 0.14,
    ("N", "-"): 0.17, ("T", "-"): 0.18, ("l", "N"): 0.03, ("-", "N"): 0.3, ("N", "N"): 0.3, ("T", "N"): 0.19,
    ("l", "T"): 0.07,
}  # fmt: skip


def chance_of_capital(spelling: str, word: Word, before: str, after: str) -> float:
    """The chance that ``spelling``, which is ``word`` in the lexicon, has a capital between these two."""
    if "'" in spelling or (word.name and not word.common) or (before == _NUMBER and spelling.startswith(_MONTH)):
        return _CERTAIN
    before, after = before.replace(_NUMBER, _NONE), after.replace(_NUMBER, _NONE)
    if word.name:
        return 0.97 if after == _TITLE else _BOTH[before, after]
    return _COMMON.get((before, after), 0.8)


def beside(text: str, one: Token | None, gap: tuple[int, int], lexicon: Lexicon, marks: str) -> str:
    """What kind of word ``one`` is for the word across the gap (code points of ``text``), which must be one space."""
    if one is not None and one.kind == "n":
        return _NUMBER
    if one is None or one.kind != "w" or text[gap[0] : gap[1]] != " ":
        return _NONE
    if not one.text[0].isupper() or one.text[0] in marks:
        return _LOW
    word = lexicon.word(one.lowered)
    return _TITLE if word.common and not word.name else _NAME
