"""``tashih import``: files of any format that Tashih reads, into a project."""

import sys
from pathlib import Path

from tqdm import tqdm

from tashih.formats.registry import reader
from tashih.importing import Imported, import_into
from tashih.reasons import explain
from tashih.store.project import Project

_CUT = 200
"""Characters shown of what a page held beside its main text."""


def import_files(
    inputs: list[str],
    project: Path,
    format_id: str = "",
    language: str = "en",
    text: str = "",
    name: str = "",
) -> int:
    """Put the articles in ``inputs`` into ``project``, which is made if it is not there.

    Texts without annotations are repaired and suggested; annotated articles come as they are. ``text`` and ``name``
    are columns of tables. What did not fit is said on standard error, file by file, and the rest goes on. Returns 1 if
    anything failed. Raises TashihError if there is no such format, or the project cannot be written.
    """
    read = reader(format_id, text, name)
    with (
        Project.open(project) if project.exists() else Project.create(project) as opened,
        tqdm(unit=" articles", disable=not sys.stderr.isatty()) as bar,
    ):

        def progress(step: str) -> None:
            bar.set_description(step[:40], refresh=False)
            bar.update(0)

        told = import_into(opened, [Path(i) for i in inputs], read, progress=progress)
    _say(told, language)
    print(f"{project}: {len(told.articles)} articles imported")
    return 0 if told.whole else 1


def _say(told: Imported, language: str) -> None:
    for failure in told.failed:
        print(f"tashih: {failure}", file=sys.stderr)
    for left in told.left_out:
        print(f"tashih: {left.article}: {left.id}: {explain(left.reason, language)}", file=sys.stderr)
    for found, there in told.already:
        print(f"tashih: {found}: this text is in the project already, as {there}; left out", file=sys.stderr)
    for found, cut in told.cut:
        shown = " / ".join(cut.split("\n"))
        print(f"tashih: {found}: not taken from the page: {shown[:_CUT]}", file=sys.stderr)
    if told.labels:
        print(f"tashih: new labels: {', '.join(told.labels)}", file=sys.stderr)
