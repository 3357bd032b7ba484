"""Suggests quotations: who said what, by what expression, and which words in marks nobody said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tashih.article.annotations import Form, Medium, Mention, NotQuotation, Quotation, SourceKind
from tashih.article.reason import Reason
from tashih.suggest.direct import DirectReader, Spoken
from tashih.suggest.marks import Marked
from tashih.suggest.scene import Scene
from tashih.suggest.terms import why_no_quotation
from tashih.suggest.words import words_of


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, in text order."""

    quotations: tuple[Quotation, ...] = ()
    not_quotations: tuple[NotQuotation, ...] = ()


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
    return _Finding(Scene(text, mentions, taught)).found()


class _Finding:
    """One run over a scene."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.quotations: list[Quotation] = []
        self.others: list[NotQuotation] = []

    def found(self) -> Found:
        reader = DirectReader(self.scene)
        for marked in self.scene.marked:
            if marked.level or not marked.whole:
                continue
            spoken = reader.read(marked)
            if spoken is None:
                self.others.append(self._no_quotation(marked, reader))
            elif spoken.joins and self.quotations:
                self.quotations[-1] = _joined(self.quotations[-1], marked)
            else:
                self.quotations.append(self._quotation(spoken))
        self.quotations.sort(key=lambda q: (q.words.start, q.words.end))
        return Found(
            tuple(replace(q, id=f"q{n}") for n, q in enumerate(self.quotations, 1)),
            tuple(replace(o, id=f"n{n}") for n, o in enumerate(self.others, 1)),
        )

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
            form=Form.DIRECT,
            source_kind=source.kind if source is not None else SourceKind.PERSON,
            medium=Medium.THOUGHT if cue is not None and cue.thought else Medium.SPEECH,
            reason=self._reason(spoken),
            confidence=_confidence(spoken),
        )

    def _reason(self, spoken: Spoken) -> Reason:
        cue = spoken.cue_span.of(self.scene.text) if spoken.cue_span is not None else ""
        how = spoken.source.how if spoken.source is not None else "open"
        who = spoken.source.who if spoken.source is not None else ""
        if not cue:
            return Reason("quote_no_cue", {"who": who}) if who else Reason("quote_no_cue_open")
        return Reason(f"quote_{how}", {"cue": cue, "who": who})

    def _no_quotation(self, marked: Marked, reader: DirectReader) -> NotQuotation:
        words = self.scene.words
        at = words.first_at(marked.start)
        inside = words_of(" ".join(s.of(self.scene.text) for s in marked.inner))
        before = words[at - 1] if at > 0 and words[at - 1].end + 2 > marked.start else None
        after = words[at] if at < len(words) and words[at].start < marked.end + 3 else None
        glued = reader.is_glued(marked)
        why = why_no_quotation(inside, before, after, glued)
        reason = Reason("unquoted_suffix" if glued else f"unquoted_{why.value}", {"word": after.text if after else ""})
        return NotQuotation("", marked.lines[0], why, reason=reason)


def _joined(quotation: Quotation, marked: Marked) -> Quotation:
    return replace(quotation, contents=(*quotation.contents, *marked.lines), inner=(*quotation.inner, *marked.inner))


def _confidence(spoken: Spoken) -> float:
    words = 0.95 if spoken.cue is not None and not spoken.cue.weak else 0.8 if spoken.cue_span is not None else 0.5
    return round(words * (spoken.source.confidence if spoken.source is not None else 0.5), 2)
