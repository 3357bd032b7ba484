"""Writing articles to files from the desk: what is to be written, in a form that can go to the background."""

from dataclasses import dataclass, replace
from pathlib import Path

from tashih.article.article import Article
from tashih.desk.printing import PDF_COPY
from tashih.desk.tasks import Progress
from tashih.documents import documents
from tashih.formats import registry
from tashih.formats.document import Document
from tashih.formats.format import Format
from tashih.formats.report import Failure, Report
from tashih.store.connection import settle
from tashih.store.project import Project


def writers() -> list[Format]:
    """Everything that can be written here: the formats of the program, and PDF beside the other reading copies."""
    found = registry.writers()
    place = next((n for n, f in enumerate(found, 1) if f.id == "docx"), len(found))
    return [*found[:place], PDF_COPY, *found[place:]]


@dataclass(frozen=True)
class Job:
    """One export. With a ``project`` its articles ``numbers`` are written, else the one ``article`` under ``name``."""

    format: Format
    target: Path
    overwrite: bool
    name: str = ""
    article: Article | None = None
    project: Path | None = None
    numbers: tuple[int, ...] = ()
    language: str = "tr"
    keep_report: bool = False

    def run(self, progress: Progress) -> Report:
        """Write. Raises TashihError if nothing could be written; a single bad article is in the report instead."""
        report = self._several(progress) if self.project is not None else self._one()
        if self.keep_report:
            return report.with_files([*report.files, report.save_beside(self.target)])
        return report

    def _one(self) -> Report:
        assert self.article is not None
        name = Path(self.name).stem or self.name
        document = Document(name, self.article, {"source": self.name}, language=self.language)
        return self.format.write(document, self.target, overwrite=self.overwrite)

    def _several(self, progress: Progress) -> Report:
        assert self.project is not None
        failed: list[str] = []

        def told(place: int, name: str) -> None:
            progress(f"{place}/{len(self.numbers)} {name}")

        try:
            with Project.open(self.project, readonly=True) as project:
                found = documents(project, self.numbers, self.language, told, failed)
                report = self.format.write_all(found, self.target, overwrite=self.overwrite)
        finally:
            settle(self.project)
        return replace(report, failed=(*report.failed, *(Failure("", why) for why in failed)))
