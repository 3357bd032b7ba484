"""The running text of a FoLiA file: its words in order, what stands between them, and what was corrected."""

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from tashih.article.edits import Edit
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.formats.safe_xml import local

_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_HOLDERS = {"text", "body", "div", "event", "table", "tablehead", "row", "list", "quote", "note", "speech", "utt"}
_PARAGRAPHS = {"p", "head", "item", "cell", "caption", "div", "entry"}


def gap(*, edge: bool, joined: bool, paragraph: bool) -> str:
    """What stands before a word: nothing at the edges of the text and after ``space="no"``, else a blank or a border.

    >>> gap(edge=False, joined=False, paragraph=True)
    '\\n\\n'
    """
    if paragraph:
        return "\n\n"
    return "" if edge or joined else " "


Places = dict[str, tuple[int, Span]]
"""The number and the place of a word by its xml:id."""


@dataclass
class Text:
    """The words as they are read: both texts, where each word lies, what was corrected."""

    gaps: dict[str, str]
    repaired: list[str] = field(default_factory=list)
    original: list[str] = field(default_factory=list)
    places: Places = field(default_factory=dict)
    edits: list[Edit] = field(default_factory=list)
    _lengths: list[int] = field(default_factory=lambda: [0, 0])
    _count: int = 0
    _joined: bool = False
    _paragraph: bool = False

    def read(self, element: Element) -> None:
        """A piece of structure."""
        tag = local(element.tag)
        if tag == "w" or (tag in ("s", *_PARAGRAPHS) and not _has(element, ("w", "s", "p", "correction"))):
            self._word(element)
        elif tag == "correction":
            self._correction(element)
        elif tag in ("s", *_PARAGRAPHS, *_HOLDERS, "FoLiA"):
            for child in element:
                self.read(child)
        if tag in _PARAGRAPHS:
            self._paragraph = True

    def end(self) -> None:
        """What stands after the last word."""
        self._add(self.gaps.get(str(self._count), ""), both=True)

    def _gap(self) -> None:
        usual = gap(edge=self._count == 0, joined=self._joined, paragraph=self._paragraph and self._count > 0)
        self._add(self.gaps.get(str(self._count), usual), both=True)
        self._count += 1
        self._joined = self._paragraph = False

    def _add(self, text: str, *, both: bool) -> None:
        self.repaired.append(text)
        self._lengths[1] += len(text)
        if both:
            self.original.append(text)
            self._lengths[0] += len(text)

    def _word(self, element: Element, *, both: bool = True) -> None:
        inside = next((e for e in element if local(e.tag) == "correction"), None)
        now, old = _spelling(element), _spelling(inside, "original") if inside is not None else None
        if now is None:
            return
        self._gap()
        start = self._lengths[1]
        if old is None or old == now or not both:
            self._add(now, both=both)
        else:
            self._replace(old, now, inside)
        self._place(element, start)
        self._joined = element.get("space") == "no"

    def _place(self, word: Element, start: int) -> None:
        self.places[word.get(_XML_ID, "")] = len(self.places), Span(start, self._lengths[1])

    def _replace(self, old: str, now: str, why: Element | None) -> None:
        self._add(now, both=False)
        self._keep(self._lengths[0], old, now, why)

    def _keep(self, start: int, old: str, now: str, why: Element | None) -> None:
        self.original.append(old)
        self._lengths[0] += len(old)
        given = why.attrib if why is not None else {}
        certain = min(1.0, max(0.0, float(given.get("confidence", "1") or 1)))
        if old != now and (old or now):
            reason = Reason("imported_repair")
            self.edits.append(
                Edit(
                    start,
                    start + len(old),
                    now,
                    given.get("class", ""),
                    reason,
                    certain,
                    author=given.get("annotator", ""),
                )
            )

    def _correction(self, element: Element) -> None:
        """Words in place of other words."""
        new = next((e for e in element if local(e.tag) in ("new", "current")), None)
        old = next((e for e in element if local(e.tag) == "original"), None)
        before = _joined_words(old) if old is not None else ""
        words = [e for e in new if local(e.tag) in ("w", "s")] if new is not None else []
        if not words:
            if before:
                blank = "" if self._joined or not self._count else " "
                self._keep(self._lengths[0], blank + before, "", element)
            return
        self._gap()
        self._count -= 1
        begun = len(self.repaired)
        first = True
        for word in words:
            spelling = _spelling(word) or ""
            if not first:
                self._gap_inside()
            start = self._lengths[1]
            self._add(spelling, both=False)
            self._place(word, start)
            self._joined = word.get("space") == "no"
            self._count += 1
            first = False
        now = "".join(self.repaired[begun:])
        self._keep(self._lengths[0], before if old is not None else now, now, element)

    def _gap_inside(self) -> None:
        usual = gap(edge=False, joined=self._joined, paragraph=False)
        self._add(self.gaps.get(str(self._count), usual), both=False)


def _has(element: Element, tags: tuple[str, ...]) -> bool:
    return any(local(e.tag) in tags for e in element)


def _spelling(element: Element, side: str = "new") -> str | None:
    """The text of a word, sentence or correction: of the class ``current``, corrected or as it was."""
    for child in element:
        if local(child.tag) == "t" and child.get("class", "current") == "current":
            return "".join(child.itertext())
    for child in element:
        name = local(child.tag)
        if name in ("correction", side) or (side == "new" and name == "current"):
            found = _spelling(child, side)
            if found is not None:
                return found
    return None


def _joined_words(element: Element) -> str:
    parts: list[str] = []
    joined = True
    for word in (e for e in element.iter() if local(e.tag) == "w"):
        parts += ["" if joined else " ", _spelling(word) or ""]
        joined = word.get("space") == "no"
    return "".join(parts) if parts else _spelling(element) or ""
