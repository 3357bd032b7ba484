"""The drawing of the program's parts shows the imports that the code has."""

import importlib
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_the_drawing_shows_the_imports_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    sys.modules.pop("drawing", None)
    drawing = importlib.import_module("drawing")
    drawn = re.findall(r'data-from="(\w+)" data-to="(\w+)"', (ROOT / "docs" / "architecture.svg").read_text("utf-8"))
    assert set(drawn) == drawing.arrows(drawing.parts()), "draw it again: make drawing"
