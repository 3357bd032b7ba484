"""The places a person must look at, kind by kind."""

from collections.abc import Iterable, Sequence

from tashih.article.annotations import Flag
from tashih.article.decisions import Item
from tashih.desk.models.flags import FlagsModel, Kind
from tashih.desk.models.row_model import Row
from tashih.desk.panels.deciding_panel import DecidingPanel
from tashih.desk.panels.panel import Command
from tashih.desk.session import Session
from tashih.desk.theme import Appearance


class FlagsPanel(DecidingPanel):
    """A heading a kind, below it each place with its reason."""

    def __init__(self, session: Session, appearance: Appearance) -> None:
        self._flags = FlagsModel(session.language)
        super().__init__(session, appearance, self._flags)

    def title(self) -> str:
        """The name of the panel."""
        return self.tr("Flags")

    def fill(self) -> None:
        """All flags of the article."""
        self._flags.show(self.session.article, self.wanted)

    def nothing(self) -> tuple[str, str]:
        """Nothing is amiss."""
        return self.tr("No place needs a look"), self.tr("What no rule can repair but looks wrong is listed here.")

    def commands(self) -> Sequence[Command]:
        """A flag is settled, not accepted."""
        return (Command(self.tr("Looked at: it is right as it is now"), "accept", "A", "accept"),)

    def items_of(self, row: Row) -> Iterable[Item]:
        """The flag, or all of the kind."""
        if isinstance(row.value, Kind):
            return row.value.flags
        return (row.value,) if isinstance(row.value, Flag) else ()
