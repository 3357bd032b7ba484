"""The articles of a project as documents to export, with what is known of each beside its text."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from tashih.errors import TashihError
from tashih.formats.document import Document
from tashih.store.project import Project

_KEY = "about/{number}"
Told = Callable[[int, str], None]
"""Called before an article is read, with its place in the row and its name; may raise to stop."""


def keep_about(project: Project, number: int, meta: Mapping[str, str]) -> None:
    """Keep what is known of an article: title, author, source and whatever else its file said."""
    if meta:
        project.values.set(_KEY.format(number=number), msgspec.json.encode(dict(meta)))


def about(project: Project, number: int) -> dict[str, str]:
    """What was kept of an article; empty if nothing was, or if another version wrote it."""
    kept = project.values.get(_KEY.format(number=number))
    try:
        return msgspec.json.decode(kept, type=dict[str, str]) if kept else {}
    except msgspec.DecodeError:
        return {}


def document(project: Project, number: int, language: str = "tr") -> Document:
    """One article as it is now, for a person who reads ``language``."""
    row = project.row(number)
    meta = {"source": row.name, **about(project, number), "status": row.status.value}
    return Document(Path(row.name).stem or row.name, project.article(number), meta, language=language)


def documents(
    project: Project,
    numbers: Iterable[int],
    language: str = "tr",
    told: Told | None = None,
    failed: list[str] | None = None,
) -> Iterator[Document]:
    """The articles of these ids. One that cannot be read adds to ``failed`` and stops no other."""
    for place, number in enumerate(numbers, 1):
        if told is not None:
            told(place, project.row(number).name)
        try:
            yield document(project, number, language)
        except TashihError as error:
            if failed is None:
                raise
            failed.append(str(error))
