"""A format: its name, what it holds, and how documents become its files and come back.

A format's own module only turns documents into bytes and bytes into documents. Checking, characters it cannot carry,
the report, files on the disk and the rule that one bad document never stops the others are here, for all alike.
"""

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from tashih.article.reason import Reason
from tashih.errors import TashihError
from tashih.formats.characters import Charset, carriable
from tashih.formats.document import Document, Reading
from tashih.formats.features import Feature
from tashih.formats.files import Content, read_bytes, write_files
from tashih.formats.names import with_stems
from tashih.formats.pruning import without_rejected
from tashih.formats.report import Log, Report
from tashih.formats.sidecar import Scripts
from tashih.formats.writers import Writer

Decoder = Callable[[Path], Reading]
Merger = Callable[[bytes, bytes], bytes]
"""What a file that several exports share says so far, and what it should say too, to what it says then."""


@dataclass(frozen=True)
class Format:
    """One format. ``extensions`` begins with the one it writes; a dot begins each.

    ``features`` are what it can hold. ``writer`` makes a writer for a stem of file names. ``together`` says that many
    documents go into one set of files; otherwise each gets its own. ``recognises`` tells from the first bytes of a
    file whether it is of this format. ``sidecar`` asks for an edit script beside it. ``needs`` names the packages
    without which it does not work. ``shared`` are files that exports into one folder share, with what merges them.
    ``keeps_rejected`` says that what a person rejected is written too; elsewhere it would be taken for what was found.
    """

    id: str
    extensions: tuple[str, ...]
    features: frozenset[Feature] = frozenset()
    writer: Callable[[str], Writer] | None = None
    decode: Decoder | None = None
    recognises: Callable[[bytes], bool] | None = None
    together: bool = False
    charset: Charset = Charset.UNICODE
    sidecar: bool = False
    needs: tuple[str, ...] = ()
    shared: tuple[tuple[str, Merger], ...] = ()
    keeps_rejected: bool = False

    @property
    def name(self) -> Reason:
        """What people call it."""
        return Reason(f"format_{self.id.replace('-', '_')}")

    @property
    def holds(self) -> Reason:
        """One line: what it holds, and for whom it is."""
        return Reason(f"format_{self.id.replace('-', '_')}_holds")

    @property
    def missing(self) -> tuple[str, ...]:
        """The packages it needs that are not installed."""
        return tuple(n for n in self.needs if find_spec(n) is None)

    @property
    def reads(self) -> bool:
        """Whether it can be read."""
        return self.decode is not None

    @property
    def writes(self) -> bool:
        """Whether it can be written."""
        return self.writer is not None

    def write(self, document: Document, target: Path, *, overwrite: bool = False) -> Report:
        """Write one document to the file ``target`` (its fellows beside it, in a format of several files).

        The extension is the format's own, whatever ``target`` says. Raises TashihError if it cannot be written as a
        whole, or if a file is there and ``overwrite`` is false; then nothing is written.
        """
        report = self._write([document], target.parent, _stem(target, self.extensions), overwrite=overwrite)
        if report.failed:
            raise TashihError(report.failed[0].message)
        return report

    def write_all(self, documents: Iterable[Document], target: Path, *, overwrite: bool = False) -> Report:
        """Write many documents: into the file ``target`` if the format takes them together, else into that folder.

        A document that cannot be written is in the report under ``failed``; the rest goes on. To show progress or to
        cancel, wrap ``documents``: what it raises comes through, and no half-written file stays behind.
        """
        if self.together:
            return self._write(documents, target.parent, _stem(target, self.extensions), overwrite=overwrite)
        report = Report(self.id)
        for document, stem in with_stems(documents):
            try:
                report += self._write([document], target, stem, overwrite=overwrite)
            except TashihError as error:
                report += Report.of_failure(self.id, document.name, str(error))
        return report

    def read(self, path: Path) -> Reading:
        """What is in the file or folder ``path``. Raises TashihError if it is not of this format, or unreadable."""
        if self.decode is None:
            raise TashihError(f"{path.name}: the format {self.id} can be written but not read.")
        self._require(f"{path.name} cannot be read: the")
        try:
            return self.decode(path)
        except TashihError as error:
            raise error if path.stem in str(error) else TashihError(f"{path.name}: {error}") from error
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            raise TashihError(f"{path.name} is damaged, or of another format than {self.id}: {error}") from error

    def _write(self, documents: Iterable[Document], folder: Path, stem: str, *, overwrite: bool) -> Report:
        if self.writer is None:
            raise TashihError(f"The format {self.id} can be read but not written.")
        self._require()
        log, scripts = Log(self.id), Scripts()
        with closing(self.writer(stem)) as writer:
            for document in documents:
                with log.attempt(document):
                    sound = self._sound(document, log)
                    writer.add(sound, log)
                    if self.sidecar:
                        scripts.add(sound)
            report = log.report()
            if report.failed and not report.documents:
                return report
            files = dict(writer.files()) | scripts.files(stem, self.id)
            return report.with_files(self._place(folder, files, overwrite=overwrite))

    def _sound(self, document: Document, log: Log) -> Document:
        """What can be written of the document. Raises ValueError if it breaks a promise of the model."""
        if faults := document.article.check():
            raise ValueError(f"{document.name}: {faults[0]}")
        kept = document if self.keeps_rejected else without_rejected(document, log)
        log.weigh(kept, self.features)
        return carriable(kept, self.charset, log)

    def _place(self, folder: Path, files: dict[str, Content], *, overwrite: bool) -> list[Path]:
        mergers = dict(self.shared)
        common = {name: content for name, content in files.items() if name in mergers}
        own = {name: content for name, content in files.items() if name not in mergers}
        written = write_files(folder, own, overwrite=overwrite)
        for name, content in common.items():
            there = folder / name
            new = content if isinstance(content, bytes) else b"".join(content)
            merged = mergers[name](read_bytes(there), new) if there.exists() else new
            written += write_files(folder, {name: merged}, overwrite=True)
        return written

    def _require(self, the: str = "The") -> None:
        if self.missing:
            names = " ".join(self.missing)
            raise TashihError(f"{the} format {self.id} needs a package that is not installed: pip install {names}")


def _stem(target: Path, extensions: tuple[str, ...]) -> str:
    """The name without an extension of this format; other dots belong to the name."""
    found = next((e for e in sorted(extensions, key=len, reverse=True) if target.name.lower().endswith(e)), "")
    return target.name[: len(target.name) - len(found)] or "article"
