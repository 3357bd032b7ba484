"""Characters that look right but are not the ones they should be: split accents, look-alikes, invisible characters.

What is surely damage is applied. What may be meant (a space that does not break, a letter of another language) is
offered. Quotation marks, dashes and other habits of type are left alone.
"""

import re
import unicodedata
from collections.abc import Iterator

from tashih.article.casing import lower
from tashih.article.reason import Reason
from tashih.repair.groups import words_of
from tashih.repair.language import is_turkish
from tashih.repair.stage import Proposal, View

Change = tuple[int, int, str, str, float, bool]
"""Start, end, new text, rule, confidence, whether to apply."""

_CLUSTER = re.compile(r"[^\W\d_][\u0300-\u036f]{1,8}")
_SINGLE = {"\u212b": "Å", "\u212a": "K", "\u2126": "Ω"}
_DOTTED = re.compile(r"[iı]\u0307+")

_SPACING = {
    "\u00b8": dict(zip("cCsStTnN", "çÇşŞţŢņŅ", strict=True)),
    "\u02d8": dict(zip("gGaA", "ğĞăĂ", strict=True)),
    "\u02d9": dict(zip("Iıi", "İii", strict=True)),
    "\u00a8": dict(zip("uUoOaAeEiI", "üÜöÖäÄëËïÏ", strict=True)),
    "\u02c6": dict(zip("aAiIuUeEoO", "âÂîÎûÛêÊôÔ", strict=True)),
}
_ACCENTS = "".join(_SPACING)
_BEHIND = re.compile(rf"([^\W\d_])[{_ACCENTS}]")
_AHEAD = re.compile(rf"[{_ACCENTS}]([^\W\d_])")

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st", "ĳ": "ij", "Ĳ": "IJ"}
_LINE_ENDS = {"\u2028": "\n", "\u2029": "\n", "\x0b": "\n", "\x0c": "\n"}
_INVISIBLE = "\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffe\uffff"
_JOINERS = "\u200c\u200d"
_CONTROLS = "".join(map(chr, [*range(9), *range(14, 27), *range(28, 32), 127]))
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff]")

_LOOKALIKES = str.maketrans(
    "асеорхуіјѕһԁАВСЕНІЈКМОРЅТХУοαρνΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aceopxyijshdABCEHIJKMOPSTXYoapvABEZHIKMNOPTYX",
)
_MIXED = re.compile(
    r"[^\W\d_]*(?:[a-zA-ZçğıöşüÇĞİÖŞÜ][\u0370-\u03ff\u0400-\u052f]|[\u0370-\u03ff\u0400-\u052f][a-zA-ZçğıöşüÇĞİÖŞÜ])[^\W\d_]*"
)
_NEIGHBOURS = {"ș": "ş", "Ș": "Ş", "ǧ": "ğ", "Ǧ": "Ğ", "ģ": "ğ", "Ģ": "Ğ", "ĭ": "i", "ȋ": "i", "ṣ": "ş", "ḡ": "ğ"}
_WIDE = re.compile(r"[\uff01-\uff5e]+")
_ODD_SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


def clean_characters(view: View) -> Iterator[Proposal]:
    """Propose the right character for each wrong one."""
    if view.text.isascii() and not view.alphabet & set(_CONTROLS + "\x0b\x0c\r"):
        return
    changes = sorted(_changes(view))
    groups = words_of(view.text, ((c[0], c[1]) for c in changes))
    for (start, end, new, rule, confidence, apply), group in zip(changes, groups, strict=True):
        old = view.text[start:end]
        reason = Reason(f"hygiene_{rule.replace('-', '_')}", {"old": _named(old), "new": new or "–"})
        yield Proposal(start, end, new, rule, reason, confidence, group, f"{_named(old)}→{new}", apply=apply)


def _named(text: str) -> str:
    """As people can see it: invisible characters by their number."""
    return "".join(c if c.isprintable() and not unicodedata.combining(c) else f"U+{ord(c):04X}" for c in text)


def _changes(view: View) -> Iterator[Change]:
    text, alphabet = view.text, view.alphabet
    if not unicodedata.is_normalized("NFC", text):
        yield from _composed(text)
    if "\u0307" in alphabet:
        yield from _dotted(view)
    if alphabet & set(_ACCENTS):
        yield from _spacing(text)
    yield from _one_for_one(text, alphabet, _LIGATURES, "ligature")
    yield from _one_for_one(text, alphabet, _LINE_ENDS, "line-end")
    if "\r" in alphabet:
        yield from ((m.start(), m.end(), "\n", "line-end", 0.98, True) for m in re.finditer("\r(?!\n)", text))
    yield from _invisible(text, alphabet)
    if any("\u0370" <= c <= "\u052f" for c in alphabet):
        yield from _lookalikes(view)
    if alphabet & set(_NEIGHBOURS):
        yield from _neighbours(view)
    yield from _cosmetic(text, alphabet)


def _composed(text: str) -> Iterator[Change]:
    for match in _CLUSTER.finditer(text):
        whole = unicodedata.normalize("NFC", match[0])
        if whole != match[0]:
            yield match.start(), match.end(), whole, "composed", 0.998, True
    yield from _one_for_one(text, frozenset(text), _SINGLE, "composed")


def _one_for_one(text: str, alphabet: frozenset[str], table: dict[str, str], rule: str) -> Iterator[Change]:
    there = alphabet & set(table)
    if there:
        for match in re.finditer(f"[{''.join(there)}]", text):
            yield match.start(), match.end(), table[match[0]], rule, 0.99, True


def _dotted(view: View) -> Iterator[Change]:
    """``i`` with a combining dot is what lower-casing without Turkish makes of İ: of all capitals, or of İ alone."""
    text = view.text
    capitals = any(c.isupper() for c in view.alphabet)
    for match in _DOTTED.finditer(text):
        before, behind = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        inside = before.isalpha()
        capital = before.isupper() and not behind.islower() if inside else capitals and match[0][0] == "i"
        yield match.start(), match.end(), "İ" if capital else "i", "dotted", 0.97 if capitals else 0.99, True


def _spacing(text: str) -> Iterator[Change]:
    """Accents that stand beside their letter, as text out of a PDF has them: behind it, or ahead of it."""
    behind = [m for m in _BEHIND.finditer(text) if m[1] in _SPACING[m[0][1]]]
    ahead = [m for m in _AHEAD.finditer(text) if m[1] in _SPACING[m[0][0]]]
    for match in behind if len(behind) >= len(ahead) else ahead:
        accent = match[0][0] if match[0][0] in _SPACING else match[0][1]
        yield match.start(), match.end(), _SPACING[accent][match[1]], "spacing-accent", 0.99, True


def _invisible(text: str, alphabet: frozenset[str]) -> Iterator[Change]:
    there = alphabet & set(_INVISIBLE + _CONTROLS + _JOINERS)
    if not there:
        return
    keep = _RIGHT_TO_LEFT.search(text) is not None
    for match in re.finditer(f"[{re.escape(''.join(there))}]", text):
        at, character = match.start(), match[0]
        if character in _CONTROLS:
            in_word = text[at - 1 : at].isalpha() and text[at + 1 : at + 2].isalpha()
            yield at, at + 1, "", "control-character", 0.98 if in_word else 0.8, in_word or character == "\0"
        elif character in _JOINERS:
            if _latin(text[at - 1 : at]) and _latin(text[at + 1 : at + 2]):
                yield at, at + 1, "", "invisible", 0.98, True
        elif character == "\u00ad" and text[at + 1 : at + 2] in ("\n", "\r"):  # a word broken at a line's end
            continue
        elif not keep or character in "\u00ad\ufeff\u200b":
            yield at, at + 1, "", "invisible", 0.99, True


def _latin(letter: str) -> bool:
    return letter.isalpha() and letter < "\u0370"


def _lookalikes(view: View) -> Iterator[Change]:
    """Cyrillic and Greek letters in words that are Latin otherwise; offered only, unless a Turkish word comes out."""
    turkish = is_turkish(view.text)
    for match in _MIXED.finditer(view.text):
        word = match[0].translate(_LOOKALIKES)
        if any("\u0370" <= c <= "\u052f" for c in word):
            continue
        known = turkish and view.lexicon.is_word(lower(word))
        for place, (old, new) in enumerate(zip(match[0], word, strict=True), start=match.start()):
            if old != new:
                yield place, place + 1, new, "look-alike", 0.99 if known else 0.8, known


def _neighbours(view: View) -> Iterator[Change]:
    """Letters of other languages in the place of Turkish ones; only where the word then is a Turkish word."""
    places = re.finditer(f"[{''.join(_NEIGHBOURS)}]", view.text)
    found = [m for m in places if _in_turkish(view, m.start())]
    for match, group in zip(found, words_of(view.text, (m.span() for m in found)), strict=True):
        word = group.of(view.text)
        right = "".join(_NEIGHBOURS.get(c, c) for c in word).split("'")[0].split("’")[0]
        known = view.lexicon.is_word(lower(right))
        yield match.start(), match.end(), _NEIGHBOURS[match[0]], "neighbour", 0.98 if known else 0.5, known


def _in_turkish(view: View, at: int) -> bool:
    return any(p.start <= at < p.end for p in view.turkish)


def _cosmetic(text: str, alphabet: frozenset[str]) -> Iterator[Change]:
    if any("\uff01" <= c <= "\uff5e" for c in alphabet):
        for match in _WIDE.finditer(text):
            yield match.start(), match.end(), unicodedata.normalize("NFKC", match[0]), "width", 0.8, False
    if _ODD_SPACES.search("".join(alphabet)):
        spaces = list(_ODD_SPACES.finditer(text))
        everywhere = len(spaces) > 5 and len(spaces) > text.count(" ")  # what a converter did, not what a hand does
        for match in spaces:
            yield match.start(), match.end(), " ", "odd-space", 0.95 if everywhere else 0.6, everywhere
