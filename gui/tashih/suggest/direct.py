"""Words in quotation marks: which of them somebody says, by what cue, and which are a name, a title or a term."""

from dataclasses import dataclass

from tashih.article.spans import Span
from tashih.suggest.attribution import Attribution
from tashih.suggest.cues import Cue
from tashih.suggest.endings import Mood
from tashih.suggest.makers import is_statement
from tashih.suggest.marks import Marked
from tashih.suggest.scene import Scene
from tashih.suggest.sentences import BLANK
from tashih.suggest.sources import Source
from tashih.suggest.wording import Wording, ends_spoken, wording_of

_APOSTROPHES = "'’ʼ‘"
_BECAME = frozenset({"oldu", "olmuştu", "olmuş", "olacak", "idi", "oluyor"})
_HEADING = 3  # words alone in a paragraph
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words in marks that somebody says. ``cue_span`` may be a lone colon, and then there is no cue of words.

    ``joins`` says that they go on from the quotation before, ``mixed`` that they are a reported clause in marks.
    """

    marked: Marked
    cue: Cue | None
    cue_span: Span | None
    source: Source | None
    joins: bool = False
    mixed: bool = False


class DirectReader:
    """Reads the outer marks of a scene, in text order."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.attribution = Attribution(scene)
        self._before: Spoken | None = None  # the quotation read last
        self._place = 0  # where the marks being read start

    def read(self, marked: Marked, following: Marked | None) -> Spoken | None:
        """Who says what these marks hold; None if nobody does. ``following`` are the next marks."""
        self._place = marked.start
        left = self.scene.sentences[self.scene.sentence_at(marked.start)]
        right = self.scene.sentences[self.scene.sentence_at(marked.end - 1)]
        before = self.scene.words_in(left.start, marked.start)
        behind = self.scene.words_in(marked.end, max(marked.end, right.end))
        spoken = self._with_cue_behind(marked, before, behind)
        if spoken is None and not self.is_glued(marked):
            spoken = self._with_cue_before(marked, left, before, behind) or self._without_cue(
                marked, before, behind, following
            )
        if spoken is not None:
            self._before = spoken
            if spoken.source is not None:
                self.scene.speakers.remember(spoken.source)
        return spoken

    def is_glued(self, marked: Marked) -> bool:
        """Whether a suffix hangs on the closing mark: ``"Tekstilpark"ı``."""
        text, end = self.scene.text, marked.end
        after = text[end : end + 1]
        if after.isupper() and self._wording(marked).is_sentence:  # the next sentence, its space lost
            return False
        return after.isalnum() or (after != "" and after in _APOSTROPHES and text[end + 1 : end + 2].isalnum())

    def _wording(self, marked: Marked) -> Wording:
        return wording_of(self.scene.text, marked)

    def _with_cue_behind(self, marked: Marked, before: range, behind: range) -> Spoken | None:
        scene = self.scene
        if not behind or not scene.cues.adjoins(marked.end, scene.words[behind.start]):
            return None
        cue = scene.cues.after(behind.start, behind.stop)
        wording = self._wording(marked)
        if cue is None or not self._fits(cue, wording):
            return None
        source = self.attribution.source(cue, before, behind)
        if self._goes_on(marked):
            return Spoken(marked, cue, scene.cues.span(cue), source, joins=True)
        if source is None and not before:
            announced = self._with_cue_in_the_sentence_before(marked, scene.sentences[scene.sentence_at(marked.start)])
            source = announced.source if announced is not None else None
        source = source or self.attribution.carried(cue, self._place)
        return Spoken(marked, cue, scene.cues.span(cue), source, mixed=self._reports(cue) and wording.clause)

    @staticmethod
    def _reports(cue: Cue) -> bool:
        """Whether the cue can report a clause, as ``dedi`` and ``diye konuştu`` cannot."""
        return cue.verb != "de" and (cue.noun != "" or cue.first == cue.last)

    def _fits(self, cue: Cue, wording: Wording) -> bool:
        """Whether such words can go with such a cue: a weak one takes what ends as speech does, a bare verb no term."""
        if cue.weak:
            said = wording.is_said or (cue.mood is Mood.NOUN and cue.verb == "de" and wording.length > _SHORT)
            return said and not wording.clause
        if not cue.plain:
            return True
        enough = wording.length >= _SHORT and cue.mood is not Mood.PARTICIPLE
        return enough or wording.is_said or wording.clause

    def _with_cue_before(self, marked: Marked, left: Span, before: range, behind: range) -> Spoken | None:
        scene = self.scene
        colon = ":" in scene.text[scene.words[before.stop - 1].end : marked.start] if before else False
        if before and not colon and scene.words[before.stop - 1].low != "ki":
            return self._after_a_pause(marked, before, behind)
        if not before:
            return self._with_cue_in_the_sentence_before(marked, left)
        return self._announced(marked, before)

    def _after_a_pause(self, marked: Marked, before: range, behind: range) -> Spoken | None:
        """Behind ``şöyle devam etti,``, and as what ``son sözleri "…" oldu`` names."""
        scene = self.scene
        last = before.stop - 1
        cue = scene.cues.before(last, before.start)
        if cue is not None and scene.cues.points(cue) and self._wording(marked).is_sentence:
            return self._announced(marked, before)
        if not behind or scene.words[behind.start].stem not in _BECAME or not self._wording(marked).is_said:
            return None
        cue = scene.cues.named(last)
        if cue is None:
            return None
        return Spoken(marked, cue, scene.cues.span(cue), scene.speakers.before(before.start, before.stop, cue))

    def _with_cue_in_the_sentence_before(self, marked: Marked, left: Span) -> Spoken | None:
        scene = self.scene
        number = scene.sentence_at(left.start)
        if number == 0:
            return None
        sentence = scene.sentences[number - 1]
        words = scene.words_in(sentence.start, sentence.end)
        if not words:
            return None
        tail = scene.blanked[scene.words[words.stop - 1].end : marked.start]
        if tail.strip(" \t\r\n.:\u00a0-–—") != "":
            return None
        if ":" in tail:
            return self._announced(marked, words)
        cue = scene.cues.before(words.stop - 1, words.start)
        if cue is None or not scene.cues.points(cue):
            return None
        return self._announced(marked, words)

    def _announced(self, marked: Marked, words: range) -> Spoken | None:
        """A quotation behind ``şunları kaydetti:`` or ``Lavrov:``, whose words are ``words``."""
        scene = self.scene
        cue = scene.cues.before(words.stop - 1, words.start)
        if cue is None:
            colon = scene.text.find(":", scene.words[words.stop - 1].end, marked.start)
            if colon < 0:
                return None
            source = scene.speakers.colon(words.start, words.stop) or self._introduced(words)
            return Spoken(marked, None, Span(colon, colon + 1), source)
        speakers = scene.speakers
        owner = None
        if cue.first > words.start:
            owner = speakers.owners.owner(words.start, cue.first - 1)
            if owner is None and is_statement(scene.words[cue.first - 1].low):  # X'ten yapılan duyuru şöyle:
                owner = speakers.makers.authority(words.start, cue.first - 1)
        source = owner or speakers.before(words.start, cue.first, cue) or self.attribution.carried(cue, self._place)
        if source is not None and source.span is not None and source.who.islower():  # X'in sözlerinden satır başları
            owned = speakers.owners.of_noun(words.start, cue.first - 1)
            source = owned[1] if owned is not None else source
        return Spoken(marked, cue, scene.cues.span(cue), source)

    def _introduced(self, words: range) -> Source | None:
        """Who speaks behind a colon that no cue goes before: ``Konuyu bütçeye getirdi:``, ``İşte o açıklama:``."""
        head = self.scene.words[words.stop - 1].low
        speakers = self.scene.speakers
        if is_statement(head):
            return speakers.makers.carried()
        if (found := speakers.before(words.start, words.stop, None)) is not None and found.how == "initial":
            return found
        return self.attribution.carried(None, self._place) if ends_spoken(head) else None

    def _goes_on(self, marked: Marked) -> bool:
        """Whether it is the last part of words whose marks were not closed, paragraph by paragraph, and had no cue."""
        previous = self._before
        if previous is None or previous.marked.whole or previous.cue_span is not None:
            return False
        return self.scene.blanked[previous.marked.end : marked.start].isspace()

    def _without_cue(self, marked: Marked, before: range, behind: range, following: Marked | None) -> Spoken | None:
        scene = self.scene
        if self._continues(marked, before, behind):
            return Spoken(marked, None, None, None, joins=True)
        if not marked.whole and (following is None or not scene.blanked[marked.end : following.start].isspace()):
            return None
        wording = self._wording(marked)
        if behind and (before or not self._is_heading(marked, wording, behind)):
            return None
        alone = not before and not behind and wording.length >= _HEADING
        if not (alone or wording.is_sentence or (wording.spoken and wording.length > 1)):
            return None
        if before:
            source = scene.speakers.before(before.start, before.stop, None)
            return Spoken(marked, None, None, source) if source is not None else None
        source = None if wording.stopped else self._next_speaker(marked, behind)
        return Spoken(marked, None, None, source or self.attribution.carried(None, self._place))

    def _is_heading(self, marked: Marked, wording: Wording, behind: range) -> bool:
        """Whether a heading in marks stands before a sentence of its own: a capital behind it, and words enough."""
        return self.scene.words[behind.start].capital and (wording.is_sentence or wording.spoken)

    def _next_speaker(self, marked: Marked, behind: range) -> Source | None:
        """For a heading in marks: who speaks in the sentence behind it."""
        scene = self.scene
        if behind:
            start, number = scene.words[behind.start].start, scene.sentence_at(marked.end - 1)
        else:
            number = scene.sentence_at(marked.end - 1) + 1
            if number >= len(scene.sentences):
                return None
            start = scene.sentences[number].start
        end = scene.sentences[number].end
        blank = scene.blanked.find(BLANK, start, end)
        words = scene.words_in(start, blank if blank > start else end)
        found = scene.speakers.before(words.start, words.stop, None) if words else None
        return found if found is not None and found.how in ("near", "initial") and found.named else None

    def _continues(self, marked: Marked, before: range, behind: range) -> bool:
        """Whether it is the next part of the quotation before: only white space, or that one's cue, lies between."""
        previous = self._before
        if previous is None or behind:
            return False
        between = self.scene.blanked[previous.marked.end : marked.start]
        if between.isspace():
            return self._wording(marked).is_sentence
        if previous.cue is None or previous.cue_span is None or previous.cue.mood is not Mood.FINITE:
            return False
        if previous.cue_span.start < previous.marked.end:
            return False
        end = previous.cue_span.end
        if previous.source is not None and previous.source.how == "between" and previous.source.span is not None:
            end = previous.source.span.end
        return self.scene.blanked[end : marked.start].strip(" ,.:;\u00a0") == "" and "\n" not in between
