"""Words in quotation marks: which of them somebody says, by what cue, and which are a name, a title or a term."""

from dataclasses import dataclass

from tashih.article.spans import Span
from tashih.suggest.cues import Cue
from tashih.suggest.endings import Mood
from tashih.suggest.marks import Marked
from tashih.suggest.scene import Scene
from tashih.suggest.sentences import BLANK
from tashih.suggest.speakers import Source
from tashih.suggest.words import words_of

_FULL_STOPS = ".!?…"
_APOSTROPHES = "'’ʼ‘"
_HEADING = 3  # words alone in a paragraph
_LONG = 4  # words that no term or name in marks has


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words in marks that somebody says. ``cue_span`` may be a lone colon, and then there is no cue of words.

    ``joins`` says that they go on from the quotation before.
    """

    marked: Marked
    cue: Cue | None
    cue_span: Span | None
    source: Source | None
    follows: bool = False
    joins: bool = False


class DirectReader:
    """Reads the outer marks of a scene, in text order."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._before: Spoken | None = None  # the quotation read last

    def read(self, marked: Marked, following: Marked | None) -> Spoken | None:
        """Who says what these marks hold; None if nobody does. ``following`` are the next marks."""
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
        return after.isalnum() or (after != "" and after in _APOSTROPHES and text[end + 1 : end + 2].isalnum())

    def _with_cue_behind(self, marked: Marked, before: range, behind: range) -> Spoken | None:
        scene = self.scene
        if not behind or not scene.cues.adjoins(marked.end, scene.words[behind.start]):
            return None
        cue = scene.cues.after(behind.start, behind.stop)
        if cue is None or (cue.weak and not self._is_sentence(marked)):
            return None
        source = self._source_of(cue, before, behind)
        if self._goes_on(marked):
            return Spoken(marked, cue, scene.cues.span(cue), source, joins=True)
        source = source or self._carried(marked, cue)
        return Spoken(marked, cue, scene.cues.span(cue), source)

    def _source_of(self, cue: Cue, before: range, behind: range) -> Source | None:
        speakers = self.scene.speakers
        found = speakers.before(before.start, before.stop, cue) if before else None
        if cue.mood is Mood.PARTICIPLE and not cue.passive and (found is None or found.how == "document"):
            return speakers.after(cue.last + 1, behind.stop) or found
        if found is None and cue.mood is Mood.FINITE and not cue.passive and cue.last + 1 < behind.stop:
            following = self.scene.words[cue.last + 1]
            if following.capital and self.scene.words.between(cue.last, cue.last + 1).isspace():
                return speakers.after(cue.last + 1, behind.stop, "between")
        return found

    def _carried(self, marked: Marked, cue: Cue | None) -> Source | None:
        if cue is not None and cue.passive:
            return None
        return self.scene.speakers.carried()

    def _with_cue_before(self, marked: Marked, left: Span, before: range, behind: range) -> Spoken | None:
        scene = self.scene
        colon = ":" in scene.text[scene.words[before.stop - 1].end : marked.start] if before else False
        if before and not colon and scene.words[before.stop - 1].low != "ki":
            return None
        if not before:
            return self._with_cue_in_the_sentence_before(marked, left)
        return self._announced(marked, before)

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
            source = scene.speakers.colon(words.start, words.stop)
            colon = scene.text.find(":", scene.words[words.stop - 1].end, marked.start)
            if source is None or colon < 0:
                return None
            return Spoken(marked, None, Span(colon, colon + 1), source)
        source = scene.speakers.before(words.start, cue.first, cue) or self._carried(marked, cue)
        return Spoken(marked, cue, scene.cues.span(cue), source)

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
        if behind and not self._opens_a_new_sentence(marked, before, behind):
            return None
        if not self._is_sentence(marked) and not self._is_paragraph(marked, before, behind):
            return None
        if not before:
            source = scene.speakers.after(behind.start, behind.stop) if behind else self._next_speaker(marked)
            return Spoken(marked, None, None, source or self._carried(marked, None), follows=bool(behind))
        source = scene.speakers.before(before.start, before.stop, None)
        return Spoken(marked, None, None, source) if source is not None else None

    def _is_paragraph(self, marked: Marked, before: range, behind: range) -> bool:
        """Whether the words are a heading in marks: some words alone in their paragraph."""
        words = words_of(marked.inner[0].of(self.scene.text))
        return not before and not behind and len(words) >= _HEADING

    def _next_speaker(self, marked: Marked) -> Source | None:
        """For a heading in marks: who speaks in the sentence behind it."""
        scene = self.scene
        number = scene.sentence_at(marked.end - 1) + 1
        if number >= len(scene.sentences):
            return None
        sentence = scene.sentences[number]
        blank = scene.blanked.find(BLANK, sentence.start, sentence.end)
        words = scene.words_in(sentence.start, blank if blank > sentence.start else sentence.end)
        found = scene.speakers.before(words.start, words.stop, None) if words else None
        return found if found is not None and found.how in ("near", "initial") and found.named else None

    def _continues(self, marked: Marked, before: range, behind: range) -> bool:
        """Whether it is the next part of the quotation before: only white space, or that one's cue, lies between."""
        previous = self._before
        if previous is None or behind:
            return False
        between = self.scene.blanked[previous.marked.end : marked.start]
        if between.isspace():
            return self._is_sentence(marked)
        if previous.cue is None or previous.cue_span is None or previous.cue.mood is not Mood.FINITE:
            return False
        if previous.cue_span.start < previous.marked.end:
            return False
        end = previous.cue_span.end
        if previous.source is not None and previous.source.how == "between" and previous.source.span is not None:
            end = previous.source.span.end
        return self.scene.blanked[end : marked.start].strip(" ,.:;\u00a0") == "" and "\n" not in between

    def _opens_a_new_sentence(self, marked: Marked, before: range, behind: range) -> bool:
        """Whether a heading in marks stands before the sentence: capital behind, nothing before."""
        return not before and self.scene.words[behind.start].capital

    def _is_sentence(self, marked: Marked) -> bool:
        """Whether the words are more than a name or a term."""
        inside = " ".join(s.of(self.scene.text) for s in marked.inner)
        words = words_of(inside)
        if inside.rstrip("\"'“”’ ")[-1:] in tuple(_FULL_STOPS) and len(words) > 1:
            return True
        return len(words) >= _LONG and sum(w.capital for w in words) <= len(words) / 2
