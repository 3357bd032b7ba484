"""Damages sound Turkish text the ways that pipelines do, for the benches; each a function of the text and a chance."""

import random
import re
import unicodedata
from collections.abc import Callable

from tashih.repair.codepages import misread

Damage = Callable[[str, random.Random], str]

_CENTRAL = str.maketrans({"ş": "ř", "Ş": "Ř", "ğ": "đ", "Ğ": "Đ", "ç": None, "Ç": None})
_PLAIN = str.maketrans("çÇğĞıİöÖşŞüÜ", "cCgGiIoOsSuU")
_QUESTION = str.maketrans(dict.fromkeys("şŞğĞıİ", "?"))
_REPLACED = str.maketrans(dict.fromkeys("çÇğĞıİöÖşŞüÜ", "\ufffd"))
_UNHEARD = str.maketrans("şŞğĞ", "ŝŜġĠ")
_LOOK_ALIKE = {"y": "v", "v": "y", "ı": "l", "l": "ı", "i": "ı", "ü": "u", "u": "ü", "o": "ö", "ş": "s", "m": "rn"}
_SPACE = re.compile(r"(?<=[a-zçğıöşü]{2}) (?=[a-zçğıöşü]{2})")
_NAME = re.compile(r"\b[A-ZÇĞİÖŞÜ][a-zçğıöşü]{3,}\b")
_INSIDE = re.compile(r"(?<=[a-zçğıöşü,]) (?=[a-zçğıöşü])")


def _page(true: str, read_as: str) -> Damage:
    return lambda text, _: text.encode(true, "replace").decode(read_as, "replace")


def _table(table: dict[int, int | None] | dict[int, str | int | None]) -> Damage:
    return lambda text, _: text.translate(table)


def _from_somewhere(damage: Damage) -> Damage:
    """The damage from some paragraph on, as when articles are put together."""

    def partly(text: str, chance: random.Random) -> str:
        paragraphs = text.split("\n")
        start = chance.randrange(max(1, len(paragraphs) // 2))
        return "\n".join(p if at < start else damage(p, chance) for at, p in enumerate(paragraphs))

    return partly


def _misread_letters(text: str, chance: random.Random) -> str:
    return "".join(_LOOK_ALIKE[c] if c in _LOOK_ALIKE and chance.random() < 0.012 else c for c in text)


def _run_together(text: str, chance: random.Random) -> str:
    return _SPACE.sub(lambda m: "" if chance.random() < 0.04 else m[0], text)


def _linked(text: str, chance: random.Random) -> str:
    return _NAME.sub(lambda m: f"[{m[0]}](#)" if chance.random() < 0.15 else m[0], text)


def _cut(text: str, chance: random.Random) -> str:
    def two(paragraph: str) -> str:
        places = [m.start() for m in _INSIDE.finditer(paragraph)][3:-3]
        if len(places) < 3 or chance.random() < 0.5:
            return paragraph
        at = chance.choice(places)
        return paragraph[:at] + "\n\n" + paragraph[at + 1 :]

    return "\n".join(map(two, text.split("\n")))


def _wrapped(text: str, chance: random.Random) -> str:
    return "\n\n".join("\n".join(_lines(p.split(" "), chance)) for p in text.split("\n") if p)


def _lines(words: list[str], chance: random.Random) -> list[str]:
    """Lines of about 60 letters; long words are broken at their ends."""
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) <= 60:
            line += " " * bool(line) + word
        elif len(word) > 7 and word.isalpha():
            at = chance.randrange(3, len(word) - 3)
            lines.append(f"{line} {word[:at]}-".lstrip())
            line = word[at:]
        else:
            lines.append(line)
            line = word
    return [*lines, line]


KINDS: dict[str, Damage] = {
    "sound": lambda text, _: text,
    "letters from a paragraph on": _from_somewhere(_table(_CENTRAL)),
    "letters never seen before": _table(_UNHEARD),
    "UTF-8 as cp1252": lambda text, _: misread(text, "cp1252"),
    "UTF-8 as cp1250": lambda text, _: misread(text, "cp1250"),
    "UTF-8 as latin-1 twice": lambda text, _: misread(misread(text, "latin-1"), "latin-1"),
    "cp1254 as cp1252": _page("cp1254", "cp1252"),
    "cp1254 as cp1250": _page("cp1254", "cp1250"),
    "cp857 as cp1254": _page("cp857", "cp1254"),
    "cp857 as cp437": _page("cp857", "cp437"),
    "question marks": _table(_QUESTION),
    "U+FFFD": _table(_REPLACED),
    "plain letters": _table(_PLAIN),
    "plain letters from a paragraph on": _from_somewhere(_table(_PLAIN)),
    "decomposed": lambda text, _: unicodedata.normalize("NFD", text),
    "entities": lambda text, _: text.encode("ascii", "xmlcharrefreplace").decode("ascii"),
    "wrapped and broken": _wrapped,
    "words run together": _run_together,
    "letters misread": _misread_letters,
    "paragraphs cut": _cut,
    "links": _linked,
    "letters misread, then UTF-8 as cp1252": lambda text, chance: misread(_misread_letters(text, chance), "cp1252"),
}
"""Every damage by name."""
