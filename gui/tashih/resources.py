"""Where the program's data files are: inside an installed wheel, or beside the sources in a checkout."""

from functools import cache
from pathlib import Path


@cache
def root() -> Path:
    """The resources folder. Raises FileNotFoundError if the installation is broken."""
    package = Path(__file__).parent
    for folder in (package / "_resources", package.parents[1] / "resources"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"Tashih's data files are missing beside {package}; install it again")


def path(*parts: str) -> Path:
    """The path of one resource, as in ``path("samples", "lavrov.txt")``; it need not exist."""
    return root().joinpath(*parts)
