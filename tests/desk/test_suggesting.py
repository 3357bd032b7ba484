"""Suggestions follow what is switched on: labels of the project that were off are offered as soon as they are on."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from tashih.article.article import Article
from tashih.desk.session import Session
from tashih.desk.window import Window

Opened = Callable[[Article], Session]
TEXT = "Rus heyeti 19 Ocak'ta 25 milyon dolara anlaştı; pay yüzde 24,5 oldu. Bakan Ali Kara sevindi."
OFF = {"NORP": "Rus", "DATE": "19 Ocak", "MONEY": "25 milyon dolar", "PERCENT": "yüzde 24,5", "TITLE": "Bakan"}


def offered(session: Session) -> dict[str, str]:
    """What is suggested, by label."""
    return {m.label: m.span.of(session.article.repaired) for m in session.article.mentions}


def test_labels_ticked_in_the_window_of_labels_are_offered_and_unticked_ones_are_not(
    window: Window, opened: Opened, processed: Callable[[str], Article], qtbot: QtBot
) -> None:
    session = opened(processed(TEXT))
    assert offered(session) == {"PER": "Ali Kara"}
    for state in (Qt.CheckState.Checked, Qt.CheckState.Unchecked):
        dialog = window.dialogs.labels()
        for row, label in enumerate(session.labels.labels):
            if label.id in OFF:
                dialog.list.item(row).setCheckState(state)
        qtbot.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)
        wanted = {"PER": "Ali Kara", **(OFF if state is Qt.CheckState.Checked else {})}
        qtbot.waitUntil(lambda wanted=wanted: offered(session) == wanted)
