"""Every format there is: our own in the order in which people look for them, then those of plug-ins.

A plug-in is an installed package with an entry point in the group ``tashih.formats`` that names a ``Format``.
"""

import logging
from collections.abc import Callable
from functools import cache, partial
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from tashih.errors import TashihError
from tashih.formats.document import Reading
from tashih.formats.files import first_bytes
from tashih.formats.folders import read_folder, read_zip
from tashih.formats.format import Format
from tashih.formats.rows import TABLES, read_rows

GROUP = "tashih.formats"
OWN = (
    "tashih_json:TASHIH_JSON",
    "tashih_json:TASHIH_JSONL",
    "brat:BRAT",
    "html_copy:HTML",
    "docx_copy:DOCX",
    "tei:TEI",
    "xmi:XMI",
    "folia:FOLIA",
    "webanno_tsv:WEBANNO",
    "plain_text:TEXT",
    "tables:CSV",
    "tables:XLSX",
    "web_annotation:WEB_ANNOTATION",
    "conll:CONLL2002",
    "conll:CONLL2003",
    "doccano:DOCCANO_RELATIONS",
    "doccano:DOCCANO",
    "label_studio:LABEL_STUDIO",
    "prodigy:PRODIGY",
    "spacy_docbin:DOCBIN",
    "bdocjson:BDOCJSON",
    "gate_xml:GATE_XML",
    "web_page:WEB_PAGE",
    "office:WORD",
    "office:PDF",
    "epub:EPUB",
    "rows:TABLE",
    "rows:JSON_ROWS",
    "rows:PARQUET",
)
"""Module and name of each of our own formats; a module is loaded when the list is first asked for."""

Reader = Callable[[Path], Reading]

HEAD = 65536
"""Bytes of a file that are looked at to tell its format."""

_log = logging.getLogger(__name__)


@cache
def formats() -> tuple[Format, ...]:
    """All formats. A plug-in that cannot be loaded is named in the log and left out."""
    own = [_own(name) for name in OWN]
    taken = {f.id for f in own}
    return (*own, *(f for f in map(_plugged_in, entry_points(group=GROUP)) if f and f.id not in taken))


def _own(name: str) -> Format:
    module, _, attribute = name.partition(":")
    found: Format = getattr(import_module(f"tashih.formats.{module}"), attribute)
    return found


def _plugged_in(point: EntryPoint) -> Format | None:
    try:
        found = point.load()
    except (ImportError, AttributeError) as error:
        _log.warning("the format plug-in %s cannot be loaded: %s", point.name, error)
        return None
    if isinstance(found, Format):
        return found
    _log.warning("the format plug-in %s is not a Format", point.name)
    return None


def get(id: str) -> Format:  # noqa: A002  the field's own name
    """The format of that id. Raises TashihError, naming all ids, if there is none."""
    for found in formats():
        if found.id == id:
            return found
    raise TashihError(f"There is no format “{id}”. There are: {', '.join(f.id for f in formats())}.")


def writers() -> list[Format]:
    """The formats that can be written."""
    return [f for f in formats() if f.writes]


def format_of(path: Path) -> Format:
    """The format that the file at ``path`` is in, by its name and first bytes.

    Raises TashihError if none of those that can be read fits.
    """
    name = path.name.lower()
    fitting = [f for f in formats() if f.reads and name.endswith(f.extensions)]
    head = first_bytes(path, HEAD)
    for found in fitting:
        if found.recognises and found.recognises(head):
            return found
    for found in fitting:
        if found.recognises is None:
            return found
    raise TashihError(f"{path.name} is in no format that Tashih reads.")


def read_file(path: Path) -> Reading:
    """What is in one file, whatever format it is in. Raises TashihError if that cannot be told."""
    return format_of(path).read(path)


def read(path: Path, one: Reader = read_file) -> Reading:
    """What is in a file, or in all files of a folder or of a ZIP archive; a bad one among them stops no other."""
    if path.is_dir():
        return read_folder(path, one)
    if path.suffix.lower() == ".zip" and not path.name.lower().endswith(".xmi.zip"):
        return read_zip(path, one)
    return one(path)


def reader(id: str = "", text: str = "", name: str = "") -> Reader:  # noqa: A002  the field's own name
    """A ``read`` that takes every file to be of the format of that ``id``, if one is given.

    ``text`` and ``name`` are the columns of tables with the texts and their names, where they are not to be guessed.
    Raises TashihError if there is no such format.
    """
    chosen = get(id) if id else None

    def one(path: Path) -> Reading:
        found = chosen or format_of(path)
        if found.decode is read_rows and not found.missing:
            return read_rows(path, text, name)
        return found.read(path)

    return partial(read, one=one)


def is_table(path: Path) -> bool:
    """Whether a file has rows with columns to choose from. Raises TashihError if it cannot be looked at."""
    return path.is_file() and path.name.lower().endswith(TABLES) and format_of(path).decode is read_rows
