"""XML read without harm: no document type, so no entities and nothing fetched; depth and size are limited."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from tashih.errors import TashihError

DEEPEST = 256
"""Elements inside one another; what people write stays far below."""


class _RefusedError(Exception):
    """The file does what is not allowed here."""


class _Reader:
    """Builds the tree; names in the form ``{namespace}name``."""

    def __init__(self) -> None:
        self._builder = TreeBuilder()
        self._depth = 0
        self._parser = expat.ParserCreate(namespace_separator="}")
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._on_doctype
        self._parser.StartElementHandler = self._on_start
        self._parser.EndElementHandler = self._on_end
        self._parser.CharacterDataHandler = self._builder.data

    def tree(self, data: bytes) -> Element:
        """The root element."""
        self._parser.Parse(data, True)
        return self._builder.close()

    @staticmethod
    def _on_doctype(*_args: object) -> None:
        raise _RefusedError("it has a document type declaration, which could hide other files in it")

    def _on_start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise _RefusedError(f"its elements are nested more than {DEEPEST} deep")
        self._builder.start(_named(name), {_named(n): v for n, v in attributes.items()})

    def _on_end(self, name: str) -> None:
        self._depth -= 1
        self._builder.end(_named(name))


def _named(name: str) -> str:
    return f"{{{name}" if "}" in name else name


def parse_xml(data: bytes, place: str) -> Element:
    """The root of an XML text. Raises TashihError, naming the ``place``, if it is not well-formed or not allowed."""
    try:
        return _Reader().tree(data)
    except expat.ExpatError as error:
        raise TashihError(f"{place} is not well-formed XML: {error}") from error
    except _RefusedError as error:
        raise TashihError(f"{place} is not read: {error}.") from error
    except (ValueError, LookupError) as error:
        raise TashihError(f"{place} is in an encoding that cannot be read: {error}") from error


def local(tag: str) -> str:
    """A name without its namespace.

    >>> local("{http://www.tei-c.org/ns/1.0}p")
    'p'
    """
    return tag.rpartition("}")[2]
