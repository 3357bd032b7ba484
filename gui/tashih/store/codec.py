"""Values of the article model as compact JSON and back, checked against their types."""

import hashlib
import zlib
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from tashih.article.annotations import Entity, Flag, Mention, NotQuotation, Quotation
from tashih.article.article import Article
from tashih.article.changes import Change
from tashih.article.edits import Edit

T = TypeVar("T")


@dataclass(frozen=True)
class _Layers:
    """All of an article but its text."""

    edits: tuple[Edit, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    not_quotations: tuple[NotQuotation, ...] = ()
    flags: tuple[Flag, ...] = ()
    entities: tuple[Entity, ...] = ()


def to_json(value: object) -> bytes:
    """Any value of the model. Raises ValueError on text that no file can hold (half of a surrogate pair)."""
    return msgspec.json.encode(value)


def from_json(data: bytes, kind: type[T]) -> T:
    """The value again. Raises ValueError if ``data`` is no such value."""
    return msgspec.json.decode(data, type=kind)


def pack(data: bytes) -> bytes:
    """Smaller, and quick to make."""
    return zlib.compress(data, 1)


def unpack(data: bytes) -> bytes:
    """What was packed. Raises ValueError if it is damaged."""
    try:
        return zlib.decompress(data)
    except zlib.error as fault:
        raise ValueError(str(fault)) from fault


def digest(*parts: bytes) -> bytes:
    """16 bytes that no other content has."""
    made = hashlib.sha256()
    for part in parts:
        made.update(part)
    return made.digest()[:16]


def pack_state(article: Article) -> bytes:
    """The edits and annotations of an article, without its text."""
    layers = _Layers(
        tuple(article.edits),
        tuple(article.mentions),
        tuple(article.quotations),
        tuple(article.not_quotations),
        tuple(article.flags),
        article.entities,
    )
    return pack(to_json(layers))


def unpack_state(original: str, data: bytes) -> Article:
    """The article of ``original`` with the edits and annotations packed in ``data``. Raises ValueError on damage."""
    layers = from_json(unpack(data), _Layers)
    return Article.of(
        original,
        layers.edits,
        layers.mentions,
        layers.quotations,
        layers.not_quotations,
        layers.flags,
        layers.entities,
    )


def change_to_json(change: Change) -> bytes:
    """A change, proved to read back as the same. Raises ValueError if it would not."""
    data = to_json(change)
    if from_json(data, Change) != change:
        raise ValueError(f"this change cannot be kept: {change.act.key}")
    return data
