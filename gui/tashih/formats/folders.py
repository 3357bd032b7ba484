"""A folder or a ZIP of files read: each in the format it is in; one that cannot be read stops no other."""

from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from tashih.errors import TashihError
from tashih.formats.document import Reading
from tashih.formats.files import read_bytes
from tashih.formats.safe_zip import LARGEST_ALL, MOST_FILES, SafeZip

DEEPEST = 16
_COMPANIONS = (".conf", ".edits.json", ".report.json", ".tokens.tsv", ".label-studio.xml", ".entities.csv",
               ".quotations.csv", ".repairs.csv", ".others.csv")  # fmt: skip
"""Ends of the names of files that belong to an export and hold no article of their own."""


def files_in(folder: Path) -> Iterator[Path]:
    """The files below a folder that may hold articles, in the order of their names. Links are not followed.

    Raises TashihError if there are more than can be meant.
    """
    for count, path in enumerate(_below(folder, 0), 1):
        if count > MOST_FILES:
            raise TashihError(f"{folder.name} holds more than {MOST_FILES} files; choose a smaller folder.")
        beside_ann = path.suffix.lower() == ".txt" and path.with_suffix(".ann").exists()
        if not path.name.lower().endswith(_COMPANIONS) and not beside_ann:
            yield path


def _below(folder: Path, depth: int) -> Iterator[Path]:
    if depth > DEEPEST:
        raise TashihError(f"{folder.name}: folders are nested more than {DEEPEST} deep.")
    try:
        found = sorted(folder.iterdir())
    except OSError as error:
        raise TashihError(f"{folder} cannot be read: {error.strerror or error}.") from error
    for path in found:
        if path.name.startswith(".") or path.name == "__MACOSX" or path.is_symlink():
            continue
        if path.is_dir():
            yield from _below(path, depth + 1)
        elif path.is_file():
            yield path


def read_folder(folder: Path, read_one: Callable[[Path], Reading]) -> Reading:
    """What is in all files below ``folder``, each read by ``read_one``."""
    whole = Reading()
    for path in files_in(folder):
        try:
            whole += read_one(path)
        except TashihError as error:
            whole += Reading(failed=(str(error),))
    return whole


def read_zip(path: Path, read_one: Callable[[Path], Reading]) -> Reading:
    """What is in all files of an archive. Paths that lead out of it are named and left out."""
    archive = SafeZip(read_bytes(path, LARGEST_ALL), path.name)
    failed = tuple(f"{path.name}: “{name}” leads out of the archive; left out." for name in archive.outside)
    with TemporaryDirectory(prefix="tashih-") as folder:
        for name in archive.names():
            target = Path(folder, *PurePosixPath(name.replace("\\", "/")).parts)
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(archive.read(name))
            except OSError as error:
                failed += (f"{path.name}: {name} cannot be unpacked: {error.strerror or error}.",)
        return read_folder(Path(folder), read_one) + Reading(failed=failed)
