"""What an export wrote, and what it had to leave out: kept while it runs (``Log``) and handed back (``Report``)."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from tashih.article.reason import Reason
from tashih.errors import TashihError
from tashih.formats.document import Document
from tashih.formats.features import Feature, items, unheld
from tashih.formats.files import write_files


@dataclass(frozen=True, slots=True)
class Loss:
    """Something of an annotation that the format has no place for. ``id`` is the annotation's."""

    document: str
    id: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Replaced:
    """A character that the format cannot carry and what stands there instead; as long, so no position moves.

    ``at`` is a code point of the repaired text; ``character`` is written as its number, ``U+0000``.
    """

    document: str
    at: int
    character: str
    by: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be written, and why, as a sentence."""

    document: str
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of one export. ``held`` counts what was written, by kind."""

    format: str
    files: tuple[Path, ...] = ()
    documents: int = 0
    held: dict[str, int] = field(default_factory=dict)
    lost: tuple[Loss, ...] = ()
    replaced: tuple[Replaced, ...] = ()
    failed: tuple[Failure, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether everything arrived whole."""
        return not (self.lost or self.replaced or self.failed)

    @property
    def lost_by_reason(self) -> dict[Reason, int]:
        """How many annotations each reason touched, most first."""
        return dict(Counter(loss.reason for loss in self.lost).most_common())

    @classmethod
    def of_failure(cls, format: str, document: str, message: str) -> "Report":  # noqa: A002  the field's own name
        """The report on a document that could not be written."""
        return cls(format, failed=(Failure(document, message),))

    def __add__(self, other: "Report") -> "Report":
        return Report(
            self.format,
            tuple(dict.fromkeys(self.files + other.files)),
            self.documents + other.documents,
            dict(Counter(self.held) + Counter(other.held)),
            self.lost + other.lost,
            self.replaced + other.replaced,
            self.failed + other.failed,
        )

    def with_files(self, files: list[Path]) -> "Report":
        """The same, with the files that were written."""
        return replace(self, files=tuple(files))

    def save_beside(self, target: Path) -> Path:
        """Store the report as ``<target>.report.json`` and give that path; an older one is replaced."""
        return write_files(target.parent, {f"{target.name}.report.json": self.as_json()}, overwrite=True)[0]

    def as_json(self) -> bytes:
        """The report as JSON, for a file beside the export."""
        value = msgspec.to_builtins(replace(self, files=()))
        value["files"] = [f.name for f in self.files]
        return msgspec.json.format(msgspec.json.encode(value), indent=1)


class Log:
    """What happens while documents are encoded; made into a report at the end."""

    def __init__(self, format: str) -> None:  # noqa: A002  the field's own name
        self._format = format
        self._documents = 0
        self._held: Counter[str] = Counter()
        self._lost: list[Loss] = []
        self._replaced: list[Replaced] = []
        self._failed: list[Failure] = []

    @contextmanager
    def attempt(self, document: Document) -> Iterator[None]:
        """Around the encoding of one document: if that fails, it is noted and the others go on."""
        marks = len(self._lost), len(self._replaced)
        held = self._held.copy()
        try:
            yield
        except (TashihError, ValueError) as error:
            self._failed.append(Failure(document.name, str(error)))
            del self._lost[marks[0] :], self._replaced[marks[1] :]
            self._held = held
        else:
            self._documents += 1

    def weigh(self, document: Document, held: frozenset[Feature]) -> None:
        """Note what a format that holds ``held`` keeps and loses of this document."""
        article = document.article
        lost = list(unheld(article, held))
        gone = {item for item, feature in lost if feature in _WHOLE}
        self._held.update(type(i).__name__.lower() for i in items(article) if i.id not in gone)
        if Feature.EDITS in held:
            self._held["edit"] += len(article.edits)
        if document.meta and Feature.META not in held:
            lost.append(("meta", Feature.META))
        for item, feature in lost:
            self.lose(document, item, Reason(f"lost_{feature.value}"))

    def lose(self, document: Document, id: str, reason: Reason) -> None:  # noqa: A002  the field's own name
        """Note something of an annotation that is left out."""
        self._lost.append(Loss(document.name, id, reason))

    def drop(self, document: Document, id: str, kind: str, reason: Reason) -> None:  # noqa: A002
        """Note an annotation that is left out as a whole."""
        self._held[kind] -= 1
        self.lose(document, id, reason)

    def lose_open_edits(self, document: Document) -> None:
        """Note, for a format in which a repair is made or is not there, those that are not applied."""
        if waiting := sum(1 for e in document.article.edits if not e.applied):
            self.lose(document, "edits", Reason("lost_open_edits", {"count": waiting}))

    def swap(self, document: Document, at: int, character: str, by: str) -> None:
        """Note a character of the repaired text that is replaced by another."""
        self._replaced.append(Replaced(document.name, at, f"U+{ord(character):04X}", by))

    def report(self) -> Report:
        """What was noted so far."""
        held = {kind: count for kind, count in sorted(self._held.items()) if count}
        return Report(
            self._format,
            (),
            self._documents,
            held,
            tuple(self._lost),
            tuple(self._replaced),
            tuple(self._failed),
        )


_WHOLE = frozenset({Feature.MENTIONS, Feature.QUOTATIONS, Feature.NOT_QUOTATIONS, Feature.FLAGS})
