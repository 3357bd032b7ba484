"""What an export wrote and what it had to leave out, as sentences."""

from pathlib import Path

from tashih import reasons
from tashih.desk.dialogs.outcome_page import OutcomePage
from tashih.desk.models.character import code_of
from tashih.desk.models.lines import joined
from tashih.formats.report import Report
from tashih.telling import told as in_words

MOST = 200
"""Lines of one kind that are shown."""


class ReportPage(OutcomePage):
    """What an export brought, and what it did not."""

    def __init__(self, language: str) -> None:
        super().__init__(language)
        self.files: tuple[Path, ...] = ()
        self.details.setAccessibleName(self.tr("Details of the export"))

    def show_report(self, report: Report) -> None:
        """Tell what came of an export."""
        self.files = report.files
        if report.complete:
            self.outcome.setText(self.tr("Everything was written"))
        elif report.documents:
            self.outcome.setText(self.tr("Written, with losses"))
        else:
            self.outcome.setText(self.tr("Nothing was written"))
        counts = ", ".join(f"{self._kind(kind)} {count}" for kind, count in report.held.items())
        told = self.tr("Articles {documents}, files {files}")
        self.summary.setText(joined([told.format(documents=report.documents, files=len(report.files)), counts]))
        self.details.setPlainText("\n".join(self._lines(report)))

    def _kind(self, kind: str) -> str:
        return {
            "edit": self.tr("repairs"),
            "mention": self.tr("names"),
            "quotation": self.tr("quotations"),
            "notquotation": self.tr("marks that are no quotation"),
            "flag": self.tr("flags"),
        }.get(kind, kind)

    def _lines(self, report: Report) -> list[str]:
        lines = [
            self.tr("Could not be written: {name}. {why}").format(
                name=f.document, why=in_words(f.message, self._language)
            )
            for f in report.failed
        ]
        for reason, count in report.lost_by_reason.items():
            lines.append(f"×{count}  {reasons.explain(reason, self._language)}")
        for swap in report.replaced[:MOST]:
            told = self.tr("{name}, character {at}: {old} became {new}")
            lines.append(told.format(name=swap.document, at=swap.at, old=code_of(swap.character), new=swap.by))
        if lines:
            lines.append("")
        lines += [str(f) for f in report.files[:MOST]]
        if len(report.files) > MOST:
            lines.append(self.tr("and {count} more").format(count=len(report.files) - MOST))
        return lines
