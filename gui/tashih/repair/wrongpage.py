"""Turkish text of one code page that was read through another (``þ ð ý`` for ``ş ğ ı``): letter for letter put back.

The pair of code pages is the one that turns most words into Turkish words, judged over all paragraphs that have strange
characters. A paragraph is changed only if more of its words are words afterwards, and only if it then is Turkish.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tashih.article.casing import lower
from tashih.article.reason import Argument, Reason
from tashih.article.spans import Span, cover
from tashih.repair.codepages import NAMES, characters
from tashih.repair.groups import words_of
from tashih.repair.language import is_turkish
from tashih.repair.lexicon import Lexicon
from tashih.repair.stage import Proposal, View, Zone

RULE = "code-page"
LOST = "\ufffd"
_LETTERS = frozenset("çÇğĞıİöÖşŞüÜ")
USUAL = _LETTERS | frozenset("âÂîÎûÛ“”‘’‚„…–—•·\u00a0«»°\n\r\t" + "".join(map(chr, range(0x20, 0x7F))))

_TRUE = ("cp1254", "cp857", "mac-turkish", "iso8859-3")
_READ_AS = tuple(n for n in NAMES if n not in {"iso8859-9", "iso8859-15"})  # like cp1254 and latin-1 in their letters
_ROUNDS = 3
_BEGINNING = 4000
_TRIED = 8
_MOST = 0.8
_SAMPLE = 600  # different words
_PART, _SHORT = 0.8, 60  # of a paragraph, and code points: a word or two of a sound paragraph are left to the zones
_SHOWN = 0.6  # share of all words with wrong characters that the right page makes words
_FIRST = 200  # so many are enough to tell one page from another
_SHORTEST = 3
_FEW = 5
_TURKISH_AFTER = 0.55


@dataclass(frozen=True)
class Pair:
    """A true code page and the one it was read through: what each wrong character was."""

    true: str
    read_as: str
    table: dict[str, str]
    lost: tuple[str, ...]  # Turkish letters whose byte the wrong page lacks
    possible: frozenset[str]  # what text read through that page can have in it
    telling: frozenset[str]  # the wrong characters that stand for Turkish letters
    mended: frozenset[str]  # those of them that are strange
    spoilt: frozenset[str]  # Turkish letters that would become strange

    def fits(self, counts: Counter[str]) -> bool:
        """Whether a text with these characters may have been read through the page: hardly one that the page lacks."""
        wrong = sum(counts[c] for c in self.telling)
        return wrong > 0 and sum(n for c, n in counts.items() if c not in self.possible) <= 0.1 * wrong


@cache
def _pairs() -> tuple[Pair, ...]:
    return tuple(_pair(true, read_as) for true in _TRUE for read_as in _READ_AS if true != read_as)


def _pair(true: str, read_as: str) -> Pair:
    table: dict[str, str] = {}
    lost: list[str] = []
    for byte in range(0x80, 0x100):
        right, wrong = characters(true)[byte], characters(read_as)[byte]
        if right and not wrong:
            table[chr(byte)] = right  # kept as a control character
            lost += [right] if right in _LETTERS else []
        elif right != wrong and right and right.isprintable() and not "\u2500" <= right <= "\u25ff":
            table[wrong] = right
    if len(lost) == 1:
        table[LOST] = lost[0]
    possible = USUAL - _LETTERS | {*characters(read_as), *map(chr, range(0x80, 0xA0)), LOST}
    telling = frozenset(wrong for wrong, right in table.items() if right in _LETTERS)
    spoilt = frozenset(wrong for wrong, right in table.items() if wrong in _LETTERS and right not in USUAL)
    return Pair(true, read_as, table, tuple(lost), possible, telling, telling - USUAL, spoilt)


def undo_wrong_page(view: View) -> Iterator[Proposal | Zone]:
    """Propose the right letter for each wrong one, and zones where a letter is lost but known to be one of few."""
    strange = view.alphabet - USUAL
    if not strange:
        return
    mark = re.compile(r"[^\s]*[" + "".join(map(re.escape, sorted(strange))) + r"][^\s]*")
    whole = [p for p in view.paragraphs if mark.search(view.text, p.start, p.end)]
    taken: list[Span] = []
    yield from _undone(view, whole, taken)
    left = {p: _from_first_to_last(view.text, p, mark) for p in whole if p not in set(taken)}
    parts = [part for p, part in left.items() if _SHORT <= len(part) <= _PART * len(p)]
    if parts:  # a damage may begin or end within a paragraph
        yield from _undone(view, parts, [])


def _from_first_to_last(text: str, paragraph: Span, word: re.Pattern[str]) -> Span:
    found = list(word.finditer(text, paragraph.start, paragraph.end))
    return Span(found[0].start(), found[-1].end())


def _undone(view: View, left: list[Span], done: list[Span]) -> Iterator[Proposal | Zone]:
    """What there is to do in these stretches; those it is done in are put into ``done``."""
    text = view.text
    counts = {p: Counter(p.of(text)) for p in left}
    for _ in range(_ROUNDS):
        found = _best(text, {p: counts[p] for p in left}, view.lexicon)
        if found is None or not is_turkish(found.undone(text), otherwise=True):
            return
        judged = {p: found.judge(text, (p,), view.lexicon) for p in left if found.pair.fits(counts[p])}
        helped = {p for p, verdict in judged.items() if verdict.helps}
        throughout = len(helped) >= _MOST * len(judged)  # then words that no lexicon has are damaged as well
        taken = [p for p, v in judged.items() if p in helped or (throughout and v.after >= v.before)]
        done += taken
        left = [p for p in left if p not in taken]
        if not taken:
            return
        yield from _proposals(text, found, taken, view.lexicon)


_MIXED = re.compile("[a-zçğıöşü][A-ZÇĞİÖŞÜ]")  # what a wrong guess at the page makes of a word


@dataclass(frozen=True)
class _Verdict:
    """How many words with wrong characters there are, how many are words before and after, and of all words after.

    ``proven`` if no names can have all of the wrong characters: some word is in lower case, or several with capitals
    have several of them.
    """

    touched: int
    before: int
    after: int
    told: int
    share: float
    proven: bool

    @property
    def gain(self) -> int:
        return self.after - self.before

    @property
    def helps(self) -> bool:
        if self.told < _FEW:  # a headline: every strange word must become one
            return 0 < self.gain == self.touched and self.share >= _TURKISH_AFTER
        return self.gain > 0 and self.gain >= 0.3 * self.touched and self.share >= _TURKISH_AFTER


class _Candidate:
    """A pair with what finds its words in a text."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair
        self._map = str.maketrans(pair.table)
        inside = "".join(re.escape(c) for c in pair.table if not c.isspace() and c not in "’‘")
        self._word = re.compile(rf"(?:[^\W\d_]|[{inside}{LOST}])+")

    def undone(self, text: str) -> str:
        """The beginning of ``text`` as it was, to tell its language by; lost letters are lost."""
        return text[:_BEGINNING].translate(self._map).replace(LOST, "")

    def judge(self, text: str, paragraphs: Sequence[Span], lexicon: Lexicon, most: int = _SAMPLE) -> _Verdict:
        touched = before = after = known = told = 0
        gained: dict[str, str] = {}
        counted = self._words(text, paragraphs, most)
        for word, count in counted.items():
            undone = word.translate(self._map)
            if LOST in undone:  # may be one of many words
                continue
            if len(word) < _SHORTEST and undone != word:  # one strange sign may be anything
                continue
            is_word = lexicon.is_word(lower(undone)) and not _MIXED.search(undone)
            told += count
            known += count * is_word
            if undone != word and len(word) >= _SHORTEST:
                touched += count
                before += count * lexicon.is_word(lower(word))
                after += count * is_word
                if is_word and not lexicon.is_word(lower(word)):
                    gained[word] = undone
        return _Verdict(touched, before, after, told, known / max(1, told), self._proven(gained))

    def _proven(self, gained: dict[str, str]) -> bool:
        wrong = {c.lower() for word in gained for c in word if c in self.pair.table}
        return any(undone[0].islower() for undone in gained.values()) or min(len(gained), len(wrong)) > 1

    def _words(self, text: str, paragraphs: Sequence[Span], most: int) -> Counter[str]:
        counted: Counter[str] = Counter()
        for paragraph in paragraphs:
            counted.update(m[0] for m in self._word.finditer(text, paragraph.start, paragraph.end))
            if len(counted) > most:
                break
        return counted


def _best(text: str, counts: dict[Span, Counter[str]], lexicon: Lexicon) -> _Candidate | None:
    """The pair that turns most words into words, over the paragraphs that may have been read through its page."""
    whole: Counter[str] = Counter()
    for counted in counts.values():
        whole.update(counted)
    ranked = sorted(((_explained(p, whole), p) for p in _pairs()), key=lambda found: -found[0])[:_TRIED]
    sound: list[tuple[int, int, int, _Candidate]] = []  # alike else, the page that may have lost more letters
    for explained, pair in ranked:
        fitting = [p for p in counts if pair.fits(counts[p])] if explained else []
        if fitting:
            candidate = _Candidate(pair)
            verdict = candidate.judge(text, fitting, lexicon, _FIRST)
            if (
                verdict.helps
                and verdict.proven
                and verdict.gain >= max(min(3, verdict.touched), _SHOWN * verdict.touched)
            ):
                sound.append((verdict.gain, explained, len(pair.lost), candidate))
    return max(sound, key=lambda found: found[:3])[3] if sound else None


def _explained(pair: Pair, counts: Counter[str]) -> int:
    """How many strange characters become usual, less the usual ones that would become strange."""
    found = sum([counts[wrong] for wrong in pair.mended if wrong in counts])
    spoilt = sum([counts[wrong] for wrong in pair.spoilt if wrong in counts])
    if found == counts[LOST] and LOST in pair.mended:
        return 0  # where a letter was lost, others are wrong
    return found - spoilt if found > spoilt else 0


def _proposals(text: str, found: _Candidate, paragraphs: list[Span], lexicon: Lexicon) -> Iterator[Proposal | Zone]:
    pair = found.pair
    verdict = found.judge(text, paragraphs, lexicon)
    wrong = re.compile("[" + "".join(map(re.escape, pair.table)) + "]")
    places = [m for p in paragraphs for m in wrong.finditer(text, p.start, p.end)]
    groups = words_of(text, (m.span() for m in places))
    facts: dict[str, Argument] = {
        "true": NAMES[pair.true],
        "read_as": NAMES[pair.read_as],
        "words": verdict.after,
        "all": verdict.touched,
    }
    for match, group in zip(places, groups, strict=True):
        old, new = match[0], pair.table[match[0]]
        reason = Reason("code_page", {"old": old, "new": new, **facts})
        yield Proposal(match.start(), match.end(), new, RULE, reason, 0.99, group, f"{old}→{new}")
    if len(pair.lost) > 1:
        letters = tuple((LOST, letter) for letter in pair.lost)
        whole = cover(paragraphs)
        yield Zone(whole, RULE, Reason("code_page_lost", {**facts, "letters": " ".join(pair.lost)}), 0.95, letters)
