"""What the program is packed together with goes together with its licence, and is named in the notices."""

import importlib
import os
import runpy
import sys
import tomllib
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from types import ModuleType

import pytest

from tashih import resources

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"


def _script(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(PACKAGING))
    sys.modules.pop(name, None)
    return importlib.import_module(name)


@pytest.fixture
def components(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    made = _script("components", monkeypatch)
    try:
        made.components()
    except PackageNotFoundError:
        pytest.skip("the program is not installed here, only on the path")
    return made


def test_every_library_has_a_licence_that_goes_together_with_ours(components: ModuleType) -> None:
    assert [c.name for c in components.components() if not c.is_compatible] == []


def test_every_library_comes_with_its_licence_text(components: ModuleType) -> None:
    assert [c.name for c in components.components() if not c.texts] == []


def test_what_the_program_asks_for_is_among_its_components(components: ModuleType) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = {components._same(line.split(">")[0].split(";")[0]) for line in project["dependencies"]}
    assert asked <= {components._same(c.name) for c in components.components()}


@pytest.mark.parametrize(
    ("expression", "allowed"),
    [
        ("MIT", True),
        ("GPL-3.0-only", False),
        ("LGPL-3.0-only OR GPL-2.0-only", True),
        ("MIT AND GPL-2.0-only", False),
        ("MIT AND (GPL-2.0-only OR 0BSD) AND ISC", True),
        ("(GPL-2.0-only AND MIT) OR (GPL-3.0-only)", False),
        ("", False),
    ],
)
def test_an_spdx_expression_is_read_as_it_is_meant(
    monkeypatch: pytest.MonkeyPatch, expression: str, allowed: bool
) -> None:
    assert _script("components", monkeypatch).allows(expression) is allowed


def test_the_notices_hold_every_notice_of_the_data(components: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    text = _script("notices", monkeypatch).notices()
    for notice in resources.root().rglob("NOTICE*"):
        assert notice.read_text("utf-8").strip() in text
    for component in components.components():
        assert f"{component.name} {component.version}" in text


def test_a_frozen_program_hands_its_environment_back(monkeypatch: pytest.MonkeyPatch) -> None:
    script = str(PACKAGING / "pyinstaller" / "surroundings.py")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/ours")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/theirs")
    runpy.run_path(script)
    assert (os.environ["LD_LIBRARY_PATH"], "LD_LIBRARY_PATH_ORIG" in os.environ) == ("/theirs", False)
    runpy.run_path(script)
    assert "LD_LIBRARY_PATH" not in os.environ
