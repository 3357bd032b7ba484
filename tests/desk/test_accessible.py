"""Whoever hears or only types works as well: names and roles of every control, order of focus, what is said.

All of it is asked through QAccessible, as a screen reader asks.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desk.conftest import Opened
from news import news
from tashih.article.article import Article
from tashih.article.spans import Span
from tashih.desk.session import Session
from tashih.desk.theme import Appearance, Choice
from tashih.desk.window import Window
from tashih.store.articles import Decoding

CONTROLS = QAbstractButton | QLineEdit | QAbstractItemView | QComboBox
DIALOGS = ("export", "settings", "labels", "own_rules", "encoding", "shortcuts", "about", "tour", "backups", "tag_all")
PANELS = ("repairs", "entities", "quotations", "flags", "history", "guidelines")


@pytest.fixture
def desk(window: Window, opened: Opened) -> Session:
    session = opened(news())
    assert session.project is not None
    session.project.add("iki.txt", None, b"iki", Decoding(), Article.of("İki."))
    session.project_changed.emit()
    window.tabs.open_beside(2)
    window.tabs.go(0)
    window.activateWindow()
    return session


def controls(root: QWidget) -> Iterator[QWidget]:
    """What can be used in ``root``: not the parts that Qt's own controls are made of."""
    for widget in (root, *root.findChildren(QWidget)):
        part = widget.objectName().startswith("qt_") or isinstance(widget, QHeaderView)
        inside = isinstance(widget.parent(), QComboBox | QAbstractSpinBox | QHeaderView)
        used = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus or isinstance(widget, CONTROLS)
        if used and widget.isVisibleTo(root) and not part and not inside:
            yield widget


def nameless(root: QWidget) -> list[str]:
    found = []
    for widget in controls(root):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface is not None
        name, role = interface.text(QAccessible.Text.Name), interface.role()
        if not name.strip() or role is QAccessible.Role.NoRole:
            found.append(f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}: {role}")
    return found


def test_every_control_of_the_window_has_a_name_and_a_role(window: Window, desk: Session) -> None:
    window.dialogs.replace()
    window.messages.say("Bir ileti.")
    window.offers.offer("Bir öneri.", [("Yap", lambda: None)])
    assert nameless(window) == []


@pytest.mark.parametrize("name", PANELS)
def test_every_control_of_a_panel_has_a_name_and_a_role(window: Window, desk: Session, name: str) -> None:
    window.sides.show_list(name)
    desk.go_to_next()
    window.sides.right.inspector.refresh()
    assert nameless(window.sides.right) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_every_control_of_a_dialog_has_a_name_and_a_role_and_is_reached_by_tab(
    qtbot: QtBot, window: Window, desk: Session, name: str
) -> None:
    desk.take_up(next(iter(desk.article.mentions)))
    window.commands[name].trigger()
    [dialog] = [d for d in window.findChildren(QDialog) if d.isVisible()]
    assert nameless(dialog) == []
    assert QAccessible.queryAccessibleInterface(dialog).text(QAccessible.Text.Name)
    wanted = {w for w in controls(dialog) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isEnabled()}
    wanted = {w for w in wanted if w.focusProxy() is None and not isinstance(w, QRadioButton)}  # arrows go there
    assert wanted - set(reached(qtbot, dialog, len(wanted))) == set()
    dialog.close()


def reached(qtbot: QtBot, dialog: QDialog, count: int) -> Iterator[QWidget]:
    """Where Tab leads, from where the focus is when the dialog opens."""
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow, timeout=30_000)
    if dialog.focusWidget() is None:
        qtbot.keyClick(dialog, Qt.Key.Key_Tab)
    for _ in range(count + 6):
        here = QApplication.focusWidget()
        if here is None:
            return
        yield here
        if isinstance(here.parent(), QComboBox | QAbstractSpinBox):
            yield here.parent()
        qtbot.keyClick(here, Qt.Key.Key_Tab)


def test_rows_say_what_they_show_and_what_their_sign_means(window: Window, desk: Session) -> None:
    window.sides.show_list("repairs")
    view = window.sides.right.repairs.view
    interface = QAccessible.queryAccessibleInterface(view)
    said = [interface.child(n).text(QAccessible.Text.Name) for n in range(interface.childCount())]
    assert any("→" in s for s in said)
    assert any("applied" in s or "suggested" in s for s in said)


def test_what_is_in_hand_is_said_with_its_reason_and_how_much_more_lies_there(
    qtbot: QtBot, window: Window, desk: Session
) -> None:
    pane = window.panes.repaired
    interface = QAccessible.queryAccessibleInterface(pane)

    def said() -> str:
        return interface.text(QAccessible.Text.Description)

    repair = next(e for e in desk.article.edits)
    at = desk.article.alignment.to_repaired(repair.start)
    desk.select(Span(at, at))
    qtbot.waitUntil(lambda: said().startswith("Repair"), timeout=30_000)
    assert "→" in said()
    assert "to be decided" in said()
    mention = next(iter(desk.article.mentions))
    desk.take_up(mention)
    qtbot.waitUntil(lambda: said().startswith("Name"), timeout=30_000)
    assert mention.span.of(desk.article.repaired) in said()
    end = len(desk.article.repaired)
    desk.select(Span(end, end))
    qtbot.waitUntil(lambda: said() == "", timeout=30_000)


@pytest.mark.parametrize("choice", [Choice.LIGHT, Choice.DARK, Choice.CONTRAST])
def test_the_focus_is_seen_on_every_control_of_the_settings_and_the_find_bar(
    qtbot: QtBot, window: Window, desk: Session, appearance: Appearance, choice: Choice
) -> None:
    appearance.choose(choice)
    window.dialogs.replace()
    for root in (window.dialogs.settings(), window.dialogs.find_bar):
        root.activateWindow()
        for widget in [w for w in controls(root) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isEnabled()]:
            if widget.focusProxy() is not None or isinstance(widget, QAbstractItemView):
                continue
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            if not widget.hasFocus():
                continue
            focused = widget.grab().toImage()
            widget.clearFocus()
            assert differing(focused, widget.grab().toImage()) > 8, widget.accessibleName() or widget
        root.close()
    appearance.choose(Choice.LIGHT)


def differing(one: QImage, other: QImage) -> int:
    """Pixels at the border that are not the same."""
    edge = [(x, y) for x in range(one.width()) for y in (0, 1, one.height() - 2, one.height() - 1)]
    edge += [(x, y) for y in range(one.height()) for x in (0, 1, one.width() - 2, one.width() - 1)]
    return sum(one.pixel(*p) != other.pixel(*p) for p in edge)


def test_no_state_is_told_by_colour_alone(window: Window, desk: Session) -> None:
    """Every sign of a row has a drawing of its own for each of its meanings."""
    bar = window.sides.right
    for name in ("repairs", "entities", "quotations", "flags"):
        window.sides.show_list(name)
        model = getattr(bar, name).model
        signs: dict[str, set[str]] = {}
        for _, row in model.rows():
            mark = model.mark(row)
            if mark is not None and name != "entities":
                signs.setdefault(mark.icon, set()).add(mark.meaning)
        assert all(len(meanings) == 1 for meanings in signs.values()), signs
