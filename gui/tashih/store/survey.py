"""What each backup of a project holds, and what the project would lose if the backup took its place."""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tashih.store.backup import Backup, backups
from tashih.store.connection import Connection
from tashih.store.errors import ProjectError

_Contents = Mapping[bytes, tuple[int, bytes]]
"""Version and end of the journal of each article, by the digest of the bytes it came from."""


@dataclass(frozen=True, slots=True)
class Loss:
    """What a project has and a backup has not: articles, and changes to the articles that both have."""

    articles: int = 0
    changes: int = 0


@dataclass(frozen=True, slots=True)
class Surveyed:
    """A backup, how many articles it holds (None if it cannot be read), and what would be lost.

    ``loss`` is None where the project itself cannot be read: then the backup can only be a gain.
    """

    backup: Backup
    articles: int | None
    loss: Loss | None


def survey(project: Path, told: Callable[[int, int], None] = lambda done, of: None) -> list[Surveyed]:
    """Every backup of a project, the latest first. ``told`` hears how many of how many are looked at."""
    now = _contents(project)
    there = backups(project)
    found = []
    for done, backup in enumerate(reversed(there), 1):
        then = _contents(backup.path)
        loss = None if now is None else _loss(now, then or {})
        found.append(Surveyed(backup, None if then is None else len(then), loss))
        told(done, len(there))
    return found


def _contents(path: Path) -> _Contents | None:
    try:
        with closing(Connection(path, readonly=True)) as opened:
            rows = opened.read("SELECT content, version, chain FROM article")
    except ProjectError:
        return None
    return {content: (version, chain) for content, version, chain in rows}


def _loss(now: _Contents, then: _Contents) -> Loss:
    changes = 0
    for content, (version, chain) in now.items():
        before, end = then.get(content, (version, chain))
        changes += max(version - before, int(chain != end))
    return Loss(len(now.keys() - then.keys()), changes)
