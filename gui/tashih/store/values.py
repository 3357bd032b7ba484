"""What a project keeps beside its articles: label set, guidelines, word lists, memory, learner."""

from collections.abc import Iterator

from tashih.store import codec
from tashih.store.connection import Connection
from tashih.store.errors import reading


class Values:
    """Bytes by name, in the project file. The names in use are constants here."""

    LABELS = "labels"
    GUIDELINES = "guidelines"
    MEMORY = "memory"
    RULES = "rules"
    LEARNER = "learner"
    FORGOTTEN = "forgotten"

    def __init__(self, opened: Connection) -> None:
        self._connection = opened

    def get(self, key: str) -> bytes | None:
        """The value, or None if there is none."""
        rows = self._connection.read("SELECT value FROM setting WHERE key = ?", (key,))
        with reading(self._connection.path):
            return codec.unpack(rows[0][0]) if rows else None

    def set(self, key: str, value: bytes | None) -> None:
        """Keep a value in place of the one before; None removes it."""
        with self._connection.writing():
            if value is None:
                self._connection.db.execute("DELETE FROM setting WHERE key = ?", (key,))
            else:
                self._connection.db.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (key, codec.pack(value)))

    def all(self, prefix: str) -> list[tuple[str, bytes]]:
        """Every name that begins with ``prefix``, with its value."""
        query = "SELECT key, value FROM setting WHERE substr(key, 1, ?) = ? ORDER BY key"
        rows = self._connection.read(query, (len(prefix), prefix))
        with reading(self._connection.path):
            return [(key, codec.unpack(value)) for key, value in rows]

    def __iter__(self) -> Iterator[str]:
        return (row[0] for row in self._connection.read("SELECT key FROM setting ORDER BY key"))
