"""File names made of document names: safe on every system, no two alike."""

import re
from collections.abc import Iterable, Iterator

from tashih.article.casing import lower
from tashih.formats.document import Document

_UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u2028\u2029\u202a-\u202e\u2066-\u2069]|\s')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
LONGEST = 120
"""Bytes of a stem; file systems allow 255 for the whole name."""


def safe_stem(name: str) -> str:
    r"""``name`` as the stem of a file name: no folder, nothing a system takes amiss, never empty or hidden.

    >>> safe_stem("../haber: 1.txt"), safe_stem("con"), safe_stem(" ")
    ('haber__1', '_con', 'article')
    """
    name = name.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    name = re.sub(r"\.(txt|md|html?|docx|pdf|jsonl?|csv)$", "", name, flags=re.IGNORECASE)
    stem = _UNSAFE.sub("_", name).strip("._")
    stem = stem.encode("utf-8", "replace")[:LONGEST].decode("utf-8", "ignore")
    if _RESERVED.fullmatch(stem):
        stem = f"_{stem}"
    return stem or "article"


def with_stems(documents: Iterable[Document]) -> Iterator[tuple[Document, str]]:
    """Each document with a stem that no other of them has, even where case makes no difference."""
    taken: set[str] = set()
    for document in documents:
        stem = wanted = safe_stem(document.name)
        number = 2
        while lower(stem) in taken or stem.lower() in taken:
            stem, number = f"{wanted}-{number}", number + 1
        taken |= {lower(stem), stem.lower()}
        yield document, stem
