"""The same act at many places of many articles: found, shown, done where a person wants it, taken back as one.

Everything here opens the project by itself, so that it can run beside the window that has it open.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tashih.article import acts, hand
from tashih.article.alike import places_of
from tashih.article.annotations import Mention, Origin, State
from tashih.article.article import Article
from tashih.article.changes import Change
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.store.project import Project
from tashih.store.query import Query
from tashih.suggest.inflected import inflected

MOST = 5_000
"""Places that are found; more nobody looks through."""

Progress = Callable[[str], None]


class Deed(Protocol):
    """What is to be done: the places where it can be, and the change that does it at some of them."""

    @property
    def words(self) -> str:
        """What stands at every place, for the search."""

    def places(self, article: Article) -> Iterator[tuple[Span, bool]]:
        """Where it can be done, and whether that is certain to be meant."""

    def change(self, article: Article, spans: Sequence[Span], author: str) -> Change:
        """The change that does it at ``spans``."""


@dataclass(frozen=True, slots=True)
class Tagging:
    """Mentions of ``words`` with a label, and an entity's id in the article it was taken from."""

    words: str
    label: str

    def places(self, article: Article) -> Iterator[tuple[Span, bool]]:
        """Every form that is in no mention yet."""
        for span, certain in inflected(article.repaired, self.words):
            there = [m for m in article.mentions.overlapping(span) if m.state is not State.REJECTED]
            if all(m.span == span and m.state is State.SUGGESTED for m in there):
                yield span, certain

    def change(self, article: Article, spans: Sequence[Span], author: str) -> Change:
        """A mention at each place; a suggestion that lies there gives way."""
        offered = [m for s in spans for m in article.mentions.overlapping(s) if m.state is State.SUGGESTED]
        ids = article.new_ids("m", len(spans))
        made = [
            Mention(new, span, self.label, State.ACCEPTED, Origin.HAND, author=author)
            for new, span in zip(ids, spans, strict=True)
        ]
        act = Reason("act_tagged_all", {"text": self.words, "label": self.label, "count": len(made)})
        return acts.revise(article, offered, made, act, author)


@dataclass(frozen=True, slots=True)
class Replacing:
    """``new`` in the place of the word ``words``."""

    words: str
    new: str

    def places(self, article: Article) -> Iterator[tuple[Span, bool]]:
        """Every place of the whole word."""
        return ((span, True) for span in places_of(article.repaired, self.words))

    def change(self, article: Article, spans: Sequence[Span], author: str) -> Change:
        """Typed over at each place."""
        act = Reason("act_replaced_all", {"old": self.words, "new": self.new, "count": len(spans)})
        return hand.replace_all(article, [(s, self.new) for s in spans], author, act)


@dataclass(frozen=True, slots=True)
class Place:
    """One place: in which article at which version, where in its repaired text, and the text around it."""

    article: int
    name: str
    version: int
    span: Span
    left: str
    right: str
    certain: bool


def places_in(article: Article, number: int, name: str, version: int, deed: Deed) -> Iterator[Place]:
    """The places of one article, in text order."""
    text = article.repaired
    for span, certain in deed.places(article):
        left, right = text[max(0, span.start - 60) : span.start], text[span.end : span.end + 60]
        yield Place(number, name, version, span, left, right, certain)


def find(path: Path, deed: Deed, besides: int, progress: Progress) -> list[Place]:
    """The places in every article but ``besides``, at most ``MOST``."""
    found: list[Place] = []
    with Project.open(path, readonly=True) as project:
        asked = Query(deed.words, case=True)
        numbers = dict.fromkeys(hit.article for hit in project.search(asked) if hit.article != besides)
        for number in numbers:
            progress("search")
            row = project.row(number)
            found += places_in(project.article(number), number, row.name, row.version, deed)
            if len(found) >= MOST:
                break
    return found[:MOST]


@dataclass(frozen=True, slots=True)
class Done:
    """The versions that the articles have now, by number; those that had moved on meanwhile are ``passed`` over."""

    versions: Mapping[int, int]
    places: int
    passed: int = 0


def do(path: Path, deed: Deed, places: Sequence[Place], author: str, progress: Progress) -> Done:
    """Do it at ``places``: one change an article, all in one transaction."""
    by_article: dict[int, list[Place]] = {}
    for place in places:
        by_article.setdefault(place.article, []).append(place)
    versions: dict[int, int] = {}
    done = 0
    with Project.open(path) as project, project.batch():
        for number, here in by_article.items():
            progress("write")
            if project.version(number) != here[0].version:
                continue
            change = deed.change(project.article(number), [p.span for p in here], author)
            versions[number] = project.record(number, change, version=here[0].version)
            done += len(here)
    return Done(versions, done, len(by_article) - len(versions))


def undo(path: Path, done: Done, author: str, progress: Progress) -> Done:
    """Take it back in every article in which nothing was done since."""
    versions: dict[int, int] = {}
    with Project.open(path) as project, project.batch():
        for number, version in done.versions.items():
            progress("write")
            if project.version(number) == version and (made := project.undo(number, author, version=version)):
                versions[number] = made.version
    return Done(versions, 0, len(done.versions) - len(versions))
