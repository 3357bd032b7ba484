"""Moving a border of an annotation by a character, a word or a sentence, whatever kind it is."""

from dataclasses import replace

from tashih.article import acts
from tashih.article.annotations import Flag, Form, Mention, NotQuotation, Quotation, State
from tashih.article.article import Article
from tashih.article.changes import Change
from tashih.article.deciding import shown
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.article.tagging import MARKS, Side, Unit, with_border_moved

Bordered = Mention | Quotation | NotQuotation | Flag


def move_border(article: Article, item: Bordered, side: Side, unit: Unit, author: str, *, outwards: bool) -> Change:
    """Move one border of ``item``; of a quotation that of its words. A person has looked, so it is accepted."""
    text = article.repaired
    if isinstance(item, Quotation):
        place = -1 if side is Side.END else 0
        moved = with_border_moved(text, item.contents[place], side, unit, outwards=outwards)
        after: Bordered = with_contents(article, item, _with(item.contents, place, moved))
    else:
        after = replace(item, span=with_border_moved(text, item.span, side, unit, outwards=outwards))
    if after == item:
        return Change(Reason("act_border"))
    if not isinstance(after, Flag):
        after = replace(after, state=State.ACCEPTED)
    after = replace(after, author=author)
    span = after.contents[0] if isinstance(after, Quotation) else after.extent
    return acts.revise(article, [item], [after], Reason("act_border", {"text": shown(article, span)}), author)


def _with(spans: tuple[Span, ...], place: int, span: Span) -> tuple[Span, ...]:
    changed = list(spans)
    changed[place] = span
    return tuple(changed)


def with_contents(article: Article, quotation: Quotation, contents: tuple[Span, ...]) -> Quotation:
    """The quotation with other contents; its words are those without the marks, where there are marks."""
    if quotation.form is Form.MIXED:
        return replace(quotation, contents=contents)
    inner = tuple(without_marks(article.repaired, span) for span in contents)
    return replace(quotation, contents=contents, inner=inner if inner != contents else ())


def without_marks(text: str, span: Span) -> Span:
    """``span`` without one quotation mark at each end, if there is one.

    >>> without_marks('"ok."', Span(0, 5))
    Span(start=1, end=4)
    """
    start = span.start + (text[span.start] in MARKS)
    end = span.end - (start < span.end and text[span.end - 1] in MARKS)
    return Span(start, max(start, end))
