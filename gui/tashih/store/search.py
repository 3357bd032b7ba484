"""Search over all articles: each place found, with the words to its left and right."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from sqlite3 import Connection

from tashih.article.annotations import State
from tashih.article.article import Article
from tashih.article.spans import Span
from tashih.store import articles, index
from tashih.store.query import Query, Where

_PAGE = 100
_REACH = 60

_FOUND = """
SELECT article.id, article.name FROM search JOIN article ON article.id = search.rowid
WHERE search MATCH ? AND search.rowid > ? ORDER BY search.rowid LIMIT ?
"""
_ALL = "SELECT id, name FROM article WHERE id > ? ORDER BY id LIMIT ?"


@dataclass(frozen=True, slots=True)
class Hit:
    """One place: ``span`` in code points of the repaired text, or of the original if that was searched."""

    article: int
    name: str
    span: Span
    left: str
    words: str
    right: str


def candidates(db: Connection, query: Query) -> Iterator[tuple[int, str]]:
    """Number and name of the articles that may have it, in order; a page at a time, so that it may be given up."""
    last, match = -1, query.match
    while True:
        values = (match, last, _PAGE) if match else (last, _PAGE)
        page = db.execute(_FOUND if match else _ALL, values).fetchall()
        yield from page
        if len(page) < _PAGE:
            return
        last = page[-1][0]


def count(db: Connection, query: Query) -> int | None:
    """How many articles may have it; None if only reading them all can tell."""
    if not query.match:
        return None
    return int(db.execute("SELECT count(*) FROM search WHERE search MATCH ?", (query.match,)).fetchone()[0])


def search(db: Connection, query: Query, load: Callable[[int], Article]) -> Iterator[Hit]:
    """Every place, article by article. ``load`` gives an article where its annotations are needed."""
    for number, name in candidates(db, query):
        if query.where is Where.NAMES:
            article = load(number)
            text, places = article.repaired, _named(article, query)
        else:
            text = _text(db, number, query.where)
            places = query.places(text)
        for span in places:
            left, right = text[max(0, span.start - _REACH) : span.start], text[span.end : span.end + _REACH]
            yield Hit(number, name, span, left, span.of(text), right)


def _text(db: Connection, number: int, where: Where) -> str:
    if where is Where.ORIGINAL:
        return articles.original(db, number)
    known = index.get(db, number)
    return known.repaired if known else ""


def _named(article: Article, query: Query) -> Iterator[Span]:
    """The mentions whose label and words have it, and the words of quotations whose speaker has it."""
    for mention in article.mentions:
        said = f"{mention.label} {mention.span.of(article.repaired)}"
        if mention.state is not State.REJECTED and any(query.places(said)):
            yield mention.span
    for quotation in article.quotations:
        if quotation.state is not State.REJECTED and any(query.places(quotation.who)):
            yield quotation.words
