"""What all the readers of one article share: its text, what stands in marks, the narration, its sentences and words."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from tashih.article.annotations import Mention
from tashih.article.spans import Span
from tashih.suggest.cues import Cues
from tashih.suggest.marks import Marked, pair_marks
from tashih.suggest.phrases import Phrases
from tashih.suggest.resolve import Names
from tashih.suggest.sentences import narration, sentences_of
from tashih.suggest.speakers import Speakers
from tashih.suggest.unclosed import mend
from tashih.suggest.words import Words


class Scene:
    """One article, ready to be read for quotations. Positions are code points of ``text``."""

    def __init__(self, text: str, mentions: Sequence[Mention] = (), taught: Iterable[str] = ()) -> None:
        self.text = text
        self.marked: list[Marked] = mend(text, pair_marks(text, Cues(Words("")).closes_before))
        self.blanked = narration(text, self.marked)
        self.sentences = sentences_of(text, self.blanked)
        self.words = Words(self.blanked)
        self.cues = Cues(self.words, taught)
        self.phrases = Phrases(self.words)
        self.names = Names(self.words, mentions)
        self.speakers = Speakers(self.words, self.phrases, self.names)
        self._nested = [m for m in self.marked if m.level]
        self._nested_starts = [m.start for m in self._nested]
        self._starts = [s.start for s in self.sentences]

    def sentence_at(self, place: int) -> int:
        """The index of the sentence that holds ``place``, or of the last one before it."""
        return max(0, bisect_right(self._starts, place) - 1)

    def words_in(self, start: int, end: int) -> range:
        """The indexes of the words that start in that stretch."""
        return self.words.inside(Span(start, max(start, end)))

    def nested_in(self, span: Span) -> list[Marked]:
        """The marks inside marks that start in that stretch."""
        first = bisect_left(self._nested_starts, span.start)
        last = bisect_left(self._nested_starts, span.end)
        return self._nested[first:last]
