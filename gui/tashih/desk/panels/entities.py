"""The names of the article: jump through the mentions, decide, relabel, join and set apart, rename."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QMenu

from tashih.article import naming
from tashih.article.annotations import Entity, Mention
from tashih.article.decisions import Item
from tashih.desk.dialogs.entity import EntityDialog
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
            Command(self.tr("Name, note and outside id…"), "edit", "N", "describe"),
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

    def describe(self) -> EntityDialog | None:
        """Name, note and outside id of what is chosen, in a dialog; its mentions are joined if they are not yet."""
        mentions = self._mentions()
        if not mentions:
            return None
        article = self.session.article
        entity = article.entity(mentions[0].entity)
        words = " ".join(mentions[0].span.of(article.repaired).split())
        dialog = EntityDialog(entity or Entity("", words, mentions[0].label), self.window())
        dialog.edited.connect(self._on_described)
        dialog.show()
        return dialog

    def _on_described(self, name: str, note: str, outside: str) -> None:
        session, mentions = self.session, self._mentions()
        if not mentions:
            return
        if session.article.entity(mentions[0].entity) is None:
            session.do(naming.join(session.article, mentions, session.author))
            mentions = [m for m in session.article.mentions if m.id == mentions[0].id]
        entity = session.article.entity(mentions[0].entity)
        if entity is not None and name != entity.name:
            session.do(naming.rename(session.article, entity, name, session.author))
            entity = session.article.entity(entity.id)
        if entity is not None and (note, outside) != (entity.note, entity.external):
            session.do(replace(naming.describe(session.article, entity, note, outside, session.author), joined=True))
        self.refresh()
