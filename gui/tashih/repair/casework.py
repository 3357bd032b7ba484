"""Gives a word the capitals and the apostrophe of the spelling it replaces."""

import re

from tashih.article.casing import capitalise, upper


def all_capitals(text: str) -> bool:
    """Whether the word, up to its apostrophe, is written in capitals; one letter is not enough to say."""
    if text[:1].islower() or text[1:2].islower():
        return False  # as most words: no need to look further
    letters = [c for c in re.split("['’ʼ]", text)[0] if c.isalpha()]
    return len(letters) > 1 and not any(c.islower() for c in letters)


def in_case_of(model: str, word: str, *, large: bool) -> str:
    """``word`` with the capitals of ``model``, before and behind an apostrophe each, and with its kind of apostrophe.

    >>> in_case_of("AKP’den", "akp'den", large=True)
    'AKP’den'
    >>> in_case_of("ToyotaSA", "toyotaşa", large=True)
    'ToyotaŞA'
    """
    mark = next((c for c in model if c in "'’ʼ"), "'")
    if len(model) == len(word) and not model[1:].islower() and all(c.isalpha() or c == mark for c in model):
        return "".join(
            upper(new) if old.isupper() else new for old, new in zip(model, word.replace("'", mark), strict=True)
        )
    stem, _, ending = word.partition("'")
    stem = upper(stem) if all_capitals(model) else capitalise(stem) if large else stem
    if not ending:
        return stem
    shouted = [c for c in model.partition(mark)[2] if c.isalpha()]
    return stem + mark + (upper(ending) if shouted and not any(c.islower() for c in shouted) else ending)
