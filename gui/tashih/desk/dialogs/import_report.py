"""What an import brought and what it did not, as sentences."""

from collections import Counter
from collections.abc import Iterator

from tashih import reasons
from tashih.desk.dialogs.outcome_page import OutcomePage
from tashih.desk.models.lines import visible
from tashih.importing import Imported
from tashih.telling import told as in_words

MOST = 200
"""Lines of one kind that are shown."""


class ImportReportPage(OutcomePage):
    """What an import brought, and what it did not."""

    def __init__(self, language: str) -> None:
        super().__init__(language)
        self.details.setAccessibleName(self.tr("Details of the import"))

    def show_report(self, told: Imported, *, stopped: bool = False) -> None:
        """Tell what came of an import."""
        if stopped:
            self.outcome.setText(self.tr("Stopped; what was read by then is in the project"))
        elif told.whole:
            self.outcome.setText(self.tr("Everything was imported"))
        elif told.articles:
            self.outcome.setText(self.tr("Imported, but not everything"))
        else:
            self.outcome.setText(self.tr("Nothing was imported"))
        counts = self.tr("Articles {articles}, of these annotated {annotated} (annotations {annotations})")
        self.summary.setText(
            counts.format(articles=len(told.articles), annotated=told.annotated, annotations=told.annotations)
        )
        lines = list(self._lines(told))
        self.details.setPlainText("\n".join(lines))
        self.details.setVisible(bool(lines))

    def _lines(self, told: Imported) -> Iterator[str]:
        yield from self._some(
            [self.tr("Could not be read: {why}").format(why=in_words(f, self._language)) for f in told.failed]
        )
        yield from self._some(
            [
                self.tr("{name}: in the project already, as {there}").format(name=visible(n), there=visible(t))
                for n, t in told.already
            ]
        )
        kinds = Counter((left.article, left.reason) for left in told.left_out)
        yield from self._some(
            [
                f"{visible(name)}: {reasons.explain(reason, self._language)}" + (f" ×{count}" if count > 1 else "")
                for (name, reason), count in kinds.items()
            ]
        )
        if told.labels:
            yield self.tr("New labels in the label set: {labels}").format(labels=", ".join(told.labels))
        for name, cut in told.cut[:MOST]:
            yield ""
            yield self.tr("Not taken from the page {name}:").format(name=visible(name))
            yield from (f"    {line}" for line in cut.split("\n"))

    def _some(self, lines: list[str]) -> Iterator[str]:
        yield from lines[:MOST]
        if len(lines) > MOST:
            yield self.tr("and {count} more").format(count=len(lines) - MOST)
