"""A project: articles in one file, where every change is on disk before the method that makes it returns."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Self

from tashih.article.article import Article
from tashih.store import articles, codec, index, listing, locate, search
from tashih.store.articles import Decoding, Source, Status
from tashih.store.changing import Changing, Made
from tashih.store.errors import explained, reading
from tashih.store.index import Words
from tashih.store.listing import ArticleRows, Wish
from tashih.store.query import Query
from tashih.store.search import Hit

__all__ = ["Made", "Project"]


class Project(Changing):
    """An open project file; close it when done. For one thread; another thread or window opens its own.

    Everything that writes raises ProjectError with a sentence for the user if it could not; then nothing was written.
    """

    @classmethod
    def for_file(cls, file: Path) -> Self:
        """The project that a lone text file belongs to, made if need be. The file itself is not read."""
        path = locate.project_beside(file)
        return cls.open(path) if path.exists() else cls.create(path)

    def add(
        self,
        name: str,
        source: Path | None,
        data: bytes,
        decoding: Decoding,
        article: Article,
        modified: int | None = None,
    ) -> int:
        """Put in an article made from ``data``, the bytes of the file ``source``. The same bytes again: the same id.

        ``modified`` is the time in ns that the file had when it was read, its present one if None.
        Raises ValueError if the article breaks a promise of the model or holds text that no file can hold.
        """
        if faults := article.check():
            raise ValueError("; ".join(faults))
        if (there := self.find(data)) is not None:
            return there
        origin = Source(source, locate.modified(source) if modified is None else modified, decoding, data)
        with self._writing() as clock:
            made = articles.insert(self._db, clock, name, origin, article)
            index.put(self._db, made, 0, Words.of(article))
        return made

    def find(self, data: bytes) -> int | None:
        """The article that was made from these bytes, if it is there already."""
        rows = self._connection.read("SELECT id FROM article WHERE content = ?", (codec.digest(data),))
        return int(rows[0][0]) if rows else None

    def of_file(self, path: Path) -> int | None:
        """The last article that was made from a file and is not put aside, whatever the file says now."""
        with explained(self.path):
            return articles.of_file(self._db, path)

    def supersede(
        self, number: int, data: bytes, decoding: Decoding, article: Article, modified: int | None = None
    ) -> int:
        """Put in an article made from new bytes of the same file (see ``article.carrying``), the old one aside."""
        path, _ = self.source_file(number)
        with self.batch():
            made = self.add(self.row(number).name, path, data, decoding, article, modified)
            if made != number:
                self.status(made, self.row(number).status)
                self.note(made, self.row(number).note)
                self.status(number, Status.ASIDE)
        return made

    def keep_source(self, number: int) -> None:
        """The file of an article has changed, and the article is to stay as it is: not to be asked again."""
        modified = locate.modified(self.source_file(number)[0])
        with self._writing():
            self._db.execute("UPDATE source SET modified = ? WHERE article = ?", (modified, number))

    def remove(self, numbers: Iterable[int]) -> None:
        """Take articles out with all their history, which cannot be undone. To put one away, there is Status.ASIDE."""
        with self._writing():
            for number in numbers:
                articles.delete(self._db, number)

    def articles(self, status: Status | None = None, name: str = "") -> ArticleRows:
        """All articles, or those with a status or with ``name`` in their name; read when looked at."""
        return ArticleRows(self._connection.read, status, name)

    def select(self, wish: Wish) -> ArticleRows:
        """Those a person wishes to see, in the order they wish; read when looked at."""
        return ArticleRows(self._connection.read, wish=wish)

    def progress(self) -> dict[Status, int]:
        """How many articles have each status."""
        return listing.counts(self._connection.read)

    def source(self, number: int) -> Source:
        """Where an article came from, and its bytes."""
        with reading(self.path):
            return articles.source(self._db, number)

    def source_file(self, number: int) -> tuple[Path | None, int]:
        """The file an article came from, and its time in ns when it was read; (None, 0) if it came from no file."""
        with explained(self.path):
            return articles.source_file(self._db, number)

    def status(self, number: int, status: Status) -> None:
        """Say how far the work on an article is."""
        self._set("UPDATE article SET status = ?, touched = ? WHERE id = ?", number, status.value)

    def note(self, number: int, note: str) -> None:
        """Write the note on an article."""
        self._set("UPDATE article SET note = ?, touched = ? WHERE id = ?", number, note)

    def rename(self, number: int, name: str) -> None:
        """Give an article another name."""
        self._set("UPDATE article SET name = ?, touched = ? WHERE id = ?", number, name)

    def _set(self, statement: str, number: int, value: str) -> None:
        with self._writing() as clock:
            self._db.execute(statement, (value, clock, number))

    # Search

    def search(self, query: Query) -> Iterator[Hit]:
        """Every place that has what is searched for, article by article; read on as far as it is asked for."""
        self.refresh_index()
        with reading(self.path):
            yield from search.search(self._db, query, self.article)

    def count(self, query: Query) -> int | None:
        """How many articles may have it; None if only reading them all can tell."""
        self.refresh_index()
        with reading(self.path):
            return search.count(self._db, query)

    def refresh_index(self) -> None:
        """Bring the search index up to the articles that have changed since. Search does it by itself."""
        if self.readonly:
            return
        with explained(self.path):
            stale = index.stale(self._db)
        for number in stale:
            now = self._memory.get(number).now
            with self._writing():
                index.put(self._db, number, now.version, Words.of(now.article))
