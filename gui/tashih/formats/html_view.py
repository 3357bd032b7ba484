"""What the reading copy shows of an article, and with which marks."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from tashih.article.annotations import Flag, Mention, NotQuotation, Quotation, State
from tashih.article.article import Article
from tashih.article.edits import Edit, EditState
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.formats.html_marks import Mark, attribute, text
from tashih.reasons import explain

_NAMED = {"PER": "per", "LOC": "loc", "ORG": "org"}
_OTHERS = ("c3", "c4", "c5", "c6", "c7")
_QUOTE, _CUE, _NOQUOTE, _FLAG, _MENTION, _WORD, _EDIT = range(7)


class View:
    """The marks and additions of one article, from which what a person rejected was taken out before."""

    def __init__(self, article: Article, language: str) -> None:
        self.language = language
        self.mentions = list(article.mentions)
        self.quotations = list(article.quotations)
        self.colours = _colours(m.label for m in self.mentions)
        self.repairs = sum(1 for e in article.edits if e.applied)
        self.added: dict[int, list[str]] = defaultdict(list)
        self.marks = [
            *self._quotations(),
            *map(self._marks_without_words, article.not_quotations),
            *map(self._flagged, article.flags),
            *self._mentions(article),
            *self._repairs(article),
        ]

    def words(self, key: str | Reason) -> str:
        """A sentence of the program, as text of the page."""
        return text(self._told(Reason(key) if isinstance(key, str) else key))

    def _told(self, reason: Reason) -> str:
        return explain(reason, self.language)

    def _title(self, item: Mention | Quotation) -> str:
        return " · ".join(filter(None, [item.note, self._told(item.reason) if item.reason else ""]))

    def _marks_without_words(self, item: NotQuotation) -> Mark:
        why = self._told(Reason(f"marks_{item.why.value}"))
        return Mark(item.span, _NOQUOTE, "span", ("noquote",), {"title": why})

    def _flagged(self, flag: Flag) -> Mark:
        return Mark(flag.span, _FLAG, "span", ("flag",), {"title": self._told(flag.reason)})

    def _quotations(self) -> Iterator[Mark]:
        for number, quotation in enumerate(self.quotations, 1):
            classes = ("quote", *_open(quotation.state))
            title = {"title": self._title(quotation)} if self._title(quotation) else {}
            for place, span in enumerate(quotation.contents):
                yield Mark(span, _QUOTE, "span", classes, title, f"q{number}" if place == 0 else "")
            if quotation.cue:
                yield Mark(quotation.cue, _CUE, "span", ("cue",))
            if quotation.source:
                yield Mark(quotation.source, _CUE, "span", ("source",))
            if quotation.who:
                self.added[quotation.contents[-1].end].append(f'<cite class="who">{text(quotation.who)}</cite>')

    def _mentions(self, article: Article) -> Iterator[Mark]:
        for number, mention in enumerate(self.mentions, 1):
            colour = self.colours[mention.label]
            entity = article.entity(mention.entity)
            about = [mention.label, entity.name if entity else "", self._title(mention)]
            title = {"title": " · ".join(filter(None, about))}
            yield Mark(mention.span, _MENTION, "mark", ("ent", colour, *_open(mention.state)), title, f"m{number}")
            self.added[mention.span.end].append(f'<sup class="tag {colour}">{text(mention.label)}</sup>')

    def _repairs(self, article: Article) -> Iterator[Mark]:
        alignment = article.alignment
        groups: dict[Span, list[Edit]] = defaultdict(list)
        for edit in article.edits:
            if edit.state is not EditState.REJECTED:
                groups[edit.group].append(edit)
        for group, edits in groups.items():
            place = alignment.span_to_repaired(group)
            if len(place) and any(e.applied for e in edits):
                yield Mark(place, _WORD, "span", ("word",), {"data-old": group.of(article.original)})
            for edit in edits:
                yield from self._edit(article, edit)

    def _edit(self, article: Article, edit: Edit) -> Iterator[Mark]:
        place = article.alignment.place_of(edit)
        old = edit.span.of(article.original)
        why = self._told(edit.reason)
        if not edit.applied:
            if len(place):
                offer = self._told(Reason("html_offer", {"old": old, "new": edit.text, "why": why}))
                yield Mark(place, _EDIT, "span", ("offer",), {"title": offer})
            return
        if old:
            self.added[place.start].append(f"<del>{text(old)}</del>")
        if edit.text:
            yield Mark(place, _EDIT, "ins", (), {"title": why})
        else:
            self.added[place.start].append(f'<span class="gone" title={attribute(why)}></span>')


def _open(state: State) -> tuple[str, ...]:
    """The class of what nobody has confirmed yet."""
    return ("open",) if state is State.SUGGESTED else ()


def _colours(labels: Iterable[str]) -> dict[str, str]:
    """A class for each label: its own for the three usual ones, the rest in turn."""
    found: dict[str, str] = {}
    for label in labels:
        if label not in found:
            others = sum(1 for colour in found.values() if colour in _OTHERS)
            found[label] = _NAMED.get(label) or _OTHERS[others % len(_OTHERS)]
    return found
