"""Backups of a project: made by the way, thinned out, restored on request.

They lie among the user's data, in a folder for each project path, and are numbered. Which are kept is decided by
their numbers; the date in a name only says which were made on one day. A clock set back makes no backup go.
"""

import re
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from tashih.store.connection import Connection
from tashih.store.copying import Progress, copy_file, draft_for, set_aside
from tashih.store.errors import ProjectError
from tashih.store.locate import data_folder, place_letters, resolved_or_same

NEWEST = 5
"""Backups always kept, the latest."""

DAYS = 14
"""Days of which the last backup is kept, besides."""

BYTES = 2 << 30
"""All backups of one project together; the newest two are kept even beyond that."""

SPACED = timedelta(minutes=30)
"""From one backup made by the way to the next."""

_NAME = re.compile(r"(\d{6}) (\d{4}-\d\d-\d\d) (\d\d)\.(\d\d) (\d+)(?: (.*))?\.tashih")


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """One backup. ``clock`` counts the transactions that the project had seen; ``why`` is empty if made by the way."""

    number: int
    made: datetime
    clock: int
    why: str
    path: Path
    size: int


def folder_of(project: Path) -> Path:
    """Where the backups of a project lie; the folder need not exist."""
    path = resolved_or_same(project)
    return data_folder() / "backups" / f"{path.stem[:60]}-{place_letters(path)}"


def backups(project: Path) -> list[Backup]:
    """The backups there are, oldest first. Files of other names are passed over."""
    folder = folder_of(project)
    found = []
    for path in folder.iterdir() if folder.is_dir() else ():
        name = _NAME.fullmatch(path.name)
        if name:
            made = datetime.combine(date.fromisoformat(name[2]), datetime.min.time()).replace(
                hour=int(name[3]), minute=int(name[4])
            )
            found.append(Backup(int(name[1]), made, int(name[5]), name[6] or "", path, path.stat().st_size))
    return sorted(found)


def make(project: Path, now: datetime, why: str = "", told: Progress | None = None) -> Backup:
    """Make a backup and thin out the earlier ones; ``now`` is local time, without a zone.

    For use in a thread of its own. Raises ProjectError if it fails.
    """
    with closing(Connection(project, readonly=True)) as opened:
        clock = opened.clock()
    earlier = backups(project)
    number = earlier[-1].number + 1 if earlier else 1
    folder = folder_of(project)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise ProjectError(f"No backup could be made in {folder}: {fault.strerror or fault}.") from fault
    label = f" {why}" if why else ""
    path = folder / f"{number:06} {now:%Y-%m-%d %H.%M} {clock}{label}.tashih"
    copy_file(project, path, *([told] if told else []))
    made = Backup(number, now.replace(second=0, microsecond=0), clock, why, path, path.stat().st_size)
    for old in superfluous([*earlier, made]):
        old.path.unlink(missing_ok=True)
    return made


def due(project: Path, now: datetime) -> bool:
    """Whether it is time for a backup by the way: something has changed, and the last one is some time ago."""
    with closing(Connection(project, readonly=True)) as opened:
        clock = opened.clock()
    there = backups(project)
    return not there or (there[-1].clock != clock and not timedelta() <= now - there[-1].made < SPACED)


def superfluous(there: Sequence[Backup]) -> list[Backup]:
    """Which of some backups, oldest first, need not be kept."""
    kept = set(there[-NEWEST:])
    last_of_day = {b.made.date(): b for b in there}
    kept.update(sorted(last_of_day.values())[-DAYS:])
    kept.update(b for b in there if b.why)
    room = BYTES
    for backup in sorted(kept, reverse=True):
        room -= backup.size
        if room < 0 and backup not in there[-2:]:
            kept.discard(backup)
    return [b for b in there if b not in kept]


def restore(backup: Path, project: Path) -> Path | None:
    """Put a backup in the place of a project, which must be closed. Gives where that now is; None if it was gone.

    Raises ProjectError if the backup cannot be read; then nothing has happened.
    """
    project = resolved_or_same(project)
    with draft_for(project) as draft:
        copy_file(backup, draft)
        aside = set_aside(project, "before restoring")
        draft.replace(project)
    return aside
