"""The backups of a project: when each was made, what it holds, and what would be lost by going back to it."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, QObject

from tashih.desk.models.lines import Line, Piece, joined, line, visible
from tashih.desk.models.row_model import Mark, Row, RowModel
from tashih.desk.theme import Role
from tashih.store.backup import Backup
from tashih.store.survey import Loss, Surveyed


class BackupsModel(RowModel):
    """One row a backup."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language

    def show(self, found: Sequence[Surveyed]) -> None:
        """Show these, in their order."""
        self.set_rows([Row(s.backup.number, s) for s in found])

    def lines(self, row: Row) -> tuple[Line, ...]:
        """When it was made and why; what it holds and what it lacks."""
        assert isinstance(row.value, Surveyed)
        found = row.value
        why = visible(found.backup.why)
        head = line(Piece(self.when(found.backup), bold=True), Piece(f"  {why}" if why else "", Role.CHROME_MUTED))
        size = QLocale(self._language).formattedDataSize(
            found.backup.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat
        )
        if found.articles is None:
            return head, line(joined([self.tr("damaged, cannot be used"), size]), small=True)
        held = self.tr("%n article(s)", "", found.articles)
        return head, line(joined([held, size, self.lacks(found.loss)]), small=True)

    def when(self, backup: Backup) -> str:
        """The time it was made, to the minute."""
        made = backup.made
        time = QDateTime(made.year, made.month, made.day, made.hour, made.minute, 0)
        return QLocale(self._language).toString(time, QLocale.FormatType.ShortFormat)

    def lacks(self, loss: Loss | None) -> str:
        """What the project has and the backup has not."""
        if loss is None:
            return self.tr("the project itself cannot be read")
        parts = [
            self.tr("%n article(s) fewer than now", "", loss.articles) if loss.articles else "",
            self.tr("%n change(s) fewer than now", "", loss.changes) if loss.changes else "",
        ]
        return ", ".join(p for p in parts if p) or self.tr("the same as now")

    def mark(self, row: Row) -> Mark | None:
        """Whether it can be used."""
        assert isinstance(row.value, Surveyed)
        if row.value.articles is None:
            return Mark("error", Role.BAD, self.tr("damaged"))
        return Mark("history", Role.CHROME_MUTED, self.tr("backup"))
