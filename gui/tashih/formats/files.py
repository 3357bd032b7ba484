"""Files on the disk: written whole or not at all, read only up to a size that a program can bear."""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO
from uuid import uuid4

from tashih.errors import TashihError

Content = bytes | Iterable[bytes]
LARGEST = 64 * 1024 * 1024
"""Bytes of one file that is read into memory; an article of this size is a million lines."""


def read_bytes(path: Path, limit: int = LARGEST) -> bytes:
    """The bytes of a file. Raises TashihError if it is missing, unreadable or larger than ``limit`` bytes."""
    data = first_bytes(path, limit + 1)
    if len(data) > limit:
        raise TashihError(f"{path} is larger than {limit // (1024 * 1024)} MB. Split it and open the parts.")
    return data


def first_bytes(path: Path, count: int) -> bytes:
    """At most ``count`` bytes from the beginning of a file. Raises TashihError if it is missing or unreadable."""
    try:
        with path.open("rb") as file:
            return b"".join(_chunks(file, count))
    except FileNotFoundError:
        raise TashihError(f"{path} is not there any more.") from None
    except IsADirectoryError:
        raise TashihError(f"{path} is a folder, not a file.") from None
    except OSError as error:
        raise TashihError(f"{path} cannot be read: {error.strerror or error}.") from error


def _chunks(file: IO[bytes], count: int) -> Iterator[bytes]:
    """``count`` bytes in pieces, so that the memory taken is that of the file and not that of the limit."""
    while count > 0 and (chunk := file.read(min(count, 1 << 20))):
        count -= len(chunk)
        yield chunk


def write_files(folder: Path, files: Mapping[str, Content], *, overwrite: bool = False) -> list[Path]:
    """Write all of ``files`` (name to content) into ``folder``, or none.

    Each is written beside its place, forced to the disk and moved there; a failure half-way puts back what was.
    Raises TashihError if a file exists already and ``overwrite`` is false, or if the disk refuses.
    """
    targets = [folder / name for name in files]
    if not overwrite and (there := [t for t in targets if os.path.lexists(t)]):
        raise TashihError(f"{there[0]} exists already. Choose another name, or say that it may be overwritten.")
    staged: list[tuple[Path, Path]] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for target, content in zip(targets, files.values(), strict=True):
            temporary = target.with_name(f".{uuid4().hex}.part")
            staged.append((temporary, target))
            _write(temporary, content)
        _put_in_place(staged, overwrite=overwrite)
    except FileExistsError as error:
        raise TashihError(f"{error.filename2 or error.filename} exists already. Choose another name.") from error
    except OSError as error:
        raise TashihError(
            f"{folder} cannot be written to: {error.strerror or error}. Choose another folder."
        ) from error
    finally:
        for temporary, _ in staged:
            temporary.unlink(missing_ok=True)
    return targets


def _write(path: Path, content: Content) -> None:
    with path.open("xb") as file:
        file.writelines([content] if isinstance(content, bytes) else content)
        file.flush()
        os.fsync(file.fileno())


def _put_in_place(staged: list[tuple[Path, Path]], *, overwrite: bool) -> None:
    copies: list[Path] = []
    done: list[tuple[Path, Path | None]] = []
    try:
        for temporary, target in staged:
            copy = _copy_of(target) if overwrite and len(staged) > 1 else None
            copies += [copy] if copy else []
            _place(temporary, target, overwrite=overwrite)
            done.append((target, copy))
    except OSError:
        for target, copy in reversed(done):
            if copy:
                copy.replace(target)
            else:
                target.unlink(missing_ok=True)
        raise
    finally:
        for copy in copies:
            copy.unlink(missing_ok=True)
    _force_folder(staged[0][1].parent if staged else None)


def _place(temporary: Path, target: Path, *, overwrite: bool) -> None:
    if not overwrite:
        try:
            os.link(temporary, target)  # unlike a move, this never takes the place of a file that came meanwhile
        except FileExistsError:
            raise
        except OSError:
            pass  # a file system without hard links: the move below is the best there is
        else:
            return
    temporary.replace(target)


def _copy_of(target: Path) -> Path | None:
    if not target.exists():
        return None
    copy = target.with_name(f".{uuid4().hex}.old")
    shutil.copy2(target, copy)
    return copy


def _force_folder(folder: Path | None) -> None:
    """Make the moves themselves last; where a folder cannot be opened (Windows), the system sees to it."""
    if folder is None or os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
