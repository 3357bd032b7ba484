"""Which project a lone text file belongs to."""

import hashlib
import os
import tempfile
from pathlib import Path

import platformdirs

from tashih.store.errors import ProjectError

SUFFIX = ".tashih"
_LONGEST = 200
"""Bytes of a name to which something is to be added: an ending, the date of a backup, a number."""


def project_beside(file: Path) -> Path:
    """The path of the project for ``file``: beside it, or among the user's data if its folder cannot be written to.

    The project need not exist. A path that is a project itself is given back.
    """
    if file.suffix == SUFFIX:
        return file
    beside = file.with_name(short(file.stem if file.suffix else file.name) + SUFFIX)
    if resolved_or_same(beside).exists() or os.access(file.parent, os.W_OK):
        return beside
    return projects_folder() / f"{short(file.stem)}-{place_letters(file)}{SUFFIX}"


def short(stem: str) -> str:
    """``stem``, a name without its ending, cut so that there is room to add something: file systems end at 255 bytes.

    >>> short("haber"), len(short("ş" * 127).encode())
    ('haber', 200)
    """
    return os.fsencode(stem)[:_LONGEST].decode("utf-8", "ignore") if len(os.fsencode(stem)) > _LONGEST else stem


def projects_folder() -> Path:
    """Where projects lie whose files are in folders that cannot be written to; made if need be.

    Raises ProjectError if it cannot be made.
    """
    folder = data_folder() / "projects"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise ProjectError(
            f"{folder} cannot be made: {fault.strerror or fault}. Open a copy of the file in a folder of your own."
        ) from fault
    return folder


def data_folder() -> Path:
    """The folder for this person's data; one among the temporary files for a person without a home."""
    folder = platformdirs.user_data_path("tashih")
    return folder if folder.is_absolute() else Path(tempfile.gettempdir()) / "tashih"


def modified(file: Path | None) -> int:
    """The file's time in ns; 0 if there is no file."""
    try:
        return file.stat().st_mtime_ns if file else 0
    except OSError:
        return 0


def resolved_or_same(path: Path) -> Path:
    """The file itself where ``path`` is a symbolic link; ``path`` where that cannot be told."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # RuntimeError: links in a circle, up to Python 3.12
        return path


def place_letters(file: Path) -> str:
    """Eight letters that tell files of one name in different folders apart."""
    return hashlib.sha256(os.fsencode(file.absolute())).hexdigest()[:8]
