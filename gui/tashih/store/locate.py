"""Which project a lone text file belongs to."""

import hashlib
import os
from pathlib import Path

import platformdirs

SUFFIX = ".tashih"


def project_beside(file: Path) -> Path:
    """The path of the project for ``file``: beside it, or among the user's data if its folder cannot be written to.

    The project need not exist. A path that is a project itself is given back.
    """
    if file.suffix == SUFFIX:
        return file
    beside = file.with_suffix(SUFFIX) if file.suffix else file.with_name(file.name + SUFFIX)
    if beside.exists() or os.access(file.parent, os.W_OK):
        return beside
    return projects_folder() / f"{file.stem}-{place_letters(file)}{SUFFIX}"


def projects_folder() -> Path:
    """Where projects lie whose files are in folders that cannot be written to; made if need be."""
    folder = platformdirs.user_data_path("tashih") / "projects"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


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
