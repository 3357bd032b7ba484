"""The text of a TEI file: paragraphs with repairs and annotations inside them.

Annotations that overlap are cut into fragments joined by ``prev`` and ``next``, the way the TEI Guidelines (chapter
Non-hierarchical Structures) give. The text of all paragraphs, taking ``corr``, is the repaired text to the last code
point; taking ``sic``, the original: line ends are kept at the end of their paragraph.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from tashih.article.article import Article
from tashih.article.edits import Edit
from tashih.article.spans import Span
from tashih.formats.html_marks import attribute, text


@dataclass(frozen=True, slots=True)
class Element:
    """An element over one stretch of the repaired text. One with a higher ``rank`` never holds one with a lower."""

    id: str
    span: Span
    rank: int
    tag: str
    attributes: Mapping[str, str] = field(default_factory=dict, hash=False)


class Body:
    """Makes the paragraphs of one article."""

    def __init__(self, article: Article, elements: Iterable[Element]) -> None:
        self._text = article.repaired
        self._starting: dict[int, list[Element]] = defaultdict(list)
        for element in elements:
            self._starting[element.span.start].append(element)
        applied = [(article.alignment.place_of(e), e) for e in article.edits if e.applied]
        self._edits = {place.start: (place, e) for place, e in applied if len(place)}
        self._gone: dict[int, list[Edit]] = defaultdict(list)
        for place, edit in applied:
            if not len(place):
                self._gone[place.start].append(edit)
        self._original = article.original
        self._breaks = _paragraph_starts(self._text, [place for place, _ in applied])
        self._stack: list[Element] = []
        self._out: list[str | tuple[Element, int]] = []
        self._count: Counter[str] = Counter()

    def xml(self) -> str:
        """The paragraphs."""
        active: list[Element] = []
        choice: Span | None = None
        outer: list[Element] = []
        cuts = self._cuts()
        self._out.append('<p xml:space="preserve">')
        for at, end in zip(cuts, [*cuts[1:], len(self._text)], strict=True):
            active = [e for e in active if e.span.end > at]
            if choice and choice.end == at:
                self._nest(outer)
                self._out.append("</corr></choice>")
                choice = None
            if not choice:
                self._between(at, active)
            active += self._starting.get(at, [])
            if at in self._edits:
                choice, edit = self._edits[at]
                outer = _sorted(e for e in active if e.span.contains(choice))
                self._nest(outer)
                self._out.append(self._opened(edit))
            inner = [e for e in active if e not in outer] if choice else active
            if at < end:
                self._nest([*(outer if choice else []), *_sorted(inner)])
                self._out.append(text(self._text[at:end]))
        self._nest([])
        self._out.append("</corr></choice></p>\n" if choice else "</p>\n")
        return "".join(self._rendered())

    def _between(self, at: int, active: list[Element]) -> None:
        """What stands between two pieces: deletions, and the border of paragraphs."""
        self._nest(_sorted(active))
        self._out += [f"{self._opened(edit)}</corr></choice>" for edit in self._gone.get(at, [])]
        if at in self._breaks:
            self._nest([])
            self._out.append('</p>\n<p xml:space="preserve">')

    def _opened(self, edit: Edit) -> str:
        old = text(edit.span.of(self._original))
        author = f' resp="#{author_id(edit.author)}"' if edit.author else ""
        kind = f" type={attribute(word(edit.rule))}" if edit.rule else ""
        return f'<choice><sic>{old}</sic><corr cert="{edit.confidence:.4g}"{kind}{author}>'

    def _nest(self, wanted: list[Element]) -> None:
        """Close and open elements until those of ``wanted`` are open, in that order."""
        same = 0
        while same < min(len(wanted), len(self._stack)) and wanted[same] == self._stack[same]:
            same += 1
        self._out += [f"</{e.tag}>" for e in reversed(self._stack[same:])]
        for element in wanted[same:]:
            self._count[element.id] += 1
            self._out.append((element, self._count[element.id]))
        self._stack = wanted

    def _rendered(self) -> Iterator[str]:
        for piece in self._out:
            yield piece if isinstance(piece, str) else self._start_tag(*piece)

    def _start_tag(self, element: Element, number: int) -> str:
        name = f"{element.id}.{number}" if number > 1 else element.id
        given = {"xml:id": name, **element.attributes}
        if number > 1:
            given["prev"] = f"#{element.id}.{number - 1}" if number > 2 else f"#{element.id}"
        if number < self._count[element.id]:
            given["next"] = f"#{element.id}.{number + 1}"
        return f"<{element.tag}{''.join(f' {k}={attribute(v)}' for k, v in given.items())}>"

    def _cuts(self) -> list[int]:
        cuts = {0, *self._starting, *self._gone, *self._breaks}
        cuts |= {e.span.end for found in self._starting.values() for e in found}
        for place, _ in self._edits.values():
            cuts |= {place.start, place.end}
        return sorted(cuts | {len(self._text)})


def _sorted(elements: Iterable[Element]) -> list[Element]:
    return sorted(elements, key=lambda e: (e.rank, e.span.start, -e.span.end, e.id))


def _paragraph_starts(whole: str, places: list[Span]) -> set[int]:
    """Where paragraphs begin after the first: behind each run of line ends, unless that is inside a repair."""
    inside = {p for place in places for p in range(place.start + 1, place.end)}
    return {m.end() for m in re.finditer(r"\n+", whole) if m.end() < len(whole)} - inside


def word(value: str) -> str:
    """``value`` as TEI takes it for a type: one word without blanks (teidata.word).

    >>> word("iş yeri"), word("")
    ('iş_yeri', 'none')
    """
    return "".join(c if c.isalnum() or c in "-_.:/" else "_" for c in value) or "none"


def author_id(author: str) -> str:
    """The id under which a person stands in the header."""
    return "by." + "".join(c if c.isascii() and c.isalnum() else f"-{ord(c):x}" for c in author)
