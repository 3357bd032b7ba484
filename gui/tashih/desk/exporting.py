"""Writing articles to files from the desk: what is to be written, in a form that can go to the background."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tashih.article.article import Article
from tashih.desk.tasks import Progress
from tashih.formats.document import Document
from tashih.formats.format import Format
from tashih.formats.report import Report
from tashih.store.project import Project


@dataclass(frozen=True)
class Job:
    """One export. With a ``project`` all its articles are written, else the one ``article`` under ``name``."""

    format: Format
    target: Path
    overwrite: bool
    name: str = ""
    article: Article | None = None
    project: Path | None = None

    def run(self, progress: Progress) -> Report:
        """Write. Raises TashihError if nothing could be written; a single bad article is in the report instead."""
        if self.project is not None:
            with Project.open(self.project, readonly=True) as project:
                documents = _documents(project, progress)
                return self.format.write_all(documents, self.target, overwrite=self.overwrite)
        assert self.article is not None
        document = Document(Path(self.name).stem or self.name, self.article, {"source": self.name})
        return self.format.write(document, self.target, overwrite=self.overwrite)


def _documents(project: Project, progress: Progress) -> Iterator[Document]:
    rows = project.articles()
    for number, row in enumerate(rows, 1):
        progress(f"{number}/{len(rows)}")
        meta = {"source": row.name, "status": row.status.value}
        yield Document(Path(row.name).stem or row.name, project.article(row.id), meta)
