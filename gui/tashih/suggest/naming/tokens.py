"""The words and marks of one paragraph, with what the gazetteer knows of each word that has a capital.

A word ends at the apostrophe before a case suffix; an apostrophe inside a name (``Kur'an``, ``O'Brien``) belongs to it.
"""

import re
from typing import NamedTuple

from tashih.article.casing import lower
from tashih.suggest.gazetteer import ABBREVIATION, ANY_PLACE, Gazetteer

APOSTROPHES = "'’ʼ‘´`′"
_LETTER = r"[^\W_]"
_WORD = rf"{_LETTER}+(?:[-‑]{_LETTER}+)*"
_TOKEN = re.compile(rf"({_WORD})(?:[{APOSTROPHES}]({_LETTER}+(?:-{_LETTER}+)*))?|[^\s]")
_HIGH = "[ıiuü]"
_SUFFIX = re.compile(
    rf"(?:l[ae]r)?(?:(?:[sy]?{_HIGH}|l[ae]r{_HIGH})?(?:n?{_HIGH}n|[yn]?{_HIGH}|[yn]?[ae]|n?[dt][ae]n?|n?[dt][ae]ki[nıiuü]?\w*"
    rf"|y?l[ae]|n?[cç][ae]|{_HIGH}nki\w*)?)(?:[dt]{_HIGH}r|y?[dt]{_HIGH}(?:l[ae]r|k)?|y?m{_HIGH}ş|y?s[ae]|yken)?"
    rf"|l{_HIGH}\w*|s{_HIGH}z\w*|c{_HIGH}\w*|gil\w*"
)
_WITH_ARTICLE = re.compile(r"(?:[aeAE][lnrstzdşç]|[uü]l|Ü?l)-[A-ZÇĞİÖŞÜÂÎÛ]\w*")
_ENDS = frozenset(".!?…:;\"“”„«»()[]{}-–—•*/|'‘’`‹›")


def is_suffix(letters: str) -> bool:
    """Whether ``letters``, in lower case, can be case and other suffixes of a name.

    >>> [is_suffix(s) for s in ("deki", "nin", "lere", "an", "s")]
    [True, True, True, False, False]
    """
    return _SUFFIX.fullmatch(letters) is not None


def _cased_alike(word: str, suffix: str) -> bool:
    """Whether a suffix in this case can stand behind ``word``: in capitals only behind capitals."""
    return suffix[0].islower() or (len(word) > 1 and word.isupper() and suffix.isupper())


class Name(NamedTuple):
    """A word with a capital, and what the gazetteer knows of it. ``at`` is its token, ``low`` its text in lower case.

    ``suffix`` is what stands behind its apostrophe, ``stem`` the length of the name where a case suffix follows without
    one, ``end`` where the name ends either way.
    ``initial`` says that a sentence begins here, ``shouted`` that all is in capitals, so that a capital proves nothing.
    """

    at: int
    start: int
    end: int
    text: str
    low: str
    classes: int
    longest: int
    stem: int
    suffix: str
    initial: bool
    shouted: bool

    @property
    def closed(self) -> bool:
        """Whether a suffix ends it, so that no name goes on behind it."""
        return bool(self.suffix or self.stem)

    @property
    def with_article(self) -> bool:
        """Whether it is an Arabic name with its article: ``es-Serrac``."""
        return _WITH_ARTICLE.fullmatch(self.text) is not None

    @property
    def acronym(self) -> bool:
        """Whether it is written in capitals and figures only, at least two of them letters."""
        return not self.shouted and len(self.text) > 1 and self.text[1].isupper() and self.text.upper() == self.text


class Tokens:
    """The tokens of ``text``: ``texts`` with ``starts`` and ``ends``, and the ``names`` among them by number."""

    def __init__(self, text: str, gazetteer: Gazetteer) -> None:
        self.text = text
        self.gazetteer = gazetteer
        self.shouted = text.isupper()
        self.texts: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.suffixes: dict[int, str] = {}
        self.names: dict[int, Name] = {}
        self._cut()
        for at, token in enumerate(self.texts):
            if token[0].isupper() or _WITH_ARTICLE.fullmatch(token):
                self.names[at] = self._name(at)

    def _cut(self) -> None:
        texts, starts, ends = self.texts, self.starts, self.ends
        for match in _TOKEN.finditer(self.text):
            word, suffix = match.group(1, 2)
            start, end = match.span()
            if suffix is None:
                if word is None or "-" not in word or not self._cut_pair(match):
                    texts.append(word or match.group())
                    starts.append(start)
                    ends.append(end)
            elif _cased_alike(word, suffix) and is_suffix(lower(suffix)) and not self._is_known(match.group()):
                self.suffixes[len(self.texts)] = lower(suffix)
                self._add(word, start, start + len(word))
            elif word[0].isupper() and not suffix[0].isdigit():
                self._add(match.group(), start, end)
            else:
                middle = start + len(word)
                self._add(word, start, middle)
                self._add(self.text[middle], middle, middle + 1)
                self._add(suffix, middle + 1, end)

    def _cut_pair(self, match: re.Match[str]) -> bool:
        """Two places joined by a hyphen (``İran-Irak savaşı``) become two words; says whether they were."""
        left, _, right = match.group().partition("-")
        places = all(self.gazetteer.entry(lower(half)).classes & ANY_PLACE for half in (left, right))
        if not places or self._is_known(match.group()) or self.text[match.end() + 1 : match.end() + 2].isupper():
            return False
        start, middle = match.start(), match.start() + len(left)
        self._add(left, start, middle)
        self._add("-", middle, middle + 1)
        self._add(right, middle + 1, match.end())
        return True

    def _is_known(self, word: str) -> bool:
        return bool(self.gazetteer.entry(lower(word)).classes)

    def _add(self, token: str, start: int, end: int) -> None:
        self.texts.append(token)
        self.starts.append(start)
        self.ends.append(end)

    def _name(self, at: int) -> Name:
        token = self.texts[at]
        low = lower(token)
        entry = self.gazetteer.entry(low)
        suffix = self.suffixes.get(at, "")
        stem = 0 if suffix else entry.stem
        end = self.starts[at] + stem if stem else self.ends[at]
        start, initial = self.starts[at], self.is_initial(at)
        return Name(at, start, end, token, low, entry.classes, entry.longest, stem, suffix, initial, self.shouted)

    def is_initial(self, at: int) -> bool:
        """Whether a sentence, a quotation or a line begins with token ``at``; in a line of capitals, any word may."""
        if at == 0 or self.shouted:
            return True
        before = self.texts[at - 1]
        if before not in _ENDS:
            return False
        return not (before == "." and at > 1 and self._is_abbreviation(at - 2))

    def _is_abbreviation(self, at: int) -> bool:
        token = self.texts[at]
        return self.ends[at] == self.starts[at + 1] and (
            (len(token) == 1 and token.isupper()) or self.gazetteer.entry(lower(token)).classes & ABBREVIATION != 0
        )

    def word(self, at: int) -> str:
        """Token ``at`` in lower case; empty where there is none."""
        return lower(self.texts[at]) if 0 <= at < len(self.texts) else ""

    def joined(self, at: int) -> bool:
        """Whether only blanks stand between token ``at`` and the one behind it, and no suffix."""
        if at + 1 >= len(self.texts) or at in self.suffixes:
            return False
        between = self.text[self.ends[at] : self.starts[at + 1]]
        return 0 < len(between) < 3 and not between.strip()
