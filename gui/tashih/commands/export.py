"""``tashih export``: articles and projects in, annotated files out, with a report of what could not be held."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from tqdm import tqdm

from tashih.documents import documents
from tashih.errors import TashihError
from tashih.formats.document import Document
from tashih.formats.files import read_bytes, write_files
from tashih.formats.format import Format
from tashih.formats.registry import get
from tashih.formats.report import Report
from tashih.process import Process
from tashih.reasons import explain
from tashih.store.project import Project

PDF = "pdf-copy"


def export(
    inputs: list[str],
    format_id: str,
    folder: Path,
    *,
    overwrite: bool = False,
    keep_report: bool = False,
    language: str = "tr",
) -> int:
    """Export text files (repaired and suggested first) and projects (as they are) into ``folder``.

    ``language`` is for words that a format adds for people.
    Prints the files written; what was lost, and what failed, goes to standard error. Returns 1 if anything failed.
    Raises TashihError if there is no such format or the folder cannot be written.
    """
    chosen = _format(format_id)
    _spare_sources(inputs, folder, overwrite=overwrite)
    failures: list[str] = []
    found = tqdm(documents_of(inputs, failures, language), unit=" articles", disable=not sys.stderr.isatty())
    target = folder / f"articles{chosen.extensions[0]}" if chosen.together else folder
    report = chosen.write_all(found, target, overwrite=overwrite)
    for path in report.files:
        print(path)
    if keep_report:
        print(*write_files(folder, {f"{chosen.id}.report.json": report.as_json()}, overwrite=True))
    say(report)
    for failure in failures:
        print(f"tashih: {failure}", file=sys.stderr)
    return 1 if failures or report.failed else 0


def _format(id_: str) -> Format:
    """The format of that id; PDF too, for which Qt is loaded. Raises TashihError if there is none."""
    if id_ != PDF:
        return get(id_)
    try:
        from tashih.desk.printing import PDF_COPY  # noqa: PLC0415  Qt only for those who ask for it
    except ImportError as error:
        raise TashihError("PDF is made by Qt, which is not installed: pip install PySide6_Essentials") from error
    return PDF_COPY


def _spare_sources(inputs: Iterable[str], folder: Path, *, overwrite: bool) -> None:
    """Raises TashihError where an export could take the place of the very file it is made from."""
    beside = [name for name in inputs if Path(name).resolve().parent == folder.resolve()]
    if overwrite and beside:
        raise TashihError(
            f"{beside[0]} lies in {folder} itself: with --overwrite it could be replaced. Choose another folder"
        )


def say(report: Report, language: str = "en") -> None:
    """Tell on standard error what a format could not hold, counted by reason, and what failed."""
    for reason, count in report.lost_by_reason.items():
        print(f"tashih: {report.format} cannot hold: {explain(reason, language)} ({count})", file=sys.stderr)
    if report.replaced:
        replaced = Counter(r.character for r in report.replaced)
        shown = ", ".join(f"{c} ({n})" for c, n in replaced.most_common())
        print(f"tashih: {report.format} cannot carry these characters, which were replaced: {shown}", file=sys.stderr)
    for failed in report.failed:
        print(f"tashih: {failed.document}: {failed.message}", file=sys.stderr)


def documents_of(inputs: Iterable[str], failures: list[str], language: str = "tr") -> Iterator[Document]:
    """The articles in text files and projects; a file that cannot be read adds to ``failures`` and is left out."""
    process = Process()
    for name in inputs:
        path = Path(name)
        try:
            if path.suffix == ".tashih":
                with Project.open(path, readonly=True) as project:
                    yield from documents(project, project.articles().ids, language, failed=failures)
            else:
                done = process.bytes(read_bytes(path))
                meta = {"source": path.name, "encoding": done.decoding.encoding}
                yield Document(path.stem, done.article, meta, language=language)
        except TashihError as error:
            failures.append(str(error) if name in str(error) else f"{name}: {error}")
