"""Any sequence of typing, deciding, undoing: the pane shows the article, and all undone the article is as it was."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk.conftest import type_in
from strategies import articles, pieces
from tashih.article.article import Article
from tashih.article.spans import Span
from tashih.desk.labels import default
from tashih.desk.panes.display import levelled, shown
from tashih.desk.panes.mark_painter import MarkPainter
from tashih.desk.panes.repaired_pane import RepairedPane
from tashih.desk.session import Session
from tashih.desk.theme import themes
from tashih.store.articles import Decoding
from tashih.store.project import Project

KEYS = {"backspace": Qt.Key.Key_Backspace, "delete": Qt.Key.Key_Delete, "enter": Qt.Key.Key_Return}
ACTS = ["undo", "redo", "go_to_next", "accept", "reject", "delete_current"]
steps = st.lists(
    st.tuples(
        st.sampled_from([*KEYS, *ACTS, "type", "paste"]), st.integers(0, 40), st.integers(0, 4), pieces.filter(bool)
    ),
    max_size=12,
)


def do(pane: RepairedPane, session: Session, what: str, text: str) -> None:
    if what in KEYS:
        QTest.keyClick(pane, KEYS[what])
    elif what in ACTS:
        getattr(session, what)()
    elif what == "type":
        type_in(pane, "".join(c for c in text if c.isprintable()))
    else:
        data = QMimeData()
        data.setText(text)
        pane.insertFromMimeData(data)


def in_step(pane: RepairedPane, session: Session) -> None:
    article = session.article
    assert article.check() == []
    assert pane.text == article.repaired
    assert levelled(pane.document().toRawText().replace("\u2029", "\n")) == levelled(shown(article.repaired))
    assert session.position <= len(article.repaired)
    assert session.selected.end <= len(article.repaired)


@given(articles(), steps)
def test_the_pane_shows_the_article_whatever_is_done(
    qapp: QApplication, article: Article, acts: list[tuple[str, int, int, str]]
) -> None:
    with TemporaryDirectory() as made:
        session = Session("tester")
        pane = RepairedPane(session, MarkPainter(themes()["light"], default()))
        project = Project.create(Path(made) / "p.tashih")
        project.add("a", None, article.original.encode("utf-8", "surrogatepass"), Decoding(), article)
        session.open_project(project)
        for what, at, length, text in acts:
            end = len(session.article.repaired)
            session.go_to(Span(min(at, end), min(at + length, end)))
            do(pane, session, what, text)
            in_step(pane, session)
        while session.undo_name:
            session.undo()
            in_step(pane, session)
        assert session.article == article
        session.close_project()
        pane.deleteLater()
