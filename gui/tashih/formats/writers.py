"""How documents become files: one set of files each, or all joined in one. A format picks one."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from tempfile import SpooledTemporaryFile
from typing import IO, Protocol

from tashih.formats.document import Document
from tashih.formats.files import Content
from tashih.formats.report import Log

IN_MEMORY = 32 * 1024 * 1024
"""Bytes of joined documents that stay in memory before they go to a temporary file."""


class Writer(Protocol):
    """Takes documents one by one and gives the files they make."""

    def add(self, document: Document, log: Log) -> None:
        """Encode one document. If that raises, nothing of it remains."""

    def files(self) -> Mapping[str, Content]:
        """File names and what goes into them."""

    def close(self) -> None:
        """Let go of what it holds; the files cannot be had any more."""


@dataclass
class Each:
    """Files of its own for the document: ``encode`` gives them by what follows the stem, as in ``.txt``.

    A name that does not begin with a dot stands by itself.
    """

    encode: Callable[[Document, Log], Mapping[str, bytes]]
    stem: str
    made: dict[str, bytes] = field(default_factory=dict)

    def add(self, document: Document, log: Log) -> None:
        """Encode one document."""
        files = self.encode(document, log)
        self.made.update({self.stem + n if n.startswith(".") else n: c for n, c in files.items()})

    def files(self) -> Mapping[str, Content]:
        """All files made."""
        return self.made

    def close(self) -> None:
        """Let go."""
        self.made.clear()


def _store() -> IO[bytes]:
    return SpooledTemporaryFile(max_size=IN_MEMORY)


@dataclass
class Joined:
    """One file: ``head``, then every document as ``encode`` gives it with ``separator`` between them, then ``tail``."""

    encode: Callable[[Document, Log], bytes]
    name: str
    head: bytes = b""
    separator: bytes = b""
    tail: bytes = b""
    count: int = 0
    store: IO[bytes] = field(default_factory=_store)

    def add(self, document: Document, log: Log) -> None:
        """Encode one document."""
        data = self.encode(document, log)
        if self.count:
            self.store.write(self.separator)
        self.store.write(data)
        self.count += 1

    def files(self) -> Mapping[str, Content]:
        """The one file."""
        return {self.name: self._chunks()}

    def _chunks(self) -> Iterator[bytes]:
        yield self.head
        self.store.seek(0)
        while chunk := self.store.read(1 << 20):
            yield chunk
        yield self.tail

    def close(self) -> None:
        """Let go of the temporary file."""
        self.store.close()


def each(encode: Callable[[Document, Log], Mapping[str, bytes]]) -> Callable[[str], Writer]:
    """A writer that gives every document files of its own."""

    def make(stem: str) -> Writer:
        return Each(encode, stem)

    return make


def joined(
    encode: Callable[[Document, Log], bytes],
    extension: str,
    *,
    head: bytes = b"",
    separator: bytes = b"",
    tail: bytes = b"",
) -> Callable[[str], Writer]:
    """A writer that puts all documents into one file."""

    def make(stem: str) -> Writer:
        return Joined(encode, stem + extension, head, separator, tail)

    return make
