"""Guesses the Turkish letters of a word that no list has, from the letters around each plain one.

The contexts were learned from the words of the lexicon: the letters left and right of a plain letter, nearest first.
A stored context turns the decision of the shorter contexts about, so the number of stored ones decides.
"""

from functools import cache

from marisa_trie import Trie

from tashih import resources

PLAIN = {"c": "ç", "g": "ğ", "i": "ı", "o": "ö", "s": "ş", "u": "ü"}
"""Plain letters and what they may stand for."""

_LEFT, _RIGHT = 6, 4  # letters looked at; the left ones tell more, as vowels follow those before them
_BORDER = "_"
_VOWELS = frozenset("aeıioöuü")


def context(done: str, rest: str) -> str:
    """What is around the plain letter that ``rest`` starts with; ``done`` is what is left of it, already in Turkish.

    First the letter, then the vowel before it, which the next one follows, then neighbours from near to far.

    >>> context("a", "cik")
    'caai_k______'
    """
    right, left = rest[1 : _RIGHT + 1].ljust(_RIGHT, _BORDER), done[: -_LEFT - 1 : -1].ljust(_LEFT, _BORDER)
    mixed = "".join(two for pair in zip(left, right, strict=False) for two in pair)
    vowel = next((letter for letter in reversed(done) if letter in _VOWELS), _BORDER)
    return rest[0] + vowel + mixed + left[_RIGHT:]


@cache
def _contexts() -> Trie:
    return Trie().frombytes(resources.path("lexicon", "letters.bin").read_bytes())


def turkish_spelling(spelling: str, letters: str) -> str:
    """``spelling`` (plain, lower case) with those of the Turkish ``letters`` put in that its contexts ask for.

    >>> turkish_spelling("sariyerspor", "ışç")
    'sarıyerspor'
    """
    contexts = _contexts()
    made = ""
    for at, letter in enumerate(spelling):
        full = PLAIN.get(letter)
        if full and full in letters and len(contexts.prefixes(context(made, spelling[at:]))) % 2:
            made += full
        else:
            made += letter
    return made
