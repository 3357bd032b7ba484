"""XML read without harm: no document type, so no entities and nothing fetched; depth and number of tags are limited.

A document type can only stand before the first element (XML 1.0, production 22). So the beginning alone is looked at
for it, and the whole is left to the parser of the standard library, which fetches nothing.
"""

from functools import lru_cache
from itertools import chain
from xml.etree.ElementTree import Element, ParseError, XMLParser
from xml.parsers import expat

from tashih.errors import TashihError

DEEPEST = 256
"""Elements inside one another; what people write stays far below."""

MOST = 5_000_000
"""Tags of one file; a novel with every word tagged has fewer."""

KNOWN = 4096
"""Names that are kept in mind while a file is read; a usual one has some dozens."""


class _RefusedError(Exception):
    """The file does what is not allowed here."""


class _BegunError(Exception):
    """The first element is reached."""


def parse_xml(data: bytes, place: str) -> Element:
    """The root of an XML text. Raises TashihError, naming the ``place``, if it is not well-formed or not allowed."""
    try:
        if data.count(b"<") > MOST:
            raise _RefusedError(f"it has more than {MOST // 1_000_000} million tags")
        _refuse_doctype(data)
        parser = XMLParser()  # noqa: S314  what makes it vulnerable is refused before
        parser.feed(data)
        root: Element = parser.close()
        _refuse_depth(root)
    except (expat.ExpatError, ParseError) as error:
        raise TashihError(f"{place} is not well-formed XML: {error}") from error
    except _RefusedError as error:
        raise TashihError(f"{place} is not read: {error}.") from error
    except (ValueError, LookupError) as error:
        raise TashihError(f"{place} is in an encoding that cannot be read: {error}") from error
    return root


def _refuse_doctype(data: bytes) -> None:
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _on_doctype
    parser.StartElementHandler = _on_start
    try:
        parser.Parse(data, True)
    except _BegunError:
        return


def _on_doctype(*_args: object) -> None:
    raise _RefusedError("it has a document type declaration, which could hide other files in it")


def _on_start(*_args: object) -> None:
    raise _BegunError


def _refuse_depth(root: Element) -> None:
    level = [root]
    for _ in range(DEEPEST):
        level = list(chain.from_iterable(level))
        if not level:
            return
    raise _RefusedError(f"its elements are nested more than {DEEPEST} deep")


@lru_cache(KNOWN)
def local(tag: str) -> str:
    """A name without its namespace.

    >>> local("{http://www.tei-c.org/ns/1.0}p")
    'p'
    """
    return tag.rpartition("}")[2]
