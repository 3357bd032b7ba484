"""Whether a text is Turkish, damaged or not, told by its short frequent words and their damaged shapes."""

import re

_WORDS = re.compile(r"[^\W\d_]+")

_FREQUENT = (
    "ve bir bu da de ile olarak olan daha gibi kadar sonra ama o ne en her var yok ise ya ki kendi dedi eden etti "
    "ederek oldu olduğu olacak önce yeni tüm büyük göre karşı tarafından üzerinde ancak çok için"
)


def _shapes(word: str) -> set[str]:
    return {word, word.translate(str.maketrans("çğışöü", "cgisou")), re.sub("[^a-z]", "", word)}


MARKS = frozenset(shape for word in re.findall(_WORDS, _FREQUENT) for shape in _shapes(word) if shape)


def is_turkish(text: str, *, otherwise: bool = False) -> bool:
    """Whether ``text`` is in Turkish; ``otherwise`` where it is too short to tell.

    >>> is_turkish("Toplantı için bir açıklama yapıldı ve karar alındı.")
    True
    >>> is_turkish("The committee met for an hour and then left for the day.")
    False
    """
    words = _WORDS.findall(text[:4000])
    if len(words) < 6:
        return otherwise
    return sum(w.lower() in MARKS for w in words) / len(words) >= 0.06
