"""Plain text: the repaired text as a UTF-8 file, for print and for the content management system.

Read, a text file stays bytes: which encoding it has is for the repair to find out.
"""

from pathlib import Path

from tashih.formats.document import Document, RawText, Reading
from tashih.formats.features import Feature
from tashih.formats.files import read_bytes
from tashih.formats.format import Format
from tashih.formats.report import Log
from tashih.formats.writers import each


def _encode(document: Document, _log: Log) -> dict[str, bytes]:
    return {".txt": document.article.repaired.encode()}


def _decode(path: Path) -> Reading:
    return Reading(texts=(RawText(path.name, read_bytes(path), {"source": path.name}),))


TEXT = Format(
    "text",
    (".txt", ".text", ".md", ".markdown"),
    frozenset[Feature](),
    writer=each(_encode),
    decode=_decode,
)
