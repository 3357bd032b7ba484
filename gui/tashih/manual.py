"""The manual as data: its chapters in the order of ``resources/manual/contents.json``, their sections, and a search.

A chapter is a Markdown file, ``resources/manual/<language>/<id>.md``. A heading with an anchor can be linked to,
``[…](quotations.md#speaker)``, and has the same anchor in every language: ``## <a id="speaker"></a>The speaker``.
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tashih import resources
from tashih.article.casing import fold

LANGUAGES = ("tr", "en")
AROUND = 60
"""Characters of context on each side of what a search found."""

_HEADING = re.compile(r'^(#{1,3}) (?:<a id="([\w-]+)"></a>)?(.+)$', re.MULTILINE)
_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
_LINK = re.compile(r"(?<!!)\[([^\]]*)\]\(([^)\s]+)\)")
_MARKUP = re.compile(r"<[^>]*>|[*`]")
_LAYOUT = re.compile(r"^[-:| ]+$|\||^\s*(?:>|#+ )", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it up to the next. ``anchor`` is empty if nothing can link to it."""

    chapter: str
    number: int
    level: int
    anchor: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A section that a search found, with some words around the first place."""

    section: Section
    excerpt: str


@dataclass(frozen=True)
class Chapter:
    """One file. ``folder`` is what its links and pictures are relative to."""

    id: str
    folder: Path
    markdown: str

    @property
    def title(self) -> str:
        """The first heading."""
        return self.sections[0].title

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """In order; the first is the chapter's own heading."""
        outside = _FENCE.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), self.markdown)
        found = list(_HEADING.finditer(outside))
        ends = [m.start() for m in found[1:]] + [len(self.markdown)]
        return tuple(
            Section(self.id, number, len(m[1]), m[2] or "", plain(m[3]), plain(self.markdown[m.end() : end]))
            for number, (m, end) in enumerate(zip(found, ends, strict=True))
        )

    @property
    def links(self) -> list[str]:
        """Where its links lead, as written."""
        return [m[2] for m in _LINK.finditer(_FENCE.sub("", self.markdown))]

    @property
    def pictures(self) -> list[Path]:
        """The files of its pictures, which need not exist."""
        return [self.folder / m[2] for m in _PICTURE.finditer(self.markdown)]

    def section(self, anchor: str) -> Section:
        """The section of that anchor; the whole chapter's for an anchor that is not there."""
        return next((s for s in self.sections if s.anchor == anchor), self.sections[0])


@dataclass(frozen=True)
class Manual:
    """All chapters in one language."""

    language: str
    chapters: tuple[Chapter, ...]

    def chapter(self, id: str) -> Chapter:  # noqa: A002  the field's own name
        """The chapter of that id. Raises KeyError if there is none."""
        return {c.id: c for c in self.chapters}[id]

    def search(self, words: str) -> Iterator[Hit]:
        """The sections that have every one of ``words``, in any case and with or without Turkish letters.

        Those that have one in the title come first.
        """
        wanted = fold(words).split()
        sections = [s for c in self.chapters for s in c.sections] if wanted else []
        found = [s for s in sections if all(w in fold(f"{s.title} {s.text}") for w in wanted)]
        for section in sorted(found, key=lambda s: not any(w in fold(s.title) for w in wanted)):
            yield Hit(section, _excerpt(section.text, wanted))


def read(language: str, fill: Callable[[str], str] = str) -> Manual:
    """The manual in ``language``; in English if there is none. ``fill`` puts its tables into a chapter.

    Raises OSError if the installation is broken.
    """
    chosen = language if language in LANGUAGES else "en"
    folder = resources.path("manual", chosen)
    ids: list[str] = json.loads(resources.path("manual", "contents.json").read_text("utf-8"))
    return Manual(chosen, tuple(Chapter(i, folder, fill((folder / f"{i}.md").read_text("utf-8"))) for i in ids))


def plain(markdown: str) -> str:
    """Only the words.

    >>> plain("Press <kbd>F8</kbd>, then *File › Open…* ([more](data.md)).")
    'Press F8, then File › Open… (more).'
    """
    words = _LINK.sub(r"\1", _PICTURE.sub("", markdown))
    return " ".join(_LAYOUT.sub(" ", _MARKUP.sub("", words)).split())


def _excerpt(text: str, wanted: list[str]) -> str:
    folded = fold(text)
    at = min((p for p in (folded.find(w) for w in wanted) if p >= 0), default=0)
    start, end = max(0, at - AROUND), min(len(text), at + 2 * AROUND)
    start = text.find(" ", start, at) + 1 if start else 0
    end = text.rfind(" ", at, end) if end < len(text) and " " in text[at:end] else end
    return f"{'…' if start else ''}{text[start:end].strip()}{'…' if end < len(text) else ''}"
