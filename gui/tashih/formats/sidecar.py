"""The edit script: a JSON file beside an export that has no room for the original, so that both texts stay joined.

Every applied edit is one step, its place given in both texts (code points, half-open) with what stood and what stands
there: whoever has one text gets the other, and can carry any span over, either way.
"""

import hashlib
from dataclasses import dataclass, field
from itertools import accumulate

import msgspec

from tashih.article.article import Article
from tashih.article.edits import Edit
from tashih.article.spans import splice
from tashih.formats.document import Document


class Step(msgspec.Struct, frozen=True):
    """One applied edit: ``old`` at ``original`` in the original is ``new`` at ``repaired`` in the repaired text."""

    original: tuple[int, int]
    repaired: tuple[int, int]
    old: str
    new: str
    rule: str
    author: str


class Script(msgspec.Struct, frozen=True):
    """The steps of one document; the digests are SHA-256 of the texts in UTF-8."""

    document: str
    original_sha256: str
    repaired_sha256: str
    steps: list[Step]


def script(document: Document) -> Script:
    """The edit script of one document."""
    article = document.article
    applied = [e for e in article.edits if e.applied]
    ahead = accumulate((e.change for e in applied), initial=0)
    steps = [_step(article, edit, by) for edit, by in zip(applied, ahead, strict=False)]
    return Script(document.name, _digest(article.original), _digest(article.repaired), steps)


def _step(article: Article, edit: Edit, ahead: int) -> Step:
    start = edit.start + ahead
    place = (start, start + len(edit.text))
    return Step(
        (edit.start, edit.end), place, article.original[edit.start : edit.end], edit.text, edit.rule, edit.author
    )


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def original_of(repaired: str, found: Script) -> str:
    """The original that a script and its repaired text stand for. Raises ValueError if they do not belong together."""
    if _digest(repaired) != found.repaired_sha256:
        raise ValueError(f"{found.document}: the text is not the one that the edit script was made for")
    return splice(repaired, ((*s.repaired, s.old) for s in found.steps))


@dataclass
class Scripts:
    """The scripts of the documents of one export, put together as they come."""

    made: list[Script] = field(default_factory=list)

    def add(self, document: Document) -> None:
        """Take in one document, unless no edit is applied to it."""
        made = script(document)
        if made.steps:
            self.made.append(made)

    def files(self, stem: str, form: str) -> dict[str, bytes]:
        """The file beside an export in the format of the id ``form``, if there is anything to say."""
        if not self.made:
            return {}
        value = {"format": "tashih-edits", "version": 1, "documents": self.made}
        return {f"{stem}.{form}.edits.json": msgspec.json.format(msgspec.json.encode(value), indent=1)}
