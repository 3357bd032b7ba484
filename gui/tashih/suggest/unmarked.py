"""Speech without quotation marks: headlines (``Lavrov: İlerleme var``) and words whose marks were lost in copying."""

import re
from dataclasses import dataclass

from tashih.article.spans import Span
from tashih.suggest.cues import Cue
from tashih.suggest.endings import Mood
from tashih.suggest.scene import Scene
from tashih.suggest.sentences import BLANK
from tashih.suggest.sources import Source
from tashih.suggest.titles import is_title
from tashih.suggest.unclosed import ends_before
from tashih.suggest.wording import ends_spoken
from tashih.suggest.wordlists import word_set

_LABELS = word_set(
    "fotoğraf foto haber kaynak video not tarih saat yer adres telefon tel spor gündem editör görsel kamera muhabir "
    "yazan çeviren hazırlayan derleyen konu etiketler ilgili güncelleme yayın giriş örnek özet sonuç skor goller stat "
    "hakemler kadro dakika canlı bölüm yönetmen oyuncular tür süre yapım fiyat faks web eposta"
)
_LONGEST_NAME = 8
_FAR_BACK = 8  # sentences that spoken words without marks may run over
_LEFT_OVER = 2
_STOPS = re.compile(r"[.!?…]*")


@dataclass(frozen=True, slots=True)
class Bare:
    """Words without marks that somebody says; ``headline`` ones have only a colon for a cue."""

    content: Span
    cue: Cue | None
    cue_span: Span
    source: Source | None

    @property
    def headline(self) -> bool:
        """Whether a colon is all the evidence."""
        return self.cue is None


class UnmarkedReader:
    """Reads the narration of one scene for speech that has no marks."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.words = scene.words

    def headline(self, line: Span) -> Bare | None:
        """The words of a paragraph that is a speaker, a colon and words: no narration."""
        text = self.scene.blanked
        colon = text.find(":", line.start, line.end)
        if colon < 0 or BLANK in text[line.start : line.end]:
            return None
        name = self.scene.words_in(line.start, colon)
        rest = self.scene.words_in(colon + 1, line.end)
        if not 0 < len(name) <= _LONGEST_NAME or len(rest) < _LEFT_OVER or not self._may_begin(rest.start, colon):
            return None
        if any(self.words[i].low in _LABELS for i in name) or self.scene.cues.before(name.stop - 1, name.start):
            return None
        source = self.scene.speakers.colon(name.start, name.stop)
        if source is None or not self._is_somebody(name, rest):
            return None
        content = Span(self.words[rest.start].start, line.start + len(text[line.start : line.end].rstrip()))
        return Bare(content, None, Span(colon, colon + 1), source)

    def _may_begin(self, first: int, colon: int) -> bool:
        gap = self.words.text[colon + 1 : self.words[first].start]
        return gap[:1].isspace() and (self.words[first].capital or self.words[first].text[0].isdigit())

    def _is_somebody(self, name: range, rest: range) -> bool:
        head = self.words[name.stop - 1]
        names = self.scene.names
        if not head.capital:
            return False
        if names.is_name(head) or names.is_person(head) or names.is_institution(head):
            return True
        titled = len(name) > 1 and is_title(self.words[name.stop - 2].low)
        return titled or (len(name) == 1 and ends_spoken(self.words[rest.stop - 1].low))

    def lost(self, number: int) -> Bare | None:
        """The words before a cue in sentence ``number`` that has no marks and no clause for it."""
        sentence = self.scene.sentences[number]
        words = self.scene.words_in(sentence.start, sentence.end)
        for index in range(words.start + 1, words.stop):
            if ends_before(self.words, self.scene.cues, index, words.stop):
                cue = self.scene.cues.after(index, words.stop)
                if cue is not None:
                    return self._bare(number, words, index, cue)
        return None

    def _bare(self, number: int, words: range, index: int, cue: Cue) -> Bare | None:
        source = self.scene.speakers.subject(words.start, index)
        start = self.words[words.start].start
        if source is not None and source.span is not None:
            start = self.words[self.words.first_at(source.span.end)].start
        else:
            start, source = self._back(number, start)
        end = self.words[index - 1].end
        stops = _STOPS.match(self.scene.text, end)
        end = stops.end() if stops is not None else end
        if start >= end or BLANK in self.scene.blanked[start:end]:
            return None
        if cue.mood is Mood.PARTICIPLE and not cue.passive and source is None:
            source = self.scene.speakers.after(cue.last + 1, words.stop)
        return Bare(Span(start, end), cue, self.scene.cues.span(cue), source or self._carried(cue))

    def _back(self, number: int, start: int) -> tuple[int, Source | None]:
        """Further back in the same paragraph, to a sentence whose subject a comma parts from a capital letter."""
        text = self.scene.blanked
        for earlier in range(number - 1, max(-1, number - 1 - _FAR_BACK), -1):
            sentence = self.scene.sentences[earlier]
            between = text[sentence.end : self.scene.sentences[earlier + 1].start]
            if BLANK in text[sentence.start : sentence.end] or not between.isspace() or "\n" in between:
                break
            words = self.scene.words_in(sentence.start, sentence.end)
            phrase = self._set_off(words)
            if phrase is not None:
                return phrase
        return start, None

    def _set_off(self, words: range) -> tuple[int, Source] | None:
        for index in range(words.start, words.stop - 1):
            if self.words.between(index, index + 1) == ", ":
                source = self.scene.speakers.before(words.start, index + 1, None)
                if source is None or source.span is None or not self.words[index + 1].capital:
                    return None
                return self.words[index + 1].start, source
        return None

    def _carried(self, cue: Cue) -> Source | None:
        return None if cue.passive else self.scene.speakers.carried()
