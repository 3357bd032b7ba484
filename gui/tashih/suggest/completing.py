"""A quotation that a person marks: which words they mean, and the cue and speaker that stand beside them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tashih.article.annotations import Form, Mention, Quotation, State
from tashih.article.spans import Span, cover
from tashih.article.tagging import MARKS, SENTENCE_ENDS, trimmed
from tashih.suggest.quotations import find_quotations

BEFORE, BEHIND = 6000, 1500
"""Code points around the words that are read, so that a long article costs no more than a short one."""
ALIKE = 0.5
"""The share of common words from which on two quotations are the same one."""


def words_meant(text: str, at: int, mentions: Iterable[Mention] = ()) -> Span:
    """What is quoted at code point ``at``: what reads as a quotation there, what stands in marks, or the sentence.

    Empty where there is nothing.

    >>> text = 'Dün "İyi oldu." dedi.'
    >>> words_meant(text, 7).of(text)
    '"İyi oldu."'
    """
    scene = _Part.around(text, Span(at, at), mentions)
    there = [q for q in scene.found() if cover(q.contents).start <= at <= cover(q.contents).end]
    if there:
        return min((cover(q.contents) for q in there), key=len)
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    line = Span(start, len(text) if end < 0 else end)
    return _between(text, line, at, MARKS, with_first=True) or _between(text, line, at, SENTENCE_ENDS) or line


def _between(text: str, line: Span, at: int, marks: str, *, with_first: bool = False) -> Span | None:
    """From the mark before ``at`` to the one behind; at the ends of the line if ``marks`` end a sentence."""
    before = max((text.rfind(m, line.start, at) for m in marks), default=-1)
    behind = min((f for m in marks if (f := text.find(m, at, line.end)) >= 0), default=-1)
    if with_first and (before < 0 or behind < 0):
        return None
    start = before + (0 if with_first else 1) if before >= 0 else line.start
    return trimmed(text, Span(start, behind + 1 if behind >= 0 else line.end))


def completed(text: str, quotation: Quotation, mentions: Iterable[Mention] = ()) -> Quotation:
    """``quotation`` with the cue and the speaker that the text tells, where it has none itself."""
    words = cover(quotation.contents)
    part = _Part.around(text, words, mentions)
    as_it_is = [q for q in part.found() if _likeness(cover(q.contents), words) > ALIKE]
    found = max(as_it_is, key=lambda q: _likeness(cover(q.contents), words), default=None)
    if found is None or found.cue is None or not found.who:
        found = _better(found, part.found_in_marks(words))
    if found is None:
        return quotation
    told = quotation.source is None and not quotation.who
    return replace(
        quotation,
        cue=quotation.cue or found.cue,
        source=found.source if told else quotation.source,
        who=found.who if told else quotation.who,
        speaker=found.speaker if told else quotation.speaker,
        source_kind=found.source_kind if told and found.who else quotation.source_kind,
        medium=found.medium,
        form=_form(text, quotation, found),
    )


def _better(one: Quotation | None, other: Quotation | None) -> Quotation | None:
    """The one that says more."""
    known = [q for q in (one, other) if q is not None]
    return max(known, key=lambda q: (q.cue is not None) + bool(q.who), default=None)


def _form(text: str, quotation: Quotation, found: Quotation) -> Form:
    if text[quotation.contents[0].start] in MARKS:
        return Form.MIXED if found.form is Form.MIXED else quotation.form
    return Form.INDIRECT if found.form in (Form.INDIRECT, Form.MIXED) else Form.UNMARKED


def _likeness(one: Span, other: Span) -> float:
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / len(cover((one, other))) if common > 0 else 0.0


@dataclass(frozen=True)
class _Part:
    """The part of a text that is read. ``start`` is where it begins; the mentions lie on the part."""

    text: str
    start: int
    mentions: Sequence[Mention]

    @classmethod
    def around(cls, text: str, words: Span, mentions: Iterable[Mention]) -> "_Part":
        start = text.rfind("\n", 0, max(0, words.start - BEFORE)) + 1
        end = text.find("\n", min(len(text), words.end + BEHIND))
        here = Span(start, len(text) if end < 0 else end)
        inside = [m.shifted(-start) for m in mentions if m.state is not State.REJECTED and here.contains(m.span)]
        return cls(here.of(text), start, inside)

    def found(self) -> list[Quotation]:
        """The quotations of the part, placed in the whole text."""
        return [q.shifted(self.start) for q in find_quotations(self.text, self.mentions).quotations]

    def found_in_marks(self, words: Span) -> Quotation | None:
        """How ``words`` read if they stood in quotation marks; None if that makes no quotation of them."""
        first, last = words.start - self.start, words.end - self.start
        text = f"{self.text[:first]}“{self.text[first:last]}”{self.text[last:]}"

        def back(span: Span | None) -> Span | None:
            return None if span is None else Span(*(p - (p > first) - (p > last + 1) for p in (span.start, span.end)))

        mentions = [m.shifted((m.span.start >= first) + (m.span.start >= last)) for m in self.mentions]
        for found in find_quotations(text, mentions).quotations:
            if found.contents[0].start == first:
                placed = replace(
                    found,
                    contents=(Span(first, last),),
                    inner=(),
                    cue=back(found.cue),
                    source=back(found.source),
                    speaker=back(found.speaker),
                )
                return placed.shifted(self.start)
        return None
