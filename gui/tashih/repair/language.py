"""Whether a text is Turkish, damaged or not: most words are words of the lexicon, or its short words are everywhere."""

import re

from tashih.article.casing import lower
from tashih.repair.lexicon import turkish

_WORDS = re.compile(r"[^\W\d_]+")
_FREE = re.compile(r"(?<!['’])\b[^\W\d_]+")  # no ending behind an apostrophe: ``yüzde 15'den``
_FREQUENT = (
    "ve bir bu ile olarak olan daha gibi kadar sonra için çok değil ancak göre yeni önce dedi eden etti oldu tarafından"
)
_FOREIGN = (  # none that is a Turkish word or suffix too
    "the and of to is that was for with die das und ist nicht ein eine que los las es por una les des une est pour "
    "dans qui che non per sono di não uma com em os je se že nie się jest do to het een "
    "von der den del della dos du le"
)
_SAMPLE = 4000
_FEW = 6
_KNOWN = 0.62
_MARKED = 0.05


def _shapes(word: str) -> set[str]:
    """A word and what damage makes of it: its letters without marks, or only the plain ones."""
    return {word, word.translate(str.maketrans("çğışöü", "cgisou")), re.sub("[^a-z]", "", word)}


FOREIGN = frozenset(_FOREIGN.split())
MARKS = frozenset(shape for word in _WORDS.findall(_FREQUENT) for shape in _shapes(word) if len(shape) > 1)


def is_turkish(text: str, *, otherwise: bool = False) -> bool:
    """Whether ``text`` is in Turkish; ``otherwise`` where it is too short to tell. Looks at the first 4,000 characters.

    >>> is_turkish("Toplantı için bir açıklama yapıldı, ardından oylamaya geçildi.")
    True
    >>> is_turkish("The committee met for an hour and then left for the day.")
    False
    """
    words = [w for w in _WORDS.findall(text[:_SAMPLE]) if len(w) > 1]
    if len(words) < _FEW:
        return otherwise
    lowered = [w.lower() for w in words]
    marks = [w for w in lowered if w in MARKS]
    if len(marks) >= _MARKED * len(words) and len(set(marks)) > 1:
        return True
    if _is_foreign(lowered):
        return False
    long = [w for w in words if len(w) > 2]
    lexicon = turkish()
    return bool(long) and sum(lexicon.is_word(lower(w)) for w in long) >= _KNOWN * len(long)


def is_foreign(text: str) -> bool:
    """Whether ``text`` is surely in another language, by the short words of those around us.

    >>> is_foreign("Das ist nicht der Tag, und die Nacht ist es auch nicht.")
    True
    >>> is_foreign("Bu is boyle olmaz, ne cok oldu.")
    False
    """
    words = [w.lower() for w in _FREE.findall(text[:_SAMPLE]) if len(w) > 1]
    return len(words) >= _FEW and _is_foreign(words) and sum(w in MARKS for w in words) < _MARKED * len(words)


def _is_foreign(words: list[str]) -> bool:
    return sum(w in FOREIGN for w in words) > _MARKED * len(words)
