"""Indirect quotations: a complement clause and a verb of saying (``ilerlediğini söyledi``), or ``X'e göre``.

The clause is the content, up to its nominal suffix; the subject and the adverbials of the saying stay outside.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tashih.article.spans import Span
from tashih.suggest.cues import Cue
from tashih.suggest.endings import Mood
from tashih.suggest.makers import is_document
from tashih.suggest.saying import SHAPES, frame_noun
from tashih.suggest.scene import Scene
from tashih.suggest.sentences import BLANK
from tashih.suggest.sources import Source
from tashih.suggest.wording import is_bare_clause_end, is_cased_clause_end, is_other_clause_end, is_wish_end
from tashih.suggest.wordlists import word_set

_NEEDS = re.compile(r"(?:önem|gere[kğ]|gereklili[kğ]|ihtiyac|zorunlulu[kğ]|şart)\w*[ıiuü](?:n[ıiuüae])?")
_GENITIVE = re.compile(r".+(?:l[ae]r[ıi]|[sn][ıiuü])n(?:[ıiuü]n)?")
_WISHING = word_set("öner iste çağır")
_COMPLAINING = word_set("bahset yakın")
_STRESSING = word_set("vurgula hatırlat anımsat çek çiz et")
_GAP = 4  # words between the clause and its verb: ``olduğunu bir kez daha söyledi``
_SAYING_PLACE = re.compile(
    r"(?:açıklama|konuşma|toplantı|röportaj|program|yayın|söyleşi|ziyaret|tören|paylaşım|mesaj|demeç|demec|rapor|yazı"
    r"|bildiri|değerlendirme|mülakat|brifing|basın|oturum|panel|görüşme|sohbet|kongre|konferans|forum|canlı|soru)\w*"
    r"(?:[dt][ae]|[dt][ae]n|n[ae]|y[ae]|yla|yle)"
)
_AT_A_SAYING = re.compile(r"(?:konuşma|açıklama|paylaşım|mesaj|değerlendirme|demec|yazı|rapor|mektub)s?[ıiuü]nd[ae]")
_ADDRESSEES = re.compile(r"(?:muhabir|gazeteci|basın|kanal|ajans|televizyon)\w*")
_LEADS = word_set("ayrıca öte yandan bu arada ancak fakat ama üzerine ilişkin de da ise son olarak dair sonra önce")
_SOURCES = re.compile(
    r"(?:açıklama|veri|rapor|bilgi|haber|iddia|araştırma|anket|uzman|insan|yetkili|kaynak|kayna[kğ]|görgü|tanık|tanığ|tutanak"
    r"|iddianame|belge|istatistik|bilim|karar|bülten|basın|gazete|çalışma|inceleme|bulgu|sonuç|sonuc)\w*"
)
_NO_SOURCES = word_set("buna bana sana ona bize size onlara yıla döneme aya güne haftaya şuna")
_MANY = re.compile(r".+(?:l[ae]r[ae]|l[ae]r[ıi]n[ae])")
_ACCORDING = re.compile(r"(?P<stem>.{2,}?)(?:[yn]?[ae])")
_ATTRIBUTE = word_set("yapılan edinilen alınan verilen yayımlanan paylaşılan açıklanan yer alan ulaşılan")


@dataclass(frozen=True, slots=True)
class Clause:
    """An indirect quotation: its content, cue and source."""

    content: Span
    cue: Cue | None
    cue_span: Span
    source: Source | None


class IndirectReader:
    """Reads the narration of one scene sentence by sentence, in text order."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.words = scene.words
        self.cues = scene.cues
        self._taken: list[tuple[int, int]] = []

    def read(self, sentence: Span, said: Sequence[Span] = ()) -> list[Clause]:
        """The clauses in one sentence; ``said`` is what quotations in marks take of it, in order."""
        words = self.scene.words_in(sentence.start, sentence.end)
        found: list[Clause] = []
        start = words.start
        self._taken = [(t.start, t.end) for t in said]
        for cue, complement in self._reported(words):
            taken = self._taken_before(self.words[complement].start)
            if taken is not None and self.words[complement].start < taken.end:  # "…" dediğini belirten
                continue
            if taken is not None:
                start = max(start, self.words.first_at(taken.end))
            clause = self._clause(words, start, cue, complement, found, taken)
            if clause is not None:
                found.append(clause)
                if clause.source is not None:
                    self.scene.speakers.remember(clause.source)
            start = self._behind(cue, clause)
        if not found and (according := self._according(words, sentence)) is not None:
            found.append(according)
        return found

    def _taken_before(self, place: int) -> Span | None:
        """The last quotation in marks that starts at ``place`` or before it, with its cue."""
        at = bisect_right(self._taken, (place, len(self.scene.text))) - 1
        return Span(*self._taken[at]) if at >= 0 else None

    # Complement clauses

    def _reported(self, words: range) -> Iterator[tuple[Cue, int]]:
        """The cues that have a complement before them, with the index of its last word."""
        at = words.start
        while at < words.stop:
            cue = self._cue_at(at, words)
            complement = self._complement(cue, words.start) if cue is not None else None
            if cue is not None and complement is not None:
                yield cue, complement
                at = cue.last
            at += 1

    def _cue_at(self, at: int, words: range) -> Cue | None:
        low = self.words[at].low
        if not self.cues.may_start(low) or (self.words[at].capital and at > words.start):  # Sürdürülebilir Kalkınma
            return None
        found = self.cues.verb_at(at, words.stop)
        if found is not None and found.passive and found.mood is Mood.PARTICIPLE and not self._describes(found, words):
            return None
        if found is not None or not (frame_noun(low) or low in SHAPES) or _GENITIVE.fullmatch(low) is not None:
            return found
        framed = self.cues.after(at, words.stop)
        return framed if framed is not None and not framed.weak and framed.last - framed.first <= _GAP else None

    def _describes(self, cue: Cue, words: range) -> bool:
        """Whether a passive participle describes a statement: ``kaydedilen açıklamada``, not ``belirtilen taç``."""
        return any(is_document(self.words[i].low) for i in range(cue.last + 1, min(words.stop, cue.last + 4)))

    def _complement(self, cue: Cue, limit: int) -> int | None:
        """The word that ends the clause before the cue, a few words back at most and behind no comma or mark."""
        for index in range(cue.first - 1, max(limit, cue.first - 1 - _GAP) - 1, -1):
            if index < cue.first - 1 and not self.words.between(index, index + 1).isspace():
                return None
            if self._ends_a_clause(self.words[index].low, cue):
                return index
            if self.words.between(index, index + 1).strip() != "":
                return None
        return None

    @staticmethod
    def _ends_a_clause(low: str, cue: Cue) -> bool:
        if is_cased_clause_end(low):
            return not cue.passive or cue.verb in _STRESSING or cue.verb == "et"
        if is_other_clause_end(low):
            return cue.noun in ("alt", "söz", "şikayet", "şikâyet") or cue.verb in _COMPLAINING
        if is_bare_clause_end(low):
            return cue.passive or cue.noun != ""
        if cue.verb in _WISHING or cue.noun in ("talep", "rica", "tavsiye", "temenni", "çağrı", "öneri"):
            return is_wish_end(low)
        return cue.verb in _STRESSING and _NEEDS.fullmatch(low) is not None

    def _clause(
        self, words: range, start: int, cue: Cue, complement: int, before: list[Clause], taken: Span | None
    ) -> Clause | None:
        source, first = self._source(words, start, cue, complement, before)
        first = self._without_leads(first, complement)
        if first > complement or (first == complement and taken is not None):  # "…" diyerek bağırdığını anlattı
            return None
        content = Span(self._start_of(first, words), self.words[complement].end)
        return Clause(content, cue, self.cues.span(cue), source)

    def _start_of(self, first: int, words: range) -> int:
        """Where the content starts: at its first word, or at marks that stand right before it in its sentence."""
        start: int = self.words[first].start
        lowest = self.scene.sentences[self.scene.sentence_at(start)].start
        if first > words.start:
            lowest = max(lowest, self.words[first - 1].end)
        taken = self._taken_before(start - 1)
        lowest = max(lowest, taken.end) if taken is not None else lowest
        text = self.scene.blanked
        while start > lowest and (text[start - 1] == BLANK or text[max(0, start - 2) : start] == f"{BLANK} "):
            start -= 1
        return start

    def _source(
        self, words: range, start: int, cue: Cue, complement: int, before: list[Clause]
    ) -> tuple[Source | None, int]:
        """The source of a clause that may begin with word ``start``, and the word where its content begins."""
        speakers = self.scene.speakers
        if cue.mood is Mood.PARTICIPLE:
            described = speakers.maker(words.start, min(words.stop, cue.last + 4)) if cue.passive else None
            return described if cue.passive else speakers.after(cue.last + 1, words.stop), start
        found = speakers.maker(words.start, complement) if cue.passive else self._doer(start, complement, before)
        if cue.passive or (
            found is not None and found.span is not None and found.span.start >= self.words[start].start
        ):
            return found, self._behind_the_saying(self._behind_the_doer(start, complement, found), complement)
        if found is None and cue.mood is Mood.CONVERB:
            found = speakers.subject(cue.last + 1, words.stop)
            return found or speakers.carried(), start
        return found or speakers.carried(), self._behind_the_saying(start, complement)

    def _doer(self, start: int, complement: int, before: list[Clause]) -> Source | None:
        """The subject among those words, or that of the clause before in the same sentence."""
        found = self.scene.speakers.subject(start, complement)
        if found is None and before and before[-1].source is not None:
            return before[-1].source
        return found or self.scene.speakers.inside(start, complement)

    def _behind_the_doer(self, start: int, complement: int, source: Source | None) -> int:
        """The word behind the subject, and behind where it said so (``konuşmasında``)."""
        if source is None or source.span is None or source.how == "document":
            return start
        behind = max(start, self.words.first_at(source.span.end))
        at_a_saying = behind < complement and _AT_A_SAYING.fullmatch(self.words[behind].low) is not None
        return behind + at_a_saying

    def _behind_the_saying(self, start: int, complement: int) -> int:
        """Past what says where and to whom it was said: ``AA muhabirine yaptığı açıklamada,``."""
        first = start
        for index in range(start, min(complement, start + 40)):
            low = self.words[index].low
            comma = self.words.text[self.words[index].end : self.words[index].end + 1] == ","
            said = comma and (cue := self.cues.verb_at(index, index + 1)) is not None and cue.mood is Mood.CONVERB
            if said or (low == "vererek" and comma):
                first = index + 1
            if comma and (
                _SAYING_PLACE.fullmatch(low)
                or _ADDRESSEES.fullmatch(low)
                or low in _LEADS
                or low in ("göre", "konuşan")
            ):
                first = index + 1
        return first

    def _without_leads(self, first: int, complement: int) -> int:
        while first < complement and self.words[first].low in _LEADS:
            first += 1
        return first

    def _behind(self, cue: Cue, clause: Clause | None) -> int:
        """The word where what follows the cue begins: behind it, and behind the speaker if one stands there."""
        end = self.words[cue.last].end
        if clause is not None and clause.source is not None and clause.source.span is not None:
            end = max(end, clause.source.span.end)
        return self.words.first_at(end)

    # X'e göre

    def _according(self, words: range, sentence: Span) -> Clause | None:
        at = next(
            (i for i in range(words.start, min(words.stop, words.start + 16)) if self.words[i].low == "göre"), None
        )
        if at is None or at == words.start or at + 2 >= words.stop:
            return None
        head = self.words[at - 1]
        comma = self.scene.text[self.words[at].end : self.words[at].end + 1] == ","
        many = _MANY.fullmatch(head.low) is not None
        documentary = _SOURCES.fullmatch(head.low) is not None and not many
        known = many and _SOURCES.fullmatch(head.low) is not None
        agent = many or head.suffix in ("e", "a", "ye", "ya", "ne", "na")
        if head.low in _NO_SOURCES or not (documentary or known or (agent and comma)):
            return None
        first = at
        if documentary:
            first = at - 1
            if first - 1 >= words.start and self.words[first - 1].low in _ATTRIBUTE:
                first -= 1
        source = self._authority(words.start, at, head.low, documentary=documentary)
        content = self._rest(at + 1, words, sentence)
        return Clause(content, None, Span(self.words[first].start, self.words[at].end), source) if content else None

    def _authority(self, first: int, at: int, low: str, *, documentary: bool) -> Source | None:
        if documentary:
            return self.scene.speakers.makers.authority(first, at - 1)
        found = _ACCORDING.fullmatch(low)
        cut = len(self.words[at - 1].stem) if self.words[at - 1].suffix else len(found["stem"]) if found else len(low)
        return self.scene.speakers.cased(first, at - 1, self.words[at - 1].start + cut)

    def _rest(self, first: int, words: range, sentence: Span) -> Span | None:
        end = sentence.end
        while end > sentence.start and self.scene.text[end - 1] in ".!?… ":
            end -= 1
        start = self._start_of(first, words)
        return Span(start, end) if start < end else None
