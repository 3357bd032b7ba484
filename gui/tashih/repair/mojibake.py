"""UTF-8 that was read through a wrong code page, once or several times: each character put back, with its place.

Works character by character from a table of what each letter and mark looks like when misread, so that one damaged word
in good text is found as well as a wholly damaged text. A sequence that clean text might have (a capital and a closing
quotation mark) counts only where others that cannot be chance stand in the same text.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from tashih.article.casing import lower
from tashih.article.reason import Reason
from tashih.article.spans import Span, splice
from tashih.repair.codepages import KEPT, LEVELS, NAMES, REPLACED, chains, misread
from tashih.repair.foreign import judged, pieces
from tashih.repair.groups import words_of
from tashih.repair.stage import Proposal, View

RULE = "mojibake"
TURKISH = "çÇğĞıİöÖşŞüÜâÂîÎûÛ"
_QUOTES = "“”‘’"
USUAL = frozenset(TURKISH + _QUOTES + "–—…•«»°\u00a0")
_PLAIN = USUAL | frozenset("\n\r\t" + "".join(map(chr, [*range(0x20, 0x7F), *range(0x80, 0xA0)])))
_LATIN = "".join(map(chr, range(0xA0, 0x180)))
_MARKS = "“”‘’‚„†‡•…‰′″‹›–—‐‑€™←→↓↑■●★✓\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u202f\u2060\ufeff\ufffd"
_CONTROLS = "\x80\x85\x91\x92\x93\x94\x95\x96\x97"
_READABLE = dict.fromkeys(TURKISH + _LATIN + _MARKS + _CONTROLS)

_AFTER_CAPITALS = frozenset("“”‘’–—…»«•·?™®\u00a0")
_FOREIGN = re.compile(r"[\u0370-\u052f]")


@dataclass(frozen=True, slots=True)
class _Option:
    """One way a sequence came about: the character it was and the code pages it went through."""

    character: str
    chain: tuple[str, ...]
    lossy: bool


@dataclass(frozen=True, slots=True)
class _Table:
    """Every sequence with its options, and what finds places to look at."""

    options: dict[str, tuple[_Option, ...]]
    sizes: dict[str, tuple[int, ...]]  # of the sequences that begin with these two characters, longest first
    runs: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Match:
    start: int
    end: int
    options: tuple[_Option, ...]
    telling: bool


def undo_mojibake(view: View) -> Iterator[Proposal]:
    """Propose the character for each sequence that is UTF-8 misread."""
    text = view.text
    found: list[tuple[_Match, _Option]] = []
    if view.alphabet & _leads():
        found = _read_by_table(view)
    foreign: list[tuple[int, int, str]] = []
    if view.alphabet - _PLAIN:
        found, foreign = _with_ftfy(view, found)
    counts = Counter(o.chain for _, o in found)
    groups = words_of(text, ((m.start, m.end) for m, _ in found))
    told: dict[tuple[str, _Option], tuple[Reason, str]] = {}
    for (match, option), group in zip(found, groups, strict=True):
        old, new = text[match.start : match.end], option.character
        if (old, option) not in told:
            told[old, option] = _reason(old, option, counts[option.chain]), f"{old}→{new}"
        reason, series = told[old, option]
        confidence = 0.995 if match.telling else 0.98
        yield Proposal(match.start, match.end, new, RULE, reason, confidence, group, series)
    for start, end, new in foreign:
        reason = Reason("utf8_misread_word", {"old": text[start:end], "new": new})
        yield Proposal(start, end, new, RULE, reason, 0.97, Span(start, end), f"{text[start:end]}→{new}")


def _read_by_table(view: View) -> list[tuple[_Match, _Option]]:
    text = view.text
    found = [m for p in view.paragraphs for m in _explaining(text, p, list(_matches(text, p, _table())))]
    inside, leads = Counter("".join(text[m.start : m.end] for m in found)), {text[m.start] for m in found}
    whole = {lead: text.count(lead) for lead in leads}
    matches = [m for m in found if text[m.start] in USUAL or 2 * inside[text[m.start]] >= whole[text[m.start]]]
    telling = Counter(o.chain for m in matches if m.telling for o in m.options)
    return [(m, o) for m in matches if (o := _chosen(m, telling)) is not None] if telling else []


def _with_ftfy(
    view: View, found: list[tuple[_Match, _Option]]
) -> tuple[list[tuple[_Match, _Option]], list[tuple[int, int, str]]]:
    """What the table found, and what ftfy reads where a stretch is still misread after it; there ftfy decides."""
    text = view.text
    strange = re.compile("[" + "".join(map(re.escape, sorted(view.alphabet - _PLAIN))) + "]")
    starts = [m.start for m, _ in found]
    foreign: list[tuple[int, int, str]] = []
    dropped: set[int] = set()
    for paragraph in view.paragraphs:
        if not strange.search(text, paragraph.start, paragraph.end):
            continue
        for piece in pieces(text, paragraph):
            first, last = bisect_left(starts, piece.start), bisect_left(starts, piece.end)
            if not strange.search(text, piece.start, piece.end) or (
                first < last and found[last - 1][0].end > piece.end
            ):
                continue
            old = piece.of(text)
            inside = ((m.start - piece.start, m.end - piece.start, o.character) for m, o in found[first:last])
            verdict = judged(old, splice(old, inside))
            if verdict is not None:
                dropped.update(range(first, last))
                foreign += [(piece.start + start, piece.start + end, new) for start, end, new in verdict]
    return [f for at, f in enumerate(found) if at not in dropped], foreign


def _reason(old: str, option: _Option, count: int) -> Reason:
    codepage = " → ".join(NAMES[c] for c in option.chain)
    key = "utf8_misread" if len(option.chain) == 1 else "utf8_misread_again"
    return Reason(key, {"old": old, "new": option.character, "codepage": codepage, "count": count})


def _chosen(match: _Match, telling: Counter[tuple[str, ...]]) -> _Option | None:
    """The option whose code pages explain most of the text; None where nothing but this place speaks for it."""
    best = max(match.options, key=lambda o: (telling[o.chain], not o.lossy, o.character in TURKISH))
    return best if telling[best.chain] else None


def _explaining(text: str, paragraph: Span, matches: list[_Match]) -> list[_Match]:
    """Those that a paragraph of misread UTF-8 would have: there, strange characters stand in such sequences only.

    In text of one code page read as another, two strange letters now and then look like a sequence.
    """
    if not matches:
        return []
    inside = "".join(text[m.start : m.end] for m in matches)
    whole, covered = Counter(paragraph.of(text)), Counter(inside)
    symbols = [c for c in whole if not c.isascii() and c not in USUAL and (not c.isalpha() or c in "ªº")]
    if sum(whole[c] for c in symbols) > 2 * sum(covered[c] for c in symbols):
        return []
    return matches


def _matches(text: str, paragraph: Span, table: _Table) -> Iterator[_Match]:
    for run in table.runs.finditer(text, paragraph.start, paragraph.end):
        at, end = run.span()
        while at < end - 1:
            sizes = table.sizes.get(text[at : at + 2], ())
            size = next((n for n in sizes if at + n <= end and text[at : at + n] in table.options), 0)
            if size:
                options = table.options[text[at : at + size]]
                yield _Match(at, at + size, options, _telling(text, at, at + size, options))
            at += size or 1


def _telling(text: str, start: int, end: int, options: tuple[_Option, ...]) -> bool:
    """Whether clean text never has this sequence at such a place."""
    if all(o.lossy for o in options):
        return False
    if end - start > 2:
        return True
    lead, other = text[start], text[start + 1]
    before, behind = text[start - 1 : start], text[end : end + 1]
    turkish = any(o.character in TURKISH for o in options)
    if not lead.isalpha() or _FOREIGN.match(lead):  # box drawing, mathematics; Cyrillic: amid Latin letters only
        return turkish and any(c.isalpha() and not _FOREIGN.match(c) and c not in "ÃÂ" for c in (before, behind) if c)
    if lead in "Ââ":
        return not before.isalpha() and other not in _AFTER_CAPITALS - {"\u00a0"}
    if other in _AFTER_CAPITALS:
        return turkish and behind.isalpha() and behind.islower()
    by_right = lead.islower() and lead != "ƒ" and other.isalpha()  # as in Slovak ``dĺžka``
    return not by_right and (turkish or not (other.isalpha() or other == "¥"))


@cache
def _leads() -> frozenset[str]:
    """The characters a sequence may begin with, without building the table."""
    found: set[str] = set()
    for codec in NAMES:
        firsts = set(_READABLE)
        for _ in range(LEVELS):
            firsts = {misread(c, codec)[0] for c in firsts}
            found |= firsts
    return frozenset(found | {lower(c) for c in found})


@cache
def _table() -> _Table:
    options: dict[str, dict[_Option, None]] = {}
    for chain in chains():
        for character in _READABLE:
            _add_forms(options, character, chain)
    for codec, character in product(NAMES, TURKISH):  # in lower case, where that is no other sequence
        sequence = misread(character, codec)
        if (lowered := lower(sequence)) != sequence and lowered not in options:
            options[lowered] = {_Option(lower(character), (codec,), lossy=False): None}
    for codec in ("cp1252", "cp1254"):  # a byte without a character, left out: of those the closing mark is in use
        options.setdefault(misread("”", codec)[:2], {})[_Option("”", (codec,), lossy=False)] = None
    sizes: dict[str, set[int]] = {}
    for sequence in options:
        sizes.setdefault(sequence[:2], set()).add(len(sequence))
    inside = "".join(map(re.escape, sorted({s[0] for s in sizes})))
    return _Table(
        {sequence: tuple(found) for sequence, found in options.items()},
        {begin: tuple(sorted(found, reverse=True)) for begin, found in sizes.items()},
        re.compile(rf"[{inside}][^\x00-\x7f]+"),
    )


def _add_forms(options: dict[str, dict[_Option, None]], character: str, chain: tuple[str, ...]) -> None:
    kept, replaced = character, character
    for codec in chain:
        kept, replaced = misread(kept, codec, KEPT), misread(replaced, codec, REPLACED)
    options.setdefault(kept, {})[_Option(character, chain, lossy=False)] = None
    if replaced != kept and character in TURKISH + _QUOTES:
        options.setdefault(replaced, {})[_Option(character, chain, lossy=True)] = None
