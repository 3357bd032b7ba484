"""The articles of the project: which is open, how far each is, and the next one."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QInputDialog, QLabel, QVBoxLayout

from tashih.desk.models.articles import ICONS, ArticlesModel
from tashih.desk.models.lines import joined
from tashih.desk.models.row_model import Row
from tashih.desk.panels.panel import PAUSE, Command, Panel
from tashih.desk.session import Session
from tashih.desk.theme import Appearance
from tashih.errors import TashihError
from tashih.store.articles import ArticleRow, Status
from tashih.store.listing import Order, Wish

_KEYS = {s: str(n) for n, s in enumerate(Status, 1)}


class ArticlesPanel(Panel):
    """The list at the left; choosing one opens it.

    Signals:
        tab_asked: the number of an article that is to be opened in a tab of its own.
    """

    about_an_article = False
    tab_asked = Signal(int)

    def __init__(self, session: Session, appearance: Appearance) -> None:
        self.articles = ArticlesModel()
        self._followed: int | None = None
        super().__init__(session, appearance, self.articles)
        self.view.setRootIsDecorated(False)
        self._add_choices()
        self._look = QTimer(self, interval=PAUSE, singleShot=True)
        self._look.timeout.connect(self.articles.look_again)

    def _add_choices(self) -> None:
        self.status = QComboBox()
        self.status.setAccessibleName(self.tr("Which status"))
        self.status.addItem(self.tr("Every status"), "")
        for status in Status:
            self.status.addItem(self.articles.status(status).capitalize(), status.value)
        self.order = QComboBox()
        self.order.setAccessibleName(self.tr("In which order"))
        for order, name in (
            (Order.ADDED, self.tr("As added")),
            (Order.NAME, self.tr("By name")),
            (Order.STATUS, self.tr("By status")),
            (Order.LEFT, self.tr("Most left first")),
        ):
            self.order.addItem(name, order.value)
        for box in (self.status, self.order):
            box.setMinimumContentsLength(8)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.told = QLabel()
        self.told.setProperty("quiet", True)
        self.told.setWordWrap(True)
        self.told.setContentsMargins(10, 0, 8, 6)
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 8)
        row.setSpacing(6)
        row.addWidget(self.status, 1)
        row.addWidget(self.order, 1)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertLayout(1, row)
        column.insertWidget(2, self.told)
        self.setTabOrder(self.pending, self.status)
        self.setTabOrder(self.status, self.order)
        self.status.currentIndexChanged.connect(self.refresh)
        self.order.currentIndexChanged.connect(self.refresh)

    def title(self) -> str:
        """The name of the panel."""
        return self.tr("Articles")

    @property
    def wish(self) -> Wish:
        """Which articles a person wants to see, in which order."""
        status = str(self.status.currentData())
        return Wish(
            self.wanted.text,
            Status(status) if status else None,
            self.wanted.pending_only,
            Order(self.order.currentData()),
        )

    def fill(self) -> None:
        """The articles of the project that are wished for; read anew only where that may have changed which."""
        project = self.session.project
        self.articles.show(project.select(self.wish) if project else None, self.session.article_id)
        self._follow()
        self._tell()

    def _follow(self) -> None:
        """An article that has been opened is the chosen row, unless a person has chosen several."""
        if self._followed == self.session.article_id:
            return
        self._followed = self.session.article_id
        here = self.articles.find(self._followed)
        if here.isValid() and len(self.view.selectionModel().selectedIndexes()) < 2:
            self.view.choose(here)

    def _tell(self) -> None:
        project = self.session.project
        counts = project.progress() if project else {}
        self.told.setText(joined(f"{n} {self.articles.status(s)}" for s in Status if (n := counts.get(s))))

    def _on_article_changed(self) -> None:
        """The row of the open article says something else; which rows there are stays, whatever the filter."""
        if self.isVisible():
            self._look.start()
        else:
            self._stale = True

    def nothing(self) -> tuple[str, str]:
        """How to get one."""
        if self.wish != Wish(order=self.wish.order):
            return self.tr("Nothing matches"), self.tr("Clear the filter to see everything.")
        return self.tr("No articles yet"), self.tr("Open texts with Ctrl+O, or drop files on the window.")

    def commands(self) -> Sequence[Command]:
        """How far the work is."""
        names = {
            Status.NEW: self.tr("New"),
            Status.STARTED: self.tr("In work"),
            Status.DONE: self.tr("Done"),
            Status.CHECKED: self.tr("Checked"),
            Status.PROBLEM: self.tr("Problem"),
            Status.ASIDE: self.tr("Put aside"),
        }
        shown = (Status.STARTED, Status.DONE, Status.CHECKED, Status.PROBLEM)
        return (
            *(Command(name, ICONS[s][0], _KEYS[s], f"mark_{s.value}", button=s in shown) for s, name in names.items()),
            Command(self.tr("Note…"), "edit", "N", "write_note"),
            Command(self.tr("Open in a tab of its own"), "plus", "T", "open_in_tab"),
        )

    def go(self, row: Row) -> None:
        """Open it."""
        if isinstance(row.value, ArticleRow) and row.value.id != self.session.article_id:
            self.session.open_article(row.value.id)

    def open_in_tab(self) -> None:
        """Open the first of the chosen beside what is open."""
        for row in self.chosen_rows()[:1]:
            if isinstance(row.value, ArticleRow):
                self.tab_asked.emit(row.value.id)

    def open_beside(self, by: int) -> None:
        """Open the article ``by`` rows below the open one in the list as it is filtered and sorted."""
        if self.session.project is None:
            return
        if self.isHidden() or self._stale:
            self.fill()
        number = self.articles.beside(self.session.article_id, by)
        if number is not None and number != self.session.article_id:
            self.session.open_article(number)

    def chosen_articles(self) -> list[int]:
        """The ids of the articles that are selected in the list, if it is to be seen."""
        rows = self.chosen_rows() if self.isVisible() else []
        return [row.value.id for row in rows if isinstance(row.value, ArticleRow)]

    # status and note

    def mark_new(self) -> None:
        """Nobody has begun."""
        self._mark(Status.NEW)

    def mark_started(self) -> None:
        """In work."""
        self._mark(Status.STARTED)

    def mark_done(self) -> None:
        """Done."""
        self._mark(Status.DONE)

    def mark_checked(self) -> None:
        """Done, and looked at once more."""
        self._mark(Status.CHECKED)

    def mark_problem(self) -> None:
        """Something is wrong with it."""
        self._mark(Status.PROBLEM)

    def mark_aside(self) -> None:
        """Not to be worked on."""
        self._mark(Status.ASIDE)

    def _mark(self, status: Status) -> None:
        self.mark([r.value.id for r in self.chosen_rows() if isinstance(r.value, ArticleRow)], status)

    def mark(self, numbers: Sequence[int], status: Status) -> None:
        """Say how far the work on these articles is."""
        project = self.session.project
        if project is None:
            return
        try:
            with project.batch():
                for number in numbers:
                    project.status(number, status)
        except TashihError as error:
            self.session.failed.emit(str(error))
        self.articles.look_again()
        self._tell()

    def write_note(self) -> None:
        """Ask for the note on the first of the chosen."""
        for row in self.chosen_rows():
            if self.session.project and isinstance(row.value, ArticleRow):
                article = row.value
                text, given = QInputDialog.getMultiLineText(self, self.tr("Note"), article.name, article.note)
                if given:
                    self.session.project.note(article.id, text)
                    self.refresh()
                return
