"""Suggests quotations: who said what, by what expression, and which words in marks nobody said."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tashih.article.annotations import Form, MarksReason, Medium, Mention, NotQuotation, Quotation, SourceKind
from tashih.article.reason import Reason
from tashih.article.spans import Span, cover
from tashih.suggest.cues import Cue
from tashih.suggest.direct import DirectReader, Spoken
from tashih.suggest.found import Found
from tashih.suggest.indirect import Clause, IndirectReader
from tashih.suggest.marks import Marked, lines_of
from tashih.suggest.scene import Scene
from tashih.suggest.terms import listed_alike, why_no_quotation
from tashih.suggest.unmarked import Bare, UnmarkedReader
from tashih.suggest.words import words_of

_CLAUSE = 3  # words in marks from which on they are quoted and no term


def find_quotations(
    text: str, mentions: Sequence[Mention] = (), *, indirect: bool = True, taught: Iterable[str] = ()
) -> Found:
    """The quotations of ``text``, ids q1, q2, …, and the marks that hold none, ids n1, n2, …

    ``mentions`` are the names found in it, ``indirect`` asks for complement clauses too, ``taught`` are further cues
    as the user typed them (``köpürdü``). Time is linear in the text; the same text gives the same answer.

    >>> found = find_quotations('Lavrov, "İlerleme var." dedi.')
    >>> found.quotations[0].words.of('Lavrov, "İlerleme var." dedi.')
    'İlerleme var.'
    """
    return _Finding(Scene(text, mentions, taught), indirect=indirect).found()


class _Finding:
    """One run over a scene."""

    def __init__(self, scene: Scene, *, indirect: bool) -> None:
        self.scene = scene
        self.indirect = indirect
        self.direct_reader = DirectReader(scene)
        self.indirect_reader = IndirectReader(scene)
        self.unmarked = UnmarkedReader(scene)
        self.direct: int | None = None  # the place of the last quotation in marks
        self.quotations: list[Quotation] = []
        self.others: list[NotQuotation] = []

    def found(self) -> Found:
        waiting = [m for m in self.scene.marked if not m.level]
        waiting.reverse()
        for number, sentence in enumerate(self.scene.sentences):
            words = self.scene.words_in(sentence.start, sentence.end)
            self.scene.speakers.maker(words.start, words.stop)  # remembered for later ones
            before, others = len(self.quotations), len(self.others)
            while waiting and waiting[-1].start < sentence.end:
                marked = waiting.pop()
                self._read_marks(marked, waiting[-1] if waiting else None)
            self.others[others:] = listed_alike(self.scene.blanked, self.others[others:])
            clauses = self.indirect_reader.read(sentence, [_taken(q) for q in self.quotations[before:]])
            if self.indirect:
                self.quotations += [self._indirect(c) for c in clauses]
            if len(self.quotations) == before:
                self._read_unmarked(number)
        self.quotations += [self._bare(b) for line in lines_of(self.scene.text) if (b := self.unmarked.headline(line))]
        return self._numbered()

    def _numbered(self) -> Found:
        self.quotations.sort(key=lambda q: (q.words.start, q.words.end))
        mixed = {s.start for q in self.quotations if q.form is Form.MIXED for s in q.inner}
        others = [o for o in self.others if o.span.start + 1 not in mixed]
        quotations = [replace(q, id=f"q{n}") for n, q in enumerate(self.quotations, 1)]
        inner = [self._inside(q) for q in quotations if q.form is Form.DIRECT]
        quotations += [
            replace(q, id=f"q{n}") for n, q in enumerate((q for f in inner for q in f.quotations), len(quotations) + 1)
        ]
        others += [o for f in inner for o in f.not_quotations]
        return Found(tuple(quotations), tuple(replace(o, id=f"n{n}") for n, o in enumerate(others, 1)))

    def _inside(self, quotation: Quotation) -> Found:
        """What stands in marks inside a quotation: quotations of quotations, and names and terms."""
        words = quotation.words
        if not any(words.contains(m.lines[0]) for m in self.scene.nested_in(words)):
            return Found()
        found = find_quotations(words.of(self.scene.text), indirect=False)
        return Found(
            tuple(
                replace(
                    q.shifted(words.start), parent=q.parent or quotation.id, confidence=round(q.confidence * 0.7, 2)
                )
                for q in found.quotations
                if q.cue is not None and q.form is Form.DIRECT and not q.parent
            ),
            tuple(o.shifted(words.start) for o in found.not_quotations),
        )

    def _read_marks(self, marked: Marked, following: Marked | None) -> None:
        spoken = self.direct_reader.read(marked, following)
        if spoken is None:
            self.others += [self._no_quotation(marked)] if marked.whole else []
        elif spoken.joins and self.direct is not None:
            self.quotations[self.direct] = self._joined(self.quotations[self.direct], spoken)
        else:
            self.direct = len(self.quotations)
            self.quotations.append(self._quotation(spoken))

    def _read_unmarked(self, number: int) -> None:
        bare = self.unmarked.lost(number)
        if bare is not None:
            self.quotations.append(self._bare(bare))
            if bare.source is not None:
                self.scene.speakers.remember(bare.source)

    def _bare(self, bare: Bare) -> Quotation:
        source = bare.source
        who = source.who if source is not None else ""
        key = "quote_headline" if bare.headline else "quote_lost_marks"
        return Quotation(
            "",
            (bare.content,),
            (bare.content,),
            cue=bare.cue_span,
            source=source.span if source is not None else None,
            who=who,
            speaker=source.named if source is not None else None,
            form=Form.UNMARKED,
            source_kind=source.kind if source is not None else SourceKind.PERSON,
            reason=Reason(key, {"cue": bare.cue_span.of(self.scene.text), "who": who}),
            confidence=0.6 if bare.headline else 0.4,
        )

    def _indirect(self, clause: Clause) -> Quotation:
        source = clause.source
        inner = self._marked_words(clause.content)
        key = "quote_mixed" if inner else "quote_indirect"
        if clause.cue is None:
            key = "quote_according"
        cue = clause.cue_span.of(self.scene.text)
        reason = Reason(key, {"cue": cue, "who": source.who}) if source else Reason("quote_indirect_open", {"cue": cue})
        return Quotation(
            "",
            (clause.content,),
            inner,
            cue=clause.cue_span,
            source=source.span if source is not None else None,
            who=source.who if source is not None else "",
            speaker=source.named if source is not None else None,
            form=Form.MIXED if inner else Form.INDIRECT,
            source_kind=source.kind if source is not None else SourceKind.PERSON,
            reason=reason,
            confidence=round(0.6 * (source.confidence if source is not None else 0.6), 2),
        )

    def _marked_words(self, content: Span) -> tuple[Span, ...]:
        """What of the clause stands in marks and is more than a term: that makes it a mixed quotation."""
        found = []
        for other in reversed(self.others):
            if other.span.start < content.start:
                break
            if content.contains(other.span) and other.why is MarksReason.SCARE and self._length(other) >= _CLAUSE:
                found.append(Span(other.span.start + 1, other.span.end - 1))
        return tuple(reversed(found))

    def _length(self, other: NotQuotation) -> int:
        return len(words_of(other.span.of(self.scene.text)))

    def _quotation(self, spoken: Spoken) -> Quotation:
        source, cue = spoken.source, spoken.cue
        return Quotation(
            "",
            spoken.marked.lines,
            spoken.marked.inner,
            cue=spoken.cue_span,
            source=source.span if source is not None else None,
            who=source.who if source is not None else "",
            speaker=source.named if source is not None else None,
            form=Form.MIXED if spoken.mixed else Form.DIRECT,
            source_kind=source.kind if source is not None else SourceKind.PERSON,
            medium=_medium(cue),
            reason=self._reason(spoken),
            confidence=_confidence(spoken),
        )

    def _joined(self, quotation: Quotation, spoken: Spoken) -> Quotation:
        """The quotation with a further part; its cue and speaker are the part's if it had none."""
        contents = (*quotation.contents, *spoken.marked.lines)
        inner = (*quotation.inner, *spoken.marked.inner)
        if spoken.cue_span is None or quotation.cue is not None:
            return replace(quotation, contents=contents, inner=inner)
        last = self._quotation(spoken)
        if last.source is None:
            last = replace(last, source=quotation.source, who=quotation.who, speaker=quotation.speaker)
        return replace(last, contents=contents, inner=inner)

    def _reason(self, spoken: Spoken) -> Reason:
        cue = spoken.cue_span.of(self.scene.text) if spoken.cue_span is not None else ""
        how = spoken.source.how if spoken.source is not None else "open"
        who = spoken.source.who if spoken.source is not None else ""
        if not spoken.marked.whole:
            return Reason("quote_unclosed", {"cue": cue, "who": who})
        if not cue:
            return Reason("quote_no_cue", {"who": who}) if who else Reason("quote_no_cue_open")
        return Reason(f"quote_{how}", {"cue": cue, "who": who})

    def _no_quotation(self, marked: Marked) -> NotQuotation:
        words = self.scene.words
        at = words.first_at(marked.start)
        inside = words_of(" ".join(s.of(self.scene.text) for s in marked.inner))
        before = words[at - 1] if at > 0 and words[at - 1].end + 2 > marked.start else None
        after = words[at] if at < len(words) and words[at].start < marked.end + 3 else None
        glued = self.direct_reader.is_glued(marked)
        why = why_no_quotation(inside, before, after, glued=glued)
        reason = Reason("unquoted_suffix" if glued else f"unquoted_{why.value}", {"word": after.text if after else ""})
        return NotQuotation("", marked.lines[0], why, reason=reason)


def _taken(quotation: Quotation) -> Span:
    """What a quotation in marks takes of its sentence: its words, its cue, and a speaker behind that."""
    spans = [*quotation.contents]
    if quotation.cue is not None:
        spans.append(quotation.cue)
        if quotation.source is not None and quotation.source.start > quotation.cue.start:
            spans.append(quotation.source)
    return cover(spans)


def _medium(cue: Cue | None) -> Medium:
    if cue is not None and cue.thought:
        return Medium.THOUGHT
    return Medium.WRITING if cue is not None and cue.verb == "yaz" else Medium.SPEECH


def _confidence(spoken: Spoken) -> float:
    words = 0.95 if spoken.cue is not None and not spoken.cue.weak else 0.8 if spoken.cue_span is not None else 0.5
    if not spoken.marked.whole:
        words *= 0.6
    return round(words * (spoken.source.confidence if spoken.source is not None else 0.5), 2)
