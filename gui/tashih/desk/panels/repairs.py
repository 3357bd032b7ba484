"""The repairs of the article, series by series: go to each, decide about one, a series, a rule."""

from collections.abc import Iterable, Sequence

from tashih.article import acts
from tashih.article.decisions import Item, Repair
from tashih.article.edits import Edit, EditState
from tashih.desk.models.repairs import RepairsModel, Series
from tashih.desk.models.row_model import Row
from tashih.desk.panels.deciding_panel import DecidingPanel
from tashih.desk.panels.panel import Command
from tashih.desk.session import Session
from tashih.desk.theme import Appearance


class RepairsPanel(DecidingPanel):
    """A heading a series (``ř → ş  ×23``), below it each place."""

    def __init__(self, session: Session, appearance: Appearance) -> None:
        self._repairs = RepairsModel(session.language)
        super().__init__(session, appearance, self._repairs)

    def title(self) -> str:
        """The name of the panel."""
        return self.tr("Repairs")

    def fill(self) -> None:
        """All repairs of the article."""
        self._repairs.show(self.session.article, self.wanted)

    def nothing(self) -> tuple[str, str]:
        """A clean text."""
        return self.tr("Nothing to repair"), self.tr("This text shows no damage. What you type is listed here, too.")

    def commands(self) -> Sequence[Command]:
        """Also for a whole series and a whole rule."""
        return (
            *super().commands(),
            Command(self.tr("Accept the whole series"), "accept-series", "Shift+A", "accept_series"),
            Command(self.tr("Reject the whole series"), "reject-series", "Shift+R", "reject_series"),
            Command(self.tr("Accept everything by this rule"), "rules", "", "accept_rule", button=False),
            Command(self.tr("Reject everything by this rule"), "rules", "", "reject_rule", button=False),
        )

    def items_of(self, row: Row) -> Iterable[Item]:
        """The repair, or all of the series."""
        if isinstance(row.value, Series):
            return row.value.repairs
        return (row.value,) if isinstance(row.value, Repair) else ()

    def accept(self) -> None:
        """Accept the chosen places; below a heading, the edits of its series alone."""
        self._decide_edits(self._chosen_edits(), EditState.APPLIED)

    def reject(self) -> None:
        """Reject the chosen places; below a heading, the edits of its series alone."""
        self._decide_edits(self._chosen_edits(), EditState.REJECTED)

    def _chosen_edits(self) -> list[Edit]:
        values = [row.value for row in self.chosen_rows()]
        return list(dict.fromkeys(e for v in values if isinstance(v, Series | Repair) for e in v.edits))

    def accept_series(self) -> None:
        """Accept every edit of the chosen rows' series."""
        self._decide_edits(self._of_series(), EditState.APPLIED)

    def reject_series(self) -> None:
        """Reject every edit of the chosen rows' series."""
        self._decide_edits(self._of_series(), EditState.REJECTED)

    def accept_rule(self) -> None:
        """Accept every edit of the chosen rows' rules."""
        self._decide_edits(self._of_rules(), EditState.APPLIED)

    def reject_rule(self) -> None:
        """Reject every edit of the chosen rows' rules."""
        self._decide_edits(self._of_rules(), EditState.REJECTED)

    def _headings(self) -> set[tuple[str, str]]:
        rows = self.chosen_rows()
        own = {(r.value.rule, r.value.name) for r in rows if isinstance(r.value, Series)}
        return own | {r.key[0] for r in rows if isinstance(r.value, Repair) and isinstance(r.key, tuple)}

    def _of_series(self) -> list[Edit]:
        headings = self._headings()
        return [e for e in self.session.article.edits if (e.rule, e.series) in headings]

    def _of_rules(self) -> list[Edit]:
        rules = {rule for rule, _ in self._headings()}
        return [e for e in self.session.article.edits if e.rule in rules]

    def _decide_edits(self, edits: Sequence[Edit], state: EditState) -> None:
        if edits:
            self.do_and_go_on(acts.decide(self.session.article, edits, state, self.session.author))
