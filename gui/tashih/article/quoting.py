"""Quotations by hand: made of a selection, given a cue and a speaker, each as a change."""

from dataclasses import replace

from tashih.article import acts
from tashih.article.annotations import Form, Mention, Origin, Quotation, SourceKind, State
from tashih.article.article import Article, paragraphs
from tashih.article.borders import with_contents
from tashih.article.changes import Change
from tashih.article.deciding import shown
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.article.tagging import MARKS, trimmed, without_suffix


def quote(article: Article, span: Span, author: str) -> Change:
    """Make a quotation of ``span``, one content a paragraph. Marks just outside the selection are taken in.

    Raises ValueError if the selection holds no words.
    """
    wide = _with_marks(article.repaired, trimmed(article.repaired, span))
    contents = _by_paragraph(article.repaired, wide)
    if not contents:
        raise ValueError("a quotation without words")
    form = Form.DIRECT if article.repaired[wide.start] in MARKS else Form.UNMARKED
    [new] = article.new_ids("q", 1)
    bare = Quotation(new, contents, form=form, state=State.ACCEPTED, origin=Origin.HAND, author=author)
    quotation = with_contents(article, bare, contents)
    return acts.add(article, [quotation], Reason("act_quoted", {"text": shown(article, wide)}), author)


def _with_marks(text: str, span: Span) -> Span:
    before = span.start > 0 and text[span.start - 1] in MARKS
    behind = span.end < len(text) and text[span.end] in MARKS
    return Span(span.start - 1, span.end + 1) if before and behind else span


def _by_paragraph(text: str, span: Span) -> tuple[Span, ...]:
    parts = (trimmed(text, p.shifted(span.start)) for p in paragraphs(span.of(text)))
    return tuple(p for p in parts if len(p))


def set_cue(article: Article, quotation: Quotation, span: Span, author: str) -> Change:
    """Say that ``span`` is the expression that gives the words to someone."""
    tight = trimmed(article.repaired, span)
    after = replace(quotation, cue=tight, state=State.ACCEPTED, author=author)
    act = Reason("act_cue", {"text": shown(article, tight)})
    return acts.revise(article, [quotation], [after], act, author)


_KINDS = {"PER": SourceKind.PERSON, "ORG": SourceKind.ORGANISATION}


def set_speaker(article: Article, quotation: Quotation, span: Span, author: str) -> Change:
    """Say that ``span`` names who spoke; a mention there lends its name and its entity's."""
    tight = without_suffix(article.repaired, span)
    mention = _mention_in(article, tight)
    near = _beside(article, quotation, tight)
    after = replace(
        quotation,
        source=tight if near else quotation.source,
        who=_name(article, mention, tight),
        speaker=mention.span if mention else tight,
        source_kind=_KINDS.get(mention.label, quotation.source_kind) if mention else quotation.source_kind,
        state=State.ACCEPTED,
        author=author,
    )
    act = Reason("act_speaker", {"text": shown(article, tight)})
    return acts.revise(article, [quotation], [after], act, author)


def name_speaker(article: Article, quotation: Quotation, who: str, author: str) -> Change:
    """Say who spoke by name, without a place in the text."""
    after = replace(quotation, who=who, speaker=None, state=State.ACCEPTED, author=author)
    return acts.revise(article, [quotation], [after], Reason("act_speaker", {"text": who}), author)


def _mention_in(article: Article, span: Span) -> Mention | None:
    there = [m for m in article.mentions.overlapping(span) if m.state is not State.REJECTED]
    people_first = sorted(there, key=lambda m: (m.label != "PER", m.label != "ORG", -len(m.span)))
    return people_first[0] if people_first else None


def _name(article: Article, mention: Mention | None, span: Span) -> str:
    if mention is None:
        return " ".join(span.of(article.repaired).split())
    entity = article.entity(mention.entity)
    return entity.name if entity else mention.span.of(article.repaired)


def _beside(article: Article, quotation: Quotation, span: Span) -> bool:
    """Whether the source stands in a paragraph of the quotation itself."""
    text = article.repaired
    start = text.rfind("\n", 0, quotation.contents[0].start) + 1
    end = text.find("\n", quotation.contents[-1].end)
    return start <= span.start and (span.end <= end or end < 0)
