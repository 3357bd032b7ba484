"""Importing from the desk: which files are for it, into which project they go, and the work itself."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tashih.desk.tasks import Progress
from tashih.errors import TashihError
from tashih.importing import Imported, import_into
from tashih.process import Process
from tashih.store.locate import SUFFIX, project_beside
from tashih.store.project import Project


@dataclass(frozen=True)
class Job:
    """One import. ``told`` says what is in the project already, also when the work was stopped half-way."""

    paths: tuple[Path, ...]
    project: Path
    process: Process
    format: str = ""
    text: str = ""
    name: str = ""
    told: Imported = field(default_factory=Imported)

    def run(self, progress: Progress) -> Imported:
        """Read, repair and put in, by a connection of its own. Raises TashihError if the project cannot be written."""
        from tashih.formats import registry

        read = registry.reader(self.format, self.text, self.name)
        with Project.open(self.project) if self.project.exists() else Project.create(self.project) as project:
            return import_into(project, self.paths, read, self.process, progress, self.told)


def is_for_import(path: Path) -> bool:
    """Whether a file is more than a text to open: annotated, a table, a document of another program, a folder."""
    if path.suffix == SUFFIX:
        return False
    if path.is_dir() or path.suffix.lower() == ".zip":
        return True
    from tashih.formats import registry

    try:
        return registry.format_of(path).id != "text"
    except TashihError:
        return False  # the opener says what is wrong with it


def without_companions(paths: Sequence[Path]) -> list[Path]:
    """The files without the texts of annotation files (``.ann``) among them, which bring their text along."""
    marked = {p.with_suffix(".txt") for p in paths if p.suffix.lower() == ".ann"}
    return [p for p in paths if p not in marked]


def proposed_project(paths: Sequence[Path]) -> Path:
    """Where a project for ``paths`` would lie: beside the file or folder, or named after the folder of several."""
    first = paths[0].absolute()
    if len(paths) == 1:
        return project_beside(first)
    return project_beside(first.parent / f"{first.parent.name or 'tashih'}.txt")


def readable() -> str:
    """The patterns of all files that can be read, as a file dialog takes them."""
    from tashih.formats import registry

    ends = sorted({end for found in registry.formats() if found.reads for end in found.extensions} | {".zip"})
    return " ".join(f"*{end}" for end in ends)
