"""Whether the file that an article came from still says the same. The file is only ever read."""

from enum import StrEnum
from pathlib import Path

from tashih.store.articles import Source


class Origin(StrEnum):
    """What became of the file. NONE: the article came from no file."""

    NONE = "none"
    SAME = "same"
    CHANGED = "changed"
    MISSING = "missing"


def origin_of(source: Source, *, read: bool = True) -> Origin:
    """Look at the file again. Without ``read`` its time alone decides, which takes microseconds."""
    if source.path is None:
        return Origin.NONE
    try:
        if source.path.stat().st_mtime_ns == source.modified:
            return Origin.SAME
        if read and _says(source.path, source.data):
            return Origin.SAME
    except OSError:
        return Origin.MISSING
    return Origin.CHANGED


def _says(path: Path, data: bytes) -> bool:
    return path.stat().st_size == len(data) and path.read_bytes() == data
