"""Files into a project: what is read of them is repaired, searched and put in, and what came of it is told."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from tashih import resources
from tashih.article.article import Article
from tashih.article.reason import Reason
from tashih.documents import keep_about
from tashih.errors import TashihError
from tashih.formats.document import Document, RawText, Reading
from tashih.formats.folders import files_in
from tashih.process import Process, Progress, silent
from tashih.store.articles import Decoding
from tashih.store.project import Project
from tashih.store.values import Values

UTF8 = Decoding("utf-8", 1.0)
Reader = Callable[[Path], Reading]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something of an article's file that did not come along: ``id`` as the file has it, and why."""

    article: str
    id: str
    reason: Reason


@dataclass
class Imported:
    """What came of an import. ``articles`` are ids in the project; ``cut`` is what a page held beside its main text."""

    articles: list[int] = field(default_factory=list)
    annotated: int = 0
    annotations: int = 0
    already: list[tuple[str, str]] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    cut: list[tuple[str, str]] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    @property
    def whole(self) -> bool:
        """Whether all that was there is in the project now."""
        return not (self.failed or self.left_out or self.already)


def import_into(
    project: Project,
    paths: Iterable[Path],
    read: Reader,
    process: Process | None = None,
    progress: Progress = silent,
    told: Imported | None = None,
) -> Imported:
    """Put what ``read`` finds at ``paths`` into ``project``. Texts are repaired and suggested, documents come as they
    are. What cannot be read is told, and the rest goes on; ``progress`` may raise to stop: what is in stays in, and
    ``told`` says what that is.
    """
    told = told if told is not None else Imported()
    process = process or Process()
    try:
        files = list(_files(paths, told))
        for number, path in enumerate(files, 1):
            step = f"{number}/{len(files)} " if len(files) > 1 else ""
            progress(f"{step}{path.name}")
            _take(project, path, read, process, partial(_told, progress, step), told)
    finally:  # what came before it was stopped has its labels too
        _add_labels(project, told)
    return told


def _files(paths: Iterable[Path], told: Imported) -> Iterator[Path]:
    """The files, and those below the folders."""
    for path in paths:
        try:
            yield from files_in(path) if path.is_dir() else [path]
        except TashihError as error:
            told.failed.append(str(error))


def _told(progress: Progress, step: str, place: str, name: str) -> None:
    """How far it is: among several files by files, else by what is in the one."""
    progress(f"{step or place}{name}")


def _take(
    project: Project,
    path: Path,
    read: Reader,
    process: Process,
    progress: Callable[[str, str], None],
    told: Imported,
) -> None:
    """All that is in one file."""
    try:
        reading = read(path)
    except TashihError as error:
        told.failed.append(str(error))
        return
    told.failed += reading.failed
    found: list[Document | RawText] = [*reading.documents, *reading.texts]
    for number, each in enumerate(found, 1):
        progress(f"{number}/{len(found)} " if len(found) > 1 else "", each.name)
        try:
            _put(project, each, process, told)
        except (TashihError, ValueError) as error:
            told.failed.append(f"{each.name}: {error}")


def _put(project: Project, found: Document | RawText, process: Process, told: Imported) -> None:
    data = found.article.original.encode("utf-8", "surrogatepass") if isinstance(found, Document) else found.data
    if (there := project.find(data)) is not None:
        told.already.append((found.name, project.row(there).name))
        return
    article, decoding = _made(found, process)
    number = project.add(found.name, None, data, decoding, article)
    keep_about(project, number, {k: v for k, v in found.meta.items() if k != "cut"})
    told.articles.append(number)
    if isinstance(found, Document):
        told.annotated += 1
        told.annotations += sum(1 for _ in article.annotations)
        told.left_out += (LeftOut(found.name, m.id, m.reason) for m in found.misfits)
        told.labels += {m.label for m in article.mentions} - set(told.labels)
    elif cut := found.meta.get("cut"):
        told.cut.append((found.name, cut))


def _made(found: Document | RawText, process: Process) -> tuple[Article, Decoding]:
    if isinstance(found, Document):
        return found.article, UTF8
    done = process.bytes(found.data)
    return done.article, Decoding(done.decoding.encoding, done.decoding.confidence)


def _add_labels(project: Project, told: Imported) -> None:
    """Labels that the project does not know yet go to the end of its label set; ``told.labels`` keeps only those."""
    kept = project.values.get(Values.LABELS)
    try:
        known: dict[str, Any] = json.loads(kept or resources.path("labels", "default.json").read_text("utf-8"))
        ids = {row["id"] for row in known["labels"]}
    except (ValueError, KeyError, TypeError):
        return  # a label set of another version: mentions keep their labels all the same
    told.labels = sorted(set(told.labels) - ids - {""})
    if told.labels:
        known["labels"] += [{"id": label, "en": label, "tr": label} for label in told.labels]
        project.values.set(Values.LABELS, json.dumps(known, ensure_ascii=False, indent=2).encode())
