"""ZIP archives read without harm: nothing is unpacked to the disk, no path leaves the archive, bombs are stopped."""

import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from tashih.errors import TashihError

MOST_FILES = 20_000
LARGEST_FILE = 64 * 1024 * 1024
LARGEST_ALL = 1024 * 1024 * 1024
"""Bytes after unpacking, of one file and of all."""


class SafeZip:
    """The files of an archive, by name. Raises TashihError, naming the ``place``, if it is none or too large."""

    def __init__(self, data: bytes, place: str) -> None:
        self._place = place
        try:
            self._archive = ZipFile(BytesIO(data))
        except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise TashihError(f"{place} is no ZIP archive, or a damaged one: {error}") from error
        found = [i for i in self._archive.infolist() if not i.is_dir()]
        if len(found) > MOST_FILES:
            raise TashihError(f"{place} holds {len(found)} files; at most {MOST_FILES} are read.")
        self._infos = {i.filename: i for i in found if _inside(i.filename)}
        self.outside = tuple(i.filename for i in found if not _inside(i.filename))
        self._left = LARGEST_ALL

    def names(self) -> Iterator[str]:
        """The names of the files whose path stays inside, in the order of the archive."""
        return iter(self._infos)

    def read(self, name: str, limit: int = LARGEST_FILE) -> bytes:
        """The bytes of one file. Raises TashihError if it is missing, damaged, encrypted, or larger than the limits."""
        info = self._infos.get(name)
        if info is None:
            raise TashihError(f"{self._place} lacks {name}.")
        allowed = min(limit, self._left)
        data = self._bytes(info, allowed)
        if len(data) > allowed:
            raise TashihError(f"{self._place}: {name} is larger than {allowed // 1048576} MB when unpacked; not read.")
        self._left -= len(data)
        return data

    def _bytes(self, info: ZipInfo, allowed: int) -> bytes:
        try:
            with self._archive.open(info) as file:
                return file.read(allowed + 1)
        except (BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError, ValueError) as error:
            raise TashihError(f"{self._place}: {info.filename} cannot be unpacked: {error}") from error


def _inside(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return not path.is_absolute() and ".." not in path.parts and ":" not in path.parts[0] and "\0" not in name
