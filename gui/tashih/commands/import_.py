"""``tashih import``: files of any format that Tashih reads, into a project."""

import sys
from collections.abc import Callable
from pathlib import Path

from tashih.errors import TashihError
from tashih.formats.document import Document, RawText, Reading
from tashih.formats.registry import get, read
from tashih.process import Process
from tashih.reasons import explain
from tashih.store.articles import Decoding
from tashih.store.project import Project

UTF8 = Decoding("utf-8", 1.0)


def import_files(inputs: list[str], project: Path, format_id: str = "", language: str = "en") -> int:
    """Put the articles in ``inputs`` into ``project``, which is made if it is not there.

    Texts without annotations are repaired and suggested; annotated articles come as they are. What did not fit is said
    on standard error, file by file, and the rest goes on. Returns 1 if anything failed.
    """
    reader: Callable[[Path], Reading] = get(format_id).read if format_id else read
    failures: list[str] = []
    count = 0
    with Project.open(project) if project.exists() else Project.create(project) as opened:
        for name in inputs:
            try:
                reading = reader(Path(name))
            except TashihError as error:
                failures.append(str(error))
                continue
            failures += reading.failed
            there: list[Document | RawText] = [*reading.documents, *reading.texts]
            with opened.batch():
                count += sum([_put(opened, found, failures, language) for found in there])
    for failure in failures:
        print(f"tashih: {failure}", file=sys.stderr)
    print(f"{project}: {count} articles imported")
    return 1 if failures else 0


def _put(project: Project, found: Document | RawText, failures: list[str], language: str) -> int:
    try:
        if isinstance(found, RawText):
            data = found.data
            done = Process().bytes(data)
            article, decoding = done.article, Decoding(done.decoding.encoding, done.decoding.confidence)
        else:
            article, decoding = found.article, UTF8
            data = article.original.encode("utf-8", "surrogatepass")
            failures += (f"{found.name}: {m.id}: {explain(m.reason, language)}" for m in found.misfits)
        if (there := project.find(data)) is not None:
            failures.append(
                f"{found.name}: this text is in the project already, as {project.row(there).name}; left out"
            )
            return 0
        project.add(found.name, None, data, decoding, article)
    except (TashihError, ValueError) as error:
        failures.append(f"{found.name}: {error}")
        return 0
    return 1
