"""The case forms that a compound ending takes when no apostrophe marks the suffix: Akademisi -> Akademisinde."""

from collections.abc import Iterator

_FRONT = "eiöüEİÖÜ"
_VOWELS = "aıouâîûAIOU" + _FRONT
_HIGH = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "i": "i", "ö": "ü", "ü": "ü", "â": "ı", "î": "i", "û": "u"}


def forms(word: str) -> Iterator[str]:
    """Every case form of ``word``, which ends in a possessive vowel; nothing for a word that does not.

    >>> list(forms("Partisi"))[:4]
    ['Partisinin', 'Partisine', 'Partisini', 'Partisinde']
    """
    last = word[-1:]
    if last not in "ıiuü":
        return
    high = _HIGH[last]
    low = "e" if last in "iü" else "a"
    yield from (f"{word}n{high}n", f"{word}n{low}", f"{word}n{high}", f"{word}nd{low}", f"{word}nd{low}n")
    yield from (f"{word}yl{low}", f"{word}nc{low}", f"{word}nd{low}ki", f"{word}nd{low}ki" + f"l{low}r")
    yield from (f"{word}yd{high}", f"{word}d{high}r", f"{word}n{high}nki", f"{word}yken", f"{word}ym{high}ş")
