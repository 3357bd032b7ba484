"""Turkish text of one code page that was read through another (``þ ð ý`` for ``ş ğ ı``): letter for letter put back.

The pair of code pages is the one that turns most words into Turkish words, judged over all paragraphs that have strange
characters. A paragraph is changed only if more of its words are words afterwards, and only if it then is Turkish.
"""

import re
from collections import Counter
from collections.abc import Iterator

from tashih.article.reason import Argument, Reason
from tashih.article.spans import Span, cover
from tashih.repair.codepages import NAMES
from tashih.repair.groups import words_of
from tashih.repair.language import is_turkish
from tashih.repair.lexicon import Lexicon
from tashih.repair.pagepairs import LOST, USUAL, Pair, pairs
from tashih.repair.pageproof import Candidate
from tashih.repair.stage import Proposal, View, Zone

RULE = "code-page"
_ROUNDS = 3
_TRIED = 8
_MOST = 0.8
_PART, _SHORT = 0.8, 60  # of a paragraph, and code points: a word or two of a sound paragraph are left to the zones
_SHOWN = 0.6  # share of all words with wrong characters that the right page makes words
_FIRST = 200  # so many are enough to tell one page from another


def undo_wrong_page(view: View) -> Iterator[Proposal | Zone]:
    """Propose the right letter for each wrong one, and zones where a letter is lost but known to be one of few."""
    strange = view.alphabet - USUAL
    if not strange:
        return
    mark = re.compile(r"[^\s]*[" + "".join(map(re.escape, sorted(strange))) + r"][^\s]*")
    whole = [p for p in view.paragraphs if mark.search(view.text, p.start, p.end)]
    taken: set[Span] = set()
    yield from _undone(view, whole, taken)
    left = {p: _from_first_to_last(view.text, p, mark) for p in whole if p not in taken}
    parts = [part for p, part in left.items() if _SHORT <= len(part) <= _PART * len(p)]
    if parts:  # a damage may begin or end within a paragraph
        yield from _undone(view, parts, set())


def _from_first_to_last(text: str, paragraph: Span, word: re.Pattern[str]) -> Span:
    found = list(word.finditer(text, paragraph.start, paragraph.end))
    return Span(found[0].start(), found[-1].end())


def _undone(view: View, left: list[Span], done: set[Span]) -> Iterator[Proposal | Zone]:
    """What there is to do in these stretches; those it is done in are put into ``done``."""
    text = view.text
    counts = {p: Counter(p.of(text)) for p in left}
    for _ in range(_ROUNDS):
        found = _best(text, {p: counts[p] for p in left}, view.lexicon)
        if found is None or not is_turkish(found.undone(text), otherwise=True):
            return
        judged = {p: found.judge(text, (p,)) for p in left if found.pair.fits(counts[p])}
        helped = {p for p, verdict in judged.items() if verdict.helps}
        throughout = len(helped) >= _MOST * len(judged)  # then words that no lexicon has are damaged as well
        taken = [p for p, v in judged.items() if p in helped or (throughout and v.after >= v.before)]
        done.update(taken)
        left = [p for p in left if p not in done]
        if not taken:
            return
        yield from _proposals(text, found, taken)


def _best(text: str, counts: dict[Span, Counter[str]], lexicon: Lexicon) -> Candidate | None:
    """The pair that turns most words into words, over the paragraphs that may have been read through its page."""
    whole: Counter[str] = Counter()
    for counted in counts.values():
        whole.update(counted)
    ranked = sorted(((_explained(p, whole), p) for p in pairs()), key=lambda found: -found[0])[:_TRIED]
    sound: list[tuple[int, int, int, Candidate]] = []  # alike else, the page that may have lost more letters
    for explained, pair in ranked:
        fitting = [p for p in counts if pair.fits(counts[p])] if explained else []
        if fitting:
            candidate = Candidate(pair, lexicon)
            verdict = candidate.judge(text, fitting, _FIRST)
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


def _proposals(text: str, found: Candidate, paragraphs: list[Span]) -> Iterator[Proposal | Zone]:
    pair = found.pair
    verdict = found.judge(text, paragraphs)
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
