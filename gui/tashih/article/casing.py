"""Turkish-aware case and folding that keep offsets: one code point in, one code point out.

Python's own ``lower`` knows no Turkish (I becomes i) and makes two code points of İ, which would shift every offset
behind it. Every mapping here is a table from one code point to one.
"""

from functools import cache

_UPPER = {"i": "İ", "ı": "I"}
_PLAIN = str.maketrans("çğıöşüâîûÇĞİÖŞÜÂÎÛ", "cgiosuaiuCGIOSUAIU")


@cache
def _upper_of(letter: str) -> str:
    raised = _UPPER.get(letter) or letter.upper()
    return raised if len(raised) == 1 else letter


def lower(text: str) -> str:
    """Lower case as Turkish has it; as long as ``text``.

    >>> lower("DIŞİŞLERİ")
    'dışişleri'
    """
    return text.replace("I", "ı").replace("İ", "i").lower()  # İ alone would become two code points


def upper(text: str) -> str:
    """Upper case as Turkish has it; as long as ``text``.

    >>> upper("dışişleri")
    'DIŞİŞLERİ'
    """
    if text.isascii() and "i" not in text:
        return text.upper()
    return "".join(map(_upper_of, text))


def capitalise(word: str) -> str:
    """The first letter in upper case, the rest as it is.

    >>> capitalise("idlib")
    'İdlib'
    """
    return upper(word[:1]) + word[1:]


def with_case_of(model: str, word: str) -> str:
    """``word`` (in lower case) in the case of ``model``: all capitals, first capital, or as it is.

    >>> with_case_of("AIKLAMA", "açıklama"), with_case_of("Sonular", "sonuçlar")
    ('AÇIKLAMA', 'Sonuçlar')
    """
    letters = [c for c in model if c.isalpha()]
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return upper(word)
    return capitalise(word) if letters and letters[0].isupper() else word


def plain(text: str) -> str:
    """Without Turkish diacritics, as people type on a foreign keyboard; case and length are kept.

    >>> plain("Çalışmaları")
    'Calismalari'
    """
    return text.translate(_PLAIN)


def fold(text: str) -> str:
    """For searches that ask for neither case nor diacritics: ``plain`` in lower case; as long as ``text``.

    >>> fold("DIŞİŞLERİ") == fold("dışişleri") == "disisleri"
    True
    """
    return lower(text).translate(_PLAIN)
