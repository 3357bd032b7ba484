"""The quotations of the article as cards, and the work that is left on them."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QInputDialog

from tashih.article import deciding, quoting
from tashih.article.annotations import MarksReason, NotQuotation, Quotation
from tashih.article.decisions import Item
from tashih.desk.models.quotations import QuotationsModel
from tashih.desk.models.row_model import Row
from tashih.desk.panels.deciding_panel import DecidingPanel
from tashih.desk.panels.panel import Command
from tashih.desk.session import Session
from tashih.desk.theme import Appearance


class QuotationsPanel(DecidingPanel):
    """Who said what, with which cue; a card without a speaker says so."""

    def __init__(self, session: Session, appearance: Appearance) -> None:
        self._quotations = QuotationsModel(session.language)
        super().__init__(session, appearance, self._quotations, rows=4)
        self.view.setRootIsDecorated(False)

    def title(self) -> str:
        """The name of the panel."""
        return self.tr("Quotations")

    def fill(self) -> None:
        """All quotations of the article."""
        self._quotations.show(self.session.article, self.wanted)

    def nothing(self) -> tuple[str, str]:
        """How to make one."""
        return self.tr("No quotation"), self.tr(
            "Select the quoted words and press Alt+Q; then Alt+S on the speaker and Alt+C on the cue."
        )

    def commands(self) -> Sequence[Command]:
        """Also who spoke, and why marks are none."""
        return (
            *super().commands(),
            Command(self.tr("Name the speaker…"), "speaker", "S", "name_speaker"),
            Command(self.tr("Not a quotation: the writer keeps a distance"), "close", "", "scare", button=False),
            Command(self.tr("Not a quotation: a title"), "close", "", "a_title", button=False),
            Command(self.tr("Not a quotation: a term or name"), "close", "", "a_term", button=False),
            Command(self.tr("Delete"), "delete", "Del", "delete"),
        )

    def items_of(self, row: Row) -> Iterable[Item]:
        """The quotation."""
        return (row.value,) if isinstance(row.value, Quotation | NotQuotation) else ()

    def name_speaker(self) -> None:
        """Ask who spoke; the names of the article are offered."""
        quotations = [i for i in self.chosen_items() if isinstance(i, Quotation)]
        if not quotations:
            return
        article = self.session.article
        people = [e.name for e in article.entities] + [q.who for q in article.quotations if q.who]
        names = list(dict.fromkeys([*(q.who for q in quotations), *people]))
        who, chosen = QInputDialog.getItem(self, self.tr("Speaker"), self.tr("Who said it?"), names)
        if chosen and who.strip():
            self.do_and_go_on(quoting.name_speaker(article, quotations[0], who.strip(), self.session.author))

    def scare(self) -> None:
        """Marks by which the writer keeps a distance."""
        self._not_a_quotation(MarksReason.SCARE)

    def a_title(self) -> None:
        """Marks around a title."""
        self._not_a_quotation(MarksReason.TITLE)

    def a_term(self) -> None:
        """Marks around a term or a name."""
        self._not_a_quotation(MarksReason.TERM)

    def _not_a_quotation(self, why: MarksReason) -> None:
        for item in self.chosen_items():
            if isinstance(item, Quotation | NotQuotation):
                change = deciding.not_a_quotation(self.session.article, item, why, self.session.author)
                self.do_and_go_on(change)
                return

    def delete(self) -> None:
        """Take out the first of the chosen."""
        for item in self.chosen_items():
            self.do_and_go_on(deciding.remove(self.session.article, item, self.session.author))
            return
