"""What travels: an article with its name and what is known about it, and what came of reading a file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tashih.article.article import Article
from tashih.article.reason import Reason
from tashih.article.spans import Span


@dataclass(frozen=True)
class Misfit:
    """Something in a file that could not be brought over: ``id`` as the file has it, and why."""

    id: str
    reason: Reason


@dataclass(frozen=True)
class Document:
    """An article under a name. ``meta`` is what else is known of it, by convention under these keys:

    ``source`` (the file it came from), ``encoding``, ``status``, ``author``, ``title``, ``url``, ``date``; an import
    keeps the keys it finds. ``misfits`` lists what the file it was read from held and the article does not.
    ``language`` is that of the person it is written for, where a format adds words of its own.
    """

    name: str
    article: Article
    meta: Mapping[str, str] = field(default_factory=dict)
    misfits: tuple[Misfit, ...] = ()
    language: str = "tr"


@dataclass(frozen=True)
class RawText:
    """A text file as it lies on the disk: which encoding it has is for the repair to say."""

    name: str
    data: bytes
    meta: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Reading:
    """What came of reading a file: articles, texts yet to decode, and a sentence for each part that failed."""

    documents: tuple[Document, ...] = ()
    texts: tuple[RawText, ...] = ()
    failed: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Document]:
        return iter(self.documents)

    def __len__(self) -> int:
        return len(self.documents)

    def __add__(self, other: "Reading") -> "Reading":
        return Reading(self.documents + other.documents, self.texts + other.texts, self.failed + other.failed)


def surface(text: str, span: Span) -> str:
    """The text of ``span``. Raises ValueError if the span reaches beyond ``text``: no exporter writes such a span.

    >>> surface("Ankara'da", Span(0, 6))
    'Ankara'
    """
    found = span.of(text)
    if len(found) != len(span):
        raise ValueError(f"the span {span.start}..{span.end} reaches beyond a text of {len(text)}")
    return found
