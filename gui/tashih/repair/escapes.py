"""Characters written out as something else: HTML entities, percent and quoted-printable bytes, backslashes.

An address keeps its escapes: ``%20`` and ``&amp;`` inside one are right there. So does ``%20`` before a word: twenty
per cent.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html.entities import html5

from tashih.article.reason import Reason
from tashih.repair.groups import words_of
from tashih.repair.stage import Proposal, View

_ADDRESS = re.compile(
    r"(?:https?://|ftp://|www\.|mailto:)[^\s<>\"”’]+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|tr)/[^\s<>\"”’]+"
)
_ENTITY = re.compile(r"&(?:amp;){0,3}(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_PERCENT = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_QUOTED = re.compile(r"(?:=[0-9A-F]{2})+")
_SOFT_BREAK = re.compile(r"=\r?\n")
_BACKSLASH = re.compile(
    r"\\u[dD][89aAbB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\U000[0-9a-fA-F]{5}|\\x[0-9a-fA-F]{2}"
)
_BYTE = re.compile("[%=]([0-9A-Fa-f]{2})")


@dataclass(frozen=True, slots=True, order=True)
class _Escape:
    start: int
    end: int
    new: str
    rule: str


def undo_escapes(view: View) -> Iterator[Proposal]:
    """Propose the characters that escapes stand for."""
    text = view.text
    found: list[_Escape] = []
    if "&" in text and ";" in text:
        found += _entities(text)
    if "%" in text:
        found += _percent(text)
    if "=" in text:
        found += _quoted_printable(text)
    if "\\" in text:
        found += _backslashes(text)
    if not found:
        return
    kept = list(_outside_addresses(text, sorted(found)))
    groups = words_of(text, ((e.start, e.end) for e in kept))
    for escape, group in zip(kept, groups, strict=True):
        old = text[escape.start : escape.end]
        reason = Reason(f"escape_{escape.rule.replace('-', '_')}", {"old": old, "new": escape.new})
        yield Proposal(escape.start, escape.end, escape.new, escape.rule, reason, 0.995, group, f"{old}→{escape.new}")


def _outside_addresses(text: str, escapes: list[_Escape]) -> Iterator[_Escape]:
    addresses = _ADDRESS.finditer(text)
    address = next(addresses, None)
    for escape in escapes:
        while address is not None and address.end() <= escape.start:
            address = next(addresses, None)
        if address is None or escape.start < address.start():
            yield escape


def _entities(text: str) -> Iterator[_Escape]:
    for match in _ENTITY.finditer(text):
        new = _entity(match[0])
        if new is not None:
            yield _Escape(match.start(), match.end(), new, "entity")


@cache
def _entity(written: str) -> str | None:
    """The character of an entity, escaped once or several times; None if it is none.

    >>> _entity("&amp;#351;"), _entity("&Ccedil;"), _entity("&nosuch;")
    ('ş', 'Ç', None)
    """
    name = re.sub("^&(?:amp;)*", "", written)
    if not name:
        return "&"
    if name[0] == "#":
        new = html.unescape("&" + name)
        return new if len(new) == 1 and (new.isprintable() or new in "\u00a0\u00ad\u200b\n\t") else None
    return html5.get(name) or (html5.get(name.lower()) if name.isupper() else None)


def _percent(text: str) -> Iterator[_Escape]:
    runs = [(m.start(), found) for m in _PERCENT.finditer(text) if (found := _characters(m[0]))]
    if not any(_foreign(new) for _, found in runs for _, _, new in found):
        return
    for at, found in runs:
        in_word = at > 0 and not text[at - 1].isspace()
        for start, end, new in found:
            if in_word or len(found) > 1 or _foreign(new):
                yield _Escape(at + start, at + end, new, "percent")


def _foreign(new: str) -> bool:
    return not new.isascii() and new.isprintable()


def _characters(written: str) -> list[tuple[int, int, str]]:
    """The characters of a run of escaped UTF-8 bytes, with their places in it; none if it is no UTF-8."""
    bytes_there = list(_BYTE.finditer(written))
    try:
        decoded = bytes(int(m[1], 16) for m in bytes_there).decode("utf-8")
    except UnicodeDecodeError:
        return []
    found, at = [], 0
    for new in decoded:
        size = len(new.encode("utf-8"))
        found.append((bytes_there[at].start(), bytes_there[at + size - 1].end(), new))
        at += size
    return found


def _quoted_printable(text: str) -> Iterator[_Escape]:
    runs = [(m.start(), found) for m in _QUOTED.finditer(text) if (found := _characters(m[0]))]
    if not any(_foreign(new) for _, found in runs for _, _, new in found):
        return
    for at, found in runs:
        for start, end, new in found:
            if _foreign(new) or new in "= \n":
                yield _Escape(at + start, at + end, new, "quoted-printable")
    for match in _SOFT_BREAK.finditer(text):
        yield _Escape(match.start(), match.end(), "", "quoted-printable")


def _backslashes(text: str) -> Iterator[_Escape]:
    for match in _BACKSLASH.finditer(text):
        written = match[0]
        new = written.encode("ascii").decode("unicode-escape")
        if len(new) == 2:  # a pair of surrogates
            new = new.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
        if _foreign(new) or new in "\"'<>&":
            yield _Escape(match.start(), match.end(), new, "backslash")
