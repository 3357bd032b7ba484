"""The quotations of an article as cards: who, the words, the cue; those without a speaker first seen as work."""

from tashih import reasons
from tashih.article.annotations import Form, MarksReason, NotQuotation, Quotation, SourceKind, State
from tashih.article.article import Article
from tashih.desk.models.article_model import ArticleModel
from tashih.desk.models.lines import Line, Piece, joined, line, visible
from tashih.desk.models.row_model import Mark, Row
from tashih.desk.models.wanted import Wanted
from tashih.desk.theme import Role

Quoted = Quotation | NotQuotation


def lacks_speaker(item: Quoted) -> bool:
    """Whether it is a quotation of which nobody knows yet who said it."""
    return isinstance(item, Quotation) and item.state is not State.REJECTED and not item.who


def words_of(article: Article, item: Quoted) -> str:
    """The quoted words on one line, parts joined with an ellipsis in brackets."""
    spans = (item.inner or item.contents) if isinstance(item, Quotation) else (item.span,)
    return " […] ".join(visible(s.of(article.repaired)) for s in spans)


def rows_of(article: Article, wanted: Wanted) -> list[Row]:
    """The cards in text order; with ``pending_only`` those that are undecided or lack a speaker."""
    items: list[Quoted] = [*article.quotations, *article.not_quotations]
    items.sort(key=lambda i: (i.extent.start if isinstance(i, NotQuotation) else i.contents[0].start, i.id))
    return [Row(i.id, i) for i in items if _wanted(article, i, wanted)]


def _wanted(article: Article, item: Quoted, wanted: Wanted) -> bool:
    if item.state is State.REJECTED:
        return False
    if wanted.pending_only and item.state is not State.SUGGESTED and not lacks_speaker(item):
        return False
    return wanted.takes(words_of(article, item), item.who if isinstance(item, Quotation) else "")


class QuotationsModel(ArticleModel):
    """One card a quotation, and one for marks that are none."""

    def rows_of(self, article: Article, wanted: Wanted) -> list[Row]:
        """See the function of this name."""
        return rows_of(article, wanted)

    def lines(self, row: Row) -> tuple[Line, ...]:
        """Who; the words over two rows; cue and form."""
        if isinstance(row.value, NotQuotation):
            return self._not_quotation(row.value)
        assert isinstance(row.value, Quotation)
        item = row.value
        who = (
            Piece(visible(item.who), bold=True)
            if item.who
            else Piece(self.tr("No speaker yet"), Role.WARNING, bold=True)
        )
        words = Piece(words_of(self._article, item), Role.CHROME_INK)
        return line(who), line(words, rows=2), self._cue_and_form(item)

    def _cue_and_form(self, item: Quotation) -> Line:
        if item.cue:
            cue = Piece(visible(item.cue.of(self._article.repaired)), Role.CUE)
        else:
            cue = Piece(self.tr("no cue"), Role.CHROME_MUTED)
        rest = [self.form(item.form), self.kind(item.source_kind) if item.who else ""]
        if item.level:
            rest.append(self.tr("inside another"))
        if item.damaged:
            rest.append(self.tr("damaged marks"))
        return line(cue, f"  ·  {joined(rest)}", small=True)

    def _not_quotation(self, item: NotQuotation) -> tuple[Line, ...]:
        why = {
            MarksReason.SCARE: self.tr("the writer keeps a distance"),
            MarksReason.TITLE: self.tr("a title"),
            MarksReason.TERM: self.tr("a term"),
            MarksReason.NAME: self.tr("a name"),
            MarksReason.SLOGAN: self.tr("a slogan"),
            MarksReason.OTHER: self.tr("another reason"),
        }[item.why]
        words = Piece(words_of(self._article, item), Role.CHROME_MUTED)
        return line(Piece(self.tr("Not a quotation"), Role.CHROME_MUTED)), line(words, rows=2), line(why, small=True)

    def form(self, form: Form) -> str:
        """A form's name."""
        return {
            Form.DIRECT: self.tr("direct"),
            Form.MIXED: self.tr("partly in marks"),
            Form.INDIRECT: self.tr("indirect"),
            Form.UNMARKED: self.tr("direct, marks missing"),
        }[form]

    def kind(self, kind: SourceKind) -> str:
        """The name of a kind of source."""
        return {
            SourceKind.PERSON: self.tr("person"),
            SourceKind.ORGANISATION: self.tr("organisation"),
            SourceKind.DOCUMENT: self.tr("document"),
            SourceKind.GROUP: self.tr("group"),
            SourceKind.ANONYMOUS: self.tr("anonymous"),
            SourceKind.AUTHOR: self.tr("the author"),
        }[kind]

    def mark(self, row: Row) -> Mark | None:
        """What is still to do with it."""
        item = row.value
        if isinstance(item, Quotation) and lacks_speaker(item):
            return Mark("warning", Role.WARNING, self.tr("needs a speaker"))
        if isinstance(item, Quotation | NotQuotation) and item.state is State.SUGGESTED:
            return Mark("help", Role.SUGGESTED, self.tr("suggested"))
        if isinstance(item, NotQuotation):
            return Mark("reject", Role.NOT_QUOTATION, self.tr("not a quotation"))
        return Mark("accept", Role.GOOD, self.tr("accepted"))

    def tip(self, row: Row) -> str:
        """Why it was suggested, or what was noted."""
        item = row.value
        note = item.note if isinstance(item, Quotation) else ""
        reason = item.reason if isinstance(item, Quotation | NotQuotation) else None
        return note or (reasons.explain(reason, self._language) if reason else "")
