"""The names of the article: jump through the mentions, decide, relabel, join and set apart, rename."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QInputDialog, QMenu

from tashih.article import naming
from tashih.article.annotations import Mention
from tashih.article.decisions import Item
from tashih.desk.icons import icon
from tashih.desk.models.entities import EntitiesModel, Name
from tashih.desk.models.row_model import Row
from tashih.desk.panels.deciding_panel import DecidingPanel
from tashih.desk.panels.panel import Command
from tashih.desk.session import Session
from tashih.desk.theme import Appearance


class EntitiesPanel(DecidingPanel):
    """A heading a name, below it each mention."""

    def __init__(self, session: Session, appearance: Appearance) -> None:
        self._entities = EntitiesModel(session.language)
        super().__init__(session, appearance, self._entities)

    def title(self) -> str:
        """The name of the panel."""
        return self.tr("Names")

    def fill(self) -> None:
        """All names of the article."""
        self._entities.show(self.session.article, self.session.labels, self.wanted)

    def nothing(self) -> tuple[str, str]:
        """How to tag one."""
        return self.tr("No name is tagged"), self.tr(
            "Put the cursor on a name and press Alt+1 for a person, Alt+2 for a place, Alt+3 for an organisation."
        )

    def commands(self) -> Sequence[Command]:
        """Also what concerns the name itself."""
        return (
            *super().commands(),
            Command(self.tr("Another label…"), "tag", "L", "relabel"),
            Command(self.tr("Join: they name the same"), "merge", "J", "join"),
            Command(self.tr("Set apart: it names another"), "split", "K", "set_apart"),
            Command(self.tr("Rename…"), "edit", "N", "rename"),
            Command(self.tr("Note and outside id…"), "link", "", "describe", button=False),
        )

    def items_of(self, row: Row) -> Iterable[Item]:
        """The mention, or all of the name."""
        if isinstance(row.value, Name):
            return row.value.mentions
        return (row.value,) if isinstance(row.value, Mention) else ()

    def _mentions(self) -> list[Mention]:
        return [i for i in self.chosen_items() if isinstance(i, Mention)]

    def relabel(self) -> None:
        """Offer the labels in a menu, each with its key."""
        if not self._mentions():
            return
        menu = QMenu(self)
        for label in self.session.labels.active:
            text = label.name(self.session.language)
            action = menu.addAction(
                icon("tag", self.appearance.theme, label), f"&{label.key}  {text}" if label.key else text
            )
            action.setData(label.id)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.triggered.connect(self._on_label_chosen)
        menu.popup(QCursor.pos() if self.underMouse() else self.view.mapToGlobal(self.view.rect().center()))

    def _on_label_chosen(self, action: QAction) -> None:
        self.relabel_as(str(action.data()))

    def relabel_as(self, label: str) -> None:
        """Give the chosen mentions a label."""
        change = naming.relabel_all(self.session.article, self._mentions(), label, self.session.author)
        self.do_and_go_on(change)

    def join(self) -> None:
        """All that is chosen names the same; the first lends its name."""
        if mentions := self._mentions():
            self.do_and_go_on(naming.join(self.session.article, mentions, self.session.author))

    def set_apart(self) -> None:
        """What is chosen names something else than the rest of its entity."""
        if mentions := self._mentions():
            self.do_and_go_on(naming.set_apart(self.session.article, mentions, self.session.author))

    def rename(self) -> None:
        """Ask for the name of the chosen entity."""
        entity = next((e for m in self._mentions() if (e := self.session.article.entity(m.entity))), None)
        if entity is None:
            self.session.failed.emit(self.tr("Join the mentions of this name first; then it can be renamed."))
            return
        name, given = QInputDialog.getText(self, self.tr("Rename"), self.tr("What is it called?"), text=entity.name)
        if given and name.strip() and name.strip() != entity.name:
            self.do_and_go_on(naming.rename(self.session.article, entity, name.strip(), self.session.author))

    def describe(self) -> None:
        """Ask for the outside id of the chosen entity, and a note."""
        entity = next((e for m in self._mentions() if (e := self.session.article.entity(m.entity))), None)
        if entity is None:
            self.session.failed.emit(self.tr("Join the mentions of this name first; then it can have a note."))
            return
        outside, given = QInputDialog.getText(
            self, self.tr("Outside id"), self.tr("Its id elsewhere, as in Wikidata (Q58217):"), text=entity.external
        )
        if not given:
            return
        note, given = QInputDialog.getMultiLineText(self, self.tr("Note"), self.tr("A note:"), entity.note)
        if given:
            self.do_and_go_on(naming.describe(self.session.article, entity, note, outside.strip(), self.session.author))
