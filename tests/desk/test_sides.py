"""The lists at the sides: to them and back to the text by key."""

import pytest
from PySide6.QtCore import Qt

from news import news


@pytest.mark.parametrize("name", ["repairs", "entities", "flags"])
def test_that_escape_leads_from_a_list_back_to_the_text(window, opened, qtbot, name):
    opened(news())
    window.activateWindow()
    window.sides.show_list(name)
    here = window.focusWidget()
    assert window.sides.right.isAncestorOf(here)
    qtbot.keyClick(here, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.panes.repaired
