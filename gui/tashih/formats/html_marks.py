"""Text with marks that may overlap in any way, as HTML: cut at every border, each piece inside all its marks.

Without what it adds (``del``, ``cite``, ``sup``), the text of the lines is the repaired text to the last code point.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape

from tashih.article.spans import Span
from tashih.formats.document import surface


@dataclass(frozen=True, slots=True)
class Mark:
    """An element around a stretch of text. A higher ``rank`` lies further inside; ``anchor`` is its id."""

    span: Span
    rank: int
    tag: str
    classes: tuple[str, ...] = ()
    attributes: Mapping[str, str] = field(default_factory=dict, hash=False)
    anchor: str = ""

    def opened(self, piece: Span, *, first: bool) -> str:
        """The start tag around ``piece``; class ``a`` on the first piece, ``z`` on the last."""
        classes = [*self.classes, *(["a"] if first else []), *(["z"] if piece.end == self.span.end else [])]
        given = {
            "class": " ".join(classes),
            **self.attributes,
            **({"id": self.anchor} if self.anchor and first else {}),
        }
        return f"<{self.tag}{''.join(f' {name}={attribute(value)}' for name, value in given.items())}>"


def attribute(value: str) -> str:
    """``value`` as the value of an attribute, its quotation marks around it."""
    escaped = text(value).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
    return f'"{escaped}"'


def text(value: str) -> str:
    """``value`` as text. A CR, which a parser would make a line end, is written as a reference."""
    return escape(value, quote=False).replace("\r", "&#13;")


def lines(whole: str, marks: Iterable[Mark], added: Mapping[int, list[str]]) -> Iterator[str]:
    """Each line of ``whole`` as a paragraph. ``added`` is finished HTML to put in at code points, in order."""
    starting: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        starting[mark.span.start].append(mark)
    active: list[Mark] = []
    begun: set[Mark] = set()
    pieces: list[str] = []
    cuts = _cuts(whole, starting, added)
    for at, end in zip(cuts, [*cuts[1:], len(whole)], strict=True):
        pieces += added.get(at, [])
        active = sorted([m for m in active if m.span.end > at] + starting.get(at, []), key=_depth)
        if whole[at:end] == "\n":
            yield _paragraph(pieces)
            pieces = []
        elif at < end:
            opened = "".join(m.opened(Span(at, end), first=m not in begun) for m in active)
            closed = "".join(f"</{m.tag}>" for m in reversed(active))
            pieces.append(f"{opened}{text(surface(whole, Span(at, end)))}{closed}")
            begun.update(active)
    yield _paragraph(pieces)


def _cuts(whole: str, starting: Mapping[int, list[Mark]], added: Mapping[int, list[str]]) -> list[int]:
    """Every place where a mark begins or ends, something is added, or a line ends or begins."""
    cuts = {0, len(whole), *added, *(m.span.end for marks in starting.values() for m in marks), *starting}
    for place, letter in enumerate(whole):
        if letter == "\n":
            cuts |= {place, place + 1}
    return sorted(cuts)


def _depth(mark: Mark) -> tuple[int, int, int]:
    return mark.rank, mark.span.start, -mark.span.end


def _paragraph(pieces: list[str]) -> str:
    return f'<p class="line">{"".join(pieces)}</p>'
