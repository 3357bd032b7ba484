"""``tashih check`` and ``tashih repair-project``: is a project whole, and what can be saved of one that is not."""

import sys
from pathlib import Path

from tqdm import tqdm

from tashih.store.check import check
from tashih.store.salvage import Saved, salvage


def check_project(path: Path) -> int:
    """Look at everything in a project file, which is only read; print each fault. Returns 1 if there is any."""
    with _Bar() as bar:
        report = check(path, bar.told)
    for fault in report.faults:
        print(f"tashih: {fault.sentence}", file=sys.stderr)
    if report.sound:
        print(f"{path}: {report.articles} articles and {report.changes} changes, all whole")
        return 0
    print(f"tashih: {path}: to save what is whole into a new project: tashih repair-project", file=sys.stderr)
    return 1


def repair_project(damaged: Path, target: Path) -> int:
    """Put what is whole in ``damaged`` into the new project ``target``. Returns 1 if anything was lost.

    Raises TashihError if nothing can be read, or if there is a file ``target``.
    """
    with _Bar() as bar:
        found = salvage(damaged, target, bar.told)
    for article in found:
        if article.saved is not Saved.WHOLE:
            print(f"tashih: “{article.name}”: saved {article.saved.value}", file=sys.stderr)
    print(f"{target}: {sum(f.saved is Saved.WHOLE for f in found)} of {len(found)} articles whole")
    return 0 if all(f.saved is Saved.WHOLE for f in found) else 1


class _Bar:
    """Progress on standard error, where a person is looking."""

    def __init__(self) -> None:
        self._bar = tqdm(unit=" articles", disable=not sys.stderr.isatty())

    def __enter__(self) -> "_Bar":
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.close()

    def told(self, done: int, of: int) -> None:
        self._bar.total = of
        self._bar.update(done - self._bar.n)
