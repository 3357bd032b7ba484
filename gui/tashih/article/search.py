"""Finding and replacing in a text: plain, whole words, regular expressions; case as Turkish has it; marks on letters.

Pure: a text and a query give spans in code points. To ignore case or diacritics the text is folded code point by code
point (``casing``), so every place found in the folded text is the place in the text itself.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

import regex

from tashih.article.casing import fold, lower, plain
from tashih.article.spans import Span
from tashih.errors import TashihError

PATIENCE = 5.0
"""Seconds a regular expression may take on one text: some patterns would take years."""

_Pattern = regex.Pattern[str]
_Match = regex.Match[str]
_ESCAPE = re.compile(
    r"\\(?:[pPN]\{[^}]*\}|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|g?<\w+>|.)"
    r"|\(\?(?:P?<\w+>|P[=>]\w+|<?[=!]|[:>|]|[a-zA-Z-]+[:)])",
    re.DOTALL,
)
"""What in a pattern is no letter to look for: escapes, and what opens a group."""
_REFERENCE = re.compile(r"\\(?:(\d{1,2})|g<(\w+)>|([nt\\]))")


@dataclass(frozen=True, slots=True)
class Found:
    """One match: where it is, and the groups of a regular expression by number and name."""

    span: Span
    groups: dict[str, Span] = field(default_factory=dict)


@dataclass(frozen=True)
class Query:
    """What to look for. ``whole_word`` asks for no letter or digit on either side."""

    text: str
    whole_word: bool = False
    regex: bool = False
    match_case: bool = False
    match_diacritics: bool = True

    @cached_property
    def _compiled(self) -> _Pattern:
        source = _folded_pattern(self.text, self) if self.regex else regex.escape(_folded(self.text, self))
        if self.whole_word:
            source = rf"(?<!\w)(?:{source})(?!\w)"
        try:
            return regex.compile(source, regex.MULTILINE | regex.VERSION0)
        except regex.error as why:
            raise TashihError(f"This is no regular expression: {why}") from why

    def find(self, text: str) -> Iterator[Found]:
        """The matches in ``text``, in order, none overlapping another, none empty.

        Raises TashihError if the query is no regular expression, or one that takes too long.

        >>> [f.span.of("İdlib ve IDLIB") for f in Query("idlib").find("İdlib ve IDLIB")]
        ['İdlib']
        >>> [f.span.of("İdlib ve IDLIB") for f in Query("idlib", match_diacritics=False).find("İdlib ve IDLIB")]
        ['İdlib', 'IDLIB']
        """
        if not self.text:
            return
        try:
            for match in self._compiled.finditer(_folded(text, self), timeout=PATIENCE):
                if match.end() > match.start():
                    yield _found(match)
        except TimeoutError as why:
            raise TashihError("This regular expression takes too long on this text; try a simpler one.") from why

    def replacement(self, text: str, found: Found, by: str) -> str:
        r"""What ``by`` makes of one match: itself, or in a regular expression with ``\1`` and ``\g<name>`` filled in.

        Raises TashihError at a group that the expression has not.

        >>> query = Query(r"(\w+) Putin", regex=True)
        >>> [query.replacement("Vladimir Putin", f, r"Putin, \1") for f in query.find("Vladimir Putin")]
        ['Putin, Vladimir']
        """
        if not self.regex:
            return by

        def filled(reference: re.Match[str]) -> str:
            if escaped := reference[3]:
                return {"n": "\n", "t": "\t"}.get(escaped, escaped)
            name = reference[1] or reference[2]
            if name == "0":
                return found.span.of(text)
            if name not in self._names:
                raise TashihError(f"The expression has no group {name}.")
            return found.groups[name].of(text) if name in found.groups else ""

        return _REFERENCE.sub(filled, by)

    @cached_property
    def _names(self) -> set[str]:
        pattern = self._compiled
        return {*map(str, range(1, pattern.groups + 1)), *pattern.groupindex}


def _found(match: _Match) -> Found:
    groups: dict[str, Span] = {}
    for number in range(1, match.re.groups + 1):
        if match.start(number) >= 0:
            groups[str(number)] = Span(match.start(number), match.end(number))
    for name, number in match.re.groupindex.items():
        if str(number) in groups:
            groups[name] = groups[str(number)]
    return Found(Span(match.start(), match.end()), groups)


def _folded(text: str, query: Query) -> str:
    if query.match_case:
        return text if query.match_diacritics else plain(text)
    return lower(text) if query.match_diacritics else fold(text)


def _folded_pattern(source: str, query: Query) -> str:
    """A pattern for the folded text: its letters folded, its escapes and the names of its groups left alone."""
    done, at = [], 0
    for escape in _ESCAPE.finditer(source):
        done += [_folded(source[at : escape.start()], query), escape[0]]
        at = escape.end()
    return "".join([*done, _folded(source[at:], query)])
