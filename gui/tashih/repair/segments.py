"""Cuts a spelling without spaces into words."""

from collections.abc import Iterator

from tashih.repair.lexicon import Lexicon, Word

_COMMON = (
    "ve bu da de o ne en ki mi mı mu mü ya su el ev iş iç üç on bin yüz bir iki çok tek her şu ben sen biz siz var yok",
    "ile ise çin göz söz gün yıl ay son ilk ara ana ön üst alt ad at et ol az kez kat kan kar kol",
)
_SHORT = frozenset(word for line in _COMMON for word in line.split())
"""Short words that may be cut off; every other short string is likelier the end or the start of a longer word."""

_CAN, _KNOWS = "bil", ("bilg", "bilim", "bilanço", "bile")
_LONG = 4
_FREQUENT = -10.5  # a word of three letters must be so frequent, as a logarithm of its share of running text
_MOST_PARTS = 4
_BEAM = 8


def cut(spelling: str, lexicon: Lexicon) -> Iterator[str]:
    """Ways to read ``spelling`` (lower case) as two to four words, the likeliest of each number of words first.

    >>> from tashih.repair.lexicon import turkish
    >>> next(cut("edilmesive", turkish()))
    'edilmesi ve'
    """
    at_end: dict[int, list[tuple[float, tuple[str, ...], Word]]] = {0: [(0.0, (), lexicon.start)]}
    for end in range(1, len(spelling) + 1):
        found = []
        for start in range(max(0, end - 24), end):
            part = spelling[start:end]
            if start in at_end and stands(part, lexicon) and (not start or may_follow(part, lexicon)):
                word = lexicon.token(part)
                for score, parts, last in at_end[start]:
                    if len(parts) < _MOST_PARTS and not (parts and _is_able(parts[-1], part)):
                        step = lexicon.follows(last, word) if parts else word.share
                        found.append((score + step, (*parts, part), word))
        if found:
            at_end[end] = sorted(found, key=lambda item: item[0], reverse=True)[:_BEAM]
    whole = [parts for _, parts, _ in at_end.get(len(spelling), []) if len(parts) > 1]
    fewest = min((len(parts) for parts in whole), default=0)
    for parts in whole:
        if len(parts) <= fewest + 1:
            yield " ".join(parts)


def may_follow(part: str, lexicon: Lexicon) -> bool:
    """Whether ``part``, behind another word, is a word of its own: no ending, no name, which would have a capital."""
    if part in _SHORT:
        return True
    word = lexicon.token(part)
    return not lexicon.is_ending(part) and (word.common or not word.name)


def _is_able(first: str, second: str) -> bool:
    """Whether the two are one verb: ``yapa`` and ``bilir``, which are written together."""
    return first[-1] in "aeıiuü" and first not in _SHORT and second.startswith(_CAN) and not second.startswith(_KNOWS)


def stands(part: str, lexicon: Lexicon) -> bool:
    """Whether ``part`` may be a word by itself; short strings only if they are common words."""
    if part in _SHORT:
        return True
    word = lexicon.token(part)
    if len(part) < _LONG and (len(part) < _LONG - 1 or word.share < _FREQUENT):
        return False
    return word.listed and not lexicon.word("'" + part).listed
