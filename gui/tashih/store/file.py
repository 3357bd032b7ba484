"""An open project file: opening and closing it, copying it, and seeing what other windows did to it."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from tashih.store import connection, copying, migration
from tashih.store.bare import resolved
from tashih.store.connection import Connection
from tashih.store.errors import ProjectError
from tashih.store.memory import Memory
from tashih.store.values import Values


class ProjectFile:
    """What ``Project`` stands on; for one thread."""

    def __init__(self, opened: Connection) -> None:
        """Use ``Project.open`` or ``Project.create``."""
        self._connection = opened
        self._db = opened.db
        self._memory = Memory(opened)
        self._seen = opened.clock()
        self.values = Values(opened)

    @classmethod
    def create(cls, path: Path) -> Self:
        """A new, empty project. Raises ProjectError if there is a file of that name."""
        connection.create(path)
        return cls(Connection(path))

    @classmethod
    def open(cls, path: Path, *, readonly: bool = False) -> Self:
        """An existing project. One that may not be written to is opened for reading only.

        A project of an earlier version is brought to this one, after a backup.
        """
        migration.migrate(resolved(path), datetime.now())
        return cls(Connection(path, readonly=readonly))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Make it one plain file again, if no other window has it open. Never raises: all is saved already."""
        self._connection.close()

    def save_copy(self, target: Path) -> None:
        """Write all that is here to ``target``, in place of what was there. Works when the file itself is gone."""
        if target.exists() and self.path.exists() and target.samefile(self.path):
            raise ProjectError(f"{target} is this project itself. Choose another name.")
        copying.copy(self._db, target)

    @property
    def path(self) -> Path:
        """The project file, symbolic links resolved."""
        return self._connection.path

    @property
    def readonly(self) -> bool:
        """Whether changes are refused."""
        return self._connection.readonly

    @property
    def alone(self) -> bool:
        """Whether no other window or computer can open it meanwhile, as on a network drive; to be said to the user."""
        return self._connection.alone

    def batch(self) -> AbstractContextManager[int]:
        """All that is put in or changed in the block is one transaction: much quicker, and all or nothing."""
        return self._writing()

    def poll(self) -> Sequence[int] | None:
        """The articles that other windows have written since the last poll; None if they have done nothing at all.

        Empty if it is something else: an article removed, other labels. Cheap: to be called every second.
        """
        clock = self._connection.clock()
        if clock == self._seen:
            return None
        found = self._connection.read("SELECT id FROM article WHERE touched > ? ORDER BY id", (self._seen,))
        self._seen = clock
        return [row[0] for row in found]

    def refuse_misplaced(self) -> None:
        """Raise Misplaced if another file, or none, is in the place of this one. Cheap: to be called every second."""
        self._connection.refuse_misplaced()

    @contextmanager
    def _writing(self) -> Iterator[int]:
        with self._connection.writing() as clock:
            yield clock
        if clock == self._seen + 1:  # nobody else has written since the last poll
            self._seen = clock
