"""A list whose rows are things to decide about: accept and reject, one, several, or all below a heading."""

from collections.abc import Callable, Iterable, Sequence

from tashih.article.article import Article
from tashih.article.changes import Change
from tashih.article.decisions import Item
from tashih.article.together import accept_all, reject_all
from tashih.desk.models.row_model import Row
from tashih.desk.panels.panel import Command, Panel, in_order


class DecidingPanel(Panel):
    """Adds the two commands and keeps the list in hand after them: the next row is chosen."""

    def items_of(self, row: Row) -> Iterable[Item]:
        """The things that a row stands for: itself, or all below it."""
        raise NotImplementedError

    def go(self, row: Row) -> None:
        """Take in hand what the row is about."""
        first = next(iter(self.items_of(row)), None)
        if first is not None:
            self.session.take_up(first)

    def commands(self) -> Sequence[Command]:
        """Accept and reject."""
        return (
            Command(self.tr("Accept"), "accept", "A", "accept"),
            Command(self.tr("Reject"), "reject", "R", "reject"),
        )

    def chosen_items(self) -> list[Item]:
        """What the selected rows stand for, each thing once."""
        return list(dict.fromkeys(i for row in self.chosen_rows() for i in self.items_of(row)))

    def accept(self) -> None:
        """Say yes to what is chosen."""
        self._decide(accept_all)

    def reject(self) -> None:
        """Say no to what is chosen."""
        self._decide(reject_all)

    def _decide(self, act: Callable[[Article, Sequence[Item], str], Change]) -> None:
        if items := self.chosen_items():
            self.do_and_go_on(act(self.session.article, items, self.session.author))

    def do_and_go_on(self, change: Change) -> None:
        """Make a change and choose the row below what was chosen."""
        chosen = sorted(self.view.selectionModel().selectedIndexes(), key=in_order)
        below = self.model.row(self.view.indexBelow(chosen[-1])) if chosen else None
        self.session.do(change)
        self.refresh()
        index = self.model.find(below.key) if below else None
        if index is not None and index.isValid() and (row := self.model.row(index)) is not None:
            self.view.choose(index)
            self.go(row)
