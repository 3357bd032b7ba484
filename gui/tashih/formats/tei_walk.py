"""The running text of a TEI file: what stands there, what stood there before its corrections, and where elements lie.

Blanks between elements and repeated blanks mean nothing in TEI, except where ``xml:space`` says so; paragraphs and the
like are set apart by line ends. ``choice`` gives a repair; of an abbreviation and its expansion the abbreviation is
read, of an apparatus the lemma. Notes, page headings and figures are no part of the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from tashih.article.edits import Candidate, Edit
from tashih.article.reason import Reason
from tashih.formats.safe_xml import local

_BORDERS = {
    **dict.fromkeys(("p", "head", "ab", "div", "lg", "list", "table", "sp", "opener", "closer", "trailer", "epigraph",
                     "argument", "salute", "signed", "dateline", "byline", "front", "body", "back", "group",
                     "titlePage", "docTitle", "titlePart", "docAuthor", "cit", "stage", "entry"), "\n\n"),
    **dict.fromkeys(("l", "item", "row", "speaker", "label"), "\n"),
    "cell": "\t",
}  # fmt: skip
_OUTSIDE = {"body", "div", "text", "front", "back", "group", "list", "lg", "table", "row", "sp", "cit", "listBibl"}
"""Elements whose own text can only be blanks."""

_SKIPPED = {"note", "fw", "figure", "graphic", "media", "del", "standOff", "teiHeader", "facsimile", "sourceDoc",
            "spanGrp", "linkGrp", "listAnnotation", "index", "rdg", "expan", "bibl", "biblStruct"}  # fmt: skip
_READINGS = (("sic", "corr"), ("orig", "reg"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_CERTAINTY = {"high": 0.9, "medium": 0.6, "low": 0.3}
_BLANKS = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class Place:
    """An element over code points of the repaired text; ``inside`` are the elements around it, the outermost first."""

    element: Element
    start: int
    end: int
    inside: tuple[Element, ...]


@dataclass
class Walk:
    """Reads one ``text``. ``exact`` is for a file that holds its line ends in its paragraphs, as ours do.

    ``skipped`` names the elements that hold words and were left out.
    """

    exact: bool
    edits: list[Edit] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    _original: list[str] = field(default_factory=list)
    _repaired: list[str] = field(default_factory=list)
    _lengths: list[int] = field(default_factory=lambda: [0, 0])
    _waiting: str = ""
    _repairing: bool = False
    _around: list[Element] = field(default_factory=list)

    @property
    def original(self) -> str:
        """The text as it came."""
        return "".join(self._original)

    @property
    def repaired(self) -> str:
        """The text as it was corrected."""
        return "".join(self._repaired)

    def read(self, element: Element, *, keep: bool = False) -> None:
        """An element with all in it. ``keep`` says that its blanks count."""
        tag = local(element.tag) if isinstance(element.tag, str) else ""
        if tag in _SKIPPED:
            if tag == "note" and "".join(element.itertext()).strip():
                self.skipped.append(tag)
            return
        keep = element.get(_SPACE, "preserve" if keep else "") == "preserve"
        if (readings := _readings(element, tag)) is not None:
            self._repair(*readings, keep=keep)
            return
        border = "" if self.exact else _BORDERS.get(tag, "")
        self._border(border)
        place = len(self.places)
        start = self._lengths[1]
        self._around.append(element)
        self._inside(element, tag, keep=keep)
        self._around.pop()
        self.places.insert(place, Place(element, start, self._lengths[1], tuple(self._around)))
        self._border(border)

    def _inside(self, element: Element, tag: str, *, keep: bool) -> None:
        bare = tag in _OUTSIDE
        self._put("" if bare else element.text or "", keep=keep)
        for child in element:
            self.read(child, keep=keep)
            if local(child.tag) == "lb" and child.get("break") != "no":
                self._put(" ", keep=keep)
            self._put("" if bare else child.tail or "", keep=keep)

    def _border(self, border: str) -> None:
        """Something to stand before the next words; the widest of several."""
        if border and self._lengths[1] and len(border) >= len(self._waiting.strip(" ")):
            self._waiting = border

    def _put(self, text: str, *, keep: bool) -> None:
        if not text:
            return
        if self._repairing:
            self._add(text if keep else _BLANKS.sub(" ", text))
            return
        if not keep:
            text = _BLANKS.sub(" ", text)
            stripped = text.lstrip(" ")
            if stripped != text and self._lengths[1]:
                self._waiting = self._waiting or " "
            text = stripped.rstrip(" ")
            if not text:
                return
            after = " " if stripped != text else ""
            self._add(self._waiting + text)
            self._waiting = after
            return
        self._add(self._waiting + text)
        self._waiting = ""

    def _add(self, text: str) -> None:
        self._repaired.append(text)
        self._lengths[1] += len(text)
        if not self._repairing:
            self._original.append(text)
            self._lengths[0] += len(text)

    def _repair(self, old: str, new: list[Element], *, keep: bool) -> None:
        """``old`` in the one text, the first of ``new`` in the other; the rest are other readings."""
        if self._repairing:
            self._inside(new[0], "", keep=keep) if new else None
            return
        waiting, self._waiting = self._waiting, ""
        self._add(waiting) if waiting else None
        old = old if keep else _BLANKS.sub(" ", old)
        begun, self._repairing = len(self._repaired), True
        if new:
            self._inside(new[0], "", keep=keep)
        self._repairing = False
        text = "".join(self._repaired[begun:])
        self._original.append(old)
        start = self._lengths[0]
        self._lengths[0] += len(old)
        if text != old or (self.exact and old):
            self._keep(_edit(start, start + len(old), text, new))

    def _keep(self, edit: Edit) -> None:
        last = self.edits[-1] if self.edits else None
        if last is not None and last.span == edit.span:  # two insertions at one place are one
            self.edits[-1] = replace(last, text=last.text + edit.text)
        else:
            self.edits.append(edit)


def _readings(element: Element, tag: str) -> tuple[str, list[Element]] | None:
    """What stood there, and the elements that say what should; None for an element that is no repair."""
    if tag == "surplus":
        return "".join(element.itertext()), []
    if tag == "supplied":
        return "", [element]
    if tag != "choice":
        return None
    children = list(element)
    for old, new in _READINGS:
        olds = [c for c in children if local(c.tag) == old]
        news = [c for c in children if local(c.tag) == new]
        if olds and news:
            ordered = sorted(news, key=certainty, reverse=True)
            return "".join(olds[0].itertext()), ordered
    return ("".join(children[0].itertext()), children[:1]) if children else None


def certainty(element: Element) -> float:
    """How certain the file says it is; 1 where it does not."""
    given = element.get("cert", "")
    try:
        return min(1.0, max(0.0, _CERTAINTY.get(given) or float(given)))
    except ValueError:
        return 1.0


def _edit(start: int, end: int, text: str, readings: list[Element]) -> Edit:
    rule = readings[0].get("type", "") if readings else ""
    confidence = certainty(readings[0]) if readings else 1.0
    others = tuple(Candidate("".join(r.itertext()), certainty(r)) for r in readings[1:])
    who = readings[0].get("resp", "") if readings else ""
    return Edit(start, end, text, rule, Reason("imported_repair"), confidence, author=who, candidates=others)


def texts_of(root: Element) -> Iterator[Element]:
    """The ``TEI`` elements of a file, of which a corpus has several."""
    if local(root.tag) == "TEI":
        yield root
    else:
        yield from (e for e in root.iter() if local(e.tag) == "TEI")
